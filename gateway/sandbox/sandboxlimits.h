#pragma once

#include "gateway/clock.h"
#include "gateway/sandbox/sandboxoptions.h"
#include "gateway/sandbox/sandboxsession.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <map>
#include <utility>

namespace gatehouse {

/// What is limited together. `none`: WasenderAPI publishes no figures for the rest.
enum class SandboxBucket { none, send, groupInfo, contactPicture, numberCheck };

/// Whether a request may pass, with the headers that say so.
struct SandboxPass
{
    bool allowed = true;
    QString words;      ///< of the refusal
    int retryAfter = 0; ///< seconds
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// WasenderAPI's limits, per endpoint and session, in windows that start with their first request.
/// A refused request does not count.
class SandboxLimits
{
public:
    SandboxLimits(const Clock &clock, const SandboxOptions &options);
    [[nodiscard]] SandboxPass pass(const SandboxSession &session, SandboxPlan plan, SandboxBucket bucket);
    void forget(qint64 sessionId);

private:
    struct Window
    {
        std::chrono::nanoseconds start{0};
        int used = 0;
    };
    struct Rule
    {
        int most = 0;
        Seconds span{60};
        int mostDaily = 0; ///< 0: no daily cap
        QString words;
        QString wordsDaily;
    };
    [[nodiscard]] Rule ruleFor(const SandboxSession &session, SandboxPlan plan, SandboxBucket bucket) const;
    [[nodiscard]] Window &window(qint64 sessionId, int slot, Seconds span);
    [[nodiscard]] std::chrono::nanoseconds left(const Window &window, Seconds span) const;
    [[nodiscard]] QByteArray reset(std::chrono::nanoseconds left) const;

    const Clock &m_clock;
    const SandboxOptions &m_options;
    std::map<std::pair<qint64, int>, Window> m_windows; ///< by session and slot
};

} // namespace gatehouse
