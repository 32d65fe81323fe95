#pragma once

#include "tests/simulation/world.h"

namespace gatehouse::simulation {

/// Those who work with the console and the customers they write to: they do what they like, when they like.
class People
{
public:
    explicit People(World &world) : m_world(world) {}
    /// One of them does something.
    void act();
    /// Everything that somebody had stopped goes on, and no cap of the day holds it up any more.
    void resumeAll();
    /// What a number's bad health holds goes on when somebody says so, and not before.
    void resumeHeldBulk();

private:
    void send();
    void sendBatch();
    void startCampaign();
    void steerCampaign();
    void customerWrites();
    void replies();
    void settles();
    void requeues();
    void redrives();
    void steersRedrive();
    void discards();
    void resends();
    void cancels();
    void suppresses();
    void pausesSession();

    [[nodiscard]] Draft draft();
    void accept(Reply<Message> reply, const QString &token);
    void follow(Reply<Redrive> redrive);
    /// One of those in the database, by chance; null when there is none.
    [[nodiscard]] qint64 oneOf(const std::string &sql);
    [[nodiscard]] QString tokenOf(MessageId id);
    [[nodiscard]] int sessionNumber(SessionId id) const { return int(m_world.practice.sessions.indexOf(id)); }

    World &m_world;
    struct Campaign
    {
        CampaignId id;
        int number = 0;
    };
    QList<Campaign> m_campaigns;
    int m_campaignNumber = 0;
};

} // namespace gatehouse::simulation
