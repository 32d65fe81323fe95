#include "tests/integration/listenerfixture.h"
#include "tests/integration/selfsigned.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslSocket>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

/// The listener with a certificate of its own.
class ListenerTlsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void answersThroughTls();
    void answersARefusalAndClosesThroughTls();
    void silentHandshakesAreCut();
    void plainHttpGetsNoAnswer();
    void anUnreadableCertificateIsRefused();

private:
    [[nodiscard]] HttpListenerOptions options() const;
    [[nodiscard]] static bool connectTo(QSslSocket &socket, std::uint16_t port);

    QTemporaryDir m_folder;
};

void ListenerTlsTest::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS to test with");
    QVERIFY(writeSelfSigned(m_folder.filePath(QStringLiteral("certificate.pem")),
                            m_folder.filePath(QStringLiteral("key.pem"))));
}

HttpListenerOptions ListenerTlsTest::options() const
{
    HttpListenerOptions options = patientOptions();
    options.tlsCertificateFile = m_folder.filePath(QStringLiteral("certificate.pem")).toStdString();
    options.tlsKeyFile = m_folder.filePath(QStringLiteral("key.pem")).toStdString();
    return options;
}

bool ListenerTlsTest::connectTo(QSslSocket &socket, std::uint16_t port)
{
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    return socket.waitForEncrypted(RawClient::patience);
}

void ListenerTlsTest::answersThroughTls()
{
    ListenerFixture listener(options());
    QSslSocket socket;
    QVERIFY(connectTo(socket, listener.port()));
    for (int i = 0; i < 3; ++i) {
        const QByteArray body = QByteArray(40'000, 'a') + QByteArray::number(i);
        socket.write(post("/echo", body));
        QByteArray answer;
        while (!answer.endsWith(body)) {
            QVERIFY(socket.waitForReadyRead(RawClient::patience));
            answer += socket.readAll();
        }
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    }
}

void ListenerTlsTest::answersARefusalAndClosesThroughTls()
{
    ListenerFixture listener(options());
    QSslSocket socket;
    QVERIFY(connectTo(socket, listener.port()));
    socket.write("POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 1073741824\r\n\r\n" + QByteArray(200'000, 'b'));
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(RawClient::patience))
        answer += socket.readAll();
    answer += socket.readAll();
    QVERIFY(answer.startsWith("HTTP/1.1 404 "));
    QVERIFY(answer.endsWith("nothing here"));
    QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
}

void ListenerTlsTest::silentHandshakesAreCut()
{
    HttpListenerOptions impatient = options();
    impatient.tlsDeadline = 200ms;
    ListenerFixture listener(impatient);
    QVERIFY(RawClient(listener.port()).closedByServer());
}

void ListenerTlsTest::plainHttpGetsNoAnswer()
{
    ListenerFixture listener(options());
    QCOMPARE(RawClient(listener.port()).ask(get("/echo")).status, 0);
    QCOMPARE(listener.handled(), 0);
}

void ListenerTlsTest::anUnreadableCertificateIsRefused()
{
    HttpListenerOptions wrong = options();
    wrong.tlsKeyFile = wrong.tlsCertificateFile;
    HttpServer server;
    const auto port = server.listen(
        wrong, [](const HttpRequestHead &) { return HttpRouting::accept(0); },
        [](const HttpServerRequest &, HttpReply) {});
    QVERIFY(!port);
    QCOMPARE(port.failure().fault, Fault::unreadable);
}

QTEST_GUILESS_MAIN(ListenerTlsTest)
#include "listenertlstest.moc"
