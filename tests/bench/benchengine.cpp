#include "tests/bench/benchengine.h"

#include "gateway/clientdesk.h"
#include "gateway/providers/wasender/wasenderprovider.h"
#include "gateway/sessiondesk.h"
#include "tests/bench/benchgateway.h"

#include <future>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int readerThreads = 3; // as the program has them

} // namespace

HttpOutcome InProcessTransport::json(int status, QByteArray body)
{
    return {HttpOutcome::Kind::answered, {status, {{"Content-Type", "application/json"}}, std::move(body)}, {}};
}

HttpOutcome InProcessTransport::taken()
{
    static std::atomic<int> number{100'000};
    return json(200, R"({"success":true,"data":{"msgId":)" + QByteArray::number(++number)
                         + R"(,"jid":"5511960000000@s.whatsapp.net","status":"in_progress"}})");
}

void InProcessTransport::send(HttpRequest request, UniqueFunction<void(HttpOutcome)> done)
{
    m_dispatch.post([this, request = std::move(request), done = std::move(done)]() mutable {
        auto [outcome, after] = m_rule(request);
        if (after <= Milliseconds(0))
            return done(std::move(outcome));
        const quint64 number = ++m_next;
        auto answer = std::make_shared<UniqueFunction<void(HttpOutcome)>>(std::move(done));
        m_later.insert(number, m_dispatch.after(after, [this, number, answer, outcome = outcome] {
            const auto held = m_later.take(number);
            (*answer)(outcome);
        }));
    });
}

BenchEngine::BenchEngine(const QString &dataDir, InProcessTransport::Rule rule)
    : m_transport(m_dispatch, std::move(rule)), m_vault(m_dispatch)
{
    auto database = Database::open(dataDir);
    if (!database)
        qFatal("the database does not open: %s", qPrintable(database.failure().detail));
    Engine::Edges edges{m_clock, m_random, m_transport, m_vault, m_storage, m_dispatch, m_replies, m_work, {}, nullptr};
    for (int i = 0; i < readerThreads; ++i) {
        m_readers.push_back(std::make_unique<ThreadExecutor>(u"reader %1"_s.arg(i)));
        edges.readers.push_back(m_readers.back().get());
    }
    Engine::Options options{dataDir, {}, {std::make_shared<WasenderProvider>(true)}, Engine::threadedLinger};
    auto made = Engine::make(edges, std::move(*database), std::move(options));
    if (!made)
        qFatal("the engine is not made: %s", qPrintable(made.failure().detail));
    m_engine = std::move(*made);
    std::promise<void> ready;
    m_engine->start([&ready] { ready.set_value(); });
    ready.get_future().wait();
}

BenchEngine::~BenchEngine()
{
    auto over = std::make_shared<std::promise<void>>();
    m_engine->stop([over] { over->set_value(); });
    (void)over->get_future().wait_for(std::chrono::seconds(5));
    m_work.stop();
    m_dispatch.stop();
    for (const auto &reader : m_readers)
        reader->stop();
    m_storage.stop();
    m_replies.stop();
    m_engine.reset();
}

QList<SessionId> BenchEngine::addSessions(int count, double perMinute, bool connected)
{
    PacingOverrides pacing;
    pacing.perMinute = perMinute;
    pacing.inFlight = 64;
    pacing.burst = 64;
    return addSessions(count, pacing, connected);
}

QList<SessionId> BenchEngine::addSessions(int count, const PacingOverrides &pacing, bool connected)
{
    const Client client = BenchGateway::take(m_engine->clients().createClient(u"Bench"_s, Actor::console()));
    QList<SessionId> sessions;
    for (int i = 0; i < count; ++i) {
        NewSession session;
        session.client = client.id;
        session.name = u"Line %1"_s.arg(i + 1);
        session.phone = u"+1202555%1"_s.arg(100 + i, 4, 10, QLatin1Char('0'));
        session.baseUrl = u"http://127.0.0.1:9"_s; // never reached: the transport answers
        session.credentials.apiKey = "key-" + QByteArray::number(i);
        session.credentials.webhookSecret = "practice-secret";
        session.pacing = pacing;
        sessions += BenchGateway::take(m_engine->sessions().add(session, Actor::console())).id;
    }
    pause(sessions, true);
    for (const SessionId session : std::as_const(sessions)) {
        if (connected && BenchGateway::take(m_engine->sessions().refresh(session)).state != SessionState::connected)
            qFatal("the session is not connected");
    }
    return sessions;
}

void BenchEngine::pause(const QList<SessionId> &sessions, bool paused)
{
    QList<Reply<Session>> replies;
    for (const SessionId session : sessions)
        replies += paused ? m_engine->sessions().pause(session, Actor::console())
                          : m_engine->sessions().resume(session, Actor::console());
    for (const Reply<Session> &reply : std::as_const(replies))
        (void)BenchGateway::take(reply);
}

} // namespace gatehouse::test
