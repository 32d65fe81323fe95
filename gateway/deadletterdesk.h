#pragma once

#include "gateway/actor.h"
#include "gateway/ids.h"
#include "gateway/message.h"
#include "gateway/page.h"
#include "gateway/result.h"

namespace gatehouse {

enum class DeadLetterKind { message = 0, webhook = 1, delivery = 2, command = 3 };
[[nodiscard]] QString deadLetterKindName(DeadLetterKind kind);

/// What will not be tried again by itself.
struct DeadLetter
{
    DeadLetterId id;
    DeadLetterKind kind = DeadLetterKind::message;
    ClientId client;
    SessionId session;
    QString sessionName;
    QString provider;
    std::optional<MessageId> message;
    std::optional<CampaignId> campaign;
    QString campaignName;
    QString recipient; ///< E.164 or chat id; empty for webhooks
    QString cause;     ///< stable word over all providers: "recipient_not_on_whatsapp", "unauthorized", …
    QString code;      ///< the provider's own code or HTTP status
    QString error;     ///< the provider's words, masked
    Timestamp diedAt{};
    int attempts = 0;
    QJsonObject payload; ///< what was to be sent, as data
    QJsonObject lineage; ///< {"generation":1,"from":"dl_…","edited_by":…}
};

struct DeadLetterGroup
{
    QString cause;
    QString provider;
    QString code;
    qint64 count = 0;
    Timestamp firstSeen{};
    Timestamp lastSeen{};
    DeadLetterId example;
    QList<SessionId> sessions;
};

struct DeadLetterQuery
{
    std::optional<ClientId> client;
    std::optional<SessionId> session;
    std::optional<CampaignId> campaign;
    std::optional<DeadLetterKind> kind;
    QString cause;
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    PageRequest page;
};

/// Letters put back to work.
struct Redrive
{
    RedriveId id;
    qint64 count = 0;  ///< letters taken
    qint64 queued = 0; ///< put back so far
    qint64 failed = 0; ///< could not be put back, see their errors
    bool finished = false;
    Timestamp startedAt{};
};

/// What failed for good. Any thread.
class DeadLetterDesk
{
public:
    virtual ~DeadLetterDesk() = default;
    [[nodiscard]] virtual Reply<Page<DeadLetter>> letters(DeadLetterQuery query) = 0;
    [[nodiscard]] virtual Reply<QList<DeadLetterGroup>> groups(DeadLetterQuery query) = 0;
    [[nodiscard]] virtual Reply<DeadLetter> letter(DeadLetterId id, std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Redrive> requeue(QList<DeadLetterId> ids, Actor actor,
                                                 std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Redrive> redrive(RedriveId id, std::optional<ClientId> scope = {}) = 0;
    /// Answers how many were discarded. They stay in the database with who and why.
    [[nodiscard]] virtual Reply<qint64> discard(QList<DeadLetterId> ids, QString reason, Actor actor,
                                                std::optional<ClientId> scope = {}) = 0;
    /// Takes discarded letters back, for "Undo".
    [[nodiscard]] virtual Reply<qint64> restore(QList<DeadLetterId> ids, Actor actor) = 0;
};

} // namespace gatehouse
