#pragma once

#include "gateway/http/httpserver.h"

#include <QtCore/QByteArray>

namespace gatehouse {

/// An answer with the headers that every answer of the interface has: what it says is for this caller, now, and is
/// not to be read as anything else.
[[nodiscard]] inline HttpServerResponse makeResponse(int status, const char *type, const QByteArray &body)
{
    return {status,
            {{"Content-Type", type}, {"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}},
            body.toStdString()};
}

} // namespace gatehouse
