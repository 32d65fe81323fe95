#include "tests/integration/listenerfixture.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QtTest>

#include <thread>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// What a well-meaning client sees.
class HttpServerTest : public QObject
{
    Q_OBJECT
private slots:
    void answersManyRequestsOnOneConnection();
    void splitsTheTargetAndLowersHeaderNames();
    void readsChunkedBodiesThatComeByteByByte();
    void ignoresTrailers();
    void saysContinueWhenAsked();
    void answersHeadWithoutBody();
    void answersPipelinedRequestsInOrderAndOneAtATime();
    void answersAClientThatClosedItsSide();
    void closesAfterARefusalByTheHandler();
    void closesWhenTheClientAsks();
    void keepsLineBreaksOutOfHeaders();
    void answersUnavailableWhenNobodyAnswersInTime();
    void answersUnavailableWhenTheReplyIsDropped();
    void answersUnavailableWhenTooManyWait();
    void answersUnavailableWhenTooMuchWaits();
    void refusesPublicAddressesWithoutTls();
    void refusesATakenPort();
    void listensOnLoopbackOfIpv6();
    void takesThePeerFromTheTunnelOnlyWhereTrusted();
    void finishesWhatWaitsWhenStopped();
    void dropsIdleAndHalfReadConnectionsWhenStopped();
    void endsTheGraceThoughNobodyAnswers();
    void letsRepliesOutliveTheServer();
};

void HttpServerTest::answersManyRequestsOnOneConnection()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    for (int i = 0; i < 200; ++i) {
        const QByteArray body = QByteArray::number(i);
        const auto answer = client.ask(post("/echo", body));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, body);
        QVERIFY(!answer.head.contains("Connection: close"));
    }
    QCOMPARE(listener.handled(), 200);
}

void HttpServerTest::splitsTheTargetAndLowersHeaderNames()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    QCOMPARE(client.ask(get("/echo?a=%20b&c?d", "X-Some-THING: Kept As It Is\r\n")).status, 200);
    const HttpRequestHead head = listener.lastHead();
    QCOMPARE(head.method, std::string("GET"));
    QCOMPARE(head.path, std::string("/echo"));
    QCOMPARE(head.query, std::string("a=%20b&c?d"));
    QCOMPARE(head.header("x-some-thing"), std::string_view("Kept As It Is"));
    QCOMPARE(head.peer, std::string("127.0.0.1"));
}

void HttpServerTest::readsChunkedBodiesThatComeByteByByte()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray request = postChunked("/echo", "4;ext=1\r\nWiki\r\nA\r\npedia in a\r\n0\r\n\r\n");
    for (const char byte : request)
        QVERIFY(client.send(QByteArray(1, byte)));
    QCOMPARE(client.answer().body, QByteArray("Wikipedia in a"));
    for (const char byte : postChunked("/echo", "0\r\n\r\n"))
        QVERIFY(client.send(QByteArray(1, byte)));
    QCOMPARE(client.answer().status, 200);
}

void HttpServerTest::ignoresTrailers()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    const auto answer = client.ask(postChunked("/echo", "2\r\nhi\r\n0\r\nX-Signature: forged\r\n\r\n"));
    QCOMPARE(answer.body, QByteArray("hi"));
    QVERIFY(listener.lastHead().header("x-signature").empty());
}

void HttpServerTest::saysContinueWhenAsked()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    const QByteArray request = post("/echo", "body", "Expect: 100-continue\r\n");
    QVERIFY(client.send(request.left(request.size() - 4)));
    QCOMPARE(client.answer().status, 100);
    QCOMPARE(client.ask("body").body, QByteArray("body"));
}

void HttpServerTest::answersHeadWithoutBody()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    QVERIFY(client.send("HEAD /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"));
    const auto all = client.readToEnd();
    QVERIFY(all);
    QVERIFY(all->contains("Content-Length: 3"));
    QVERIFY(all->endsWith("\r\n\r\n"));
}

void HttpServerTest::answersPipelinedRequestsInOrderAndOneAtATime()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    QVERIFY(client.send(post("/park", "first") + post("/park", "second") + post("/echo", "third")));
    auto first = listener.takeParked();
    QCOMPARE(first.request.body, std::string("first"));
    QCOMPARE(listener.handled(), 1);
    first.reply(textResponse(200, "1"));
    auto second = listener.takeParked();
    QCOMPARE(second.request.body, std::string("second"));
    QCOMPARE(listener.handled(), 2);
    second.reply(textResponse(200, "2"));
    QCOMPARE(client.answer().body, QByteArray("1"));
    QCOMPARE(client.answer().body, QByteArray("2"));
    QCOMPARE(client.answer().body, QByteArray("third"));
}

