#include "ui/campaigns/campaigneditor.h"

#include "ui/async.h"
#include "ui/campaigns/audiencestep.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/checkstep.h"
#include "ui/campaigns/messagestep.h"
#include "ui/campaigns/previewpane.h"
#include "ui/campaigns/schedulestep.h"
#include "ui/campaigns/startstep.h"
#include "ui/campaigns/stepbutton.h"
#include "ui/campaigns/testdialog.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingbar.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

namespace gatehouse::ui {

namespace {

constexpr int stepsWidth = 212;
constexpr int previewWidth = 320;
constexpr int clientsMost = 500;
constexpr int sessionsMost = 500;

/// The side of the window that stands on the raised ground; the splitter draws the hairline towards the work.
class SidePane final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Role::raised, palette()));
    }
};

} // namespace

CampaignEditor::CampaignEditor(const CampaignDesks &desks, std::function<Actor()> actor, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_actor(std::move(actor))
    , m_draft(new DraftKeeper(desks, m_actor, this))
    , m_audience(new AudienceStep(desks, m_actor, *m_draft))
    , m_message(new MessageStep(*m_draft))
    , m_schedule(new ScheduleStep(desks.clock, *m_draft))
    , m_check(new CheckStep(desks, *m_draft))
    , m_start(new StartStep(desks.clock, *m_draft))
    , m_pages{m_audience, m_message, m_schedule, m_check, m_start}
    , m_preview(new PreviewPane(desks.campaigns, *m_draft))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_stack(new QStackedWidget)
    , m_error(new ErrorBanner)
    , m_loading(new LoadingBar)
    , m_back(new QPushButton(tr("&Back")))
    , m_test(new QPushButton(tr("Send a &test to one number…")))
    , m_next(new QPushButton)
    , m_sessionsQuestion([this] { askSessions(); })
    , m_stateQuestion([this] { askState(); })
{
    setObjectName(QStringLiteral("campaignEditor"));
    m_splitter->setObjectName(QStringLiteral("campaignSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(stepColumn());
    m_splitter->addWidget(work());
    m_splitter->addWidget(m_preview);
    m_preview->setMinimumWidth(240);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({stepsWidth, 760, previewWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    for (EditorStep *page : std::as_const(m_pages))
        connect(page, &EditorStep::failed, this, &CampaignEditor::showFailure);
    connect(m_check, &CheckStep::followed, this, &CampaignEditor::follow);
    connect(m_start, &StartStep::followed, this, &CampaignEditor::follow);
    connect(m_draft, &DraftKeeper::failed, this, [this](const Failure &failure) {
        showFailure(failure);
        m_draftRefused = true;
    });
    connect(m_draft, &DraftKeeper::savingChanged, this, &CampaignEditor::takeSaving);
    connect(m_draft, &DraftKeeper::changed, this, &CampaignEditor::takeDraft);
    connect(m_draft, &DraftKeeper::loaded, m_error, &ErrorBanner::dismiss);
    go(Audience);
}

QWidget *CampaignEditor::stepColumn()
{
    auto *holder = new SidePane;
    holder->setMinimumWidth(150);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(2);
    const QString names[] = {tr("A&udience"), tr("M&essage"), tr("Sche&dule"), tr("Chec&k"), tr("Sta&rt")};
    for (int i = 0; i < StepCount; ++i) {
        auto *button = new StepButton(names[i]);
        button->setObjectName(QStringLiteral("step%1").arg(i));
        connect(button, &StepButton::clicked, this, [this, i] { go(i); });
        column->addWidget(button);
        m_steps += button;
    }
    column->addStretch(1);
    auto *note = new Label(tr("The rows are frozen at the start. Who opts out later is left out."), TextSize::caption,
                           Role::textSoft);
    note->setWordWrap(true);
    column->addWidget(note);
    return holder;
}

QWidget *CampaignEditor::work()
{
    auto *holder = new QWidget;
    holder->setMinimumWidth(420);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_loading);
    m_error->setObjectName(QStringLiteral("editorBanner"));
    column->addWidget(m_error);
    for (EditorStep *page : std::as_const(m_pages)) {
        page->setContentsMargins(0, 0, 0, 0);
        page->layout()->setContentsMargins(space::xl, space::l, space::xl, space::l);
        auto *scroll = new QScrollArea;
        scroll->setObjectName(page->objectName() + QStringLiteral("Scroll"));
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(page);
        m_stack->addWidget(scroll);
    }
    column->addWidget(m_stack, 1);
    column->addWidget(footer());
    return holder;
}

QWidget *CampaignEditor::footer()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(space::xl, space::s, space::xl, space::l);
    m_back->setObjectName(QStringLiteral("stepBack"));
    m_test->setObjectName(QStringLiteral("sendTest"));
    m_next->setObjectName(QStringLiteral("stepNext"));
    makePrimary(m_next);
    row->addWidget(m_back);
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] { go(step() - 1); });
    connect(m_test, &QPushButton::clicked, this, &CampaignEditor::sendTest);
    connect(m_next, &QPushButton::clicked, this, [this] { step() == Start ? start() : go(step() + 1); });
    return holder;
}

void CampaignEditor::begin(std::optional<ClientId> client)
{
    m_starting = false;
    m_sessionsOf = {};
    m_draft->begin(client, tr("New campaign"));
    askClients();
    go(Audience);
}

void CampaignEditor::edit(const Campaign &campaign)
{
    m_starting = false;
    m_sessionsOf = {};
    m_draft->load(campaign);
    askClients();
    // Where work goes on: the first step that is not done.
    int open = Audience;
    while (open < Check && m_pages.at(open)->isDone())
        ++open;
    go(open);
}

int CampaignEditor::step() const
{
    return m_stack->currentIndex();
}

void CampaignEditor::go(int step)
{
    if (step < 0 || step >= StepCount)
        return;
    if (step > Audience && m_draft->campaign().client.isNull())
        return askForClient();
    m_stack->setCurrentIndex(step);
    m_steps.at(step)->setChecked(true);
    if (step >= Schedule)
        askSessions();
    if (step >= Check && m_draft->isCreated()) // the forecast is the desk's
        m_draft->whenSaved([this] { m_draft->refresh(); });
    takeDraft();
    m_pages.at(step)->activated();
    if (step >= Check)
        m_next->setFocus();
}

// Without a client there is no draft: whoever went on would write for nothing.
void CampaignEditor::askForClient()
{
    m_steps.at(step())->setChecked(true);
    showFailure(Failure::invalid(QStringLiteral("/client"), QStringLiteral("client_missing"),
                                 QStringLiteral("no client chosen")));
    m_draftRefused = true;
    m_audience->focusClient();
}

void CampaignEditor::takeSaving()
{
    if (m_draft->saving() == DraftKeeper::Saving::saved && std::exchange(m_draftRefused, false))
        m_error->dismiss(); // what it said no longer holds
}

void CampaignEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sessionsQuestion.setHeld(false);
    m_stateQuestion.setHeld(false);
}

