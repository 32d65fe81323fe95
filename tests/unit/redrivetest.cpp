#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PracticeEngine;

/// Dead letters put back to work: watched, edited, tried on a few first, and never twice.
class RedriveTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aWholeCauseGoesBack();
    void whatDiesLaterIsNotSweptUp();
    void aPatchMakesAMessageOfItsOwn();
    void whoDiesAgainSaysWhereFrom();
    void whatCannotGoStaysWithItsReason_data();
    void whatCannotGoStaysWithItsReason();
    void aRehearsalSaysWhatWouldHappenAndChangesNothing();
    void theCanaryStopsItAndAResumeTriesAgain();
    void theCanaryIsWaitedForAndTheOthersFollow();
    void aPersonStopsResumesAndCancels();
    void namedTwiceItGoesOnce();
    void twoRedrivesOfOneLetterSendItOnce();
    void nothingGoesTwiceWhenTheProgramDiesInTheMiddle_data();
    void nothingGoesTwiceWhenTheProgramDiesInTheMiddle();
    void aClientsKeySeesNothingForeign();
    void discardingByFilterGoesInPieces();
    void thousandsAreTakenInPieces();

private:
    static QString number(int i) { return u"+55119870%1"_s.arg(i, 5, 10, QLatin1Char('0')); }
    void unknown(int from, int count)
    {
        QJsonArray numbers;
        for (int i = from; i < from + count; ++i)
            numbers += number(i);
        m_fixture->control("POST", u"unknown-numbers"_s, {{u"numbers"_s, numbers}});
    }
    // Messages to numbers that are not on WhatsApp, until all are dead. Answers their letters, oldest first.
    QList<DeadLetterId> die(int count, int from = 1)
    {
        unknown(from, count);
        for (int i = from; i < from + count; ++i)
            m_messages += m_fixture->text(m_fixture->sessions[0], number(i), u"Hello %1"_s.arg(i))->id;
        m_fixture->time.advance(Milliseconds(20'000 + count * 3'000));
        DeadLetterQuery query;
        query.page.limit = count;
        const auto page = m_fixture->result(desk().letters(query));
        QList<DeadLetterId> ids;
        for (const DeadLetter &letter : page->items)
            ids.prepend(letter.id);
        Q_ASSERT(ids.size() == count);
        return ids;
    }
    DeadLetterDesk &desk() { return m_fixture->engine->deadLetters(); }
    Redrive start(RedriveOrder order)
    {
        const auto redrive = m_fixture->result(desk().startRedrive(std::move(order), Actor::console(u"Ana"_s)));
        if (!redrive)
            qFatal("%s", PracticeEngine::why(redrive).constData());
        return *redrive;
    }
    Redrive look(RedriveId id) { return *m_fixture->result(desk().redrive(id)); }
    static DeadLetterQuery cause()
    {
        DeadLetterQuery query;
        query.cause = u"recipient_not_on_whatsapp"_s;
        return query;
    }
    static RedriveOrder all() { return {{{}, cause()}, {}, {}}; }
    qint64 open() { return m_fixture->integer("SELECT count(*) FROM dead_letters WHERE state = 0"); }
    // How often the provider took something for this number.
    int taken(const QString &to)
    {
        int count = 0;
        for (const QJsonValue &send : m_fixture->sends())
            count += send.toObject().value(u"to").toString().contains(to.mid(1)) ? 1 : 0;
        return count;
    }
    void run(Milliseconds span) { m_fixture->time.advance(span); }

    std::unique_ptr<PracticeEngine> m_fixture;
    QList<MessageId> m_messages;
};

void RedriveTest::init()
{
    m_fixture = std::make_unique<PracticeEngine>(2);
    m_fixture->importSessions();
    m_messages.clear();
}

void RedriveTest::aWholeCauseGoesBack()
{
    die(5);
    unknown(0, 0);
    const Redrive redrive = start(all());
    QCOMPARE(redrive.count, 5);
    run(60s);
    const Redrive done = look(redrive.id);
    QCOMPARE(redriveStateName(done.state), u"finished"_s);
    QCOMPARE(done.queued, 5);
    QCOMPARE(done.accepted, 5);
    QCOMPARE(done.remaining(), 0);
    QCOMPARE(open(), 0);
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(taken(number(i)), 1);
}

