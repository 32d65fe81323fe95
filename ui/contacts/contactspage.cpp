#include "ui/contacts/contactspage.h"

#include "ui/async.h"
#include "ui/contacts/contactdelegate.h"
#include "ui/contacts/contactdialog.h"
#include "ui/contacts/suppressiondialog.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/filtertab.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tablestates.h"
#include "ui/widgets/undobar.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>

#include <utility>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr int clientsMax = 1000;

} // namespace

ContactsPage::ContactsPage(const ContactDesks &desks, QWidget *parent)
    : Page(parent)
    , m_desks(desks)
    , m_contacts(desks)
    , m_suppressions(desks)
    , m_tabs{new FilterTab, new FilterTab}
    , m_search(new QLineEdit)
    , m_add(new PrimaryButton)
    , m_edit(new QPushButton(tr("Edit…")))
    , m_remove(new QPushButton)
    , m_loading(new LoadingBar)
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_peopleTable(new RowTable)
    , m_optedOutTable(new RowTable)
    , m_peopleEmpty(new EmptyState(QStringLiteral("contacts"), {}, {}))
    , m_optedOutEmpty(new EmptyState(QStringLiteral("check"), tr("Nobody opted out"),
                                     tr("Customers who write STOP appear here, and numbers that you add by hand.")))
    , m_undo(new UndoBar)
{
    setObjectName(QStringLiteral("contactsPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    column->addWidget(m_loading);
    column->addWidget(m_banner);
    m_stack->addWidget(peopleTab());
    m_stack->addWidget(optedOutTab());
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
    addCommand(QStringLiteral("addContact"), tr("Add"), QKeySequence::New, [this] { add(); });
    addCommand(QStringLiteral("searchContacts"), tr("Search contacts"), QKeySequence::Find, [this] {
        showTab(people);
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addCommand(QStringLiteral("editContact"), tr("Edit contact"), QKeySequence(Qt::Key_F2), [this] {
        if (m_stack->currentIndex() == people && m_peopleTable->currentIndex().isValid())
            edit(m_peopleTable->currentIndex().row());
    });
    connect(&m_desks.changes, &ChangeFeed::changed, this, &ContactsPage::takeChanges);
    showTab(people);
}

QString ContactsPage::title() const
{
    return tr("Contacts");
}

QString ContactsPage::iconName() const
{
    return QStringLiteral("contacts");
}

QWidget *ContactsPage::bar()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(space::s, space::m, space::l, space::m);
    row->setSpacing(space::s);
    const std::pair<Tab, QString> tabs[] = {{people, tr("People")}, {optedOut, tr("Opted out")}};
    for (const auto &[tab, text] : tabs) {
        FilterTab *button = m_tabs[tab];
        button->setObjectName(tab == people ? QStringLiteral("peopleTab") : QStringLiteral("optedOutTab"));
        button->setText(text);
        button->setAutoExclusive(true);
        connect(button, &QAbstractButton::clicked, this, [this, tab = tab] { showTab(tab); });
        row->addWidget(button);
    }
    m_search->setObjectName(QStringLiteral("contactSearch"));
    m_search->setPlaceholderText(tr("Search name or number"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(280);
    m_search->addAction(icon(QStringLiteral("search"), Role::textSoft), QLineEdit::LeadingPosition)
        ->setText(m_search->placeholderText());
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(200ms);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchPause.start(); });
    connect(&m_searchPause, &QTimer::timeout, this,
            [this] { m_contacts.setQuery(m_client, m_search->text().trimmed()); });
    row->addSpacing(space::m);
    row->addWidget(m_search);
    row->addStretch(1);
    m_edit->setObjectName(QStringLiteral("editButton"));
    m_remove->setObjectName(QStringLiteral("removeButton"));
    m_add->setObjectName(QStringLiteral("addButton"));
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &ContactsPage::add);
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(m_peopleTable->currentIndex().row()); });
    connect(m_remove, &QPushButton::clicked, this, &ContactsPage::discard);
    return holder;
}

