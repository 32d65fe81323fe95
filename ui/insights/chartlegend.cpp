#include "ui/insights/chartlegend.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int strokePixels = 12;

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ChartLegend::setLines(const QList<ChartLine> &lines, ChartUnit unit)
{
    m_lines = lines;
    m_words.clear();
    for (ChartLine &line : m_lines) {
        const auto last = std::find_if(line.points.crbegin(), line.points.crend(),
                                       [](const SeriesPoint &point) { return point.value.has_value(); });
        m_words += last == line.points.crend() ? line.name
                                               : QStringLiteral("%1 %2").arg(line.name, chartValue(*last->value, unit));
        line.points.clear();
    }
    setAccessibleName(m_words.join(QStringLiteral(", ")));
    update();
}

QFont ChartLegend::textFont() const
{
    return ui::font(TextSize::caption, QApplication::font());
}

QSize ChartLegend::sizeHint() const
{
    return {100, QFontMetrics(textFont()).height() + space::xs};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont());
    int x = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const int width = painter.fontMetrics().horizontalAdvance(m_words.at(i));
        QPen pen = chartPen(m_lines.at(i), i, palette());
        pen.setWidth(3);
        painter.setPen(pen);
        const QRect all(x, 0, strokePixels + space::xs + width, height());
        const QRect item = QStyle::visualRect(layoutDirection(), rect(), all);
        const QRect stroke =
            QStyle::visualRect(layoutDirection(), item, QRect(item.x(), item.y(), strokePixels, item.height()));
        painter.drawLine(stroke.left(), stroke.center().y(), stroke.right(), stroke.center().y());
        painter.setPen(color(Role::textSoft, palette()));
        const auto end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter);
        painter.drawText(item, int(end) | Qt::TextSingleLine, m_words.at(i));
        x += all.width() + space::l;
    }
}

} // namespace gatehouse::ui
