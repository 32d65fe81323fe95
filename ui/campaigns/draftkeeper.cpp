#include "ui/campaigns/draftkeeper.h"

#include "ui/async.h"

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto savePause = 300ms;

// What a person typed since the question went out stays as typed.
void keepPending(Campaign &campaign, const CampaignChange &pending)
{
    campaign.name = pending.name.value_or(campaign.name);
    campaign.sessions = pending.sessions.value_or(campaign.sessions);
    campaign.content = pending.content.value_or(campaign.content);
    campaign.startAt = pending.startAt.value_or(campaign.startAt);
    campaign.timeZone = pending.timeZone.value_or(campaign.timeZone);
    campaign.quietHours = pending.quietHours.value_or(campaign.quietHours);
    campaign.rate = pending.rate.value_or(campaign.rate);
}

CampaignChange joined(const CampaignChange &older, CampaignChange newer)
{
    const auto take = [&older, &newer](auto CampaignChange::*member) {
        if (!(newer.*member))
            newer.*member = older.*member;
    };
    take(&CampaignChange::name);
    take(&CampaignChange::sessions);
    take(&CampaignChange::content);
    take(&CampaignChange::startAt);
    take(&CampaignChange::timeZone);
    take(&CampaignChange::quietHours);
    take(&CampaignChange::rate);
    return newer;
}

} // namespace

DraftKeeper::DraftKeeper(const CampaignDesks &desks, std::function<Actor()> actor, QObject *parent)
    : QObject(parent), m_desks(desks), m_actor(std::move(actor))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(savePause);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::save);
}

// Closing within the pause before a save must not lose what was typed.
DraftKeeper::~DraftKeeper()
{
    if (!m_dirty)
        return;
    if (isCreated())
        (void)m_desks.campaigns.change(m_campaign.id, m_pending, m_editor);
    else if (!m_busy && mayCreate())
        (void)m_desks.campaigns.create(m_campaign.client, asDraft(), m_editor);
}

void DraftKeeper::begin(std::optional<ClientId> client, const QString &name)
{
    Campaign fresh;
    fresh.client = client.value_or(ClientId{});
    fresh.name = name;
    fresh.content.body = TextContent{};
    load(fresh);
}

void DraftKeeper::load(const Campaign &campaign)
{
    if (m_dirty)
        save(); // of the campaign before
    ++m_round;
    m_pause.stop();
    m_pending = {};
    m_dirty = m_busy = false;
    m_waiting.clear();
    m_report = {};
    m_campaign = campaign;
    setSaving(isCreated() ? Saving::saved : Saving::nothing);
    emit loaded();
    emit changed();
    if (isCreated())
        askReport();
}

void DraftKeeper::askReport()
{
    whenDone(
        this, m_desks.campaigns.audience(m_campaign.id),
        [this, round = m_round](const AudienceReport &report) {
            if (round != m_round)
                return;
            m_report = report;
            emit changed();
        },
        [this](const Failure &failure) { emit failed(failure); });
}

void DraftKeeper::setClient(ClientId client)
{
    if (isCreated() || m_campaign.client == client)
        return;
    m_campaign.client = client; // alone no reason to make a draft
    if (m_dirty)
        m_pause.start();
    emit changed();
}

template <typename Member, typename Value>
void DraftKeeper::edit(Member CampaignChange::*member, const Value &value)
{
    m_pending.*member = value;
    keepPending(m_campaign, m_pending);
    touched();
}

void DraftKeeper::setName(const QString &name)
{
    if (name != m_campaign.name)
        edit(&CampaignChange::name, name);
}

void DraftKeeper::setSessions(const QList<SessionId> &sessions)
{
    if (sessions != m_campaign.sessions)
        edit(&CampaignChange::sessions, sessions);
}

void DraftKeeper::setContent(const Content &content)
{
    if (!(content == m_campaign.content))
        edit(&CampaignChange::content, content);
}

void DraftKeeper::setStartAt(std::optional<Timestamp> at, const QString &timeZone)
{
    if (at == m_campaign.startAt)
        return;
    m_pending.timeZone = timeZone;
    edit(&CampaignChange::startAt, at);
}