QWidget *ContactsPage::peopleTab()
{
    m_peopleTable->setObjectName(QStringLiteral("contactsTable"));
    m_peopleTable->setAccessibleName(tr("Contacts"));
    m_peopleTable->setItemDelegate(new ContactDelegate(m_peopleTable));
    m_peopleTable->setRows(&m_contacts, {300, 200, 180, 130});
    m_peopleStates = new TableStates(m_peopleTable, m_peopleEmpty);
    connect(m_peopleStates, &TableStates::retried, &m_contacts, &ContactsModel::reload);
    connect(m_peopleEmpty, &EmptyState::triggered, this, &ContactsPage::add);
    connect(m_peopleTable, &RowTable::opened, this, &ContactsPage::edit);
    connect(m_peopleTable, &RowTable::discarded, this, &ContactsPage::discard);
    connect(m_peopleTable, &RowTable::menuRequested, this, &ContactsPage::showMenu);
    connect(m_peopleTable, &RowTable::chosenChanged, this, &ContactsPage::updateActions);
    connect(&m_contacts, &PagedTableBase::stateChanged, this, &ContactsPage::showPeopleState);
    connect(&m_contacts, &QAbstractItemModel::rowsInserted, this, &ContactsPage::showPeopleState);
    connect(&m_contacts, &QAbstractItemModel::rowsRemoved, this, &ContactsPage::showPeopleState);
    m_peopleEmpty->setAction(tr("Add a contact"));
    return m_peopleStates;
}

QWidget *ContactsPage::optedOutTab()
{
    m_optedOutTable->setObjectName(QStringLiteral("suppressionsTable"));
    m_optedOutTable->setAccessibleName(tr("Opted out"));
    m_optedOutTable->setRows(&m_suppressions, {220, 180, 240, 160});
    m_optedOutStates = new TableStates(m_optedOutTable, m_optedOutEmpty);
    connect(m_optedOutStates, &TableStates::retried, &m_suppressions, &SuppressionsModel::reload);
    connect(m_optedOutEmpty, &EmptyState::triggered, this, &ContactsPage::add);
    connect(m_optedOutTable, &RowTable::discarded, this, &ContactsPage::discard);
    connect(m_optedOutTable, &RowTable::menuRequested, this, &ContactsPage::showMenu);
    connect(m_optedOutTable, &RowTable::chosenChanged, this, &ContactsPage::updateActions);
    connect(&m_suppressions, &PagedTableBase::stateChanged, this, &ContactsPage::showOptedOutState);
    connect(&m_suppressions, &QAbstractItemModel::rowsInserted, this, &ContactsPage::showOptedOutState);
    connect(&m_suppressions, &QAbstractItemModel::rowsRemoved, this, &ContactsPage::showOptedOutState);
    m_optedOutEmpty->setAction(tr("Opt out a number"));
    return m_optedOutStates;
}

void ContactsPage::addCommand(const QString &name, const QString &text, const QKeySequence &keys,
                              std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    m_commands += action;
}

void ContactsPage::showTab(Tab tab)
{
    m_tabs[tab]->setChecked(true);
    m_stack->setCurrentIndex(tab);
    m_search->setVisible(tab == people);
    m_edit->setVisible(tab == people);
    m_add->setText(tab == people ? tr("Add contact…") : tr("Opt out a number…"));
    m_remove->setText(tab == people ? tr("Delete…") : tr("Allow again"));
    m_banner->dismiss();
    updateActions();
}

void ContactsPage::updateActions()
{
    const auto chosen = (m_stack->currentIndex() == people ? m_peopleTable : m_optedOutTable)->chosenRows().size();
    m_edit->setEnabled(chosen == 1);
    m_remove->setEnabled(chosen > 0);
}

void ContactsPage::showLoading()
{
    const bool loading = m_contacts.state() == TableState::loading || m_suppressions.state() == TableState::loading;
    if (loading == m_loadingShown)
        return;
    m_loadingShown = loading;
    loading ? m_loading->begin() : m_loading->end();
}

