// 300 sessions of one provider, a tenth of which hang until their requests are given up after 30 s, a tenth of which
// hear 429 and a tenth of which lose every connection: how much of what their limits allow the other 210 send. The
// baseline is the same run before anything is wrong. Real sockets, the simulator in a process of its own; what was
// accepted is counted afterwards from the attempts on disk.
#include "gateway/clock.h"
#include "gateway/sessiondesk.h"
#include "gateway/storage/database.h"
#include "tests/bench/benchgateway.h"
#include "tests/bench/benchsandbox.h"
#include "tests/bench/figures.h"
#include "tests/integration/processfigures.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sqlite3.h>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double perMinute = 90;
constexpr double latencyMs = 150;
constexpr double ratioAimed = 0.98;
constexpr int batch = 1000;

// How large a run is.
struct Scale
{
    int sessions = 300;
    int warmSeconds = 12;
    int healthySeconds = 40;
    int sickSeconds = 70; ///< two rounds of requests that hang, and probes after them
    int rounds = 2;
    [[nodiscard]] int sickOfEach() const { return sessions / 10; }
    [[nodiscard]] int healthy() const { return sessions - 3 * sickOfEach(); }
    [[nodiscard]] int messagesEach() const
    {
        return static_cast<int>(perMinute / 60 * (warmSeconds + healthySeconds + sickSeconds + 30));
    }
};

Scale scale()
{
    return quick() ? Scale{20, 1, 3, 4, 1} : Scale{};
}

// Milliseconds since 1970.
struct Span
{
    qint64 from = 0;
    qint64 to = 0;
    [[nodiscard]] double seconds() const { return static_cast<double>(to - from) / 1000; }
};

// How many attempts of each session ended so, of those that started in the span.
QHash<qint64, int> attemptsIn(const QString &folder, const Span &span, Attempt::Outcome outcome)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *query = nullptr;
    if (sqlite3_open_v2(Database::pathIn(folder).toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(db,
                              "SELECT session_id, count(*) FROM attempts WHERE outcome = ? AND started_at >= ?"
                              " AND started_at < ? GROUP BY session_id",
                              -1, &query, nullptr)
               != SQLITE_OK)
        qFatal("the attempts cannot be read: %s", sqlite3_errmsg(db));
    sqlite3_bind_int(query, 1, static_cast<int>(outcome));
    sqlite3_bind_int64(query, 2, span.from);
    sqlite3_bind_int64(query, 3, span.to);
    QHash<qint64, int> counts;
    while (sqlite3_step(query) == SQLITE_ROW)
        counts.insert(sqlite3_column_int64(query, 0), sqlite3_column_int(query, 1));
    sqlite3_finalize(query);
    sqlite3_close(db);
    return counts;
}

int sumOf(const QHash<qint64, int> &counts, const QList<SessionId> &sessions)
{
    int sum = 0;
    for (const SessionId session : sessions)
        sum += counts.value(session.value);
    return sum;
}

struct Sums
{
    double before = 0;        ///< accepted of the healthy while all were healthy
    double beforeAllowed = 0; ///< what their pace allowed in that time
    double among = 0;         ///< accepted of the same while the others were sick
    double amongAllowed = 0;
    double slowest = 1; ///< what the worst off of them sent of what it was allowed
};

} // namespace

class SickBench : public QObject
{
    Q_OBJECT
public:
    static void initMain() { allowMinutes(); }
private slots:
    void healthyAmongSick();

private:
    static void round(const Scale &size, Sums &sums);
};

