#include "ui/settings/spanfield.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

#include <cmath>

namespace gatehouse::ui {

namespace {

constexpr double second = 1'000;
constexpr double minute = 60'000;
constexpr double hour = 3'600'000;

} // namespace

SpanField::SpanField(QWidget *parent) : QLineEdit(parent) {}

void SpanField::setSpan(Milliseconds span)
{
    setText(spelled(span));
}

std::optional<Milliseconds> SpanField::span() const
{
    return read(text());
}

QString SpanField::spelled(Milliseconds span)
{
    const auto ms = static_cast<double>(span.count());
    const auto figure = [](double value) { return QLocale().toString(value, 'g', 4); };
    if (ms >= 2 * hour || ms == hour)
        return tr("%1 h", "hours").arg(figure(ms / hour));
    if (ms >= 2 * minute || ms == minute)
        return tr("%1 min", "minutes").arg(figure(ms / minute));
    return tr("%1 s", "seconds").arg(figure(ms / second));
}

std::optional<Milliseconds> SpanField::read(const QString &typed)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^\s*([0-9.,\x{660}-\x{669}\x{6f0}-\x{6f9}\x{66b}]+)\s*(\D*?)\s*$)"));
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    bool good = false;
    double value = QLocale().toDouble(match.captured(1), &good);
    if (!good)
        value = QLocale::c().toDouble(match.captured(1), &good);
    const QString unit = match.captured(2).toLower();
    const auto is = [&unit](const QString &own, const QString &plain) {
        return unit == QString(own).remove(QStringLiteral("%1")).trimmed().toLower() || unit == plain;
    };
    if (!good || value < 0)
        return std::nullopt;
    if (is(tr("%1 h", "hours"), QStringLiteral("h")))
        return Milliseconds(std::llround(value * hour));
    if (is(tr("%1 min", "minutes"), QStringLiteral("min")) || unit == QLatin1String("m"))
        return Milliseconds(std::llround(value * minute));
    if (unit.isEmpty() || is(tr("%1 s", "seconds"), QStringLiteral("s")))
        return Milliseconds(std::llround(value * second));
    return std::nullopt;
}

} // namespace gatehouse::ui
