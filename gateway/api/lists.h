#pragma once

#include "gateway/api/endpoint.h"
#include "gateway/api/schema.h"

namespace gatehouse {

/// The parameters of every list, with `others` before them.
[[nodiscard]] inline QList<QueryParameter> listParameters(QList<QueryParameter> others = {})
{
    others.append({"limit", schema::integer(1, 1000), "How many at most; 100 when absent."});
    others.append({"cursor", schema::text(500), "From `next_cursor` of the page before."});
    return others;
}

[[nodiscard]] inline QJsonObject listAnswer(const char *component)
{
    return schema::answer(
        {{"items", schema::list(schema::ref(component))}, {"next_cursor", schema::orNull(schema::text())}});
}

} // namespace gatehouse