void DraftKeeper::setRate(std::optional<double> rate)
{
    if (rate != m_campaign.rate)
        edit(&CampaignChange::rate, rate);
}

void DraftKeeper::setQuietHours(const QJsonObject &hours, const QString &timeZone)
{
    if (hours == m_campaign.quietHours)
        return;
    m_pending.timeZone = timeZone;
    edit(&CampaignChange::quietHours, hours);
}

void DraftKeeper::takeReport(const AudienceReport &report)
{
    m_report = report;
    m_campaign.counts.audience = report.accepted;
    emit changed();
    refresh();
}

void DraftKeeper::touched()
{
    m_dirty = true;
    m_editor = m_actor();
    setSaving(Saving::waiting);
    m_pause.start();
    emit changed();
}

void DraftKeeper::whenSaved(std::function<void()> then)
{
    m_waiting += std::move(then);
    if (!m_dirty && !m_busy && isCreated())
        return callWaiting();
    save();
}

void DraftKeeper::callWaiting()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &then : waiting)
        then();
}

void DraftKeeper::save()
{
    m_pause.stop();
    if (m_busy)
        return; // taken up when the answer is there
    if (!isCreated())
        return create();
    m_busy = true;
    m_dirty = false;
    m_underWay = std::exchange(m_pending, {});
    whenDone(
        this, m_desks.campaigns.change(m_campaign.id, m_underWay, m_actor()),
        [this, round = m_round](const Campaign &campaign) { saved(campaign, round); },
        [this, round = m_round](const Failure &failure) { refused(failure, round); });
}

bool DraftKeeper::mayCreate() const
{
    return !m_campaign.client.isNull() && !m_campaign.name.trimmed().isEmpty();
}

CampaignDraft DraftKeeper::asDraft() const
{
    CampaignDraft draft;
    draft.name = m_campaign.name.trimmed();
    draft.sessions = m_campaign.sessions;
    draft.content = m_campaign.content;
    draft.startAt = m_campaign.startAt;
    draft.timeZone = m_campaign.timeZone;
    draft.quietHours = m_campaign.quietHours;
    draft.rate = m_campaign.rate;
    return draft;
}

void DraftKeeper::create()
{
    if (!mayCreate()) {
        if (m_waiting.isEmpty())
            return; // not yet
        m_waiting.clear();
        emit failed(
            m_campaign.client.isNull()
                ? Failure::invalid(QStringLiteral("/client"), QStringLiteral("client_missing"),
                                   QStringLiteral("no client chosen"))
                : Failure::invalid(QStringLiteral("/name"), QStringLiteral("name_missing"), QStringLiteral("no name")));
        return;
    }
    m_busy = true;
    m_dirty = false;
    m_underWay = std::exchange(m_pending, {});
    whenDone(
        this, m_desks.campaigns.create(m_campaign.client, asDraft(), m_actor()),
        [this, round = m_round](const Campaign &campaign) { saved(campaign, round); },
        [this, round = m_round](const Failure &failure) { refused(failure, round); });
}

void DraftKeeper::saved(const Campaign &campaign, int round)
{
    if (round != m_round)
        return;
    m_busy = false;
    m_campaign = campaign;
    keepPending(m_campaign, m_pending);
    emit changed();
    if (m_dirty)
        return save();
    setSaving(Saving::saved);
    callWaiting();
}

void DraftKeeper::refused(const Failure &failure, int round)
{
    if (round != m_round)
        return;
    m_busy = false;
    m_dirty = true; // goes with the next edit or step
    m_pending = joined(m_underWay, m_pending);
    m_waiting.clear();
    setSaving(Saving::refused);
    emit failed(failure);
}

void DraftKeeper::refresh()
{
    if (!isCreated())
        return;
    whenDone(
        this, m_desks.campaigns.campaign(m_campaign.id),
        [this, round = m_round](const Campaign &campaign) {
            if (round != m_round || m_busy || campaign.id != m_campaign.id)
                return;
            m_campaign = campaign;
            keepPending(m_campaign, m_pending);
            emit changed();
        },
        [](const Failure &) {}); // the next save says it where it matters
}

void DraftKeeper::setSaving(Saving saving)
{
    m_saving = saving;
    emit savingChanged();
}

} // namespace gatehouse::ui
