#include "ui/shell/raillabel.h"

#include "ui/theme/theme.h"

#include <QtGui/QFontMetrics>

namespace gatehouse::ui {

namespace {

constexpr double steps[]{1.0, 0.94, 0.88, 0.82};
constexpr int linesMax = 2;

bool fits(const QString &line, const QFontMetrics &metrics, int room)
{
    return metrics.horizontalAdvance(line) <= room;
}

/// The title over two lines where the longer one is shortest; one line when that fits.
QStringList wrapped(const QString &title, const QFontMetrics &metrics, int room)
{
    if (fits(title, metrics, room))
        return {title};
    QStringList best;
    int bestWidth = room + 1;
    const QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype cut = 1; cut < words.size(); ++cut) {
        const QStringList lines{words.mid(0, cut).join(u' '), words.mid(cut).join(u' ')};
        const int width = std::max(metrics.horizontalAdvance(lines.first()), metrics.horizontalAdvance(lines.last()));
        if (width < bestWidth) {
            best = lines;
            bestWidth = width;
        }
    }
    return best;
}

/// As many letters as fit on the first line, the rest on the second, which is cut only beyond that.
QStringList divided(const QString &title, const QFontMetrics &metrics, int room)
{
    qsizetype cut = title.size() - 1;
    while (cut > 1 && !fits(title.left(cut) + u'-', metrics, room))
        --cut;
    QStringList lines{title.left(cut).trimmed(), title.mid(cut).trimmed()};
    if (!title.at(cut).isSpace() && !title.at(cut - 1).isSpace())
        lines.first() += u'-';
    lines.last() = metrics.elidedText(lines.last(), Qt::ElideRight, room);
    return lines;
}

} // namespace

RailLabel RailLabel::fit(const QString &title, const QFont &base, int room)
{
    const QFont caption = ui::font(TextSize::caption, base);
    for (const double step : steps) {
        QFont font = caption;
        if (font.pixelSize() > 0)
            font.setPixelSize(int(font.pixelSize() * step));
        else
            font.setPointSizeF(font.pointSizeF() * step);
        const QFontMetrics metrics(font);
        if (const QStringList lines = wrapped(title, metrics, room); !lines.isEmpty())
            return {lines, font};
        if (step == steps[std::size(steps) - 1])
            return {divided(title, metrics, room).mid(0, linesMax), font};
    }
    Q_UNREACHABLE();
}

} // namespace gatehouse::ui
