#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse::ui {

/// Draws a campaign's state as dot and word, and its progress as a thin bar over its figures.
class CampaignDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse::ui
