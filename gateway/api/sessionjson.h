#pragma once

#include "gateway/result.h"
#include "gateway/session.h"

#include <QtCore/QStringList>

namespace gatehouse {

class ApiTable;

/// A session as every answer shows it: never with credentials.
[[nodiscard]] QJsonObject sessionJson(const Session &session);
/// Reads what has the shape of the schema NewSession; the client is the caller's.
[[nodiscard]] Result<NewSession> newSessionOf(const QJsonObject &json);
[[nodiscard]] Result<SessionChange> sessionChangeOf(const QJsonObject &json, const QString &provider);
[[nodiscard]] QStringList sessionStateWords();
/// A body of the shape NewAccountSession.
[[nodiscard]] NewSession newAccountSessionOf(const QJsonObject &json, ClientId owner);
void addSessionSchemas(ApiTable &table);

} // namespace gatehouse
