#pragma once

#include "gateway/deadletters/letterexaminer.h"
#include "gateway/deadletters/redrivepace.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/storage/redrivestore.h"

#include <map>

namespace gatehouse {

class Applier;
class DispatchLink;

/// What a redrive does, a bounded piece at a time, each within a transaction. What a piece needs to know of the ones
/// before is on disk, but for the rate of the ramp. Storage thread.
class RedriveWork
{
public:
    RedriveWork(EngineContext &engine, DispatchLink &dispatch, Applier &applier, const LetterExaminer &examiner)
        : m_engine(engine), m_dispatch(dispatch), m_applier(applier), m_examiner(examiner)
    {}
    /// The next piece. Answers when the one after is due; nothing: there is no more to do.
    std::optional<Milliseconds> step(Transaction &tx, RedriveId id);
    /// Its pace begins anew.
    void forget(RedriveId id) { m_memories.erase(id); }

private:
    struct Memory
    {
        RedrivePace pace;
        DeadLetterId settledTo;
        std::chrono::nanoseconds settlesAt{0};
    };
    void settle(Transaction &tx, RedriveStore::Work &redrive, Memory &memory);
    [[nodiscard]] std::optional<Milliseconds> act(Transaction &tx, RedriveStore::Work &redrive, Memory &memory);
    void release(Transaction &tx, RedriveStore::Work &redrive, Memory &memory, int most);
    /// False when the letter stays where it is.
    bool releaseOne(Transaction &tx, RedriveStore::Work &redrive, const RedriveStore::Letter &letter);
    [[nodiscard]] MessageId queue(Transaction &tx, const RedriveStore::Work &redrive, const DeadLetter &letter,
                                  LetterExamination &found, const Actor &actor);

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    Applier &m_applier;
    const LetterExaminer &m_examiner;
    std::map<RedriveId, Memory> m_memories;
};

} // namespace gatehouse
