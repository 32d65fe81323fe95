#pragma once

#include "ui/campaigns/campaignchecks.h"

#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace gatehouse::ui {

/// The checks as rows of one card: mark, what was found, and a way to change it.
class CheckList final : public QFrame
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);
    void show(const QList<CampaignCheck> &checks);
    [[nodiscard]] const QList<CampaignCheck> &checks() const { return m_checks; }

signals:
    void followed(gatehouse::ui::CampaignCheck::Leads leads);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *row(const CampaignCheck &check, int index);

    QList<CampaignCheck> m_checks;
    QVBoxLayout *m_rows;
};

} // namespace gatehouse::ui
