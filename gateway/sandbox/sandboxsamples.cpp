#include "gateway/sandbox/sandboxsamples.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <array>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

template <typename Number>
QByteArray bigEndian(Number number)
{
    const Number swapped = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

template <typename Number>
QByteArray littleEndian(Number number)
{
    const Number swapped = qToLittleEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

// CRC-32 as PNG wants it (reflected), and as Ogg wants it (not, from zero).
quint32 pngCrc(const QByteArray &data)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : data) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

quint32 oggCrc(const QByteArray &data)
{
    quint32 crc = 0;
    for (const char byte : data) {
        crc ^= static_cast<quint32>(static_cast<unsigned char>(byte)) << 24;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc << 1) ^ ((crc & 0x80000000U) != 0 ? 0x04c11db7U : 0U);
    }
    return crc;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(pngCrc(type + data));
}

// A landscape of two colours with a sun; the colours differ from sample to sample.
QByteArray png(SandboxChance &chance)
{
    constexpr int width = 320;
    constexpr int height = 240;
    std::array<quint64, 9> tint{};
    std::generate(tint.begin(), tint.end(), [&chance] { return chance.below(200) + 40; });
    QByteArray rows;
    rows.reserve(height * (width * 3 + 1));
    for (int y = 0; y < height; ++y) {
        rows += '\0';
        for (int x = 0; x < width; ++x) {
            const int dx = x - 230;
            const int dy = y - 60;
            const std::size_t colour = dx * dx + dy * dy < 900 ? 0 : y > 150 + (x % 80) / 4 ? 3 : 6;
            for (std::size_t channel = 0; channel < 3; ++channel)
                rows += static_cast<char>(tint.at(colour + channel) - static_cast<quint64>(y / 8));
        }
    }
    const QByteArray header = bigEndian(quint32(width)) + bigEndian(quint32(height)) + QByteArray("\x08\x02\0\0\0", 5);
    // qCompress puts four bytes of length before the zlib stream that PNG wants.
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", header) + pngChunk("IDAT", qCompress(rows).sliced(4))
           + pngChunk("IEND", {});
}

QByteArray oggPage(char flags, quint64 position, quint32 number, const QList<QByteArray> &packets)
{
    QByteArray lengths;
    QByteArray payload;
    for (const QByteArray &packet : packets) {
        lengths += static_cast<char>(packet.size()); // all packets here are shorter than 255 bytes
        payload += packet;
    }
    const QByteArray head =
        QByteArray("OggS\0", 5) + flags + littleEndian(position) + littleEndian(quint32(0x5a5a)) + littleEndian(number);
    const QByteArray tail = static_cast<char>(packets.size()) + lengths + payload;
    return head + littleEndian(oggCrc(head + QByteArray(4, '\0') + tail)) + tail;
}

// One to five seconds of silence in Opus: the three bytes are its code for 20 ms of nothing.
QByteArray voiceNote(SandboxChance &chance)
{
    const QByteArray opusHead = QByteArray("OpusHead\x01\x01", 10) + littleEndian(quint16(312))
                                + littleEndian(quint32(48'000)) + QByteArray(3, '\0');
    const QByteArray opusTags =
        QByteArray("OpusTags") + littleEndian(quint32(7)) + "sandbox" + littleEndian(quint32(0));
    const QByteArray silence("\xf8\xff\xfe", 3);
    const auto packets = static_cast<qsizetype>(50 + chance.below(200));
    return oggPage(2, 0, 0, {opusHead}) + oggPage(0, 0, 1, {opusTags})
           + oggPage(4, static_cast<quint64>(packets) * 960, 2, QList<QByteArray>(packets, silence));
}

QByteArray pdf(SandboxChance &chance)
{
    const QByteArray text =
        "BT /F1 24 Tf 72 720 Td (Order " + QByteArray::number(chance.below(90'000) + 10'000) + ") Tj ET";
    const QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        "<</Length " + QByteArray::number(text.size()) + ">>stream\n" + text + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray file = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj" + objects.at(i) + "endobj\n";
    }
    const QByteArray start = QByteArray::number(file.size());
    return file + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

SandboxSample sandboxSample(SandboxKind kind, SandboxChance chance)
{
    switch (kind) {
    case SandboxKind::image:
        return {png(chance), u"image/png"_s, {}};
    case SandboxKind::audio:
        return {voiceNote(chance), u"audio/ogg; codecs=opus"_s, {}};
    case SandboxKind::document:
        return {pdf(chance), u"application/pdf"_s, u"order-%1.pdf"_s.arg(chance.below(9'000) + 1'000)};
    case SandboxKind::video:
        return {QByteArray("\0\0\0\x18"
                           "ftypmp42\0\0\0\0mp42isom",
                           24)
                    + chance.bytes(2'000),
                u"video/mp4"_s,
                {}};
    case SandboxKind::sticker:
        // One pixel of lossless WebP.
        return {QByteArray::fromBase64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="), u"image/webp"_s, {}};
    case SandboxKind::text:
    case SandboxKind::contact:
    case SandboxKind::location:
    case SandboxKind::poll:
        return {};
    }
    return {};
}

} // namespace gatehouse
