#include "ui/contacts/contactspage.h"

#include "ui/async.h"
#include "ui/contacts/optedouttab.h"
#include "ui/contacts/peopletab.h"
#include "ui/theme/theme.h"
#include "ui/widgets/command.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/filtertab.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/undobar.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>

#include <utility>

namespace gatehouse::ui {

namespace {

constexpr int clientsMax = 1000;

ContactDesks withActor(ContactDesks desks, std::function<Actor()> actor)
{
    desks.actor = std::move(actor);
    return desks;
}

} // namespace

ContactsPage::ContactsPage(const ContactDesks &desks, QWidget *parent)
    : Page(parent)
    , m_desks(withActor(desks, [this] { return actor(); }))
    , m_buttons{new FilterTab, new FilterTab}
    , m_loading(new LoadingBar)
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_people(new PeopleTab(m_desks))
    , m_optedOut(new OptedOutTab(m_desks))
    , m_undo(new UndoBar)
{
    setObjectName(QStringLiteral("contactsPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    column->addWidget(m_loading);
    column->addWidget(m_banner);
    m_stack->addWidget(m_people);
    m_stack->addWidget(m_optedOut);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
    wireTabs();
    makeCommands();
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
        FilterTab *button = m_buttons[tab];
        button->setObjectName(tab == people ? QStringLiteral("peopleTab") : QStringLiteral("optedOutTab"));
        button->setText(text);
        button->setAutoExclusive(true);
        connect(button, &QAbstractButton::clicked, this, [this, tab = tab] { showTab(tab); });
        row->addWidget(button);
    }
    row->addSpacing(space::m);
    row->addWidget(m_people->tools(), 1);
    row->addWidget(m_optedOut->tools(), 1);
    return holder;
}

void ContactsPage::wireTabs()
{
    const auto refuse = [this](const Failure &failure) { m_banner->showFailure(failure); };
    connect(m_people, &PeopleTab::loadingChanged, this, &ContactsPage::showLoading);
    connect(m_people, &PeopleTab::refused, this, refuse);
    connect(m_people, &PeopleTab::refusedBecause, this,
            [this](const QString &sentence) { m_banner->showError(sentence); });
    connect(m_people, &PeopleTab::conversationWanted, this,
            [this](ContactId id) { emit navigate(QStringLiteral("inbox"), toText(id)); });
    connect(m_people, &PeopleTab::optedOut, m_optedOut, &OptedOutTab::refresh);
    connect(m_optedOut, &OptedOutTab::loadingChanged, this, &ContactsPage::showLoading);
    connect(m_optedOut, &OptedOutTab::refused, this, refuse);
    connect(m_optedOut, &OptedOutTab::undoOffered, m_undo, &UndoBar::offer);
    connect(m_optedOut, &OptedOutTab::changed, m_people, &PeopleTab::refresh);
}

void ContactsPage::makeCommands()
{
    m_commands += addCommand(this, QStringLiteral("addContact"), tr("Add"), QKeySequence::New,
                             [this] { tab() == people ? m_people->add() : m_optedOut->add(); });
    m_commands += addCommand(this, QStringLiteral("searchContacts"), tr("Search contacts"), QKeySequence::Find, [this] {
        showTab(people);
        m_people->focusSearch();
    });
    m_commands += addCommand(this, QStringLiteral("editContact"), tr("Edit contact"), QKeySequence(Qt::Key_F2), [this] {
        if (tab() == people)
            m_people->editChosen();
    });
}

ContactsPage::Tab ContactsPage::tab() const
{
    return m_stack->currentIndex() == optedOut ? optedOut : people;
}

void ContactsPage::showTab(Tab tab)
{
    m_buttons[tab]->setChecked(true);
    m_stack->setCurrentIndex(tab);
    m_people->tools()->setVisible(tab == people);
    m_optedOut->tools()->setVisible(tab == optedOut);
    m_banner->dismiss();
}

void ContactsPage::showLoading()
{
    const bool loading = m_people->isLoading() || m_optedOut->isLoading();
    if (loading == m_loadingShown)
        return;
    m_loadingShown = loading;
    loading ? m_loading->begin() : m_loading->end();
}

void ContactsPage::setClient(std::optional<ClientId> client)
{
    m_client = client;
    ask();
}

void ContactsPage::ask()
{
    m_asked = true;
    m_people->setClient(m_client);
    m_optedOut->setClient(m_client);
    askClients();
}

void ContactsPage::askClients()
{
    whenDone(
        this, m_desks.clients.clients({clientsMax, {}}),
        [this](const gatehouse::Page<Client> &page) {
            m_people->setClients(page.items);
            m_optedOut->setClients(page.items);
        },
        [this](const Failure &failure) { m_banner->showFailure(failure); });
}

void ContactsPage::activated()
{
    if (!m_asked)
        ask();
    tab() == people ? m_people->focusTable() : m_optedOut->focusTable();
}

void ContactsPage::open(const QString &what)
{
    if (what == QLatin1String("new")) {
        showTab(people);
        return m_people->add();
    }
    const auto id = idFromText<ContactId>(what);
    if (!id)
        return;
    whenDone(
        this, m_desks.contacts.contact(*id), [this](const Contact &contact) { m_people->editContact(contact); },
        [this](const Failure &failure) { m_banner->showFailure(failure); });
}

void ContactsPage::takeChanges(const ChangeSet &changes)
{
    if (!m_asked)
        return;
    if (changes.contacts || changes.suppressions || changes.overflow)
        m_people->refresh();
    if (changes.suppressions || changes.overflow)
        m_optedOut->refresh();
    if (!changes.clients.isEmpty() || changes.overflow)
        askClients();
}

QJsonObject ContactsPage::memory() const
{
    return {{QStringLiteral("people"), QString::fromLatin1(m_people->columnState().toBase64())},
            {QStringLiteral("opted_out"), QString::fromLatin1(m_optedOut->columnState().toBase64())},
            {QStringLiteral("tab"), tab()}};
}

void ContactsPage::remember(const QJsonObject &memory)
{
    const auto state = [&memory](const char *key) {
        return QByteArray::fromBase64(memory.value(QLatin1String(key)).toString().toLatin1());
    };
    if (!state("people").isEmpty())
        m_people->setColumnState(state("people"));
    if (!state("opted_out").isEmpty())
        m_optedOut->setColumnState(state("opted_out"));
    showTab(memory.value(QLatin1String("tab")).toInt() == optedOut ? optedOut : people);
}

} // namespace gatehouse::ui
