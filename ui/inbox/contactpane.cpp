#include "ui/inbox/contactpane.h"

#include "ui/async.h"
#include "ui/inbox/conversationwords.h"
#include "ui/inbox/suppressionlookup.h"
#include "ui/theme/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonValue>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

namespace {

constexpr int nameColumn = 96;
constexpr int othersMax = 5;

QString date(Timestamp at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMillis(at)).date(), QLocale::ShortFormat);
}

QString valueText(const QJsonValue &value)
{
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', 15);
    return value.toVariant().toString();
}

} // namespace

ContactPane::ContactPane(const InboxDesks &desks, QWidget *parent)
    : QScrollArea(parent)
    , m_desks(desks)
    , m_avatar(new Avatar(52))
    , m_name(new ElidedLabel({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_since(new Label({}, TextSize::body, Role::textSoft))
    , m_nameField(new QLineEdit)
    , m_edit(new QToolButton)
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
    inner->setAutoFillBackground(false); // setWidget() turned it on; the ground is painted below
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
        ask();
}

void ContactPane::ask()
{
    if (m_conversation.contact.isNull())
        return;
    const int generation = ++m_generation;
    whenDone(
        this, m_desks.contacts.contact(m_conversation.contact),
        [this, generation](const Contact &contact) {
            if (generation != m_generation)
                return;
            m_contact = contact;
            rebuild();
        },
        [](const Failure &) {}); // what the conversation knows of them is shown already
    if (m_conversation.phone.isEmpty())
        return;
    ConversationQuery query;
    query.client = m_conversation.client;
    query.text = m_conversation.phone;
    query.page.limit = othersMax + 1;
    whenDone(
        this, m_desks.inbox.conversations(query),
        [this, generation](const gatehouse::Page<Conversation> &page) {
            if (generation != m_generation)
                return;
            m_others = page.items;
            m_others.removeIf([this](const Conversation &other) {
                return other.id == m_conversation.id || other.contact != m_conversation.contact;
            });
            rebuild();
        },
        [](const Failure &) {});
}

void ContactPane::rebuild()
{
    const QString name = m_contact && !m_contact->name.isEmpty() ? m_contact->name : m_conversation.title;
    m_avatar->setName(name);
    m_since->setAlignment(leading());
    m_name->setText(isolate(phone(name)));
    m_edit->setVisible(m_contact.has_value());
    m_since->setText(
        m_contact ? tr("Known since %1")
                        .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMillis(m_contact->createdAt)).date(),
                                                QStringLiteral("MMMM yyyy")))
        : m_conversation.kind == ConversationKind::group   ? tr("Group")
        : m_conversation.kind == ConversationKind::channel ? tr("Channel")
                                                           : QString());
    auto *body = new QWidget;
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::s - 2);
    addContact();
    addConsent();
    addAttributes();
    addOthers();
    addOptOut();
    delete m_column->replaceWidget(m_body, body);
    m_body->deleteLater();
    m_body->hide();
    m_body = body;
}

// A label aligns by the direction of its own text; here a Latin name belongs beside its Arabic key.
Qt::Alignment ContactPane::leading() const
{
    return Qt::AlignAbsolute | Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
}

void ContactPane::addSection(const QString &title)
{
    auto *label = new Label(title, TextSize::body, Role::textSoft, QFont::Medium);
    label->setAlignment(leading());
    label->setContentsMargins(0, m_rows->count() == 0 ? 0 : space::m, 0, 2);
    m_rows->addWidget(label);
}

void ContactPane::addRow(const QString &name, const QString &value, Role role)
{
    if (value.isEmpty())
        return;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *key = new ElidedLabel(name, TextSize::body, Role::textSoft);
    key->setFixedWidth(nameColumn);
    auto *text = new Label(value, TextSize::body, role);
    text->setWordWrap(true);
    text->setAlignment(leading());
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("%1: %2", "name and value").arg(name, value));
    row->addWidget(key, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_rows->addWidget(line);
}

void ContactPane::addContact()
{
    addSection(tr("Contact"));
    addRow(tr("Phone"), phone(m_conversation.phone));
    QStringList ids;
    if (m_contact) {
        for (const QString &id : m_contact->providerIds) {
            if (!id.startsWith(m_conversation.phone.mid(1)) || m_conversation.phone.isEmpty())
                ids += ConversationWords::maskedId(id);
        }
    }
    addRow(tr("Also known as"), ids.join(u'\n'));
    addRow(tr("Client"), isolate(m_conversation.clientName));
    addRow(tr("Session"), isolate(m_conversation.sessionName));
}

