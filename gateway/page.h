#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace gatehouse {

/// Where a list starts and how much of it is wanted. Lists go by keyset: a cursor names the last row seen, so rows
/// that arrive meanwhile neither shift nor repeat anything.
struct PageRequest
{
    int limit = 100; ///< 1 to 1000
    QString cursor;  ///< from the page before; empty for the first
};

template <typename T>
struct Page
{
    QList<T> items;     ///< newest first
    QString nextCursor; ///< empty when this was the last page
};

} // namespace gatehouse
