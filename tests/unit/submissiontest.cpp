#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using test::PracticeEngine;

/// Many who hand in messages at the same moment share a commit, and nothing else.
class SubmissionTest : public QObject
{
    Q_OBJECT
private slots:
    void whoComesTogetherIsAcceptedEach();
    void oneThatTheDatabaseRefusesTakesNobodyWithIt();
    void theAnswerIsWhatStandsOnDisk();
    void whoComesTooLateIsTold();

private:
    using Replies = QList<Reply<Message>>;
    static Replies handIn(PracticeEngine &fixture, int count)
    {
        Replies replies;
        for (int i = 0; i < count; ++i) {
            Draft draft;
            draft.session = fixture.sessions.first();
            draft.to = u"+5511987%1"_s.arg(i, 6, 10, QLatin1Char('0'));
            draft.content.body = TextContent{u"Hello %1"_s.arg(i)};
            replies += fixture.engine->messages().send(draft, Actor::console());
        }
        return replies;
    }
};

void SubmissionTest::whoComesTogetherIsAcceptedEach()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    QSet<MessageId> ids;
    const Replies replies = handIn(fixture, 600); // more than go together at once
    for (int i = 0; i < replies.size(); ++i) {
        const auto message = fixture.result(replies[i]);
        QVERIFY2(message, PracticeEngine::why(message).constData());
        QCOMPARE(std::get<TextContent>(message->content.body).text, u"Hello %1"_s.arg(i));
        ids.insert(message->id);
    }
    QCOMPARE(ids.size(), 600);
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages"), 600);
}

void SubmissionTest::oneThatTheDatabaseRefusesTakesNobodyWithIt()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.run("CREATE TRIGGER refuse BEFORE INSERT ON messages WHEN new.recipient = '+5511987000007'"
                " BEGIN SELECT RAISE(ABORT, 'refused'); END");
    const Replies replies = handIn(fixture, 40);
    for (int i = 0; i < replies.size(); ++i)
        QCOMPARE(bool(fixture.result(replies[i])), i != 7);
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages"), 39);
    QCOMPARE(fixture.integer("SELECT sum(entered) FROM message_counters WHERE state = 1"), 39);
}

void SubmissionTest::theAnswerIsWhatStandsOnDisk()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    Draft draft;
    draft.session = fixture.sessions.first();
    draft.to = u"+5511987000001"_s;
    MediaContent media;
    media.kind = MediaKind::image;
    media.url = u"https://example.org/picture.jpg"_s;
    media.caption = u"A picture"_s;
    draft.content.body = media;
    draft.reference = u"order 5"_s;
    draft.metadata = {{u"shop"_s, 7}};
    draft.sendAt = fixture.time.now() + Milliseconds(3'600'000);
    draft.expiresAt = fixture.time.now() + Milliseconds(7'200'000);
    const auto answered = fixture.result(fixture.engine->messages().send(draft, Actor::console()));
    QVERIFY2(answered, PracticeEngine::why(answered).constData());
    const Message read = fixture.message(answered->id);
    QCOMPARE(answered->conversation, read.conversation);
    QCOMPARE(answered->contact, read.contact);
    QCOMPARE(answered->contactPhone, read.contactPhone);
    QCOMPARE(answered->contactName, read.contactName);
    QCOMPARE(answered->recipient, read.recipient);
    QCOMPARE(answered->lane, read.lane);
    QCOMPARE(answered->state, read.state);
    QCOMPARE(answered->content, read.content);
    QCOMPARE(answered->reference, read.reference);
    QCOMPARE(answered->metadata, read.metadata);
    QCOMPARE(answered->createdAt, read.createdAt);
    QCOMPARE(answered->updatedAt, read.updatedAt);
    QCOMPARE(answered->sendAt, read.sendAt);
    QCOMPARE(answered->expiresAt, read.expiresAt);
    QCOMPARE(answered->author, read.author);
    QCOMPARE(answered->attemptCount, read.attemptCount);
    QVERIFY(!answered->error && !read.error);
}

void SubmissionTest::whoComesTooLateIsTold()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    bool stopped = false;
    fixture.engine->stop([&stopped] { stopped = true; });
    fixture.time.runUntil([&] { return stopped; }, Milliseconds(60'000));
    QVERIFY(stopped);
    const Replies replies = handIn(fixture, 3);
    for (const auto &reply : replies) {
        const auto refused = fixture.result(reply);
        QVERIFY(!refused);
        QCOMPARE(refused.failure().fault, Fault::unavailable);
    }
}

QTEST_GUILESS_MAIN(SubmissionTest)
#include "submissiontest.moc"
