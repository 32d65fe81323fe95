#include "tests/integration/listenerfixture.h"
#include "tests/integration/processfigures.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

#include <iostream>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mebibyte = 1 << 20;
// Long enough for a client that works on a loaded machine, short enough to be waited out.
constexpr std::chrono::milliseconds shortDeadline{400};

// Sends `part` again and again until the server closes; how much it took, or -1 when it never had enough.
qint64 sendUntilClosed(RawClient &client, const QByteArray &part, qint64 bytesMax = 256 * mebibyte)
{
    qint64 sent = 0;
    while (client.connected()) {
        if (sent > bytesMax)
            return -1;
        if (client.socket().bytesToWrite() < mebibyte)
            sent += client.socket().write(part);
        client.socket().waitForBytesWritten(20);
    }
    return sent;
}

// Sends a byte now and then, which would reset a time-out by inactivity.
bool dripUntilClosed(RawClient &client, const QByteArray &bytes)
{
    for (int i = 0; i < RawClient::patience / 20 && client.connected(); ++i) {
        client.socket().write(bytes.mid(i % static_cast<int>(bytes.size()), 1));
        client.socket().flush();
        client.socket().waitForReadyRead(20);
    }
    return !client.connected();
}

} // namespace

/// What the listener must outlive.
class HostileClientsTest : public QObject
{
    Q_OBJECT
private slots:
    void malformedRequestsAreRefusedAndClosed_data();
    void malformedRequestsAreRefusedAndClosed();
    void refusalsBeforeTheBodyAreReadByTheClient_data();
    void refusalsBeforeTheBodyAreReadByTheClient();
    void endlessPartsEndWithoutGrowth_data();
    void endlessPartsEndWithoutGrowth();
    void slowSendersAreCut_data();
    void slowSendersAreCut();
    void idleConnectionsAreClosed();
    void aReaderThatStopsIsCut();
    void aPipelineFloodThatNeverReadsIsCut();
    void halfOpenConnectionsDoNotKeepOthersOut();
    void aNewcomerIsRefusedWhenAllWaitForTheEngine();
    void unfinishedBodiesMakeRoomForOthers();
    void disconnectsInTheBodyLeaveNothingBehind();
    void disconnectsBeforeTheReplyLeaveNothingBehind();
    void runningOutOfDescriptorsNeitherSpinsNorStays();
};

