#include "ui/contacts/contactdialog.h"

#include "gateway/phonenumber.h"
#include "ui/async.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/typedphone.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

ContactDialog::ContactDialog(const ContactDesks &desks, const QList<Client> &clients, std::optional<ClientId> client,
                             std::optional<Contact> contact, QWidget *parent)
    : QDialog(parent)
    , m_desks(desks)
    , m_contact(std::move(contact))
    , m_banner(new ErrorBanner)
    , m_name(new QLineEdit)
    , m_phone(new QLineEdit)
    , m_phoneHint(new Label({}, TextSize::caption, Role::textSoft))
    , m_client(new QComboBox)
    , m_attributes(new QTableWidget(0, 2))
{
    setObjectName(QStringLiteral("contactDialog"));
    setWindowTitle(m_contact ? tr("Edit contact") : tr("Add contact"));
    setMinimumWidth(420);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addWidget(m_banner);
    column->addWidget(fields(clients, client));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("saveContact"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ContactDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    checkPhone();
}

QWidget *ContactDialog::fields(const QList<Client> &clients, std::optional<ClientId> client)
{
    auto *holder = new QWidget;
    auto *form = new QFormLayout(holder);
    form->setContentsMargins(0, 0, 0, 0);
    m_name->setObjectName(QStringLiteral("contactNameEdit"));
    m_phone->setObjectName(QStringLiteral("contactPhoneEdit"));
    m_phone->setPlaceholderText(QStringLiteral("+55 21 99876-5432"));
    m_phone->setLayoutDirection(Qt::LeftToRight); // numbers do not mirror
    m_client->setObjectName(QStringLiteral("contactClientBox"));
    for (const Client &entry : clients)
        m_client->addItem(entry.name, QVariant::fromValue(entry.id.value));
    const std::optional<ClientId> chosen = m_contact ? m_contact->client : client;
    if (chosen)
        m_client->setCurrentIndex(m_client->findData(QVariant::fromValue(chosen->value)));
    m_client->setEnabled(!m_contact); // nothing crosses from one client to another
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Phone"), m_phone);
    form->addRow(QString(), m_phoneHint);
    form->addRow(tr("&Client"), m_client);
    form->addRow(tr("&Attributes"), attributesField());
    if (m_contact) {
        m_name->setText(m_contact->name);
        m_phone->setText(formatPhone(m_contact->phone));
    }
    connect(m_phone, &QLineEdit::textChanged, this, &ContactDialog::checkPhone);
    return holder;
}

QWidget *ContactDialog::attributesField()
{
    m_attributes->setObjectName(QStringLiteral("contactAttributes"));
    m_attributes->setHorizontalHeaderLabels({tr("Attribute"), tr("Value")});
    m_attributes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_attributes->verticalHeader()->hide();
    m_attributes->setFixedHeight(150);
    m_attributes->setTabKeyNavigation(false);
    if (m_contact) {
        const QJsonObject &known = m_contact->attributes;
        for (auto entry = known.constBegin(); entry != known.constEnd(); ++entry)
            addAttribute(entry.key(), entry.value().toVariant().toString());
    }
    addAttribute({}, {});
    // One empty row stands at the end, for the next.
    connect(m_attributes, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        if (item->row() == m_attributes->rowCount() - 1 && !item->text().isEmpty())
            addAttribute({}, {});
    });
    return m_attributes;
}

void ContactDialog::addAttribute(const QString &name, const QString &value)
{
    const QSignalBlocker blocker(m_attributes);
    const int row = m_attributes->rowCount();
    m_attributes->insertRow(row);
    m_attributes->setItem(row, 0, new QTableWidgetItem(name));
    m_attributes->setItem(row, 1, new QTableWidgetItem(value));
}

QJsonObject ContactDialog::attributes() const
{
    const QJsonObject before = m_contact ? m_contact->attributes : QJsonObject();
    QJsonObject attributes;
    for (int row = 0; row < m_attributes->rowCount(); ++row) {
        const QString name = m_attributes->item(row, 0)->text().trimmed();
        const QString value = m_attributes->item(row, 1)->text().trimmed();
        if (name.isEmpty())
            continue;
        // What was not touched keeps its type: a number stays a number.
        const bool same = before.value(name).toVariant().toString() == value;
        attributes.insert(name, same && before.contains(name) ? before.value(name) : QJsonValue(value));
    }
    return attributes;
}

void ContactDialog::checkPhone()
{
    const QString number = typedPhone(m_phone->text());
    const bool hidden = m_contact && m_contact->phone.isEmpty() && number.isEmpty();
    const bool good = hidden || isE164(number);
    m_phoneHint->setRole(good || number.isEmpty() ? Role::textSoft : Role::warn);
    if (hidden)
        m_phoneHint->setText(tr("This customer's number is hidden."));
    else if (good)
        m_phoneHint->setText(phone(number));
    else
        m_phoneHint->setText(tr("Begin with + and the country's code, such as +55 21 99876-5432."));
    m_save->setEnabled(good);
}

void ContactDialog::save()
{
    if (!m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    const auto done = [this](const Contact &contact) {
        emit saved(contact);
        accept();
    };
    const auto refused = [this](const Failure &failure) { refuse(failure); };
    if (m_contact) {
        ContactChange change;
        change.name = m_name->text().trimmed();
        if (typedPhone(m_phone->text()) != m_contact->phone)
            change.phone = typedPhone(m_phone->text());
        if (attributes() != m_contact->attributes)
            change.attributes = attributes();
        return whenDone(this, m_desks.contacts.change(m_contact->id, change, m_desks.actor()), done, refused);
    }
    NewContact fresh;
    fresh.client = ClientId{m_client->currentData().toLongLong()};
    fresh.phone = typedPhone(m_phone->text());
    fresh.name = m_name->text().trimmed();
    fresh.attributes = attributes();
    whenDone(this, m_desks.contacts.create(fresh, m_desks.actor()), done, refused);
}

void ContactDialog::refuse(const Failure &failure)
{
    m_save->setEnabled(true);
    if (failure.fault == Fault::conflict && failure.problems.isEmpty())
        m_banner->showError(tr("This client already has a contact with this number."));
    else
        m_banner->showFailure(failure);
}

} // namespace gatehouse::ui
