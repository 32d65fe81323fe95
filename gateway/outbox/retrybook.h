#pragma once

#include "gateway/retryrules.h"

#include <memory>
#include <mutex>

namespace gatehouse {

/// The tables that apply now, in memory. Any thread.
class RetryBook
{
public:
    using Snapshot = std::shared_ptr<const RetryTable>;

    /// The standard one where nothing else was put.
    [[nodiscard]] Snapshot of(const QString &provider) const;
    void put(const RetryTable &table);

private:
    mutable std::mutex m_mutex;
    mutable QHash<QString, Snapshot> m_tables;
};

} // namespace gatehouse
