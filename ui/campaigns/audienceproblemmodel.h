#pragma once

#include "gateway/campaigndesk.h"

#include <QtCore/QAbstractTableModel>

namespace gatehouse::ui {

/// Rows of the file that are left out, each with its reason in words; by pages as the view asks for them.
class AudienceProblemModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Reason, Value, ColumnCount };

    explicit AudienceProblemModel(CampaignDesk &desk, QObject *parent = nullptr);
    void show(CampaignId id);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void failed(const gatehouse::Failure &failure);

private:
    void ask(const QString &cursor);

    CampaignDesk &m_desk;
    CampaignId m_id;
    QList<AudienceProblem> m_rows;
    QString m_cursor;
    bool m_asking = false;
    int m_round = 0;
};

} // namespace gatehouse::ui
