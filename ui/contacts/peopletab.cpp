#include "ui/contacts/peopletab.h"

#include "ui/contacts/contactdelegate.h"
#include "ui/contacts/contactdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/optoutdialog.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tablestates.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

#include <algorithm>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto searchPause = 200ms;

QString nameOf(const Contact &contact)
{
    return isolate(contact.name.isEmpty() ? phone(contact.phone) : contact.name);
}

} // namespace

PeopleTab::PeopleTab(const ContactDesks &desks, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_rows(desks)
    , m_tools(new QWidget(this))
    , m_search(new QLineEdit)
    , m_edit(new QPushButton(tr("Edit…")))
    , m_optOut(new QPushButton(tr("Opt out…")))
    , m_remove(new QPushButton(tr("Delete…")))
    , m_table(new RowTable)
    , m_empty(new EmptyState(QStringLiteral("contacts"), {}, {}))
    , m_states(new TableStates(m_table, m_empty))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    makeTools();
    m_table->setObjectName(QStringLiteral("contactsTable"));
    m_table->setAccessibleName(tr("Contacts"));
    m_table->setItemDelegate(new ContactDelegate(m_table));
    m_table->setRows(&m_rows, {300, 200, 180, 130});
    m_empty->setAction(tr("Add a contact"));
    connect(m_states, &TableStates::retried, &m_rows, &ContactsModel::reload);
    connect(m_empty, &EmptyState::triggered, this, &PeopleTab::add);
    connect(m_table, &RowTable::opened, this, &PeopleTab::edit);
    connect(m_table, &RowTable::discarded, this, &PeopleTab::removeChosen);
    connect(m_table, &RowTable::menuRequested, this, &PeopleTab::showMenu);
    connect(m_table, &RowTable::chosenChanged, this, &PeopleTab::updateActions);
    connect(&m_rows, &PagedTableBase::stateChanged, this, &PeopleTab::showState);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &PeopleTab::showState);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, &PeopleTab::showState);
    updateActions();
}

void PeopleTab::makeTools()
{
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_search->setObjectName(QStringLiteral("contactSearch"));
    m_search->setPlaceholderText(tr("Search name or number"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(280);
    m_search->addAction(icon(QStringLiteral("search"), Role::textSoft), QLineEdit::LeadingPosition)
        ->setText(m_search->placeholderText());
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(searchPause);
    auto *add = primaryButton(tr("Add contact…"));
    add->setObjectName(QStringLiteral("addButton"));
    m_edit->setObjectName(QStringLiteral("editButton"));
    m_optOut->setObjectName(QStringLiteral("optOutButton"));
    m_remove->setObjectName(QStringLiteral("removeButton"));
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(m_edit);
    row->addWidget(m_optOut);
    row->addWidget(m_remove);
    row->addWidget(add);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchPause.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_searchPause.stop();
        ask();
        focusTable();
    });
    connect(&m_searchPause, &QTimer::timeout, this, &PeopleTab::ask);
    connect(add, &QPushButton::clicked, this, &PeopleTab::add);
    connect(m_edit, &QPushButton::clicked, this, &PeopleTab::editChosen);
    connect(m_optOut, &QPushButton::clicked, this, &PeopleTab::optOutChosen);
    connect(m_remove, &QPushButton::clicked, this, &PeopleTab::removeChosen);
}

void PeopleTab::ask()
{
    m_rows.setQuery(m_client, m_search->text().trimmed());
}

void PeopleTab::setClient(std::optional<ClientId> client)
{
    m_client = client;
    ask();
}

void PeopleTab::setClients(const QList<Client> &clients)
{
    m_clients = clients;
    QHash<ClientId, QString> names;
    for (const Client &client : clients)
        names.insert(client.id, client.name);
    m_rows.setClientNames(names);
}

void PeopleTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PeopleTab::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

QByteArray PeopleTab::columnState() const
{
    return m_table->columnState();
}

void PeopleTab::setColumnState(const QByteArray &state)
{
    m_table->setColumnState(state);
}

