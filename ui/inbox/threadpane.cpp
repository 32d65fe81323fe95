#include "ui/inbox/threadpane.h"

#include "ui/async.h"
#include "ui/inbox/bubbledelegate.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/suppressionlookup.h"
#include "ui/inbox/threadheader.h"
#include "ui/inbox/threadview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/relativetime.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

// What an opt-out cancels is cancelled in the same commit; the clock may tick in between.
constexpr auto sameMoment = 5s;

} // namespace

ThreadPane::ThreadPane(const InboxDesks &desks, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_model(desks.inbox, desks.messages)
    , m_thumbnails(desks.inbox)
    , m_note([this] { updateNote(); })
    , m_delegate(new BubbleDelegate(desks.clock, m_thumbnails, this))
    , m_actions(new MessageActions(desks, m_thumbnails, this))
    , m_header(new ThreadHeader)
    , m_loading(new LoadingBar)
    , m_view(new ThreadView)
    , m_stack(new QStackedWidget)
    , m_failed(new ErrorBanner)
    , m_banner(new ErrorBanner)
    , m_composer(new Composer(desks))
{
    setObjectName(QStringLiteral("threadPane"));
    setAcceptDrops(true);
    m_banner->setObjectName(QStringLiteral("threadBanner"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_loading);
    column->addWidget(states(), 1);
    column->addWidget(m_banner);
    column->addWidget(m_composer);
    m_view->setThread(&m_model, m_delegate);

    connect(m_header, &ThreadHeader::statusChosen, this, &ThreadPane::statusChosen);
    connect(m_header, &ThreadHeader::detailsToggled, this, &ThreadPane::detailsToggled);
    connect(&m_model, &ThreadModel::stateChanged, this, &ThreadPane::showState);
    connect(&m_model, &ThreadModel::loadingOlderChanged, this,
            [this](bool loading) { loading ? m_loading->begin() : m_loading->end(); });
    connect(m_banner, &ErrorBanner::nextStepChosen, this, [this] {
        m_banner->dismiss();
        if (const auto again = std::exchange(m_again, {}))
            again();
    });
    wireView();
    wireComposer();
    showState();
}

void ThreadPane::wireView()
{
    connect(&m_thumbnails, &Thumbnails::ready, m_view, &ThreadView::refreshRow);
    connect(m_view, &ThreadView::atEndChanged, this, &ThreadPane::considerRead);
    connect(m_view, &ThreadView::left, this, &ThreadPane::left);
    connect(m_view, &ThreadView::linkActivated, m_actions, &MessageActions::openLink);
    connect(m_view, &ThreadView::pictureOpened, this,
            [this](int row) { m_actions->openPicture(*m_model.at(row).message); });
    connect(m_view, &ThreadView::actionTriggered, this,
            [this](BubbleAction action, int row) { m_actions->run(action, *m_model.at(row).message); });
    connect(m_view, &ThreadView::menuRequested, this, [this](int row, const QPoint &at) {
        if (const std::optional<Message> &message = m_model.at(row).message)
            m_actions->menuFor(*message)->popup(at);
    });
    connect(m_actions, &MessageActions::done, this, [this] {
        m_banner->dismiss();
        emit changed();
    });
    connect(m_actions, &MessageActions::unfoldWanted, this, [this](MessageId id) {
        if (const int row = m_model.rowOf(id); row >= 0)
            m_model.unfold(row);
    });
    connect(m_actions, &MessageActions::refused, this,
            [this](const Failure &failure, const std::function<void()> &again) {
                showFailure(failure, tr("Try again"), again);
            });
}

void ThreadPane::wireComposer()
{
    connect(m_composer, &Composer::left, this, &ThreadPane::left);
    connect(m_composer, &Composer::nextStepChosen, this, &ThreadPane::sessionsWanted);
    connect(m_composer, &Composer::refused, this, [this](const Failure &failure) {
        // What was typed stands in the field still: the same again, unless it is the words that were refused.
        const bool same = failure.fault != Fault::validationFailed && failure.fault != Fault::payloadTooLarge;
        showFailure(failure, same ? tr("Send again") : QString(), [this] { m_composer->send(); });
    });
    connect(m_composer, &Composer::sent, this, [this](const Message &message) {
        m_banner->dismiss();
        if (m_conversation && message.conversation == m_conversation->id) {
            m_keptUnread = false;
            m_model.upsert({message});
            m_view->toEnd();
        }
        emit changed();
    });
}

QWidget *ThreadPane::states()
{
    auto *failed = new QWidget;
    auto *column = new QVBoxLayout(failed);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(m_failed);
    column->addStretch(1);
    connect(m_failed, &ErrorBanner::nextStepChosen, &m_model, &ThreadModel::reload);
    auto *empty = new EmptyState(QStringLiteral("inbox"), tr("No conversation is open"),
                                 tr("Choose one at the side, or go through them with Ctrl+Up and Ctrl+Down."));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_view);
    m_stack->addWidget(failed);
    return m_stack;
}

void ThreadPane::show(const Conversation &conversation)
{
    const bool other = !m_conversation || m_conversation->id != conversation.id;
    const bool optOutChanged = m_conversation && m_conversation->suppressed != conversation.suppressed;
    m_conversation = conversation;
    m_header->show(conversation);
    if (other) {
        m_banner->dismiss();
        m_session.reset();
        m_keptUnread = false;
        m_composer->setConversation(conversation.id);
        m_model.setWatched(isWatched());
        m_model.open(conversation.id, conversation.kind == ConversationKind::group, conversation.unread);
        askSession();
    }
    updateNotice();
    if (other || optOutChanged)
        updateNote();
    considerRead();
}

void ThreadPane::close()
{
    m_conversation.reset();
    m_session.reset();
    m_composer->setConversation({});
    m_model.open({});
}

void ThreadPane::refresh(const ChangeSet &changes)
{
    if (!m_conversation)
        return;
    m_model.refresh(changes);
    if (changes.sessions.contains(m_conversation->session) || changes.overflow)
        askSession();
    if (m_conversation->suppressed && (changes.suppressions || changes.overflow))
        m_note.want();
}

void ThreadPane::showState()
{
    const ThreadModel::State state = m_model.state();
    const bool loading = state == ThreadModel::State::loading;
    if (loading != m_loadingShown) {
        m_loadingShown = loading;
        loading ? m_loading->begin() : m_loading->end();
    }
    const bool open = state != ThreadModel::State::empty;
    m_header->setVisible(open);
    m_composer->setVisible(open);
    if (state == ThreadModel::State::failed)
        m_failed->showFailure(m_model.failure(), tr("Try again"));
    m_stack->setCurrentIndex(!open ? 0 : state == ThreadModel::State::failed ? 2 : 1);
    if (state == ThreadModel::State::ready) {
        updateNote();
        considerRead();
    }
}

void ThreadPane::askSession()
{
    const ConversationId id = m_conversation->id;
    whenDone(
        this, m_desks.sessions.session(m_conversation->session),
        [this, id](const Session &session) {
            if (!m_conversation || m_conversation->id != id)
                return;
            m_session = session;
            updateNotice();
        },
        [](const Failure &) {}); // a removed session: the answer's own refusal says so
}

void ThreadPane::updateNotice()
{
    const bool paused = m_session && m_session->paused;
    const bool waits = m_session && (m_session->state != SessionState::connected || paused);
    QString sentence;
    if (m_conversation->suppressed && waits)
        sentence =
            tr("This customer opted out: write only to answer them. The session is not connected, so your answer "
               "waits.");
    else if (m_conversation->suppressed)
        sentence = tr("This customer opted out: write only to answer them.");
    else if (paused)
        sentence = tr("This session is paused: your answer waits until it goes on.");
    else if (waits)
        sentence = tr("This session is not connected: your answer waits until it is.");
    m_composer->setNotice(sentence, waits ? tr("Open sessions") : QString());
}

void ThreadPane::updateNote()
{
    if (m_model.state() != ThreadModel::State::ready || !m_conversation)
        return m_note.answered();
    if (!m_conversation->suppressed || m_conversation->phone.isEmpty()) {
        m_model.clearNote();
        return m_note.answered();
    }
    findSuppression(
        this, m_desks.contacts, m_conversation->client, m_conversation->phone,
        [this, id = m_conversation->id](const Suppression &suppression) {
            m_note.answered();
            if (m_conversation && m_conversation->id == id && m_conversation->suppressed)
                showOptOut(suppression);
        },
        [this](const Failure &) { m_note.answered(); }); // the head says that they opted out
}

void ThreadPane::showOptOut(const Suppression &suppression)
{
    const QString at = clockTime(suppression.createdAt);
    if (suppression.reason != QLatin1String("opt_out"))
        return m_model.setNote(tr("Opted out by hand at %1.").arg(at), suppression.createdAt);
    int cancelled = 0;
    for (const Message &message : m_model.messagesInState(MessageState::suppressed)) {
        const auto apart = message.updatedAt - suppression.createdAt;
        cancelled += apart < sameMoment && apart > -sameMoment ? 1 : 0;
    }
    m_model.setNote(
        cancelled == 0
            ? tr("The customer opted out at %1.").arg(at)
            : tr("The customer opted out at %1; %n waiting message(s) were cancelled.", nullptr, cancelled).arg(at),
        suppression.createdAt);
}

bool ThreadPane::isWatched() const
{
    return isVisible() && isActiveWindow();
}

// Read means: in front of somebody's eyes.
void ThreadPane::considerRead()
{
    m_model.setWatched(isWatched() && m_view->isAtEnd());
    if (!m_conversation || m_conversation->unread == 0 || m_readUnderWay || m_keptUnread
        || m_model.state() != ThreadModel::State::ready || !isWatched() || !m_view->isAtEnd())
        return;
    m_readUnderWay = true;
    whenDone(
        this, m_desks.inbox.markRead(m_conversation->id, m_desks.actor()),
        [this, id = m_conversation->id] {
            m_readUnderWay = false;
            if (m_conversation && m_conversation->id == id)
                m_conversation->unread = 0;
            emit changed();
        },
        [this](const Failure &) { m_readUnderWay = false; }); // the count stays; looking again asks again
}

bool ThreadPane::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate)
        considerRead();
    return handled;
}

void ThreadPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    considerRead();
}

void ThreadPane::refreshDay()
{
    m_view->refreshRows();
}

void ThreadPane::focusComposer()
{
    if (!m_conversation)
        return;
    keepUnread(false);
    m_composer->focusField();
}

void ThreadPane::copyMessage()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && m_model.at(current.row()).message)
        m_actions->copyText(*m_model.at(current.row()).message);
}

void ThreadPane::showTimeline()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && m_model.at(current.row()).message)
        m_actions->showTimeline(*m_model.at(current.row()).message);
}

void ThreadPane::showFailure(const Failure &failure, const QString &nextStep, std::function<void()> again)
{
    m_again = std::move(again);
    m_banner->showFailure(failure, nextStep);
}

void ThreadPane::keepUnread(bool kept)
{
    m_keptUnread = kept;
    considerRead();
}

void ThreadPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_composer->takes(*event->mimeData()))
        event->acceptProposedAction();
}

void ThreadPane::dropEvent(QDropEvent *event)
{
    m_composer->take(*event->mimeData());
    event->acceptProposedAction();
}

void ThreadPane::setDetailsShown(bool shown)
{
    m_header->setDetailsShown(shown);
}

} // namespace gatehouse::ui
