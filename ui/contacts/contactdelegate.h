#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse::ui {

/// Rows of the contact table: an avatar before the name, a label for an opt-out, no cell frames.
class ContactDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse::ui
