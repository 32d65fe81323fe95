#include "gateway/http/onewaybody.h"

#include <algorithm>
#include <cstring>

namespace gatehouse {

OneWayBody::OneWayBody(QByteArray bytes) : m_bytes(std::move(bytes))
{
    // Unbuffered: a buffer would read ahead, and `touched` would say so of a body that never left.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneWayBody::bytesAvailable() const
{
    return m_bytes.size() - m_position;
}

bool OneWayBody::atEnd() const
{
    return m_position == m_bytes.size();
}

qint64 OneWayBody::readData(char *data, qint64 sizeMax)
{
    const qint64 size = std::min(sizeMax, m_bytes.size() - m_position);
    if (size == 0)
        return m_bytes.isEmpty() || atEnd() ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(size));
    m_position += size;
    return size;
}

qint64 OneWayBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace gatehouse
