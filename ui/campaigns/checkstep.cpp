#include "ui/campaigns/checkstep.h"

#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/checklist.h"
#include "ui/campaigns/forecastchart.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

CheckStep::CheckStep(const Clock &clock, DraftKeeper &keeper, QWidget *parent)
    : EditorStep(keeper, parent)
    , m_clock(clock)
    , m_finish(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_binds(new Label({}, TextSize::body, Role::textSoft))
    , m_chart(new ForecastChart)
    , m_list(new CheckList)
{
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
    const Timestamp now = m_clock.now();
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
    // With a cap a day the way is not straight, and the forecast tells only its end: no picture then.
    const bool straight =
        known && campaign.forecast.finishesAt && campaign.forecast.bindingLimit != QLatin1String("daily_cap");
    m_chart->setVisible(straight);
    if (straight)
        m_chart->show(campaign.startAt.value_or(now), *campaign.forecast.finishesAt, campaign.counts.audience, now);
}

bool CheckStep::isDone() const
{
    return mayStart(m_list->checks());
}

} // namespace gatehouse::ui