void PeopleTab::showState()
{
    emit loadingChanged();
    if (m_rows.state() == TableState::failed)
        return m_states->showFailure(m_rows.failure());
    if (isLoading() || m_rows.rowCount() > 0)
        return m_states->showTable();
    if (m_rows.searchedText().isEmpty())
        m_empty->setText(tr("No contacts yet"), tr("People appear here when they write to you, when a campaign brings "
                                                   "them, or when you add them."));
    else
        m_empty->setText(tr("Nobody found"),
                         tr("No contact has “%1” in the name or number.").arg(isolate(m_rows.searchedText())));
    m_states->showEmpty();
}

QList<Contact> PeopleTab::chosen() const
{
    QList<Contact> contacts;
    for (const int row : m_table->chosenRows())
        contacts += m_rows.at(row);
    return contacts;
}

void PeopleTab::updateActions()
{
    const QList<Contact> contacts = chosen();
    m_edit->setEnabled(contacts.size() == 1);
    m_remove->setEnabled(!contacts.isEmpty());
    m_optOut->setEnabled(std::any_of(contacts.cbegin(), contacts.cend(), [](const Contact &contact) {
        return !contact.suppressed && !contact.phone.isEmpty();
    }));
}

void PeopleTab::editChosen()
{
    if (const QList<Contact> contacts = chosen(); contacts.size() == 1)
        editContact(contacts.first());
}

void PeopleTab::edit(int row)
{
    if (row >= 0 && row < m_rows.rowCount())
        editContact(m_rows.at(row));
}

void PeopleTab::editContact(std::optional<Contact> contact)
{
    auto *dialog = new ContactDialog(m_desks, m_clients, m_client, std::move(contact), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ContactDialog::saved, this, [this](const Contact &saved) {
        m_rows.upsert(saved);
        m_table->chooseRow(m_rows.rowOf(saved.id));
    });
    dialog->open();
}

void PeopleTab::optOutChosen()
{
    QList<OptOutDialog::Person> people;
    for (const Contact &contact : chosen()) {
        if (!contact.suppressed && !contact.phone.isEmpty())
            people.append({contact.client, contact.phone, contact.name});
    }
    if (people.isEmpty())
        return;
    auto *dialog = new OptOutDialog(m_desks.contacts, people, m_desks.actor(), this);
    connect(dialog, &OptOutDialog::done, this, [this] {
        refresh();
        emit optedOut();
    });
    dialog->open();
}

void PeopleTab::removeChosen()
{
    const QList<Contact> contacts = chosen();
    if (contacts.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Delete contacts"),
                                contacts.size() == 1 ? tr("Delete %1?").arg(nameOf(contacts.first()))
                                                     : tr("Delete %n contact(s)?", nullptr, int(contacts.size())),
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("deleteBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Name, attributes and consent are deleted and cannot be brought back. Conversations stay "
           "readable, and whoever opted out stays opted out."));
    QPushButton *confirm = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    confirm->setObjectName(QStringLiteral("confirmDelete"));
    connect(confirm, &QPushButton::clicked, this, [this, contacts] {
        for (const Contact &contact : contacts)
            remove(contact);
    });
    box->open();
}

void PeopleTab::remove(const Contact &contact)
{
    whenDone(
        this, m_desks.contacts.remove(contact.id, m_desks.actor()), [this] { refresh(); },
        [this, contact](const Failure &failure) {
            if (failure.fault != Fault::conflict)
                return emit refused(failure);
            emit refusedBecause(
                tr("%1 was not deleted: messages still wait for this contact. Cancel them or let them go out first.")
                    .arg(nameOf(contact)));
        });
}

void PeopleTab::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contactMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](QPushButton *button, const QString &iconName = {}) {
        QAction *action = menu->addAction(button->text());
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    };
    add(m_edit, QStringLiteral("edit"));
    if (const QList<Contact> contacts = chosen(); contacts.size() == 1)
        connect(menu->addAction(icon(QStringLiteral("inbox")), tr("Show the conversation")), &QAction::triggered, this,
                [this, id = contacts.first().id] { emit conversationWanted(id); });
    add(m_optOut);
    add(m_remove);
    m_table->addTableActions(menu);
    menu->popup(at);
}

} // namespace gatehouse::ui
