#include "ui/contacts/optedouttab.h"

#include "ui/contacts/suppressiondialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tablestates.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

#include <memory>

namespace gatehouse::ui {

OptedOutTab::OptedOutTab(const ContactDesks &desks, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_rows(desks)
    , m_tools(new QWidget(this))
    , m_allow(new QPushButton(tr("Allow again")))
    , m_table(new RowTable)
    , m_empty(new EmptyState(QStringLiteral("check"), tr("Nobody opted out"),
                             tr("Customers who write STOP appear here, and numbers that you add by hand.")))
    , m_states(new TableStates(m_table, m_empty))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    makeTools();
    m_table->setObjectName(QStringLiteral("suppressionsTable"));
    m_table->setAccessibleName(tr("Opted out"));
    m_table->setRows(&m_rows, {220, 180, 240, 160});
    m_empty->setAction(tr("Opt out a number"));
    connect(m_states, &TableStates::retried, &m_rows, &SuppressionsModel::reload);
    connect(m_empty, &EmptyState::triggered, this, &OptedOutTab::add);
    connect(m_table, &RowTable::discarded, this, &OptedOutTab::allowAgain);
    connect(m_table, &RowTable::menuRequested, this, &OptedOutTab::showMenu);
    connect(m_table, &RowTable::chosenChanged, this, [this] { m_allow->setEnabled(!m_table->chosenRows().isEmpty()); });
    connect(&m_rows, &PagedTableBase::stateChanged, this, &OptedOutTab::showState);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &OptedOutTab::showState);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, &OptedOutTab::showState);
}

void OptedOutTab::makeTools()
{
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *add = primaryButton(tr("Opt out a number…"));
    add->setObjectName(QStringLiteral("addOptOutButton"));
    m_allow->setObjectName(QStringLiteral("allowButton"));
    m_allow->setEnabled(false);
    row->addStretch(1);
    row->addWidget(m_allow);
    row->addWidget(add);
    connect(add, &QPushButton::clicked, this, &OptedOutTab::add);
    connect(m_allow, &QPushButton::clicked, this, &OptedOutTab::allowAgain);
}

void OptedOutTab::setClient(std::optional<ClientId> client)
{
    m_client = client;
    m_rows.setClient(client);
}

void OptedOutTab::setClients(const QList<Client> &clients)
{
    m_clients = clients;
    QHash<ClientId, QString> names;
    for (const Client &client : clients)
        names.insert(client.id, client.name);
    m_rows.setClientNames(names);
}

void OptedOutTab::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

QByteArray OptedOutTab::columnState() const
{
    return m_table->columnState();
}

void OptedOutTab::setColumnState(const QByteArray &state)
{
    m_table->setColumnState(state);
}

void OptedOutTab::showState()
{
    emit loadingChanged();
    if (m_rows.state() == TableState::failed)
        m_states->showFailure(m_rows.failure());
    else if (isLoading() || m_rows.rowCount() > 0)
        m_states->showTable();
    else
        m_states->showEmpty();
}

void OptedOutTab::add()
{
    auto *dialog = new SuppressionDialog(m_desks, m_clients, m_client, m_desks.actor(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SuppressionDialog::saved, this, [this](const Suppression &saved) {
        m_rows.upsert(saved);
        m_table->chooseRow(m_rows.rowOf(saved.id));
        emit changed();
    });
    dialog->open();
}

void OptedOutTab::takeChange()
{
    refresh();
    emit changed();
}

void OptedOutTab::allowAgain()
{
    QList<Suppression> chosen;
    for (const int row : m_table->chosenRows())
        chosen += m_rows.at(row);
    if (chosen.isEmpty() || !m_allow->isEnabled())
        return;
    struct Lifting
    {
        qsizetype open = 0;
        QList<Suppression> lifted;
        std::optional<Failure> refusal;
    };
    auto lifting = std::make_shared<Lifting>();
    lifting->open = chosen.size();
    m_allow->setEnabled(false); // until the answers are here: twice is not meant twice
    const auto answered = [this, lifting] {
        if (--lifting->open > 0)
            return;
        m_allow->setEnabled(m_table->chosenCount() > 0);
        takeChange();
        if (lifting->refusal)
            emit refused(*lifting->refusal);
        if (lifting->lifted.isEmpty())
            return;
        const auto count = lifting->lifted.size();
        const QString sentence =
            count == 1 ? tr("%1 gets campaign and automatic messages again.").arg(phone(lifting->lifted.first().phone))
                       : tr("%n number(s) get campaign and automatic messages again.", nullptr, int(count));
        emit undoOffered(sentence, [this, lifted = lifting->lifted] { putBack(lifted); });
    };
    for (const Suppression &suppression : std::as_const(chosen))
        whenDone(
            this, m_desks.contacts.unsuppress(suppression.id, m_desks.actor()),
            [lifting, answered, suppression] {
                lifting->lifted += suppression;
                answered();
            },
            [lifting, answered](const Failure &failure) {
                lifting->refusal = failure;
                answered();
            });
}

void OptedOutTab::putBack(const QList<Suppression> &lifted)
{
    for (const Suppression &suppression : lifted)
        whenDone(
            this,
            m_desks.contacts.suppress({suppression.client, suppression.phone, suppression.reason}, m_desks.actor()),
            [this](const Suppression &) { takeChange(); }, [this](const Failure &failure) { emit refused(failure); });
}

void OptedOutTab::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("optedOutMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(m_allow->text()), &QAction::triggered, m_allow, &QPushButton::click);
    m_table->addTableActions(menu);
    menu->popup(at);
}

} // namespace gatehouse::ui
