#pragma once

#include "ui/deadletters/doubtsmodel.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

#include <functional>

class QPushButton;

namespace gatehouse::ui {

class RowTable;
class ErrorBanner;
class TableStates;

/// Messages in doubt: whoever can see the phone says what became of them.
class DoubtsPane final : public QWidget
{
    Q_OBJECT
public:
    DoubtsPane(const DeadLetterDesks &desks, std::function<Actor()> actor, QWidget *parent = nullptr);
    void setClient(std::optional<ClientId> client);
    void refresh();
    void focusTable();
    [[nodiscard]] QList<QAction *> commands() const { return {m_sent, m_notSent}; }

signals:
    void conversationWanted(gatehouse::ConversationId conversation);

private:
    QWidget *bar();
    void showState();
    void updateActions();
    void enable(bool on);
    void settle(Settlement as);
    void showMenu(const QPoint &at);

    DeadLetterDesks m_desks;
    std::function<Actor()> m_actor;
    DoubtsModel m_doubts;
    std::optional<ClientId> m_client;
    RowTable *m_table;
    TableStates *m_states;
    ErrorBanner *m_banner;
    QPushButton *m_sentButton;
    QPushButton *m_notSentButton;
    QAction *m_sent;
    QAction *m_notSent;
};

} // namespace gatehouse::ui
