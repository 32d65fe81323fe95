#include "ui/campaigns/campaignactions.h"

#include "ui/async.h"
#include "ui/widgets/formats.h"

#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

CampaignActions::CampaignActions(const CampaignDesks &desks, std::function<Actor()> actor, QWidget *window)
    : QObject(window), m_desks(desks), m_actor(std::move(actor)), m_window(window)
{}

bool CampaignActions::canPause(const Campaign &campaign)
{
    return campaign.state == CampaignState::running || campaign.state == CampaignState::scheduled;
}

bool CampaignActions::canResume(const Campaign &campaign)
{
    return campaign.state == CampaignState::paused;
}

bool CampaignActions::canCancel(const Campaign &campaign)
{
    return canPause(campaign) || canResume(campaign);
}

bool CampaignActions::canRemove(const Campaign &campaign)
{
    return !canCancel(campaign);
}

void CampaignActions::take(const Reply<Campaign> &reply)
{
    whenDone(
        this, reply, [this](const Campaign &campaign) { emit changed(campaign); },
        [this](const Failure &failure) { emit failed(failure); });
}

void CampaignActions::pause(const Campaign &campaign)
{
    whenDone(
        this, m_desks.campaigns.pause(campaign.id, m_actor()),
        [this](const Campaign &now) {
            emit changed(now);
            emit paused(now);
        },
        [this](const Failure &failure) { emit failed(failure); });
}

void CampaignActions::resume(const Campaign &campaign)
{
    take(m_desks.campaigns.resume(campaign.id, m_actor()));
}

void CampaignActions::askCancel(const Campaign &campaign)
{
    const auto waiting = int(campaign.counts.waiting);
    ask(QStringLiteral("cancelCampaignQuestion"), tr("Cancel campaign"),
        tr("Cancel %1? %Ln waiting message(s) will not be sent.", nullptr, waiting).arg(isolate(campaign.name)) + u'\n'
            + tr("What was sent stays sent, and a cancelled campaign cannot be started again."),
        tr("Cancel the campaign"), [this, id = campaign.id] { take(m_desks.campaigns.cancel(id, m_actor())); });
}

void CampaignActions::askRemove(const Campaign &campaign)
{
    const auto rows = int(campaign.counts.audience);
    ask(QStringLiteral("removeCampaignQuestion"), tr("Delete campaign"),
        tr("Delete %1 with its audience of %Ln row(s)?", nullptr, rows).arg(isolate(campaign.name)) + u'\n'
            + tr("Messages that were sent stay in their conversations. The campaign cannot be brought back."),
        tr("Delete the campaign"), [this, id = campaign.id] {
            whenDone(
                this, m_desks.campaigns.remove(id, m_actor()), [this, id] { emit removed(id); },
                [this](const Failure &failure) { emit failed(failure); });
        });
}

void CampaignActions::ask(const QString &name, const QString &title, const QString &sentence, const QString &yes,
                          std::function<void()> run)
{
    auto *question = new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::NoButton, m_window);
    question->setObjectName(name);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *stay = question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    auto *go = question->addButton(yes, QMessageBox::DestructiveRole);
    go->setObjectName(QStringLiteral("questionYes"));
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(go, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
    question->open();
}

} // namespace gatehouse::ui
