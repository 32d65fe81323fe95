#include "ui/inbox/conversationpane.h"

#include "ui/async.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/filtertab.h"
#include "ui/widgets/loadingbar.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QPainter>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto searchPause = 200ms;

ConversationQuery queryOf(ConversationPane::Filter filter)
{
    ConversationQuery query;
    switch (filter) {
    case ConversationPane::Filter::open:
        query.status = ConversationStatus::open;
        break;
    case ConversationPane::Filter::unread:
        query.unreadOnly = true;
        break;
    case ConversationPane::Filter::all:
        break;
    case ConversationPane::Filter::resolved:
        query.status = ConversationStatus::resolved;
        break;
    }
    return query;
}

} // namespace

ConversationPane::ConversationPane(InboxDesk &desk, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(desk)
    , m_filters(new QButtonGroup(this))
    , m_search(new QLineEdit)
    , m_view(new ConversationView)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("inbox"), {}, {}))
    , m_failed(new ErrorBanner)
    , m_loading(new LoadingBar)
{
    setObjectName(QStringLiteral("conversationPane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filterRow());
    column->addWidget(searchRow());
    column->addWidget(m_loading);
    column->addWidget(states(), 1);
    m_view->setItemDelegate(new ConversationDelegate(clock, m_view));
    m_view->setConversations(&m_model);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationPane::takeCurrent);
    connect(m_view, &QListView::clicked, this, &ConversationPane::takeCurrent); // the open one: it is looked at again
    connect(m_view, &ConversationView::entered, this, &ConversationPane::entered);
    connect(m_view, &ConversationView::menuRequested, this,
            [this](int row, const QPoint &at) { emit menuRequested(m_model.at(row), at); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ConversationPane::reselect);
    connect(&m_model, &ConversationListModel::stateChanged, this, &ConversationPane::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ConversationPane::showState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::showState);
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(searchPause);
    connect(&m_searchPause, &QTimer::timeout, this, &ConversationPane::ask);
}

QWidget *ConversationPane::filterRow()
{
    auto *filters = new QWidget(this);
    filters->setFixedHeight(40);
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(space::s, space::xs, space::s, 0);
    row->setSpacing(2);
    const std::pair<Filter, QString> entries[] = {{Filter::open, tr("Open")},
                                                  {Filter::unread, tr("Unread")},
                                                  {Filter::all, tr("All")},
                                                  {Filter::resolved, tr("Resolved")}};
    for (const auto &[filter, text] : entries) {
        auto *button = new FilterTab(filters);
        button->setObjectName(QStringLiteral("filter%1").arg(int(filter)));
        button->setText(text);
        button->setChecked(filter == m_filter);
        m_filters->addButton(button, int(filter));
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { setFilter(static_cast<Filter>(id)); });
    return filters;
}

QWidget *ConversationPane::searchRow()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(space::m, 0, space::m, space::s);
    m_search->setObjectName(QStringLiteral("conversationSearch"));
    m_search->setPlaceholderText(tr("Search name or number"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Role::textSoft), QLineEdit::LeadingPosition)
        ->setText(m_search->placeholderText());
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchPause.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_searchPause.stop();
        ask();
        focusList();
    });
    row->addWidget(m_search);
    return holder;
}

QWidget *ConversationPane::states()
{
    auto *failed = new QWidget;
    auto *column = new QVBoxLayout(failed);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->addWidget(m_failed);
    column->addStretch(1);
    connect(m_failed, &ErrorBanner::nextStepChosen, &m_model, &ConversationListModel::reload);
    m_empty->setAction(tr("Open sessions"));
    connect(m_empty, &EmptyState::triggered, this, [this] {
        switch (m_emptyStep) {
        case EmptyStep::sessions:
            return emit sessionsWanted();
        case EmptyStep::clearSearch:
            m_search->clear();
            m_searchPause.stop();
            return ask();
        case EmptyStep::showAll:
            return setFilter(Filter::all);
        }
    });
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(failed);
    return m_stack;
}

