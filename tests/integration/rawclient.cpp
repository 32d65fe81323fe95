#include "tests/integration/rawclient.h"

#include <QtNetwork/QHostAddress>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace gatehouse::test {

RawClient::RawClient(std::uint16_t port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(patience);
}

bool RawClient::send(const QByteArray &bytes)
{
    if (m_socket.write(bytes) != bytes.size())
        return false;
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(patience))
            return false;
    }
    return true;
}

bool RawClient::readMore()
{
    const bool more = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(patience);
    m_read += m_socket.readAll();
    return more;
}

RawClient::Answer RawClient::answer()
{
    Answer answer;
    qsizetype end = -1;
    while ((end = m_read.indexOf("\r\n\r\n")) < 0) {
        if (!readMore())
            return answer;
    }
    answer.head = m_read.left(end + 2);
    m_read.remove(0, end + 4);
    answer.status = answer.head.mid(9, 3).toInt();
    const QByteArray mark = "Content-Length: ";
    const qsizetype at = answer.head.indexOf(mark);
    const qsizetype length =
        at < 0 ? 0 : answer.head.mid(at + mark.size(), answer.head.indexOf('\r', at) - at - mark.size()).toLongLong();
    while (m_read.size() < length) {
        if (!readMore())
            return {};
    }
    answer.body = m_read.left(length);
    m_read.remove(0, length);
    return answer;
}

RawClient::Answer RawClient::ask(const QByteArray &request)
{
    send(request); // refused while it is sent: the answer is there nevertheless
    return answer();
}

std::optional<QByteArray> RawClient::readToEnd()
{
    while (m_socket.state() == QAbstractSocket::ConnectedState && readMore()) {}
    m_read += m_socket.readAll();
    if (m_socket.state() != QAbstractSocket::UnconnectedState)
        return std::nullopt;
    return std::exchange(m_read, {});
}

bool RawClient::closedByServer()
{
    return readToEnd().has_value();
}

void RawClient::shutdownSending()
{
#ifdef Q_OS_UNIX // Qt can only close both ways
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
#endif
}

QByteArray get(const QByteArray &path, const QByteArray &extraHeaders)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + extraHeaders + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &extraHeaders)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\n" + extraHeaders + "\r\n" + body;
}

QByteArray postChunked(const QByteArray &path, const QByteArray &chunks)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
}

} // namespace gatehouse::test
