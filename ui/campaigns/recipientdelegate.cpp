#include "ui/campaigns/recipientdelegate.h"

#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/recipientmodel.h"
#include "ui/widgets/statedot.h"

#include <QtWidgets/QApplication>

namespace gatehouse::ui {

void RecipientDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const bool state = index.column() == RecipientModel::State;
    if (state)
        item.text.clear();
    else if (index.column() != RecipientModel::Phone && index.column() != RecipientModel::Name)
        item.palette.setColor(QPalette::Text, color(Role::textSoft, option.palette));
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (!state)
        return;
    StateDot::paint(painter, option.rect.adjusted(7, 0, -7, 0),
                    CampaignWords::recipientRole(index.data(RecipientModel::StateRole).toString()),
                    index.data(Qt::DisplayRole).toString(), option.palette, option.direction);
}

} // namespace gatehouse::ui
