#pragma once

#include "gateway/sandbox/sandboxchats.h"
#include "gateway/sandbox/sandboxrouter.h"

namespace gatehouse {

/// Contacts, number checks, usernames, LIDs and presence: C1 to C8, S16 to S18.
class SandboxContactsApi
{
public:
    SandboxContactsApi(SandboxGround &ground, SandboxChats &chats) : m_ground(ground), m_chats(chats) {}
    void addRoutes(SandboxRouter &router);

private:
    [[nodiscard]] SandboxAnswer presence(SandboxCall &call);
    [[nodiscard]] SandboxAnswer onWhatsApp(SandboxCall &call);
    [[nodiscard]] SandboxAnswer username(SandboxCall &call);
    [[nodiscard]] SandboxAnswer list(SandboxCall &call);
    [[nodiscard]] SandboxAnswer show(SandboxCall &call);
    [[nodiscard]] SandboxAnswer picture(SandboxCall &call);
    [[nodiscard]] SandboxAnswer save(SandboxCall &call);
    template <bool blocked>
    [[nodiscard]] SandboxAnswer setBlocked(SandboxCall &call);
    [[nodiscard]] SandboxAnswer lidOf(SandboxCall &call);
    [[nodiscard]] SandboxAnswer numberOf(SandboxCall &call);
    [[nodiscard]] std::optional<QString> digitsIn(const SandboxCall &call) const;

    SandboxGround &m_ground;
    SandboxChats &m_chats;
};

/// A list as the contact and group endpoints give it: whole, or by pages when the query says `paginated=true`.
[[nodiscard]] SandboxAnswer sandboxListing(const SandboxCall &call, const QJsonArray &all);

} // namespace gatehouse
