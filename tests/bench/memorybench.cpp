// What the engine holds in memory with a million messages queued, against what it holds with ten thousand. Each amount
// is brought there by a campaign from a file, by a process that then ends; a fresh process opens the folder, sends for
// a while at the sessions' pace, and its memory is read from outside.
#include "gateway/campaigndesk.h"
#include "gateway/insightdesk.h"
#include "gateway/sessiondesk.h"
#include "tests/bench/benchgateway.h"
#include "tests/bench/benchsandbox.h"
#include "tests/bench/figures.h"

#include <QtTest/QtTest>

#include <cstdio>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double ratioAimed = 1.15;
constexpr int few = 10'000;
constexpr int many = 1'000'000;
constexpr int sessionCount = 20;
constexpr int runSeconds = 40;
constexpr double mebibyte = 1024.0 * 1024.0;

void say(const char *line)
{
    std::fputs(line, stdout);
    std::fflush(stdout);
}

// In a process of its own: sessions, a campaign for `count` people, all of them queued.
int fill(const QString &folder, const QString &baseUrl, const QString &tokens, int count)
{
    BenchGateway gateway(folder);
    QList<Credentials> credentials;
    for (const QString &key : tokens.split(u','))
        credentials.append({key.toLatin1(), "practice-secret", {}, {}});
    QList<SessionId> sessions;
    const QList<Session> added = gateway.addSessions(baseUrl, credentials);
    for (const Session &session : added) {
        sessions += session.id;
        (void)BenchGateway::take(gateway.engine().sessions().refresh(session.id));
        // Nothing goes out before all are queued.
        (void)BenchGateway::take(gateway.engine().sessions().pause(session.id, Actor::console()));
    }
    const QString file = folder + u"/audience.csv"_s;
    if (!writeAudience(file, count))
        return 1;
    CampaignDesk &desk = gateway.engine().campaigns();
    CampaignDraft draft;
    draft.name = u"Everybody"_s;
    draft.sessions = sessions;
    draft.content.body = TextContent{u"Hello {{name}}, your order {{order}} is on its way."_s};
    const Campaign campaign = BenchGateway::take(desk.create(added.first().client, draft, Actor::console()));
    CsvMapping mapping;
    mapping.phoneColumnName = u"phone"_s;
    const AudienceReport report = BenchGateway::take(
        desk.importAudience(campaign.id, file, mapping, std::make_shared<ImportProgress>(), Actor::console()));
    if (report.accepted != count)
        qFatal("only %lld rows were accepted", report.accepted);
    (void)BenchGateway::take(desk.start(campaign.id, Actor::console()));
    const auto queued = [&] { return BenchGateway::take(gateway.engine().insights().snapshot()).queued; };
    while (queued() < count)
        QTest::qWait(500);
    for (const SessionId session : std::as_const(sessions))
        (void)BenchGateway::take(gateway.engine().sessions().resume(session, Actor::console()));
    return 0;
}

// In a process of its own: sends from the folder until its input is closed.
int run(const QString &folder)
{
    BenchGateway gateway(folder);
    say("ready\n");
    QTest::qWait(runSeconds * 1000);
    const Snapshot now = BenchGateway::take(gateway.engine().insights().snapshot());
    std::printf("queued %lld sent a minute %.0f\n", now.queued, now.sentPerMinute);
    std::fflush(stdout);
    (void)std::getchar();
    return 0;
}

} // namespace

class MemoryBench : public QObject
{
    Q_OBJECT
private slots:
    void queuedMessages();

private:
    static std::optional<Memory> memoryWith(int count);
};

std::optional<Memory> MemoryBench::memoryWith(int count)
{
    QTemporaryDir folder;
    BenchSandbox provider({u"--sessions"_s, QString::number(sessionCount), u"--fault"_s, u"latency_ms=300"_s});
    QStringList keys;
    const QList<Credentials> tokens = provider.tokens();
    for (const Credentials &token : tokens)
        keys += QString::fromLatin1(token.apiKey);
    QProcess filling;
    filling.setProcessChannelMode(QProcess::ForwardedChannels);
    filling.start(QCoreApplication::applicationFilePath(),
                  {u"--fill"_s, folder.path(), provider.baseUrl(), keys.join(u','), QString::number(count)});
    if (!waitUntil([&] { return filling.state() == QProcess::NotRunning; }, 1'200'000) || filling.exitCode() != 0)
        return std::nullopt;
    QProcess running;
    running.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    running.start(QCoreApplication::applicationFilePath(), {u"--run"_s, folder.path()});
    QByteArray said;
    (void)waitUntil(
        [&] {
            said += running.readAllStandardOutput();
            return said.contains("queued") || running.state() == QProcess::NotRunning;
        },
        600'000);
    const auto memory = memoryOf(running.processId());
    qInfo("%d queued at the start: %s", count, said.simplified().constData());
    if (memory)
        qInfo("own memory %.1f MiB, highest resident %.1f MiB", double(memory->own) / mebibyte,
              double(memory->residentMax) / mebibyte);
    running.write("end\n");
    (void)waitUntil([&] { return running.state() == QProcess::NotRunning; }, 30'000);
    return memory;
}

void MemoryBench::queuedMessages()
{
    const auto small = memoryWith(few);
    if (!small)
        QSKIP("this system does not say what memory a process has");
    const auto large = memoryWith(many);
    QVERIFY(large);
    BenchRow row;
    row.what = u"memory with 1,000,000 queued"_s;
    row.figure = u"%1 MiB"_s.arg(double(large->own) / mebibyte, 0, 'f', 1);
    row.baseline = u"%1 MiB with 10,000"_s.arg(double(small->own) / mebibyte, 0, 'f', 1);
    row.ratio = double(large->own) / double(small->own);
    row.wanted = u"at most %1"_s.arg(ratioAimed);
    row.reached = row.ratio <= ratioAimed;
    tell(row);
    QVERIFY(counts(row));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--fill"_L1)
        return fill(arguments.value(2), arguments.value(3), arguments.value(4), arguments.value(5).toInt());
    if (arguments.value(1) == "--run"_L1)
        return run(arguments.value(2));
    allowMinutes();
    MemoryBench bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "memorybench.moc"
