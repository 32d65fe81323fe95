#include "gateway/http/headerpolicy.h"
#include "gateway/http/responsehead.h"

#include <QtTest/QtTest>

using namespace gatehouse;

namespace {
using Headers = std::vector<std::pair<std::string, std::string>>;
constexpr const char *host = "localhost:8481";
} // namespace

class HeaderPolicyTest : public QObject
{
    Q_OBJECT
private slots:
    void plainRequestsPass();
    void doubtfulFramingIsRefused_data();
    void doubtfulFramingIsRefused();
    void otherRefusalsHaveTheirStatus();
    void theTunnelsOwnEntryIsThePeer_data();
    void theTunnelsOwnEntryIsThePeer();
    void answersCannotBeSplit();
};

void HeaderPolicyTest::plainRequestsPass()
{
    const auto none = judgeHeaders(11, "/", {{"host", host}});
    QCOMPARE(none.refusal, 0);
    QVERIFY(!none.chunked && !none.contentLength && !none.expectsContinue);
    const auto sized = judgeHeaders(10, "/a", {{"host", host}, {"content-length", "42"}});
    QCOMPARE(sized.refusal, 0);
    QCOMPARE(sized.contentLength, std::optional<std::uint64_t>(42));
    const auto chunked =
        judgeHeaders(11, "/a", {{"host", host}, {"transfer-encoding", "Chunked"}, {"expect", "100-Continue"}});
    QCOMPARE(chunked.refusal, 0);
    QVERIFY(chunked.chunked && chunked.expectsContinue);
}

void HeaderPolicyTest::doubtfulFramingIsRefused_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("no host") << 11 << QByteArrayList{};
    QTest::newRow("two hosts") << 11 << QByteArrayList{"host:a", "host:a"};
    QTest::newRow("chunked and length") << 11
                                        << QByteArrayList{"host:a", "transfer-encoding:chunked", "content-length:1"};
    QTest::newRow("chunked twice") << 11
                                   << QByteArrayList{"host:a", "transfer-encoding:chunked",
                                                     "transfer-encoding:chunked"};
    QTest::newRow("gzip, chunked") << 11 << QByteArrayList{"host:a", "transfer-encoding:gzip, chunked"};
    QTest::newRow("chunked in 1.0") << 10 << QByteArrayList{"host:a", "transfer-encoding:chunked"};
    QTest::newRow("two lengths") << 11 << QByteArrayList{"host:a", "content-length:1", "content-length:1"};
    QTest::newRow("signed length") << 11 << QByteArrayList{"host:a", "content-length:-1"};
    QTest::newRow("plus length") << 11 << QByteArrayList{"host:a", "content-length:+1"};
    QTest::newRow("length list") << 11 << QByteArrayList{"host:a", "content-length:1,1"};
    QTest::newRow("length above 2^64") << 11 << QByteArrayList{"host:a", "content-length:18446744073709551616"};
}

void HeaderPolicyTest::doubtfulFramingIsRefused()
{
    QFETCH(int, version);
    QFETCH(QByteArrayList, lines);
    Headers headers;
    for (const QByteArray &line : lines)
        headers.emplace_back(line.left(line.indexOf(':')).toStdString(), line.mid(line.indexOf(':') + 1).toStdString());
    QCOMPARE(judgeHeaders(version, "/", headers).refusal, 400);
}

void HeaderPolicyTest::otherRefusalsHaveTheirStatus()
{
    QCOMPARE(judgeHeaders(11, "*", {{"host", host}}).refusal, 400);
    QCOMPARE(judgeHeaders(11, "/", {{"host", host}, {"content-encoding", "gzip"}}).refusal, 415);
    QCOMPARE(judgeHeaders(11, "/", {{"host", host}, {"expect", "magic"}}).refusal, 417);
}

void HeaderPolicyTest::theTunnelsOwnEntryIsThePeer_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("peer");
    QTest::newRow("one") << QByteArray("203.0.113.9") << QByteArray("203.0.113.9");
    QTest::newRow("appended to a forged one") << QByteArray("10.0.0.1, 203.0.113.9 ") << QByteArray("203.0.113.9");
    QTest::newRow("with port") << QByteArray("203.0.113.9:4711") << QByteArray("203.0.113.9");
    QTest::newRow("IPv6") << QByteArray("2001:db8::1") << QByteArray("2001:db8::1");
    QTest::newRow("IPv6 with port") << QByteArray("[2001:db8::1]:80") << QByteArray("2001:db8::1");
    QTest::newRow("a name") << QByteArray("unknown") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("too long") << QByteArray(60, '1') << QByteArray();
    QTest::newRow("open bracket") << QByteArray("[2001:db8::1") << QByteArray();
}

void HeaderPolicyTest::theTunnelsOwnEntryIsThePeer()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, peer);
    QCOMPARE(QByteArray::fromStdString(forwardedPeer(header.toStdString())), peer);
}

void HeaderPolicyTest::answersCannotBeSplit()
{
    const HttpServerResponse response{200, {{"X-A", "b\r\nX-C: d"}, {"X\nE", "f"}, {"", "g"}, {"X-H", "i"}}, "body"};
    QCOMPARE(QByteArray::fromStdString(responseHead(response, true)),
             QByteArray("HTTP/1.1 200 OK\r\nX-H: i\r\nContent-Length: 4\r\nConnection: close\r\n\r\n"));
}

QTEST_APPLESS_MAIN(HeaderPolicyTest)
#include "headerpolicytest.moc"