void RedriveTest::whatDiesLaterIsNotSweptUp()
{
    die(3);
    unknown(0, 0);
    RedriveOrder order = all();
    order.canary = RedriveCanary{1, 1};
    const Redrive redrive = start(order);
    const auto late = die(1, 50); // the same cause, while it runs
    run(120s);
    QCOMPARE(redriveStateName(look(redrive.id).state), u"finished"_s);
    QCOMPARE(look(redrive.id).count, 3);
    QCOMPARE(open(), 1);
    QVERIFY(m_fixture->result(desk().letter(late.first())));
}

void RedriveTest::aPatchMakesAMessageOfItsOwn()
{
    const auto ids = die(1);
    const MessageId first = m_messages.first();
    const QJsonObject patch{
        {u"to"_s, number(77)}, {u"text"_s, u"Corrected"_s}, {u"session_id"_s, toText(m_fixture->sessions[1])}};
    const Redrive redrive = start({{ids, {}}, patch, {}});
    QCOMPARE(redrive.queued, 1);
    run(30s);
    QCOMPARE(look(redrive.id).accepted, 1);
    QCOMPARE(taken(number(77)), 1);
    QCOMPARE(taken(number(1)), 0);
    // What died keeps what it said; what went says where from and by whom.
    QCOMPARE(m_fixture->message(first).state, MessageState::dead);
    QCOMPARE(std::get<TextContent>(m_fixture->message(first).content.body).text, u"Hello 1"_s);
    const auto letter = m_fixture->result(desk().letter(ids.first()));
    QCOMPARE(letter->payload.value(u"to").toString(), number(1));
    const MessageId out{m_fixture->integer("SELECT message_id FROM redrive_letters")};
    QVERIFY(out != first);
    const auto detail = m_fixture->result(m_fixture->engine->messages().message(out));
    QCOMPARE(detail->message.session, m_fixture->sessions[1]);
    QCOMPARE(std::get<TextContent>(detail->message.content.body).text, u"Corrected"_s);
    QCOMPARE(detail->lineage, (QJsonObject{{u"from"_s, toText(ids.first())},
                                           {u"generation"_s, 2},
                                           {u"redrive"_s, toText(redrive.id)},
                                           {u"edited_by"_s, u"console:Ana"_s}}));
    // Nobody sends the old one besides.
    QCOMPARE(m_fixture->result(m_fixture->engine->messages().resend(first, Actor::console())).failure().fault,
             Fault::conflict);
}

void RedriveTest::whoDiesAgainSaysWhereFrom()
{
    const auto ids = die(1);
    unknown(70, 10);
    const Redrive one = start({{ids, {}}, {{u"to"_s, number(77)}}, {}});
    run(30s);
    QCOMPARE(look(one.id).diedAgain, 1);
    QCOMPARE(look(one.id).sameCause, 1);
    const auto second = m_fixture->result(desk().letters({}))->items.first();
    QCOMPARE(second.lineage.value(u"generation").toInt(), 2);
    QCOMPARE(second.lineage.value(u"from").toString(), toText(ids.first()));
    QCOMPARE(second.lineage.value(u"edited_by").toString(), u"console:Ana"_s);
    const Redrive two = start({{{second.id}, {}}, {}, {}});
    run(30s);
    const auto third = m_fixture->result(desk().letters({}))->items.first();
    QCOMPARE(third.lineage.value(u"generation").toInt(), 3);
    QCOMPARE(third.lineage.value(u"from").toString(), toText(second.id));
    QCOMPARE(third.lineage.value(u"redrive").toString(), toText(two.id));
    QCOMPARE(third.lineage.value(u"edited_by").toString(), u"console:Ana"_s); // the edit is still in it
}

void RedriveTest::whatCannotGoStaysWithItsReason_data()
{
    QTest::addColumn<QJsonObject>("patch");
    QTest::addColumn<QString>("reason");
    QTest::addRow("no number") << QJsonObject{{u"to"_s, u"nobody"_s}} << u"phone_invalid"_s;
    QTest::addRow("no content") << QJsonObject{{u"text"_s, QJsonValue()}} << u"content_missing"_s;
    QTest::addRow("too long") << QJsonObject{{u"text"_s, QString(5000, u'x')}} << u"too_long"_s;
    QTest::addRow("unknown member") << QJsonObject{{u"lane"_s, u"reply"_s}} << u"unknown_member"_s;
    QTest::addRow("no session") << QJsonObject{{u"session_id"_s, u"se_0"_s}} << u"session_unknown"_s;
    QTest::addRow("opted out") << QJsonObject{{u"to"_s, number(99)}} << u"suppressed"_s;
    QTest::addRow("a file of this machine")
        << QJsonObject{{u"text"_s, QJsonValue()},
                       {u"media"_s, QJsonObject{{u"url"_s, u"file:///etc/hostname"_s}, {u"kind"_s, u"document"_s}}}}
        << u"url_invalid"_s;
    QTest::addRow("opted out since") << QJsonObject() << u"suppressed"_s;
}

