#include "tests/integration/rawserver.h"

#include <QtCore/QUrl>

namespace gatehouse::test {

RawServer::RawServer(Behaviour behaviour) : m_behaviour(std::move(behaviour))
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = nextPendingConnection()) {
            ++m_connections;
            connect(client, &QTcpSocket::readyRead, this, [this, client] { onReadyRead(client); });
        }
    });
    listen(QHostAddress(QHostAddress::LocalHost));
}

QUrl RawServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

void RawServer::onReadyRead(QTcpSocket *client)
{
    QByteArray &read = m_read[client];
    const QByteArray part = client->readAll();
    m_bytes += part.size();
    read += part;
    const qsizetype end = read.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = read.left(end + 2).toLower();
    const QByteArray mark = "content-length: ";
    const qsizetype at = head.indexOf(mark);
    const qsizetype length =
        at < 0 ? 0 : head.mid(at + mark.size(), head.indexOf('\r', at) - at - mark.size()).toLongLong();
    if (read.size() < end + 4 + length)
        return;
    const QByteArray request = read.left(end + 4 + length);
    read.remove(0, request.size());
    m_requests += request;
    m_behaviour(*client, request);
}

} // namespace gatehouse::test
