#include "gateway/sessions/sessionstates.h"

#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/sessionstore.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

/// What a person should act on; empty for states that pass or were asked for.
QString alertOf(SessionState state)
{
    switch (state) {
    case SessionState::unauthorized:
        return QStringLiteral("session_unauthorized");
    case SessionState::loggedOut:
        return QStringLiteral("session_logged_out");
    case SessionState::expired:
        return QStringLiteral("session_expired");
    case SessionState::unknown:
    case SessionState::disconnected:
    case SessionState::connecting:
    case SessionState::needsScan:
    case SessionState::needsCode:
    case SessionState::connected:
        break;
    }
    return {};
}

bool mayFollow(SessionState before, SessionState state, SessionStates::Source source)
{
    if (before == state)
        return false;
    if (source != SessionStates::Source::webhook)
        return true;
    // A webhook may say "connected" while the token is refused: only an answer to the token, or a new one, lifts that.
    // And "connecting" may come late, when the code to scan is there already; what is true shows at the next look.
    const bool pairing = before == SessionState::needsScan || before == SessionState::needsCode;
    return before != SessionState::unauthorized && !(pairing && state == SessionState::connecting);
}

} // namespace

void SessionStates::report(SessionId id, SessionState state, Source source, const Actor &actor, Task done)
{
    const auto known = m_engine.sessions.find(id);
    if (!known || state == SessionState::unknown || !mayFollow(known->state, state, source)) {
        if (done)
            m_engine.dispatch.post(std::move(done));
        return;
    }
    const auto write = [this, id, state, source, actor](Transaction &tx) -> Result<void> {
        const auto before = SessionStore::state(tx.db(), id);
        if (!before || (*before != state && !mayFollow(*before, state, source)))
            return {};
        const bool changed = *before != state;
        if (changed) {
            SessionStore::setState(tx, id, state);
            SessionStore::note(tx, id, QStringLiteral("state"), sessionStateName(state), actor.text());
        }
        tx.afterCommit([this, id, state, changed] {
            // Nothing new wakes nobody: a start asks for hundreds of sessions, most of which are as they were.
            if (const auto present = m_engine.sessions.find(id); present && present->state != state)
                m_engine.sessions.change(id, [state](SessionRuntime &session) { session.state = state; });
            if (const QString alert = alertOf(state); changed && !alert.isEmpty())
                m_engine.changes.alert(alert, id);
        });
        return {};
    };
    // A refused write (disk full) is not repeated: the next look at the session finds the same and writes it.
    m_engine.storage.write(write, m_engine.dispatch, [done = std::move(done)](Result<void>) mutable {
        if (done)
            done();
    });
}

void SessionStates::note(SessionId id, const QString &what, const QString &detail, const Actor &actor)
{
    m_engine.storage.write([id, what, detail, actor](Transaction &tx) -> Result<void> {
        SessionStore::note(tx, id, what, detail, actor.text());
        tx.changes().sessions.insert(id);
        return {};
    });
}

} // namespace gatehouse
