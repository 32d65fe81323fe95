#include "ui/inbox/inboxpage.h"

#include "ui/async.h"
#include "ui/inbox/contactpane.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/conversationwords.h"
#include "ui/inbox/threadpane.h"
#include "ui/theme/icons.h"
#include "ui/widgets/command.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/undobar.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace gatehouse::ui {

namespace {

constexpr int listWidth = 300;
constexpr int contactWidth = 288;

InboxDesks withActor(InboxDesks desks, std::function<Actor()> actor)
{
    desks.actor = std::move(actor);
    return desks;
}

} // namespace

InboxPage::InboxPage(const InboxDesks &desks, QWidget *parent)
    : Page(parent)
    , m_desks(withActor(desks, [this] { return actor(); }))
    , m_current([this] { lookAtCurrent(); })
    , m_list(new ConversationPane(m_desks.inbox, m_desks.clock))
    , m_thread(new ThreadPane(m_desks))
    , m_contact(new ContactPane(m_desks))
    , m_undo(new UndoBar)
    , m_splitter(new QSplitter(Qt::Horizontal))
{
    setObjectName(QStringLiteral("inboxPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(panes(), 1);
    column->addWidget(m_undo);
    makeCommands();

    connect(m_list, &ConversationPane::opened, this, &InboxPage::openConversation);
    connect(m_list, &ConversationPane::entered, m_thread, &ThreadPane::focusComposer);
    connect(m_list, &ConversationPane::menuRequested, this, &InboxPage::showMenu);
    connect(m_list, &ConversationPane::sessionsWanted, this, [this] { emit navigate(QStringLiteral("sessions"), {}); });
    connect(m_thread, &ThreadPane::left, m_list, &ConversationPane::focusList);
    connect(m_thread, &ThreadPane::detailsToggled, this, &InboxPage::showDetails);
    connect(m_thread, &ThreadPane::statusChosen, this,
            [this](ConversationStatus status) { setStatus(*m_thread->conversation(), status); });
    connect(m_thread, &ThreadPane::sessionsWanted, this,
            [this] { emit navigate(QStringLiteral("sessions"), toText(m_thread->conversation()->session)); });
    connect(m_thread, &ThreadPane::changed, this, &InboxPage::askCurrent);
    connect(m_contact, &ContactPane::changed, this, [this] {
        m_contact->refresh();
        askCurrent();
    });
    connect(m_contact, &ContactPane::refused, m_thread,
            [this](const Failure &failure) { m_thread->showFailure(failure); });
    connect(m_contact, &ContactPane::conversationChosen, this, &InboxPage::openById);
    connect(m_contact, &ContactPane::undoOffered, m_undo, &UndoBar::offer);
    connect(&m_desks.changes, &ChangeFeed::changed, this, &InboxPage::takeChanges);
}

QString InboxPage::title() const
{
    return tr("Inbox");
}

QString InboxPage::iconName() const
{
    return QStringLiteral("inbox");
}

QWidget *InboxPage::panes()
{
    m_splitter->setObjectName(QStringLiteral("inboxSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_list->setMinimumWidth(240);
    m_thread->setMinimumWidth(380);
    m_contact->setMinimumWidth(220);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_thread);
    m_splitter->addWidget(m_contact);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({listWidth, 740, contactWidth});
    m_contact->hide();
    m_thread->setDetailsShown(true);
    return m_splitter;
}

void InboxPage::makeCommands()
{
    m_commands += addCommand(this, QStringLiteral("nextConversation"), tr("Next conversation"),
                             QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { m_list->step(1); });
    m_commands += addCommand(this, QStringLiteral("previousConversation"), tr("Previous conversation"),
                             QKeySequence(Qt::CTRL | Qt::Key_Up), [this] { m_list->step(-1); });
    m_commands += addCommand(this, QStringLiteral("searchConversations"), tr("Search conversations"),
                             QKeySequence::Find, [this] { m_list->focusSearch(); });
    m_commands += addCommand(this, QStringLiteral("answer"), tr("Write an answer"), QKeySequence(Qt::CTRL | Qt::Key_R),
                             [this] { m_thread->focusComposer(); });
    m_commands +=
        addCommand(this, QStringLiteral("resolve"), tr("Resolve or reopen the conversation"),
                   QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
                       if (const auto &open = m_thread->conversation())
                           setStatus(*open, open->status == ConversationStatus::open ? ConversationStatus::resolved
                                                                                     : ConversationStatus::open);
                   });
    m_commands += addCommand(this, QStringLiteral("markUnread"), tr("Mark the conversation as unread"),
                             QKeySequence(Qt::CTRL | Qt::Key_U), [this] {
                                 if (const auto &open = m_thread->conversation())
                                     setUnread(*open, std::max(open->unread, 1));
                             });
    m_commands += addCommand(this, QStringLiteral("renameContact"), tr("Change the contact's name"),
                             QKeySequence(Qt::Key_F2), [this] {
                                 m_thread->setDetailsShown(true);
                                 m_contact->editName();
                             });
    m_commands +=
        addCommand(this, QStringLiteral("toggleContact"), tr("Show or hide the contact"),
                   QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_thread->setDetailsShown(m_contact->isHidden()); });
    m_commands += addCommand(this, QStringLiteral("copyMessage"), tr("Copy the message's text"), QKeySequence::Copy,
                             [this] { m_thread->copyMessage(); });
    m_commands += addCommand(this, QStringLiteral("messageTimeline"), tr("Show what happened to the message"),
                             QKeySequence(Qt::ALT | Qt::Key_Return), [this] { m_thread->showTimeline(); });
}

void InboxPage::setClient(std::optional<ClientId> client)
{
    m_asked = true;
    m_list->setClient(client);
    if (const auto &open = m_thread->conversation(); open && client && open->client != *client) {
        m_thread->close();
        m_contact->hide();
    }
}

void InboxPage::activated()
{
    if (!m_asked)
        setClient({});
    m_list->refreshTimes();
    m_day = localTime(m_desks.clock.now()).date();
    m_thread->refreshDay();
    if (m_thread->conversation())
        askCurrent();
    m_list->focusList();
}

// A thread is laid out anew only when its days have other names.
void InboxPage::minutePassed()
{
    const QDate today = localTime(m_desks.clock.now()).date();
    if (std::exchange(m_day, today) != today)
        m_thread->refreshDay();
}

void InboxPage::open(const QString &what)
{
    if (const auto id = idFromText<ConversationId>(what))
        openById(*id);
    else if (const auto contact = idFromText<ContactId>(what))
        openContact(*contact);
}

// The contact's newest conversation; the desk finds it by what it shows of them.
void InboxPage::openContact(ContactId id)
{
    const auto failed = [this](const Failure &failure) { m_thread->showFailure(failure); };
    const auto pick = [this, id](const gatehouse::Page<Conversation> &page) {
        for (const Conversation &conversation : page.items) {
            if (conversation.contact == id)
                return openById(conversation.id);
        }
        m_thread->showFailure(Failure{Fault::notFound, QStringLiteral("conversation of the contact"), {}, {}});
    };
    whenDone(
        this, m_desks.contacts.contact(id),
        [this, pick, failed](const Contact &contact) {
            ConversationQuery query;
            query.client = contact.client;
            query.text = contact.phone.isEmpty() ? contact.name : contact.phone;
            whenDone(this, m_desks.inbox.conversations(query), pick, failed);
        },
        failed);
}

void InboxPage::openById(ConversationId id)
{
    whenDone(
        this, m_desks.inbox.conversation(id),
        [this](const Conversation &conversation) {
            m_list->select(conversation.id);
            openConversation(conversation);
            m_thread->focusComposer();
        },
        [this](const Failure &failure) { m_thread->showFailure(failure); });
}

void InboxPage::openConversation(const Conversation &conversation)
{
    m_thread->show(conversation);
    m_thread->keepUnread(false);
    m_contact->show(conversation);
    showDetails(m_detailsShown);
}

void InboxPage::showDetails(bool shown)
{
    m_detailsShown = shown;
    m_contact->setVisible(shown && m_thread->conversation());
}

void InboxPage::askCurrent()
{
    m_current.want();
}

void InboxPage::lookAtCurrent()
{
    const auto &open = m_thread->conversation();
    if (!open)
        return m_current.answered();
    whenDone(
        this, m_desks.inbox.conversation(open->id),
        [this](const Conversation &conversation) {
            m_current.answered();
            const auto &now = m_thread->conversation();
            if (now && now->id == conversation.id) {
                m_thread->show(conversation);
                m_contact->show(conversation);
                if (m_list->model().rowOf(conversation.id) >= 0)
                    m_list->model().upsert(conversation);
            }
        },
        [this](const Failure &) { m_current.answered(); }); // what shows stays
}

void InboxPage::takeChanges(const ChangeSet &changes)
{
    if (!m_asked)
        return;
    m_list->model().refresh(changes);
    m_thread->refresh(changes);
    if (changes.contacts || changes.overflow)
        m_contact->refresh();
    const auto &open = m_thread->conversation();
    if (open
        && (changes.conversations.contains(open->id) || changes.suppressions || changes.contacts || changes.overflow))
        askCurrent();
}

void InboxPage::setStatus(const Conversation &conversation, ConversationStatus status, bool offerUndo)
{
    ConversationChange change;
    change.status = status;
    changeConversation(conversation, change, [this, before = conversation.status, offerUndo](const Conversation &now) {
        if (!offerUndo)
            return;
        const QString name = isolate(phone(ConversationWords::title(now)));
        m_undo->offer(now.status == ConversationStatus::resolved
                          ? tr("The conversation with %1 is resolved.").arg(name)
                          : tr("The conversation with %1 is open again.").arg(name),
                      [this, now, before] { setStatus(now, before, false); });
    });
}

// The count alone: WhatsApp's blue ticks, once given, cannot be taken back.
void InboxPage::setUnread(const Conversation &conversation, int unread, bool offerUndo)
{
    ConversationChange change;
    change.unread = unread;
    const bool open = m_thread->conversation() && m_thread->conversation()->id == conversation.id;
    if (open)
        m_thread->keepUnread(unread > 0);
    if (open && unread > 0)
        m_list->focusList();
    changeConversation(conversation, change, [this, before = conversation.unread, offerUndo](const Conversation &now) {
        if (!offerUndo)
            return;
        const QString name = isolate(phone(ConversationWords::title(now)));
        m_undo->offer(now.unread > 0 ? tr("The conversation with %1 is marked as unread.").arg(name)
                                     : tr("The conversation with %1 is marked as read.").arg(name),
                      [this, now, before] { setUnread(now, before, false); });
    });
}

void InboxPage::changeConversation(const Conversation &conversation, const ConversationChange &change,
                                   std::function<void(const Conversation &)> done)
{
    whenDone(
        this, m_desks.inbox.change(conversation.id, change, actor()),
        [this, done = std::move(done)](const Conversation &changed) {
            if (m_thread->conversation() && m_thread->conversation()->id == changed.id)
                m_thread->show(changed);
            ChangeSet changes;
            changes.conversations.insert(changed.id);
            m_list->model().refresh(changes);
            done(changed);
        },
        [this](const Failure &failure) { m_thread->showFailure(failure); });
}

void InboxPage::showMenu(const Conversation &conversation, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("conversationMenu"));
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, conversation] {
        openConversation(conversation);
        m_thread->focusComposer();
    });
    if (!conversation.phone.isEmpty())
        connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy number")), &QAction::triggered, this,
                [conversation] { QGuiApplication::clipboard()->setText(conversation.phone); });
    const bool isOpen = conversation.status == ConversationStatus::open;
    connect(menu->addAction(icon(QStringLiteral("check")), isOpen ? tr("Resolve") : tr("Reopen")), &QAction::triggered,
            this, [this, conversation, isOpen] {
                setStatus(conversation, isOpen ? ConversationStatus::resolved : ConversationStatus::open);
            });
    const bool unread = conversation.unread > 0;
    QAction *mark = menu->addAction(unread ? tr("Mark as read") : tr("Mark as unread"));
    mark->setObjectName(QStringLiteral("markAction"));
    connect(mark, &QAction::triggered, this, [this, conversation, unread] { setUnread(conversation, unread ? 0 : 1); });
    menu->popup(at);
}

QJsonObject InboxPage::memory() const
{
    // Not sizes(): those of a pane that is hidden just now are none.
    QJsonObject memory{{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())},
                       {QStringLiteral("details"), m_detailsShown},
                       {QStringLiteral("filter"), int(m_list->filter())}};
    if (const auto &open = m_thread->conversation())
        memory.insert(QStringLiteral("conversation"), toText(open->id));
    return memory;
}

void InboxPage::remember(const QJsonObject &memory)
{
    m_splitter->restoreState(QByteArray::fromBase64(memory.value(QLatin1String("splitter")).toString().toLatin1()));
    m_detailsShown = memory.value(QLatin1String("details")).toBool(true);
    m_thread->setDetailsShown(m_detailsShown);
    const int filter = memory.value(QLatin1String("filter")).toInt();
    if (filter > 0 && filter <= int(ConversationPane::Filter::resolved)) {
        m_asked = true;
        m_list->setFilter(static_cast<ConversationPane::Filter>(filter));
    }
    open(memory.value(QLatin1String("conversation")).toString());
}

} // namespace gatehouse::ui
