#include "tests/support/faultydisk.h"
#include "tests/support/practiceengine.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

#include <numeric>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::FaultyDisk;
using test::PracticeEngine;

namespace {

/// A short life of the engine, as somebody drives it who tries again what was refused. What was acknowledged is noted.
class Life
{
public:
    Life() { fixture.importSessions(); }

    void live();
    /// After the life, and after the next start: empty, or what is wrong.
    [[nodiscard]] QString judge();

    FaultyDisk disk; // before the engine opens its files, and after it closed them
    PracticeEngine fixture{1};
    int refusals = 0;

private:
    template <typename Call>
    auto insist(Call call)
    {
        auto result = fixture.result(call());
        if (result)
            return result;
        ++refusals;
        fixture.time.advance(2s);
        result = fixture.result(call());
        if (!result)
            m_wrong += u"refused twice: "_s + result.failure().detail + u"; "_s;
        return result;
    }
    std::optional<MessageId> send(const QString &to, const QString &text)
    {
        const auto made = insist([&] {
            Draft draft;
            draft.session = fixture.sessions[0];
            draft.to = to;
            draft.content.body = TextContent{text};
            return fixture.engine->messages().send(draft, Actor::console());
        });
        if (!made)
            return std::nullopt;
        m_accepted.append(made->id);
        return made->id;
    }
    void campaign();
    void stopComes();
    void doubtIsSettled();
    void letterIsRequeued();
    [[nodiscard]] int sentTo(const QString &to);

    QString m_wrong;
    QList<MessageId> m_accepted;
    CampaignId m_campaign;
    bool m_stopTaken = false;
};

const QString anna = u"+5511987000001"_s;
const QString doubtful = u"+5511987000002"_s;
const QString unknown = u"+5511987000003"_s;
const QString leaver = u"+5511987000004"_s;
const QStringList audience{u"+5511987000011"_s, u"+5511987000012"_s, u"+5511987000013"_s};

void Life::campaign()
{
    CampaignDesk &desk = fixture.engine->campaigns();
    CampaignDraft draft;
    draft.name = u"News"_s;
    draft.sessions = {fixture.sessions[0]};
    draft.content.body = TextContent{u"News"_s};
    const auto made = insist([&] { return desk.create(fixture.client, draft, Actor::console()); });
    if (!made)
        return;
    m_campaign = made->id;
    QFile file(fixture.dir.filePath(u"audience.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("phone\n" + audience.join(u'\n').toUtf8() + '\n');
    file.close();
    if (const auto read =
            insist([&] { return desk.importAudience(m_campaign, file.fileName(), {}, nullptr, Actor::console(), {}); });
        !read)
        return;
    // An answer that was lost on its way is no reason to be refused the second time: it runs, then.
    const auto started = fixture.result(desk.start(m_campaign, Actor::console()));
    if (!started) {
        ++refusals;
        fixture.time.advance(2s);
        if (fixture.result(desk.campaign(m_campaign))->state == CampaignState::draft
            && !fixture.result(desk.start(m_campaign, Actor::console())))
            m_wrong += u"the campaign does not start; "_s;
    }
}

void Life::stopComes()
{
    const QJsonObject body =
        PracticeEngine::textBody(u"stop-1"_s, leaver, u"STOP"_s, toMillis(fixture.time.now()) / 1000);
    for (int i = 0; i < 5 && !m_stopTaken; ++i) { // a provider comes again until it is acknowledged
        m_stopTaken = fixture.webhook(fixture.sessions[0], body) == 200;
        if (!m_stopTaken)
            ++refusals;
        fixture.time.advance(2s);
    }
    if (!m_stopTaken)
        m_wrong += u"the webhook is never taken; "_s;
}

void Life::doubtIsSettled()
{
    fixture.control("POST", u"faults"_s, {{u"silence_after"_s, 1}, {u"drop_webhook"_s, 1}});
    const auto id = send(doubtful, u"In doubt"_s);
    fixture.time.advance(200s);
    fixture.control("POST", u"faults"_s, {{u"silence_after"_s, 0}, {u"drop_webhook"_s, 0}});
    if (!id || fixture.message(*id).state != MessageState::inDoubt) {
        m_wrong += u"no doubt; "_s;
        return;
    }
    (void)insist([&] { return fixture.engine->messages().settle(*id, Settlement::sent, Actor::console()); });
}

void Life::letterIsRequeued()
{
    fixture.control("POST", u"unknown-numbers"_s, {{u"numbers"_s, QJsonArray{unknown}}});
    const auto id = send(unknown, u"Requeued"_s);
    fixture.time.advance(60s);
    fixture.control("POST", u"unknown-numbers"_s, {{u"numbers"_s, QJsonArray()}});
    const auto letters = fixture.result(fixture.engine->deadLetters().letters({}));
    if (!id || !letters || letters->items.size() != 1) {
        m_wrong += u"no dead letter; "_s;
        return;
    }
    (void)insist([&] { return fixture.engine->deadLetters().requeue({letters->items.first().id}, Actor::console()); });
}

void Life::live()
{
    send(anna, u"Hello"_s);
    campaign();
    fixture.time.advance(30s);
    stopComes();
    doubtIsSettled();
    letterIsRequeued();
    fixture.time.advance(5min);
    send(anna, u"It goes on"_s);
    fixture.time.advance(5min);
}

int Life::sentTo(const QString &to)
{
    int count = 0;
    for (const QJsonValue &each : fixture.sends())
        count += each[u"to"_s].toString().contains(to.mid(1)) ? 1 : 0;
    return count;
}

QString Life::judge()
{
    QString wrong = m_wrong;
    for (const MessageId id : std::as_const(m_accepted)) {
        const auto detail = fixture.result(fixture.engine->messages().message(id));
        if (!detail)
            wrong += u"an accepted message is gone; "_s;
        else if (detail->message.state < MessageState::accepted || detail->message.state > MessageState::played)
            wrong += u"a message is %1 (%2); "_s.arg(messageStateName(detail->message.state),
                                                     detail->message.error ? detail->message.error->code : QString());
    }
    // Each went out once: not lost, not doubled.
    QMap<QString, int> wanted{{anna, 2}, {doubtful, 1}, {unknown, 1}, {leaver, 1}};
    for (const QString &phone : audience)
        wanted.insert(phone, 1);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (const int times = sentTo(it.key()); times != it.value())
            wrong += u"%1 got %2 instead of %3; "_s.arg(it.key()).arg(times).arg(it.value());
    }
    if (fixture.integer("SELECT count(*) FROM suppressions WHERE phone = '+5511987000004'") != 1)
        wrong += u"the opt-out is not there; "_s;
    if (fixture.integer("SELECT count(*) FROM messages WHERE campaign_id <> 0") != audience.size())
        wrong += u"the campaign has other messages than recipients; "_s;
    if (fixture.integer("SELECT count(*) FROM (SELECT session_id, campaign_id, lane, state, count(*) AS n FROM messages"
                        " GROUP BY 1, 2, 3, 4) m LEFT JOIN message_counters c ON c.session_id = m.session_id"
                        " AND c.campaign_id = m.campaign_id AND c.lane = m.lane AND c.state = m.state"
                        " WHERE c.current IS NULL OR c.current <> m.n")
        != 0)
        wrong += u"the counters are not what is counted; "_s;
    return wrong;
}

} // namespace

/// Every write and every sync of a short life fails once in turn: what was acknowledged is there, nothing goes out
/// twice, and the engine goes on. All of them with GATEHOUSE_EVERY_FAULT=1, otherwise as many as fit into some seconds.
class FailingWritesTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutAFaultAllIsWell();
    void everyWriteFailsOnce();
    void everySyncFailsOnce();

private:
    enum class What { write, sync };
    static void failInTurn(What what);
    /// The life with that fault; empty, or what is wrong.
    static QString lifeWith(What what, int which, int &refusals);
};

