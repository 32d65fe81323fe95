#include "gateway/content.h"
#include "gateway/ids.h"
#include "gateway/runtime/idmaker.h"
#include "gateway/timestamp.h"
#include "tests/support/virtualtime.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ValuesTest : public QObject
{
    Q_OBJECT
private slots:
    void idsSurviveTheirText();
    void idsOfAnotherKindAreRefused();
    void idsRiseThoughTheClockStepsBack();
    void timesAreReadWithAnyOffset();
    void contentSurvivesItsJson();
    void contentNamesEachDefect();
    void whatCustomersSendIsReadBackWhole();
};

void ValuesTest::idsSurviveTheirText()
{
    const MessageId id{0x0123456789abcdefLL};
    QCOMPARE(idFromText<MessageId>(toText(id)), std::optional(id));
    QVERIFY(!idFromText<MessageId>(u"ms_zzzzzzzzzzzzz"));
    QVERIFY(!idFromText<MessageId>(u""));
}

void ValuesTest::idsOfAnotherKindAreRefused()
{
    QVERIFY(!idFromText<SessionId>(toText(MessageId{77})));
}

void ValuesTest::idsRiseThoughTheClockStepsBack()
{
    test::VirtualTime time;
    IdMaker maker(time, 3);
    qint64 last = 0;
    for (int i = 0; i < 10'000; ++i) {
        if (i == 5'000)
            time.stepWall(Milliseconds(-60'000));
        const qint64 id = maker.next();
        QVERIFY(id > last);
        last = id;
    }
    IdMaker restarted(time, 3, last);
    QVERIFY(restarted.next() > last);
}

void ValuesTest::timesAreReadWithAnyOffset()
{
    const auto at = fromRfc3339(u"2026-03-01T12:00:00.250+02:00");
    QVERIFY(at);
    QCOMPARE(toRfc3339(*at), QStringLiteral("2026-03-01T10:00:00.250Z"));
    QVERIFY(!fromRfc3339(u"2026-03-01T12:00:00"));
    QVERIFY(!fromRfc3339(u"yesterday"));
}

void ValuesTest::contentSurvivesItsJson()
{
    const QList<Content> contents{
        {TextContent{QStringLiteral("Hi *there*")}, {}, {}, false},
        {MediaContent{
             MediaKind::image, QStringLiteral("https://cdn.example.net/a.png"), QStringLiteral("cap"), {}, {}, 0, {}},
         MessageId{9},
         {},
         true},
        {LocationContent{41.5, 2.25, QStringLiteral("Shop"), {}}, {}, {}, false},
        {ContactContent{QStringLiteral("Ada"), QStringLiteral("+12025550143")}, {}, {}, false},
        {PollContent{QStringLiteral("When?"), {QStringLiteral("a"), QStringLiteral("b")}, true}, {}, {}, false},
        {TemplateContent{QStringLiteral("t"), QStringLiteral("en"), {}}, {}, {}, false},
    };
    for (const Content &content : contents) {
        const auto again = contentFromJson(contentToJson(content));
        QVERIFY2(bool(again), again ? "" : qPrintable(again.failure().detail));
        QVERIFY(*again == content);
    }
}

void ValuesTest::contentNamesEachDefect()
{
    const auto none = contentFromJson({});
    QVERIFY(!none);
    QCOMPARE(none.failure().problems.first().code, QStringLiteral("content_missing"));
    const auto two = contentFromJson({{QStringLiteral("text"), QStringLiteral("x")},
                                      {QStringLiteral("location"), QJsonObject{{QStringLiteral("latitude"), 100}}}});
    QVERIFY(!two);
    QStringList pointers;
    for (const Problem &problem : two.failure().problems)
        pointers += problem.pointer;
    QVERIFY(pointers.contains(QStringLiteral("/location/latitude")));
    QVERIFY(pointers.contains(QStringLiteral("/location/longitude")));
}

void ValuesTest::whatCustomersSendIsReadBackWhole()
{
    const QList<Content> odd{
        {TextContent{QString(20'000, u'x')}, {}, {}, false},
        {TextContent{QStringLiteral("  ")}, {}, {}, false},
        {ContactContent{QStringLiteral("No number"), {}}, {}, {}, false},
        {PollContent{QStringLiteral("One?"), {QStringLiteral("a")}, false}, {}, {}, false},
        {UnsupportedContent{QStringLiteral("newMessage")}, {}, {}, false},
    };
    for (const Content &content : odd)
        QVERIFY(contentFromOwnJson(contentToJson(content)) == content);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "valuestest.moc"
