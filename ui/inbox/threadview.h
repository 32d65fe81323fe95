#pragma once

#include "ui/inbox/bubbleview.h"
#include "ui/inbox/rowheights.h"

namespace gatehouse::ui {

class NewPill;

/// A thread of any length: only rows that show are measured and painted, the others are estimated. What a person reads
/// stays where it is, whatever comes above or below; at the end of the thread the view follows it. A QListView for its
/// selection, keys and accessible tree; layout and painting are its own.
class ThreadView final : public BubbleView
{
    Q_OBJECT
public:
    explicit ThreadView(QWidget *parent = nullptr);
    void setThread(ThreadModel *model, BubbleDelegate *delegate);

    void toEnd();
    void showRow(int row);
    [[nodiscard]] bool isAtEnd() const { return m_following; }
    /// Layouts of pictures that came in, of another palette or day, are made anew.
    void refreshRow(MessageId id);
    void refreshRows();
    [[nodiscard]] const RowHeights &heights() const { return m_heights; }

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void doItemsLayout() override;
    void reset() override;

signals:
    void atEndChanged(bool atEnd);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QStyleOptionViewItem optionFor(int row) const override;
    [[nodiscard]] int rowsOnScreen() const override;

private:
    [[nodiscard]] int rowTop(int row) const;
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    void forgetWidth();
    void layOut();
    bool measureVisible();
    void setScroll(int value);
    void takeAnchor();
    void setFollowing(bool following);
    void loadOlderIfNear();

    RowHeights m_heights;
    int m_anchorRow = -1; ///< stays where it is when rows around it change
    int m_anchorTop = 0;  ///< from the viewport's top
    bool m_following = true;
    bool m_adjusting = false;
    int m_width = 0;
    NewPill *m_pill;
};

} // namespace gatehouse::ui
