#include "ui/campaigns/campaignpage.h"

#include "ui/async.h"
#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/campaigneditor.h"
#include "ui/campaigns/campaignlist.h"
#include "ui/campaigns/campaignrun.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/command.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/undobar.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

namespace {
constexpr int clientsMost = 500;
} // namespace

CampaignPage::CampaignPage(const CampaignDesks &desks, QWidget *parent)
    : Page(parent)
    , m_desks(desks)
    , m_actions(new CampaignActions(
          desks, [this] { return actor(); }, this))
    , m_list(new CampaignList(desks.campaigns, *m_actions))
    , m_editor(new CampaignEditor(desks, [this] { return actor(); }))
    , m_run(new CampaignRun(desks, *m_actions))
    , m_stack(new QStackedWidget)
    , m_undo(new UndoBar)
    , m_back(new QToolButton)
    , m_where(new ElidedLabel({}, TextSize::body, Role::textSoft))
    , m_tools(tools())
{
    setObjectName(QStringLiteral("campaignPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undo);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_run);
    makeCommands();
    connect(m_list, &CampaignList::newWanted, this, &CampaignPage::begin);
    connect(m_list, &CampaignList::opened, this, &CampaignPage::showCampaign);
    connect(m_editor, &CampaignEditor::started, this, &CampaignPage::showRun);
    connect(m_editor, &CampaignEditor::left, this, &CampaignPage::showRun);
    connect(&m_editor->draft(), &DraftKeeper::changed, this, &CampaignPage::showWhere);
    connect(&m_editor->draft(), &DraftKeeper::savingChanged, this, &CampaignPage::showWhere);
    connect(m_run, &CampaignRun::refreshed, this, [this](const Campaign &campaign) {
        m_list->model().takeUp(campaign);
        showWhere();
    });
    connect(m_run, &CampaignRun::deadLettersWanted, this,
            [this](CampaignId id) { emit navigate(QStringLiteral("deadletters"), toText(id)); });
    connect(m_actions, &CampaignActions::changed, this, &CampaignPage::takeChange);
    connect(m_actions, &CampaignActions::removed, this, [this](CampaignId id) {
        m_list->model().forget(id);
        if (m_stack->currentWidget() == m_run && m_run->campaign().id == id)
            goBack();
    });
    connect(m_actions, &CampaignActions::paused, this, &CampaignPage::offerResume);
    connect(m_actions, &CampaignActions::failed, this, &CampaignPage::takeFailure);
    connect(&m_desks.changes, &ChangeFeed::changed, this, &CampaignPage::takeChanges);
    showWhere();
}

QString CampaignPage::title() const
{
    return tr("Campaigns");
}

QString CampaignPage::iconName() const
{
    return QStringLiteral("campaigns");
}

QWidget *CampaignPage::tools()
{
    auto *holder = new QWidget(this);
    holder->hide(); // until the head takes it
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_back->setObjectName(QStringLiteral("allCampaigns"));
    m_back->setIcon(icon(QStringLiteral("chevron-left")));
    m_back->setText(tr("All campaigns"));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::TabFocus);
    m_where->setObjectName(QStringLiteral("campaignWhere"));
    row->addWidget(m_back);
    row->addWidget(m_where, 1);
    connect(m_back, &QToolButton::clicked, this, &CampaignPage::goBack);
    return holder;
}

void CampaignPage::makeCommands()
{
    const auto inEditor = [this](auto run) {
        return [this, run] {
            if (m_stack->currentWidget() == m_editor)
                run();
        };
    };
    m_commands += addCommand(this, QStringLiteral("newCampaignCommand"), tr("New campaign"), QKeySequence::New,
                             [this] { begin(); });
    m_commands += addCommand(this, QStringLiteral("allCampaignsCommand"), tr("Back to all campaigns"),
                             QKeySequence(Qt::Key_Escape), [this] { goBack(); });
    m_commands +=
        addCommand(this, QStringLiteral("nextStep"), tr("Campaign: next step"),
                   QKeySequence(Qt::CTRL | Qt::Key_PageDown), inEditor([this] { m_editor->go(m_editor->step() + 1); }));
    m_commands +=
        addCommand(this, QStringLiteral("previousStep"), tr("Campaign: step before"),
                   QKeySequence(Qt::CTRL | Qt::Key_PageUp), inEditor([this] { m_editor->go(m_editor->step() - 1); }));
    m_commands += addCommand(this, QStringLiteral("nextRow"), tr("Preview the next row"),
                             QKeySequence(Qt::ALT | Qt::Key_Right), inEditor([this] { m_editor->stepRow(1); }));
    m_commands += addCommand(this, QStringLiteral("previousRow"), tr("Preview the row before"),
                             QKeySequence(Qt::ALT | Qt::Key_Left), inEditor([this] { m_editor->stepRow(-1); }));
    m_commands += addCommand(this, QStringLiteral("sendTestCommand"), tr("Send a test to one number"),
                             QKeySequence(Qt::CTRL | Qt::Key_T), inEditor([this] { m_editor->sendTest(); }));
}

void CampaignPage::setClient(std::optional<ClientId> client)
{
    m_client = client;
    m_asked = true;
    m_list->setClient(client);
    askClients();
}

void CampaignPage::activated()
{
    m_list->model().setNow(m_desks.clock.now());
    if (!m_asked)
        setClient({});
    else if (m_stack->currentWidget() == m_list)
        m_list->model().refresh();
    if (m_stack->currentWidget() == m_list)
        m_list->focusList();
    else if (m_stack->currentWidget() == m_run)
        m_run->focusFirst();
}

void CampaignPage::minutePassed()
{
    m_list->model().setNow(m_desks.clock.now());
}

void CampaignPage::askClients()
{
    whenDone(
        this, m_desks.clients.clients({clientsMost, {}}),
        [this](const gatehouse::Page<Client> &page) {
            QHash<ClientId, QString> names;
            for (const Client &client : page.items)
                names.insert(client.id, client.name);
            m_list->model().setClients(names);
        },
        [](const Failure &) {}); // only the column of names stays empty
}

void CampaignPage::open(const QString &what)
{
    if (what == QLatin1String("new"))
        return begin();
    if (const auto id = idFromText<CampaignId>(what))
        whenDone(
            this, m_desks.campaigns.campaign(*id), [this](const Campaign &campaign) { showCampaign(campaign); },
            [this](const Failure &failure) { takeFailure(failure); });
}

void CampaignPage::begin()
{
    m_stack->setCurrentWidget(m_editor);
    m_editor->begin(m_client);
    showWhere();
}

void CampaignPage::showCampaign(const Campaign &campaign)
{
    if (campaign.state != CampaignState::draft)
        return showRun(campaign);
    m_stack->setCurrentWidget(m_editor);
    m_editor->edit(campaign);
    showWhere();
}

void CampaignPage::showRun(const Campaign &campaign)
{
    m_list->model().takeUp(campaign);
    m_run->show(campaign);
    m_stack->setCurrentWidget(m_run);
    m_run->focusFirst();
    showWhere();
}

void CampaignPage::goBack()
{
    if (m_stack->currentWidget() == m_list)
        return;
    if (m_stack->currentWidget() == m_editor && m_editor->draft().isCreated())
        m_list->model().takeUp(m_editor->draft().campaign());
    m_stack->setCurrentWidget(m_list);
    m_list->model().setNow(m_desks.clock.now());
    m_list->focusList();
    showWhere();
}

void CampaignPage::showWhere()
{
    const bool inside = m_stack->currentWidget() != m_list;
    m_back->setVisible(inside);
    m_where->setVisible(inside);
    if (m_stack->currentWidget() == m_run) {
        m_where->setText(tr("%1 · %2", "campaign, state")
                             .arg(isolate(m_run->campaign().name), CampaignWords::stateName(m_run->campaign().state)));
        return;
    }
    const DraftKeeper &draft = m_editor->draft();
    QString saving;
    switch (draft.saving()) {
    case DraftKeeper::Saving::nothing:
        saving = tr("not saved yet");
        break;
    case DraftKeeper::Saving::waiting:
        saving = tr("saving…");
        break;
    case DraftKeeper::Saving::saved:
        saving = tr("saved");
        break;
    case DraftKeeper::Saving::refused:
        saving = tr("could not be saved");
        break;
    }
    m_where->setText(
        tr("%1 · draft · %2", "campaign, whether it is saved").arg(isolate(draft.campaign().name), saving));
}

void CampaignPage::takeChange(const Campaign &campaign)
{
    m_list->model().takeUp(campaign);
    if (m_run->campaign().id == campaign.id)
        m_run->show(campaign);
    showWhere();
}

void CampaignPage::offerResume(const Campaign &campaign)
{
    m_undo->offer(tr("%1 is paused: what is under way still goes out.").arg(isolate(campaign.name)),
                  [this, campaign] { m_actions->resume(campaign); });
}

void CampaignPage::takeChanges(const ChangeSet &changes)
{
    if (!m_asked)
        return;
    if (changes.overflow)
        m_list->model().refresh();
    else if (!changes.campaigns.isEmpty())
        m_list->model().refreshThose(changes.campaigns);
    if (!changes.clients.isEmpty())
        askClients();
    if (m_stack->currentWidget() == m_run)
        m_run->takeChanges(changes);
    else if (m_stack->currentWidget() == m_editor)
        m_editor->takeChanges(changes);
}

void CampaignPage::takeFailure(const Failure &failure)
{
    if (m_stack->currentWidget() == m_run)
        m_run->showFailure(failure);
    else
        m_list->showFailure(failure);
}

QJsonObject CampaignPage::memory() const
{
    QJsonObject memory = m_list->memory();
    memory.insert(QStringLiteral("panes"), QString::fromLatin1(m_editor->panes().toBase64()));
    if (m_stack->currentWidget() == m_run)
        memory.insert(QStringLiteral("campaign"), toText(m_run->campaign().id));
    else if (m_stack->currentWidget() == m_editor)
        memory.insert(QStringLiteral("campaign"), toText(m_editor->draft().campaign().id));
    return memory;
}

void CampaignPage::remember(const QJsonObject &memory)
{
    m_list->remember(memory);
    m_editor->setPanes(QByteArray::fromBase64(memory.value(QLatin1String("panes")).toString().toLatin1()));
    open(memory.value(QLatin1String("campaign")).toString());
}

} // namespace gatehouse::ui
