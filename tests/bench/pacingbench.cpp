// 200 sessions at their full rate of 256 messages a minute, each request answered after 300 ms: how much of what the
// limits allow goes out. Once on this machine's clock with sockets, disk and a provider in a process of its own, once
// on a virtual clock, where only the arithmetic of pacing, lanes and windows is left.
#include "gateway/sessiondesk.h"
#include "tests/bench/benchgateway.h"
#include "tests/bench/benchsandbox.h"
#include "tests/bench/figures.h"
#include "tests/integration/processfigures.h"
#include "tests/support/practiceengine.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int sessionCount = 200;
constexpr double perMinute = 256;
constexpr double latencyMs = 300;
constexpr double ratioAimed = 0.98;
constexpr int warmSeconds = 15;
constexpr int measuredSeconds = 60;
// For warming and measuring, and some more so that no session ends early.
constexpr int messagesEach = static_cast<int>(perMinute / 60 * (warmSeconds + measuredSeconds + 30));
constexpr int batch = 1000;

BenchRow rowOf(const QString &what, double accepted, double seconds)
{
    const double allowed = sessionCount * perMinute / 60 * seconds;
    BenchRow row;
    row.what = what;
    row.figure = u"%1 messages/s"_s.arg(accepted / seconds, 0, 'f', 1);
    row.baseline = u"%1 messages/s allowed"_s.arg(allowed / seconds, 0, 'f', 1);
    row.ratio = accepted / allowed;
    row.wanted = u"at least %1"_s.arg(ratioAimed);
    row.reached = row.ratio >= ratioAimed;
    return row;
}

} // namespace

class PacingBench : public QObject
{
    Q_OBJECT
public:
    static void initMain() { allowMinutes(); }
private slots:
    void realClock_data();
    void realClock();
    void virtualClock();

private:
    static void fill(MessageDesk &desk, const QList<SessionId> &sessions);
};

// Session by session in turn, to people of its own, so that no limit for a pair of numbers applies.
void PacingBench::fill(MessageDesk &desk, const QList<SessionId> &sessions)
{
    QList<Draft> drafts;
    int person = 0;
    for (int round = 0; round < messagesEach; ++round) {
        for (const SessionId session : sessions)
            drafts += benchDraft(session, person++);
    }
    for (qsizetype first = 0; first < drafts.size(); first += batch) {
        const auto accepted = BenchGateway::take(desk.sendBatch(drafts.mid(first, batch), Actor::console()));
        for (const auto &message : accepted)
            QVERIFY2(message, message ? "" : qPrintable(message.failure().detail));
    }
}

void PacingBench::realClock_data()
{
    QTest::addColumn<bool>("webhooks");
    QTest::newRow("sending") << false;
    QTest::newRow("sending, every status by webhook") << true;
}

void PacingBench::realClock()
{
    QFETCH(bool, webhooks);
    BenchSandbox provider({u"--sessions"_s, QString::number(sessionCount)});
    // Customers who answer are another benchmark's matter.
    provider.ask("POST", u"habits"_s,
                 {{u"answer_share"_s, 0}, {u"stop_share"_s, 0}, {u"reply_share"_s, 0}, {u"react_share"_s, 0}});
    QTemporaryDir folder;
    BenchGateway gateway(folder.path());
    SessionDesk &desk = gateway.engine().sessions();
    QList<SessionId> sessions;
    const QList<Session> added = gateway.addSessions(provider.baseUrl(), provider.tokens());
    for (const Session &session : added) {
        sessions += session.id;
        BenchGateway::take(desk.pause(session.id, Actor::console()));
        if (webhooks)
            BenchGateway::take(desk.registerWebhook(session.id, Actor::console()));
        QCOMPARE(BenchGateway::take(desk.refresh(session.id)).state, SessionState::connected);
    }
    fill(gateway.engine().messages(), sessions);
    provider.ask("POST", u"faults"_s, {{u"latency_ms"_s, latencyMs}});
    for (const SessionId session : std::as_const(sessions))
        BenchGateway::take(desk.resume(session, Actor::console()));

    const auto stats = [&] { return provider.ask("GET", u"stats"_s); };
    QTest::qWait(warmSeconds * 1000);
    const double cpuBefore = processorSeconds(QCoreApplication::applicationPid()).value_or(0);
    const double providerCpuBefore = processorSeconds(provider.process()).value_or(0);
    const QJsonObject before = stats();
    QElapsedTimer timer;
    timer.start();
    QTest::qWait(measuredSeconds * 1000);
    const QJsonObject after = stats();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const double cpu = processorSeconds(QCoreApplication::applicationPid()).value_or(0) - cpuBefore;
    const double providerCpu = processorSeconds(provider.process()).value_or(0) - providerCpuBefore;
    const auto grown = [&](auto number) { return number(after) - number(before); };
    const double sends = grown([](const QJsonObject &all) { return all["sends"_L1].toDouble(); });
    const double hooks = grown([](const QJsonObject &all) { return all["webhooks"_L1]["ok"_L1].toDouble(); });
    qInfo("processors busy: engine %.2f, provider %.2f; webhooks acknowledged %.0f/s, waiting %d", cpu / seconds,
          providerCpu / seconds, hooks / seconds, after["webhooks"_L1]["waiting"_L1].toInt());
    const BenchRow row =
        rowOf(u"200 sessions, 300 ms latency: %1"_s.arg(QString::fromLatin1(QTest::currentDataTag())), sends, seconds);
    tell(row);
    QVERIFY(counts(row));
}

void PacingBench::virtualClock()
{
    SandboxOptions options = PracticeEngine::quiet();
    options.faults.latencyMs = latencyMs;
    // Its time stands still while the disk works: a folder in memory says the same, sooner.
    const QString fast = u"/dev/shm"_s;
    if (QFileInfo(fast).isWritable())
        qputenv("TMPDIR", fast.toLocal8Bit());
    PracticeEngine practice(sessionCount, 7, options);
    practice.importSessions();
    QList<Draft> drafts;
    for (int person = 0; person < sessionCount * messagesEach; ++person)
        drafts += benchDraft(practice.sessions.at(person % sessionCount), person);
    for (qsizetype first = 0; first < drafts.size(); first += batch)
        QVERIFY(practice.result(practice.engine->messages().sendBatch(drafts.mid(first, batch), Actor::console())));
    practice.time.advance(Milliseconds(warmSeconds * 1000));
    const auto before = practice.sandbox->sendCount();
    practice.time.advance(Milliseconds(measuredSeconds * 1000));
    const BenchRow row = rowOf(u"200 sessions, 300 ms latency: virtual clock"_s,
                               static_cast<double>(practice.sandbox->sendCount() - before), measuredSeconds);
    tell(row);
    QVERIFY(counts(row));
}

QTEST_GUILESS_MAIN(PacingBench)
#include "pacingbench.moc"
