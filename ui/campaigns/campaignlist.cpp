#include "ui/campaigns/campaignlist.h"

#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/campaigndelegate.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/filtertab.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/rowtable.h"

#include <QtGui/QAction>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

namespace {
constexpr int rowHeight = 48;
} // namespace

CampaignList::CampaignList(CampaignDesk &desk, CampaignActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(desk)
    , m_actions(actions)
    , m_filters(new QButtonGroup(this))
    , m_table(new RowTable)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("campaigns"), {}, {}))
    , m_error(new ErrorBanner)
    , m_loading(new LoadingBar)
{
    setObjectName(QStringLiteral("campaignList"));
    m_error->setObjectName(QStringLiteral("campaignListBanner"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    column->addWidget(m_loading);
    column->addWidget(m_error);
    m_empty->setAction(tr("&New campaign…"))->setObjectName(QStringLiteral("firstCampaign"));
    m_stack->addWidget(table());
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::triggered, this, &CampaignList::newWanted);
    connect(m_error, &ErrorBanner::nextStepChosen, &m_model, &CampaignListModel::reload);
    connect(&m_model, &PagedTableBase::stateChanged, this, &CampaignList::takeState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CampaignList::showState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &CampaignList::showState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &CampaignList::takeCurrent);
    takeCurrent();
}

QWidget *CampaignList::bar()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->setSpacing(2);
    const auto add = [this, row](int id, const QString &text) {
        auto *tab = new FilterTab(this);
        tab->setObjectName(QStringLiteral("campaignFilter%1").arg(id));
        tab->setText(text);
        tab->setChecked(id == -1);
        m_filters->addButton(tab, id + 1); // a group's ids are not negative
        row->addWidget(tab);
    };
    add(-1, tr("All"));
    for (const CampaignState state : {CampaignState::draft, CampaignState::scheduled, CampaignState::running,
                                      CampaignState::paused, CampaignState::completed, CampaignState::cancelled})
        add(int(state), CampaignWords::stateName(state));
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { setFilter(id - 1); });
    row->addStretch(1);
    addAction(QStringLiteral("campaignOpen"), tr("Open"), QStringLiteral("external"), &CampaignList::openCurrent);
    addAction(QStringLiteral("campaignPause"), tr("Pause"), QStringLiteral("pause"), &CampaignList::pause);
    addAction(QStringLiteral("campaignResume"), tr("Resume"), QStringLiteral("play"), &CampaignList::resume);
    addAction(QStringLiteral("campaignCancel"), tr("Cancel…"), QStringLiteral("stop"), &CampaignList::cancel);
    addAction(QStringLiteral("campaignRemove"), tr("Delete…"), QStringLiteral("trash"), &CampaignList::remove);
    for (QAction *action : std::as_const(m_commands)) {
        auto *button = new QToolButton;
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    row->addSpacing(space::s);
    auto *fresh = new QPushButton(tr("&New campaign…"));
    fresh->setObjectName(QStringLiteral("newCampaign"));
    makePrimary(fresh);
    connect(fresh, &QPushButton::clicked, this, &CampaignList::newWanted);
    row->addWidget(fresh);
    return holder;
}

QWidget *CampaignList::table()
{
    m_table->setObjectName(QStringLiteral("campaignTable"));
    m_table->setAccessibleName(tr("Campaigns"));
    m_table->setRows(&m_model, {300, 120, 150, 100, 170, 180, 100});
    m_table->setItemDelegate(new CampaignDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(CampaignListModel::Name, QHeaderView::Stretch);
    connect(m_table, &RowTable::opened, this, [this](int row) { emit opened(Campaign(m_model.at(row))); });
    connect(m_table, &RowTable::discarded, this, [this] {
        if (current() && CampaignActions::canRemove(*current()))
            m_actions.askRemove(Campaign(*current()));
    });
    connect(m_table, &RowTable::menuRequested, this, &CampaignList::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CampaignList::takeCurrent);
    return m_table;
}

QAction *CampaignList::addAction(const QString &name, const QString &text, const QString &iconName,
                                 void (CampaignList::*run)(const Campaign &))
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, run] {
        if (const Campaign *campaign = current())
            (this->*run)(Campaign(*campaign));
    });
    m_commands += action;
    return action;
}

