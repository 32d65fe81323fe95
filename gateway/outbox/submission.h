#pragma once

#include "gateway/actor.h"
#include "gateway/message.h"
#include "gateway/outbox/checkeddraft.h"
#include "gateway/result.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/task.h"

#include <mutex>
#include <vector>

namespace gatehouse {

class Acceptance;
class DispatchLink;
class Transaction;

/// A draft on its whole way into the outbox: checked, written, remembered under its caller's Idempotency-Key, and
/// dispatch is told. Any thread.
class Submission
{
public:
    Submission(EngineContext &engine, DispatchLink &dispatch, const Acceptance &acceptance)
        : m_engine(engine), m_dispatch(dispatch), m_acceptance(acceptance)
    {}
    Submission(const Submission &) = delete;
    Submission &operator=(const Submission &) = delete;

    using Done = UniqueFunction<void(Result<Message>)>;
    /// Checking may copy a file: call it on the replies executor, where `done` runs too, after the commit.
    void submit(Draft draft, const Actor &actor, std::optional<ClientId> scope, Done done);
    /// The part within a transaction, for who is in one already. Storage thread.
    [[nodiscard]] Result<Message> write(Transaction &tx, const CheckedDraft &checked, const Actor &actor);

private:
    struct Waiting
    {
        CheckedDraft checked;
        Actor actor;
        Done done;
    };
    void writeAlone(Waiting waiting);
    void writeWaiting();

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    const Acceptance &m_acceptance;
    std::mutex m_mutex;
    std::vector<Waiting> m_waiting; ///< a piece of work that will take them is in the storage queue
};

} // namespace gatehouse
