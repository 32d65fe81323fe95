#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using test::PracticeEngine;

/// The main job, whole: real engine, real database, simulated provider, one thread, one clock.
class EngineTest : public QObject
{
    Q_OBJECT
private slots:
    void aMessageGoesOutAndItsTicksComeBack();
    void aMessageShowsItsWholeLife();
    void aCustomersAnswerIsInTheInboxAndTheReplyGoesOut();
    void stopSuppressesCancelsAndConfirmsOnce();
    void aNumberThatIsNotOnWhatsAppBecomesADeadLetter();
    void silenceAfterAcceptanceIsADoubtAndIsNotRepeated();
    void aWebhookSettlesTheDoubt();
    void aDoubtSettledAsNotSentGoesOutAgain();
    void theSameWebhookTwiceIsOneMessage();
    void statusesInAnyOrderComeToTheSame();
    void rateLimitsSlowButNeverLose();
    void aCampaignGoesFromFileToTheLastTick();
    void aCampaignGoesOnAfterTheProgramDied();
    void aStopAcknowledgedBeforeTheProgramDiedComesFirst();
    void pausedCampaignsSendNothing();
    void aCancelledMessageIsNotSent();
    void figuresEqualARecount();

private:
    static QString writeCsv(const QTemporaryDir &dir, int rows)
    {
        const QString path = dir.filePath(u"audience.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("phone,name,order\n");
        for (int i = 0; i < rows; ++i)
            file.write(u"+5511987%1,Person %2,%3\n"_s.arg(i, 6, 10, QLatin1Char('0')).arg(i).arg(4000 + i).toUtf8());
        return path;
    }
    static Result<Campaign> campaign(PracticeEngine &fixture, int rows)
    {
        CampaignDraft draft;
        draft.name = u"Delivery"_s;
        draft.sessions = fixture.sessions;
        draft.content.body = TextContent{u"Hello {{name}}, order {{order}} leaves today."_s};
        auto made = fixture.result(fixture.engine->campaigns().create(fixture.client, draft, Actor::console()));
        if (!made)
            return made;
        CsvMapping mapping;
        mapping.phoneColumnName = u"phone"_s;
        const auto report = fixture.result(fixture.engine->campaigns().importAudience(
            made->id, writeCsv(fixture.dir, rows), mapping, std::make_shared<ImportProgress>(), Actor::console(), {}));
        if (!report)
            return report.failure();
        if (report->accepted != rows)
            return Failure{Fault::internal, u"accepted %1"_s.arg(report->accepted), {}, {}};
        return fixture.result(fixture.engine->campaigns().start(made->id, Actor::console()));
    }
    static void setFaults(PracticeEngine &fixture, const QJsonObject &faults)
    {
        const QJsonObject answer = fixture.control("POST", u"faults"_s, faults);
        QVERIFY2(!answer.isEmpty() && !answer.contains(u"error"_s), QJsonDocument(answer).toJson().constData());
    }
    static CampaignCounts counts(PracticeEngine &fixture, CampaignId id)
    {
        return fixture.result(fixture.engine->campaigns().campaign(id))->counts;
    }
};

#define SUCCEEDS(result) QVERIFY2(bool(result), PracticeEngine::why(result).constData())

void EngineTest::aMessageGoesOutAndItsTicksComeBack()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"Hello"_s);
    SUCCEEDS(sent);
    QVERIFY(fixture.time.runUntil([&] { return fixture.message(sent->id).state == MessageState::read; },
                                  Milliseconds(120'000)));
    QCOMPARE(fixture.sends().size(), 1);
    const auto detail = fixture.result(fixture.engine->messages().message(sent->id));
    QCOMPARE(detail->attempts.size(), 1);
    QCOMPARE(detail->attempts[0].outcome, Attempt::Outcome::accepted);
    QVERIFY(!detail->message.providerMessageId.isEmpty());
}

// Taken in, chosen, the attempt with its number and what was answered, each state with the webhook that told it.
void EngineTest::aMessageShowsItsWholeLife()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"Hello"_s);
    SUCCEEDS(sent);
    QVERIFY(fixture.time.runUntil([&] { return fixture.message(sent->id).state == MessageState::read; },
                                  Milliseconds(120'000)));
    const auto detail = fixture.result(fixture.engine->messages().message(sent->id));
    const QString request = toText(detail->attempts[0].id);
    QVERIFY(request.startsWith(u"at_"));
    QStringList states;
    for (const TimelineEntry &entry : detail->timeline) {
        if (entry.what == u"attempt_started")
            QCOMPARE(entry.detail, u"1 "_s + request);
        if (entry.what == u"attempt_accepted")
            QCOMPARE(entry.detail, u"200"_s);
        if (entry.what == u"sent" || entry.what == u"delivered" || entry.what == u"read")
            QVERIFY2(idFromText<WebhookId>(entry.detail), qPrintable(entry.what + u": "_s + entry.detail));
        if (!entry.what.startsWith(u"told_"))
            states += entry.what;
    }
    QCOMPARE(states.first(3).join(u' '), u"accepted_here chosen attempt_started"_s);
    for (const QString &what : {u"attempt_accepted"_s, u"sent"_s, u"delivered"_s, u"read"_s})
        QCOMPARE(states.count(what), 1);
    // The request carried the attempt's number: what the provider logs can be found again.
    QCOMPARE(fixture.toProvider.lastRequestId, request.toLatin1());
    // The same said again, a hundred times: one entry.
    for (int i = 0; i < 100; ++i)
        fixture.webhook(fixture.sessions[0],
                        {{u"event"_s, u"messages.update"_s},
                         {u"timestamp"_s, 1'772'359'200 + i},
                         {u"data"_s, QJsonObject{{u"key"_s, QJsonObject{{u"id"_s, detail->message.providerMessageId}}},
                                                 {u"update"_s, QJsonObject{{u"status"_s, 3 + i % 2}}}}}});
    const auto after = fixture.result(fixture.engine->messages().message(sent->id));
    QVERIFY(after->timeline.size() <= detail->timeline.size() + 4);
}

void EngineTest::aCustomersAnswerIsInTheInboxAndTheReplyGoesOut()
{
    PracticeEngine fixture;
    fixture.importSessions();
    fixture.incoming(0, u"+5511987000002"_s, u"Is the shop open?"_s);
    const auto list = fixture.result(fixture.engine->inbox().conversations({}));
    SUCCEEDS(list);
    QCOMPARE(list->items.size(), 1);
    const Conversation conversation = list->items[0];
    QCOMPARE(conversation.unread, 1);
    QCOMPARE(conversation.phone, u"+5511987000002"_s);
    QVERIFY(conversation.lastMessage.has_value());
    QCOMPARE(contentSummary(conversation.lastMessage->content), u"Is the shop open?"_s);
    const auto reply = fixture.result(fixture.engine->inbox().reply(
        conversation.id, {TextContent{u"Yes, until six."_s}, {}, {}, false}, Actor::console(u"Ana"_s)));
    SUCCEEDS(reply);
    QCOMPARE(reply->lane, Lane::reply);
    QVERIFY(fixture.time.runUntil([&] { return fixture.message(reply->id).state == MessageState::read; },
                                  Milliseconds(120'000)));
    QList<std::pair<QByteArray, int>> marks;
    const auto serve = fixture.toProvider.serve;
    fixture.toProvider.serve = [&](HttpServerRequest request, UniqueFunction<void(HttpServerResponse)> done) {
        if (request.head.path.find("/messages/read") == std::string::npos)
            return serve(std::move(request), std::move(done));
        const QByteArray body = QByteArray::fromStdString(request.body);
        serve(std::move(request), [&marks, body, done = std::move(done)](HttpServerResponse response) mutable {
            marks.append({body, response.status});
            done(std::move(response));
        });
    };
    SUCCEEDS(fixture.result(fixture.engine->inbox().markRead(conversation.id, Actor::console())));
    QCOMPARE(fixture.result(fixture.engine->inbox().conversation(conversation.id))->unread, 0);
    fixture.time.advance(Milliseconds(5'000));
    fixture.toProvider.serve = serve;
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks[0].second, 200);
    QVERIFY2(marks[0].first.contains("@s.whatsapp.net\""), marks[0].first.constData());
    ConversationChange unread;
    unread.unread = 1;
    const auto marked = fixture.result(fixture.engine->inbox().change(conversation.id, unread, Actor::console()));
    SUCCEEDS(marked);
    QCOMPARE(marked->unread, 1);
    QCOMPARE(*fixture.result(fixture.engine->inbox().unreadTotal({})), 1);
    QCOMPARE(fixture.result(fixture.engine->inbox().messages(conversation.id, {}))->items.size(), 2);
}

void EngineTest::stopSuppressesCancelsAndConfirmsOnce()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const QString phone = u"+5511987000003"_s;
    Draft later;
    later.session = fixture.sessions[0];
    later.to = phone;
    later.content.body = TextContent{u"Later"_s};
    later.sendAt = fixture.time.now() + Milliseconds(3'600'000);
    const auto queued = fixture.result(fixture.engine->messages().send(later, Actor::console()));
    SUCCEEDS(queued);
    fixture.incoming(0, phone, u"STOP"_s);
    fixture.incoming(0, phone, u"stop!"_s);
    QCOMPARE(fixture.message(queued->id).state, MessageState::suppressed);
    fixture.time.advance(Milliseconds(60'000));
    const QJsonArray sends = fixture.sends();
    QCOMPARE(sends.size(), 1); // the one confirmation
    const auto again = fixture.text(fixture.sessions[0], phone, u"Offer"_s);
    SUCCEEDS(again);
    QCOMPARE(again->state, MessageState::suppressed);
    QVERIFY(fixture.result(fixture.engine->inbox().conversations({}))->items[0].suppressed);
    const auto suppressions = fixture.result(fixture.engine->contacts().suppressions({fixture.client, {}, {}, {}}));
    QCOMPARE(suppressions->items.size(), 1);
    QCOMPARE(suppressions->items[0].reason, u"opt_out"_s);
}

void EngineTest::aNumberThatIsNotOnWhatsAppBecomesADeadLetter()
{
    PracticeEngine fixture;
    fixture.importSessions();
    fixture.control("POST", u"unknown-numbers"_s, {{u"numbers"_s, QJsonArray{u"+5511987000004"_s}}});
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000004"_s, u"Hello"_s);
    SUCCEEDS(sent);
    fixture.time.advance(Milliseconds(10'000));
    QCOMPARE(fixture.message(sent->id).state, MessageState::dead);
    const auto letters = fixture.result(fixture.engine->deadLetters().letters({}));
    QCOMPARE(letters->items.size(), 1);
    QCOMPARE(letters->items[0].cause, u"recipient_not_on_whatsapp"_s);
    QCOMPARE(letters->items[0].attempts, 1);
    const auto redrive =
        fixture.result(fixture.engine->deadLetters().requeue({letters->items[0].id}, Actor::console()));
    SUCCEEDS(redrive);
    QCOMPARE(redrive->queued, 1);
    fixture.time.advance(Milliseconds(10'000));
    const auto second = fixture.result(fixture.engine->deadLetters().letters({}));
    QCOMPARE(second->items.size(), 1);
    QCOMPARE(second->items[0].lineage.value(u"generation"_s).toInt(), 2);
}

void EngineTest::silenceAfterAcceptanceIsADoubtAndIsNotRepeated()
{
    PracticeEngine fixture;
    fixture.importSessions();
    setFaults(fixture, {{u"silence_after"_s, 1}, {u"drop_webhook"_s, 1}});
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000005"_s, u"Hello"_s);
    SUCCEEDS(sent);
    fixture.time.advance(Milliseconds(240'000)); // the provider's record is read later
    QCOMPARE(fixture.message(sent->id).state, MessageState::inDoubt);
    QCOMPARE(fixture.sends().size(), 1);
}

void EngineTest::aWebhookSettlesTheDoubt()
{
    PracticeEngine fixture;
    fixture.importSessions();
    setFaults(fixture, {{u"silence_after"_s, 1}});
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000006"_s, u"Hello"_s);
    SUCCEEDS(sent);
    fixture.time.advance(Milliseconds(600'000));
    QVERIFY(fixture.message(sent->id).state >= MessageState::sent);
    QVERIFY(fixture.message(sent->id).state <= MessageState::read);
    QCOMPARE(fixture.sends().size(), 1);
}

void EngineTest::aDoubtSettledAsNotSentGoesOutAgain()
{
    PracticeEngine fixture;
    fixture.importSessions();
    setFaults(fixture, {{u"silence_after"_s, 1}, {u"drop_webhook"_s, 1}});
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000007"_s, u"Hello"_s);
    SUCCEEDS(sent);
    fixture.time.advance(Milliseconds(200'000));
    QCOMPARE(fixture.message(sent->id).state, MessageState::inDoubt);
    setFaults(fixture, {{u"reset"_s, true}});
    SUCCEEDS(
        fixture.result(fixture.engine->messages().settle(sent->id, Settlement::notSent, Actor::console(u"Ana"_s))));
    fixture.time.advance(Milliseconds(200'000));
    QVERIFY(fixture.message(sent->id).state >= MessageState::accepted);
    QCOMPARE(fixture.sends().size(), 2);
    const auto again = fixture.result(fixture.engine->messages().settle(sent->id, Settlement::sent, Actor::console()));
    QVERIFY(!again);
    QCOMPARE(again.failure().fault, Fault::conflict);
}

void EngineTest::theSameWebhookTwiceIsOneMessage()
{
    PracticeEngine fixture;
    fixture.importSessions();
    setFaults(fixture, {{u"duplicate_webhook"_s, 1}});
    fixture.incoming(0, u"+5511987000008"_s, u"Once"_s);
    fixture.time.advance(Milliseconds(60'000));
    const auto list = fixture.result(fixture.engine->inbox().conversations({}));
    QCOMPARE(list->items.size(), 1);
    QCOMPARE(list->items[0].unread, 1);
}

void EngineTest::statusesInAnyOrderComeToTheSame()
{
    for (quint64 seed = 1; seed <= 5; ++seed) {
        PracticeEngine fixture(1, seed);
        fixture.importSessions();
        setFaults(fixture, {{u"reorder_webhook"_s, 0.8}, {u"duplicate_webhook"_s, 0.5}, {u"delay_webhook"_s, 0.5}});
        const auto sent = fixture.text(fixture.sessions[0], u"+5511987000009"_s, u"Hello"_s);
        SUCCEEDS(sent);
        fixture.time.advance(Milliseconds(1'800'000));
        QCOMPARE(fixture.message(sent->id).state, MessageState::read);
    }
}

void EngineTest::rateLimitsSlowButNeverLose()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    setFaults(fixture, {{u"rate_storm"_s, 0.3}});
    QList<MessageId> ids;
    for (int i = 0; i < 20; ++i) {
        const auto sent =
            fixture.text(fixture.sessions[0], u"+55119870001%1"_s.arg(i, 2, 10, QLatin1Char('0')), u"Hello"_s);
        SUCCEEDS(sent);
        ids += sent->id;
    }
    fixture.time.advance(Milliseconds(3'600'000 * 4));
    for (const MessageId id : ids)
        QCOMPARE(fixture.message(id).state, MessageState::read);
    QCOMPARE(fixture.sends().size(), 20);
}

void EngineTest::aCampaignGoesFromFileToTheLastTick()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto started = campaign(fixture, 60);
    SUCCEEDS(started);
    QVERIFY(fixture.time.runUntil([&] { return counts(fixture, started->id).read == 60; }, Milliseconds(1'800'000)));
    const auto over = fixture.result(fixture.engine->campaigns().campaign(started->id));
    fixture.time.advance(Milliseconds(60'000));
    QCOMPARE(fixture.result(fixture.engine->campaigns().campaign(started->id))->state, CampaignState::completed);
    QCOMPARE(fixture.sends().size(), 60);
    for (const QJsonValue &send : fixture.sends()) {
        QCOMPARE(send.toObject().value(u"times"_s).toInt(), 1);
        QVERIFY(send.toObject().value(u"text"_s).toString().startsWith(u"Hello Person "));
    }
}

void EngineTest::aCampaignGoesOnAfterTheProgramDied()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto started = campaign(fixture, 80);
    SUCCEEDS(started);
    for (int i = 0; i < 6; ++i) {
        fixture.time.advance(Milliseconds(1'111));
        fixture.die();
        fixture.time.advance(Milliseconds(2'000));
        fixture.start();
    }
    fixture.time.advance(Milliseconds(1'800'000));
    const CampaignCounts end = counts(fixture, started->id);
    QCOMPARE(end.waiting + end.sending, 0);
    QSet<QString> reached;
    for (const QJsonValue &send : fixture.sends()) {
        QCOMPARE(send.toObject().value(u"times"_s).toInt(), 1);
        reached.insert(send.toObject().value(u"to"_s).toString());
    }
    // Everybody was written to once, but for those whose attempt was cut off before it left: these are in doubt.
    QCOMPARE(reached.size() + end.inDoubt, 80);
    QCOMPARE(end.read + end.inDoubt + end.accepted + end.sent + end.delivered, 80);
}

void EngineTest::aStopAcknowledgedBeforeTheProgramDiedComesFirst()
{
    PracticeEngine fixture;
    fixture.importSessions();
    SessionChange slow;
    slow.pacing.emplace().perMinute = 1;
    SUCCEEDS(fixture.result(fixture.engine->sessions().change(fixture.sessions[0], slow, Actor::console())));
    const QString person = u"+5511987000009"_s;
    SUCCEEDS(fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"First"_s, Lane::automation));
    const auto waits = fixture.text(fixture.sessions[0], person, u"Offer"_s, Lane::automation);
    SUCCEEDS(waits);
    fixture.time.advance(Milliseconds(10'000));
    for (int i = 0; i < 1'200; ++i) // more than is read back at once
        fixture.webhookArrives(
            fixture.sessions[0],
            PracticeEngine::textBody(u"question-%1"_s.arg(i), u"+5511987000007"_s, u"Question"_s, 1'772'359'300));
    const auto status = fixture.webhookArrives(fixture.sessions[0],
                                               PracticeEngine::textBody(u"stop-1"_s, person, u"STOP"_s, 1'772'359'300));
    while (*status == 0 && fixture.time.step(1)) {}
    QCOMPARE(*status, 200);
    fixture.die(); // acknowledged, not applied
    fixture.time.advance(Milliseconds(120'000));
    QVERIFY(fixture.start()); // what waits may go out at once
    fixture.time.advance(Milliseconds(300'000));
    QCOMPARE(fixture.message(waits->id).state, MessageState::suppressed);
    for (const QJsonValue &send : fixture.sends())
        QVERIFY(send[u"text"_s].toString() != u"Offer"_s);
}

void EngineTest::pausedCampaignsSendNothing()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto started = campaign(fixture, 100);
    SUCCEEDS(started);
    fixture.time.advance(Milliseconds(3'000));
    SUCCEEDS(fixture.result(fixture.engine->campaigns().pause(started->id, Actor::console())));
    fixture.time.advance(Milliseconds(2'000));
    const auto paused = fixture.sends().size();
    QVERIFY(paused < 100);
    fixture.time.advance(Milliseconds(600'000));
    QCOMPARE(fixture.sends().size(), paused);
    SUCCEEDS(fixture.result(fixture.engine->campaigns().resume(started->id, Actor::console())));
    fixture.time.advance(Milliseconds(600'000));
    QCOMPARE(fixture.sends().size(), 100);
}

void EngineTest::aCancelledMessageIsNotSent()
{
    PracticeEngine fixture;
    fixture.importSessions();
    Draft draft;
    draft.session = fixture.sessions[0];
    draft.to = u"+5511987000011"_s;
    draft.content.body = TextContent{u"Later"_s};
    draft.sendAt = fixture.time.now() + Milliseconds(60'000);
    const auto sent = fixture.result(fixture.engine->messages().send(draft, Actor::console()));
    SUCCEEDS(sent);
    QCOMPARE(sent->state, MessageState::scheduled);
    SUCCEEDS(fixture.result(fixture.engine->messages().cancel(sent->id, Actor::console())));
    fixture.time.advance(Milliseconds(600'000));
    QCOMPARE(fixture.message(sent->id).state, MessageState::cancelled);
    QCOMPARE(fixture.sends().size(), 0);
}

void EngineTest::figuresEqualARecount()
{
    PracticeEngine fixture;
    fixture.importSessions();
    SUCCEEDS(campaign(fixture, 50));
    fixture.incoming(0, u"+5511987000001"_s, u"Hi"_s);
    fixture.time.advance(Milliseconds(6'000));
    fixture.die();
    fixture.start();
    fixture.time.advance(Milliseconds(5'000));
    const auto wrong = fixture.engine->context().readers.read<qint64>([](Connection &db) -> Result<qint64> {
        return db.integer(
                   "SELECT count(*) FROM (SELECT session_id, campaign_id, lane, state, count(*) AS n FROM messages"
                   " GROUP BY 1, 2, 3, 4) r LEFT JOIN message_counters c USING (session_id, campaign_id, lane, state)"
                   " WHERE coalesce(c.current, 0) <> r.n")
               + db.integer("SELECT count(*) FROM message_counters c WHERE current <> 0 AND NOT EXISTS (SELECT 1 FROM"
                            " messages m WHERE m.session_id = c.session_id AND m.campaign_id = c.campaign_id"
                            " AND m.lane = c.lane AND m.state = c.state)");
    });
    fixture.time.settle();
    QCOMPARE(*wrong.result(), 0);
    const auto snapshot = fixture.result(fixture.engine->insights().snapshot());
    SUCCEEDS(snapshot);
    QVERIFY(snapshot->queued < 50);
    QCOMPARE(snapshot->sessionsConnected, 2);
}

QTEST_GUILESS_MAIN(EngineTest)
#include "enginetest.moc"
