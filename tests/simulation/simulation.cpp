#include "tests/simulation/simulation.h"

#include "tests/simulation/audit.h"
#include "tests/simulation/people.h"
#include "tests/simulation/rush.h"
#include "tests/simulation/weather.h"

#include <cmath>

namespace gatehouse::simulation {

namespace {

using namespace std::chrono_literals;

constexpr double meanPauseMs = 960'000;

} // namespace

Outcome simulate(quint64 seed, int hours, const Defect &defect, bool told)
{
    World world(seed, defect, told);
    People people(world);
    Weather weather(world);
    Audit audit(world);
    const auto end = world.time().steady() + std::chrono::hours(hours);
    while (world.time().steady() < end && world.ledger.violations().isEmpty()) {
        // People come in bursts: half of them follow at once.
        const double pause = world.happens(0.4) ? 200 : -std::log(1 - world.chance.unit()) * meanPauseMs;
        world.time().advance(Milliseconds(static_cast<qint64>(pause)));
        world.poll();
        if (world.happens(0.15))
            weather.change();
        else
            people.act();
        if (!world.isUp())
            break;
        if (world.happens(0.9))
            world.time().settle();
        world.poll();
        audit.afterStep();
    }
    const auto holds = [&world] { return world.isUp() && world.ledger.violations().isEmpty(); };
    if (holds()) {
        weather.clear();
        people.resumeAll();
    }
    const auto untilQuiet = [&] {
        // Caps of a day let the rest go on the next ones, where those who may be written to at any hour go first when
        // the day begins (UTC) in the recipients' evening; late webhooks take hours.
        for (int hour = 0; hour < 240 && holds(); ++hour) {
            world.time().advance(1h);
            people.resumeHeldBulk();
            if (world.integer("SELECT count(*) FROM messages WHERE state < 4") == 0)
                break;
        }
        world.poll();
    };
    untilQuiet();
    if (holds())
        audit.atEnd();
    if (holds() && (defect.inRush || world.happens(0.2))) {
        Rush(world).run();
        untilQuiet();
        if (holds())
            audit.atEnd();
    }

    Outcome outcome;
    outcome.violations = world.ledger.violations();
    outcome.messages = world.ledger.messages().size();
    outcome.sends = world.practice.sandbox->sendCount();
    outcome.requests = world.watch.requests();
    outcome.doubts = audit.doubts();
    outcome.received = world.ledger.receivedIds().size();
    outcome.deaths = world.deaths;
    world.tell(QStringLiteral("ends with %1 messages, %2 sends, %3 broken promises")
                   .arg(outcome.messages)
                   .arg(outcome.sends)
                   .arg(outcome.violations.size()));
    outcome.digest = world.story.digest();
    return outcome;
}

} // namespace gatehouse::simulation
