#pragma once

#include "gateway/http/httpserver.h"
#include "gateway/result.h"

#include <QtCore/QJsonObject>

namespace gatehouse {

/// How a fault stands in the HTTP interface. Codes are stable: callers switch on them.
struct FaultAnswer
{
    int status;
    const char *code;
    const char *title;
};
[[nodiscard]] FaultAnswer answerOf(Fault fault);

/// The document of RFC 9457 for a failure; also an item of a batch's answer.
[[nodiscard]] QJsonObject problemJson(const Failure &failure);
[[nodiscard]] HttpServerResponse problemResponse(const Failure &failure);
/// For refusals that are not a desk's: malformed JSON, method, media type.
[[nodiscard]] HttpServerResponse problemResponse(int status, const char *code, const char *title,
                                                 const QString &detail);

} // namespace gatehouse
