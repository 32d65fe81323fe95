#pragma once

#include <QtCore/QString>

#include <array>
#include <optional>
#include <utility>

namespace gatehouse {

/// The stable words of an enum, both ways, from one table. Private to the engine's own .cpp files.
template <typename Enum, size_t count>
struct Words
{
    std::array<std::pair<Enum, const char *>, count> table;

    [[nodiscard]] QString of(Enum value) const
    {
        for (const auto &[entry, word] : table) {
            if (entry == value)
                return QLatin1String(word);
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] std::optional<Enum> from(QStringView word) const
    {
        for (const auto &[entry, text] : table) {
            if (word == QLatin1String(text))
                return entry;
        }
        return std::nullopt;
    }
};

template <typename Enum, size_t count>
[[nodiscard]] constexpr Words<Enum, count> words(const std::pair<Enum, const char *> (&entries)[count])
{
    Words<Enum, count> result{};
    for (size_t i = 0; i < count; ++i)
        result.table[i] = entries[i];
    return result;
}

} // namespace gatehouse
