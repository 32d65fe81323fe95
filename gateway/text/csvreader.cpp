#include "gateway/text/csvreader.h"

#include <QtCore/QIODevice>

#include <algorithm>
#include <cstring>

namespace gatehouse {

namespace {

constexpr qsizetype chunkBytes = 256 * 1024;

// Where windows-1252 differs from Latin-1. Unassigned bytes stay what they are, as browsers do it.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = windows1252[c.unicode() - 0x80];
    }
    return text;
}

bool isBlankByte(char c, char separator)
{
    return c == ' ' || (c == '\t' && separator != '\t');
}

} // namespace

QString csvText(QByteArrayView bytes, CsvEncoding encoding)
{
    if (encoding == CsvEncoding::windows1252 || !bytes.isValidUtf8())
        return fromWindows1252(bytes);
    return QString::fromUtf8(bytes);
}

CsvReader::CsvReader(QIODevice &device, const CsvFormat &format) : m_device(device), m_format(format)
{
    for (const char c : {format.separator, '\r', '\n'})
        m_special[quint8(c)] = true;
    if (format.encoding == CsvEncoding::utf16LittleEndian)
        m_wide.emplace(QStringDecoder::Utf16LE);
    else if (format.encoding == CsvEncoding::utf16BigEndian)
        m_wide.emplace(QStringDecoder::Utf16BE);
}

// Makes room behind what is not taken yet and reads another chunk there.
Result<void> CsvReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.constData() + m_begin, size_t(available()));
        m_end -= m_begin;
        m_begin = 0;
    }
    QByteArray decoded;
    qint64 got = 0;
    if (m_wide) {
        const QByteArray raw = m_device.read(chunkBytes);
        got = raw.isEmpty() && !m_device.atEnd() ? -1 : raw.size();
        const QString text = m_wide->decode(raw);
        decoded = text.toUtf8();
        m_buffer.resize(m_end + decoded.size() + 1);
        std::memcpy(m_buffer.data() + m_end, decoded.constData(), size_t(decoded.size()));
        m_end += decoded.size();
    } else {
        // A long record doubles the chunk, so that scanning it again from its beginning stays cheap.
        const qsizetype wanted = std::max(chunkBytes, m_end);
        if (m_buffer.size() < m_end + wanted + 1)
            m_buffer.resize(m_end + wanted + 1);
        got = m_device.read(m_buffer.data() + m_end, wanted);
        m_end += std::max<qint64>(got, 0);
    }
    if (got < 0)
        return csvFailure("file_unreadable", QStringLiteral("The file cannot be read: ") + m_device.errorString());
    m_atEnd = got == 0;
    m_rawRead += got;
    m_buffer[m_end] = '\n';
    return {};
}

Result<void> CsvReader::begin()
{
    m_begun = true;
    while (m_rawRead < m_format.markBytes) {
        const qint64 skipped = m_device.skip(m_format.markBytes - m_rawRead);
        if (skipped <= 0)
            return csvFailure("file_unreadable", QStringLiteral("The file cannot be read: ") + m_device.errorString());
        m_rawRead += skipped;
    }
    if (const auto filled = fill(); !filled)
        return filled.failure();
    if (m_format.hasSepLine) {
        while (m_begin < m_end && m_buffer[m_begin] != '\n' && m_buffer[m_begin] != '\r')
            ++m_begin;
        if (m_begin + 1 < m_end && m_buffer[m_begin] == '\r' && m_buffer[m_begin + 1] == '\n')
            ++m_begin;
        m_begin = std::min(m_begin + 1, m_end);
    }
    return {};
}

Result<bool> CsvReader::next()
{
    if (!m_begun) {
        if (const auto begun = begin(); !begun)
            return begun.failure();
    }
    m_damage = CsvDamage::none;
    bool quotesAreText = false;
    for (;;) {
        if (available() > 0 && scanRecord(quotesAreText) == Scan::complete)
            break;
        if (m_atEnd || available() > recordBytesMax) {
            if (available() == 0)
                return false;
            if (!quotesAreText) { // only an open quote reaches the end of the file, or this far
                quotesAreText = true;
                continue;
            }
            return skipOverlongLine();
        }
        if (const auto filled = fill(); !filled)
            return filled.failure();
    }
    finish(quotesAreText);
    return true;
}

