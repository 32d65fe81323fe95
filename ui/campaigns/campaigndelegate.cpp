#include "ui/campaigns/campaigndelegate.h"

#include "ui/campaigns/campaignlistmodel.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/widgets/progressbar.h"
#include "ui/widgets/statedot.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace gatehouse::ui {

namespace {

constexpr int margin = 7;
constexpr int barHeight = 12;

void paintProgress(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &room)
{
    const QString words = index.data(Qt::DisplayRole).toString();
    if (words.isEmpty())
        return;
    const QFont caption = ui::font(TextSize::caption, option.font);
    const int textHeight = QFontMetrics(caption).height();
    const int top = room.y() + (room.height() - textHeight - barHeight) / 2;
    painter->setFont(caption);
    painter->setPen(color(Role::textSoft, option.palette));
    painter->drawText(QRect(room.x(), top, room.width(), textHeight),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)), words);
    const auto state = static_cast<CampaignState>(index.data(CampaignListModel::CampaignStateRole).toInt());
    ProgressBar::paint(painter, QRect(room.x(), top + textHeight, room.width(), barHeight),
                       index.data(CampaignListModel::ShareRole).toDouble(),
                       state == CampaignState::running ? Role::accent : CampaignWords::stateRole(state), option.palette,
                       option.direction);
}

} // namespace

void CampaignDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const int column = index.column();
    if (column == CampaignListModel::Name)
        item.font.setWeight(QFont::Medium);
    else if (column != CampaignListModel::State && column != CampaignListModel::Progress)
        item.palette.setColor(QPalette::Text, color(Role::textSoft, option.palette));
    if (column != CampaignListModel::State && column != CampaignListModel::Progress) {
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        return;
    }
    item.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    if (column == CampaignListModel::State) {
        const auto state = static_cast<CampaignState>(index.data(CampaignListModel::CampaignStateRole).toInt());
        StateDot::paint(painter, room, CampaignWords::stateRole(state), CampaignWords::stateName(state), option.palette,
                        option.direction);
    } else {
        paintProgress(painter, option, index, room);
    }
    painter->restore();
}

QSize CampaignDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * margin, 48};
}

} // namespace gatehouse::ui
