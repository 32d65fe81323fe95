#include "ui/inbox/sessioncolor.h"

#include "ui/theme/theme.h"

#include <array>

namespace gatehouse::ui {

QColor sessionColor(SessionId session, const QPalette &palette)
{
    // Turns of the accent's hue that are easy to tell apart, also from the roles good, warn and bad beside them.
    constexpr std::array<int, 6> turns{0, 210, 75, 140, 300, 35};
    // Ids made in one moment differ in their lowest bits only: spread them.
    const auto spread = (static_cast<quint64>(session.value) * 0x9e3779b97f4a7c15ULL) >> 40;
    const QColor accent = color(Role::accent, palette);
    const int hue = (std::max(accent.hslHue(), 0) + turns[spread % turns.size()]) % 360;
    // The accent is as dark as text needs; a bar of three pixels wants to be seen as a colour.
    const int lightness = isDark(palette) ? accent.lightness() : 105;
    return QColor::fromHsl(hue, isDark(palette) ? 105 : 150, lightness);
}

} // namespace gatehouse::ui
