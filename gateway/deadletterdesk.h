#pragma once

#include "gateway/actor.h"
#include "gateway/ids.h"
#include "gateway/message.h"
#include "gateway/page.h"
#include "gateway/redrive.h"
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
    QJsonObject lineage; ///< {"generation":2,"from":"dl_…","redrive":"rd_…","edited_by":"console:Ana"}
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

/// Which letters: those named, or those that fit a filter when the work begins.
struct LetterSelection
{
    QList<DeadLetterId> ids;
    std::optional<DeadLetterQuery> filter; ///< its page is not looked at
};

struct RedriveOrder
{
    LetterSelection letters;
    /// RFC 7396 JSON Merge Patch on each payload and its `session_id`; empty: none.
    QJsonObject patch = {};
    std::optional<RedriveCanary> canary = {};
};

/// What failed for good. Any thread.
class DeadLetterDesk
{
public:
    virtual ~DeadLetterDesk() = default;
    [[nodiscard]] virtual Reply<Page<DeadLetter>> letters(DeadLetterQuery query) = 0;
    [[nodiscard]] virtual Reply<QList<DeadLetterGroup>> groups(DeadLetterQuery query) = 0;
    [[nodiscard]] virtual Reply<DeadLetter> letter(DeadLetterId id, std::optional<ClientId> scope = {}) = 0;
    /// Puts letters back to work. What cannot go stays a dead letter, with the reason in the redrive. Of a selection by
    /// ids the first are back when the answer comes.
    [[nodiscard]] virtual Reply<Redrive> startRedrive(RedriveOrder order, Actor actor,
                                                      std::optional<ClientId> scope = {}) = 0;
    /// What startRedrive would do; changes nothing.
    [[nodiscard]] virtual Reply<RedriveRehearsal> rehearseRedrive(RedriveOrder order,
                                                                  std::optional<ClientId> scope = {}) = 0;
    /// These letters as they are.
    [[nodiscard]] Reply<Redrive> requeue(QList<DeadLetterId> ids, Actor actor, std::optional<ClientId> scope = {})
    {
        return startRedrive({{std::move(ids), {}}, {}, {}}, std::move(actor), scope);
    }
    [[nodiscard]] virtual Reply<Redrive> redrive(RedriveId id, std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Page<Redrive>> redrives(PageRequest page, std::optional<ClientId> scope = {}) = 0;
    /// Releases no more until it is resumed. `conflict` when it does not run.
    [[nodiscard]] virtual Reply<Redrive> stopRedrive(RedriveId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    /// Goes on, with a new canary where it had one. `conflict` when it is not stopped.
    [[nodiscard]] virtual Reply<Redrive> resumeRedrive(RedriveId id, Actor actor,
                                                       std::optional<ClientId> scope = {}) = 0;
    /// Ends it: what was not released stays a dead letter. `conflict` when it has ended.
    [[nodiscard]] virtual Reply<Redrive> cancelRedrive(RedriveId id, Actor actor,
                                                       std::optional<ClientId> scope = {}) = 0;
    /// Answers how many were discarded. They stay in the database with who and why.
    [[nodiscard]] virtual Reply<qint64> discard(QList<DeadLetterId> ids, QString reason, Actor actor,
                                                std::optional<ClientId> scope = {}) = 0;
    /// The same for all that fit; those that die meanwhile stay.
    [[nodiscard]] virtual Reply<qint64> discardMatching(DeadLetterQuery query, QString reason, Actor actor) = 0;
    /// Takes discarded letters back, for "Undo".
    [[nodiscard]] virtual Reply<qint64> restore(QList<DeadLetterId> ids, Actor actor) = 0;
};

} // namespace gatehouse
