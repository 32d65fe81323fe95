#pragma once

#include "gateway/session.h"

namespace gatehouse {

/// What webhooks say of a session itself. Called on the storage thread after the commit: must return at once.
class SessionEvents
{
public:
    virtual ~SessionEvents() = default;
    virtual void stateReported(SessionId session, SessionState state) = 0;
    virtual void pairingCodeReported(SessionId session, const QString &code) = 0;
};

} // namespace gatehouse
