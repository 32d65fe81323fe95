// How long the engine takes from its opening until it has accepted a message and had it taken by the provider: with a
// million messages and 200 sessions in the folder against an empty database with one session. Each start is a process
// of its own, and the two folders take turns. The million is written straight into the tables, as months of use leave
// them; what the engine finds after it was killed in the middle of writing is shown beside it.
#include "gateway/sessiondesk.h"
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

#include <algorithm>
#include <cstdio>

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
    double opened = 0;   ///< the window could be shown, the ports are open
    double accepted = 0; ///< a message is on disk
    double taken = 0;    ///< and the provider has it
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

// In a process of its own: one start, told in milliseconds; it then works until its input is closed.
int start(const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    const auto now = [&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
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
    while (BenchGateway::take(desk.message(*message)).message.state < MessageState::accepted)
        QThread::usleep(500);
    told.taken = now();
    std::printf("%.3f %.3f %.3f\n", told.opened, told.accepted, told.taken);
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

double median(QList<double> values)
{
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
    static BenchRow rowOf(const QString &what, const QList<double> &starts, const QList<double> &empty);
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
    if (told.size() != 3 || !process.waitForFinished(60'000))
        qFatal("a start failed: %s", line.constData());
    return {told[0].toDouble(), told[1].toDouble(), told[2].toDouble()};
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

BenchRow StartBench::rowOf(const QString &what, const QList<double> &starts, const QList<double> &empty)
{
    BenchRow row;
    row.what = what;
    row.figure = u"%1 ms"_s.arg(median(starts), 0, 'f', 1);
    row.baseline = u"%1 ms on an empty database"_s.arg(median(empty), 0, 'f', 1);
    row.ratio = median(starts) / median(empty);
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
        QList<double> opened, accepted, taken;
        for (const Start &start : starts) {
            opened += start.opened;
            accepted += start.accepted;
            taken += start.taken;
        }
        qInfo(
            "%s: open after %.1f ms, a message accepted after %.1f, taken by the provider after %.1f (medians of %lld; "
            "%.1f at most)",
            what, median(opened), median(accepted), median(taken), static_cast<long long>(starts.size()),
            *std::max_element(taken.cbegin(), taken.cend()));
        return taken;
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
    const QList<double> baseline = say("empty, one session", onEmpty);
    (void)say(qPrintable(u"empty, %1 sessions"_s.arg(size.sessions)), onIdle);
    const QString amount = u"%1 messages, %2 sessions"_s.arg(size.messages).arg(size.sessions);
    const QList<BenchRow> rows{
        rowOf(u"start with %1"_s.arg(amount), say("full", onFull), baseline),
        rowOf(u"start with %1, after a kill"_s.arg(amount), say("full, after a kill", killed), baseline)};
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
