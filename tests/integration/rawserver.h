#pragma once

#include <QtCore/QByteArray>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <map>

namespace gatehouse::test {

/// A server that misbehaves as the test tells it to. Lives in the test's thread and needs its event loop.
class RawServer final : public QTcpServer
{
public:
    /// What to do with a whole request, given raw with its body.
    using Behaviour = std::function<void(QTcpSocket &client, const QByteArray &request)>;
    explicit RawServer(Behaviour behaviour);

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    /// Requests that came whole.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// Bytes that came, of requests or of anything.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void onReadyRead(QTcpSocket *client);

    Behaviour m_behaviour;
    std::map<QTcpSocket *, QByteArray> m_read;
    QList<QByteArray> m_requests;
    qint64 m_bytes = 0;
    int m_connections = 0;
};

} // namespace gatehouse::test
