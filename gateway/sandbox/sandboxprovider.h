#pragma once

#include "gateway/random.h"
#include "gateway/sandbox/sandboxcall.h"
#include "gateway/sandbox/sandboxdirectory.h"
#include "gateway/sandbox/sandboxhooks.h"

#include <memory>

namespace gatehouse {

/// A session to be made. Empty key, secret and id are made up.
struct SandboxSessionSpec
{
    QString name;
    QString phone; ///< E.164
    bool accountProtection = false;
    SandboxState startsAs = SandboxState::connected;
    qint64 id = 0;
    QByteArray apiKey;
    QByteArray webhookSecret;
    QString webhookUrl; ///< empty: none, until the session is updated
    QStringList webhookEvents;
};

/// An account to be made, with its sessions.
struct SandboxAccountSpec
{
    QString name;
    SandboxPlan plan = SandboxPlan::paid;
    QByteArray token; ///< personal access token
    QList<SandboxSessionSpec> sessions;
};

/// WasenderAPI and the people behind it, without sockets: requests in, answers and webhooks out, all of it repeatable
/// from the seed that `random` gives. Made and destroyed while the executor is idle or on its thread; every function
/// is called on the executor's thread.
class SandboxProvider
{
public:
    SandboxProvider(const Clock &clock, Random &random, Executor &executor, Transport &transport,
                    SandboxOptions options = {});
    ~SandboxProvider();
    SandboxProvider(const SandboxProvider &) = delete;
    SandboxProvider &operator=(const SandboxProvider &) = delete;

    /// Where this is reached, for the links to files: scheme, host and port, no slash at the end.
    void setBaseUrl(const QString &baseUrl);
    /// Answers the account with everything filled in.
    SandboxAccountSpec addAccount(SandboxAccountSpec account);
    void addCustomers(const QList<SandboxCustomer> &customers);
    [[nodiscard]] const SandboxFaults &faults() const;
    void setFaults(const SandboxFaults &faults);
    void setHabits(const SandboxHabits &habits);

    /// Answers now or later, once. What `/api` and the control interface have stands in README.md beside this file.
    void handle(HttpServerRequest request, SandboxReply reply);

    [[nodiscard]] SandboxHookCounts hookCounts() const;
    /// Accepted sends so far.
    [[nodiscard]] qsizetype sendCount() const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace gatehouse
