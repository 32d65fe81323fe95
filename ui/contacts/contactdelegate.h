#pragma once

#include "ui/widgets/rowdelegate.h"

namespace gatehouse::ui {

/// Rows of the contact table: an avatar before the name, a label for an opt-out.
class ContactDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                      const QModelIndex &index) const override;
};

} // namespace gatehouse::ui
