#include "gateway/outbox/retrybook.h"

namespace gatehouse {

RetryBook::Snapshot RetryBook::of(const QString &provider) const
{
    const std::lock_guard lock(m_mutex);
    Snapshot &table = m_tables[provider];
    if (!table)
        table = std::make_shared<const RetryTable>(standardRetryTable(provider));
    return table;
}

void RetryBook::put(const RetryTable &table)
{
    const std::lock_guard lock(m_mutex);
    m_tables.insert(table.provider, std::make_shared<const RetryTable>(table));
}

} // namespace gatehouse
