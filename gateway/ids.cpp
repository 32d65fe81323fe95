#include "gateway/ids.h"

#include <array>

namespace gatehouse::detail {

namespace {
constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford: no i, l, o, u
constexpr int digitCount = 13;                                // 13 × 5 bits cover 63
} // namespace

QString idText(const char *prefix, qint64 value)
{
    std::array<char, digitCount> text{};
    auto rest = static_cast<quint64>(value);
    for (int i = digitCount - 1; i >= 0; --i) {
        text[static_cast<size_t>(i)] = digits[rest & 31];
        rest >>= 5;
    }
    return QLatin1String(prefix) + u'_' + QLatin1String(text.data(), digitCount);
}

std::optional<qint64> idValue(const char *prefix, QStringView text)
{
    const QLatin1String kind(prefix);
    if (text.size() != kind.size() + 1 + digitCount || !text.startsWith(kind) || text[kind.size()] != u'_')
        return std::nullopt;
    quint64 value = 0;
    for (const QChar c : text.sliced(kind.size() + 1)) {
        const auto at = std::string_view(digits, 32).find(static_cast<char>(c.unicode() < 128 ? c.unicode() : 0));
        if (at == std::string_view::npos)
            return std::nullopt;
        if (value >> 58 != 0) // the next shift would lose bits
            return std::nullopt;
        value = value << 5 | at;
    }
    if (value == 0)
        return std::nullopt;
    return static_cast<qint64>(value);
}

} // namespace gatehouse::detail