void HostileClientsTest::malformedRequestsAreRefusedAndClosed_data()
{
    QTest::addColumn<QByteArray>("request");
    const auto chunked = [](const char *name, const QByteArray &chunks) {
        QTest::newRow(name) << postChunked("/echo", chunks);
    };
    chunked("chunk size is no number", "zz\r\nab\r\n0\r\n\r\n");
    chunked("chunk size is negative", "-5\r\nabcde\r\n0\r\n\r\n");
    chunked("chunk size with 0x", "0x5\r\nabcde\r\n0\r\n\r\n");
    chunked("chunk size near 2^64", "fffffffffffffffe\r\nabcde\r\n0\r\n\r\n");
    chunked("chunk size above 2^64", "10000000000000005\r\nabcde\r\n0\r\n\r\n");
    chunked("chunk size is missing", "\r\nabcde\r\n0\r\n\r\n");
    chunked("junk after a chunk", "5\r\nabcdeJUNK\r\n0\r\n\r\n");
    const auto headers = [](const char *name, const QByteArray &lines) {
        QTest::newRow(name) << "POST /echo HTTP/1.1\r\nHost: a\r\n" + lines + "\r\nabcdeabcde";
    };
    headers("content length is negative", "Content-Length: -1\r\n");
    headers("content length with plus", "Content-Length: +5\r\n");
    headers("content length with letters", "Content-Length: 5abc\r\n");
    headers("content length of 2^64 + 5", "Content-Length: 18446744073709551621\r\n");
    headers("content length is empty", "Content-Length:\r\n");
    headers("content length twice", "Content-Length: 5\r\nContent-Length: 6\r\n");
    headers("content length twice, the same", "Content-Length: 5\r\nContent-Length: 5\r\n");
    headers("content length as a list", "Content-Length: 5, 5\r\n");
    headers("space before the colon", "Content-Length : 5\r\n");
    headers("both framings", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    headers("both framings, the other way", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
    headers("chunked, identity", "Transfer-Encoding: chunked, identity\r\n");
    headers("identity, chunked", "Transfer-Encoding: identity, chunked\r\n");
    headers("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
    headers("a coding nobody knows", "Transfer-Encoding: xchunked\r\n");
    headers("bare CR in a header", "X-A: b\rc\r\n");
    headers("NUL in a header", QByteArray("X-A: b\0c\r\n", 10));
    headers("header without a colon", "X-Nothing\r\n");
    headers("Host twice", "Host: b\r\n");
    QTest::newRow("Host missing") << QByteArray("GET /echo HTTP/1.1\r\n\r\n");
    QTest::newRow("HTTP/9.9") << QByteArray("GET /echo HTTP/9.9\r\nHost: a\r\n\r\n");
    QTest::newRow("chunked in HTTP/1.0") << QByteArray(
        "POST /echo HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n");
    QTest::newRow("no HTTP at all") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15);
    QTest::newRow("target is no path") << QByteArray("GET http://a/echo HTTP/1.1\r\nHost: a\r\n\r\n");
}

void HostileClientsTest::malformedRequestsAreRefusedAndClosed()
{
    QFETCH(QByteArray, request);
    ListenerFixture listener;
    RawClient client(listener.port());
    const auto answer = client.ask(request + get("/echo")); // what would be the smuggled one
    QVERIFY2(answer.status == 400 || answer.status == 413, answer.head.constData());
    const auto rest = client.readToEnd();
    QVERIFY(rest);
    QCOMPARE(*rest, QByteArray());
    QCOMPARE(listener.handled(), 0);
}

void HostileClientsTest::refusalsBeforeTheBodyAreReadByTheClient_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray length = "Content-Length: 1073741824\r\n\r\n";
    QTest::newRow("1 GiB declared") << "POST /echo HTTP/1.1\r\nHost: a\r\n" + length << 413;
    QTest::newRow("a chunk of 1 GiB") << postChunked("/echo", "40000000\r\n") << 413;
    QTest::newRow("chunks above the limit in all")
        << postChunked("/echo", QByteArray("8000\r\n" + QByteArray(0x8000, 'x') + "\r\n").repeated(3)) << 413;
    QTest::newRow("unknown path") << "POST /nothing HTTP/1.1\r\nHost: a\r\n" + length << 404;
    QTest::newRow("compressed") << get("/echo", "Content-Encoding: gzip\r\nContent-Length: 9\r\n") << 415;
    QTest::newRow("an expectation nobody knows") << get("/echo", "Expect: magic\r\n") << 417;
    QTest::newRow("100 KiB of headers") << get("/echo", "X-Long: " + QByteArray(100 * 1024, 'h') + "\r\n") << 431;
    QTest::newRow("100 KiB of path") << get("/" + QByteArray(100 * 1024, 'p')) << 431;
}

void HostileClientsTest::refusalsBeforeTheBodyAreReadByTheClient()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    ListenerFixture listener;
    RawClient client(listener.port());
    // The client is still busy sending when the refusal comes; a reset would take the answer from it.
    QCOMPARE(client.ask(request + QByteArray(512 * 1024, 'b')).status, status);
    QVERIFY(client.closedByServer());
    QCOMPARE(listener.handled(), 0);
}

void HostileClientsTest::endlessPartsEndWithoutGrowth_data()
{
    QTest::addColumn<QByteArray>("opening");
    QTest::addColumn<QByteArray>("part");
    const QByteArray block(64 * 1024, 'e');
    QTest::newRow("header line") << QByteArray("GET /echo HTTP/1.1\r\nHost: a\r\nX-Endless: ") << block;
    QTest::newRow("headers") << QByteArray("GET /echo HTTP/1.1\r\nHost: a\r\n")
                             << QByteArray("X-A: b\r\n").repeated(8192);
    QTest::newRow("target") << QByteArray("GET /") << block;
    QTest::newRow("chunk extension") << postChunked("/echo", "5;ext=") << block;
    QTest::newRow("chunk size") << postChunked("/echo", {}) << QByteArray(64 * 1024, '0');
    QTest::newRow("trailer line") << postChunked("/echo", "0\r\nX-Endless: ") << block;
    QTest::newRow("trailers") << postChunked("/echo", "0\r\n") << QByteArray("X-A: b\r\n").repeated(8192);
    QTest::newRow("chunks") << postChunked("/echo", {}) << QByteArray("1\r\nx\r\n").repeated(8192);
    QTest::newRow("body") << QByteArray("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775807\r\n\r\n")
                          << block;
}

