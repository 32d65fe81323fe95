// The longest time for which the console would not answer a key, with a thousand webhooks a second arriving for a
// minute and a conversation open in the inbox: the real window over the real engine, events from another process.
#include "app/console.h"
#include "gateway/changefeed.h"
#include "gateway/client.h"
#include "tests/bench/benchgateway.h"
#include "tests/bench/figures.h"
#include "tests/bench/hookload.h"
#include "tests/bench/pauseprobe.h"
#include "tests/bench/slowevents.h"

#include <QtTest/QtTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {
constexpr double pauseAimedMs = 50;
constexpr double eventsPerSecond = 1000;
constexpr double loadSeconds = 60;
constexpr int idleSeconds = 10;
constexpr int sessionCount = 8;
constexpr int people = 400;
} // namespace

class UiPauseBench : public QObject
{
    Q_OBJECT
private slots:
    void inboxUnderLoad();

private:
    static QJsonObject load(const HookLoad &load);
};

QJsonObject UiPauseBench::load(const HookLoad &load)
{
    QProcess client;
    load.start(client);
    const bool ended = waitUntil([&] { return client.state() == QProcess::NotRunning; }, 180'000);
    return ended ? HookLoad::result(client) : QJsonObject{};
}

void UiPauseBench::inboxUnderLoad()
{
    QTemporaryDir folder;
    BenchGateway gateway(folder.path());
    Gateway &engine = gateway.engine();
    const QList<Credentials> tokens = HookLoad::madeUpTokens(sessionCount);
    const QList<Session> sessions = gateway.addSessions(u"http://127.0.0.1:1/api"_s, tokens);
    const ui::Desks desks{engine.clients(),   engine.sessions(), engine.messages(),    engine.inbox(),
                          engine.campaigns(), engine.contacts(), engine.deadLetters(), engine.insights(),
                          engine.rules(),     engine.changes(),  engine.clock()};
    const ui::Setup setup{engine.apiUrl(), engine.hooksUrl(), engine.publicUrl(), engine.dataDir(), true, {}};
    auto &application = *static_cast<SlowEvents *>(QCoreApplication::instance());
    app::Console console(application, desks, setup, u"en"_s);
    console.show();

    HookLoad hooks;
    hooks.port = gateway.hooksPort();
    hooks.targets = HookLoad::targetsOf(sessions, tokens);
    hooks.people = people;
    hooks.perSecond = eventsPerSecond;
    hooks.warmSeconds = 0;
    hooks.seconds = 4; // conversations to be seen
    load(hooks);

    QWidget *window = nullptr;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *each : windows)
        window = each->objectName() == "mainWindow"_L1 ? each : window;
    QVERIFY(window);
    window->resize(1440, 900);
    window->activateWindow();
    auto *list = window->findChild<QAbstractItemView *>(u"conversationList"_s);
    auto *thread = window->findChild<QAbstractItemView *>(u"threadView"_s);
    QVERIFY(list && thread);
    QVERIFY(waitUntil([&] { return list->model()->rowCount() > 10; }, 20'000));
    list->setCurrentIndex(list->model()->index(2, 0));
    QVERIFY(waitUntil([&] { return thread->model()->rowCount() > 2; }, 20'000));
    QTest::qWait(3000);

    int feeds = 0;
    connect(&engine.changes(), &ChangeFeed::changed, this, [&feeds] { ++feeds; });
    PauseProbe probe;
    QTest::qWait(idleSeconds * 1000);
    const auto idle = probe.take();
    (void)application.takeLongest(0);
    hooks.seconds = loadSeconds;
    const QJsonObject sent = load(hooks);
    const auto busy = probe.take();
    const QStringList longest = application.takeLongest(6);
    for (const QString &line : longest)
        qInfo("%s", qPrintable(line));
    const double rate = sent.value("acknowledged"_L1).toDouble() / loadSeconds;
    qInfo("idle: longest %.1f ms, p99 %.1f; loaded: longest %.1f ms, p99 %.1f, p50 %.2f over %lld beats", idle.longest,
          idle.p99, busy.longest, busy.p99, busy.p50, static_cast<long long>(busy.count));
    qInfo("%.0f events/s acknowledged, p99 %.1f ms; %d times the window was told; %d conversations, %d rows open", rate,
          sent.value("p99_ms"_L1).toDouble(), feeds, list->model()->rowCount(), thread->model()->rowCount());
    QVERIFY2(rate > 0.98 * eventsPerSecond, "the engine did not take the load, so the figure would say nothing");
    BenchRow row;
    row.what = u"longest pause of the window, 1,000 events/s"_s;
    row.figure = u"%1 ms"_s.arg(busy.longest, 0, 'f', 1);
    row.baseline = u"%1 ms idle"_s.arg(idle.longest, 0, 'f', 1);
    row.ratio = busy.longest / idle.longest;
    row.wanted = u"under %1 ms"_s.arg(pauseAimedMs);
    row.reached = busy.longest < pauseAimedMs;
    tell(row);
    QVERIFY(counts(row));
}

int main(int argc, char **argv)
{
    allowMinutes();
    SlowEvents application(argc, argv);
    UiPauseBench bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "uipausebench.moc"
