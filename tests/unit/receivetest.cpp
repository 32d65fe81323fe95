#include "tests/support/practiceengine.h"

#include "gateway/sessions/sessionregistry.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using test::PracticeEngine;

namespace {
const QString customer = u"+5511987000003"_s;
}

/// What came in is never lost and never counted twice, whatever the order, the number and the moment it comes at.
class ReceiveTest : public QObject
{
    Q_OBJECT
private slots:
    void unreadableRowsOfACrashBecomeDeadLettersAndTheRestIsApplied();
    void rowsOfARemovedSessionBecomeDeadLetters();
    void aWebhookTheDatabaseRefusesBecomesADeadLetterAndMayBePutBack();
    void aCrashAtAnyStepLosesNothingAndDoublesNothing();
    void repeatsAreCountedAndAppliedOnce();
    void moreThanFitsInMemoryIsReadBackFromTheJournal();
    void theLastWordHoldsNotTheLastToCome_data();
    void theLastWordHoldsNotTheLastToCome();
    void anEchoUnderAHiddenIdIsOurMessageNotAnother();
    void aClosedVaultIsSaidAndOpensLater();
    void whileTheVaultIsClosedTokensAreNotOverwritten();

private:
    static void journal(PracticeEngine &fixture, SessionId session, const QByteArray &body)
    {
        fixture.run("INSERT INTO webhook_journal (id, session_id, provider, kind, received_at, body) VALUES ("
                    + std::to_string(fixture.integer("SELECT coalesce(max(id), 0) + 1 FROM webhook_journal")) + ", "
                    + std::to_string(session.value) + ", 'wasender', 'messages.received', 0, '" + body.toStdString()
                    + "')");
    }
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    static QList<DeadLetter> letters(PracticeEngine &fixture)
    {
        return fixture.result(fixture.engine->deadLetters().letters({}))->items;
    }
    static qsizetype threads(PracticeEngine &fixture)
    {
        return fixture.result(fixture.engine->inbox().conversations({}))->items.size();
    }
};

