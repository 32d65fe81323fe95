#include "gateway/http/redirectrules.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class RedirectRulesTest : public QObject
{
    Q_OBJECT
private slots:
    void onlySomeAnswersLeadOn_data();
    void onlySomeAnswersLeadOn();
    void tokensStayWithTheirOrigin();
    void methodsChangeAsHttpSays();
    void internalAddressesAreKnown_data();
    void internalAddressesAreKnown();
};

void RedirectRulesTest::onlySomeAnswersLeadOn_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("target");
    const QString tls = QStringLiteral("https://a.example/x/y?z");
    const QString plain = QStringLiteral("http://a.example/x/y");
    QTest::newRow("relative") << tls << 302 << QByteArray("../b") << QStringLiteral("https://a.example/b");
    QTest::newRow("absolute") << tls << 308 << QByteArray("https://b.example/") << QStringLiteral("https://b.example/");
    QTest::newRow("to TLS") << plain << 301 << QByteArray("https://a.example/") << QStringLiteral("https://a.example/");
    QTest::newRow("away from TLS") << tls << 301 << QByteArray("http://a.example/") << QString();
    QTest::newRow("to a file") << plain << 302 << QByteArray("file:///etc/passwd") << QString();
    QTest::newRow("nowhere") << plain << 302 << QByteArray() << QString();
    QTest::newRow("not a redirect") << plain << 200 << QByteArray("/b") << QString();
    QTest::newRow("not modified") << plain << 304 << QByteArray("/b") << QString();
}

void RedirectRulesTest::onlySomeAnswersLeadOn()
{
    QFETCH(QString, from);
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    QFETCH(QString, target);
    HttpResponse response{status, {}, {}};
    if (!location.isEmpty())
        response.headers.emplaceBack("Location", location);
    const auto found = redirectTarget(QUrl(from), response);
    QCOMPARE(found ? found->toString() : QString(), target);
}

void RedirectRulesTest::tokensStayWithTheirOrigin()
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://a.example/x"));
    request.headers = {{"Authorization", "Bearer t"}, {"X-Api-Key", "k"}, {"accept", "*/*"}};
    QCOMPARE(redirected(request, QUrl(QStringLiteral("https://a.example:443/y")), 302).headers.size(), 3);
    for (const char *other : {"https://b.example/", "https://a.example:8443/", "http://a.example/"}) {
        const auto next = redirected(request, QUrl(QString::fromLatin1(other)), 302);
        QCOMPARE(next.headers.size(), 1);
        QCOMPARE(next.headers.constFirst().first, QByteArray("accept"));
    }
}

void RedirectRulesTest::methodsChangeAsHttpSays()
{
    HttpRequest request;
    request.method = "POST";
    request.body = "x";
    request.headers = {{"Content-Type", "text/plain"}};
    const QUrl target(QStringLiteral("https://a.example/"));
    for (const int status : {301, 302, 303}) {
        const auto next = redirected(request, target, status);
        QCOMPARE(next.method, QByteArray("GET"));
        QVERIFY(next.body.isEmpty());
        QVERIFY(next.headers.isEmpty());
    }
    QCOMPARE(redirected(request, target, 307).method, QByteArray("POST"));
    QCOMPARE(redirected(request, target, 308).body, QByteArray("x"));
    request.method = "HEAD";
    QCOMPARE(redirected(request, target, 302).method, QByteArray("HEAD"));
}

void RedirectRulesTest::internalAddressesAreKnown_data()
{
    QTest::addColumn<bool>("internal");
    for (const char *address : {"127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
                                "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
                                "fc00::1", "fd12::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "ff02::1"})
        QTest::newRow(address) << true;
    for (const char *address : {"8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"})
        QTest::newRow(address) << false;
}

void RedirectRulesTest::internalAddressesAreKnown()
{
    QFETCH(bool, internal);
    QCOMPARE(isInternal(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), internal);
}

QTEST_APPLESS_MAIN(RedirectRulesTest)
#include "redirectrulestest.moc"
