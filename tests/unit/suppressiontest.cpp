#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using test::PracticeEngine;

/// Who opted out under one name is not written to under another: WhatsApp hides numbers behind ids (LIDs), and tells
/// whose they are when it likes.
class SuppressionTest : public QObject
{
    Q_OBJECT
private slots:
    void aStopFromAHiddenNumberHoldsForThePhoneItTurnsOutToBe();
    void itHoldsForAPhoneThatWasAContactOfItsOwn();
    void aStopFromAPhoneHoldsForItsHiddenId();
    void whatWaitsForThePhoneEndsWhenTheTwoBecomeOne();
    void startTakesItBackUnderEveryName();
    void removingOneSuppressionFreesThePerson();
    void itOutlivesTheContactUnderEveryName();
    void aChangedPhoneCarriesItAlong();
    void anAgentsDecisionIsNotTakenBackByStart();
    void aProgramsReplyIsNotAPersonsAnswer();

private:
    static void hide(PracticeEngine &fixture, bool hidden)
    {
        fixture.control("POST", u"faults"_s, {{u"lid_only"_s, hidden ? 1 : 0}});
    }
    static QString lidOf(PracticeEngine &fixture)
    {
        const auto contacts = fixture.result(fixture.engine->contacts().contacts({}));
        for (const Contact &contact : contacts->items) {
            for (const QString &id : contact.providerIds) {
                if (id.endsWith(u"@lid"_s))
                    return id;
            }
        }
        return {};
    }
    static MessageState send(PracticeEngine &fixture, const QString &to)
    {
        const auto sent = fixture.text(fixture.sessions[0], to, u"Offer"_s);
        return sent ? sent->state : MessageState::received;
    }
    static qsizetype listed(PracticeEngine &fixture)
    {
        return fixture.result(fixture.engine->contacts().suppressions({fixture.client, {}, {}, {}}))->items.size();
    }
};

namespace {
const QString phone = u"+5511987000003"_s;
}

void SuppressionTest::aStopFromAHiddenNumberHoldsForThePhoneItTurnsOutToBe()
{
    PracticeEngine fixture;
    fixture.importSessions();
    hide(fixture, true);
    fixture.incoming(0, phone, u"STOP"_s);
    QCOMPARE(listed(fixture), 1);
    QVERIFY(lidOf(fixture).endsWith(u"@lid"_s));
    hide(fixture, false);
    fixture.incoming(0, phone, u"By the way, this is my number."_s);
    QCOMPARE(send(fixture, phone), MessageState::suppressed);
    QVERIFY(fixture.result(fixture.engine->inbox().conversations({}))->items[0].suppressed);
}

void SuppressionTest::itHoldsForAPhoneThatWasAContactOfItsOwn()
{
    PracticeEngine fixture;
    fixture.importSessions();
    QCOMPARE(send(fixture, phone), MessageState::queued); // the contact stands before the hidden one does
    hide(fixture, true);
    fixture.incoming(0, phone, u"STOP"_s);
    hide(fixture, false);
    fixture.incoming(0, phone, u"Hello?"_s);
    QCOMPARE(send(fixture, phone), MessageState::suppressed);
    QCOMPARE(send(fixture, lidOf(fixture)), MessageState::suppressed);
}

void SuppressionTest::aStopFromAPhoneHoldsForItsHiddenId()
{
    PracticeEngine fixture;
    fixture.importSessions();
    NewSuppression suppression;
    suppression.client = fixture.client;
    suppression.phone = phone;
    suppression.reason = u"complaint"_s;
    QVERIFY(fixture.result(fixture.engine->contacts().suppress(suppression, Actor::console())));
    fixture.incoming(0, phone, u"Hello"_s);
    QCOMPARE(send(fixture, lidOf(fixture)), MessageState::suppressed);
}

void SuppressionTest::whatWaitsForThePhoneEndsWhenTheTwoBecomeOne()
{
    PracticeEngine fixture;
    fixture.importSessions();
    Draft later;
    later.session = fixture.sessions[0];
    later.to = phone;
    later.content.body = TextContent{u"Later"_s};
    later.sendAt = fixture.time.now() + Milliseconds(3'600'000);
    const auto queued = fixture.result(fixture.engine->messages().send(later, Actor::console()));
    QVERIFY(queued);
    hide(fixture, true);
    fixture.incoming(0, phone, u"STOP"_s);
    QCOMPARE(fixture.message(queued->id).state, MessageState::scheduled); // nobody can know yet
    hide(fixture, false);
    fixture.incoming(0, phone, u"Hello?"_s);
    QCOMPARE(fixture.message(queued->id).state, MessageState::suppressed);
}

