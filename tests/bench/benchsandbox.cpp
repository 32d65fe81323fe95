#include "tests/bench/benchsandbox.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpSocket>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

BenchSandbox::BenchSandbox(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(GATEHOUSE_SANDBOX),
                    QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--seed"_s, u"7"_s} + arguments);
    // With hundreds of sessions the line comes in pieces.
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(30'000))
            qFatal("the simulator does not start: %s", qPrintable(m_process.errorString()));
    }
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
}

BenchSandbox::~BenchSandbox()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
}

QList<Credentials> BenchSandbox::tokens() const
{
    QList<Credentials> tokens;
    const QByteArray account = m_ready.value("token"_L1).toString().toLatin1();
    const QJsonArray sessions = m_ready.value("sessions"_L1).toArray();
    for (const QJsonValue &session : sessions) {
        tokens.append({session["api_key"_L1].toString().toLatin1(), session["webhook_secret"_L1].toString().toLatin1(),
                       account, QString::number(session["id"_L1].toInteger())});
    }
    return tokens;
}

QJsonObject BenchSandbox::ask(const char *method, const QString &path, const QJsonObject &body)
{
    const QUrl url(m_ready.value("control"_L1).toString() + u'/' + path);
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    socket.write(
        QByteArray(method) + ' ' + url.path().toLatin1()
        + " HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

} // namespace gatehouse::test
