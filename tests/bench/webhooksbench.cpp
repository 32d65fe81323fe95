// Webhooks from 64 connections, each acknowledged once its journal row is on disk, against how often this disk confirms
// a write. Every event is signed, distinct and a customer's message, so that it is also applied while the next come.
#include "tests/bench/benchgateway.h"
#include "tests/bench/figures.h"
#include "tests/bench/hookload.h"
#include "tests/integration/processfigures.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {
constexpr double ratioAimed = 8;
constexpr int sessionCount = 8;
constexpr double syncSeconds = 3;
} // namespace

class WebhooksBench : public QObject
{
    Q_OBJECT
private slots:
    void acknowledgements();
};

void WebhooksBench::acknowledgements()
{
    QTemporaryDir folder;
    BenchGateway gateway(folder.path());
    const QList<Credentials> tokens = HookLoad::madeUpTokens(sessionCount);
    // Nobody is there: what the engine asks its provider is refused at once.
    const QList<Session> sessions = gateway.addSessions(u"http://127.0.0.1:1/api"_s, tokens);
    HookLoad load;
    load.port = gateway.hooksPort();
    load.targets = HookLoad::targetsOf(sessions, tokens);

    const double syncsBefore = syncsPerSecond(folder.path(), syncSeconds);
    const double cpuBefore = processorSeconds(QCoreApplication::applicationPid()).value_or(0);
    QProcess client;
    load.start(client);
    QVERIFY(waitUntil([&] { return client.state() == QProcess::NotRunning; }, 60'000));
    const double cpu = processorSeconds(QCoreApplication::applicationPid()).value_or(0) - cpuBefore;
    const double syncsAfter = syncsPerSecond(folder.path(), syncSeconds);
    const QJsonObject result = HookLoad::result(client);
    QCOMPARE(result.value("refused"_L1).toInt(-1), 0);
    qInfo("p50 %.1f ms, p99 %.1f ms, longest %.1f ms; engine's processors busy %.2f",
          result.value("p50_ms"_L1).toDouble(), result.value("p99_ms"_L1).toDouble(),
          result.value("max_ms"_L1).toDouble(), cpu / (load.warmSeconds + load.seconds));

    const double rate = result.value("acknowledged"_L1).toDouble() / load.seconds;
    const double syncs = (syncsBefore + syncsAfter) / 2; // before and after, as others use the disk too
    BenchRow row;
    row.what = u"webhooks acknowledged, 64 connections"_s;
    row.figure = u"%1/s"_s.arg(rate, 0, 'f', 0);
    row.baseline = u"%1 fdatasync/s"_s.arg(syncs, 0, 'f', 0);
    row.ratio = rate / syncs;
    row.wanted = u"at least %1"_s.arg(ratioAimed);
    row.reached = row.ratio >= ratioAimed;
    tell(row);
    QVERIFY(counts(row));
}

QTEST_GUILESS_MAIN(WebhooksBench)
#include "webhooksbench.moc"
