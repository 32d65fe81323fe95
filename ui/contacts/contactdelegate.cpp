#include "ui/contacts/contactdelegate.h"

#include "ui/contacts/contactsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/pill.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

namespace {

constexpr int avatarSide = 26;

} // namespace

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, color(selected ? Role::selection : Role::raised, palette));
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), color(Role::line, palette));
    const auto *model = qobject_cast<const ContactsModel *>(index.model());
    QRect words = option.rect.adjusted(space::s, 0, -space::s, -1);
    const QString text = index.data().toString();
    if (model && index.column() == ContactsModel::optedOutColumn && !text.isEmpty()) {
        const QSize size = Pill::sizeFor(text, Pill::Shape::tag, option.font);
        const QRect pill(words.x(), words.y() + (words.height() - size.height()) / 2, size.width(), size.height());
        Pill::paint(painter, QStyle::visualRect(option.direction, words, pill), text, Role::warn, Pill::Shape::tag,
                    palette, option.font);
        return painter->restore();
    }
    const bool isName = model && index.column() == ContactsModel::nameColumn;
    const QString name = isName && text.isEmpty() ? model->at(index.row()).phone : text;
    if (isName) {
        const QRect disc(words.x(), words.y() + (words.height() - avatarSide) / 2, avatarSide, avatarSide);
        Avatar::paint(painter, QStyle::visualRect(option.direction, words, disc), name, palette, option.font);
        words = QStyle::visualRect(option.direction, words, words.adjusted(avatarSide + space::s, 0, 0, 0));
    }
    const bool main = index.column() == 0;
    painter->setFont(font(TextSize::body, option.font, main ? QFont::Medium : QFont::Normal));
    painter->setPen(color(main || index.column() == 1 ? Role::text : Role::textSoft, palette));
    const QString shown = isName && text.isEmpty() ? tr("Without a name") : text;
    if (isName && text.isEmpty())
        painter->setPen(color(Role::textSoft, palette));
    const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(words, int(align) | Qt::TextSingleLine,
                      isolate(painter->fontMetrics().elidedText(shown, Qt::ElideRight, words.width())));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Role::focus, palette), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

} // namespace gatehouse::ui
