#include "gateway/session.h"

#include "gateway/words.h"

namespace gatehouse {

namespace {
constexpr auto stateWords = words<SessionState>({
    {SessionState::unknown, "unknown"},
    {SessionState::disconnected, "disconnected"},
    {SessionState::connecting, "connecting"},
    {SessionState::needsScan, "needs_scan"},
    {SessionState::needsCode, "needs_code"},
    {SessionState::connected, "connected"},
    {SessionState::loggedOut, "logged_out"},
    {SessionState::expired, "expired"},
    {SessionState::unauthorized, "unauthorized"},
});
} // namespace

QString sessionStateName(SessionState state)
{
    return stateWords.of(state);
}

std::optional<SessionState> sessionStateFromName(QStringView name)
{
    return stateWords.from(name);
}

} // namespace gatehouse
