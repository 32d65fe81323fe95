#pragma once

#include "gateway/actor.h"
#include "gateway/retryrules.h"

namespace gatehouse {

/// What follows from each class of error, by provider. Any thread. A change holds from the next answer of the provider
/// on, without a restart and after one; what waits already keeps the time it was given.
class RuleDesk
{
public:
    virtual ~RuleDesk() = default;
    /// Of every provider that this version speaks to.
    [[nodiscard]] virtual Reply<QList<RetryTable>> retryTables() = 0;
    /// Failures: notFound; validationFailed with the problems of `changedTable`.
    [[nodiscard]] virtual Reply<RetryTable> retryTable(QString provider) = 0;
    [[nodiscard]] virtual Reply<RetryTable> changeRetryTable(QString provider, RetryTableChange change,
                                                             Actor actor) = 0;
};

} // namespace gatehouse
