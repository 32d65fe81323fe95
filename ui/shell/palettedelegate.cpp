#include "ui/shell/palettedelegate.h"

#include "ui/shell/palettemodel.h"
#include "ui/theme/icons.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace gatehouse::ui {

namespace {
constexpr int iconSize = 16;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Role::selection, option.palette));
        painter->drawRoundedRect(option.rect.adjusted(space::xs, 1, -space::xs, -1), radius::control, radius::control);
    }
    const QRect row = option.rect.adjusted(space::m, 0, -space::m, 0);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    const auto write = [&](int from, int width, const QString &text, Role role, Qt::Alignment side) {
        painter->setPen(color(role, option.palette));
        const QRect rect = place(QRect(row.x() + from, row.y(), width, row.height()));
        painter->drawText(rect, static_cast<int>(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, width));
    };
    const QRect mark(row.x(), row.y() + (row.height() - iconSize) / 2, iconSize, iconSize);
    paintIcon(painter, place(mark), index.data(PaletteModel::IconNameRole).toString(),
              color(Role::textSoft, option.palette));

    painter->setFont(ui::font(TextSize::caption, option.font));
    const QString kind = index.data(PaletteModel::KindRole).toString();
    const int kindWidth = painter->fontMetrics().horizontalAdvance(kind) + 1;
    write(row.width() - kindWidth, kindWidth, kind, Role::textSoft, Qt::AlignRight);

    painter->setFont(option.font);
    const int from = iconSize + space::m;
    const int room = row.width() - from - kindWidth - space::m;
    const QString title = index.data(Qt::DisplayRole).toString();
    const int titleWidth = qMin(room, option.fontMetrics.horizontalAdvance(title) + 1);
    write(from, titleWidth, title, Role::text, Qt::AlignLeft);
    if (const int rest = room - titleWidth - space::s; rest > 20)
        write(from + titleWidth + space::s, rest, index.data(PaletteModel::DetailRole).toString(), Role::textSoft,
              Qt::AlignLeft);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, option.fontMetrics.height() + space::l};
}

} // namespace gatehouse::ui
