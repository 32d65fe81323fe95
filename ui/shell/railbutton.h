#pragma once

#include "ui/shell/raillabel.h"

#include <QtWidgets/QAbstractButton>

namespace gatehouse::ui {

/// One place of the rail: icon over label, a badge for what waits there.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &iconName, const QString &title, QWidget *parent = nullptr);
    /// `words` say it whole for who cannot see it: "12 unread".
    void setBadge(qint64 count, const QString &words);
    [[nodiscard]] qint64 badge() const { return m_badge; }
    [[nodiscard]] QSize sizeHint() const override;
    /// The words as they are painted.
    [[nodiscard]] RailLabel label() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBadge(QPainter *painter, const QRect &iconRect) const;

    QString m_iconName;
    QString m_title;
    qint64 m_badge = 0;
};

} // namespace gatehouse::ui
