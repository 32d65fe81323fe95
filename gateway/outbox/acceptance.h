#pragma once

#include "gateway/outbox/checkeddraft.h"
#include "gateway/result.h"

namespace gatehouse {

class PhoneNumbers;
class Provider;
class SessionRegistry;
class Transaction;

/// The door of the outbox: checks drafts, then writes them. Whoever sends (HTTP interface, inbox, opt-out, campaign
/// test) comes through here. Any thread; constant after making.
class Acceptance
{
public:
    /// Local files of messages are copied below `dataDir`: an accepted message must not depend on a file elsewhere.
    Acceptance(const SessionRegistry &sessions, const PhoneNumbers &phones, QString dataDir);

    /// Everything that can be said of a draft without the database. Copies a local file, so not on the UI thread.
    [[nodiscard]] Result<CheckedDraft> check(Draft draft, const Actor &actor, std::optional<ClientId> scope) const;
    /// Writes the message; the caller's transaction commits it. A message to somebody who opted out is kept as
    /// `suppressed`: visible, and never sent.
    [[nodiscard]] static Result<Message> accept(Transaction &tx, const CheckedDraft &checked, const Actor &actor);

private:
    [[nodiscard]] Result<void> keepFile(Content &content, const Provider &provider, const Actor &actor) const;

    const SessionRegistry &m_sessions;
    const PhoneNumbers &m_phones;
    QString m_dataDir;
};

} // namespace gatehouse
