#pragma once

#include "gateway/executor.h"
#include "gateway/ids.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/timestamp.h"

#include <QtCore/QHash>
#include <QtCore/QString>

#include <map>
#include <memory>

namespace gatehouse {

/// Learns WhatsApp's id of messages that a provider accepted under an id of its own (WasenderAPI answers a number, its
/// webhooks carry only WhatsApp's id; its message info has both). A webhook that fits one message alone usually comes
/// first, so the first question waits for it; then with growing pauses, a few at a time for each session. Dispatch
/// thread.
class Lookups
{
public:
    explicit Lookups(EngineContext &engine) : m_engine(engine) {}
    ~Lookups() { *m_alive = false; }

    /// Takes up what was open when the program ended, a few seconds later.
    void resume();
    void add(SessionId session, MessageId message, const QString &providerRef);
    void stop();

private:
    struct Open
    {
        SessionId session;
        MessageId message;
        QString providerRef;
        int asked = 0;
    };
    void readOpen();
    void schedule(Open open);
    void arm();
    void runDue();
    void ask(Open open);
    void answered(Open open, const struct MessageLookup &lookup);

    EngineContext &m_engine;
    std::multimap<std::chrono::nanoseconds, Open> m_queue;
    QHash<SessionId, int> m_asking;
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<Timer> m_again; ///< the database did not say what is open
    bool m_stopped = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