void CampaignEditor::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_sessionsQuestion.setHeld(true);
    m_stateQuestion.setHeld(true);
}

void CampaignEditor::follow(CampaignCheck::Leads leads)
{
    switch (leads) {
    case CampaignCheck::Leads::nowhere:
        return;
    case CampaignCheck::Leads::problems:
        go(Audience);
        return m_audience->showProblems();
    case CampaignCheck::Leads::audience:
        return go(Audience);
    case CampaignCheck::Leads::message:
        return go(Message);
    case CampaignCheck::Leads::schedule:
        return go(Schedule);
    }
}

void CampaignEditor::takeDraft()
{
    if (m_steps.size() < StepCount || m_stack->count() < StepCount)
        return;
    for (int i = 0; i < StepCount; ++i)
        m_steps.at(i)->setDone(m_pages.at(i)->isDone());
    const Campaign &campaign = m_draft->campaign();
    if (campaign.client != m_sessionsOf && !campaign.client.isNull())
        askSessions();
    for (const Client &client : std::as_const(m_clients)) {
        if (client.id == campaign.client)
            m_preview->setSender(client.name);
    }
    m_back->setVisible(step() > Audience);
    m_test->setVisible(step() == Message || step() >= Check);
    m_test->setEnabled(m_draft->isCreated() && m_message->isDone() && !campaign.sessions.isEmpty());
    m_test->setToolTip(campaign.sessions.isEmpty() ? tr("Choose a session first, under Schedule.") : QString());
    m_next->setText(step() == Start ? m_start->action() : tr("&Next"));
    m_next->setEnabled(step() != Start || (m_start->mayStartNow() && !m_starting));
}

