#include "ui/campaigns/campaignrun.h"

#include "gateway/campaigndesk.h"
#include "ui/async.h"
#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/figurecell.h"
#include "ui/campaigns/progresschart.h"
#include "ui/campaigns/recipientdelegate.h"
#include "ui/campaigns/recipientfilter.h"
#include "ui/campaigns/recipientmodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/logdialog.h"
#include "ui/widgets/progressbar.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/statedot.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace gatehouse::ui {

namespace {

constexpr int rowHeight = 32;

struct Counter
{
    const char *text;
    Role role;
    const char *words; ///< message states that it counts, for the ledger's filter; none: not a filter
};

constexpr Counter counters_[] = {
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "waiting"), Role::text, "waiting scheduled queued retrying"},
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "sent"), Role::accent, "sending accepted sent"},
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "delivered"), Role::good, "delivered"},
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "read"), Role::good, "read played"},
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "answered"), Role::accent, ""},
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "failed"), Role::bad, "dead expired"},
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "in doubt"), Role::warn, "in_doubt"},
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "held back"), Role::textSoft, "suppressed"},
    {QT_TRANSLATE_NOOP("gatehouse::ui::CampaignRun", "cancelled"), Role::textSoft, "cancelled"},
};

} // namespace

CampaignRun::CampaignRun(const CampaignDesks &desks, CampaignActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_actions(actions)
    , m_question([this] { ask(); })
    , m_curveQuestion([this] { askCurve(); })
    , m_model(new RecipientModel(desks.campaigns, this))
    , m_shown(new RecipientFilter(*m_model, this))
    , m_name(new ElidedLabel({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_state(new StateDot)
    , m_finish(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_words(new Label({}, TextSize::body, Role::textSoft))
    , m_bar(new ProgressBar)
    , m_curve(new ProgressChart)
    , m_pause(new QPushButton(icon(QStringLiteral("pause")), tr("&Pause")))
    , m_resume(new QPushButton(tr("&Resume")))
    , m_cancel(new QPushButton(tr("Canc&el…")))
    , m_dead(new QPushButton(tr("Look at the &failed ones")))
    , m_log(new QPushButton(tr("&History…")))
    , m_table(new QTableView)
    , m_error(new ErrorBanner)
    , m_loading(new LoadingBar)
{
    setObjectName(QStringLiteral("campaignRun"));
    m_error->setObjectName(QStringLiteral("runBanner"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_loading);
    column->addWidget(m_error);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::xl, space::l, space::xl, space::l);
    body->setSpacing(space::m);
    body->addWidget(head());
    body->addWidget(counters());
    m_curve->setObjectName(QStringLiteral("runCurve"));
    body->addWidget(m_curve);
    m_curve->hide();
    body->addWidget(ledger(), 1);
    column->addLayout(body, 1);
    connect(m_model, &RecipientModel::asked, m_loading, &LoadingBar::begin);
    connect(m_model, &RecipientModel::answered, m_loading, &LoadingBar::end);
    connect(m_model, &RecipientModel::failed, this, &CampaignRun::showFailure);
    connect(m_error, &ErrorBanner::nextStepChosen, this, [this] {
        m_error->dismiss();
        m_model->show(m_campaign.id);
        m_question.want();
    });
}

QWidget *CampaignRun::head()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_name->setObjectName(QStringLiteral("runName"));
    row->addWidget(m_name, 0);
    row->addWidget(m_state, 0);
    row->addStretch(1);
    m_pause->setObjectName(QStringLiteral("runPause"));
    m_resume->setObjectName(QStringLiteral("runResume"));
    m_cancel->setObjectName(QStringLiteral("runCancel"));
    m_dead->setObjectName(QStringLiteral("runDead"));
    m_log->setObjectName(QStringLiteral("runLog"));
    makePrimary(m_resume);
    for (QPushButton *button : {m_log, m_dead, m_cancel, m_pause, m_resume})
        row->addWidget(button);
    connect(m_pause, &QPushButton::clicked, this, [this] { m_actions.pause(m_campaign); });
    connect(m_resume, &QPushButton::clicked, this, [this] { m_actions.resume(m_campaign); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_actions.askCancel(m_campaign); });
    connect(m_log, &QPushButton::clicked, this, &CampaignRun::openLog);
    connect(m_dead, &QPushButton::clicked, this, [this] { emit deadLettersWanted(m_campaign.id); });
    column->addLayout(row);
    m_words->setObjectName(QStringLiteral("runWords"));
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    return holder;
}

void CampaignRun::openLog()
{
    constexpr int newest = 200;
    auto *dialog =
        new LogDialog(QStringLiteral("campaignLog"), tr("History of %1").arg(isolate(m_campaign.name)), this);
    connect(dialog, &LogDialog::wanted, dialog, [this, dialog, id = m_campaign.id] {
        PageRequest page;
        page.limit = newest;
        whenDone(
            dialog, m_desks.campaigns.log(id, page),
            [this, dialog](const Page<CampaignLogEntry> &log) {
                QList<LogDialog::Line> lines;
                for (const CampaignLogEntry &entry : log.items)
                    lines.append({CampaignWords::dayAndTime(entry.at, m_desks.clock.now()), exactTime(entry.at),
                                  CampaignWords::logLine(entry), entry.actor});
                dialog->showLines(lines);
            },
            [dialog](const Failure &failure) { dialog->showFailure(failure); });
    });
    dialog->open();
}

QWidget *CampaignRun::counters()
{
    auto *card = new Card;
    card->body()->setContentsMargins(space::m, space::m, space::m, space::s);
    m_finish->setObjectName(QStringLiteral("runFinish"));
    m_finish->setContentsMargins(space::m, 0, space::m, 0);
    card->body()->addWidget(m_finish);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::m, 0, space::m, 0);
    bar->addWidget(m_bar);
    card->body()->addLayout(bar);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (int i = 0; i < int(std::size(counters_)); ++i) {
        auto *cell = new FigureCell(tr(counters_[i].text), counters_[i].role);
        cell->setObjectName(QStringLiteral("counter%1").arg(i));
        if (*counters_[i].words != '\0') {
            cell->setCheckable(true);
            cell->setFocusPolicy(Qt::StrongFocus);
            cell->setToolTip(tr("Show only these in the list"));
            connect(cell, &FigureCell::toggled, this, [this, i](bool on) { filter(i, on); });
        }
        row->addWidget(cell);
        m_cells += cell;
    }
    card->body()->addLayout(row);
    return card;
}

QWidget *CampaignRun::ledger()
{
    m_table->setObjectName(QStringLiteral("ledger"));
    m_table->setAccessibleName(tr("Recipients"));
    m_table->setModel(m_shown);
    m_table->setItemDelegate(new RecipientDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int widths[] = {80, 190, 220, 180, 260};
    for (int i = 0; i < RecipientModel::ColumnCount; ++i)
        header->resizeSection(i, widths[i]);
    header->setStretchLastSection(true);
    return m_table;
}

void CampaignRun::show(const Campaign &campaign)
{
    const bool other = campaign.id != m_campaign.id;
    m_campaign = campaign;
    showFigures();
    if (other)
        m_curve->hide();
    m_curveQuestion.want();
    if (!other)
        return m_model->refresh();
    m_error->dismiss();
    for (FigureCell *cell : std::as_const(m_cells)) {
        const QSignalBlocker quiet(cell);
        cell->setChecked(false);
    }
    m_shown->setStates({});
    m_model->show(campaign.id);
}

void CampaignRun::showFigures()
{
    const CampaignCounts &counts = m_campaign.counts;
    const Timestamp now = m_desks.clock.now();
    m_name->setText(m_campaign.name);
    m_state->setState(CampaignWords::stateRole(m_campaign.state), CampaignWords::stateName(m_campaign.state));
    const qint64 values[] = {counts.waiting,   counts.sending + counts.accepted + counts.sent,
                             counts.delivered, counts.read,
                             counts.replied,   counts.dead + counts.expired,
                             counts.inDoubt,   counts.suppressed,
                             counts.cancelled};
    for (int i = 0; i < m_cells.size(); ++i)
        m_cells.at(i)->setValue(values[i]);
    const qint64 done = CampaignWords::handled(counts);
    const double share = counts.audience > 0 ? double(done) / double(counts.audience) : 0;
    m_bar->setShare(share, m_campaign.state == CampaignState::paused ? Role::warn : Role::accent,
                    tr("%1 of %2").arg(number(done), number(counts.audience)));
    switch (m_campaign.state) {
    case CampaignState::draft:
    case CampaignState::running:
        m_finish->setText(CampaignWords::finish(m_campaign.forecast, now));
        break;
    case CampaignState::scheduled:
        m_finish->setText(m_campaign.startAt ? tr("Begins %1").arg(CampaignWords::dayAndTime(*m_campaign.startAt, now))
                                             : CampaignWords::finish(m_campaign.forecast, now));
        break;
    case CampaignState::paused:
        m_finish->setText(tr("Paused: %Ln message(s) wait", nullptr, int(counts.waiting)));
        break;
    case CampaignState::completed:
        m_finish->setText(m_campaign.finishedAt
                              ? tr("Completed %1").arg(CampaignWords::dayAndTime(*m_campaign.finishedAt, now))
                              : tr("Completed"));
        break;
    case CampaignState::cancelled:
        m_finish->setText(tr("Cancelled: %Ln message(s) were not sent", nullptr, int(counts.cancelled)));
        break;
    }
    QStringList parts{tr("%1 of %2 handled").arg(number(done), number(counts.audience)),
                      tr("%Ln session(s)", nullptr, int(m_campaign.sessions.size()))};
    const bool moving = m_campaign.state == CampaignState::running || m_campaign.state == CampaignState::scheduled;
    if (const QString limit = CampaignWords::limit(m_campaign); moving && !limit.isEmpty())
        parts += limit;
    m_words->setText(parts.join(QStringLiteral(" · ")));
    m_pause->setVisible(CampaignActions::canPause(m_campaign));
    m_resume->setVisible(CampaignActions::canResume(m_campaign));
    m_cancel->setVisible(CampaignActions::canCancel(m_campaign));
    m_dead->setVisible(counts.dead > 0);
}

void CampaignRun::filter(int cell, bool on)
{
    for (int i = 0; on && i < m_cells.size(); ++i) {
        const QSignalBlocker quiet(m_cells.at(i));
        if (i != cell)
            m_cells.at(i)->setChecked(false);
    }
    QSet<QString> states;
    if (on) {
        const QStringList words = QString::fromLatin1(counters_[cell].words).split(u' ');
        states = QSet<QString>(words.cbegin(), words.cend());
    }
    m_shown->setStates(states);
}

void CampaignRun::takeChanges(const ChangeSet &changes)
{
    if (!m_campaign.id.isNull() && (changes.campaigns.contains(m_campaign.id) || changes.overflow))
        m_question.want();
}

void CampaignRun::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_question.setHeld(false);
    m_curveQuestion.setHeld(false);
}

void CampaignRun::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_question.setHeld(true);
    m_curveQuestion.setHeld(true);
}

void CampaignRun::ask()
{
    whenDone(
        this, m_desks.campaigns.campaign(m_campaign.id),
        [this](const Campaign &campaign) {
            m_question.answered();
            if (campaign.id == m_campaign.id) {
                show(campaign);
                emit refreshed(campaign);
            }
        },
        [this](const Failure &failure) {
            m_question.answered();
            showFailure(failure);
        });
}

void CampaignRun::askCurve()
{
    whenDone(
        this, m_desks.campaigns.progress(m_campaign.id),
        [this, id = m_campaign.id](const CampaignProgress &progress) {
            m_curveQuestion.answered();
            if (id == m_campaign.id) {
                m_curve->show(progress, m_desks.clock.now());
                m_curve->setVisible(m_curve->hasCurves());
            }
        },
        [this](const Failure &) {
            m_curveQuestion.answered();
        }); // the curve of before stays; the next change asks again
}

void CampaignRun::showFailure(const Failure &failure)
{
    m_error->showError(sentenceFor(failure), tr("Refresh"), detailsFor(failure));
}

void CampaignRun::focusFirst()
{
    m_table->setFocus();
}

} // namespace gatehouse::ui
