#pragma once

#include "gateway/api/idempotencyledger.h"
#include "tests/support/desks/answers.h"

#include <QtCore/QHash>

namespace gatehouse::test {

/// The ledger's in-memory twin, one request at a time.
class MemoryLedger final : public IdempotencyLedger
{
public:
    Reply<IdempotencyClaim> claim(Actor actor) override
    {
        return m_answers.answer<IdempotencyClaim>({}, [&]() -> Result<IdempotencyClaim> {
            const auto known = entries.constFind(actor.idempotency.first(32));
            if (known == entries.constEnd())
                return IdempotencyClaim{};
            if (known->request != actor.idempotency.sliced(32))
                return Failure{Fault::idempotencyMismatch, {}, {}, {}};
            return known->claim;
        });
    }
    Reply<void> complete(Actor actor, int status, QByteArray body) override
    {
        return m_answers.answer<void>({}, [&]() -> Result<void> {
            entries.insert(actor.idempotency.first(32),
                           {actor.idempotency.sliced(32), {IdempotencyClaim::Kind::replay, status, body, {}}});
            return {};
        });
    }
    void abandon(Actor) override { ++abandoned; }
    /// As after a crash between the commit and the answer.
    void loseAnswers(const QStringList &ids)
    {
        for (Entry &entry : entries)
            entry.claim = {IdempotencyClaim::Kind::made, 0, {}, ids};
    }

    struct Entry
    {
        QByteArray request;
        IdempotencyClaim claim;
    };
    QHash<QByteArray, Entry> entries;
    int abandoned = 0;

private:
    Answers m_answers;
};

} // namespace gatehouse::test
