#include "ui/campaigns/forecastchart.h"

#include "ui/campaigns/campaignwords.h"
#include "ui/widgets/formats.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace gatehouse::ui {

namespace {
constexpr int lines = 4;
} // namespace

ForecastChart::ForecastChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("forecastChart"));
    setFixedHeight(170);
}

void ForecastChart::show(Timestamp start, Timestamp finish, qint64 messages, Timestamp now)
{
    m_start = start;
    m_finish = finish;
    m_messages = messages;
    m_now = now;
    setAccessibleName(
        tr("Forecast: %1 messages from %2 to %3")
            .arg(number(messages), CampaignWords::dayAndTime(start, now), CampaignWords::dayAndTime(finish, now)));
    update();
}

void ForecastChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::line, palette()));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
    const QFont caption = ui::font(TextSize::caption, font());
    painter.setFont(caption);
    const int textHeight = QFontMetrics(caption).height();
    const QString top = number(m_messages);
    const int scale = QFontMetrics(caption).horizontalAdvance(top) + space::s;
    const QRectF plot = QRectF(rect()).adjusted(space::l + scale, space::m + 2, -space::l, -space::m - textHeight - 4);
    for (int i = 0; i <= lines; ++i) {
        const double y = plot.bottom() - plot.height() * i / lines;
        painter.setPen(color(Role::line, palette()));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (i % 2 == 0) {
            painter.setPen(color(Role::textSoft, palette()));
            painter.drawText(QRectF(space::l, y - textHeight / 2.0, scale - space::s, textHeight),
                             Qt::AlignRight | Qt::AlignVCenter, number(m_messages * i / lines));
        }
    }
    QPainterPath ground;
    ground.moveTo(plot.bottomLeft());
    ground.lineTo(plot.topRight());
    ground.lineTo(plot.bottomRight());
    ground.closeSubpath();
    QColor tint = color(Role::accent, palette());
    tint.setAlphaF(0.10F);
    painter.fillPath(ground, tint);
    painter.setPen(QPen(color(Role::accent, palette()), 2));
    painter.drawLine(plot.bottomLeft(), plot.topRight());
    painter.setPen(color(Role::textSoft, palette()));
    const QRectF below(plot.left(), plot.bottom() + 4, plot.width(), textHeight);
    painter.drawText(below, Qt::AlignLeft, CampaignWords::dayAndTime(m_start, m_now));
    painter.drawText(below, Qt::AlignHCenter, CampaignWords::dayAndTime(m_start + (m_finish - m_start) / 2, m_now));
    painter.drawText(below, Qt::AlignRight, CampaignWords::dayAndTime(m_finish, m_now));
}

} // namespace gatehouse::ui
