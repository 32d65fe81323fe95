#include "gateway/providers/wasender/wasenderprovider.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

ProviderAccess access()
{
    return {QUrl(QStringLiteral("http://127.0.0.1:9000/api/")),
            {"key-1", "hook-secret", "pat-1", QStringLiteral("41")}};
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

MediaContent media(MediaKind kind, const char *url, const char *caption = "", const char *fileName = "")
{
    return {kind, QString::fromLatin1(url), QString::fromLatin1(caption), QString::fromLatin1(fileName), {}, 0, {}};
}

SendAnswer answerTo(int status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
{
    return WasenderProvider().readSend({HttpOutcome::Kind::answered, {status, headers, body}, {}});
}

} // namespace

class WasenderSendTest : public QObject
{
    Q_OBJECT
private slots:
    void requestsGoToTheOneEndpointWithTheSessionsKey();
    void everyContentHasItsMember_data();
    void everyContentHasItsMember();
    void recipientsAreWrittenAsTheProviderTakesThem_data();
    void recipientsAreWrittenAsTheProviderTakesThem();
    void whatCannotBeSentIsRefusedByMember_data();
    void whatCannotBeSentIsRefusedByMember();
    void answersAreClassified_data();
    void answersAreClassified();
    void waitsComeFromWhateverSaysThem_data();
    void waitsComeFromWhateverSaysThem();
    void whatNeverLeftIsToldFromWhatMayHaveArrived();
    void wordsOfTheProviderHideNumbersAndTokens();
    void pacingFollowsThePlan();
};

void WasenderSendTest::requestsGoToTheOneEndpointWithTheSessionsKey()
{
    const auto request = WasenderProvider().sendRequest(access(), {QStringLiteral("+12025550178"), {}, {}});
    QVERIFY(request);
    QCOMPARE(request->method, QByteArray("POST"));
    QCOMPARE(request->url, QUrl(QStringLiteral("http://127.0.0.1:9000/api/send-message")));
    QVERIFY(request->headers.contains({"Authorization", "Bearer key-1"}));
    QVERIFY(request->headers.contains({"Accept", "application/json"}));
    QVERIFY(!request->followRedirects);
    ProviderAccess bare = access();
    bare.baseUrl = QUrl();
    const auto usual = WasenderProvider().sendRequest(bare, {QStringLiteral("+12025550178"), {}, {}});
    QCOMPARE(usual->url, QUrl(QStringLiteral("https://www.wasenderapi.com/api/send-message")));
}

void WasenderSendTest::everyContentHasItsMember_data()
{
    QTest::addColumn<SendOrder>("order");
    QTest::addColumn<QJsonObject>("body");
    const QString phone = QStringLiteral("+12025550178");
    const QString group = QStringLiteral("120363041234567890@g.us");
    const auto row = [](const char *name, SendOrder order, const char *json) {
        QTest::newRow(name) << std::move(order) << object(json);
    };
    row("text", {phone, {TextContent{QStringLiteral("Hi")}, {}, {}, false}, {}},
        R"({"to":"+12025550178","text":"Hi"})");
    row("image", {phone, {media(MediaKind::image, "https://c.example.net/p.png", "Plan"), {}, {}, false}, {}},
        R"({"to":"+12025550178","text":"Plan","imageUrl":"https://c.example.net/p.png"})");
    row("video", {phone, {media(MediaKind::video, "https://c.example.net/v.mp4"), {}, {}, false}, {}},
        R"({"to":"+12025550178","videoUrl":"https://c.example.net/v.mp4"})");
    row("document",
        {phone, {media(MediaKind::document, "https://c.example.net/i.pdf", "Bill", "bill.pdf"), {}, {}, false}, {}},
        R"({"to":"+12025550178","text":"Bill","documentUrl":"https://c.example.net/i.pdf","fileName":"bill.pdf"})");
    row("file name of an image is dropped",
        {phone, {media(MediaKind::image, "https://c.example.net/p.png", "", "p.png"), {}, {}, false}, {}},
        R"({"to":"+12025550178","imageUrl":"https://c.example.net/p.png"})");
    row("audio", {phone, {media(MediaKind::audio, "https://c.example.net/a.ogg"), {}, {}, false}, {}},
        R"({"to":"+12025550178","audioUrl":"https://c.example.net/a.ogg"})");
    row("sticker", {phone, {media(MediaKind::sticker, "https://c.example.net/s.webp"), {}, {}, false}, {}},
        R"({"to":"+12025550178","stickerUrl":"https://c.example.net/s.webp"})");
    row("contact", {phone, {ContactContent{QStringLiteral("Desk"), QStringLiteral("+12025550101")}, {}, {}, false}, {}},
        R"({"to":"+12025550178","contact":{"name":"Desk","phone":"+12025550101"}})");
    row("location",
        {phone, {LocationContent{41.5, 2.25, QStringLiteral("Shop"), QStringLiteral("1 Square")}, {}, {}, false}, {}},
        R"({"to":"+12025550178","location":{"latitude":41.5,"longitude":2.25,"name":"Shop","address":"1 Square"}})");
    row("poll",
        {phone,
         {PollContent{QStringLiteral("When?"), {QStringLiteral("a"), QStringLiteral("b")}, true}, {}, {}, false},
         {}},
        R"({"to":"+12025550178","poll":{"question":"When?","options":["a","b"],"multiSelect":true}})");
    row("view once", {phone, {media(MediaKind::image, "https://c.example.net/c.jpg"), {}, {}, true}, {}},
        R"({"to":"+12025550178","imageUrl":"https://c.example.net/c.jpg","viewOnce":true})");
    row("answer to a message of ours",
        {phone, {TextContent{QStringLiteral("Yes")}, MessageId{5}, {}, false}, QStringLiteral("70311842")},
        R"({"to":"+12025550178","text":"Yes","replyTo":70311842})");
    row("answer to a message without a number",
        {phone, {TextContent{QStringLiteral("Yes")}, MessageId{5}, {}, false}, QStringLiteral("3EB0AB")},
        R"({"to":"+12025550178","text":"Yes"})");
    row("mention", {group, {TextContent{QStringLiteral("Hi @12025550178")}, {}, {phone}, false}, {}},
        R"({"to":"120363041234567890@g.us","text":"Hi @12025550178","mentions":["12025550178@s.whatsapp.net"]})");
    row("channel",
        {QStringLiteral("120363098765432109@newsletter"), {TextContent{QStringLiteral("News")}, {}, {}, false}, {}},
        R"({"to":"120363098765432109@newsletter","text":"News"})");
}

void WasenderSendTest::everyContentHasItsMember()
{
    QFETCH(SendOrder, order);
    QFETCH(QJsonObject, body);
    const auto request = WasenderProvider().sendRequest(access(), order);
    QVERIFY2(bool(request), request ? "" : qPrintable(request.failure().detail));
    QCOMPARE(QJsonDocument::fromJson(request->body).object(), body);
}

void WasenderSendTest::recipientsAreWrittenAsTheProviderTakesThem_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("to");
    QTest::newRow("blanks and dashes") << QStringLiteral(" +1 202-555 0178") << QStringLiteral("+12025550178");
    QTest::newRow("no plus") << QStringLiteral("12025550178") << QStringLiteral("+12025550178");
    QTest::newRow("user's address") << QStringLiteral("12025550178:4@s.whatsapp.net") << QStringLiteral("+12025550178");
    QTest::newRow("hidden user") << QStringLiteral("84260317559812@lid") << QStringLiteral("84260317559812@lid");
    QTest::newRow("old group") << QStringLiteral("12025550143-1600000000@g.us")
                               << QStringLiteral("12025550143-1600000000@g.us");
    QTest::newRow("username") << QStringLiteral("@ada_example") << QStringLiteral("@ada_example");
    QTest::newRow("words") << QStringLiteral("call me") << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("too long") << QStringLiteral("+1234567890123456") << QString();
    QTest::newRow("foreign address") << QStringLiteral("ada@example.net") << QString();
    QTest::newRow("broadcast") << QStringLiteral("status@broadcast") << QString();
}

void WasenderSendTest::recipientsAreWrittenAsTheProviderTakesThem()
{
    QFETCH(QString, recipient);
    QFETCH(QString, to);
    const auto request =
        WasenderProvider().sendRequest(access(), {recipient, {TextContent{QStringLiteral("x")}, {}, {}, false}, {}});
    QCOMPARE(bool(request), !to.isEmpty());
    if (request)
        QCOMPARE(QJsonDocument::fromJson(request->body).object().value(QStringLiteral("to")).toString(), to);
    else
        QCOMPARE(request.failure().problems.first().pointer, QStringLiteral("/to"));
}

void WasenderSendTest::whatCannotBeSentIsRefusedByMember_data()
{
    QTest::addColumn<Content>("content");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, Content content, const char *pointer) {
        QTest::newRow(name) << std::move(content) << QString::fromLatin1(pointer);
    };
    row("template", {TemplateContent{QStringLiteral("t"), QStringLiteral("en"), {}}, {}, {}, false}, "/template");
    row("unsupported", {UnsupportedContent{QStringLiteral("x")}, {}, {}, false}, "");
    row("local file", {media(MediaKind::image, "file:///tmp/a.png"), {}, {}, false}, "/media/url");
    row("caption of audio", {media(MediaKind::audio, "https://c.example.net/a.ogg", "Listen"), {}, {}, false},
        "/media/caption");
    row("text once", {TextContent{QStringLiteral("x")}, {}, {}, true}, "/view_once");
    row("document once", {media(MediaKind::document, "https://c.example.net/a.pdf"), {}, {}, true}, "/view_once");
    row("mention of a person in private",
        {TextContent{QStringLiteral("x")}, {}, {QStringLiteral("+12025550101")}, false}, "/mentions");
}

void WasenderSendTest::whatCannotBeSentIsRefusedByMember()
{
    QFETCH(Content, content);
    QFETCH(QString, pointer);
    const auto request = WasenderProvider().sendRequest(access(), {QStringLiteral("+12025550178"), content, {}});
    QVERIFY(!request);
    QCOMPARE(request.failure().fault, Fault::validationFailed);
    QCOMPARE(request.failure().problems.first().pointer, pointer);
}

void WasenderSendTest::answersAreClassified_data()
{
    using Outcome = Attempt::Outcome;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const char *body, Outcome outcome, ErrorClass errorClass,
                        const char *code) {
        QTest::newRow(name) << status << QByteArray(body) << outcome << errorClass << QString::fromLatin1(code);
    };
    row("accepted", 200, R"({"success":true,"data":{"msgId":70311845,"jid":"+12025550178","status":"in_progress"}})",
        Outcome::accepted, ErrorClass::none, "");
    row("accepted with 201", 201, R"({"success":true,"data":{"msgId":70311845}})", Outcome::accepted, ErrorClass::none,
        "");
    row("accepted, msgId as text", 200, R"({"data":{"msgId":"70311845"}})", Outcome::accepted, ErrorClass::none, "");
    row("refused with 200", 200, R"({"success":false,"message":"The provided JID does not exist on WhatsApp."})",
        Outcome::refused, ErrorClass::recipientRefused, "recipient_not_on_whatsapp");
    row("no reason with 200", 200, R"({"success":false})", Outcome::retry, ErrorClass::providerDown, "http_200");
    row("empty 200", 200, "", Outcome::unknown, ErrorClass::unknown, "answer_unreadable");
    row("page with 200", 200, "<html>Welcome</html>", Outcome::unknown, ErrorClass::unknown, "answer_unreadable");
    row("half an answer", 200, R"({"success":true,"data":{"msg)", Outcome::unknown, ErrorClass::unknown,
        "answer_unreadable");
    row("trial", 429,
        R"({"message":"You are on a free trial. You can only send 1 message every 1 minute.","retry_after":60})",
        Outcome::retry, ErrorClass::rateLimited, "rate_limited");
    row("429 without a body", 429, "", Outcome::retry, ErrorClass::rateLimited, "rate_limited");
    row("no token", 401, R"({"success":false,"message":"API key is required"})", Outcome::retry,
        ErrorClass::unauthorized, "token_refused");
    row("bad token", 401, R"({"success":false,"message":"Invalid API key"})", Outcome::retry, ErrorClass::unauthorized,
        "token_refused");
    row("misspelt", 401, R"({"success":false,"message":"Unnotarized"})", Outcome::retry, ErrorClass::unauthorized,
        "token_refused");
    row("no subscription", 403,
        R"({"success":false,"message":"Active subscription or trial is required to use the API"})", Outcome::retry,
        ErrorClass::unauthorized, "subscription_required");
    row("firewall", 403, "<!DOCTYPE html><title>Blocked</title>", Outcome::retry, ErrorClass::providerDown, "blocked");
    row("not on WhatsApp", 422, R"({"success":false,"message":"The provided JID does not exist on WhatsApp."})",
        Outcome::refused, ErrorClass::recipientRefused, "recipient_not_on_whatsapp");
    row("not on WhatsApp, in errors", 422,
        R"({"success":false,"message":"Validation failed","errors":{"to":["The provided JID does not exist on WhatsApp."]}})",
        Outcome::refused, ErrorClass::recipientRefused, "recipient_not_on_whatsapp");
    row("bad recipient", 422,
        R"({"success":false,"message":"Validation failed","errors":{"to":["The to field is required."]}})",
        Outcome::refused, ErrorClass::recipientRefused, "recipient_invalid");
    row("bad content", 422,
        R"({"success":false,"message":"Validation failed","errors":{"text":["The text field is required when no media is present."]}})",
        Outcome::refused, ErrorClass::contentRefused, "content_refused");
    row("not connected", 422,
        R"({"success":false,"message":"Your Whatsapp Session is not connected please connect your session first."})",
        Outcome::retry, ErrorClass::sessionDown, "session_not_connected");
    row("not connected, as E2 with 400", 400, R"({"success":false,"error":"WhatsApp session is not connected."})",
        Outcome::retry, ErrorClass::sessionDown, "session_not_connected");
    row("wrong base URL", 404, "<html>Not found</html>", Outcome::retry, ErrorClass::providerDown, "http_404");
    row("redirect", 302, "", Outcome::retry, ErrorClass::providerDown, "http_302");
    row("500 in the API's words", 500, R"({"success":false,"error":"Could not queue"})", Outcome::retry,
        ErrorClass::providerDown, "http_500");
    row("500 of the framework", 500, R"({"message":"Server Error"})", Outcome::unknown, ErrorClass::unknown,
        "http_500");
    row("500 empty", 500, "", Outcome::unknown, ErrorClass::unknown, "http_500");
    row("502 page", 502, "<html>Bad gateway</html>", Outcome::unknown, ErrorClass::unknown, "http_502");
    row("504", 504, "", Outcome::unknown, ErrorClass::unknown, "http_504");
    row("408", 408, "", Outcome::unknown, ErrorClass::unknown, "http_408");
    row("503 in words", 503, R"({"message":"Service Unavailable","retry_after":30})", Outcome::retry,
        ErrorClass::providerDown, "http_503");
    row("503 page", 503, "<html>Unavailable</html>", Outcome::unknown, ErrorClass::unknown, "http_503");
    row("wrong types", 422, R"({"success":"false","message":["a"],"errors":"b"})", Outcome::refused,
        ErrorClass::contentRefused, "content_refused");
    const QByteArray deep = QByteArray(100'000, '[');
    QTest::newRow("deep nesting") << 422 << deep << Outcome::refused << ErrorClass::contentRefused
                                  << QStringLiteral("content_refused");
}

void WasenderSendTest::answersAreClassified()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Attempt::Outcome, outcome);
    QFETCH(ErrorClass, errorClass);
    QFETCH(QString, code);
    const SendAnswer answer = answerTo(status, body);
    QCOMPARE(answer.outcome, outcome);
    QCOMPARE(answer.errorClass, errorClass);
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.httpStatus, status);
    QCOMPARE(answer.providerRef, outcome == Attempt::Outcome::accepted ? QStringLiteral("70311845") : QString());
}

void WasenderSendTest::waitsComeFromWhateverSaysThem_data()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<qint64>("waitMs"); // -1: none said
    const auto row = [](const char *name, const char *body, const Headers &headers, qint64 waitMs) {
        QTest::newRow(name) << QByteArray(body) << headers << waitMs;
    };
    const std::pair<QByteArray, QByteArray> date("Date", "Sun, 01 Mar 2026 10:00:00 GMT");
    row("body", R"({"message":"Slow","retry_after":5})", {{"Retry-After", "99"}}, 6000);
    row("body as text", R"({"retryAfter":"7"})", {}, 8000);
    row("body with a fraction", R"({"retry_after":2.7})", {}, 3000);
    row("header", "", {{"retry-after", "9"}}, 10'000);
    row("header as date", "", {date, {"Retry-After", "Sun, 01 Mar 2026 10:00:20 GMT"}}, 21'000);
    row("reset, seconds left", "", {{"X-RateLimit-Reset", "12"}}, 13'000);
    row("reset, unix time", "", {date, {"X-RateLimit-Reset", "1772359230"}}, 31'000);
    row("reset, unix time without a date", "", {{"X-RateLimit-Reset", "1772359230"}}, -1);
    row("absurd", R"({"retry_after":1e300})", {}, 86'400'000);
    row("negative", R"({"retry_after":-5})", {}, -1);
    row("silence", "{}", {}, -1);
}

void WasenderSendTest::waitsComeFromWhateverSaysThem()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(QByteArray, body);
    QFETCH(Headers, headers);
    QFETCH(qint64, waitMs);
    const SendAnswer answer = answerTo(429, body, headers);
    QCOMPARE(answer.retryAfter ? qint64(answer.retryAfter->count()) : -1, waitMs);
}

void WasenderSendTest::whatNeverLeftIsToldFromWhatMayHaveArrived()
{
    const WasenderProvider provider;
    const SendAnswer never = provider.readSend({HttpOutcome::Kind::notSent, {}, QStringLiteral("connection refused")});
    QCOMPARE(never.outcome, Attempt::Outcome::notSent);
    QCOMPARE(never.errorClass, ErrorClass::notSent);
    const SendAnswer perhaps = provider.readSend({HttpOutcome::Kind::unknown, {}, QStringLiteral("timed out")});
    QCOMPARE(perhaps.outcome, Attempt::Outcome::unknown);
    QCOMPARE(perhaps.errorClass, ErrorClass::unknown);
}

void WasenderSendTest::wordsOfTheProviderHideNumbersAndTokens()
{
    const SendAnswer answer =
        answerTo(422, R"({"success":false,"error":"Bad +12025550178 for 6f1d0c4e9b7a2f5838e1d0c7b6a59483, 16 MB"})");
    QCOMPARE(answer.words, QStringLiteral("Bad …78 for …, 16 MB"));
    QVERIFY(
        answerTo(422, "{\"message\":\"" + QByteArray(100'000, 'w') + ". " + QByteArray(3000, ' ') + "\"}").words.size()
        <= 500);
    QCOMPARE(answerTo(422, R"({"message":"Validation failed","errors":{"poll.options":["Too few."]}})").words,
             QStringLiteral("Validation failed: Too few."));
}

void WasenderSendTest::pacingFollowsThePlan()
{
    const WasenderProvider provider;
    QCOMPARE(provider.pacing(WasenderPlan::paid).perMinute, 256.0);
    QVERIFY(!provider.pacing(WasenderPlan::paid).perDay);
    const Pacing careful = provider.pacing(WasenderPlan::accountProtection);
    QCOMPARE(careful.minGapMs, 5000);
    QCOMPARE(careful.sources.value(QStringLiteral("min_gap_ms")).toString(), QStringLiteral("account_protection"));
    const Pacing trial = provider.pacing(WasenderPlan::trial);
    QCOMPARE(trial.perMinute, 1.0);
    QCOMPARE(trial.perDay, std::optional(50));
    QCOMPARE(trial.sources.value(QStringLiteral("per_day")).toString(), QStringLiteral("trial"));
}

QTEST_APPLESS_MAIN(WasenderSendTest)
#include "wasendersendtest.moc"
