// What the engine does with messages when nothing but itself and the disk takes time: durable acceptance one by one and
// in bulk, and the whole cycle of choosing, committing the attempt, hearing the answer and committing the result. The
// baseline is how often this machine's disk confirms a write, taken in the same run: every answer here waits for one.
#include "gateway/insightdesk.h"
#include "gateway/messagedesk.h"
#include "tests/bench/benchengine.h"
#include "tests/bench/benchgateway.h"
#include "tests/bench/figures.h"
#include "tests/integration/processfigures.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {

// The figures wanted are 40,000, 70,000 and 20,000 a second on a machine that confirms 4,262 writes a second.
constexpr double syncsThere = 4262;
constexpr int callers = 64;
constexpr int bulkSize = 1000;
constexpr double seconds = 6;
// Whom a gateway writes to it mostly knows already; a list of new people is the harder case, shown beside it.
constexpr int peopleKnown = 5'000;
constexpr int fullCycleSessions = 200;
constexpr int fullCycleMessages = 60'000;

HttpOutcome connectedStatus()
{
    return InProcessTransport::json(200, R"({"status":"connected"})");
}

std::pair<HttpOutcome, Milliseconds> takeAll(const HttpRequest &request)
{
    return {request.method == "POST" ? InProcessTransport::taken() : connectedStatus(), Milliseconds(0)};
}

BenchRow rowOf(const QString &what, double rate, double syncs, double wantedRate)
{
    BenchRow row;
    row.what = what;
    row.figure = u"%1/s"_s.arg(rate, 0, 'f', 0);
    row.baseline = u"%1 fdatasync/s"_s.arg(syncs, 0, 'f', 0);
    row.ratio = rate / syncs;
    row.wanted = u"at least %1"_s.arg(wantedRate / syncsThere, 0, 'f', 1);
    row.reached = row.ratio >= wantedRate / syncsThere;
    return row;
}

} // namespace

class EngineBench : public QObject
{
    Q_OBJECT
public:
    static void initMain() { allowMinutes(); }
private slots:
    void acceptOneByOne_data() { people(); }
    void acceptOneByOne();
    void acceptInBulk_data() { people(); }
    void acceptInBulk();
    void fullCycle();

private:
    static void people();
    static void meet(MessageDesk &desk, const QList<SessionId> &sessions);
    // Each caller hands in the next when the last was answered.
    struct Caller
    {
        MessageDesk &desk;
        const QList<SessionId> &sessions;
        std::atomic<int> &accepted;
        std::atomic<int> &numbers;
        const std::atomic<bool> &over;
        std::atomic<int> &busy;
        bool known;

        void next()
        {
            if (over) {
                --busy;
                return;
            }
            const int number = ++numbers;
            const int person = known ? number % peopleKnown : peopleKnown + number;
            desk.send(benchDraft(sessions[person % sessions.size()], person), Actor::console())
                .then(QtFuture::Launch::Sync, [this](const Result<Message> &message) {
                    if (!message)
                        qFatal("refused: %s", qPrintable(message.failure().detail));
                    ++accepted;
                    next();
                });
        }
    };
};

void EngineBench::people()
{
    QTest::addColumn<bool>("known");
    QTest::newRow("to known people") << true;
    QTest::newRow("to new people") << false;
}

// Everybody has had a message before.
void EngineBench::meet(MessageDesk &desk, const QList<SessionId> &sessions)
{
    QList<Draft> drafts;
    for (int person = 0; person < peopleKnown; ++person) {
        drafts += benchDraft(sessions[person % sessions.size()], person);
        if (drafts.size() == bulkSize)
            (void)BenchGateway::take(desk.sendBatch(std::exchange(drafts, {}), Actor::console()));
    }
}

