#include "gateway/storage/changehub.h"

#include <QtCore/QTimer>

namespace gatehouse {

namespace {

constexpr int idsMax = 2000;
constexpr int arrivalsMax = 200;
constexpr std::chrono::milliseconds publishEvery{100};

template <typename T>
bool mergeIds(QSet<T> &into, const QSet<T> &from)
{
    into.unite(from);
    if (into.size() <= idsMax)
        return false;
    into.clear();
    return true;
}

} // namespace

void ChangeHub::merge(ChangeSet &into, const ChangeSet &from)
{
    bool overflow = from.overflow;
    overflow |= mergeIds(into.clients, from.clients);
    overflow |= mergeIds(into.sessions, from.sessions);
    overflow |= mergeIds(into.conversations, from.conversations);
    overflow |= mergeIds(into.messages, from.messages);
    overflow |= mergeIds(into.campaigns, from.campaigns);
    into.contacts |= from.contacts;
    into.suppressions |= from.suppressions;
    into.deadLetters |= from.deadLetters;
    into.doubts |= from.doubts;
    into.retryRules |= from.retryRules;
    into.counters |= from.counters;
    into.overflow |= overflow;
}

// Shared with the tasks queued at the feed's thread, so that a hub that went away is not called back.
class ChangeHub::Gatherer : public std::enable_shared_from_this<Gatherer>
{
public:
    explicit Gatherer(ChangeFeed *feed) : m_feed(feed) {}

    template <typename Change>
    void gather(Change change)
    {
        if (m_feed == nullptr)
            return;
        const std::lock_guard lock(m_mutex);
        change(*this);
        if (std::exchange(m_scheduled, true))
            return;
        QMetaObject::invokeMethod(
            m_feed,
            [self = shared_from_this()] {
                // A single-shot timer in the feed's thread: what comes within the next tenth of a second goes along.
                QTimer::singleShot(publishEvery, self->m_feed, [self] { self->publish(); });
            },
            Qt::QueuedConnection);
    }

    void publish()
    {
        ChangeSet changes;
        QList<Arrival> arrivals;
        QSet<SessionId> renewed;
        QList<std::pair<QString, SessionId>> alerts;
        {
            const std::lock_guard lock(m_mutex);
            m_scheduled = false;
            std::swap(changes, this->changes);
            arrivals.swap(this->arrivals);
            renewed.swap(this->renewed);
            alerts.swap(this->alerts);
        }
        emit m_feed->changed(changes);
        if (!arrivals.isEmpty())
            emit m_feed->arrived(arrivals);
        for (const SessionId session : renewed)
            emit m_feed->pairingCodeRenewed(session);
        for (const auto &[code, session] : alerts)
            emit m_feed->alert(code, session);
    }

    ChangeSet changes;
    QList<Arrival> arrivals;
    QSet<SessionId> renewed;
    QList<std::pair<QString, SessionId>> alerts;

private:
    ChangeFeed *m_feed;
    std::mutex m_mutex;
    bool m_scheduled = false;
};

ChangeHub::ChangeHub(ChangeFeed *feed) : m_gatherer(std::make_shared<Gatherer>(feed)) {}

ChangeHub::~ChangeHub() = default;

void ChangeHub::note(const ChangeSet &changes)
{
    m_gatherer->gather([&](Gatherer &gatherer) { merge(gatherer.changes, changes); });
}

void ChangeHub::arrived(const Arrival &arrival)
{
    m_gatherer->gather([&](Gatherer &gatherer) {
        if (gatherer.arrivals.size() < arrivalsMax)
            gatherer.arrivals.append(arrival);
    });
}

void ChangeHub::pairingCodeRenewed(SessionId session)
{
    m_gatherer->gather([&](Gatherer &gatherer) { gatherer.renewed.insert(session); });
}

void ChangeHub::alert(const QString &code, SessionId session)
{
    m_gatherer->gather([&](Gatherer &gatherer) { gatherer.alerts.append({code, session}); });
}

} // namespace gatehouse
