#include "ui/campaigns/checkstep.h"

#include "ui/async.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/checklist.h"
#include "ui/campaigns/progresschart.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

CheckStep::CheckStep(const CampaignDesks &desks, DraftKeeper &keeper, QWidget *parent)
    : EditorStep(keeper, parent)
    , m_desks(desks)
    , m_curve([this] { askCurve(); })
    , m_finish(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_binds(new Label({}, TextSize::body, Role::textSoft))
    , m_chart(new ProgressChart)
    , m_list(new CheckList)
{
    m_chart->hide();
    m_curve.setHeld(true); // until the step is seen: the forecast is no small question
    setObjectName(QStringLiteral("checkStep"));
    m_finish->setObjectName(QStringLiteral("finishTime"));
    m_finish->setWordWrap(true);
    m_binds->setObjectName(QStringLiteral("bindingLimit"));
    m_binds->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_finish);
    column->addWidget(m_binds);
    column->addSpacing(space::m);
    column->addWidget(m_chart);
    column->addSpacing(space::m);
    column->addWidget(m_list);
    column->addStretch(1);
    connect(m_list, &CheckList::followed, this, &CheckStep::followed);
    connect(&draft(), &DraftKeeper::changed, this, &CheckStep::takeDraft);
    takeDraft();
}

void CheckStep::setSessions(const QList<Session> &sessions)
{
    m_sessions = sessions;
    takeDraft();
}

const QList<CampaignCheck> &CheckStep::checks() const
{
    return m_list->checks();
}

void CheckStep::takeDraft()
{
    const Campaign &campaign = draft().campaign();
    const Timestamp now = m_desks.clock.now();
    m_list->show(checksFor(campaign, draft().report(), m_sessions, now));
    const bool known = campaign.counts.audience > 0 && !campaign.sessions.isEmpty();
    m_finish->setText(known ? CampaignWords::finish(campaign.forecast, now) : tr("Not ready to start yet"));
    if (!known) {
        m_binds->setText(tr("What is missing stands below."));
    } else {
        QStringList parts{tr("%1 over %2", "messages, sessions")
                              .arg(tr("%Ln message(s)", nullptr, int(campaign.counts.audience)),
                                   tr("%Ln session(s)", nullptr, int(campaign.sessions.size())))};
        if (const QString limit = CampaignWords::limit(campaign); !limit.isEmpty())
            parts += limit;
        m_binds->setText(parts.join(QStringLiteral(" · ")));
    }
    if (known && campaign.forecast.finishesAt)
        m_curve.want();
    else
        m_chart->hide();
}

void CheckStep::showEvent(QShowEvent *event)
{
    EditorStep::showEvent(event);
    m_curve.setHeld(false);
}

void CheckStep::hideEvent(QHideEvent *event)
{
    EditorStep::hideEvent(event);
    m_curve.setHeld(true);
}

void CheckStep::askCurve()
{
    const CampaignId id = draft().campaign().id;
    whenDone(
        this, m_desks.campaigns.progress(id),
        [this, id](const CampaignProgress &progress) {
            m_curve.answered();
            if (id == draft().campaign().id) {
                m_chart->show(progress, m_desks.clock.now());
                m_chart->setVisible(m_chart->hasCurves());
            }
        },
        [this](const Failure &) {
            m_curve.answered();
            m_chart->hide(); // the end in words stands above it
        });
}

bool CheckStep::isDone() const
{
    return mayStart(m_list->checks());
}

} // namespace gatehouse::ui
