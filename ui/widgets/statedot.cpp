#include "ui/widgets/statedot.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace gatehouse::ui {

namespace {
constexpr int dotSize = 8;
}

StateDot::StateDot(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateDot::setState(Role role, const QString &word)
{
    m_role = role;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateDot::sizeHint() const
{
    return {dotSize + space::s + fontMetrics().horizontalAdvance(m_word) + 1, fontMetrics().height()};
}

void StateDot::paint(QPainter *painter, const QRect &rect, Role role, const QString &word, const QPalette &palette,
                     Qt::LayoutDirection direction)
{
    const QRect dot(rect.x(), rect.y() + (rect.height() - dotSize) / 2, dotSize, dotSize);
    const QRect text = rect.adjusted(dotSize + space::s, 0, 0, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(role, palette));
    painter->drawEllipse(QStyle::visualRect(direction, rect, dot));
    painter->setPen(color(Role::text, palette));
    const QRect visual = QStyle::visualRect(direction, rect, text);
    painter->drawText(visual, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      painter->fontMetrics().elidedText(word, Qt::ElideRight, visual.width()));
    painter->restore();
}

void StateDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_role, m_word, palette(), layoutDirection());
}

} // namespace gatehouse::ui
