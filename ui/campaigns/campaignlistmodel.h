#pragma once

#include "gateway/campaigndesk.h"
#include "ui/widgets/pagedtablemodel.h"

#include <QtCore/QHash>

namespace gatehouse::ui {

/// The campaigns of a client and state, newest first.
class CampaignListModel final : public PagedTableModel<Campaign>
{
    Q_OBJECT
public:
    enum Column { Name, State, Client, Audience, Progress, Finish, Created, ColumnCount };
    enum Roles { CampaignStateRole = Qt::UserRole, ShareRole };

    explicit CampaignListModel(CampaignDesk &desk, QObject *parent = nullptr);
    void setQuery(std::optional<ClientId> client, std::optional<CampaignState> state);
    void setClients(const QHash<ClientId, QString> &names);
    void setNow(Timestamp now);
    /// Asks again for those of `ids`; one that is not listed is taken as new.
    void refreshThose(const QSet<CampaignId> &ids);
    /// Lists it, or takes it out when it is of another client or state by now.
    void takeUp(const Campaign &campaign);
    [[nodiscard]] bool isFiltered() const { return m_state.has_value(); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] Reply<gatehouse::Page<Campaign>> ask(PageRequest page) override;
    [[nodiscard]] QString text(const Campaign &campaign, int column) const override;
    [[nodiscard]] QVariant sortKey(const Campaign &campaign, int column) const override;

private:
    [[nodiscard]] bool matches(const Campaign &campaign) const;

    CampaignDesk &m_desk;
    std::optional<ClientId> m_client;
    std::optional<CampaignState> m_state;
    QHash<ClientId, QString> m_clients;
    Timestamp m_now{};
};

} // namespace gatehouse::ui
