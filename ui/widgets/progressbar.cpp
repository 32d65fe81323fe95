#include "ui/widgets/progressbar.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace gatehouse::ui {

ProgressBar::ProgressBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setShare(double share, Role role, const QString &words)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_role = role;
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void ProgressBar::paint(QPainter *painter, const QRect &rect, double share, Role role, const QPalette &palette,
                        Qt::LayoutDirection direction)
{
    constexpr int height = 4;
    const QRect track(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Role::line, palette));
    painter->drawRoundedRect(track, height / 2.0, height / 2.0);
    const int length = qRound(track.width() * std::clamp(share, 0.0, 1.0));
    if (length > 0) {
        // A little is more than nothing: never shorter than its own height.
        const QRect part(track.x(), track.y(), std::max(length, height), height);
        painter->setBrush(color(role, palette));
        painter->drawRoundedRect(QStyle::visualRect(direction, track, part), height / 2.0, height / 2.0);
    }
    painter->restore();
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_share, m_role, palette(), layoutDirection());
}

} // namespace gatehouse::ui
