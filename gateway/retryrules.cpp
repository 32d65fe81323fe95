#include "gateway/retryrules.h"

#include <algorithm>
#include <array>

namespace gatehouse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array names{"none",         "rate_limited",    "pair_limited",      "provider_down", "session_down",
                           "unauthorized", "content_refused", "recipient_refused", "not_sent",      "unknown"};

constexpr int triesMost = 1000;
constexpr Milliseconds waitLeast = 1s;
constexpr Milliseconds waitMost = 24h;
constexpr int failuresMost = 100;

template <typename T>
void take(T &value, const std::optional<T> &given)
{
    value = given.value_or(value);
}

class Checks
{
public:
    explicit Checks(QString at) : m_at(std::move(at)) {}

    void add(const QString &member, const QString &code, const QString &detail)
    {
        problems.append({m_at + u'/' + member, code, detail});
    }
    void range(const QString &member, qint64 value, qint64 least, qint64 most)
    {
        if (value < least || value > most)
            add(member, u"out_of_range"_s, u"This must lie between %1 and %2."_s.arg(least).arg(most));
    }
    void waits(Milliseconds wait, Milliseconds waitMax)
    {
        range(u"wait_ms"_s, wait.count(), waitLeast.count(), waitMost.count());
        range(u"wait_max_ms"_s, waitMax.count(), waitLeast.count(), waitMost.count());
        if (problems.isEmpty() && waitMax < wait)
            add(u"wait_max_ms"_s, u"wait_max_too_short"_s, u"The longest wait is shorter than the first."_s);
    }

    QList<Problem> problems;

private:
    QString m_at;
};

// What cannot be set otherwise would break what is promised: a refused token concerns every message of the session, so
// none dies of it and none is tried again before a person acted; and what was refused for good is not tried for ever.
QList<Problem> problemsOf(ErrorClass errorClass, const RetryRule &rule)
{
    Checks checks(u"/rules/"_s + errorClassName(errorClass));
    if (rule.counts)
        checks.range(u"tries_max"_s, rule.triesMax, 1, triesMost);
    if (rule.retries)
        checks.waits(rule.wait, rule.waitMax);
    if (errorClass == ErrorClass::unauthorized && !rule.retries)
        checks.add(u"retries"_s, u"must_retry"_s, u"A refused token is no fault of the message, which waits."_s);
    if (errorClass == ErrorClass::unauthorized && !rule.stopsSession)
        checks.add(u"stops_session"_s, u"must_stop"_s, u"A refused token always stops the session."_s);
    const bool forGood = errorClass == ErrorClass::contentRefused || errorClass == ErrorClass::recipientRefused;
    if (forGood && rule.retries && !rule.counts)
        checks.add(u"counts"_s, u"must_count"_s, u"What was refused for good must have a limit of tries."_s);
    return checks.problems;
}

void apply(RetryRule &rule, const RetryRuleChange &change)
{
    take(rule.retries, change.retries);
    take(rule.counts, change.counts);
    take(rule.triesMax, change.triesMax);
    take(rule.wait, change.wait);
    take(rule.waitMax, change.waitMax);
    take(rule.slowsSession, change.slowsSession);
    take(rule.stopsSession, change.stopsSession);
    take(rule.opensBreaker, change.opensBreaker);
}

} // namespace

QString errorClassName(ErrorClass errorClass)
{
    return QString::fromLatin1(names[static_cast<size_t>(errorClass)]);
}

std::optional<ErrorClass> errorClassFromName(QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<ErrorClass>(i);
    }
    return std::nullopt;
}

QList<ErrorClass> retryClasses()
{
    return {ErrorClass::rateLimited,  ErrorClass::pairLimited,    ErrorClass::providerDown,     ErrorClass::sessionDown,
            ErrorClass::unauthorized, ErrorClass::contentRefused, ErrorClass::recipientRefused, ErrorClass::notSent};
}

RetryRule standardRetryRule(ErrorClass errorClass)
{
    // retries, counts, tries, first wait, longest, slows session, stops session, breaker
    switch (errorClass) {
    case ErrorClass::rateLimited:
        return {true, false, 12, 5s, 300s, true, false, false};
    case ErrorClass::pairLimited:
        return {true, false, 12, 10s, 600s, false, false, false};
    case ErrorClass::providerDown:
        return {true, true, 12, 2s, 300s, false, false, true};
    case ErrorClass::sessionDown:
        return {true, false, 12, 15s, 300s, true, false, false};
    case ErrorClass::unauthorized:
        return {true, false, 12, 60s, 60s, false, true, false};
    case ErrorClass::notSent:
        // Never left this machine: the office's line may be down for a night, and nobody's message dies of that.
        return {true, false, 12, 2s, 120s, false, false, true};
    case ErrorClass::none:
    case ErrorClass::contentRefused:
    case ErrorClass::recipientRefused:
        return {false, true, 3, 60s, 3600s, false, false, false};
    case ErrorClass::unknown:
        return {false, false, 1, 1s, 1s, false, false, true};
    }
    Q_UNREACHABLE();
}

RetryTable standardRetryTable(const QString &provider)
{
    RetryTable table{provider, {}, {}};
    for (const ErrorClass errorClass : retryClasses())
        table.rules.insert(errorClass, standardRetryRule(errorClass));
    return table;
}

Result<RetryTable> changedTable(RetryTable table, const RetryTableChange &change)
{
    QList<Problem> problems;
    for (const ErrorClass errorClass : retryClasses()) {
        const auto given = change.rules.constFind(errorClass);
        if (given == change.rules.cend())
            continue;
        RetryRule &rule = table.rules[errorClass];
        if (*given)
            apply(rule, **given);
        else
            rule = standardRetryRule(errorClass);
        problems += problemsOf(errorClass, rule);
    }
    if (change.resetBreaker)
        table.breaker = {};
    if (change.breaker) {
        take(table.breaker.failuresMax, change.breaker->failuresMax);
        take(table.breaker.wait, change.breaker->wait);
        take(table.breaker.waitMax, change.breaker->waitMax);
        Checks checks(u"/breaker"_s);
        checks.waits(table.breaker.wait, table.breaker.waitMax);
        checks.range(u"failures"_s, table.breaker.failuresMax, 1, failuresMost);
        problems += checks.problems;
    }
    if (!problems.isEmpty())
        return Failure{Fault::validationFailed, problems.first().detail, problems, {}};
    return table;
}

} // namespace gatehouse
