#include "ui/sessions/sessiondelegate.h"

#include "ui/sessions/sessionsmodel.h"
#include "ui/sessions/sessiontable.h"
#include "ui/sessions/sessionwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/statedot.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

namespace {

Role roleOf(int column)
{
    return column == SessionsModel::providerColumn || column == SessionsModel::webhookColumn
                   || column == SessionsModel::nextColumn || column == SessionsModel::clientColumn
               ? Role::textSoft
               : Role::text;
}

} // namespace

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, color(selected ? Role::selection : Role::raised, palette));
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), color(Role::line, palette));
    const QRect words =
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(space::s - 1, 0, -space::xs, -1));
    const Session *session = SessionTable::sessionAt(index);
    const QString text = index.data().toString();
    painter->setFont(
        font(TextSize::body, option.font, index.column() == SessionsModel::nameColumn ? QFont::Medium : QFont::Normal));
    if (session && index.column() == SessionsModel::stateColumn) {
        StateDot::paint(painter, words, SessionWords::standingRole(*session), text, palette, option.direction);
        painter->restore();
        return;
    }
    const auto draw = [&](const QRect &rect, const QString &part, Role role) {
        painter->setPen(color(role, palette));
        const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        const QRect visual = QStyle::visualRect(option.direction, words, rect);
        painter->drawText(visual, int(align) | Qt::TextSingleLine,
                          isolate(painter->fontMetrics().elidedText(part, Qt::ElideRight, rect.width())));
    };
    if (session && index.column() == SessionsModel::queueColumn && session->inDoubt > 0) {
        const QString waiting = number(session->queued);
        const int width = painter->fontMetrics().horizontalAdvance(waiting) + space::s;
        draw(words, waiting, Role::text);
        draw(words.adjusted(width, 0, 0, 0), SessionWords::doubts(*session), Role::warn);
    } else {
        draw(words, text, roleOf(index.column()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Role::focus, palette), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

} // namespace gatehouse::ui
