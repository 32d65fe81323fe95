#include "gateway/outbox/submission.h"

#include "gateway/outbox/acceptance.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

void Submission::submit(Draft draft, const Actor &actor, std::optional<ClientId> scope, Done done)
{
    auto checked = m_acceptance.check(std::move(draft), actor, scope);
    if (!checked)
        return done(checked.failure());
    auto accepted = std::make_shared<std::optional<Message>>();
    m_engine.storage.write(
        [this, checked = *std::move(checked), actor, accepted](Transaction &tx) -> Result<void> {
            auto message = write(tx, checked, actor);
            if (!message)
                return message.failure();
            *accepted = *std::move(message);
            return {};
        },
        m_engine.replies,
        [accepted, done = std::move(done)](Result<void> outcome) mutable {
            if (outcome)
                done(std::move(**accepted));
            else
                done(outcome.failure());
        });
}

Result<Message> Submission::write(Transaction &tx, const CheckedDraft &checked, const Actor &actor)
{
    auto message = Acceptance::accept(tx, checked, actor);
    if (!message)
        return message;
    IdempotencyStore::note(tx, actor, {toText(message->id)});
    tx.afterCommit([this, session = message->session] { m_dispatch.wake(session); });
    return message;
}

} // namespace gatehouse
