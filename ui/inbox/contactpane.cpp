#include "ui/inbox/contactpane.h"

#include "ui/async.h"
#include "ui/inbox/contactfacts.h"
#include "ui/inbox/conversationwords.h"
#include "ui/inbox/optout.h"
#include "ui/inbox/sameshown.h"
#include "ui/theme/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int othersMax = 5;

} // namespace

ContactPane::ContactPane(const InboxDesks &desks, QWidget *parent)
    : QScrollArea(parent)
    , m_desks(desks)
    , m_again([this] { ask(); })
    , m_avatar(new Avatar(52))
    , m_name(new ElidedLabel({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_since(new Label({}, TextSize::body, Role::textSoft))
    , m_nameField(new QLineEdit)
    , m_edit(new QToolButton)
    , m_optOut(new OptOut(desks, this))
{
    setObjectName(QStringLiteral("contactPane"));
    setAccessibleName(tr("Contact"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_column->setSpacing(space::m);
    m_column->addWidget(headBlock());
    m_body = new QWidget;
    m_column->addWidget(m_body);
    m_column->addStretch(1);
    setWidget(inner);
    connect(m_optOut, &OptOut::changed, this, &ContactPane::changed);
    connect(m_optOut, &OptOut::refused, this, &ContactPane::refused);
    connect(m_optOut, &OptOut::undoOffered, this, &ContactPane::undoOffered);
    inner->setAutoFillBackground(false); // setWidget() turned it on; the ground is painted below
    m_again.setHeld(true);               // until it is seen
}

QWidget *ContactPane::headBlock()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addWidget(nameBlock(), 1);
    return head;
}

QWidget *ContactPane::nameBlock()
{
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(2);
    auto *shown = new QWidget;
    auto *row = new QHBoxLayout(shown);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    m_edit->setObjectName(QStringLiteral("editName"));
    m_edit->setAutoRaise(true);
    m_edit->setIcon(icon(QStringLiteral("edit"), Role::textSoft));
    m_edit->setToolTip(tr("Change the name (F2)"));
    m_edit->setAccessibleName(tr("Change the name"));
    connect(m_edit, &QToolButton::clicked, this, &ContactPane::editName);
    m_name->setObjectName(QStringLiteral("contactName"));
    row->addWidget(m_name, 1);
    row->addWidget(m_edit);
    m_nameField->setObjectName(QStringLiteral("contactNameField"));
    m_nameField->setAccessibleName(tr("Name"));
    m_nameField->installEventFilter(this);
    connect(m_nameField, &QLineEdit::returnPressed, this, &ContactPane::saveName);
    m_nameStack = new QStackedWidget;
    m_nameStack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_nameStack->addWidget(shown);
    m_nameStack->addWidget(m_nameField);
    column->addWidget(m_nameStack);
    column->addWidget(m_since);
    return block;
}

void ContactPane::show(const Conversation &conversation)
{
    const bool same = conversation.id == m_conversation.id;
    const bool optOutChanged = conversation.suppressed != m_conversation.suppressed;
    m_conversation = conversation;
    if (same && !optOutChanged)
        return;
    if (!same) {
        m_contact.reset();
        m_others.clear();
        showName();
    }
    rebuild();
    ask();
}

void ContactPane::refresh()
{
    if (!m_conversation.id.isNull())
        m_again.want();
}

void ContactPane::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_again.setHeld(false);
}

void ContactPane::hideEvent(QHideEvent *event)
{
    QScrollArea::hideEvent(event);
    m_again.setHeld(true);
}

void ContactPane::ask()
{
    // Before anything else: a late answer about somebody must not fill the pane of a group.
    const int generation = ++m_generation;
    if (m_conversation.contact.isNull())
        return m_again.answered();
    whenDone(
        this, m_desks.contacts.contact(m_conversation.contact),
        [this, generation](const Contact &contact) {
            m_again.answered();
            if (generation != m_generation || (m_contact && sameShown(*m_contact, contact)))
                return; // made anew, a button that is just being pressed would be gone
            m_contact = contact;
            rebuild();
        },
        [this](const Failure &) { m_again.answered(); }); // what the conversation knows of them is shown already
    if (m_conversation.phone.isEmpty())
        return;
    ConversationQuery query;
    query.client = m_conversation.client;
    query.text = m_conversation.phone;
    query.page.limit = othersMax + 1;
    whenDone(
        this, m_desks.inbox.conversations(query),
        [this, generation](const gatehouse::Page<Conversation> &page) {
            if (generation == m_generation)
                takeOthers(page.items);
        },
        [](const Failure &) {});
}

void ContactPane::takeOthers(QList<Conversation> others)
{
    others.removeIf([this](const Conversation &other) {
        return other.id == m_conversation.id || other.contact != m_conversation.contact;
    });
    const bool same = std::equal(others.cbegin(), others.cend(), m_others.cbegin(), m_others.cend(),
                                 [](const Conversation &a, const Conversation &b) { return sameShown(a, b); });
    m_others = std::move(others);
    if (!same)
        rebuild();
}

void ContactPane::rebuild()
{
    const QString name =
        m_contact && !m_contact->name.isEmpty() ? m_contact->name : ConversationWords::title(m_conversation);
    m_avatar->setName(name);
    m_since->setAlignment(ContactFacts::leading(*this));
    m_name->setText(isolate(phone(name)));
    m_edit->setVisible(m_contact.has_value());
    m_since->setText(
        m_contact ? tr("Known since %1")
                        .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMillis(m_contact->createdAt)).date(),
                                                QStringLiteral("MMMM yyyy")))
        : m_conversation.kind == ConversationKind::group   ? tr("Group")
        : m_conversation.kind == ConversationKind::channel ? tr("Channel")
                                                           : QString());
    auto *body = new ContactFacts(m_conversation, m_contact, m_others, m_desks.clock.now());
    connect(body, &ContactFacts::conversationChosen, this, &ContactPane::conversationChosen);
    connect(body, &ContactFacts::optOutWanted, this, [this] { m_optOut->ask(m_conversation); });
    connect(body, &ContactFacts::allowAgainWanted, this, [this] { m_optOut->allowAgain(m_conversation); });
    delete m_column->replaceWidget(m_body, body);
    m_body->deleteLater();
    m_body->hide();
    m_body = body;
}

void ContactPane::showName()
{
    m_nameStack->setCurrentIndex(0);
}

void ContactPane::editName()
{
    if (!m_contact)
        return;
    m_nameField->setText(m_contact->name);
    m_nameStack->setCurrentIndex(1);
    m_nameField->setFocus(Qt::ShortcutFocusReason);
    m_nameField->selectAll();
}

void ContactPane::saveName()
{
    if (!m_contact)
        return;
    ContactChange change;
    change.name = m_nameField->text().trimmed();
    const int generation = ++m_generation;
    whenDone(
        this, m_desks.contacts.change(m_contact->id, change, m_desks.actor()),
        [this, generation](const Contact &contact) {
            if (generation == m_generation) {
                m_contact = contact;
                showName();
                rebuild();
            }
            emit changed();
        },
        [this](const Failure &failure) { emit refused(failure); }); // the field stays open with what was typed
}

bool ContactPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_nameField && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        showName();
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void ContactPane::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), color(Role::raised, palette()));
}

void ContactPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace gatehouse::ui