void SuppressionTest::startTakesItBackUnderEveryName()
{
    PracticeEngine fixture;
    fixture.importSessions();
    QCOMPARE(send(fixture, phone), MessageState::queued);
    hide(fixture, true);
    fixture.incoming(0, phone, u"STOP"_s);
    hide(fixture, false);
    fixture.incoming(0, phone, u"START"_s);
    QCOMPARE(listed(fixture), 0);
    fixture.incoming(0, phone, u"Thank you"_s); // names its hidden id again: nothing comes back by it
    QCOMPARE(send(fixture, phone), MessageState::queued);
    QCOMPARE(send(fixture, lidOf(fixture)), MessageState::queued);
}

void SuppressionTest::removingOneSuppressionFreesThePerson()
{
    PracticeEngine fixture;
    fixture.importSessions();
    fixture.incoming(0, phone, u"STOP"_s);
    const auto list = fixture.result(fixture.engine->contacts().suppressions({fixture.client, {}, {}, {}}));
    QVERIFY(fixture.result(fixture.engine->contacts().unsuppress(list->items[0].id, Actor::console())));
    QCOMPARE(send(fixture, phone), MessageState::queued);
    QCOMPARE(send(fixture, lidOf(fixture)), MessageState::queued);
}

void SuppressionTest::itOutlivesTheContactUnderEveryName()
{
    PracticeEngine fixture;
    fixture.importSessions();
    fixture.incoming(0, phone, u"STOP"_s);
    fixture.time.advance(Milliseconds(60'000)); // the confirmation is out
    const QString lid = lidOf(fixture);
    const auto contacts = fixture.result(fixture.engine->contacts().contacts({}));
    QVERIFY(fixture.result(fixture.engine->contacts().remove(contacts->items[0].id, Actor::console())));
    QCOMPARE(send(fixture, lid), MessageState::suppressed);
    QCOMPARE(send(fixture, phone), MessageState::suppressed);
}

void SuppressionTest::aChangedPhoneCarriesItAlong()
{
    PracticeEngine fixture;
    fixture.importSessions();
    fixture.incoming(0, phone, u"STOP"_s);
    const auto contacts = fixture.result(fixture.engine->contacts().contacts({}));
    ContactChange change;
    change.phone = u"+5511987000099"_s;
    QVERIFY(fixture.result(fixture.engine->contacts().change(contacts->items[0].id, change, Actor::console())));
    QCOMPARE(send(fixture, u"+5511987000099"_s), MessageState::suppressed);
    QCOMPARE(send(fixture, phone), MessageState::suppressed);
    // A campaign asks by phone alone.
    QCOMPARE(fixture.integer("SELECT count(*) FROM suppressions WHERE phone = '+5511987000099'"), 1);
}

void SuppressionTest::anAgentsDecisionIsNotTakenBackByStart()
{
    PracticeEngine fixture;
    fixture.importSessions();
    NewSuppression suppression;
    suppression.client = fixture.client;
    suppression.phone = phone;
    suppression.reason = u"complaint"_s;
    QVERIFY(fixture.result(fixture.engine->contacts().suppress(suppression, Actor::console())));
    fixture.incoming(0, phone, u"START"_s);
    QCOMPARE(send(fixture, phone), MessageState::suppressed);
}

void SuppressionTest::aProgramsReplyIsNotAPersonsAnswer()
{
    PracticeEngine fixture;
    fixture.importSessions();
    fixture.incoming(0, phone, u"STOP"_s);
    fixture.time.advance(Milliseconds(5'000)); // the one confirmation has gone
    fixture.incoming(0, phone, u"And my invoice?"_s);
    const Actor program{Actor::Kind::apiKey, u"billing"_s};
    Draft draft;
    draft.session = fixture.sessions[0];
    draft.to = phone;
    draft.content.body = TextContent{u"Here it is"_s};
    draft.lane = Lane::reply;
    QCOMPARE(fixture.result(fixture.engine->messages().send(draft, program))->state, MessageState::suppressed);
    // In the conversation somebody answers, whichever desk they sit at.
    const auto threads = fixture.result(fixture.engine->inbox().conversations({}));
    const auto answer = fixture.result(fixture.engine->inbox().reply(threads->items[0].id, draft.content, program));
    QCOMPARE(answer->state, MessageState::queued);
    const auto byHand = fixture.result(fixture.engine->messages().send(draft, Actor::console()));
    QCOMPARE(byHand->state, MessageState::queued);
    fixture.time.advance(Milliseconds(10'000));
    QVERIFY(fixture.message(answer->id).state >= MessageState::sent);
}

QTEST_GUILESS_MAIN(SuppressionTest)
#include "suppressiontest.moc"