void RedriveTest::whatCannotGoStaysWithItsReason()
{
    QFETCH(QJsonObject, patch);
    QFETCH(QString, reason);
    const auto ids = die(1);
    for (const QString &to : {number(99), patch.isEmpty() ? number(1) : number(98)})
        QVERIFY(m_fixture->result(
            m_fixture->engine->contacts().suppress({m_fixture->client, to, u"asked"_s}, Actor::console())));
    const auto messages = m_fixture->integer("SELECT count(*) FROM messages");
    const Redrive redrive = start({{ids, {}}, patch, {}});
    QCOMPARE(redrive.queued, 0);
    QCOMPARE(redrive.failed, 1);
    QCOMPARE(redrive.refusals.size(), 1);
    QCOMPARE(redrive.refusals.first().reason, reason);
    QCOMPARE(redrive.refusals.first().example, ids.first());
    run(10s);
    QCOMPARE(redriveStateName(look(redrive.id).state), u"finished"_s);
    QCOMPARE(open(), 1);
    QCOMPARE(m_fixture->integer("SELECT count(*) FROM messages"), messages);
}

void RedriveTest::aRehearsalSaysWhatWouldHappenAndChangesNothing()
{
    const auto ids = die(4);
    QVERIFY(m_fixture->result(
        m_fixture->engine->contacts().suppress({m_fixture->client, number(2), u"asked"_s}, Actor::console())));
    const auto ground = [this] {
        return m_fixture->integer("SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM redrives) +"
                                  " (SELECT count(*) FROM timeline) + (SELECT sum(state) FROM dead_letters)");
    };
    const qint64 before = ground();
    const auto rehearsal = m_fixture->result(desk().rehearseRedrive({{{}, cause()}, {{u"text"_s, u"New"_s}}, {}}));
    QVERIFY2(rehearsal, PracticeEngine::why(rehearsal).constData());
    QCOMPARE(rehearsal->count, 4);
    QCOMPARE(rehearsal->wouldGo, 3);
    QCOMPARE(rehearsal->cannot, 1);
    QCOMPARE(rehearsal->refusals.first().reason, u"suppressed"_s);
    QCOMPARE(rehearsal->refusals.first().example, ids.at(1));
    QCOMPARE(*rehearsal->example, ids.first());
    QCOMPARE(rehearsal->before.value(u"text").toString(), u"Hello 1"_s);
    QCOMPARE(rehearsal->after.value(u"text").toString(), u"New"_s);
    QCOMPARE(rehearsal->after.value(u"to").toString(), number(1));
    QCOMPARE(ground(), before);
    QCOMPARE(open(), 4);
}

void RedriveTest::theCanaryStopsItAndAResumeTriesAgain()
{
    die(10); // and nothing was done about it
    RedriveOrder order = all();
    order.canary = RedriveCanary{2, 1};
    const Redrive redrive = start(order);
    run(60s);
    const Redrive stopped = look(redrive.id);
    QCOMPARE(redriveStateName(stopped.state), u"stopped"_s);
    QCOMPARE(stopped.reason, u"same_cause"_s);
    QCOMPARE(stopped.cause, u"recipient_not_on_whatsapp"_s);
    QVERIFY(stopped.queued <= 2);
    QVERIFY(stopped.sameCause >= 1);
    QVERIFY(stopped.remaining() >= 8);
    run(600s);
    QCOMPARE(look(redrive.id).queued, stopped.queued); // nothing moves by itself
    unknown(0, 0);
    QVERIFY(m_fixture->result(desk().resumeRedrive(redrive.id, Actor::console())));
    run(120s);
    const Redrive done = look(redrive.id);
    QCOMPARE(redriveStateName(done.state), u"finished"_s);
    QCOMPARE(done.accepted, 10 - stopped.diedAgain);
    QCOMPARE(open(), stopped.diedAgain);
}

