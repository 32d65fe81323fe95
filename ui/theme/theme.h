#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

class QApplication;
class QPushButton;

namespace gatehouse::ui {

/// What a colour is for. No page names a colour; it names a role and its palette.
enum class Role {
    surface, ///< the page's ground
    raised,  ///< cards, lists, fields
    line,    ///< hairlines and borders
    text,
    textSoft, ///< second line, captions; still 4.5:1 on every ground
    accent,   ///< deep teal: primary buttons, links, the present item
    onAccent, ///< text on accent
    good,
    warn,
    bad,
    inBubble,
    outBubble,
    focus, ///< frame of what has the keyboard
    rail,
    onRail,
    railActive,
    onRailActive, ///< and on a badge
    selection,    ///< ground of a selected row; text on it keeps its own role
    noteBubble
};
inline constexpr int roleCount = static_cast<int>(Role::noteBubble) + 1;

/// The colour of a role, for the dark or light scheme that `palette` belongs to. A desktop with high contrast brings
/// its own colours; then roles are mapped to those.
[[nodiscard]] QColor color(Role role, const QPalette &palette);
/// Decided from the lightness of the palette's window colour.
[[nodiscard]] bool isDark(const QPalette &palette);
/// Black on white or white on black: a person asked the desktop for it.
[[nodiscard]] bool isHighContrast(const QPalette &palette);
/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// Distances in device independent pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

namespace radius {
inline constexpr int control = 4;
inline constexpr int card = 6;
inline constexpr int bubble = 10;
} // namespace radius

inline constexpr double lineHeight = 1.35;

enum class TextSize { caption, body, title, figure };
/// `base` is the system's font (a widget's font() or QApplication::font()); sizes are relative to it: 0.85, 1, 1.25, 2.
[[nodiscard]] QFont font(TextSize size, const QFont &base, QFont::Weight weight = QFont::Normal);

enum class Scheme { system, light, dark };
/// Our palette for light or dark.
[[nodiscard]] QPalette paletteFor(bool dark);
/// Fusion, our palette (system: the desktop's choice of dark or light, or its own palette at high contrast) and the
/// system's font times `textScale`. Call again to change; widgets follow at once.
void apply(QApplication &application, Scheme scheme = Scheme::system, double textScale = 1.0);

/// The one button of a page or dialog that does what the person came for.
void makePrimary(QPushButton *button);

} // namespace gatehouse::ui