// A line without an end in sight: dropped up to its end, reported as one empty record.
Result<bool> CsvReader::skipOverlongLine()
{
    for (;;) {
        const char *from = m_buffer.constData() + m_begin;
        const char *const to = m_buffer.constData() + m_end;
        const char *const found = std::find_if(from, to, [](char c) { return c == '\n' || c == '\r'; });
        m_begin += found - from;
        if (found != to || m_atEnd)
            break;
        if (const auto filled = fill(); !filled)
            return filled.failure();
    }
    m_begin = std::min(m_begin + 1, m_end); // of CRLF the LF stays: it ends a blank record, which nobody counts
    m_fields.clear();
    m_damage = CsvDamage::fieldTooLong;
    ++m_row;
    return true;
}

CsvReader::Scan CsvReader::scanRecord(bool quotesAreText)
{
    m_fields.clear();
    qsizetype at = m_begin;
    for (;;) {
        if (scanField(at, quotesAreText) == Scan::needMore)
            return Scan::needMore;
        if (at == m_end) { // the sentinel: the last line has no end of its own
            m_recordEnd = m_end;
            return m_atEnd ? Scan::complete : Scan::needMore;
        }
        const char stop = m_buffer[at++];
        if (stop == m_format.separator)
            continue;
        if (stop == '\r') {
            if (at == m_end && !m_atEnd)
                return Scan::needMore; // its LF may be in the next chunk
            if (at < m_end && m_buffer[at] == '\n')
                ++at;
        }
        m_recordEnd = at;
        return Scan::complete;
    }
}

// Leaves `at` on the separator or line end behind the field.
CsvReader::Scan CsvReader::scanField(qsizetype &at, bool quotesAreText)
{
    const char *const base = m_buffer.constData();
    Field field{at, 0, false, false};
    const char *p = base + at;
    const char *const end = base + m_end;
    if (!quotesAreText) {
        const char *quote = p;
        while (quote < end && isBlankByte(*quote, m_format.separator))
            ++quote;
        if (quote < end && *quote == '"') {
            field.quoted = true;
            p = quote + 1;
            for (;;) {
                p = static_cast<const char *>(std::memchr(p, '"', size_t(end - p)));
                if (!p || (p + 1 == end && !m_atEnd))
                    return Scan::needMore;
                ++p;
                if (p == end || *p != '"')
                    break;
                field.rewrite = true;
                ++p;
            }
            field.rewrite = field.rewrite || !m_special[quint8(*p)];
        }
    }
    while (!m_special[quint8(*p)]) // the sentinel ends it
        ++p;
    field.length = p - base - at;
    m_fields.push_back(field);
    at = p - base;
    return Scan::complete;
}

// Within the buffer: the result is never longer than what it is made of.
void CsvReader::unquote(Field &field)
{
    char *const base = m_buffer.data();
    const char *in = base + field.begin;
    const char *const end = in + field.length;
    while (*in != '"')
        ++in;
    ++in;
    field.begin = in - base;
    if (!field.rewrite) {
        field.length = end - in - 1;
        return;
    }
    char *out = base + field.begin;
    bool inside = true;
    for (; in < end; ++in) {
        if (*in != '"' || !inside) {
            *out++ = *in;
        } else if (in + 1 < end && in[1] == '"') {
            *out++ = '"';
            ++in;
        } else {
            inside = false;
        }
    }
    field.length = out - (base + field.begin);
}

void CsvReader::finish(bool quotesAreText)
{
    for (Field &field : m_fields) {
        if (field.quoted)
            unquote(field);
        if (field.length > fieldBytesMax) {
            field.length = fieldBytesMax;
            m_damage = CsvDamage::fieldTooLong;
        }
    }
    if (quotesAreText && m_damage == CsvDamage::none)
        m_damage = CsvDamage::quoteUnclosed;
    m_begin = m_recordEnd;
    ++m_row;
}

QByteArrayView CsvReader::field(qsizetype index) const
{
    if (index < 0 || index >= fieldCount())
        return {};
    const Field &field = m_fields[size_t(index)];
    return {m_buffer.constData() + field.begin, field.length};
}

QString CsvReader::text(qsizetype index) const
{
    return csvText(field(index), m_format.encoding);
}

bool CsvReader::isBlank() const
{
    const auto empty = [this](const Field &field) {
        const char *const from = m_buffer.constData() + field.begin;
        return std::all_of(from, from + field.length, [](char c) { return c == ' ' || c == '\t' || c == 0x1a; });
    };
    return m_damage == CsvDamage::none && std::all_of(m_fields.begin(), m_fields.end(), empty);
}

qint64 CsvReader::bytesRead() const
{
    return m_wide ? m_rawRead : m_rawRead - available();
}

} // namespace gatehouse
