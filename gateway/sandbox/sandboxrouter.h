#pragma once

#include "gateway/sandbox/sandboxcall.h"

#include <functional>
#include <optional>
#include <vector>

namespace gatehouse {

/// Who may call: nobody in particular, the owner of a personal access token, a session's key, or this machine only.
enum class SandboxAuth { open, account, session, control };

/// One endpoint.
struct SandboxRoute
{
    QByteArray method;
    QString pattern; ///< "/api/messages/{}/info"; `{}` is one segment
    SandboxAuth auth = SandboxAuth::session;
    std::function<SandboxAnswer(SandboxCall &)> handle;
    SandboxBucket bucket = SandboxBucket::none;
    bool needsConnection = false; ///< refused while the session is not connected
    bool lookup = false;          ///< the fault `lookup_error` applies
};

/// Finds the endpoint of a request.
class SandboxRouter
{
public:
    void add(SandboxRoute route);
    /// The route and what its `{}` stand for, decoded. Nothing when there is none.
    [[nodiscard]] std::optional<std::pair<const SandboxRoute *, QStringList>> find(const QByteArray &method,
                                                                                   const QString &rawPath) const;

private:
    std::vector<std::pair<SandboxRoute, QStringList>> m_routes; ///< with the pattern's segments
};

} // namespace gatehouse
