#include "gateway/outbox/housekeeper.h"

#include "gateway/clock.h"
#include "gateway/storage/outboxstore.h"
#include "gateway/storage/storagequeue.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {
// Looks at least this often, so that a message scheduled meanwhile, or a clock that was set, is never waited for long.
constexpr Milliseconds sleepMax{1000};
// Even where nobody told of a change.
constexpr Milliseconds lookAfter{60'000};
// Less is a clock that is kept right by small steps.
constexpr Milliseconds stepBackMin{2000};
} // namespace

// How far the wall clock was set back since the last look: what was accepted before would wait for the time to come
// round again.
Milliseconds Housekeeper::stepBack()
{
    const auto offset =
        std::chrono::duration_cast<Milliseconds>(m_engine.clock.now().time_since_epoch() - m_engine.clock.steady());
    const Milliseconds before = std::exchange(m_offset, offset).value_or(offset);
    return before - offset >= stepBackMin ? before - offset : Milliseconds(0);
}

void Housekeeper::run()
{
    m_step += stepBack();
    const bool due = m_next && *m_next <= m_engine.clock.now();
    const std::chrono::nanoseconds steady = m_engine.clock.steady();
    if (m_step.count() == 0 && !due && m_seen == m_engine.storage.version() && steady - m_lookedAt < lookAfter)
        return sleep();
    m_lookedAt = steady;
    struct Look
    {
        std::optional<Timestamp> next;
        quint64 version = 0;
    };
    auto look = std::make_shared<Look>();
    m_engine.storage.write(
        [this, alive = m_alive, look, step = m_step](Transaction &tx) -> Result<void> {
            look->version = m_engine.storage.version(); // before this commit: what others add to it is looked at again
            if (step.count() > 0) {
                OutboxStore::clockWentBack(tx, step);
                tx.afterCommit([this, alive] {
                    if (*alive)
                        m_dispatch.campaignsChanged(); // wakes every session
                });
            }
            const QSet<SessionId> sessions = OutboxStore::promoteDue(tx);
            OutboxStore::expireDue(tx);
            look->next = OutboxStore::nextHousekeeping(tx.db());
            if (!sessions.isEmpty()) {
                tx.afterCommit([this, alive, sessions] {
                    if (!*alive)
                        return;
                    for (const SessionId session : sessions)
                        m_dispatch.wake(session);
                });
            }
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, look, step = m_step](const Result<void> &done) {
            if (!*alive)
                return;
            m_seen.reset();
            if (done) {
                m_step -= step;
                m_seen = look->version;
                m_next = look->next;
            }
            sleep();
        });
}

void Housekeeper::sleep()
{
    Milliseconds wait = sleepMax;
    if (m_next)
        wait = std::clamp(*m_next - m_engine.clock.now(), Milliseconds(10), sleepMax);
    m_timer = m_engine.dispatch.after(wait, [this] { run(); });
}

} // namespace gatehouse
