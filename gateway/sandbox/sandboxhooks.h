#pragma once

#include "gateway/sandbox/sandboxagenda.h"
#include "gateway/sandbox/sandboxoptions.h"
#include "gateway/sandbox/sandboxwebhook.h"
#include "gateway/transport.h"

#include <QtCore/QHash>

#include <deque>

namespace gatehouse {

/// What became of the webhooks so far. A duplicated one counts as often as it goes out.
struct SandboxHookCounts
{
    qint64 announced = 0; ///< subscribed events, before faults
    qint64 dropped = 0;   ///< by the fault
    qint64 tries = 0;
    qint64 ok = 0;      ///< answered with 2xx
    qint64 failed = 0;  ///< given up after all tries, or pushed out of a full queue
    qint64 waiting = 0; ///< queued, on the way or waiting for their next try
};

/// A webhook that the receiver took.
struct SandboxAcknowledged
{
    qint64 number = 0; ///< rises
    Timestamp at{};
    QByteArray body;
};

/// Delivers webhooks: per target a queue and a few requests at a time, a few tries each. Lives on the executor's
/// thread; never waits.
class SandboxHooks
{
public:
    SandboxHooks(const Clock &clock, Executor &executor, Transport &transport, SandboxAgenda &agenda,
                 const SandboxOptions &options, quint64 seed);
    /// Sends `webhook` if the session subscribes to it, with the faults' bad luck.
    void announce(const SandboxSession &session, const SandboxFaults &faults, const SandboxWebhook &webhook);
    /// Sends these very bytes, subscribed or not, without faults. For the control interface.
    void deliverRaw(const SandboxSession &session, QByteArray body);
    [[nodiscard]] SandboxHookCounts counts() const;
    /// The last `SandboxHookPolicy::acknowledgedKept`, oldest first.
    [[nodiscard]] const std::deque<SandboxAcknowledged> &acknowledged() const { return m_acknowledged; }

private:
    struct Item
    {
        QUrl url;
        QByteArray body;
        QByteArray signature; ///< empty: no header
        int triesMade = 0;
    };
    struct Target
    {
        std::deque<Item> waiting;
        int running = 0;
    };
    [[nodiscard]] static bool wanted(const SandboxSession &session, const SandboxWebhook &webhook);
    void release(qint64 sessionId, Item item, bool holdBack);
    void enqueue(Item item);
    void pump(const QString &target);
    void finished(const QString &target, Item item, const HttpOutcome &outcome);

    const Clock &m_clock;
    Executor &m_executor;
    Transport &m_transport;
    SandboxAgenda &m_agenda;
    const SandboxOptions &m_options;
    const quint64 m_seed;
    QHash<qint64, quint64> m_announcedBy;              ///< by session: the ordinal that chance goes by
    std::map<qint64, std::pair<quint64, Item>> m_held; ///< by session: the one that the next overtakes
    quint64 m_lastHold = 0;
    std::map<QString, Target> m_targets; ///< by scheme, host and port
    SandboxHookCounts m_counts;
    std::deque<SandboxAcknowledged> m_acknowledged;
    std::shared_ptr<SandboxHooks *> m_self = std::make_shared<SandboxHooks *>(this);
};

} // namespace gatehouse
