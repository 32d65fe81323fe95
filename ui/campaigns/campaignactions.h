#pragma once

#include "ui/campaigns/campaigndesks.h"

#include <QtCore/QObject>

#include <functional>

class QWidget;

namespace gatehouse::ui {

/// What can be done to a campaign from the list and from its own view: pause, resume, cancel, delete. Cancel and
/// delete cannot be undone, so they say what will happen to how many and ask first, without stopping the window.
class CampaignActions final : public QObject
{
    Q_OBJECT
public:
    CampaignActions(const CampaignDesks &desks, std::function<Actor()> actor, QWidget *window);

    void pause(const Campaign &campaign);
    void resume(const Campaign &campaign);
    void askCancel(const Campaign &campaign);
    void askRemove(const Campaign &campaign);

    [[nodiscard]] static bool canPause(const Campaign &campaign);
    [[nodiscard]] static bool canResume(const Campaign &campaign);
    [[nodiscard]] static bool canCancel(const Campaign &campaign);
    [[nodiscard]] static bool canRemove(const Campaign &campaign);

signals:
    void changed(const gatehouse::Campaign &campaign);
    /// Pausing can be undone: resume() does it.
    void paused(const gatehouse::Campaign &campaign);
    void removed(gatehouse::CampaignId id);
    void failed(const gatehouse::Failure &failure);

private:
    void take(const Reply<Campaign> &reply);
    void ask(const QString &name, const QString &title, const QString &sentence, const QString &yes,
             std::function<void()> run);

    CampaignDesks m_desks;
    std::function<Actor()> m_actor;
    QWidget *m_window;
};

} // namespace gatehouse::ui
