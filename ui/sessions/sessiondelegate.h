#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse::ui {

/// A cell of the sessions table: state as dot and word, doubts in the colour of a warning, hairlines between rows.
class SessionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse::ui
