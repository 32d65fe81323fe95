#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QListView>

namespace gatehouse::ui {

class ConversationListModel;
class NewPill;

/// The list of conversations. Holds the model while it is scrolled down or the pointer is about to choose, so that
/// nothing moves under it, and says how many wait above.
class ConversationView final : public QListView
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);
    void setConversations(ConversationListModel *model);

signals:
    void entered(); ///< Enter: to the composer
    void menuRequested(int row, const QPoint &globalPos);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void tellVisible();
    void updateHeld();
    void updatePill();
    void showNewest();

    ConversationListModel *m_conversations = nullptr;
    QTimer m_aiming{this}; ///< runs while the pointer moved lately
    NewPill *m_pill;
};

} // namespace gatehouse::ui
