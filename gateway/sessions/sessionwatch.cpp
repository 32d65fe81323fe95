#include "gateway/sessions/sessionwatch.h"

#include "gateway/clock.h"
#include "gateway/sessions/providercalls.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/sessionstore.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

// While nothing is expected to happen; a webhook within this time makes the question needless.
constexpr std::chrono::nanoseconds slowly = 5min;
// While something should happen: connecting, waiting for a scan.
constexpr std::chrono::nanoseconds expecting = 30s;
constexpr std::chrono::nanoseconds watching = 5s;
constexpr std::chrono::nanoseconds watchedFor = 60s;
// Doubts about a state come in bundles (several sends are refused at once); and a webhook may be one of several.
constexpr std::chrono::nanoseconds soon = 2s;
// A start with hundreds of sessions must not stand in the way of their messages: those that were connected when the
// program ended send before they are asked for, and the others are asked for a few at a time.
constexpr int askingMax = 8;
constexpr std::chrono::nanoseconds connectedAfter = 500ms;

bool isPassing(SessionState state)
{
    switch (state) {
    case SessionState::connecting:
    case SessionState::needsScan:
    case SessionState::needsCode:
        return true;
    case SessionState::unknown:
    case SessionState::disconnected:
    case SessionState::connected:
    case SessionState::loggedOut:
    case SessionState::expired:
    case SessionState::unauthorized:
        break;
    }
    return false;
}

} // namespace

void SessionWatch::start()
{
    if (!std::exchange(m_listening, true)) {
        // A session that is new, or that came to a state in which something is expected, changes what is due next.
        m_engine.sessions.listen(m_engine.dispatch, [this, alive = m_alive](SessionId) {
            if (*alive)
                arm();
        });
    }
    m_running = true;
    m_startedAt = m_engine.clock.steady();
    look();
}

void SessionWatch::stop()
{
    m_running = false;
    m_timer.reset();
    m_queue.clear();
}

void SessionWatch::askSoon(SessionId id)
{
    m_engine.dispatch.post([this, alive = m_alive, id] {
        if (!*alive)
            return;
        Watched &watched = m_watched[id];
        if (!watched.soonAt)
            watched.soonAt = m_engine.clock.steady() + soon;
        arm();
    });
}

void SessionWatch::closely(SessionId id)
{
    m_watched[id].closelyUntil = m_engine.clock.steady() + watchedFor;
    arm();
}

std::chrono::nanoseconds SessionWatch::dueAt(const SessionRuntime &session, const Watched &watched, Steady now) const
{
    if (watched.asking)
        return Steady::max();
    if (!watched.askedAt)
        return session.state == SessionState::connected && !watched.soonAt ? m_startedAt + connectedAfter : now;
    const Steady pause = watched.closelyUntil > now ? watching : isPassing(session.state) ? expecting : slowly;
    const Steady regular = *watched.askedAt + pause;
    return watched.soonAt ? std::min(*watched.soonAt, regular) : regular;
}

void SessionWatch::look()
{
    const Steady now = m_engine.clock.steady();
    QList<SessionId> unheard;
    QSet<SessionId> present;
    for (const auto &session : m_engine.sessions.all()) {
        present.insert(session->id);
        if (!session->trouble.isEmpty())
            continue; // without its tokens the provider would only say no
        Watched &watched = m_watched[session->id];
        if (dueAt(*session, watched, now) > now)
            continue;
        const bool routine = session->state == SessionState::connected && watched.askedAt && !watched.soonAt;
        if (routine) {
            watched.askedAt = now;
            unheard.append(session->id);
        } else {
            watched.asking = true;
            m_queue.push_back(session->id);
        }
    }
    m_watched.removeIf([&](const auto &entry) { return !present.contains(entry.key()); });
    if (!unheard.isEmpty())
        lookAt(unheard);
    askNext();
    arm();
}

void SessionWatch::lookAt(const QList<SessionId> &due)
{
    const Timestamp since = m_engine.clock.now() - std::chrono::duration_cast<Milliseconds>(slowly);
    m_engine.readers.read<QSet<SessionId>>(
        [since](Connection &db) -> Result<QSet<SessionId>> { return SessionStore::heardSince(db, since); },
        m_engine.dispatch,
        [this, alive = m_alive, due](const Result<QSet<SessionId>> &heard) {
            if (!*alive || !m_running)
                return;
            for (const SessionId id : due) {
                if ((heard && heard->contains(id)) || !m_watched.contains(id) || m_watched[id].asking)
                    continue;
                m_watched[id].asking = true;
                m_queue.push_back(id);
            }
            askNext();
        });
}

void SessionWatch::askNext()
{
    while (m_asking < askingMax && !m_queue.empty()) {
        const SessionId id = m_queue.front();
        m_queue.pop_front();
        const auto session = m_engine.sessions.find(id);
        if (!session)
            continue;
        ++m_asking;
        ask(session, [this, alive = m_alive](const Result<SessionState> &) {
            if (!*alive)
                return;
            --m_asking;
            askNext();
        });
    }
}

void SessionWatch::ask(const SessionRegistry::Snapshot &session, Answered done)
{
    Watched &watched = m_watched[session->id];
    watched.asking = true;
    watched.soonAt.reset();
    callProvider(
        m_engine, session->provider->sessionState(session->access),
        [this, alive = m_alive, id = session->id, done = std::move(done)](Result<SessionState> state) mutable {
            if (!*alive)
                return;
            Watched &watched = m_watched[id];
            watched.asking = false;
            watched.askedAt = m_engine.clock.steady();
            arm();
            const bool refused = !state && state.failure().fault == Fault::providerUnauthorized;
            const SessionState told = refused ? SessionState::unauthorized : state ? *state : SessionState::unknown;
            m_states.report(id, told, SessionStates::Source::answer, Actor::engine(QStringLiteral("session-watch")),
                            [done = std::move(done), state = std::move(state)]() mutable { done(std::move(state)); });
        });
}

void SessionWatch::arm()
{
    if (!m_running)
        return;
    const Steady now = m_engine.clock.steady();
    Steady next = now + slowly;
    for (const auto &session : m_engine.sessions.all()) {
        if (!session->trouble.isEmpty())
            continue;
        next = std::min(next, dueAt(*session, m_watched.value(session->id), now));
    }
    const auto delay = std::chrono::ceil<Milliseconds>(std::max(next - now, Steady(0)));
    m_timer = m_engine.dispatch.after(delay, [this] { look(); });
}

} // namespace gatehouse