void HostileClientsTest::endlessPartsEndWithoutGrowth()
{
    QFETCH(QByteArray, opening);
    QFETCH(QByteArray, part);
    ListenerFixture listener;
    QVERIFY(listener.serves());
    const auto before = residentBytes();
    RawClient client(listener.port());
    QVERIFY(client.send(opening));
    QVERIFY(sendUntilClosed(client, part) >= 0);
    if (before)
        QVERIFY2(*residentBytes() - *before < 16 * mebibyte, "memory grew with what was sent");
    QVERIFY(listener.serves());
}

void HostileClientsTest::slowSendersAreCut_data()
{
    QTest::addColumn<QByteArray>("opening");
    QTest::addColumn<QByteArray>("drip");
    QTest::newRow("in the request line") << QByteArray() << QByteArray("GET /");
    QTest::newRow("in the headers") << QByteArray("GET /echo HTTP/1.1\r\n") << QByteArray("X: y\r\n");
    QTest::newRow("in the body") << QByteArray("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n")
                                 << QByteArray("abc");
    QTest::newRow("in the chunks") << postChunked("/echo", {}) << QByteArray("1\r\nx\r\n");
    QTest::newRow("in the second request") << get("/echo") << QByteArray("GET /");
}

void HostileClientsTest::slowSendersAreCut()
{
    QFETCH(QByteArray, opening);
    QFETCH(QByteArray, drip);
    HttpListenerOptions options = patientOptions();
    options.headerDeadline = shortDeadline;
    options.bodyDeadline = shortDeadline;
    ListenerFixture listener(options);
    RawClient client(listener.port());
    QVERIFY(client.send(opening));
    QVERIFY(dripUntilClosed(client, drip));
}

void HostileClientsTest::idleConnectionsAreClosed()
{
    HttpListenerOptions options = patientOptions();
    options.idleDeadline = shortDeadline;
    options.headerDeadline = shortDeadline;
    ListenerFixture listener(options);
    RawClient silent(listener.port());
    RawClient answered(listener.port());
    QCOMPARE(answered.ask(get("/echo")).status, 200);
    QVERIFY(silent.closedByServer());
    QVERIFY(answered.closedByServer());
}

void HostileClientsTest::aReaderThatStopsIsCut()
{
    HttpListenerOptions options = patientOptions();
    options.writeDeadline = shortDeadline;
    options.answerDeadline = 3 * shortDeadline;
    ListenerFixture listener(options);
    RawClient stuck(listener.port());
    stuck.socket().setReadBufferSize(4096);
    QVERIFY(stuck.send(get("/big")));
    QVERIFY(stuck.socket().waitForReadyRead(RawClient::patience));
    // Answered by a deadline that comes later than the one in question.
    RawClient witness(listener.port());
    QCOMPARE(witness.ask(get("/park")).status, 503);
    stuck.socket().setReadBufferSize(0);
    const auto all = stuck.readToEnd();
    QVERIFY(all);
    QVERIFY(all->size() < static_cast<qsizetype>(ListenerFixture::bigBytes));
}

void HostileClientsTest::aPipelineFloodThatNeverReadsIsCut()
{
    HttpListenerOptions options = patientOptions();
    options.writeDeadline = shortDeadline;
    ListenerFixture listener(options);
    QVERIFY(listener.serves());
    const auto before = residentBytes();
    RawClient client(listener.port());
    client.socket().setReadBufferSize(1);
    QVERIFY(sendUntilClosed(client, get("/echo").repeated(1000), 1024 * mebibyte) >= 0);
    if (before)
        QVERIFY(*residentBytes() - *before < 24 * mebibyte);
    QVERIFY(listener.serves());
}

void HostileClientsTest::halfOpenConnectionsDoNotKeepOthersOut()
{
    HttpListenerOptions options = patientOptions();
    options.connectionsMax = 32;
    ListenerFixture listener(options);
    std::deque<RawClient> attackers;
    int served = 0;
    for (int round = 0; round < 30; ++round) {
        for (int i = 0; i < 10; ++i) {
            attackers.emplace_back(listener.port());
            attackers.back().send("GET /echo HTTP/1.1\r\nX-Half: ");
        }
        served += listener.serves() ? 1 : 0;
    }
    QCOMPARE(served, 30);
    QVERIFY(attackers.front().closedByServer()); // the one who waited longest made room
    QVERIFY(attackers.back().connected());
}

