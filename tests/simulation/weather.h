#pragma once

#include "tests/simulation/world.h"

namespace gatehouse::simulation {

/// What goes wrong around the engine: the provider, the lines, the webhooks, the disk, the clock, the plug.
class Weather
{
public:
    explicit Weather(World &world) : m_world(world) {}
    /// One change of it, by chance.
    void change();
    /// All is well, and stays so.
    void clear();

private:
    void providerFaults();
    void session();
    void clock();
    void death();
    void disk();

    World &m_world;
};

} // namespace gatehouse::simulation