void RedriveTest::theCanaryIsWaitedForAndTheOthersFollow()
{
    die(30);
    unknown(0, 0);
    QVERIFY(m_fixture->result(m_fixture->engine->sessions().pause(m_fixture->sessions[0], Actor::console())));
    RedriveOrder order = all();
    order.canary = RedriveCanary{5, 1};
    const Redrive redrive = start(order);
    run(2500ms);
    QCOMPARE(look(redrive.id).queued, 3); // at its rate
    run(60s);
    QCOMPARE(look(redrive.id).queued, 5);
    QCOMPARE(redriveStateName(look(redrive.id).state), u"waiting_for_canary"_s);
    QCOMPARE(look(redrive.id).waits, u"canary"_s);
    QVERIFY(m_fixture->result(m_fixture->engine->sessions().resume(m_fixture->sessions[0], Actor::console())));
    run(300s);
    const Redrive done = look(redrive.id);
    QCOMPARE(redriveStateName(done.state), u"finished"_s);
    QCOMPARE(done.accepted, 30);
}

void RedriveTest::aPersonStopsResumesAndCancels()
{
    die(6);
    unknown(0, 0);
    RedriveOrder order = all();
    order.canary = RedriveCanary{6, 0.1};
    const RedriveId id = start(order).id;
    const auto fault = [this](Reply<Redrive> reply) { return m_fixture->result(std::move(reply)).failure().fault; };
    QCOMPARE(fault(desk().resumeRedrive(id, Actor::console())), Fault::conflict);
    QVERIFY(m_fixture->result(desk().stopRedrive(id, Actor::console())));
    run(60s);
    QCOMPARE(look(id).queued, 1);
    QCOMPARE(look(id).reason, u"by_person"_s);
    QCOMPARE(look(id).accepted, 1); // what is under way is followed
    QCOMPARE(fault(desk().stopRedrive(id, Actor::console())), Fault::conflict);
    QVERIFY(m_fixture->result(desk().resumeRedrive(id, Actor::console())));
    run(11s);
    QCOMPARE(look(id).queued, 3);
    QVERIFY(m_fixture->result(desk().cancelRedrive(id, Actor::console())));
    run(60s);
    QCOMPARE(look(id).queued, 3);
    QCOMPARE(redriveStateName(look(id).state), u"cancelled"_s);
    QCOMPARE(fault(desk().resumeRedrive(id, Actor::console())), Fault::conflict);
    QCOMPARE(open(), 3);
}

void RedriveTest::namedTwiceItGoesOnce()
{
    const auto ids = die(1);
    unknown(0, 0);
    const Redrive redrive = start({{{ids.first(), ids.first()}, {}}, {}, {}});
    QCOMPARE(redrive.count, 1);
    run(30s);
    QCOMPARE(taken(number(1)), 1);
}

void RedriveTest::twoRedrivesOfOneLetterSendItOnce()
{
    const auto ids = die(1);
    unknown(0, 0);
    const QJsonObject patch{{u"text"_s, u"Edited"_s}};
    auto one = desk().startRedrive({{ids, {}}, patch, {}}, Actor::console());
    auto two = desk().startRedrive({{ids, {}}, patch, {}}, Actor::console());
    const qint64 queued = m_fixture->result(one)->queued + m_fixture->result(two)->queued;
    QCOMPARE(queued, 1);
    run(30s);
    QCOMPARE(taken(number(1)), 1);
}

void RedriveTest::nothingGoesTwiceWhenTheProgramDiesInTheMiddle_data()
{
    QTest::addColumn<QJsonObject>("patch");
    QTest::addRow("as they are") << QJsonObject();
    QTest::addRow("edited") << QJsonObject{{u"text"_s, u"Edited"_s}};
}

void RedriveTest::nothingGoesTwiceWhenTheProgramDiesInTheMiddle()
{
    QFETCH(QJsonObject, patch);
    constexpr int count = 40;
    die(count);
    unknown(0, 0);
    RedriveOrder order = all();
    order.patch = patch;
    order.canary = RedriveCanary{3, 1};
    const RedriveId id = start(order).id;
    for (int death = 0; death < 12; ++death) {
        run(Milliseconds(700 + death * 410));
        m_fixture->die();
        QVERIFY(m_fixture->start());
    }
    // A request that was under way when it died is a doubt: it is there, and nobody repeats it.
    for (int i = 0; i < 60; ++i)
        run(10s);
    const qint64 doubts = m_fixture->integer("SELECT count(*) FROM messages WHERE state = 4");
    const Redrive done = look(id);
    QCOMPARE(done.queued, count);
    QCOMPARE(done.accepted + doubts, count);
    QCOMPARE(open(), 0);
    for (int i = 1; i <= count; ++i)
        QVERIFY2(taken(number(i)) == 1 || (doubts > 0 && taken(number(i)) == 0), qPrintable(number(i)));
}