void FailingWritesTest::withoutAFaultAllIsWell()
{
    Life life;
    life.live();
    QCOMPARE(life.refusals, 0);
    QCOMPARE(life.judge(), QString());
}

QString FailingWritesTest::lifeWith(What what, int which, int &refusals)
{
    Life life;
    if (what == What::write)
        life.disk.failOnce(which);
    else
        life.disk.failSyncOnce(which);
    life.live();
    refusals += life.refusals;
    QString wrong = life.judge();
    life.fixture.die();
    if (!life.fixture.start())
        return wrong + u"it does not start again: "_s + life.fixture.refusal;
    life.fixture.time.advance(1min);
    const QString after = life.judge();
    return after.isEmpty() ? wrong : wrong + u"after the next start: "_s + after;
}

void FailingWritesTest::failInTurn(What what)
{
    int count = 0;
    {
        Life life;
        const auto done = [&] { return int(what == What::write ? life.disk.writes() : life.disk.syncs()); };
        const int before = done();
        life.live();
        count = done() - before;
    }
    QVERIFY(count > 50);
    const bool all = qEnvironmentVariableIsSet("GATEHOUSE_EVERY_FAULT");
    QElapsedTimer spent;
    spent.start();
    int tried = 0;
    int refusals = 0;
    // In an order that is spread over the whole from the first few on: steps of about the golden section.
    const int step = [count] {
        int candidate = int(count * 0.618);
        while (std::gcd(candidate, count) != 1)
            ++candidate;
        return candidate;
    }();
    for (int i = 0; i < count && (all || tried < 8 || spent.elapsed() < 8'000); ++i, ++tried) {
        const int which = int(qint64(i) * step % count) + 1;
        const QString wrong = lifeWith(what, which, refusals);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"number %1 of %2: %3"_s.arg(which).arg(count).arg(wrong)));
    }
    qInfo("%d of %d, %d refusals", tried, count, refusals);
    QVERIFY(refusals > 0 || tried < 20); // the faults came to where somebody waits
}

void FailingWritesTest::everyWriteFailsOnce()
{
    failInTurn(What::write);
}

void FailingWritesTest::everySyncFailsOnce()
{
    failInTurn(What::sync);
}

QTEST_GUILESS_MAIN(FailingWritesTest)
#include "failingwritestest.moc"
