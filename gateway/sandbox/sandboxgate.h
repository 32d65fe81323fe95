#pragma once

#include "gateway/sandbox/sandboxground.h"
#include "gateway/sandbox/sandboxrouter.h"

namespace gatehouse {

/// What stands between a request and its endpoint: who calls, limits, bad luck before and after, latency.
class SandboxGate
{
public:
    SandboxGate(SandboxGround &ground, SandboxLimits &limits) : m_ground(ground), m_limits(limits) {}

    /// The refusal, or nothing and `call` knows its account and session.
    [[nodiscard]] std::optional<SandboxAnswer> authorize(const SandboxRoute &route, const HttpRequestHead &head,
                                                         SandboxCall &call);
    /// Runs a session's route and answers.
    void serve(const SandboxRoute &route, SandboxCall &call, SandboxReply reply);

private:
    [[nodiscard]] std::optional<HttpServerResponse> unluckyBefore(const SandboxRoute &route,
                                                                  const SandboxFaults &faults, SandboxChance &chance);
    /// The answer, or nothing for silence.
    [[nodiscard]] std::optional<HttpServerResponse> answer(const SandboxRoute &route, SandboxCall &call,
                                                           SandboxChance &chance);
    [[nodiscard]] static HttpServerResponse serverError(SandboxChance &chance);

    SandboxGround &m_ground;
    SandboxLimits &m_limits;
    QHash<qint64, int> m_running;
    std::map<std::pair<qint64, bool>, quint64> m_requests; ///< by session and whether it sends: what chance goes by
};

} // namespace gatehouse