void RedriveTest::aClientsKeySeesNothingForeign()
{
    const auto ids = die(2);
    const auto other = m_fixture->result(m_fixture->engine->clients().createClient(u"Other"_s, Actor::console()))->id;
    const auto byName =
        m_fixture->result(desk().startRedrive({{ids, {}}, {}, {}}, {Actor::Kind::apiKey, u"ak"_s}, other));
    QCOMPARE(byName->failed, 2);
    QCOMPARE(byName->refusals.first().reason, u"letter_unknown"_s); // as if it did not exist
    const auto byFilter = m_fixture->result(desk().startRedrive(all(), {Actor::Kind::apiKey, u"ak"_s}, other));
    QCOMPARE(byFilter->count, 0);
    const auto rehearsal = m_fixture->result(desk().rehearseRedrive({{ids, {}}, {}, {}}, other));
    QCOMPARE(rehearsal->cannot, 2);
    QVERIFY(rehearsal->before.isEmpty());
    QCOMPARE(open(), 2);
    const RedriveId own = start(all()).id;
    for (auto &&reply :
         {desk().redrive(own, other), desk().stopRedrive(own, Actor::console(), other),
          desk().resumeRedrive(own, Actor::console(), other), desk().cancelRedrive(own, Actor::console(), other)})
        QCOMPARE(m_fixture->result(reply).failure().fault, Fault::notFound);
    QCOMPARE(m_fixture->result(desk().redrives({}, other))->items.size(), 2); // its own
}

void RedriveTest::discardingByFilterGoesInPieces()
{
    die(1);
    m_fixture->run("INSERT INTO dead_letters (id, kind, client_id, session_id, provider, cause, payload, died_at)"
                   " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1700)"
                   " SELECT i, 2, 1, 1, 'x', CASE i % 2 WHEN 0 THEN 'even' ELSE 'odd' END, '{}', 1 FROM n");
    DeadLetterQuery even;
    even.cause = u"even"_s;
    QCOMPARE(*m_fixture->result(desk().discardMatching(even, u"old"_s, Actor::console())), 850);
    QCOMPARE(open(), 851);
    QCOMPARE(m_fixture->integer("SELECT count(*) FROM dead_letters WHERE closed_reason = 'old' AND state = 2"), 850);
}

void RedriveTest::thousandsAreTakenInPieces()
{
    die(1);
    // Copies of one that died: as many as a bad afternoon brings.
    m_fixture->run("INSERT INTO messages (id, client_id, session_id, direction, lane, state, recipient, content,"
                   " created_at, due_at, updated_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                   " WHERE i < 5000) SELECT n.i, m.client_id, m.session_id, 1, 1, 20, '+55119' || (80000000 + n.i),"
                   " m.content, 1, 1, 1 FROM n, (SELECT * FROM messages WHERE state = 20) m");
    m_fixture->run("INSERT INTO dead_letters (id, kind, client_id, session_id, message_id, provider, recipient, cause,"
                   " payload, died_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                   " SELECT n.i, 0, d.client_id, d.session_id, n.i, d.provider, 'x', d.cause, d.payload, 1"
                   " FROM n, (SELECT * FROM dead_letters) d");
    QVERIFY(m_fixture->result(m_fixture->engine->sessions().pause(m_fixture->sessions[0], Actor::console())));
    const Redrive redrive = start(all());
    QCOMPARE(redrive.count, 5001);
    QCOMPARE(redrive.queued, 0);
    QCOMPARE(redrive.waits, u"selecting"_s);
    run(30s);
    QCOMPARE(look(redrive.id).queued, 5001);
    QCOMPARE(m_fixture->integer("SELECT count(*) FROM messages WHERE state = 1"), 5001);
}

QTEST_GUILESS_MAIN(RedriveTest)
#include "redrivetest.moc"