void HttpServerTest::answersAClientThatClosedItsSide()
{
#ifndef Q_OS_UNIX
    QSKIP("Qt cannot close one side, and this system's way is not written down here");
#endif
    ListenerFixture listener;
    RawClient client(listener.port());
    QVERIFY(client.send(post("/park", "half")));
    client.shutdownSending();
    auto parked = listener.takeParked();
    parked.reply(textResponse(200, "still there"));
    QCOMPARE(client.answer().body, QByteArray("still there"));
}

void HttpServerTest::closesAfterARefusalByTheHandler()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    const auto answer = client.ask(post("/unauthorized", "x"));
    QCOMPARE(answer.status, 401);
    QVERIFY(answer.head.contains("Connection: close"));
    QVERIFY(client.closedByServer());
}

void HttpServerTest::closesWhenTheClientAsks()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    QVERIFY(client.ask(get("/echo", "Connection: close\r\n")).head.contains("Connection: close"));
    QVERIFY(client.closedByServer());
    RawClient old(listener.port());
    QCOMPARE(old.ask("GET /echo HTTP/1.0\r\nHost: a\r\n\r\n").status, 200);
    QVERIFY(old.closedByServer());
}

void HttpServerTest::keepsLineBreaksOutOfHeaders()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    QVERIFY(client.send(get("/park")));
    listener.takeParked().reply({200, {{"X-Note", "a\r\nX-Forged: 1"}, {"X-Fine", "b"}}, "ok"});
    const auto answer = client.answer();
    QVERIFY(!answer.head.contains("Forged"));
    QVERIFY(answer.head.contains("X-Fine: b\r\n"));
}

void HttpServerTest::answersUnavailableWhenNobodyAnswersInTime()
{
    HttpListenerOptions options = patientOptions();
    options.answerDeadline = 100ms;
    ListenerFixture listener(options);
    RawClient client(listener.port());
    const auto answer = client.ask(post("/park", "x"));
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.head.contains("Retry-After: "));
    listener.takeParked().reply(textResponse(200, "too late"));
    QCOMPARE(client.ask(post("/echo", "next")).body, QByteArray("next"));
}

void HttpServerTest::answersUnavailableWhenTheReplyIsDropped()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    QVERIFY(client.send(post("/park", "x")));
    (void)listener.takeParked();
    QCOMPARE(client.answer().status, 503);
}

void HttpServerTest::answersUnavailableWhenTooManyWait()
{
    HttpListenerOptions options = patientOptions();
    options.waitingRepliesMax = 2;
    ListenerFixture listener(options);
    RawClient a(listener.port());
    RawClient b(listener.port());
    RawClient c(listener.port());
    QVERIFY(a.send(get("/park")));
    QVERIFY(b.send(get("/park")));
    auto first = listener.takeParked();
    auto second = listener.takeParked();
    const auto refused = c.ask(get("/park"));
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.head.contains("Retry-After: "));
    QCOMPARE(listener.handled(), 2);
    first.reply(textResponse(200, "1"));
    QCOMPARE(a.answer().status, 200);
    QCOMPARE(c.ask(get("/echo")).status, 200);
    second.reply(textResponse(200, "2"));
    QCOMPARE(b.answer().status, 200);
}

