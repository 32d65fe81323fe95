#pragma once

#include "gateway/deadletterdesk.h"
#include "gateway/outbox/checkeddraft.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/messagestore.h"

namespace gatehouse {

class Acceptance;
class Connection;

/// What would become of a dead letter that is put back.
struct LetterExamination
{
    QString reason;                    ///< why it cannot go: a stable word; empty: it can
    QString detail;                    ///< English
    QJsonObject before;                ///< its payload, with the session
    QJsonObject after;                 ///< the same with the patch
    std::optional<MessageHead> head;   ///< of the message that died
    std::optional<CheckedDraft> draft; ///< what goes out instead of it, where there is a patch
    SessionRegistry::Snapshot session;
    WebhookId webhook;
    QByteArray body; ///< of the webhook, masked
};

/// Says of a dead letter whether it may go out again, by the rules of a message that is accepted anew. Writes nothing:
/// a rehearsal and a redrive ask the same. Any thread.
class LetterExaminer
{
public:
    LetterExaminer(const SessionRegistry &sessions, const Acceptance &acceptance)
        : m_sessions(sessions), m_acceptance(acceptance)
    {}

    /// `scope`: the one client whose letters may be seen.
    [[nodiscard]] LetterExamination examine(Connection &db, DeadLetterId id, const QJsonObject &patch,
                                            std::optional<ClientId> scope, Timestamp now) const;

private:
    void examineMessage(Connection &db, const DeadLetter &letter, const QJsonObject &patch, Timestamp now,
                        LetterExamination &found) const;
    void examineEdited(Connection &db, const DeadLetter &letter, LetterExamination &found) const;
    void examineWebhook(Connection &db, const DeadLetter &letter, LetterExamination &found) const;

    const SessionRegistry &m_sessions;
    const Acceptance &m_acceptance;
};

} // namespace gatehouse
