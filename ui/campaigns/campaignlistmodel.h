#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/result.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

namespace gatehouse::ui {

/// The campaigns of a client and state, newest first, by pages as the view asks for them.
class CampaignListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Client, Audience, Progress, Finish, Created, ColumnCount };
    enum Roles { CampaignStateRole = Qt::UserRole, ShareRole };

    explicit CampaignListModel(CampaignDesk &desk, QObject *parent = nullptr);
    void setQuery(std::optional<ClientId> client, std::optional<CampaignState> state);
    void setClients(const QHash<ClientId, QString> &names);
    void setNow(Timestamp now);
    void reload();
    /// Asks again for those of `ids` that are listed; one that is not is taken as new.
    void refresh(const QSet<CampaignId> &ids);
    void upsert(const Campaign &campaign);
    void forget(CampaignId id);
    [[nodiscard]] const Campaign &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(CampaignId id) const;
    [[nodiscard]] bool isFiltered() const { return m_state.has_value(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// By a column, over all campaigns there are; -1: newest first again. One that changes keeps its place.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void asked();
    void answered();
    void failed(const gatehouse::Failure &failure);

private:
    [[nodiscard]] bool matches(const Campaign &campaign) const;
    [[nodiscard]] QString text(const Campaign &campaign, int column) const;
    [[nodiscard]] QVariant sortKey(const Campaign &campaign, int column) const;
    [[nodiscard]] QList<int> order() const;
    [[nodiscard]] int placeFor(const Campaign &campaign) const;
    void arrange();
    void ask(const QString &cursor);

    CampaignDesk &m_desk;
    std::optional<ClientId> m_client;
    std::optional<CampaignState> m_state;
    QList<Campaign> m_rows;
    QString m_cursor;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_asking = false;
    int m_round = 0; ///< answers to an older question are not taken
    QHash<ClientId, QString> m_clients;
    Timestamp m_now{};
};

} // namespace gatehouse::ui
