#pragma once

#include "gateway/client.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace gatehouse {

class ApiCall;
using ApiHandler = std::function<void(const std::shared_ptr<ApiCall> &)>;

/// One parameter of a query string. Unknown ones are refused by name, like unknown members of a body.
struct QueryParameter
{
    const char *name;
    QJsonObject schema;
    const char *description = "";
    bool required = false;
};

/// One call of the HTTP interface: all that routing, checking and the OpenAPI document know of it.
struct Endpoint
{
    enum class Access {
        open,     ///< no key: says nothing about anybody's data
        loopback, ///< no key from this machine; from elsewhere a key `read` that is bound to no client
        read,
        send,
        admin
    };
    enum class Body { none, json, csv };

    const char *method = "GET";
    const char *path = "";
    Access access = Access::admin;
    const char *summary = "";
    int status = 200;        ///< of the good answer
    QJsonObject answer = {}; ///< its schema; empty: no body
    QJsonObject body = {};   ///< the request's schema when `takes` is json
    QList<QueryParameter> query = {};
    ApiHandler handle = {};
    /// Set on what creates: the call takes an Idempotency-Key. Answers again what was made under the key when the first
    /// answer was lost in a crash; the ids are in ApiCall::madeBefore().
    ApiHandler again = {};
    Body takes = Body::none;
    std::size_t bytesMax = 0; ///< of the body; 0: what is usual for its kind
    const char *answerType = "application/json";
    const char *otherAnswerType = ""; ///< by Accept
    QList<int> refusals = {};         ///< statuses of this call beyond those that every call may give
};

} // namespace gatehouse
