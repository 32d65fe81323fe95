#include "ui/widgets/rowdelegate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/formats.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect &cell = option.rect;
    painter->fillRect(cell, color(selected ? Role::selection : Role::raised, option.palette));
    painter->fillRect(QRect(cell.x(), cell.bottom(), cell.width(), 1), color(Role::line, option.palette));
    paintContent(painter, option, cell.adjusted(space::s, 0, -space::s, -1), index);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Role::focus, option.palette), 1));
        painter->drawRect(cell.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

void RowDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                               const QModelIndex &index) const
{
    paintWords(painter, option, room, index.data().toString(), index.column() == 0, index.column() > 1);
}

void RowDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                             const QString &words, bool strong, bool soft)
{
    painter->setFont(font(TextSize::body, option.font, strong ? QFont::Medium : QFont::Normal));
    painter->setPen(color(soft ? Role::textSoft : Role::text, option.palette));
    const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(room, int(align) | Qt::TextSingleLine,
                      isolate(painter->fontMetrics().elidedText(words, Qt::ElideRight, room.width())));
}

} // namespace gatehouse::ui
