#pragma once

#include "gateway/page.h"
#include "gateway/result.h"

#include <limits>

namespace gatehouse {

/// Lists that go by id, newest first: the cursor is the last id seen. An empty cursor starts above all ids.
[[nodiscard]] inline Result<qint64> cursorId(const QString &cursor)
{
    if (cursor.isEmpty())
        return std::numeric_limits<qint64>::max();
    bool good = false;
    const qint64 id = cursor.toLongLong(&good, 36);
    if (!good)
        return Failure::invalid(QStringLiteral("/cursor"), QStringLiteral("cursor_invalid"),
                                QStringLiteral("This cursor does not come from an earlier page."));
    return id;
}

/// `page` holds one item more than `limit` when there are more: takes it off and sets the cursor.
template <typename T, typename IdOf>
void closePage(Page<T> &page, int limit, IdOf idOf)
{
    if (page.items.size() <= limit)
        return;
    page.items.removeLast();
    page.nextCursor = QString::number(idOf(page.items.last()), 36);
}

} // namespace gatehouse
