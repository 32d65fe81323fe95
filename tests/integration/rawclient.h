#pragma once

#include <QtCore/QByteArray>
#include <QtNetwork/QTcpSocket>

#include <cstdint>
#include <optional>

namespace gatehouse::test {

/// A client that sends exactly the bytes it is told to, and reads what comes. Waits at most `patience` for anything:
/// long enough for a loaded machine, never waited out by a test that passes.
class RawClient
{
public:
    explicit RawClient(std::uint16_t port);

    struct Answer
    {
        int status = 0; ///< 0: closed without an answer
        QByteArray head;
        QByteArray body;
    };
    /// False when the server closed meanwhile.
    bool send(const QByteArray &bytes);
    /// Reads one answer, by its Content-Length.
    [[nodiscard]] Answer answer();
    [[nodiscard]] Answer ask(const QByteArray &request);
    /// Whether the server closes, discarding what it sends until then.
    [[nodiscard]] bool closedByServer();
    /// Everything that comes until the server closes; nothing when it does not.
    [[nodiscard]] std::optional<QByteArray> readToEnd();
    [[nodiscard]] bool connected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /// Sends no more, still reads.
    void shutdownSending();
    /// Leaves without a word (a reset where bytes are unread).
    void vanish() { m_socket.abort(); }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

    static constexpr int patience = 20'000;

private:
    [[nodiscard]] bool readMore();

    QTcpSocket m_socket;
    QByteArray m_read;
};

/// A request with the headers every client sends.
[[nodiscard]] QByteArray get(const QByteArray &path, const QByteArray &extraHeaders = {});
[[nodiscard]] QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &extraHeaders = {});
[[nodiscard]] QByteArray postChunked(const QByteArray &path, const QByteArray &chunks);

} // namespace gatehouse::test