void ContactPane::addConsent()
{
    if (m_conversation.suppressed)
        return addRow(tr("Consent"), tr("opted out"), Role::warn);
    if (!m_contact || m_contact->consent.isEmpty())
        return;
    const auto at = fromRfc3339(m_contact->consent.value(QLatin1String("at")).toString());
    const QString source = m_contact->consent.value(QLatin1String("source")).toString();
    QString text = at ? tr("opted in, %1").arg(date(*at)) : tr("opted in");
    if (!source.isEmpty())
        text = tr("%1, by %2", "opted in on a date, and how").arg(text, isolate(source));
    addRow(tr("Consent"), text, Role::good);
}

void ContactPane::addAttributes()
{
    if (!m_contact || m_contact->attributes.isEmpty())
        return;
    addSection(tr("Attributes"));
    const QJsonObject &attributes = m_contact->attributes;
    for (auto entry = attributes.constBegin(); entry != attributes.constEnd(); ++entry)
        addRow(entry.key(), isolate(valueText(entry.value())));
}

void ContactPane::addOthers()
{
    if (m_others.isEmpty())
        return;
    addSection(tr("Other conversations"));
    for (const Conversation &other : std::as_const(m_others)) {
        const QString text = tr("%1 · %2", "session and when")
                                 .arg(isolate(other.sessionName), listTime(other.lastAt, m_desks.clock.now()));
        auto *link = new Label(QStringLiteral("<a href=\"open\">%1</a>").arg(text.toHtmlEscaped()));
        link->setTextFormat(Qt::RichText);
        link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        link->setAccessibleName(text);
        connect(link, &QLabel::linkActivated, this, [this, id = other.id] { emit conversationChosen(id); });
        m_rows->addWidget(link);
    }
}

void ContactPane::addOptOut()
{
    if (m_conversation.kind != ConversationKind::person || m_conversation.phone.isEmpty())
        return;
    m_rows->addSpacing(space::m);
    auto *button = new QPushButton(m_conversation.suppressed ? tr("Allow again") : tr("Opt out…"));
    button->setObjectName(QStringLiteral("optOutButton"));
    button->setToolTip(m_conversation.suppressed
                           ? tr("Campaigns and automatic messages reach this customer again.")
                           : tr("No campaign or automatic message reaches this customer any more."));
    connect(button, &QPushButton::clicked, this,
            m_conversation.suppressed ? &ContactPane::allowAgain : &ContactPane::askOptOut);
    m_rows->addWidget(button, 0, Qt::AlignLeading);
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
        this, m_desks.contacts.change(m_contact->id, change, Actor::console()),
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

void ContactPane::askOptOut()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Opt out"),
                        tr("Stop writing to %1?").arg(isolate(phone(m_conversation.title))), QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("optOutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Campaign and automatic messages that wait for this customer are cancelled, and no new "
                               "ones go out. You can still answer by hand."));
    QPushButton *confirm = box->addButton(tr("Opt out"), QMessageBox::AcceptRole);
    confirm->setObjectName(QStringLiteral("confirmOptOut"));
    box->setDefaultButton(confirm);
    connect(confirm, &QPushButton::clicked, this, &ContactPane::optOut);
    box->open();
}

void ContactPane::optOut()
{
    whenDone(
        this,
        m_desks.contacts.suppress({m_conversation.client, m_conversation.phone, QStringLiteral("manual")},
                                  Actor::console()),
        [this](const Suppression &) { emit changed(); }, [this](const Failure &failure) { emit refused(failure); });
}

void ContactPane::allowAgain()
{
    findSuppression(
        this, m_desks.contacts, m_conversation.client, m_conversation.phone,
        [this](const Suppression &suppression) { lift(suppression); },
        [this](const Failure &failure) { emit refused(failure); });
}

void ContactPane::lift(const Suppression &suppression)
{
    const auto putBack = [this, suppression] {
        whenDone(
            this,
            m_desks.contacts.suppress({suppression.client, suppression.phone, suppression.reason}, Actor::console()),
            [this](const Suppression &) { emit changed(); }, [this](const Failure &failure) { emit refused(failure); });
    };
    whenDone(
        this, m_desks.contacts.unsuppress(suppression.id, Actor::console()),
        [this, suppression, putBack] {
            emit changed();
            emit undoOffered(tr("%1 gets campaign and automatic messages again.").arg(phone(suppression.phone)),
                             putBack);
        },
        [this](const Failure &failure) { emit refused(failure); });
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