void ReceiveTest::unreadableRowsOfACrashBecomeDeadLettersAndTheRestIsApplied()
{
    PracticeEngine fixture;
    fixture.importSessions();
    journal(fixture, fixture.sessions[0], "torn off in the midd");
    journal(fixture, fixture.sessions[0], bytes(PracticeEngine::textBody(u"B"_s, customer, u"Hello"_s)));
    journal(fixture, fixture.sessions[1], "[]");
    fixture.die();
    fixture.start();
    fixture.time.advance(Milliseconds(1'000));
    QCOMPARE(threads(fixture), 1);
    const auto dead = letters(fixture);
    QCOMPARE(dead.size(), 2);
    QCOMPARE(dead[0].kind, DeadLetterKind::webhook);
    QCOMPARE(dead[0].cause, u"webhook_unreadable"_s);
    QCOMPARE(fixture.integer("SELECT count(*) FROM webhook_journal WHERE state = 0"), 0);
    fixture.die();
    fixture.start();
    QCOMPARE(letters(fixture).size(), 2); // once
}

void ReceiveTest::rowsOfARemovedSessionBecomeDeadLetters()
{
    PracticeEngine fixture;
    fixture.importSessions();
    journal(fixture, fixture.sessions[0], bytes(PracticeEngine::textBody(u"A"_s, customer, u"Hello"_s)));
    QVERIFY(fixture.result(fixture.engine->sessions().remove(fixture.sessions[0], Actor::console())));
    fixture.die();
    fixture.start();
    fixture.time.advance(Milliseconds(1'000));
    const auto dead = letters(fixture);
    QCOMPARE(dead.size(), 1);
    QCOMPARE(dead[0].cause, u"session_removed"_s);
    QCOMPARE(dead[0].client, fixture.client);
}

void ReceiveTest::aWebhookTheDatabaseRefusesBecomesADeadLetterAndMayBePutBack()
{
    PracticeEngine fixture;
    fixture.importSessions();
    // Stands for a defect of this program: applying these rows fails each time.
    fixture.run("CREATE TRIGGER refuse BEFORE INSERT ON messages WHEN NEW.content LIKE '%poison%'"
                " BEGIN SELECT RAISE(ABORT, 'no'); END");
    QCOMPARE(fixture.webhook(fixture.sessions[0], PracticeEngine::textBody(u"P"_s, customer, u"poison"_s)), 200);
    QCOMPARE(fixture.webhook(fixture.sessions[0], PracticeEngine::textBody(u"G"_s, customer, u"good"_s)), 200);
    fixture.time.advance(Milliseconds(30'000));
    QCOMPARE(threads(fixture), 1); // nobody waits behind it
    QCOMPARE(letters(fixture).size(), 0);
    fixture.time.advance(Milliseconds(60'000));
    const auto dead = letters(fixture);
    QCOMPARE(dead.size(), 1);
    QCOMPARE(dead[0].cause, u"webhook_not_applied"_s);
    fixture.run("DROP TRIGGER refuse");
    QCOMPARE(fixture.result(fixture.engine->deadLetters().requeue({dead[0].id}, Actor::console()))->queued, 1);
    fixture.time.advance(Milliseconds(1'000));
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages WHERE direction = 0"), 2);
}

void ReceiveTest::aCrashAtAnyStepLosesNothingAndDoublesNothing()
{
    const auto body = PracticeEngine::textBody(u"A"_s, customer, u"Hello"_s);
    bool whole = false;
    int steps = 0;
    for (; !whole && steps < 200; ++steps) {
        PracticeEngine fixture(1);
        fixture.importSessions();
        const auto first = fixture.webhookArrives(fixture.sessions[0], body);
        whole = !fixture.time.step(steps);
        const int answered = *first;
        fixture.time.drop();
        fixture.die();
        fixture.start();
        if (answered != 200) // the provider brings it again
            QCOMPARE(fixture.webhook(fixture.sessions[0], body), 200);
        fixture.time.advance(Milliseconds(1'000));
        const auto list = fixture.result(fixture.engine->inbox().conversations({}));
        QCOMPARE(list->items.size(), 1);
        QCOMPARE(list->items[0].unread, 1);
        QCOMPARE(fixture.integer("SELECT count(*) FROM messages"), 1);
        QCOMPARE(
            fixture.integer("SELECT count(*) FROM webhook_journal WHERE kind = 'messages.received' AND state <> 1"), 0);
    }
    QVERIFY(whole && steps > 3);
}

void ReceiveTest::repeatsAreCountedAndAppliedOnce()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto body = PracticeEngine::textBody(u"A"_s, customer, u"Hello"_s);
    QList<std::shared_ptr<int>> answers;
    for (int i = 0; i < 100; ++i)
        answers += fixture.webhookArrives(fixture.sessions[0], body);
    fixture.time.settle();
    QVERIFY(std::all_of(answers.cbegin(), answers.cend(), [](const auto &status) { return *status == 200; }));
    QCOMPARE(fixture.webhook(fixture.sessions[0], body), 200); // once it was applied
    QCOMPARE(fixture.webhook(fixture.sessions[1], body), 200); // another session's event
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages"), 2);
    QCOMPARE(fixture.integer("SELECT count(*) FROM webhook_journal WHERE kind = 'messages.received'"), 2);
    QCOMPARE(fixture.integer("SELECT max(repeats) FROM webhook_journal"), 100);
}

void ReceiveTest::moreThanFitsInMemoryIsReadBackFromTheJournal()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    constexpr int count = 3'100; // 2,000 lie in memory, 500 are read back at a time
    int taken = 0;
    QList<std::shared_ptr<int>> answers;
    const auto arrive = [&](int number) {
        answers += fixture.webhookArrives(
            fixture.sessions[0], PracticeEngine::textBody(QString::number(taken++), customer, QString::number(number)));
    };
    for (int i = 0; i < count; ++i)
        arrive(i);
    fixture.time.step(3);
    arrive(count); // comes while those are read back
    fixture.time.settle();
    arrive(count + 1);
    fixture.time.settle();
    QVERIFY(std::all_of(answers.cbegin(), answers.cend(), [](const auto &status) { return *status == 200; }));
    QCOMPARE(fixture.integer("SELECT count(*) FROM webhook_journal WHERE state = 0"), 0);
    QCOMPARE(fixture.integer("SELECT count(DISTINCT content) FROM messages"), count + 2);
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages"), count + 2);
}

void ReceiveTest::theLastWordHoldsNotTheLastToCome_data()
{
    QTest::addColumn<QStringList>("arriving"); // each with the second it was written at
    QTest::addColumn<bool>("suppressed");
    QTest::newRow("start after stop") << QStringList{u"10 STOP"_s, u"20 START"_s} << false;
    QTest::newRow("the same, turned round on the way") << QStringList{u"20 START"_s, u"10 STOP"_s} << false;
    QTest::newRow("stop after start") << QStringList{u"10 START"_s, u"20 STOP"_s} << true;
    QTest::newRow("that, turned round") << QStringList{u"20 STOP"_s, u"10 START"_s} << true;
    QTest::newRow("an old stop, and other words since") << QStringList{u"20 Hello"_s, u"10 STOP"_s} << true;
    QTest::newRow("three") << QStringList{u"30 STOP"_s, u"10 STOP"_s, u"20 START"_s} << true;
}

void ReceiveTest::theLastWordHoldsNotTheLastToCome()
{
    QFETCH(QStringList, arriving);
    QFETCH(bool, suppressed);
    PracticeEngine fixture;
    fixture.importSessions();
    const qint64 now = toMillis(fixture.time.now()) / 1000;
    fixture.time.advance(Milliseconds(60'000));
    for (const QString &each : arriving) {
        const qint64 second = now + each.section(u' ', 0, 0).toInt();
        QCOMPARE(fixture.webhook(fixture.sessions[0],
                                 PracticeEngine::textBody(each, customer, each.section(u' ', 1), second)),
                 200);
    }
    QCOMPARE(fixture.text(fixture.sessions[0], customer, u"Offer"_s)->state == MessageState::suppressed, suppressed);
}

void ReceiveTest::anEchoUnderAHiddenIdIsOurMessageNotAnother()
{
    PracticeEngine fixture;
    fixture.importSessions();
    fixture.incoming(0, customer, u"Hello"_s); // ties the number to its hidden id
    const auto contacts = fixture.result(fixture.engine->contacts().contacts({}));
    const QStringList ids = contacts->items[0].providerIds;
    const auto lid = std::find_if(ids.cbegin(), ids.cend(), [](const QString &id) { return id.endsWith(u"@lid"_s); });
    QVERIFY(lid != ids.cend());
    fixture.control("POST", u"faults"_s, {{u"drop_webhook"_s, 1}});
    const auto sent = fixture.text(fixture.sessions[0], customer, u"Good day"_s);
    QVERIFY(fixture.time.runUntil([&] { return fixture.message(sent->id).state == MessageState::accepted; },
                                  Milliseconds(4'000)));
    const QJsonObject message{
        {u"key"_s, QJsonObject{{u"id"_s, u"3EB0ECHO"_s}, {u"fromMe"_s, true}, {u"remoteJid"_s, *lid}}},
        {u"message"_s, QJsonObject{{u"conversation"_s, u"Good day"_s}}}};
    QCOMPARE(fixture.webhook(fixture.sessions[0],
                             {{u"event"_s, u"messages.upsert"_s}, {u"data"_s, QJsonObject{{u"messages"_s, message}}}}),
             200);
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages WHERE direction = 1"), 1);
    QCOMPARE(fixture.message(sent->id).providerMessageId, u"3EB0ECHO"_s);
    QCOMPARE(fixture.message(sent->id).state, MessageState::sent);
}

void ReceiveTest::aClosedVaultIsSaidAndOpensLater()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const SessionId id = fixture.sessions[0];
    const auto body = PracticeEngine::textBody(u"A"_s, customer, u"Hello"_s);
    QCOMPARE(fixture.webhook(id, PracticeEngine::textBody(u"Z"_s, customer, u"First"_s)), 200);
    const auto waiting = fixture.text(id, customer, u"Soon"_s);
    fixture.stop();
    fixture.vault.locked = true;
    fixture.start();
    auto session = fixture.result(fixture.engine->sessions().session(id));
    QCOMPARE(session->state, SessionState::unauthorized);
    QCOMPARE(session->trouble, u"vault_unreachable"_s);
    QCOMPARE(fixture.webhook(id, body), 503); // not 401: the provider is to come again
    const auto log = fixture.result(fixture.engine->sessions().log(id));
    QCOMPARE(log->first().detail, u"vault_unreachable"_s);
    fixture.time.advance(Milliseconds(60'000));
    QCOMPARE(fixture.webhook(id, body), 503);
    fixture.vault.locked = false;
    fixture.time.advance(Milliseconds(30'000));
    session = fixture.result(fixture.engine->sessions().session(id));
    QCOMPARE(session->trouble, QString());
    QCOMPARE(session->state, SessionState::connected);
    QCOMPARE(fixture.webhook(id, body), 200);
    QVERIFY(fixture.message(waiting->id).state >= MessageState::accepted);
}

void ReceiveTest::whileTheVaultIsClosedTokensAreNotOverwritten()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const SessionId id = fixture.sessions[0];
    fixture.stop();
    fixture.vault.locked = true;
    fixture.start();
    fixture.vault.locked = false; // opened, and not looked at yet
    SessionChange change;
    change.credentials = Credentials{"new-key", {}, {}, {}};
    const auto changed = fixture.result(fixture.engine->sessions().change(id, change, Actor::console()));
    QVERIFY(!changed);
    QCOMPARE(changed.failure().fault, Fault::vaultUnreachable);
    change.credentials.reset();
    change.name = u"Another name"_s;
    const auto renamed = fixture.result(fixture.engine->sessions().change(id, change, Actor::console()));
    QVERIFY2(renamed, PracticeEngine::why(renamed).constData());
    QVERIFY(renamed->canManage);
    fixture.time.advance(Milliseconds(30'000));
    const auto known = fixture.engine->context().sessions.find(id);
    QVERIFY(!known->access.credentials.webhookSecret.isEmpty());
    QCOMPARE(known->state, SessionState::connected);
}

QTEST_GUILESS_MAIN(ReceiveTest)
#include "receivetest.moc"
