#pragma once

#include "gateway/sandbox/sandboxprovider.h"

namespace gatehouse {

/// A client of the agency in the practice set-up, and which of the account's sessions serve it.
struct SandboxDemoClient
{
    QString name;
    QList<qsizetype> sessions; ///< indexes into SandboxDemo::account.sessions
};

/// The practice set-up of `--demo`: everything that the program imports and everything that the sandbox must hold,
/// as values. Tokens and keys follow from `seed` alone, so a later start of the same folder finds them still good;
/// the SandboxProvider itself should get another seed each time, or it would give its message ids out again.
struct SandboxDemo
{
    SandboxAccountSpec account;       ///< eight sessions, one protected, one that needs a scan
    QList<SandboxDemoClient> clients; ///< three
    QList<SandboxCustomer> customers; ///< 400, in many countries

    [[nodiscard]] static SandboxDemo make(quint64 seed = 1);
    /// Behaviour that shows something within minutes: scans come by themselves, customers are quick, some numbers
    /// are not on WhatsApp, some webhooks come twice or late.
    [[nodiscard]] static SandboxOptions options();
    /// Puts account and customers into the sandbox. On the executor's thread.
    void install(SandboxProvider &provider) const;
};

} // namespace gatehouse