void ContactsPage::showPeopleState()
{
    showLoading();
    if (m_contacts.state() == TableState::failed)
        return m_peopleStates->showFailure(m_contacts.failure());
    if (m_contacts.state() == TableState::loading || m_contacts.rowCount() > 0)
        return m_peopleStates->showTable();
    if (m_contacts.searchedText().isEmpty())
        m_peopleEmpty->setText(tr("No contacts yet"), tr("People appear here when they write to you, when a campaign "
                                                         "brings them, or when you add them."));
    else
        m_peopleEmpty->setText(
            tr("Nobody found"),
            tr("No contact has “%1” in the name or number.").arg(isolate(m_contacts.searchedText())));
    m_peopleStates->showEmpty();
}

void ContactsPage::showOptedOutState()
{
    showLoading();
    if (m_suppressions.state() == TableState::failed)
        return m_optedOutStates->showFailure(m_suppressions.failure());
    if (m_suppressions.state() == TableState::loading || m_suppressions.rowCount() > 0)
        return m_optedOutStates->showTable();
    m_optedOutStates->showEmpty();
}

void ContactsPage::setClient(std::optional<ClientId> client)
{
    m_client = client;
    ask();
}

void ContactsPage::ask()
{
    m_asked = true;
    m_contacts.setQuery(m_client, m_search->text().trimmed());
    m_suppressions.setClient(m_client);
    askClients();
}

void ContactsPage::askClients()
{
    whenDone(
        this, m_desks.clients.clients({clientsMax, {}}),
        [this](const gatehouse::Page<Client> &page) {
            m_clients = page.items;
            QHash<ClientId, QString> names;
            for (const Client &client : page.items)
                names.insert(client.id, client.name);
            m_contacts.setClientNames(names);
            m_suppressions.setClientNames(names);
        },
        [this](const Failure &failure) { m_banner->showFailure(failure); });
}

void ContactsPage::activated()
{
    if (!m_asked)
        ask();
    m_peopleTable->setFocus(Qt::ShortcutFocusReason);
}

void ContactsPage::open(const QString &what)
{
    if (what == QLatin1String("new"))
        return add();
    const auto id = idFromText<ContactId>(what);
    if (!id)
        return;
    whenDone(
        this, m_desks.contacts.contact(*id), [this](const Contact &contact) { editContact(contact); },
        [this](const Failure &failure) { m_banner->showFailure(failure); });
}

void ContactsPage::takeChanges(const ChangeSet &changes)
{
    if (!m_asked)
        return;
    if (changes.contacts || changes.suppressions || changes.overflow)
        m_contacts.refresh();
    if (changes.suppressions || changes.overflow)
        m_suppressions.refresh();
    if (!changes.clients.isEmpty() || changes.overflow)
        askClients();
}

void ContactsPage::add()
{
    if (m_stack->currentIndex() == optedOut)
        optOut();
    else
        editContact({});
}

void ContactsPage::edit(int row)
{
    if (row >= 0 && row < m_contacts.rowCount())
        editContact(m_contacts.at(row));
}

void ContactsPage::editContact(std::optional<Contact> contact)
{
    auto *dialog = new ContactDialog(m_desks, m_clients, m_client, std::move(contact), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ContactDialog::saved, this, [this](const Contact &saved) { m_contacts.upsert(saved); });
    dialog->open();
}

void ContactsPage::optOut()
{
    auto *dialog = new SuppressionDialog(m_desks, m_clients, m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SuppressionDialog::saved, this, [this](const Suppression &saved) {
        m_suppressions.upsert(saved);
        m_contacts.refresh();
    });
    dialog->open();
}

void ContactsPage::discard()
{
    if (m_stack->currentIndex() == optedOut)
        return lift();
    QList<Contact> chosen;
    for (const int row : m_peopleTable->chosenRows())
        chosen += m_contacts.at(row);
    if (!chosen.isEmpty())
        askRemoveContacts(chosen);
}

