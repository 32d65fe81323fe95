#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

namespace gatehouse {

/// A request body that can be read once. When a connection drops before an answer, Qt rewinds the body and sends the
/// request again, silently; it did so in Qt 6.4 for one post() that the server then saw twice. A body that cannot be
/// rewound makes that a ContentReSendError instead.
class OneWayBody final : public QIODevice
{
public:
    explicit OneWayBody(QByteArray bytes);
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    bool reset() override { return false; }
    /// Whether any of it was taken: then it may have left the machine.
    [[nodiscard]] bool touched() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 sizeMax) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace gatehouse
