#include "ui/inbox/contactfacts.h"

#include "ui/inbox/conversationwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativetime.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonValue>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

namespace {

constexpr int nameColumn = 96;

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

ContactFacts::ContactFacts(const Conversation &conversation, const std::optional<Contact> &contact,
                           const QList<Conversation> &others, Timestamp now, QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::s - 2);
    addContact(conversation, contact);
    addConsent(conversation, contact);
    addAttributes(contact);
    addOthers(others, now);
    addOptOut(conversation);
}

Qt::Alignment ContactFacts::leading(const QWidget &widget)
{
    return Qt::AlignAbsolute | Qt::AlignVCenter | (widget.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
}

void ContactFacts::addSection(const QString &title)
{
    auto *label = new Label(title, TextSize::body, Role::textSoft, QFont::Medium);
    label->setAlignment(leading(*this));
    label->setContentsMargins(0, m_rows->count() == 0 ? 0 : space::m, 0, 2);
    m_rows->addWidget(label);
}

void ContactFacts::addRow(const QString &name, const QString &value, Role role)
{
    if (value.isEmpty())
        return;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *key = new Label(name, TextSize::body, Role::textSoft);
    key->setWordWrap(true); // "Também conhecido como" has no room in one line
    key->setFixedWidth(nameColumn);
    auto *text = new Label(value, TextSize::body, role);
    text->setWordWrap(true);
    text->setAlignment(leading(*this));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("%1: %2", "name and value").arg(name, value));
    row->addWidget(key, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_rows->addWidget(line);
}

void ContactFacts::addContact(const Conversation &conversation, const std::optional<Contact> &contact)
{
    addSection(tr("Contact"));
    addRow(tr("Phone"), phone(conversation.phone));
    QStringList ids;
    if (contact) {
        for (const QString &id : contact->providerIds) {
            if (!id.startsWith(conversation.phone.mid(1)) || conversation.phone.isEmpty())
                ids += ConversationWords::maskedId(id);
        }
    }
    addRow(tr("Also known as"), ids.join(u'\n'));
    addRow(tr("Client"), isolate(conversation.clientName));
    addRow(tr("Session"), isolate(conversation.sessionName));
}

void ContactFacts::addConsent(const Conversation &conversation, const std::optional<Contact> &contact)
{
    if (conversation.suppressed)
        return addRow(tr("Consent"), tr("opted out"), Role::warn);
    if (!contact || contact->consent.isEmpty())
        return;
    const auto at = fromRfc3339(contact->consent.value(QLatin1String("at")).toString());
    const QString source = contact->consent.value(QLatin1String("source")).toString();
    QString text = at ? tr("opted in, %1").arg(date(*at)) : tr("opted in");
    if (!source.isEmpty())
        text = tr("%1, by %2", "opted in on a date, and how").arg(text, isolate(source));
    addRow(tr("Consent"), text, Role::good);
}

void ContactFacts::addAttributes(const std::optional<Contact> &contact)
{
    if (!contact || contact->attributes.isEmpty())
        return;
    addSection(tr("Attributes"));
    const QJsonObject &attributes = contact->attributes;
    for (auto entry = attributes.constBegin(); entry != attributes.constEnd(); ++entry)
        addRow(entry.key(), isolate(valueText(entry.value())));
}

void ContactFacts::addOthers(const QList<Conversation> &others, Timestamp now)
{
    if (others.isEmpty())
        return;
    addSection(tr("Other conversations"));
    for (const Conversation &other : others) {
        const QString text =
            tr("%1 · %2", "session and when").arg(isolate(other.sessionName), listTime(other.lastAt, now));
        auto *link = new Label(QStringLiteral("<a href=\"open\">%1</a>").arg(text.toHtmlEscaped()));
        link->setTextFormat(Qt::RichText);
        link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        link->setAccessibleName(text);
        connect(link, &QLabel::linkActivated, this, [this, id = other.id] { emit conversationChosen(id); });
        m_rows->addWidget(link);
    }
}

void ContactFacts::addOptOut(const Conversation &conversation)
{
    if (conversation.kind != ConversationKind::person || conversation.phone.isEmpty())
        return;
    m_rows->addSpacing(space::m);
    auto *button = new QPushButton(conversation.suppressed ? tr("Allow again") : tr("Opt out…"));
    button->setObjectName(QStringLiteral("optOutButton"));
    button->setToolTip(conversation.suppressed
                           ? tr("Campaigns and automatic messages reach this customer again.")
                           : tr("No campaign or automatic message reaches this customer any more."));
    connect(button, &QPushButton::clicked, this,
            conversation.suppressed ? &ContactFacts::allowAgainWanted : &ContactFacts::optOutWanted);
    m_rows->addWidget(button, 0, Qt::AlignLeading);
}

} // namespace gatehouse::ui