void ContactsPage::askRemoveContacts(const QList<Contact> &contacts)
{
    const QString name =
        isolate(contacts.first().name.isEmpty() ? phone(contacts.first().phone) : contacts.first().name);
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Delete contacts"),
                                contacts.size() == 1 ? tr("Delete %1?").arg(name)
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
            removeContact(contact);
    });
    box->open();
}

void ContactsPage::removeContact(const Contact &contact)
{
    whenDone(
        this, m_desks.contacts.remove(contact.id, Actor::console()), [this] { m_contacts.refresh(); },
        [this, contact](const Failure &failure) {
            if (failure.fault != Fault::conflict)
                return m_banner->showFailure(failure);
            const QString name = isolate(contact.name.isEmpty() ? phone(contact.phone) : contact.name);
            m_banner->showError(
                tr("%1 was not deleted: messages still wait for this contact. Cancel them or let them go "
                   "out first.")
                    .arg(name));
        });
}

void ContactsPage::lift()
{
    QList<Suppression> chosen;
    for (const int row : m_optedOutTable->chosenRows())
        chosen += m_suppressions.at(row);
    if (chosen.isEmpty())
        return;
    const auto refreshAll = [this] {
        m_suppressions.refresh();
        m_contacts.refresh();
    };
    const auto refused = [this](const Failure &failure) { m_banner->showFailure(failure); };
    for (const Suppression &suppression : std::as_const(chosen))
        whenDone(this, m_desks.contacts.unsuppress(suppression.id, Actor::console()), refreshAll, refused);
    const QString sentence =
        chosen.size() == 1 ? tr("%1 gets campaign and automatic messages again.").arg(phone(chosen.first().phone))
                           : tr("%n number(s) get campaign and automatic messages again.", nullptr, int(chosen.size()));
    m_undo->offer(sentence, [this, chosen, refreshAll, refused] {
        for (const Suppression &suppression : chosen)
            whenDone(
                this,
                m_desks.contacts.suppress({suppression.client, suppression.phone, suppression.reason},
                                          Actor::console()),
                [refreshAll](const Suppression &) { refreshAll(); }, refused);
    });
}

void ContactsPage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isPeople = m_stack->currentIndex() == people;
    if (isPeople) {
        QAction *action = menu->addAction(icon(QStringLiteral("edit")), m_edit->text());
        action->setEnabled(m_edit->isEnabled());
        connect(action, &QAction::triggered, m_edit, &QPushButton::click);
        const ContactId id = m_contacts.at(m_peopleTable->currentIndex().row()).id;
        connect(menu->addAction(icon(QStringLiteral("inbox")), tr("Show the conversation")), &QAction::triggered, this,
                [this, id] { emit navigate(QStringLiteral("inbox"), toText(id)); });
    }
    connect(menu->addAction(m_remove->text()), &QAction::triggered, m_remove, &QPushButton::click);
    (isPeople ? m_peopleTable : m_optedOutTable)->addTableActions(menu);
    menu->popup(at);
}

QJsonObject ContactsPage::memory() const
{
    return {{QStringLiteral("people"), QString::fromLatin1(m_peopleTable->columnState().toBase64())},
            {QStringLiteral("opted_out"), QString::fromLatin1(m_optedOutTable->columnState().toBase64())},
            {QStringLiteral("tab"), m_stack->currentIndex()}};
}

void ContactsPage::remember(const QJsonObject &memory)
{
    const auto state = [&memory](const char *key) {
        return QByteArray::fromBase64(memory.value(QLatin1String(key)).toString().toLatin1());
    };
    if (!state("people").isEmpty())
        m_peopleTable->setColumnState(state("people"));
    if (!state("opted_out").isEmpty())
        m_optedOutTable->setColumnState(state("opted_out"));
    showTab(memory.value(QLatin1String("tab")).toInt() == optedOut ? optedOut : people);
}

} // namespace gatehouse::ui
