#pragma once

#include "gateway/retryrules.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

/// What people changed of the retry rules: a row for each class that differs from the standard.
class RetryRuleStore
{
public:
    [[nodiscard]] static RetryTable load(Connection &db, const QString &provider);
    static void write(Transaction &tx, const RetryTable &table, const QString &actor);
};

} // namespace gatehouse
