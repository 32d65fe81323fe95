#include "ui/inbox/tickpainter.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace gatehouse::ui {

namespace {

QPainterPath stroke(const QPointF &at)
{
    QPainterPath path(at + QPointF(0, 3.6));
    path.lineTo(at + QPointF(2.9, 6.5));
    path.lineTo(at + QPointF(8.6, 0.4));
    return path;
}

void paintClock(QPainter *painter, const QPointF &centre)
{
    painter->drawEllipse(centre, 4.6, 4.6);
    painter->drawPolyline(QPolygonF({centre + QPointF(0, -2.6), centre, centre + QPointF(2, 1)}));
}

void paintMark(QPainter *painter, const QPointF &centre, const QColor &ground, const QString &mark,
               const QPalette &palette)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawEllipse(centre, 6.2, 6.2);
    QFont face = painter->font();
    face.setPixelSize(10);
    face.setBold(true);
    painter->setFont(face);
    painter->setPen(color(Role::raised, palette));
    painter->drawText(QRectF(centre.x() - 7, centre.y() - 7, 14, 14), Qt::AlignCenter, mark);
}

} // namespace

void paintTick(QPainter *painter, const QRect &rect, Tick tick, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(rect).center();
    const QColor ink = color(tick == Tick::read ? Role::accent : Role::textSoft, palette);
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    switch (tick) {
    case Tick::none:
        break;
    case Tick::waiting:
        painter->setPen(QPen(ink, 1.2, Qt::SolidLine, Qt::RoundCap));
        paintClock(painter, centre);
        break;
    case Tick::sent:
        painter->drawPath(stroke(centre + QPointF(-4.3, -3.4)));
        break;
    case Tick::delivered:
    case Tick::read:
        painter->drawPath(stroke(centre + QPointF(-7.4, -3.4)));
        painter->drawPath(stroke(centre + QPointF(-1.6, -3.4)));
        break;
    case Tick::doubt:
        paintMark(painter, centre, color(Role::warn, palette), QStringLiteral("?"), palette);
        break;
    case Tick::failed:
        paintMark(painter, centre, color(Role::bad, palette), QStringLiteral("!"), palette);
        break;
    }
    painter->restore();
}

} // namespace gatehouse::ui