void CampaignEditor::askClients()
{
    m_loading->begin();
    whenDone(
        this, m_desks.clients.clients({clientsMost, {}}),
        [this](const gatehouse::Page<Client> &page) {
            m_loading->end();
            m_clients = page.items;
            m_audience->setClients(m_clients);
            takeDraft();
        },
        [this](const Failure &failure) {
            m_loading->end();
            showFailure(failure);
        });
}

void CampaignEditor::askSessions()
{
    const ClientId client = m_draft->campaign().client;
    if (client.isNull())
        return m_sessionsQuestion.answered();
    m_sessionsOf = client;
    SessionFilter filter;
    filter.client = client;
    whenDone(
        this, m_desks.sessions.sessions(filter, {sessionsMost, {}}),
        [this, client](const gatehouse::Page<Session> &page) {
            m_sessionsQuestion.answered();
            if (client != m_draft->campaign().client)
                return;
            m_schedule->setSessions(page.items);
            m_check->setSessions(page.items);
            m_start->setSessions(page.items);
            takeDraft();
        },
        [this](const Failure &failure) {
            m_sessionsQuestion.answered();
            showFailure(failure);
        });
}

void CampaignEditor::takeChanges(const ChangeSet &changes)
{
    if (!changes.sessions.isEmpty() || changes.overflow)
        m_sessionsQuestion.want();
    const CampaignId id = m_draft->campaign().id;
    if (!id.isNull() && (changes.campaigns.contains(id) || changes.overflow))
        m_stateQuestion.want();
}

void CampaignEditor::askState()
{
    const CampaignId id = m_draft->campaign().id;
    if (id.isNull())
        return m_stateQuestion.answered();
    whenDone(
        this, m_desks.campaigns.campaign(id),
        [this, id](const Campaign &campaign) {
            m_stateQuestion.answered();
            if (id != m_draft->campaign().id || m_starting)
                return;
            if (campaign.state != CampaignState::draft)
                emit left(campaign);
        },
        [this](const Failure &) { m_stateQuestion.answered(); }); // the next save says it
}

void CampaignEditor::sendTest()
{
    if (!m_test->isEnabled())
        return;
    m_draft->whenSaved([this] {
        auto *dialog = new TestDialog(m_desks.campaigns, m_draft->campaign().id, m_actor(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void CampaignEditor::stepRow(int by)
{
    m_preview->step(by);
}

void CampaignEditor::start()
{
    if (!m_start->mayStartNow() || m_starting)
        return;
    m_error->dismiss();
    m_starting = true;
    m_loading->begin();
    takeDraft();
    m_draft->whenSaved([this] {
        whenDone(
            this, m_desks.campaigns.start(m_draft->campaign().id, m_actor()),
            [this](const Campaign &campaign) {
                m_loading->end();
                m_starting = false;
                emit started(campaign);
            },
            [this](const Failure &failure) { showFailure(failure); });
    });
}

void CampaignEditor::showFailure(const Failure &failure)
{
    if (std::exchange(m_starting, false))
        m_loading->end();
    m_draftRefused = false;
    m_error->showError(sentenceFor(failure), {}, detailsFor(failure));
    takeDraft();
}

QByteArray CampaignEditor::panes() const
{
    return m_splitter->saveState();
}

void CampaignEditor::setPanes(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

} // namespace gatehouse::ui