void ConversationPane::ask()
{
    ConversationQuery query = queryOf(m_filter);
    query.client = m_client;
    query.text = m_search->text().trimmed();
    m_model.setQuery(query);
}

void ConversationPane::setClient(std::optional<ClientId> client)
{
    m_client = client;
    ask();
}

void ConversationPane::setFilter(Filter filter)
{
    m_filter = filter;
    m_filters->button(int(filter))->setChecked(true);
    ask();
}

void ConversationPane::showState()
{
    const bool loading = m_model.state() == ConversationListModel::State::loading;
    if (loading != m_loadingShown) {
        m_loadingShown = loading;
        loading ? m_loading->begin() : m_loading->end();
    }
    if (m_model.state() == ConversationListModel::State::failed) {
        m_failed->showFailure(m_model.failure(), tr("Try again"));
        return m_stack->setCurrentIndex(2);
    }
    if (loading || m_model.rowCount() > 0)
        return m_stack->setCurrentIndex(0);
    m_anyConversation = true; // until the desk says otherwise
    showEmpty();
    m_stack->setCurrentIndex(1);
    if (m_filter != Filter::all && m_model.query().text.isEmpty())
        askForAny();
}

void ConversationPane::showEmpty()
{
    if (!m_model.query().text.isEmpty()) {
        m_emptyStep = EmptyStep::clearSearch;
        m_empty->setText(tr("Nothing found"), tr("No conversation in this list has this name or number."));
        m_empty->setAction(tr("Clear the search"));
    } else if (m_filter != Filter::all && m_anyConversation) {
        m_emptyStep = EmptyStep::showAll;
        m_empty->setText(m_filter == Filter::open     ? tr("No open conversation")
                         : m_filter == Filter::unread ? tr("Nothing is unread")
                                                      : tr("No resolved conversation"),
                         tr("Other conversations stand under “All”."));
        m_empty->setAction(tr("Show all conversations"));
    } else {
        m_emptyStep = EmptyStep::sessions;
        m_empty->setText(tr("No conversations yet"),
                         tr("Conversations appear here when a customer writes to one of your "
                            "sessions, or when you write to them."));
        m_empty->setAction(tr("Open sessions"));
    }
}

// "None is open" and "there are none" ask for different next steps.
void ConversationPane::askForAny()
{
    ConversationQuery query;
    query.client = m_client;
    query.page.limit = 1;
    whenDone(
        this, m_desk.conversations(query),
        [this, question = ++m_anyQuestion](const gatehouse::Page<Conversation> &page) {
            if (question != m_anyQuestion)
                return;
            m_anyConversation = !page.items.isEmpty();
            showEmpty();
        },
        [](const Failure &) {}); // the words that fit both stay
}

// Another list has come: what is open stays chosen in it, without being opened anew.
void ConversationPane::reselect()
{
    const int row = m_open ? m_model.rowOf(*m_open) : -1;
    if (row < 0)
        return;
    const QScopedValueRollback<bool> quiet(m_reselecting, true);
    m_view->setCurrentIndex(m_model.index(row));
}

void ConversationPane::takeCurrent(const QModelIndex &index)
{
    if (!index.isValid() || m_reselecting)
        return;
    const Conversation conversation = m_model.at(index.row());
    m_open = conversation.id;
    m_model.setPinned(conversation.id);
    emit opened(conversation);
}

void ConversationPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationPane::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void ConversationPane::step(int by)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const QModelIndex now = m_view->currentIndex();
    const int row = now.isValid() ? std::clamp(now.row() + by, 0, rows - 1) : 0;
    m_view->setCurrentIndex(m_model.index(row));
}

void ConversationPane::select(ConversationId id)
{
    m_open = id;
    if (const int row = m_model.rowOf(id); row >= 0)
        m_view->setCurrentIndex(m_model.index(row));
    else
        m_view->selectionModel()->clear();
}

void ConversationPane::refreshTimes()
{
    m_view->viewport()->update();
}

void ConversationPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::raised, palette()));
}

} // namespace gatehouse::ui
