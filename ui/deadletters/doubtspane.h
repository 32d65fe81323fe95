#pragma once

#include "ui/deadletters/doubtsmodel.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

#include <functional>

class QPushButton;
class QSplitter;

namespace gatehouse::ui {

class BulkWork;
class DoubtDetail;
class ErrorBanner;
class Label;
class RowTable;
class TableStates;

/// Messages in doubt with what is known of each: whoever can see the phone says what became of them, of one or many.
class DoubtsPane final : public QWidget
{
    Q_OBJECT
public:
    DoubtsPane(const DeadLetterDesks &desks, std::function<Actor()> actor, QWidget *parent = nullptr);
    void setClient(std::optional<ClientId> client);
    void refresh();
    void focusTable();
    [[nodiscard]] QList<QAction *> commands() const { return {m_sent, m_notSent, m_left, m_selectAll}; }

signals:
    void conversationWanted(gatehouse::ConversationId conversation);

private:
    QWidget *bar();
    void showState();
    void updateActions();
    void askSend();
    void settle(Settlement as, const QList<MessageId> &ids);
    void settled(qsizetype count, qsizetype late);
    void showChosen();
    [[nodiscard]] QList<MessageId> chosen() const;
    void showMenu(const QPoint &at);

    DeadLetterDesks m_desks;
    std::function<Actor()> m_actor;
    DoubtsModel m_doubts;
    std::optional<ClientId> m_client;
    RowTable *m_table;
    QSplitter *m_splitter;
    TableStates *m_states;
    ErrorBanner *m_banner;
    QPushButton *m_sentButton;
    QPushButton *m_notSentButton;
    QPushButton *m_leftButton;
    QPushButton *m_stop;
    Label *m_result;
    DoubtDetail *m_detail;
    BulkWork *m_work = nullptr;
    QAction *m_sent;
    QAction *m_notSent;
    QAction *m_left;
    QAction *m_selectAll;
};

} // namespace gatehouse::ui
