#pragma once

#include "gateway/clock.h"
#include "ui/inbox/bubblelayout.h"
#include "ui/inbox/threadrow.h"

#include <QtCore/QCache>
#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse::ui {

class Thumbnails;

/// What lies under the pointer within a bubble.
struct BubbleHit
{
    std::optional<BubbleAction> action;
    QString link;
    bool thumbnail = false;
    bool state = false; ///< time and ticks
};

/// Paints rows of a ThreadModel. Keeps the layouts of rows seen lately.
class BubbleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    BubbleDelegate(const Clock &clock, Thumbnails &thumbnails, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// For the width of `option.rect`.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] int estimatedHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// `point` from the row's top left corner.
    [[nodiscard]] BubbleHit hit(const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QPoint &point) const;
    /// Palette, font or day changed.
    void forgetLayouts();
    void forgetLayout(MessageId id);

private:
    struct Kept
    {
        int width = 0;
        quint32 version = 0;
        BubbleLayout layout;
    };
    const BubbleLayout &layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSeparators(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout) const;
    void paintBubble(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout) const;
    void paintQuote(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout) const;
    void paintChip(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout) const;
    void paintThumbnail(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout,
                        const Message &message) const;
    void paintButtons(QPainter *painter, const QStyleOptionViewItem &option, const BubbleLayout &layout) const;

    const Clock &m_clock;
    Thumbnails &m_thumbnails;
    mutable QCache<qint64, Kept> m_layouts;
};

} // namespace gatehouse::ui
