#pragma once

#include "ui/inbox/inboxdesks.h"
#include "ui/page.h"
#include "ui/widgets/pacedquestion.h"

#include <QtCore/QDate>

class QSplitter;

namespace gatehouse::ui {

class ContactPane;
class ConversationPane;
class ThreadPane;
class UndoBar;

/// The shared inbox: conversations · thread · contact.
class InboxPage final : public Page
{
    Q_OBJECT
public:
    explicit InboxPage(const InboxDesks &desks, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void setClient(std::optional<ClientId> client) override;
    void activated() override;
    void minutePassed() override;
    [[nodiscard]] QList<QAction *> commands() override { return m_commands; }
    void open(const QString &what) override;
    [[nodiscard]] QJsonObject memory() const override;
    void remember(const QJsonObject &memory) override;

private:
    QWidget *panes();
    void makeCommands();
    void openConversation(const Conversation &conversation);
    void openById(ConversationId id);
    void openContact(ContactId id);
    void askCurrent();
    void lookAtCurrent();
    void takeChanges(const ChangeSet &changes);
    void setStatus(const Conversation &conversation, ConversationStatus status, bool offerUndo = true);
    void setUnread(const Conversation &conversation, int unread, bool offerUndo = true);
    void changeConversation(const Conversation &conversation, const ConversationChange &change,
                            std::function<void(const Conversation &)> done);
    void showDetails(bool shown);
    void showMenu(const Conversation &conversation, const QPoint &at);

    InboxDesks m_desks;
    QList<QAction *> m_commands;
    bool m_asked = false;
    bool m_detailsShown = true;
    PacedQuestion m_current;
    QDate m_day; ///< that "Today" in the thread means
    ConversationPane *m_list;
    ThreadPane *m_thread;
    ContactPane *m_contact;
    UndoBar *m_undo;
    QSplitter *m_splitter;
};

} // namespace gatehouse::ui
