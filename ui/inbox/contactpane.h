#pragma once

#include "gateway/contact.h"
#include "ui/inbox/inboxdesks.h"
#include "ui/widgets/pacedquestion.h"

#include <QtWidgets/QScrollArea>

class QLineEdit;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace gatehouse::ui {

class Avatar;
class ElidedLabel;
class Label;
class OptOut;

/// The right side: who this is, and what they agreed to.
class ContactPane final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ContactPane(const InboxDesks &desks, QWidget *parent = nullptr);
    void show(const Conversation &conversation);
    /// Something of somebody changed: asks again, in its own time, and shows what differs.
    void refresh();
    void editName();

signals:
    void conversationChosen(gatehouse::ConversationId id);
    void changed();
    void refused(const gatehouse::Failure &failure);
    void undoOffered(const QString &sentence, std::function<void()> undo);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *headBlock();
    QWidget *nameBlock();
    void ask();
    void takeOthers(QList<Conversation> others);
    void rebuild();
    void saveName();
    void showName();

    InboxDesks m_desks;
    Conversation m_conversation;
    std::optional<Contact> m_contact;
    QList<Conversation> m_others;
    int m_generation = 0;
    PacedQuestion m_again;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    Label *m_since;
    QLineEdit *m_nameField;
    QToolButton *m_edit;
    OptOut *m_optOut;
    QStackedWidget *m_nameStack = nullptr;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace gatehouse::ui