void HostileClientsTest::aNewcomerIsRefusedWhenAllWaitForTheEngine()
{
    HttpListenerOptions options = patientOptions();
    options.connectionsMax = 2;
    ListenerFixture listener(options);
    RawClient a(listener.port());
    RawClient b(listener.port());
    QVERIFY(a.send(get("/park")));
    auto first = listener.takeParked();
    QVERIFY(b.send(get("/park")));
    auto second = listener.takeParked();
    RawClient newcomer(listener.port());
    QCOMPARE(newcomer.ask(get("/echo")).status, 0);
    first.reply(textResponse(200, "1"));
    second.reply(textResponse(200, "2"));
    QCOMPARE(a.answer().body, QByteArray("1"));
    QCOMPARE(b.answer().body, QByteArray("2"));
}

void HostileClientsTest::unfinishedBodiesMakeRoomForOthers()
{
    HttpListenerOptions options = patientOptions();
    options.waitingBytesMax = 100'000;
    options.bodyDeadline = 10min; // not what closes them
    ListenerFixture listener(options);
    const QByteArray unfinished = post("/echo", QByteArray(60'000, 'u')).chopped(1);
    RawClient a(listener.port());
    QVERIFY(a.send(unfinished));
    QVERIFY(listener.serves()); // by now the first is in its body
    RawClient b(listener.port());
    QVERIFY(b.send(unfinished));
    QVERIFY(a.closedByServer());
    QCOMPARE(b.ask("u").status, 200);
}

void HostileClientsTest::disconnectsInTheBodyLeaveNothingBehind()
{
    ListenerFixture listener;
    QVERIFY(listener.serves());
    const auto before = residentBytes();
    for (int i = 0; i < 1000; ++i) {
        RawClient client(listener.port());
        client.send(post("/echo", QByteArray(20'000, 'x')).chopped(1 + i % 7));
        client.vanish();
    }
    QVERIFY(listener.serves());
    QCOMPARE(listener.handled(), 2);
    if (before)
        QVERIFY(*residentBytes() - *before < 16 * mebibyte);
}

void HostileClientsTest::disconnectsBeforeTheReplyLeaveNothingBehind()
{
    ListenerFixture listener;
    for (int i = 0; i < 300; ++i) {
        RawClient client(listener.port());
        QVERIFY(client.send(post("/park", "x")));
        auto parked = listener.takeParked();
        if (i % 2 == 0)
            client.vanish();
        parked.reply(textResponse(200, "too late for half of you"));
    }
    QVERIFY(listener.serves());
}

void HostileClientsTest::runningOutOfDescriptorsNeitherSpinsNorStays()
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString line = QStringLiteral("ulimit -n 64 && exec \"$0\" --serve");
    process.start(QStringLiteral("sh"), {QStringLiteral("-c"), line, QCoreApplication::applicationFilePath()});
    if (!process.waitForStarted(RawClient::patience))
        QSKIP("there is no shell to set the limit of descriptors");
    QVERIFY(process.waitForReadyRead(RawClient::patience));
    const auto port = static_cast<std::uint16_t>(process.readLine().trimmed().toUInt());
    QVERIFY(port != 0);
    const auto before = processorSeconds(process.processId());

    std::deque<RawClient> clients;
    for (int i = 0; i < 200; ++i)
        clients.emplace_back(port);
    QVERIFY(clients.back().closedByServer()); // after several rounds of deadlines
    if (before)
        QVERIFY2(*processorSeconds(process.processId()) - *before < 0.5, "the listener spins");
    clients.clear();
    RawClient normal(port);
    QCOMPARE(normal.ask(get("/echo")).status, 200);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(RawClient::patience));
    QCOMPARE(process.exitCode(), 0);
}

// The listener that runs out of descriptors, in a process of its own: the limit is the process's.
static int serveUntilInputEnds()
{
    HttpListenerOptions options = patientOptions();
    options.headerDeadline = shortDeadline;
    ListenerFixture listener(options);
    std::cout << listener.port() << std::endl;
    std::string ignored;
    std::getline(std::cin, ignored);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 2 && std::string_view(argv[1]) == "--serve")
        return serveUntilInputEnds();
    QCoreApplication app(argc, argv);
    HostileClientsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "hostileclientstest.moc"