const Campaign *CampaignList::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.at(index.row()) : nullptr;
}

void CampaignList::pause(const Campaign &campaign)
{
    m_actions.pause(campaign);
}

void CampaignList::resume(const Campaign &campaign)
{
    m_actions.resume(campaign);
}

void CampaignList::cancel(const Campaign &campaign)
{
    m_actions.askCancel(campaign);
}

void CampaignList::remove(const Campaign &campaign)
{
    m_actions.askRemove(campaign);
}

void CampaignList::takeCurrent()
{
    const Campaign *campaign = current();
    const bool allowed[] = {campaign != nullptr, campaign && CampaignActions::canPause(*campaign),
                            campaign && CampaignActions::canResume(*campaign),
                            campaign && CampaignActions::canCancel(*campaign),
                            campaign && CampaignActions::canRemove(*campaign)};
    for (int i = 0; i < m_commands.size(); ++i)
        m_commands.at(i)->setEnabled(allowed[i]);
}

void CampaignList::setClient(std::optional<ClientId> client)
{
    m_client = client;
    m_table->setColumnHidden(CampaignListModel::Client, client.has_value());
    setFilter(filter());
}

void CampaignList::setFilter(int state)
{
    if (auto *tab = m_filters->button(state + 1))
        tab->setChecked(true);
    m_model.setQuery(m_client, state < 0 ? std::nullopt : std::optional(static_cast<CampaignState>(state)));
}

int CampaignList::filter() const
{
    return m_filters->checkedId() - 1;
}

void CampaignList::focusList()
{
    if (m_stack->currentWidget() == m_empty)
        return m_empty->findChild<QPushButton *>(QStringLiteral("firstCampaign"))->setFocus();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_table->setFocus();
}

void CampaignList::showFailure(const Failure &failure)
{
    m_error->showFailure(failure, tr("Refresh"));
}

void CampaignList::takeState()
{
    const TableState now = m_model.state();
    const bool loading = now == TableState::loading;
    if (loading != std::exchange(m_isLoading, loading)) {
        if (loading)
            m_loading->begin();
        else
            m_loading->end();
    }
    if (loading)
        return;
    if (now == TableState::failed)
        return m_error->showFailure(m_model.failure(), tr("Try again"));
    m_error->dismiss();
    showState();
}

void CampaignList::showState()
{
    takeCurrent();
    if (m_model.rowCount() > 0) {
        m_stack->setCurrentIndex(0);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model.index(0, 0));
        return;
    }
    if (m_model.isFiltered())
        m_empty->setText(tr("No campaign is in this state"), tr("Choose another filter, or start a new campaign."));
    else
        m_empty->setText(tr("No campaigns yet"),
                         tr("A campaign writes one text to the rows of a CSV file, each with its own values."));
    m_stack->setCurrentWidget(m_empty);
}

void CampaignList::showMenu(const QPoint &at)
{
    if (!current())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("campaignMenu"));
    menu->addActions(m_commands);
    m_table->addTableActions(menu);
    menu->popup(at);
}

QJsonObject CampaignList::memory() const
{
    return {{QStringLiteral("filter"), filter()},
            {QStringLiteral("table"), QString::fromLatin1(m_table->columnState().toBase64())}};
}

void CampaignList::remember(const QJsonObject &memory)
{
    const QByteArray state = QByteArray::fromBase64(memory.value(QLatin1String("table")).toString().toLatin1());
    if (!state.isEmpty())
        m_table->setColumnState(state);
    if (auto *tab = m_filters->button(memory.value(QLatin1String("filter")).toInt(-1) + 1))
        tab->setChecked(true);
}

} // namespace gatehouse::ui
