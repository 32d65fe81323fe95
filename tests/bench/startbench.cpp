// How long the engine takes from its opening until it works: a message that is handed in is accepted, and a first
// request goes out, be it this message or one that waited. With a million messages and 200 sessions in the folder,
// against an empty database with one session. Each start is a process of its own, and the folders take turns. The
// million is written straight into the tables, as months of use leave them; the first answer of the provider, and a
// start after the engine was killed in the middle of writing, are shown beside it.
#include "gateway/clock.h"
#include "gateway/runtime/idmaker.h"
#include "gateway/sessiondesk.h"
#include "gateway/storage/database.h"
#include "tests/bench/benchgateway.h"
#include "tests/bench/benchsandbox.h"
#include "tests/bench/figures.h"
#include "tests/bench/yearsofuse.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QtTest>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <tuple>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double ratioAimed = 2;
constexpr double mebibyte = 1024.0 * 1024.0;

struct Scale
{
    int messages = 1'000'000;
    int sessions = 200;
    int starts = 9; ///< of each kind
    int kills = 5;
};

Scale scale()
{
    return quick() ? Scale{5'000, 10, 1, 1} : Scale{};
}

// Milliseconds since the engine began to open.
struct Start
{
    double opened = 0;   ///< the ports are open
    double accepted = 0; ///< a message that was handed in is on disk
    double taken = 0;    ///< and the provider has it
    double first = 0;    ///< a first request goes out: the message handed in, or one that waited
    double answered = 0; ///< the provider has taken a first message
    [[nodiscard]] double works() const { return std::max(accepted, first); }
};

// Whatever happens to be read from the child goes line by line.
QByteArray lineOf(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(120'000))
            qFatal("a process of the benchmark said nothing");
    }
    return process.readLine().trimmed();
}

// Of the attempts since then, when the first began and when the first ended well, in milliseconds after it.
std::pair<double, double> firstAttempt(const QString &folder, Timestamp since)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *query = nullptr;
    if (sqlite3_open_v2(Database::pathIn(folder).toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(db,
                              "SELECT min(started_at), min(finished_at) FROM attempts WHERE id >= ? AND outcome = 1",
                              -1, &query, nullptr)
               != SQLITE_OK)
        qFatal("the attempts cannot be read: %s", sqlite3_errmsg(db));
    sqlite3_bind_int64(query, 1, IdMaker::floorAt(since));
    if (sqlite3_step(query) != SQLITE_ROW)
        qFatal("no attempt was written");
    const qint64 began = sqlite3_column_int64(query, 0);
    const qint64 ended = sqlite3_column_int64(query, 1);
    sqlite3_finalize(query);
    sqlite3_close(db);
    return {static_cast<double>(began - toMillis(since)), static_cast<double>(ended - toMillis(since))};
}

// In a process of its own: one start, told in milliseconds; it then works until its input is closed.
int start(const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    const auto now = [&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
    const Timestamp begin = SystemClock().now();
    Start told;
    BenchGateway gateway(folder);
    told.opened = now();
    MessageDesk &desk = gateway.engine().messages();
    const auto sessions = BenchGateway::take(gateway.engine().sessions().sessions({}, {}));
    Draft draft = benchDraft(sessions.items.first().id, QRandomGenerator::global()->bounded(20'000'000));
    draft.lane = Lane::reply;
    std::optional<MessageId> message;
    while (!message) { // until it knows its sessions it refuses
        Reply<Message> reply = desk.send(draft, Actor::console());
        reply.waitForFinished();
        if (const Result<Message> answer = reply.result())
            message = answer->id;
        else
            QThread::usleep(500);
    }
    told.accepted = now();
    for (;;) {
        const Message now = BenchGateway::take(desk.message(*message)).message;
        if (now.state >= MessageState::accepted)
            break;
        if (timer.hasExpired(30'000))
            qFatal("the message is still %s after %d attempts: %s", qPrintable(messageStateName(now.state)),
                   now.attemptCount, now.error ? qPrintable(now.error->code) : "");
        QThread::usleep(500);
    }
    told.taken = now();
    std::tie(told.first, told.answered) = firstAttempt(folder, begin);
    std::printf("%.3f %.3f %.3f %.3f %.3f\n", told.opened, told.accepted, told.taken, told.first, told.answered);
    std::fflush(stdout);
    (void)std::getchar();
    return 0;
}

// In a process of its own: accepts as much as it can until it is killed.
int work(const QString &folder)
{
    BenchGateway gateway(folder);
    MessageDesk &desk = gateway.engine().messages();
    QList<Session> sessions;
    while (sessions.isEmpty() || sessions.first().state != SessionState::connected)
        sessions = BenchGateway::take(gateway.engine().sessions().sessions({}, {})).items;
    for (int round = 0;; ++round) {
        QList<Draft> drafts;
        for (int i = 0; i < 1000; ++i) {
            drafts += benchDraft(sessions.at(i % sessions.size()).id, 5'000'000 + i);
            drafts.last().lane = Lane::campaign;
        }
        (void)BenchGateway::take(desk.sendBatch(drafts, Actor::console()));
        if (round == 0) {
            std::puts("at work");
            std::fflush(stdout);
        }
    }
}

template <typename Member>
double median(const QList<Start> &starts, Member member)
{
    QList<double> values;
    for (const Start &start : starts)
        values += std::invoke(member, start);
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

class StartBench : public QObject
{
    Q_OBJECT
private slots:
    void startOnManyMessages();

private:
    static void makeFolder(const QString &folder, BenchSandbox &provider, int sessions);
    static Start startOn(const QString &folder);
    static void killAtWork(const QString &folder);
    static BenchRow rowOf(const QString &what, double took, double empty);
};

void StartBench::makeFolder(const QString &folder, BenchSandbox &provider, int sessions)
{
    BenchGateway gateway(folder);
    const QList<Session> added = gateway.addSessions(provider.baseUrl(), provider.tokens().mid(0, sessions));
    for (const Session &session : added)
        QCOMPARE(BenchGateway::take(gateway.engine().sessions().refresh(session.id)).state, SessionState::connected);
}

Start StartBench::startOn(const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {u"--start"_s, folder});
    const QByteArray line = lineOf(process);
    const QList<QByteArray> told = line.split(' ');
    process.write("end\n");
    if (told.size() != 5 || !process.waitForFinished(60'000))
        qFatal("a start failed: %s", line.constData());
    return {told[0].toDouble(), told[1].toDouble(), told[2].toDouble(), told[3].toDouble(), told[4].toDouble()};
}

void StartBench::killAtWork(const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--work"_s, folder});
    (void)lineOf(process);
    QThread::msleep(QRandomGenerator::global()->bounded(300, 900));
    process.kill();
    (void)process.waitForFinished(10'000);
    qInfo("killed with %.1f MiB in the log beside the database",
          static_cast<double>(QFileInfo(folder + u"/gatehouse.db-wal"_s).size()) / mebibyte);
}

BenchRow StartBench::rowOf(const QString &what, double took, double empty)
{
    BenchRow row;
    row.what = what;
    row.figure = u"%1 ms"_s.arg(took, 0, 'f', 1);
    row.baseline = u"%1 ms on an empty database"_s.arg(empty, 0, 'f', 1);
    row.ratio = took / empty;
    row.wanted = u"at most %1"_s.arg(ratioAimed);
    row.reached = row.ratio <= ratioAimed;
    return row;
}

void StartBench::startOnManyMessages()
{
    const Scale size = scale();
    BenchSandbox provider({u"--sessions"_s, QString::number(size.sessions)});
    provider.ask("POST", u"habits"_s,
                 {{u"answer_share"_s, 0}, {u"stop_share"_s, 0}, {u"reply_share"_s, 0}, {u"react_share"_s, 0}});
    QTemporaryDir root;
    const QString empty = root.filePath(u"empty"_s);
    const QString idle = root.filePath(u"idle"_s);
    const QString full = root.filePath(u"full"_s);
    makeFolder(empty, provider, 1);
    makeFolder(idle, provider, size.sessions);
    makeFolder(full, provider, size.sessions);
    QElapsedTimer timer;
    timer.start();
    fillWithYearsOfUse(full, size.messages);
    qInfo("%d messages written in %.1f s: %.0f MiB", size.messages, static_cast<double>(timer.elapsed()) / 1000,
          static_cast<double>(QFileInfo(full + u"/gatehouse.db"_s).size()) / mebibyte);

    const auto say = [](const char *what, const QList<Start> &starts) {
        qInfo(
            "%s: open after %.1f ms, a message accepted after %.1f, the first request out after %.1f and answered after"
            " %.1f, the message taken by the provider after %.1f (medians of %lld)",
            what, median(starts, &Start::opened), median(starts, &Start::accepted), median(starts, &Start::first),
            median(starts, &Start::answered), median(starts, &Start::taken), static_cast<long long>(starts.size()));
    };
    (void)startOn(empty); // what is read for the first time is not the engine's matter
    (void)startOn(idle);
    (void)startOn(full);
    QList<Start> onEmpty, onIdle, onFull, killed;
    for (int i = 0; i < size.starts; ++i) {
        onEmpty += startOn(empty);
        onFull += startOn(full);
        onIdle += startOn(idle);
    }
    for (int i = 0; i < size.kills; ++i) {
        killAtWork(full);
        killed += startOn(full);
    }
    say("empty, one session", onEmpty);
    say(qPrintable(u"empty, %1 sessions"_s.arg(size.sessions)), onIdle);
    say("full", onFull);
    say("full, after a kill", killed);
    const QString amount = u"start with %1 messages, %2 sessions"_s.arg(size.messages).arg(size.sessions);
    QList<BenchRow> rows{
        rowOf(amount, median(onFull, &Start::works), median(onEmpty, &Start::works)),
        rowOf(amount + u", to the first answer"_s, median(onFull, &Start::answered), median(onEmpty, &Start::answered)),
        rowOf(amount + u", after a kill"_s, median(killed, &Start::works), median(onEmpty, &Start::works))};
    for (qsizetype i = 1; i < rows.size(); ++i) {
        rows[i].wanted = u"no figure asked for"_s;
        rows[i].reached = true;
    }
    for (const BenchRow &row : rows)
        tell(row);
    for (const BenchRow &row : rows)
        QVERIFY(counts(row));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--start"_L1)
        return start(arguments.value(2));
    if (arguments.value(1) == "--work"_L1)
        return work(arguments.value(2));
    allowMinutes();
    StartBench bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "startbench.moc"
