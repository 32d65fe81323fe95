#pragma once

#include "gateway/result.h"

#include <QtCore/QString>

namespace gatehouse {

/// Checks of what a person types about a session. Each adds its problems to `problems`.
void checkSessionName(const QString &name, QList<Problem> &problems);
void checkSessionPhone(const QString &phone, QList<Problem> &problems);
/// https, or http to this machine and to names and addresses of a local network: tokens travel with every request.
void checkBaseUrl(const QString &url, QList<Problem> &problems);
/// The problems as one failure; nothing when there are none.
[[nodiscard]] Result<void> refusedFor(const QList<Problem> &problems);

} // namespace gatehouse
