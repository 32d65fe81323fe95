#pragma once

#include "gateway/api/idempotencyledger.h"

namespace gatehouse {

/// One request's hold on its Idempotency-Key. Given back when it goes, so that a call that was refused or dropped
/// without an answer leaves nobody waiting.
class IdempotencyLease
{
public:
    IdempotencyLease(IdempotencyLedger &ledger, Actor actor) : m_ledger(ledger), m_actor(std::move(actor)) {}
    ~IdempotencyLease()
    {
        if (m_held)
            m_ledger.abandon(m_actor);
    }
    IdempotencyLease(const IdempotencyLease &) = delete;
    IdempotencyLease &operator=(const IdempotencyLease &) = delete;
    /// complete() ends the hold instead.
    void handOver() { m_held = false; }

private:
    IdempotencyLedger &m_ledger;
    Actor m_actor;
    bool m_held = true;
};

} // namespace gatehouse
