#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <array>
#include <cmath>

namespace gatehouse::ui {

namespace {

struct RoleColors
{
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array<RoleColors, roleCount> roleColors{{
    {Role::surface, 0xfff4f6f7, 0xff12191d},      {Role::raised, 0xffffffff, 0xff1a2329},
    {Role::line, 0xffdfe4e7, 0xff2b373e},         {Role::text, 0xff16222a, 0xffe6edf0},
    {Role::textSoft, 0xff55646e, 0xff9fb0b9},     {Role::accent, 0xff0b6e75, 0xff4fb9bf},
    {Role::onAccent, 0xffffffff, 0xff0b1519},     {Role::good, 0xff186f44, 0xff5cc48e},
    {Role::warn, 0xff8f5600, 0xffe0a84a},         {Role::bad, 0xffb3261e, 0xfff4958d},
    {Role::inBubble, 0xffffffff, 0xff222d34},     {Role::outBubble, 0xffdcf1eb, 0xff193b38},
    {Role::focus, 0xff0b6e75, 0xff4fb9bf},        {Role::rail, 0xff0f2b33, 0xff0b1519},
    {Role::onRail, 0xffb9c8cd, 0xff9fb0b9},       {Role::railActive, 0xff1b4650, 0xff1b4650},
    {Role::onRailActive, 0xffffffff, 0xffffffff}, {Role::selection, 0xffe3f1f1, 0xff1d3338},
    {Role::noteBubble, 0xfffff6dc, 0xff3a3220},
}};

constexpr bool rolesStandInOrder()
{
    for (size_t i = 0; i < roleColors.size(); ++i) {
        if (static_cast<size_t>(roleColors[i].role) != i)
            return false;
    }
    return true;
}
static_assert(rolesStandInOrder(), "color() finds a role by its number");

/// At high contrast the desktop's own colours carry the meaning; state is never colour alone, so one text colour does.
QColor highContrastColor(Role role, const QPalette &palette)
{
    switch (role) {
    case Role::surface:
    case Role::rail:
        return palette.color(QPalette::Window);
    case Role::raised:
    case Role::inBubble:
    case Role::outBubble:
    case Role::noteBubble:
        return palette.color(QPalette::Base);
    case Role::accent:
    case Role::focus:
    case Role::selection:
    case Role::railActive:
        return palette.color(QPalette::Highlight);
    case Role::onAccent:
    case Role::onRailActive:
        return palette.color(QPalette::HighlightedText);
    case Role::line:
    case Role::text:
    case Role::textSoft:
    case Role::good:
    case Role::warn:
    case Role::bad:
    case Role::onRail:
        return palette.color(QPalette::WindowText);
    }
    Q_UNREACHABLE();
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor schemeColor(Role role, bool dark)
{
    const RoleColors &entry = roleColors[static_cast<size_t>(role)];
    return QColor::fromRgb(dark ? entry.dark : entry.light);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

bool isHighContrast(const QPalette &palette)
{
    // Ordinary desktop palettes end near 18 (Fusion's own black on #efefef); only black and white come to 20.
    return contrast(palette.color(QPalette::Active, QPalette::Window),
                    palette.color(QPalette::Active, QPalette::WindowText))
           >= 20.0;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor color(Role role, const QPalette &palette)
{
    return isHighContrast(palette) ? highContrastColor(role, palette) : schemeColor(role, isDark(palette));
}

QFont font(TextSize size, const QFont &base, QFont::Weight weight)
{
    double factor = 1.0;
    switch (size) {
    case TextSize::caption:
        factor = 0.85;
        break;
    case TextSize::body:
        break;
    case TextSize::title:
        factor = 1.25;
        break;
    case TextSize::figure:
        factor = 2.0;
        break;
    }
    QFont result(base);
    if (base.pointSizeF() > 0)
        result.setPointSizeF(base.pointSizeF() * factor);
    else
        result.setPixelSize(qMax(1, qRound(base.pixelSize() * factor)));
    result.setWeight(weight);
    return result;
}

QPalette paletteFor(bool dark)
{
    const auto c = [dark](Role role) { return schemeColor(role, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, c(Role::surface));
    palette.setColor(QPalette::WindowText, c(Role::text));
    palette.setColor(QPalette::Base, c(Role::raised));
    palette.setColor(QPalette::AlternateBase, c(Role::surface));
    palette.setColor(QPalette::Text, c(Role::text));
    palette.setColor(QPalette::PlaceholderText, c(Role::textSoft));
    palette.setColor(QPalette::Button, c(Role::raised));
    palette.setColor(QPalette::ButtonText, c(Role::text));
    palette.setColor(QPalette::BrightText, c(Role::bad));
    palette.setColor(QPalette::ToolTipBase, c(Role::raised));
    palette.setColor(QPalette::ToolTipText, c(Role::text));
    palette.setColor(QPalette::Highlight, c(Role::selection));
    palette.setColor(QPalette::HighlightedText, c(Role::text));
    palette.setColor(QPalette::Link, c(Role::accent));
    palette.setColor(QPalette::LinkVisited, c(Role::accent));
    palette.setColor(QPalette::Light, c(Role::raised));
    palette.setColor(QPalette::Midlight, c(Role::surface));
    palette.setColor(QPalette::Mid, c(Role::line));
    palette.setColor(QPalette::Dark, c(Role::line));
    palette.setColor(QPalette::Shadow, c(Role::line).darker(140));
    const QColor disabled = c(Role::textSoft);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

void apply(QApplication &application, Scheme scheme, double textScale)
{
    if (!qobject_cast<Style *>(application.style()))
        application.setStyle(new Style); // the application owns it

    QApplication::setPalette(QPalette()); // an empty palette brings back the desktop's own
    const QPalette desktop = QApplication::palette();
    if (scheme != Scheme::system)
        QApplication::setPalette(paletteFor(scheme == Scheme::dark));
    else if (!isHighContrast(desktop))
        QApplication::setPalette(paletteFor(isDark(desktop)));

    QFont base = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (base.pointSizeF() > 0)
        base.setPointSizeF(base.pointSizeF() * textScale);
    QApplication::setFont(base);
}

void makePrimary(QPushButton *button)
{
    button->setProperty("gatehousePrimary", true); // read by the style
    button->update();
}

} // namespace gatehouse::ui