void HttpServerTest::answersUnavailableWhenTooMuchWaits()
{
    HttpListenerOptions options = patientOptions();
    options.waitingBytesMax = 50'000;
    ListenerFixture listener(options);
    RawClient a(listener.port());
    RawClient b(listener.port());
    QVERIFY(a.send(post("/park", QByteArray(40'000, 'a'))));
    auto first = listener.takeParked();
    QCOMPARE(b.ask(post("/echo", QByteArray(20'000, 'b'))).status, 503);
    first.reply(textResponse(200, "1"));
    QCOMPARE(a.answer().status, 200);
    QCOMPARE(b.ask(post("/echo", QByteArray(20'000, 'b'))).status, 200);
}

void HttpServerTest::refusesPublicAddressesWithoutTls()
{
    HttpListenerOptions options = patientOptions();
    HttpServer server;
    const auto listen = [&] {
        return server.listen(
            options, [](const HttpRequestHead &) { return HttpRouting::accept(0); },
            [](const HttpServerRequest &, HttpReply) {});
    };
    for (const char *host : {"0.0.0.0", "::", "::ffff:0.0.0.0", "192.0.2.1", "example.org", ""}) {
        options.host = host;
        const auto port = listen();
        QVERIFY2(!port, host);
        QCOMPARE(port.failure().fault, Fault::addressRefused);
    }
    options.host = "0.0.0.0";
    options.allowPlainPublic = true;
    QVERIFY(listen());
}

void HttpServerTest::refusesATakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    HttpListenerOptions options = patientOptions();
    options.port = other.serverPort();
    HttpServer server;
    const auto port = server.listen(
        options, [](const HttpRequestHead &) { return HttpRouting::accept(0); },
        [](const HttpServerRequest &, HttpReply) {});
    QVERIFY(!port);
    QCOMPARE(port.failure().fault, Fault::addressInUse);
}

void HttpServerTest::listensOnLoopbackOfIpv6()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress(QHostAddress::LocalHostIPv6)))
        QSKIP("this machine has no IPv6");
    HttpListenerOptions options = patientOptions();
    options.host = "::1";
    ListenerFixture listener(options);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHostIPv6), listener.port());
    QVERIFY(socket.waitForConnected(RawClient::patience));
    socket.write(get("/echo"));
    QVERIFY(socket.waitForReadyRead(RawClient::patience));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(listener.lastHead().peer, std::string("::1"));
}

void HttpServerTest::takesThePeerFromTheTunnelOnlyWhereTrusted()
{
    const QByteArray request = get("/echo", "X-Forwarded-For: 198.51.100.7, 203.0.113.9\r\n");
    ListenerFixture direct;
    QCOMPARE(RawClient(direct.port()).ask(request).status, 200);
    QCOMPARE(direct.lastHead().peer, std::string("127.0.0.1"));
    HttpListenerOptions options = patientOptions();
    options.trustForwardedFor = true;
    ListenerFixture tunnelled(options);
    QCOMPARE(RawClient(tunnelled.port()).ask(request).status, 200);
    QCOMPARE(tunnelled.lastHead().peer, std::string("203.0.113.9"));
}

void HttpServerTest::finishesWhatWaitsWhenStopped()
{
    ListenerFixture listener;
    std::deque<RawClient> clients;
    std::deque<ListenerFixture::Parked> waiting;
    for (int i = 0; i < 20; ++i) {
        clients.emplace_back(listener.port());
        QVERIFY(clients.back().send(post("/park", "x")));
        waiting.push_back(listener.takeParked());
    }
    std::thread stopping([&] { listener.server().stop(std::chrono::milliseconds(RawClient::patience)); });
    // A refused newcomer shows that stopping has begun.
    while (RawClient(listener.port()).connected()) {}
    for (auto &parked : waiting)
        parked.reply(textResponse(200, "done"));
    stopping.join();
    for (RawClient &client : clients) {
        const auto answer = client.answer();
        QCOMPARE(answer.body, QByteArray("done"));
        QVERIFY(answer.head.contains("Connection: close"));
    }
}

void HttpServerTest::dropsIdleAndHalfReadConnectionsWhenStopped()
{
    ListenerFixture listener;
    RawClient idle(listener.port());
    QCOMPARE(idle.ask(get("/echo")).status, 200);
    RawClient inHeader(listener.port());
    QVERIFY(inHeader.send("GET /echo HT"));
    RawClient inBody(listener.port());
    QVERIFY(inBody.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc"));
    QVERIFY(listener.serves());
    listener.server().stop(std::chrono::milliseconds(RawClient::patience));
    QVERIFY(idle.closedByServer());
    QVERIFY(inHeader.closedByServer());
    QVERIFY(inBody.closedByServer());
}

void HttpServerTest::endsTheGraceThoughNobodyAnswers()
{
    ListenerFixture listener;
    RawClient client(listener.port());
    QVERIFY(client.send(get("/park")));
    const auto parked = listener.takeParked();
    listener.server().stop(50ms);
    QVERIFY(client.closedByServer());
}

void HttpServerTest::letsRepliesOutliveTheServer()
{
    std::optional<ListenerFixture::Parked> parked;
    {
        ListenerFixture listener;
        RawClient client(listener.port());
        QVERIFY(client.send(get("/park")));
        parked.emplace(listener.takeParked());
        listener.server().stop(0ms);
    }
    parked->reply(textResponse(200, "nobody hears this"));
    parked.reset();
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "httpservertest.moc"
