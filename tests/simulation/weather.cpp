#include "tests/simulation/weather.h"

#include <QtCore/QJsonObject>

namespace gatehouse::simulation {

using namespace Qt::StringLiterals;

void Weather::change()
{
    const int which = m_world.below(100);
    if (which < 45)
        providerFaults();
    else if (which < 58)
        session();
    else if (which < 70)
        clock();
    else if (which < 90)
        death();
    else
        disk();
}

void Weather::providerFaults()
{
    // Half of the time it clears up.
    const int session = m_world.below(4); // 3: all of them
    QJsonObject faults{{u"reset"_s, true}};
    if (session < 3)
        faults.insert(u"session"_s, m_world.practice.account.sessions.at(session).id);
    if (!m_world.happens(0.5)) {
        struct Kind
        {
            const char *name;
            double most;
        };
        constexpr Kind kinds[] = {
            {"drop_webhook", 0.5},    {"delay_webhook", 0.6},   {"duplicate_webhook", 0.6}, {"reorder_webhook", 0.5},
            {"wrong_signature", 0.1}, {"garbled_webhook", 0.1}, {"lid_only", 0.5},          {"upsert_as_object", 1},
            {"update_as_array", 1},   {"bare_messages", 1},     {"error_before", 0.5},      {"error_after", 0.3},
            {"silence_after", 0.3},   {"reset_before", 0.5},    {"reset_after", 0.3},       {"garbled_answer", 0.2},
            {"rate_storm", 0.6},      {"lookup_error", 0.7},    {"unknown_number", 0.7},    {"fail_later", 0.4},
            {"fail_unseen", 0.05},    {"never_delivered", 0.4},
        };
        for (int i = 1 + m_world.below(4); i > 0; --i) {
            const Kind &kind = kinds[m_world.below(int(std::size(kinds)))];
            faults.insert(QLatin1String(kind.name), kind.most * m_world.chance.unit());
        }
        faults.insert(u"delay_webhook_ms"_s,
                      m_world.below(3) == 0 ? m_world.below(4 * 3'600'000) : m_world.below(60'000));
        faults.insert(u"duplicate_copies"_s, m_world.below(10) == 0 ? 100 : 1 + m_world.below(4));
        faults.insert(u"latency_ms"_s, m_world.below(4) == 0 ? m_world.below(90'000) : m_world.below(800));
    }
    m_world.practice.control("POST", u"faults"_s, faults);
    m_world.tell(u"weather: session %1, %2 kinds of trouble"_s.arg(session).arg(faults.size()));
    m_world.watch.excuseAll();
}

void Weather::session()
{
    const int session = m_world.below(int(m_world.practice.sessions.size()));
    const QString id = QString::number(m_world.practice.account.sessions.at(session).id);
    static const QStringList steps{u"logout"_s, u"disconnect"_s, u"expire"_s, u"connect"_s, u"connect"_s, u"connect"_s};
    const QString step = steps.at(m_world.below(int(steps.size())));
    m_world.practice.control("POST", u"sessions/%1/%2"_s.arg(id, step));
    if (step == u"connect"_s) {
        m_world.time().advance(Milliseconds(3'000));
        m_world.practice.control("POST", u"sessions/%1/scan"_s.arg(id));
    }
    m_world.watch.excuse(session);
    m_world.tell(u"weather: session %1 %2"_s.arg(session).arg(step));
}

void Weather::clock()
{
    const int span = m_world.below(4) == 0 ? 7'200'000 : 5'000;
    const Milliseconds by(m_world.below(2 * span) - span);
    m_world.time().stepWall(by);
    m_world.watch.clockStepped(by);
    m_world.tell(u"weather: the clock steps by %1 ms"_s.arg(by.count()));
}

void Weather::death()
{
    const World::Death death = m_world.happens(0.5) ? World::Death::process : World::Death::power;
    switch (m_world.below(4)) {
    case 0: // between two tasks
        static_cast<void>(m_world.time().step(m_world.below(12)));
        break;
    case 1: // in the middle of writing
        m_world.disk.stopAtWrite(1 + m_world.below(60));
        m_world.time().advance(Milliseconds(m_world.below(20'000)));
        break;
    case 2: // after a while of quiet
        m_world.time().advance(Milliseconds(m_world.below(3'000)));
        break;
    default: // at some moment of what the next seconds bring
        m_world.time().advance(Milliseconds(m_world.below(10'000)));
        static_cast<void>(m_world.time().step(m_world.below(5)));
        break;
    }
    m_world.tell(death == World::Death::process ? u"weather: the program dies"_s : u"weather: the power is gone"_s);
    m_world.die(death);
    if (m_world.isUp() && m_world.below(5) == 0) { // once more, before it has found its feet
        m_world.disk.stopAtWrite(1 + m_world.below(10));
        m_world.time().advance(Milliseconds(m_world.below(1'000)));
        m_world.die(World::Death::power);
    }
}

void Weather::disk()
{
    if (m_world.happens(0.5)) {
        m_world.disk.failOnce(1 + m_world.below(40));
        m_world.tell(u"weather: a write fails"_s);
        return;
    }
    m_world.disk.setFull(true);
    m_world.watch.excuseAll();
    m_world.time().advance(Milliseconds(m_world.below(120'000)));
    m_world.disk.setFull(false);
    m_world.watch.excuseAll();
    m_world.tell(u"weather: the disk was full"_s);
}

void Weather::clear()
{
    m_world.practice.control("POST", u"faults"_s, {{u"reset"_s, true}});
    for (const SandboxSessionSpec &session : std::as_const(m_world.practice.account.sessions)) {
        m_world.practice.control("POST", u"faults"_s, {{u"reset"_s, true}, {u"session"_s, session.id}});
        m_world.practice.control("POST", u"sessions/%1/connect"_s.arg(session.id));
    }
    m_world.time().advance(Milliseconds(5'000));
    for (const SandboxSessionSpec &session : std::as_const(m_world.practice.account.sessions))
        m_world.practice.control("POST", u"sessions/%1/scan"_s.arg(session.id));
    m_world.disk.restart();
    m_world.tell(u"weather: clears up"_s);
}

} // namespace gatehouse::simulation
