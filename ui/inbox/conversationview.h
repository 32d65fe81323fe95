#pragma once

#include <QtWidgets/QListView>

class QPushButton;

namespace gatehouse::ui {

class ConversationListModel;

/// The list of conversations. Holds the model while it is scrolled down, so that nothing moves under the pointer, and
/// says how many wait above.
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

private:
    void tellVisible();
    void showWaiting(int count);
    void placePill();

    ConversationListModel *m_conversations = nullptr;
    QPushButton *m_pill;
};

} // namespace gatehouse::ui
