#include "gateway/outbox/submission.h"

#include "gateway/outbox/acceptance.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QSet>

#include <iterator>

namespace gatehouse {

namespace {

constexpr size_t togetherMax = 256;

} // namespace

// Many who hand in a message each at the same time share one piece of work: what a savepoint costs for each of them
// would be as much as writing the message.
void Submission::submit(Draft draft, const Actor &actor, std::optional<ClientId> scope, Done done)
{
    auto checked = m_acceptance.check(std::move(draft), actor, scope);
    if (!checked)
        return done(checked.failure());
    Waiting waiting{*std::move(checked), actor, std::move(done)};
    // A second request under a key fails as a whole and takes back what it wrote: it cannot stand among others.
    if (!actor.idempotency.isEmpty())
        return writeAlone(std::move(waiting));
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_waiting.empty();
        m_waiting.push_back(std::move(waiting));
    }
    if (first)
        writeWaiting();
}

void Submission::writeAlone(Waiting waiting)
{
    auto accepted = std::make_shared<std::optional<Message>>();
    m_engine.storage.write(
        [this, checked = std::move(waiting.checked), actor = std::move(waiting.actor),
         accepted](Transaction &tx) -> Result<void> {
            auto message = write(tx, checked, actor);
            if (!message)
                return message.failure();
            *accepted = *std::move(message);
            return {};
        },
        m_engine.replies,
        [accepted, done = std::move(waiting.done)](Result<void> outcome) mutable {
            if (outcome)
                done(std::move(**accepted));
            else
                done(outcome.failure());
        });
}

void Submission::writeWaiting()
{
    struct Together
    {
        std::vector<Waiting> taken;
        std::vector<Result<Message>> answers;
        bool refused = false; ///< by the database, for one of them
    };
    auto together = std::make_shared<Together>();
    m_engine.storage.write(
        [this, together](Transaction &tx) -> Result<void> {
            bool more = false;
            {
                const std::lock_guard lock(m_mutex);
                const auto end =
                    m_waiting.begin() + static_cast<std::ptrdiff_t>(std::min(m_waiting.size(), togetherMax));
                std::move(m_waiting.begin(), end, std::back_inserter(together->taken));
                m_waiting.erase(m_waiting.begin(), end);
                more = !m_waiting.empty();
            }
            if (more)
                writeWaiting();
            for (const Waiting &each : together->taken) {
                // One that is refused here has written nothing of its own but perhaps a contact, which harms nobody.
                together->answers.push_back(Acceptance::accept(tx, each.checked, each.actor));
                if (tx.db().failure()) {
                    together->refused = true;
                    return *tx.db().failure();
                }
            }
            return {};
        },
        m_engine.replies,
        [this, together](const Result<void> &outcome) {
            if (!outcome) {
                // Of a queue that is closed or a disk that refuses even to begin, nothing was taken.
                if (together->taken.empty()) {
                    const std::lock_guard lock(m_mutex);
                    together->taken.swap(m_waiting);
                }
                // What one of them met is no reason to refuse the others; all of it was rolled back.
                const bool apart =
                    together->refused && together->taken.size() > 1 && outcome.failure().fault == Fault::storageFailed;
                for (Waiting &each : together->taken) {
                    if (apart)
                        writeAlone(std::move(each));
                    else
                        each.done(outcome.failure());
                }
                return;
            }
            QSet<SessionId> sessions;
            for (const auto &answer : together->answers) {
                if (answer)
                    sessions.insert(answer->session);
            }
            for (const SessionId session : std::as_const(sessions))
                m_dispatch.wake(session);
            for (size_t i = 0; i < together->taken.size(); ++i)
                together->taken[i].done(std::move(together->answers[i]));
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
