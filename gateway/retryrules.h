#pragma once

#include "gateway/result.h"
#include "gateway/timestamp.h"

#include <QtCore/QHash>

namespace gatehouse {

/// Why a provider did not take a message, over all providers: what the retry rules go by.
enum class ErrorClass {
    none,
    rateLimited,      ///< wait; never counts as a try; slows the session
    pairLimited,      ///< too many to this recipient
    providerDown,     ///< 5xx or 408, refused before acceptance as far as it says
    sessionDown,      ///< the number is not connected
    unauthorized,     ///< the token is not accepted: stops the session
    contentRefused,   ///< this content will never be taken
    recipientRefused, ///< this recipient will never be reached
    notSent,          ///< never left this machine
    unknown           ///< may have been accepted
};
/// Words of the HTTP interface, also stored: "rate_limited", "pair_limited" …
[[nodiscard]] QString errorClassName(ErrorClass errorClass);
[[nodiscard]] std::optional<ErrorClass> errorClassFromName(QStringView name);
/// Those that have a rule a person may read and change. `unknown` has none: a message that may have been accepted is
/// in doubt, and no table repeats it.
[[nodiscard]] QList<ErrorClass> retryClasses();

/// What follows from an error of one class.
struct RetryRule
{
    bool retries = false;      ///< false: dead at once
    bool counts = false;       ///< does it count towards `triesMax`?
    int triesMax = 12;         ///< after so many tries that count it is dead
    Milliseconds wait{0};      ///< first wait; doubles with each try, and is drawn anew each time
    Milliseconds waitMax{0};   ///< longest wait; the provider's own word goes before both
    bool slowsSession = false; ///< the whole session waits, not this message alone
    bool stopsSession = false; ///< nothing more goes out until a person acted
    bool opensBreaker = false; ///< counts towards the session's breaker
    bool operator==(const RetryRule &) const = default;
};
/// What applies unless a person says otherwise, at every provider.
[[nodiscard]] RetryRule standardRetryRule(ErrorClass errorClass);

/// When a session whose provider keeps failing stops, and how often it then tries with a single message.
struct BreakerRule
{
    int failuresMax = 5; ///< in a row
    Milliseconds wait{5'000};
    Milliseconds waitMax{120'000}; ///< doubles with each failed probe up to this
    bool operator==(const BreakerRule &) const = default;
};

/// All rules of one provider.
struct RetryTable
{
    QString provider;
    QHash<ErrorClass, RetryRule> rules; ///< one for each of `retryClasses`
    BreakerRule breaker;
    bool operator==(const RetryTable &) const = default;
};
[[nodiscard]] RetryTable standardRetryTable(const QString &provider);

/// Absent members stay as they are.
struct RetryRuleChange
{
    std::optional<bool> retries = {};
    std::optional<bool> counts = {};
    std::optional<int> triesMax = {};
    std::optional<Milliseconds> wait = {};
    std::optional<Milliseconds> waitMax = {};
    std::optional<bool> slowsSession = {};
    std::optional<bool> stopsSession = {};
    std::optional<bool> opensBreaker = {};
};
struct BreakerRuleChange
{
    std::optional<int> failuresMax = {};
    std::optional<Milliseconds> wait = {};
    std::optional<Milliseconds> waitMax = {};
};
struct RetryTableChange
{
    QHash<ErrorClass, std::optional<RetryRuleChange>> rules; ///< without a value: back to the standard
    std::optional<BreakerRuleChange> breaker;
    bool resetBreaker = false;
};
/// The table after the change, or all that is wrong with it: problems at "/rules/rate_limited/wait_ms" …,
/// "/breaker/failures" …, codes "out_of_range", "wait_max_too_short", "must_retry", "must_stop", "must_count".
[[nodiscard]] Result<RetryTable> changedTable(RetryTable table, const RetryTableChange &change);

} // namespace gatehouse
