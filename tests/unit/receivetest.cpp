#include "tests/support/practiceengine.h"

#include "gateway/sessions/sessionregistry.h"
#include "gateway/text/optoutwords.h"

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
    void onlyWhatIsSignedIsTaken();
    void aFailureThatMayMeanSeveralKillsNone();
    void aFailureThatMeansOneKillsIt();
    void aCustomerTakesBackOnlyWhatTheyWrote();
    void whatComesBeforeItsMessageIsKeptForIt();
    void anOptOutIsConfirmedInThePersonsLanguage_data();
    void anOptOutIsConfirmedInThePersonsLanguage();

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

void ReceiveTest::onlyWhatIsSignedIsTaken()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    const SessionId session = fixture.sessions[0];
    const QByteArray secret = fixture.engine->context().sessions.find(session)->access.credentials.webhookSecret;
    QVERIFY(!secret.isEmpty());
    const auto arrives = [&](const QString &path, const std::optional<QByteArray> &signature, const QByteArray &body) {
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(u"http://127.0.0.1:2/hooks/"_s + path);
        if (signature)
            request.headers.append(std::pair<QByteArray, QByteArray>("X-Webhook-Signature", *signature));
        request.body = body;
        int status = 0;
        fixture.toHooks.serve(test::PracticeLink::toServer(request),
                              [&status](const HttpServerResponse &response) { status = response.status; });
        fixture.time.settle();
        return status;
    };
    const QString path = u"wasender/"_s + toText(session);
    const QByteArray body = bytes(PracticeEngine::textBody(u"A"_s, customer, u"Hello"_s));
    QByteArray longer = secret + 'x';
    QByteArray wrong = secret;
    wrong[0] = wrong[0] == 'x' ? 'y' : 'x';
    QCOMPARE(arrives(path, std::nullopt, body), 401);
    QCOMPARE(arrives(path, QByteArray(), body), 401);
    QCOMPARE(arrives(path, wrong, body), 401);
    QCOMPARE(arrives(path, longer, body), 401);
    QCOMPARE(arrives(path, wrong, "not JSON"), 401); // the signature before anything is read
    QCOMPARE(arrives(u"wasender/ses_none"_s, secret, body), 404);
    QCOMPARE(arrives(u"cloud/"_s + toText(session), secret, body), 404);
    QCOMPARE(arrives(path, secret, "not JSON"), 400);
    QCOMPARE(fixture.integer("SELECT count(*) FROM webhook_journal"), 0);
    QCOMPARE(threads(fixture), 0);
    QCOMPARE(arrives(path, secret, body), 200);
    QCOMPARE(arrives(path, secret, body), 200); // again
    fixture.time.advance(Milliseconds(1'000));
    QCOMPARE(threads(fixture), 1);
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages"), 1);
}

void ReceiveTest::aFailureThatMayMeanSeveralKillsNone()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.toHooks.down = true; // no webhook of the provider's own
    const auto one = fixture.text(fixture.sessions[0], customer, u"One"_s);
    const auto two = fixture.text(fixture.sessions[0], customer, u"Two"_s);
    QVERIFY(fixture.time.runUntil([&] { return fixture.message(two->id).state == MessageState::accepted; },
                                  Milliseconds(30'000)));
    fixture.run("UPDATE messages SET provider_id = NULL, state = 10 WHERE direction = 1");
    const QJsonObject failure{
        {u"event"_s, u"message.sent"_s},
        {u"data"_s, QJsonObject{{u"success"_s, false},
                                {u"error"_s, u"Failed to send message: "_s + customer.mid(1) + u"@s.whatsapp.net"_s}}}};
    QCOMPARE(fixture.webhook(fixture.sessions[0], failure), 200);
    fixture.time.settle();
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages WHERE state = 20"), 0);
    QVERIFY(letters(fixture).isEmpty());
    Q_UNUSED(one)
}

void ReceiveTest::aFailureThatMeansOneKillsIt()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.toHooks.down = true;
    const auto one = fixture.text(fixture.sessions[0], customer, u"One"_s);
    QVERIFY(fixture.time.runUntil([&] { return fixture.message(one->id).state == MessageState::accepted; },
                                  Milliseconds(30'000)));
    fixture.run("UPDATE messages SET provider_id = NULL WHERE direction = 1");
    const QJsonObject failure{
        {u"event"_s, u"message.sent"_s},
        {u"data"_s, QJsonObject{{u"success"_s, false},
                                {u"error"_s, u"Failed to send message: "_s + customer.mid(1) + u"@s.whatsapp.net"_s}}}};
    QCOMPARE(fixture.webhook(fixture.sessions[0], failure), 200);
    fixture.time.settle();
    QCOMPARE(fixture.message(one->id).state, MessageState::dead);
}

void ReceiveTest::aCustomerTakesBackOnlyWhatTheyWrote()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    const auto ours = fixture.text(fixture.sessions[0], customer, u"The price is 40"_s);
    QVERIFY(fixture.time.runUntil([&] { return !fixture.message(ours->id).providerMessageId.isEmpty(); },
                                  Milliseconds(120'000)));
    QCOMPARE(fixture.webhook(fixture.sessions[0], PracticeEngine::textBody(u"THEIRS"_s, customer, u"Too much"_s)), 200);
    const auto revoke = [&](const QString &target, const QString &id) {
        QJsonObject body = PracticeEngine::textBody(id, customer, {});
        QJsonObject data = body.value(u"data"_s).toObject();
        QJsonObject message = data.value(u"messages"_s).toObject();
        message.insert(u"message"_s,
                       QJsonObject{{u"protocolMessage"_s,
                                    QJsonObject{{u"type"_s, 0}, {u"key"_s, QJsonObject{{u"id"_s, target}}}}}});
        data.insert(u"messages"_s, message);
        body.insert(u"data"_s, data);
        return fixture.webhook(fixture.sessions[0], body);
    };
    QCOMPARE(revoke(fixture.message(ours->id).providerMessageId, u"R1"_s), 200);
    QCOMPARE(revoke(u"THEIRS"_s, u"R2"_s), 200);
    fixture.time.advance(Milliseconds(1'000));
    QCOMPARE(fixture.integer("SELECT deleted FROM messages WHERE direction = 1"), 0);
    QCOMPARE(fixture.integer("SELECT deleted FROM messages WHERE direction = 0"), 1);
}

void ReceiveTest::whatComesBeforeItsMessageIsKeptForIt()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    const SessionId session = fixture.sessions[0];
    const auto hook = [&](const QString &event, const QJsonValue &data) {
        QCOMPARE(fixture.webhook(session, {{u"event"_s, event}, {u"data"_s, data}}), 200);
    };
    const QString chat = customer.sliced(1) + u"@s.whatsapp.net"_s;
    const auto key = [&](const QString &id, bool ours) {
        return QJsonObject{{u"id"_s, id}, {u"remoteJid"_s, chat}, {u"fromMe"_s, ours}};
    };
    // Taken back, and a reaction, of messages that are still on their way.
    hook(u"messages.delete"_s, QJsonObject{{u"keys"_s, QJsonArray{key(u"LATE1"_s, false)}}});
    hook(u"messages.reaction"_s,
         QJsonArray{QJsonObject{
             {u"key"_s, key(u"LATE2"_s, false)},
             {u"reaction"_s, QJsonObject{{u"text"_s, u"\U0001F44D"_s}, {u"key"_s, key(u"LATE2"_s, false)}}}}});
    QCOMPARE(fixture.webhook(session, PracticeEngine::textBody(u"LATE1"_s, customer, u"My card is 4000…"_s)), 200);
    QCOMPARE(fixture.webhook(session, PracticeEngine::textBody(u"LATE2"_s, customer, u"Thanks"_s)), 200);
    QCOMPARE(fixture.integer("SELECT deleted FROM messages WHERE provider_id = 'LATE1'"), 1);
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages WHERE provider_id = 'LATE2' AND reaction IS NOT NULL"), 1);
    // The ticks of a message that was typed on the phone.
    hook(u"messages.update"_s,
         QJsonObject{{u"key"_s, key(u"PHONE1"_s, true)}, {u"update"_s, QJsonObject{{u"status"_s, 4}}}});
    hook(u"messages.upsert"_s,
         QJsonObject{{u"messages"_s, QJsonObject{{u"key"_s, key(u"PHONE1"_s, true)},
                                                 {u"message"_s, QJsonObject{{u"conversation"_s, u"On my way"_s}}}}}});
    QCOMPARE(fixture.integer("SELECT state FROM messages WHERE provider_id = 'PHONE1'"), int(MessageState::read));
    // The name of a group before anybody wrote in it.
    hook(u"groups.upsert"_s,
         QJsonArray{QJsonObject{{u"id"_s, u"120363041234567890@g.us"_s}, {u"subject"_s, u"Drivers"_s}}});
    QJsonObject body = PracticeEngine::textBody(u"GROUP1"_s, customer, u"Hello all"_s);
    QJsonObject data = body.value(u"data"_s).toObject();
    QJsonObject message = data.value(u"messages"_s).toObject();
    message.insert(u"key"_s, QJsonObject{{u"id"_s, u"GROUP1"_s},
                                         {u"remoteJid"_s, u"120363041234567890@g.us"_s},
                                         {u"participant"_s, chat},
                                         {u"fromMe"_s, false}});
    data.insert(u"messages"_s, message);
    body.insert(u"data"_s, data);
    QCOMPARE(fixture.webhook(session, body), 200);
    QCOMPARE(fixture.integer("SELECT count(*) FROM conversations WHERE title = 'Drivers'"), 1);
    QCOMPARE(fixture.integer("SELECT count(*) FROM early_changes WHERE kind <> 5"), 0);
}

void ReceiveTest::anOptOutIsConfirmedInThePersonsLanguage_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("language");
    QTest::newRow("Brazil, a word of two languages") << u"+5511987000003"_s << u"parar"_s << u"pt"_s;
    QTest::newRow("Spain, the same") << u"+34600000999"_s << u"cancelar"_s << u"es"_s;
    QTest::newRow("Brazil, the word of all") << u"+5511987000003"_s << u"STOP"_s << u"pt"_s;
    QTest::newRow("United States") << u"+12025550178"_s << u"stop"_s << u"en"_s;
}

void ReceiveTest::anOptOutIsConfirmedInThePersonsLanguage()
{
    QFETCH(QString, from);
    QFETCH(QString, word);
    QFETCH(QString, language);
    PracticeEngine fixture(1);
    fixture.importSessions();
    QCOMPARE(fixture.webhook(fixture.sessions[0], PracticeEngine::textBody(u"A"_s, from, word)), 200);
    fixture.time.advance(Milliseconds(20'000));
    const QJsonArray sent = fixture.sends();
    QCOMPARE(sent.size(), 1);
    const QString expected = OptOutWords().confirmation(language);
    QVERIFY(!expected.isEmpty());
    QVERIFY2(QJsonDocument(sent).toJson().contains(expected.toUtf8()), QJsonDocument(sent).toJson().constData());
}

QTEST_GUILESS_MAIN(ReceiveTest)
#include "receivetest.moc"
