#pragma once

#include "gateway/sandbox/sandboxrouter.h"
#include "gateway/sandbox/sandboxsends.h"

namespace gatehouse {

/// Sending and what concerns sent messages and files: M1 to M8.
class SandboxMessagesApi
{
public:
    SandboxMessagesApi(SandboxGround &ground, SandboxSends &sends, SandboxMedia &media);
    void addRoutes(SandboxRouter &router);

private:
    [[nodiscard]] SandboxAnswer send(SandboxCall &call);
    [[nodiscard]] SandboxAnswer info(SandboxCall &call);
    [[nodiscard]] SandboxAnswer edit(SandboxCall &call);
    [[nodiscard]] SandboxAnswer remove(SandboxCall &call);
    [[nodiscard]] SandboxAnswer resend(SandboxCall &call);
    [[nodiscard]] static SandboxAnswer read(SandboxCall &call);
    [[nodiscard]] SandboxAnswer upload(SandboxCall &call);
    [[nodiscard]] SandboxAnswer decrypt(SandboxCall &call);
    [[nodiscard]] SandboxAnswer file(SandboxCall &call);
    [[nodiscard]] const SandboxSend *ownSend(const SandboxCall &call) const;

    SandboxGround &m_ground;
    SandboxSends &m_sends;
    SandboxMedia &m_media;
};

} // namespace gatehouse
