#include "gateway/sandbox/sandboxlimits.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {
constexpr Seconds day{86'400};
} // namespace

SandboxLimits::SandboxLimits(const Clock &clock, const SandboxOptions &options) : m_clock(clock), m_options(options) {}

SandboxLimits::Rule SandboxLimits::ruleFor(const SandboxSession &session, SandboxPlan plan, SandboxBucket bucket) const
{
    const bool trial = plan == SandboxPlan::trial;
    // Only the texts of the trial and of account protection are documented; the others are made in their manner.
    const QString many = u"Too many requests. Please slow down."_s;
    const QString manyToday = u"You have reached your daily limit for this request."_s;
    switch (bucket) {
    case SandboxBucket::none:
        return {};
    case SandboxBucket::send:
        if (trial) {
            return {1, Seconds(60), 50, u"You are on a free trial. You can only send 1 message every 1 minute."_s,
                    u"You are on a free trial. You can only send 50 messages per day."_s};
        }
        if (session.settings.accountProtection) {
            return {1,
                    Seconds(5),
                    0,
                    u"You have account protection enabled. You can only send 1 message every 5 seconds."_s,
                    {}};
        }
        return {m_options.sendsPerMinutePaid,
                Seconds(60),
                0,
                u"You can only send %1 messages every 1 minute."_s.arg(m_options.sendsPerMinutePaid),
                {}};
    case SandboxBucket::groupInfo:
        return {10, Seconds(60), trial ? 100 : 500, many, manyToday};
    case SandboxBucket::contactPicture:
    case SandboxBucket::numberCheck:
        return {trial ? 10 : 60, Seconds(60), trial ? 100 : 1'000, many, manyToday};
    }
    return {};
}

SandboxLimits::Window &SandboxLimits::window(qint64 sessionId, int slot, Seconds span)
{
    Window &window = m_windows[{sessionId, slot}];
    if (window.used == 0 || m_clock.steady() - window.start >= span)
        window = {m_clock.steady(), 0};
    return window;
}

std::chrono::nanoseconds SandboxLimits::left(const Window &window, Seconds span) const
{
    return window.start + span - m_clock.steady();
}

QByteArray SandboxLimits::reset(std::chrono::nanoseconds left) const
{
    const qint64 seconds = std::chrono::ceil<Seconds>(left).count();
    return QByteArray::number(m_options.resetAsTimestamp ? toMillis(m_clock.now()) / 1'000 + seconds : seconds);
}

SandboxPass SandboxLimits::pass(const SandboxSession &session, SandboxPlan plan, SandboxBucket bucket)
{
    if (bucket == SandboxBucket::none)
        return {};
    const Rule rule = ruleFor(session, plan, bucket);
    // Protection switched on or off starts a window of its own: its span is another.
    const int slot = static_cast<int>(bucket) * 1'000 + static_cast<int>(rule.span.count());
    Window &minute = window(session.id, slot, rule.span);
    SandboxPass pass;
    std::chrono::nanoseconds wait{0};
    if (minute.used >= rule.most) {
        pass.allowed = false;
        pass.words = rule.words;
        wait = left(minute, rule.span);
    }
    if (rule.mostDaily > 0) {
        Window &today = window(session.id, static_cast<int>(bucket) * 1'000 + 999, day);
        if (today.used >= rule.mostDaily) {
            pass.allowed = false;
            pass.words = rule.wordsDaily;
            wait = left(today, day);
        }
        today.used += pass.allowed ? 1 : 0;
        pass.headers = {{"X-RateLimit-Daily-Limit", QByteArray::number(rule.mostDaily)},
                        {"X-RateLimit-Daily-Remaining", QByteArray::number(rule.mostDaily - today.used)},
                        {"X-RateLimit-Daily-Reset", reset(left(today, day))}};
    }
    minute.used += pass.allowed ? 1 : 0;
    pass.headers += {{"X-RateLimit-Limit", QByteArray::number(rule.most)},
                     {"X-RateLimit-Remaining", QByteArray::number(std::max(0, rule.most - minute.used))},
                     {"X-RateLimit-Reset", reset(left(minute, rule.span))}};
    // Users report that the real one rounds down, so that a client that waits exactly this long is refused again.
    pass.retryAfter = std::max(1, static_cast<int>(std::chrono::floor<Seconds>(wait).count()));
    return pass;
}

void SandboxLimits::forget(qint64 sessionId)
{
    m_windows.erase(m_windows.lower_bound({sessionId, 0}), m_windows.lower_bound({sessionId + 1, 0}));
}

} // namespace gatehouse
