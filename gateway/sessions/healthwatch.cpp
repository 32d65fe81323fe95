#include "gateway/sessions/healthwatch.h"

#include "gateway/clock.h"
#include "gateway/storage/changehub.h"
#include "gateway/storage/healthstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/sessionstore.h"
#include "gateway/storage/storagequeue.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr Milliseconds lookEvery{60'000};

bool sameToPeople(const SessionHealth &a, const SessionHealth &b)
{
    const auto same = [](const HealthSign &x, const HealthSign &y) { return x.code == y.code && x.points == y.points; };
    return a.level == b.level && std::equal(a.signs.cbegin(), a.signs.cend(), b.signs.cbegin(), b.signs.cend(), same);
}

} // namespace

void HealthWatch::start()
{
    sleep();
}

void HealthWatch::sleep()
{
    m_timer = m_engine.dispatch.after(lookEvery, [this] { look(); });
}

void HealthWatch::look()
{
    const quint64 version = m_engine.storage.version();
    if (version == m_seen) // a sign that fades is seen with the next thing that happens: until then nothing goes out
        return sleep();
    m_seen = version;
    m_engine.readers.read<Figures>(
        [now = m_engine.clock.now()](Connection &db) -> Result<Figures> { return HealthStore::figures(db, now); },
        m_engine.dispatch,
        [this, alive = m_alive](Result<Figures> figures) {
            if (!*alive || !m_timer)
                return;
            if (figures)
                judge(*figures);
            sleep();
        });
}

void HealthWatch::judge(const Figures &figures)
{
    for (const auto &session : m_engine.sessions.all()) {
        if (session->health.level == HealthLevel::held)
            continue;
        const SessionHealth health = judgedHealth(figures.value(session->id));
        if (!sameToPeople(health, session->health))
            write(session->id, health);
    }
}

void HealthWatch::write(SessionId id, const SessionHealth &health)
{
    // A refused write (disk full) is not repeated: the next look finds the same.
    m_engine.storage.write([this, id, health](Transaction &tx) -> Result<void> {
        if (!SessionStore::state(tx.db(), id) || HealthStore::load(tx.db(), id).level == HealthLevel::held)
            return {};
        const bool turned = HealthStore::write(tx, id, health);
        const SessionHealth written = HealthStore::load(tx.db(), id);
        if (turned) {
            QString why = healthLevelName(health.level);
            for (const HealthSign &sign : health.signs)
                why += u' ' + sign.code;
            SessionStore::note(tx, id, QStringLiteral("health"), why, Actor::engine(QStringLiteral("health")).text());
        }
        tx.afterCommit([this, id, written, turned] {
            m_engine.sessions.change(id, [&written](SessionRuntime &session) { session.health = written; });
            if (turned && written.level == HealthLevel::held)
                m_engine.changes.alert(QStringLiteral("session_health_held"), id);
        });
        return {};
    });
}

} // namespace gatehouse
