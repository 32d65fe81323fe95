#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse::ui {

/// Rows of a table: a hairline below, the first column stronger, the later ones softer, no cell frames. A table with
/// pictures in its cells overrides `paintContent`.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// What stands in the cell; `room` is the cell without its margins.
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                              const QModelIndex &index) const;
    static void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                           const QString &words, bool strong, bool soft);
};

} // namespace gatehouse::ui
