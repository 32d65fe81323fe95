#pragma once

#include "ui/campaigns/campaigndesks.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace gatehouse::ui {

/// The campaign that the editor is about: takes edits, keeps them as a draft without being asked, and says how that
/// went. A new one is made at the desk with the first edit that has a name and a client.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    enum class Saving { nothing, waiting, saved, refused };

    DraftKeeper(const CampaignDesks &desks, std::function<Actor()> actor, QObject *parent);
    ~DraftKeeper() override; ///< what was typed last is asked to be saved

    void begin(std::optional<ClientId> client, const QString &name);
    void load(const Campaign &campaign);
    [[nodiscard]] const Campaign &campaign() const { return m_campaign; }
    [[nodiscard]] bool isCreated() const { return !m_campaign.id.isNull(); }
    [[nodiscard]] Saving saving() const { return m_saving; }
    [[nodiscard]] const AudienceReport &report() const { return m_report; }

    void setClient(ClientId client);
    void setName(const QString &name);
    void setSessions(const QList<SessionId> &sessions);
    void setContent(const Content &content);
    void setStartAt(std::optional<Timestamp> at, const QString &timeZone);
    void setRate(std::optional<double> rate);
    void setQuietHours(const QJsonObject &hours, const QString &timeZone);
    /// An import replaced the audience.
    void takeReport(const AudienceReport &report);
    /// Saves what waits, then calls; not at all when that is refused.
    void whenSaved(std::function<void()> then);
    /// The desk's own words on it: counts, columns, forecast.
    void refresh();

signals:
    void changed();
    void loaded(); ///< another campaign than before
    void savingChanged();
    void failed(const gatehouse::Failure &failure);

private:
    template <typename Member, typename Value>
    void edit(Member CampaignChange::*member, const Value &value);
    void touched();
    void save();
    void create();
    [[nodiscard]] bool mayCreate() const;
    [[nodiscard]] CampaignDraft asDraft() const;
    void saved(const Campaign &campaign, int round);
    void refused(const Failure &failure, int round);
    void setSaving(Saving saving);
    void callWaiting();
    void askReport();

    CampaignDesks m_desks;
    std::function<Actor()> m_actor;
    Actor m_editor = Actor::console(); ///< of the last edit: at the end nobody can be asked any more
    Campaign m_campaign;
    AudienceReport m_report;
    CampaignChange m_pending;
    CampaignChange m_underWay; ///< asked of the desk; taken back when it is refused
    bool m_dirty = false;
    bool m_busy = false;
    int m_round = 0; ///< answers about a campaign left meanwhile are not taken
    Saving m_saving = Saving::nothing;
    QTimer m_pause;
    QList<std::function<void()>> m_waiting;
};

} // namespace gatehouse::ui
