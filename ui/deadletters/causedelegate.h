#pragma once

#include "gateway/clock.h"

#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse::ui {

/// A cause: its words and count, since when, and its share of all as a bar.
class CauseDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CauseDelegate(const Clock &clock, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_clock(clock)
    {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Clock &m_clock;
};

} // namespace gatehouse::ui
