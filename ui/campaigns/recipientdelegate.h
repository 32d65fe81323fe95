#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse::ui {

/// Draws a recipient's state as dot and word.
class RecipientDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse::ui
