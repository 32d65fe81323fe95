#pragma once

#include "gateway/random.h"
#include "gateway/sandbox/sandboxdirectory.h"
#include "gateway/sandbox/sandboxhooks.h"
#include "gateway/sandbox/sandboxregistry.h"

namespace gatehouse {

/// What every part of the sandbox stands on. Lives on the executor's thread.
struct SandboxGround
{
    SandboxGround(const Clock &clockOfRun, Random &random, Executor &executor, Transport &transport,
                  SandboxOptions optionsOfRun)
        : clock(clockOfRun)
        , seed(random.next())
        , options(std::move(optionsOfRun))
        , agenda(clock, executor)
        , registry(clock, seed)
        , directory(options, seed)
        , hooks(clock, executor, transport, agenda, options, seed)
    {}

    /// The session's own faults where it has some, else those of all.
    [[nodiscard]] const SandboxFaults &faults(qint64 sessionId) const
    {
        const auto own = faultsBySession.find(sessionId);
        return own == faultsBySession.end() ? options.faults : *own;
    }
    void announce(const SandboxSession &session, const SandboxWebhook &webhook)
    {
        hooks.announce(session, faults(session.id), webhook);
    }
    /// Chance about something in one session.
    [[nodiscard]] SandboxChance chance(quint64 about, const SandboxSession &session, quint64 which) const
    {
        return SandboxChance(seed, {about, static_cast<quint64>(session.id), which});
    }
    [[nodiscard]] static Milliseconds within(const SandboxSpan &span, SandboxChance &chance)
    {
        return chance.between(span.low, span.high);
    }

    const Clock &clock;
    const quint64 seed;
    SandboxOptions options;
    QHash<qint64, SandboxFaults> faultsBySession;
    QString baseUrl = QStringLiteral("http://127.0.0.1"); ///< where files are served from, without a slash at the end
    SandboxAgenda agenda;
    SandboxRegistry registry;
    SandboxDirectory directory;
    SandboxHooks hooks;
};

} // namespace gatehouse
