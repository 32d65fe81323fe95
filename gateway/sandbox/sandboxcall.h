#pragma once

#include "gateway/http/httpserver.h"
#include "gateway/sandbox/sandboxlimits.h"
#include "gateway/task.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrlQuery>

namespace gatehouse {

/// Called once with the answer. Status 0 means: close the connection without one.
using SandboxReply = UniqueFunction<void(HttpServerResponse)>;

/// One call on its way through the sandbox.
struct SandboxCall
{
    QByteArray method;
    QString path;         ///< decoded as a whole: for files only
    QStringList captured; ///< the `{}` of the route, each decoded
    QUrlQuery query;
    QByteArray contentType;
    QByteArray body;
    QJsonObject json;                  ///< the body, empty when it is not a JSON object: Laravel sees it the same way
    SandboxAccount *account = nullptr; ///< of PAT and KEY routes
    SandboxSession *session = nullptr; ///< of KEY routes

    /// A whole number of the query.
    [[nodiscard]] qint64 number(const QString &name, qint64 fallback, qint64 low, qint64 high) const;
};

/// What a handler answers.
struct SandboxAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    bool accepted = false; ///< a send was taken: the faults "after acceptance" apply

    /// `{"success":true,"data":…}`
    [[nodiscard]] static SandboxAnswer data(const QJsonValue &data);
    /// The object as it is.
    [[nodiscard]] static SandboxAnswer flat(const QJsonObject &object, int status = 200);
    /// `{"success":true, …}`
    [[nodiscard]] static SandboxAnswer success(QJsonObject object);
    /// Common errors: the text in `message`.
    [[nodiscard]] static SandboxAnswer refused(int status, const QString &message);
    /// Validation: `errors` by field.
    [[nodiscard]] static SandboxAnswer invalid(const QJsonObject &errors);
    /// Errors of single endpoints: the text in `error`.
    [[nodiscard]] static SandboxAnswer failed(int status, const QString &error);
    /// Rate limits: no `success`.
    [[nodiscard]] static SandboxAnswer limited(const QString &message, int retryAfter);
    [[nodiscard]] static SandboxAnswer notFound();
    [[nodiscard]] HttpServerResponse response() const;
};

} // namespace gatehouse
