#pragma once

#include "gateway/clock.h"
#include "gateway/random.h"
#include "gateway/runtime/engine.h"
#include "gateway/runtime/threadexecutor.h"
#include "gateway/session.h"
#include "gateway/transport.h"
#include "tests/support/memoryvault.h"

#include <atomic>
#include <functional>

namespace gatehouse::test {

/// A provider within the process: answers each request by the test's rule, on the dispatch thread, at once or later.
class InProcessTransport final : public Transport
{
public:
    /// The answer, and after how long it comes. Called on the dispatch thread.
    using Rule = std::function<std::pair<HttpOutcome, Milliseconds>(const HttpRequest &)>;
    InProcessTransport(Executor &dispatch, Rule rule) : m_dispatch(dispatch), m_rule(std::move(rule)) {}
    void send(HttpRequest request, UniqueFunction<void(HttpOutcome)> done) override;
    /// What a provider says to a message it takes.
    [[nodiscard]] static HttpOutcome taken();
    [[nodiscard]] static HttpOutcome json(int status, QByteArray body);

private:
    Executor &m_dispatch;
    Rule m_rule;
    QHash<quint64, std::shared_ptr<Timer>> m_later; ///< dispatch thread
    quint64 m_next = 0;
};

/// The engine on the threads the program gives it and on this machine's clock and disk, without sockets: what is
/// measured is choosing, committing and accounting.
class BenchEngine
{
public:
    BenchEngine(const QString &dataDir, InProcessTransport::Rule rule);
    ~BenchEngine();
    BenchEngine(const BenchEngine &) = delete;
    BenchEngine &operator=(const BenchEngine &) = delete;

    [[nodiscard]] Engine &engine() { return *m_engine; }
    /// A client with so many paused sessions, each of which may send `perMinute`; `connected`: the provider was asked.
    QList<SessionId> addSessions(int count, double perMinute, bool connected);
    QList<SessionId> addSessions(int count, const PacingOverrides &pacing, bool connected);
    void pause(const QList<SessionId> &sessions, bool paused);

private:
    SystemClock m_clock;
    SeededRandom m_random{1};
    ThreadExecutor m_storage{QStringLiteral("storage")};
    ThreadExecutor m_dispatch{QStringLiteral("dispatch")};
    ThreadExecutor m_replies{QStringLiteral("replies")};
    ThreadExecutor m_work{QStringLiteral("work")};
    std::vector<std::unique_ptr<ThreadExecutor>> m_readers;
    InProcessTransport m_transport;
    MemoryVault m_vault;
    std::unique_ptr<Engine> m_engine;
};

} // namespace gatehouse::test