void SickBench::round(const Scale &size, Sums &sums)
{
    BenchSandbox provider({u"--sessions"_s, QString::number(size.sessions)});
    provider.ask("POST", u"habits"_s,
                 {{u"answer_share"_s, 0}, {u"stop_share"_s, 0}, {u"reply_share"_s, 0}, {u"react_share"_s, 0}});
    QTemporaryDir folder;
    QList<SessionId> sessions;
    Span before, among;
    {
        BenchGateway gateway(folder.path());
        SessionDesk &desk = gateway.engine().sessions();
        PacingOverrides pacing;
        pacing.perMinute = perMinute;
        const QList<Session> added = gateway.addSessions(provider.baseUrl(), provider.tokens(), pacing);
        for (const Session &session : added) {
            sessions += session.id;
            BenchGateway::take(desk.pause(session.id, Actor::console()));
            QCOMPARE(BenchGateway::take(desk.refresh(session.id)).state, SessionState::connected);
        }
        QList<Draft> drafts;
        for (int person = 0; person < size.sessions * size.messagesEach(); ++person)
            drafts += benchDraft(sessions.at(person % size.sessions), person);
        for (qsizetype first = 0; first < drafts.size(); first += batch)
            (void)BenchGateway::take(gateway.engine().messages().sendBatch(drafts.mid(first, batch), Actor::console()));
        provider.ask("POST", u"faults"_s, {{u"latency_ms"_s, latencyMs}});
        for (const SessionId session : std::as_const(sessions))
            BenchGateway::take(desk.resume(session, Actor::console()));

        const SystemClock clock;
        const auto measure = [&](int seconds, const char *what) {
            const double cpuBefore = processorSeconds(QCoreApplication::applicationPid()).value_or(0);
            Span span{toMillis(clock.now()), 0};
            QTest::qWait(seconds * 1000);
            span.to = toMillis(clock.now());
            qInfo("%s: processors busy by the engine %.2f", what,
                  (processorSeconds(QCoreApplication::applicationPid()).value_or(0) - cpuBefore) / span.seconds());
            return span;
        };
        QTest::qWait(size.warmSeconds * 1000);
        before = measure(size.healthySeconds, "all healthy");
        const QList<Credentials> accounts = provider.tokens();
        for (int i = 0; i < 3 * size.sickOfEach(); ++i) {
            const char *fault = i % 3 == 0 ? "silence_after" : i % 3 == 1 ? "rate_storm" : "reset_before";
            provider.ask("POST", u"faults"_s,
                         {{u"session"_s, accounts.at(i).accountSessionId.toInt()},
                          {u"latency_ms"_s, latencyMs},
                          {QLatin1String(fault), 1}});
        }
        among = measure(size.sickSeconds, "a third sick");
        QTest::qWait(2'000); // the last answers are on their way
    }
    const auto acceptedBefore = attemptsIn(folder.path(), before, Attempt::Outcome::accepted);
    const auto acceptedAmong = attemptsIn(folder.path(), among, Attempt::Outcome::accepted);
    const QList<SessionId> sick = sessions.mid(0, 3 * size.sickOfEach());
    const QList<SessionId> healthy = sessions.mid(3 * size.sickOfEach());
    const double allowedEach = perMinute / 60 * among.seconds();
    sums.before += sumOf(acceptedBefore, healthy);
    sums.beforeAllowed += size.healthy() * perMinute / 60 * before.seconds();
    sums.among += sumOf(acceptedAmong, healthy);
    sums.amongAllowed += size.healthy() * allowedEach;
    for (const SessionId session : healthy)
        sums.slowest = std::min(sums.slowest, acceptedAmong.value(session.value) / allowedEach);
    const int unknown = sumOf(attemptsIn(folder.path(), among, Attempt::Outcome::unknown), sick)
                        + sumOf(attemptsIn(folder.path(), among, Attempt::Outcome::open), sick);
    const int again = sumOf(attemptsIn(folder.path(), among, Attempt::Outcome::retry), sick);
    qInfo("of the sick: %d accepted, %d refused with 429, %d without an answer", sumOf(acceptedAmong, sick), again,
          unknown);
    QVERIFY(unknown >= size.sickOfEach());
    QVERIFY(again >= size.sickOfEach());
}

void SickBench::healthyAmongSick()
{
    const Scale size = scale();
    Sums sums;
    for (int i = 0; i < size.rounds; ++i) {
        round(size, sums);
        if (QTest::currentTestFailed())
            return;
    }
    const double beforeShare = sums.before / sums.beforeAllowed;
    const double amongShare = sums.among / sums.amongAllowed;
    const double rate = size.healthy() * perMinute / 60;
    qInfo("the slowest of the healthy sent %.3f of what it was allowed", sums.slowest);
    const auto rowOf = [&](const QString &baseline, double ratio) {
        BenchRow row;
        row.what = u"%1 healthy of %2 sessions, the others hang, hear 429 or are reset"_s.arg(size.healthy())
                       .arg(size.sessions);
        row.figure = u"%1 messages/s"_s.arg(amongShare * rate, 0, 'f', 1);
        row.baseline = baseline;
        row.ratio = ratio;
        row.wanted = u"at least %1"_s.arg(ratioAimed);
        row.reached = ratio >= ratioAimed;
        return row;
    };
    const BenchRow allowed = rowOf(u"%1 messages/s allowed"_s.arg(rate, 0, 'f', 1), amongShare);
    const BenchRow paired =
        rowOf(u"%1 messages/s while all are healthy"_s.arg(beforeShare * rate, 0, 'f', 1), amongShare / beforeShare);
    tell(allowed);
    tell(paired);
    QVERIFY(counts(allowed));
    QVERIFY(counts(paired));
}

QTEST_GUILESS_MAIN(SickBench)
#include "sickbench.moc"
