#pragma once

#include "ui/inbox/bubbledelegate.h"

#include <QtWidgets/QListView>

namespace gatehouse::ui {

class ThreadModel;

/// What pointer and keys do in a thread: a bubble is not a widget, so hits, cursor and hints are found here. Where the
/// rows stand is ThreadView's.
class BubbleView : public QListView
{
    Q_OBJECT
public:
    explicit BubbleView(QWidget *parent = nullptr);

signals:
    void actionTriggered(gatehouse::ui::BubbleAction action, int row);
    void pictureOpened(int row);
    void linkActivated(const QString &link);
    void menuRequested(int row, const QPoint &globalPos);
    void left(); ///< Esc

protected:
    void setBubbles(ThreadModel *model, BubbleDelegate *delegate);
    /// With the row's rectangle in the viewport.
    [[nodiscard]] virtual QStyleOptionViewItem optionFor(int row) const = 0;
    [[nodiscard]] virtual int rowsOnScreen() const = 0;
    [[nodiscard]] ThreadModel *thread() const { return m_thread; }
    [[nodiscard]] BubbleDelegate *bubbles() const { return m_bubbles; }

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] BubbleHit hitAt(const QPoint &point) const;
    [[nodiscard]] QString hintAt(const QPoint &point) const;
    void requestMenu(const QModelIndex &index, const QPoint &globalPos);

    ThreadModel *m_thread = nullptr;
    BubbleDelegate *m_bubbles = nullptr;
};

} // namespace gatehouse::ui
