#include "ui/contacts/contactdelegate.h"

#include "ui/contacts/contactsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/pill.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

namespace {

constexpr int avatarSide = 26;

} // namespace

void ContactDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                                   const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ContactsModel *>(index.model());
    const QString text = index.data().toString();
    if (model && index.column() == ContactsModel::optedOutColumn && !text.isEmpty()) {
        const QSize size = Pill::sizeFor(text, Pill::Shape::tag, option.font);
        const QRect pill(room.x(), room.y() + (room.height() - size.height()) / 2, size.width(), size.height());
        return Pill::paint(painter, QStyle::visualRect(option.direction, room, pill), text, Role::warn,
                           Pill::Shape::tag, option.palette, option.font);
    }
    if (!model || index.column() != ContactsModel::nameColumn)
        return RowDelegate::paintContent(painter, option, room, index);
    const QString name = text.isEmpty() ? model->at(index.row()).phone : text;
    const QRect disc(room.x(), room.y() + (room.height() - avatarSide) / 2, avatarSide, avatarSide);
    Avatar::paint(painter, QStyle::visualRect(option.direction, room, disc), name, option.palette, option.font);
    const QRect words = QStyle::visualRect(option.direction, room, room.adjusted(avatarSide + space::s, 0, 0, 0));
    paintWords(painter, option, words, text.isEmpty() ? tr("Without a name") : text, true, text.isEmpty());
}

} // namespace gatehouse::ui
