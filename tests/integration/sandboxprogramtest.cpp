#include "gateway/clock.h"
#include "gateway/http/httpserver.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QtTest>

#include <mutex>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace {

/// What came back over one connection: everything until the other side closed it.
struct Answer
{
    int status = -1; ///< -1: closed without an answer
    QJsonObject json;
};

Answer ask(const QUrl &url, const char *method, const QByteArray &token, const QJsonObject &body = {})
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    QByteArray request = QByteArray(method) + ' ' + url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        request += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    request += " HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
               + QByteArray::number(bytes.size()) + "\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    socket.write(request + "\r\n" + bytes);
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    answer += socket.readAll();
    if (!answer.startsWith("HTTP/1.1 "))
        return {};
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return {answer.mid(9, 3).toInt(), QJsonDocument::fromJson(answer.sliced(end + 4)).object()};
}

/// Collects webhooks on a port of its own.
class Receiver
{
public:
    Receiver()
    {
        const auto all = [](const HttpRequestHead &) { return HttpRouting::accept(1 << 20); };
        port = *m_server.listen({}, all, [this](HttpServerRequest request, HttpReply reply) {
            {
                const std::lock_guard lock(m_mutex);
                m_events += QJsonDocument::fromJson(QByteArray::fromStdString(request.body))
                                .object()
                                .value("event"_L1)
                                .toString();
                m_signatures += QByteArray(request.head.header("x-webhook-signature").data());
            }
            reply(HttpServerResponse{200, {}, "{}"});
        });
    }
    [[nodiscard]] QStringList events()
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    [[nodiscard]] QList<QByteArray> signatures()
    {
        const std::lock_guard lock(m_mutex);
        return m_signatures;
    }
    quint16 port = 0;

private:
    std::mutex m_mutex;
    QStringList m_events;
    QList<QByteArray> m_signatures;
    HttpServer m_server; // last: its thread calls back until it is gone
};

} // namespace

class SandboxProgramTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void sendsAndTellsOverLoopback();
    void closesTheConnectionAfterItAcceptedASend();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();

private:
    [[nodiscard]] QUrl api(const QString &path) const { return QUrl(m_ready.value("url"_L1).toString() + path); }
    [[nodiscard]] QUrl control(const QString &path) const
    {
        return QUrl(m_ready.value("control"_L1).toString() + path);
    }
    [[nodiscard]] QByteArray key() const { return m_ready.value("sessions"_L1)[0]["api_key"_L1].toString().toLatin1(); }

    std::unique_ptr<QProcess> m_program;
    QJsonObject m_ready;
};

void SandboxProgramTest::init()
{
    m_program = std::make_unique<QProcess>();
    m_program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program->start(QStringLiteral(GATEHOUSE_SANDBOX), {u"--listen"_s, u"127.0.0.1:0"_s, u"--seed"_s, u"5"_s});
    while (!m_program->canReadLine())
        QVERIFY(m_program->waitForReadyRead(20'000));
    m_ready = QJsonDocument::fromJson(m_program->readLine()).object();
    QVERIFY(!key().isEmpty());
}

void SandboxProgramTest::cleanup()
{
    m_program->kill();
    m_program->waitForFinished();
}

void SandboxProgramTest::sendsAndTellsOverLoopback()
{
    Receiver receiver;
    const qint64 id = m_ready.value("sessions"_L1)[0]["id"_L1].toInteger();
    const QByteArray token = m_ready.value("token"_L1).toString().toLatin1();
    const Answer updated = ask(api(u"/whatsapp-sessions/%1"_s.arg(id)), "PUT", token,
                               {{u"webhook_url"_s, u"http://127.0.0.1:%1/hooks"_s.arg(receiver.port)},
                                {u"webhook_enabled"_s, true},
                                {u"webhook_events"_s, QJsonArray{u"message.sent"_s, u"messages.update"_s}}});
    QCOMPARE(updated.status, 200);
    const Answer sent =
        ask(api(u"/send-message"_s), "POST", key(), {{u"to"_s, u"+12025550178"_s}, {u"text"_s, u"Hi"_s}});
    QCOMPARE(sent.status, 200);
    QCOMPARE(sent.json.value("data"_L1)["msgId"_L1].toInteger(), 70'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(receiver.events().contains(u"messages.update"_s), 20'000);
    QCOMPARE(receiver.events().first(), u"message.sent"_s);
    QCOMPARE(receiver.signatures().first(), m_ready.value("sessions"_L1)[0]["webhook_secret"_L1].toString().toLatin1());
    const Answer log = ask(control(u"/sends"_s), "GET", {});
    QCOMPARE(log.json.value("count"_L1).toInt(), 1);
    QCOMPARE(log.json.value("items"_L1)[0]["text"_L1].toString(), u"Hi"_s);
}

void SandboxProgramTest::closesTheConnectionAfterItAcceptedASend()
{
    QCOMPARE(ask(control(u"/faults"_s), "POST", {}, {{u"reset_after"_s, 1}}).status, 200);
    QCOMPARE(ask(api(u"/send-message"_s), "POST", key(), {{u"to"_s, u"+12025550178"_s}, {u"text"_s, u"Hi"_s}}).status,
             -1);
    QCOMPARE(ask(control(u"/sends"_s), "GET", {}).json.value("count"_L1).toInt(), 1);
}

void SandboxProgramTest::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("fault") << QStringList{u"--fault"_s, u"nothing=1"_s} << 2;
    QTest::newRow("address") << QStringList{u"--listen"_s, u"here"_s} << 2;
    QTest::newRow("taken") << QStringList{u"--listen"_s, u"taken"_s} << 4;
}

void SandboxProgramTest::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    arguments.replaceInStrings(u"taken"_s, u"127.0.0.1:%1"_s.arg(api({}).port()));
    QProcess program;
    program.start(QStringLiteral(GATEHOUSE_SANDBOX), arguments);
    QVERIFY(program.waitForFinished(20'000));
    QCOMPARE(program.exitCode(), code);
    QCOMPARE(program.readAllStandardError().count('\n'), 1);
}

QTEST_GUILESS_MAIN(SandboxProgramTest)
#include "sandboxprogramtest.moc"