void EngineBench::acceptOneByOne()
{
    QFETCH(bool, known);
    QTemporaryDir folder;
    const double before = syncsPerSecond(folder.path(), 1);
    BenchEngine bench(folder.path(), takeAll);
    const QList<SessionId> sessions = bench.addSessions(20, 60, false);
    meet(bench.engine().messages(), sessions);
    std::atomic<int> accepted{0}, numbers{0}, busy{callers};
    std::atomic<bool> over{false};
    std::vector<std::unique_ptr<Caller>> all;
    QElapsedTimer timer;
    const double cpuBefore = processorSeconds(QCoreApplication::applicationPid()).value_or(0);
    timer.start();
    for (int i = 0; i < callers; ++i) {
        all.push_back(std::make_unique<Caller>(
            Caller{bench.engine().messages(), sessions, accepted, numbers, over, busy, known}));
        all.back()->next();
    }
    QTest::qWait(static_cast<int>(seconds * 1000));
    over = true;
    QVERIFY(waitUntil([&] { return busy == 0; }, 10'000));
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    qInfo("processors busy: %.2f",
          (processorSeconds(QCoreApplication::applicationPid()).value_or(0) - cpuBefore) / took);
    const double syncs = (before + syncsPerSecond(folder.path(), 1)) / 2;
    const BenchRow row =
        rowOf(u"durable accept, 64 callers, one message each, %1"_s.arg(QLatin1String(QTest::currentDataTag())),
              accepted / took, syncs, 40'000);
    tell(row);
    QVERIFY(counts(row));
}

void EngineBench::acceptInBulk()
{
    QFETCH(bool, known);
    QTemporaryDir folder;
    const double before = syncsPerSecond(folder.path(), 1);
    BenchEngine bench(folder.path(), takeAll);
    const QList<SessionId> sessions = bench.addSessions(20, 60, false);
    MessageDesk &desk = bench.engine().messages();
    meet(desk, sessions);
    QList<QList<Draft>> batches;
    int number = 0;
    for (int i = 0; i < 100; ++i) {
        QList<Draft> batch;
        for (int k = 0; k < bulkSize; ++k, ++number) {
            const int person = known ? number % peopleKnown : peopleKnown + number;
            batch += benchDraft(sessions[person % sessions.size()], person);
        }
        batches += batch;
    }
    QElapsedTimer timer;
    timer.start();
    QList<Reply<QList<Result<Message>>>> replies;
    for (const QList<Draft> &batch : std::as_const(batches)) {
        replies += desk.sendBatch(batch, Actor::console());
        if (replies.size() >= 4)
            replies.takeFirst().waitForFinished();
    }
    for (auto &reply : replies)
        reply.waitForFinished();
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const double syncs = (before + syncsPerSecond(folder.path(), 1)) / 2;
    const BenchRow row = rowOf(u"durable accept in bulk, 1,000 each, %1"_s.arg(QLatin1String(QTest::currentDataTag())),
                               number / took, syncs, 70'000);
    tell(row);
    QVERIFY(counts(row));
}

void EngineBench::fullCycle()
{
    QTemporaryDir folder;
    const double before = syncsPerSecond(folder.path(), 1);
    std::atomic<int> sent{0};
    BenchEngine bench(folder.path(), [&sent](const HttpRequest &request) {
        sent += request.method == "POST" ? 1 : 0;
        return takeAll(request);
    });
    const QList<SessionId> sessions = bench.addSessions(fullCycleSessions, 10'000, true);
    MessageDesk &desk = bench.engine().messages();
    int number = 0;
    while (number < fullCycleMessages) {
        QList<Draft> batch;
        for (int k = 0; k < bulkSize; ++k, ++number)
            batch += benchDraft(sessions[number % sessions.size()], number);
        (void)BenchGateway::take(desk.sendBatch(batch, Actor::console()));
    }
    const double cpuBefore = processorSeconds(QCoreApplication::applicationPid()).value_or(0);
    sent = 0;
    QElapsedTimer timer;
    timer.start();
    bench.pause(sessions, false);
    const int share = fullCycleMessages * 9 / 10; // the last are whoever's lanes happen to be left
    QVERIFY(waitUntil([&] { return sent >= share; }, 120'000));
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    qInfo("processors busy: %.2f",
          (processorSeconds(QCoreApplication::applicationPid()).value_or(0) - cpuBefore) / took);
    const double rate = sent / took;
    QVERIFY(waitUntil([&] { return BenchGateway::take(bench.engine().insights().snapshot()).queued == 0; }, 120'000));
    const double syncs = (before + syncsPerSecond(folder.path(), 1)) / 2;
    const BenchRow row = rowOf(u"full cycle, provider within the process"_s, rate, syncs, 20'000);
    tell(row);
    QVERIFY(counts(row));
}

QTEST_GUILESS_MAIN(EngineBench)
#include "enginebench.moc"
