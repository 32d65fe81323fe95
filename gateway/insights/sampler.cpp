#include "gateway/insights/sampler.h"

#include "gateway/clock.h"
#include "gateway/insights/recorder.h"
#include "gateway/storage/seriesstore.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

void Sampler::start()
{
    sleep();
}

void Sampler::sleep()
{
    // At the end of each step, so that a step holds what happened in it.
    const qint64 now = toMillis(m_engine.clock.now());
    const qint64 left = seriesStepMillis - now % seriesStepMillis;
    m_timer = m_engine.dispatch.after(Milliseconds(left), [this] { sample(); });
}

void Sampler::sample()
{
    const Recorder::Spell spell = m_engine.recorder.takeSpell();
    // A moment ago: the step that just ended.
    const Timestamp at = m_engine.clock.now() - Milliseconds(seriesStepMillis / 2);
    m_engine.storage.write([spell, at](Transaction &tx) -> Result<void> {
        SeriesStore::sample(tx, at);
        SeriesStore::addHistogram(tx, "webhook_ack", 0, at, spell.webhookAck);
        for (int lane = 0; lane < laneCount; ++lane)
            SeriesStore::addHistogram(tx, "send_wait", lane, at, spell.sendWait[static_cast<size_t>(lane)]);
        SeriesStore::rollUp(tx, tx.now());
        return {};
    });
    sleep();
}

} // namespace gatehouse
