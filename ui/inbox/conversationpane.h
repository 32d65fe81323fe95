#pragma once

#include "gateway/clock.h"
#include "ui/inbox/conversationlistmodel.h"

#include <QtWidgets/QWidget>

class QButtonGroup;
class QLineEdit;
class QStackedWidget;

namespace gatehouse::ui {

class ConversationView;
class EmptyState;
class ErrorBanner;
class LoadingBar;

/// The left side: filters, search, the list and its states.
class ConversationPane final : public QWidget
{
    Q_OBJECT
public:
    enum class Filter { open, unread, all, resolved };

    ConversationPane(InboxDesk &desk, const Clock &clock, QWidget *parent = nullptr);

    void setClient(std::optional<ClientId> client);
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    void focusSearch();
    void focusList();
    /// Selects the row above (-1) or below (1).
    void step(int by);
    /// Selects a conversation; one that is not listed is shown by the page all the same.
    void select(ConversationId id);
    [[nodiscard]] ConversationListModel &model() { return m_model; }
    /// Times such as "14:32" become "Yesterday": paint anew.
    void refreshTimes();

signals:
    void opened(const gatehouse::Conversation &conversation);
    void entered();
    void menuRequested(const gatehouse::Conversation &conversation, const QPoint &globalPos);
    void sessionsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *filterRow();
    QWidget *searchRow();
    QWidget *states();
    void ask();
    void showState();
    void showEmpty();
    void askForAny();
    void reselect();
    void takeCurrent(const QModelIndex &index);

    enum class EmptyStep { sessions, clearSearch, showAll };

    InboxDesk &m_desk;
    ConversationListModel m_model;
    std::optional<ConversationId> m_open; ///< selected, or wished to be as soon as it is listed
    bool m_reselecting = false;
    EmptyStep m_emptyStep = EmptyStep::sessions;
    bool m_anyConversation = true; ///< of this client, in whatever state
    int m_anyQuestion = 0;
    Filter m_filter = Filter::open;
    std::optional<ClientId> m_client;
    QTimer m_searchPause;
    QButtonGroup *m_filters;
    QLineEdit *m_search;
    ConversationView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ErrorBanner *m_failed;
    LoadingBar *m_loading;
    bool m_loadingShown = false;
};

} // namespace gatehouse::ui
