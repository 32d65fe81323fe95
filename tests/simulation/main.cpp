#include "tests/simulation/simulation.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QHashSeed>

#include <cstdio>

using namespace gatehouse::simulation;

namespace {

void print(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

bool report(quint64 seed, const Outcome &outcome)
{
    for (const QString &violation : outcome.violations)
        print(QStringLiteral("seed %1: BROKEN %2").arg(seed).arg(violation));
    return outcome.violations.isEmpty();
}

int runSeeds(quint64 first, int count, int hours)
{
    Outcome sum;
    int broken = 0;
    for (int i = 0; i < count; ++i) {
        const Outcome outcome = simulate(first + quint64(i), hours, noDefect(), false);
        broken += report(first + quint64(i), outcome) ? 0 : 1;
        sum.messages += outcome.messages;
        sum.sends += outcome.sends;
        sum.requests += outcome.requests;
        sum.doubts += outcome.doubts;
        sum.received += outcome.received;
        sum.deaths += outcome.deaths;
    }
    print(QStringLiteral("%1 seeds of %2 h: %3 messages, %4 requests, %5 accepted, %6 doubts, %7 received, %8 deaths,"
                         " %9 seeds broken")
              .arg(count)
              .arg(hours)
              .arg(sum.messages)
              .arg(sum.requests)
              .arg(sum.sends)
              .arg(sum.doubts)
              .arg(sum.received)
              .arg(sum.deaths)
              .arg(broken));
    return broken == 0 ? 0 : 1;
}

// Each defect is found by one of the first seeds, or the checks are worth less than they look.
int runDefects(quint64 first, int count, int hours, const QString &only)
{
    int missed = 0;
    for (const Defect &defect : allDefects()) {
        if (!only.isEmpty() && defect.name != only)
            continue;
        bool found = false;
        for (int i = 0; i < count && !found; ++i) {
            const quint64 seed = first + quint64(i);
            Outcome outcome = simulate(seed, hours, defect, false);
            if (outcome.violations.isEmpty() && defect.clockReadDirectly
                && simulate(seed, hours, defect, false).digest != outcome.digest)
                outcome.violations += QStringLiteral("repeat: a second run of the seed was another");
            found = !outcome.violations.isEmpty();
            if (found)
                print(QStringLiteral("%1: found by seed %2: %3")
                          .arg(defect.name)
                          .arg(seed)
                          .arg(outcome.violations.first()));
        }
        if (!found) {
            print(QStringLiteral("%1: NOT FOUND by %2 seeds").arg(defect.name).arg(count));
            ++missed;
        }
    }
    return missed == 0 ? 0 : 1;
}

int runTwice(quint64 seed, int hours)
{
    const Outcome one = simulate(seed, hours, noDefect(), false);
    const Outcome other = simulate(seed, hours, noDefect(), false);
    print(QStringLiteral("seed %1: %2 and %3").arg(seed).arg(QLatin1String(one.digest), QLatin1String(other.digest)));
    return one.digest == other.digest ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed(); // before anything is hashed: a run is to repeat byte for byte
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Runs the engine under a virtual clock against simulated people and"
                                                    " faults, and checks its promises."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("seed"), QStringLiteral("The first seed."), QStringLiteral("N"), QStringLiteral("1")},
         {QStringLiteral("seeds"), QStringLiteral("How many, one after the other; without it one, and its story."),
          QStringLiteral("COUNT")},
         {QStringLiteral("hours"), QStringLiteral("Simulated hours of each."), QStringLiteral("H"),
          QStringLiteral("24")},
         {QStringLiteral("defects"),
          QStringLiteral("Switches each deliberate defect on and tells which seed finds it.")},
         {QStringLiteral("defect"), QStringLiteral("Only this one."), QStringLiteral("NAME")},
         {QStringLiteral("twice"), QStringLiteral("Runs the seed twice and compares.")}});
    parser.process(app);
    const quint64 seed = parser.value(QStringLiteral("seed")).toULongLong();
    const int hours = std::max(1, parser.value(QStringLiteral("hours")).toInt());
    const int seeds = parser.value(QStringLiteral("seeds")).toInt();
    if (parser.isSet(QStringLiteral("defects")))
        return runDefects(seed, std::max(1, seeds), hours, parser.value(QStringLiteral("defect")));
    if (parser.isSet(QStringLiteral("twice")))
        return runTwice(seed, hours);
    if (seeds > 0)
        return runSeeds(seed, seeds, hours);
    return report(seed, simulate(seed, hours, noDefect(), true)) ? 0 : 1;
}
