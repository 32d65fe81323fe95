#include "gateway/outbox/housekeeper.h"

#include "gateway/clock.h"
#include "gateway/storage/outboxstore.h"
#include "gateway/storage/storagequeue.h"

#include <algorithm>

namespace gatehouse {

namespace {
// Looks at least this often, so that a message scheduled meanwhile, or a clock that was set, is never waited for long.
constexpr Milliseconds sleepMax{1000};
} // namespace

void Housekeeper::run()
{
    auto next = std::make_shared<std::optional<Timestamp>>();
    m_engine.storage.write(
        [this, alive = m_alive, next](Transaction &tx) -> Result<void> {
            const QSet<SessionId> sessions = OutboxStore::promoteDue(tx);
            OutboxStore::expireDue(tx);
            *next = OutboxStore::nextHousekeeping(tx.db());
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
        [this, alive = m_alive, next](Result<void>) {
            if (*alive)
                sleep(*next);
        });
}

void Housekeeper::sleep(std::optional<Timestamp> next)
{
    Milliseconds wait = sleepMax;
    if (next)
        wait = std::clamp(*next - m_engine.clock.now(), Milliseconds(10), sleepMax);
    m_timer = m_engine.dispatch.after(wait, [this] { run(); });
}

} // namespace gatehouse
