#include "gateway/qrpicture.h"

#include <QtCore/QtEndian>

#include <qrencode.h>

#include <array>
#include <memory>

namespace gatehouse {

namespace {

constexpr int quietModules = 4;

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[byte] = value;
    }
    return table;
}();

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = crcTable[(crc ^ quint8(byte)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    const QByteArray checked = type + content;
    return bigEndian(quint32(content.size())) + checked + bigEndian(crc32(checked));
}

// One row of pixels, eight to a byte, a set bit is white; filter byte 0 in front.
QByteArray pixelRow(const QrMatrix &matrix, int moduleRow, int modulePixels)
{
    const int side = (matrix.size + 2 * quietModules) * modulePixels;
    QByteArray row((side + 7) / 8 + 1, '\0');
    for (int x = 0; x < side; ++x) {
        const int moduleColumn = x / modulePixels - quietModules;
        const bool inside =
            moduleRow >= 0 && moduleRow < matrix.size && moduleColumn >= 0 && moduleColumn < matrix.size;
        if (!inside || !matrix.dark(moduleColumn, moduleRow))
            row[1 + x / 8] = char(quint8(row[1 + x / 8]) | (0x80 >> (x % 8)));
    }
    return row;
}

} // namespace

std::optional<QrMatrix> qrMatrix(const QByteArray &payload)
{
    if (payload.isEmpty())
        return std::nullopt;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(payload.size()), reinterpret_cast<const unsigned char *>(payload.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return std::nullopt;
    QrMatrix matrix{code->width, std::vector<bool>(size_t(code->width) * size_t(code->width))};
    for (size_t i = 0; i < matrix.modules.size(); ++i)
        matrix.modules[i] = (code->data[i] & 1) != 0;
    return matrix;
}

// By hand, because the engine links no Qt Gui and a 1-bit PNG is three chunks.
QByteArray qrPng(const QrMatrix &matrix, int modulePixels)
{
    modulePixels = std::max(modulePixels, 1);
    const int modules = matrix.size + 2 * quietModules;
    const QByteArray side = bigEndian(quint32(modules * modulePixels));
    QByteArray pixels;
    for (int row = 0; row < modules; ++row)
        pixels += pixelRow(matrix, row - quietModules, modulePixels).repeated(modulePixels);
    static constexpr char signature[] = "\x89PNG\r\n\x1a\n";
    static constexpr char format[] = {1, 0, 0, 0, 0};        // one bit, grey, deflate, adaptive filters, not interlaced
    const QByteArray deflated = qCompress(pixels, 9).mid(4); // Qt puts the length in front of the zlib stream
    return QByteArray(signature, sizeof(signature) - 1)
           + chunk(QByteArrayLiteral("IHDR"), side + side + QByteArray(format, sizeof(format)))
           + chunk(QByteArrayLiteral("IDAT"), deflated) + chunk(QByteArrayLiteral("IEND"), {});
}

} // namespace gatehouse
