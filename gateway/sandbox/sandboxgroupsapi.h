#pragma once

#include "gateway/sandbox/sandboxchats.h"
#include "gateway/sandbox/sandboxrouter.h"

namespace gatehouse {

/// Groups: G1 to G13.
class SandboxGroupsApi
{
public:
    SandboxGroupsApi(SandboxGround &ground, SandboxChats &chats) : m_ground(ground), m_chats(chats) {}
    void addRoutes(SandboxRouter &router);

private:
    using Step = SandboxAnswer (SandboxGroupsApi::*)(SandboxCall &, SandboxGroup &);
    void addGroupRoute(SandboxRouter &router, const char *method, const QString &below, Step step,
                       SandboxBucket bucket = SandboxBucket::none);
    [[nodiscard]] SandboxAnswer list(SandboxCall &call);
    [[nodiscard]] SandboxAnswer create(SandboxCall &call);
    [[nodiscard]] SandboxAnswer metadata(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer participants(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer addMembers(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer removeMembers(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer setAdmins(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer settings(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer picture(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer inviteLink(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer leave(SandboxCall &call, SandboxGroup &group);
    [[nodiscard]] SandboxAnswer invitation(SandboxCall &call);
    [[nodiscard]] SandboxAnswer acceptInvitation(SandboxCall &call);
    void announceMembers(const SandboxSession &session, const SandboxGroup &group, const QStringList &digits,
                         const QString &action);

    SandboxGround &m_ground;
    SandboxChats &m_chats;
};

} // namespace gatehouse
