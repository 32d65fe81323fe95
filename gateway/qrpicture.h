#pragma once

#include <QtCore/QByteArray>

#include <optional>
#include <vector>

namespace gatehouse {

/// The modules of a QR code: `size` rows of `size`, true is dark. Without the quiet zone, of which a reader needs four
/// modules on each side.
struct QrMatrix
{
    int size = 0;
    std::vector<bool> modules;
    [[nodiscard]] bool dark(int x, int y) const { return modules[size_t(y) * size_t(size) + size_t(x)]; }
};

/// Nothing when `payload` is empty or longer than a QR code can hold (about 2,300 bytes). Any thread.
[[nodiscard]] std::optional<QrMatrix> qrMatrix(const QByteArray &payload);
/// A black and white PNG file with the quiet zone, each module `modulePixels` wide. Any thread.
[[nodiscard]] QByteArray qrPng(const QrMatrix &matrix, int modulePixels = 8);

} // namespace gatehouse
