#include "ui/insights/chartcursor.h"

#include "ui/insights/linechart.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace gatehouse::ui {

ChartCursor::ChartCursor(LineChart &chart) : QWidget(&chart), m_chart(chart)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ChartCursor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    if (m_chart.hasFocus()) {
        painter.setPen(QPen(color(Role::focus, palette()), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    }
    const QStringList words = m_chart.markedWords();
    if (words.isEmpty())
        return;
    const double x = m_chart.placeOf(*m_chart.marked());
    painter.setPen(QPen(color(Role::textSoft, palette()), 1, Qt::DashLine));
    painter.drawLine(QPointF(x, space::s), QPointF(x, height() - space::xl));
    const QFont caption = ui::font(TextSize::caption, QApplication::font());
    const QFont strong = ui::font(TextSize::caption, QApplication::font(), QFont::DemiBold);
    const int line = QFontMetrics(strong).height() + 1;
    int width = 0;
    for (const QString &word : words)
        width = std::max(width, QFontMetrics(strong).horizontalAdvance(word));
    QRectF box(x + space::s, space::s, width + 2 * space::s, double(line * words.size()) + 2 * space::xs);
    if (box.right() > this->width()) // beside the line, wherever there is room
        box.moveRight(x - space::s);
    box.moveLeft(std::max(0.0, box.left()));
    painter.setPen(color(Role::line, palette()));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(box, radius::control, radius::control);
    painter.setPen(color(Role::text, palette()));
    QRectF row(box.left() + space::s, box.top() + space::xs, width, line);
    for (qsizetype i = 0; i < words.size(); ++i, row.translate(0, line)) {
        painter.setFont(i == 0 ? strong : caption);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, words.at(i));
    }
}

} // namespace gatehouse::ui
