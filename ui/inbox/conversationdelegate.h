#pragma once

#include "gateway/clock.h"
#include "gateway/inboxdesk.h"

#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse::ui {

/// One conversation in 64 px: session's colour, avatar, name and time, last line and what is unread.
class ConversationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int rowHeight = 64;

    explicit ConversationDelegate(const Clock &clock, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const Conversation &row) const;
    void paintFirstLine(QPainter *painter, const QStyleOptionViewItem &option, const Conversation &row) const;
    void paintSecondLine(QPainter *painter, const QStyleOptionViewItem &option, const Conversation &row) const;

    const Clock &m_clock;
};

} // namespace gatehouse::ui
