#include "ui/campaigns/startstep.h"

#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/checklist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

StartStep::StartStep(const Clock &clock, DraftKeeper &keeper, QWidget *parent)
    : EditorStep(keeper, parent)
    , m_clock(clock)
    , m_title(new Label({}, TextSize::title, Role::text, QFont::DemiBold))
    , m_words(new Label({}))
    , m_later(new Label({}, TextSize::body, Role::textSoft))
    , m_blocking(new CheckList)
{
    setObjectName(QStringLiteral("startStep"));
    for (Label *label : {m_title, m_words, m_later})
        label->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("startTitle"));
    m_words->setObjectName(QStringLiteral("startWords"));
    auto *card = new Card;
    card->body()->addWidget(m_words);
    card->body()->addWidget(m_later);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(card);
    column->addWidget(m_blocking);
    column->addStretch(1);
    connect(m_blocking, &CheckList::followed, this, &StartStep::followed);
    connect(&draft(), &DraftKeeper::changed, this, &StartStep::takeDraft);
    takeDraft();
}

void StartStep::setSessions(const QList<Session> &sessions)
{
    m_sessions = sessions;
    takeDraft();
}

bool StartStep::mayStartNow() const
{
    return m_mayStart;
}

QString StartStep::action() const
{
    return draft().campaign().startAt ? tr("&Schedule") : tr("Start no&w");
}

void StartStep::takeDraft()
{
    const Campaign &campaign = draft().campaign();
    const Timestamp now = m_clock.now();
    QList<CampaignCheck> checks = checksFor(campaign, draft().report(), m_sessions, now);
    m_mayStart = mayStart(checks);
    checks.removeIf([](const CampaignCheck &check) { return check.mark != CampaignCheck::Mark::bad; });
    m_blocking->show(checks);
    m_blocking->setVisible(!checks.isEmpty());
    m_words->parentWidget()->setVisible(checks.isEmpty());
    if (!m_mayStart) {
        m_title->setText(tr("This keeps the campaign from starting"));
        return;
    }
    m_title->setText(tr("%Ln person(s) will get this message", nullptr, int(campaign.counts.audience)));
    QStringList names;
    for (const Session &session : std::as_const(m_sessions)) {
        if (campaign.sessions.contains(session.id))
            names += isolate(session.name);
    }
    const QString through = QLocale().createSeparatedList(names);
    const QString begin = campaign.startAt ? tr("It begins %1 and goes out through %2.")
                                                 .arg(CampaignWords::dayAndTime(*campaign.startAt, now), through)
                                           : tr("It begins at once and goes out through %1.").arg(through);
    // Two lines, each whole: the second stands without a full stop wherever it is shown.
    m_words->setText(begin + u'\n' + CampaignWords::finish(campaign.forecast, now));
    m_later->setText(tr("Who opts out meanwhile is not written to. You can pause at any time and cancel what still "
                        "waits; what was sent cannot be called back."));
}

} // namespace gatehouse::ui
