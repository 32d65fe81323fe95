#include "gateway/deadletters/mergepatch.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace gatehouse;

/// RFC 7396.
class MergePatchTest : public QObject
{
    Q_OBJECT
private slots:
    void doesWhatTheAppendixSays_data();
    void doesWhatTheAppendixSays();
    void doesWhatTheExampleSays();
};

namespace {

// Any JSON value, also one that is no document of its own.
QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson("[" + text + "]").array().first();
}

} // namespace

void MergePatchTest::doesWhatTheAppendixSays_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("result");
    const char *cases[][3] = {
        {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
        {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
        {R"({"a":"b"})", R"({"a":null})", R"({})"},
        {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
        {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
        {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
        {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
        {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})"},
        {R"(["a","b"])", R"(["c","d"])", R"(["c","d"])"},
        {R"({"a":"b"})", R"(["c"])", R"(["c"])"},
        {R"({"a":"foo"})", R"(null)", R"(null)"},
        {R"({"a":"foo"})", R"("bar")", R"("bar")"},
        {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
        {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
        {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"},
    };
    int number = 0;
    for (const auto &[target, patch, result] : cases)
        QTest::addRow("%d", ++number) << QByteArray(target) << QByteArray(patch) << QByteArray(result);
}

void MergePatchTest::doesWhatTheAppendixSays()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, result);
    QCOMPARE(MergePatch::applied(json(target), json(patch)), json(result));
}

void MergePatchTest::doesWhatTheExampleSays()
{
    const QJsonValue target = json(R"({"title":"Goodbye!","author":{"givenName":"John","familyName":"Doe"},)"
                                   R"("tags":["example","sample"],"content":"This will be unchanged"})");
    const QJsonValue patch = json(R"({"title":"Hello!","phoneNumber":"+01-123-456-7890",)"
                                  R"("author":{"familyName":null},"tags":["example"]})");
    QCOMPARE(MergePatch::applied(target, patch),
             json(R"({"title":"Hello!","author":{"givenName":"John"},"tags":["example"],)"
                  R"("content":"This will be unchanged","phoneNumber":"+01-123-456-7890"})"));
}

QTEST_GUILESS_MAIN(MergePatchTest)
#include "mergepatchtest.moc"
