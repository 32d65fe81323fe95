#pragma once

#include "tests/simulation/world.h"

namespace gatehouse::simulation {

/// Ten minutes with more to send than can go: one session is well and has work in every lane, its neighbours hang and
/// are refused. Every lane keeps its share, a reply takes the next slot, and the well one loses nothing to the sick
/// ones.
class Rush
{
public:
    explicit Rush(World &world) : m_world(world) {}
    void run();

private:
    /// Accepted messages of one lane to people nobody has written to before; their tokens.
    QSet<QString> load(int session, Lane lane, int count);
    QSet<QString> loadCampaign(int session, int count);
    void reply(int session);
    void judge(const QSet<QString> &automation, const QSet<QString> &campaign);
    [[nodiscard]] QString stranger();

    World &m_world;
    int m_strangers = 0;
};

} // namespace gatehouse::simulation
