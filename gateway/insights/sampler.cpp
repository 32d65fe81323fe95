#include "gateway/insights/sampler.h"

#include "gateway/clock.h"
#include "gateway/storage/seriesstore.h"
#include "gateway/storage/storagequeue.h"

#include <utility>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr size_t alikeMax = 5;
constexpr std::chrono::nanoseconds lookedAtFor = 30s; // an open chart asks every few seconds

} // namespace

void Sampler::start()
{
    sleep();
}

void Sampler::stop()
{
    m_timer.reset();
    if (!m_alike.empty())
        write({}, std::nullopt);
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
    const bool watched = m_engine.clock.steady() - m_engine.recorder.seriesAskedAt() < lookedAtFor;
    const bool alike = m_seen == m_engine.storage.version() && spell.isEmpty();
    if (alike && !watched && m_alike.size() < alikeMax)
        m_alike.push_back(at);
    else
        write(spell, at);
    sleep();
}

void Sampler::write(const Recorder::Spell &spell, std::optional<Timestamp> at)
{
    auto seen = std::make_shared<quint64>(0);
    m_engine.storage.write(
        [this, alive = m_alive, seen, spell, at, alike = std::exchange(m_alike, {}),
         written = m_written](Transaction &tx) -> Result<void> {
            *seen = m_engine.storage.version(); // before this commit: what others add to it is seen in the next sample
            if (written) {
                for (const Timestamp same : alike)
                    SeriesStore::repeatSample(tx, *written, same);
            }
            if (at) {
                SeriesStore::sample(tx, *at);
                SeriesStore::addHistogram(tx, "webhook_ack", 0, *at, spell.webhookAck);
                for (int lane = 0; lane < laneCount; ++lane)
                    SeriesStore::addHistogram(tx, "send_wait", lane, *at, spell.sendWait[static_cast<size_t>(lane)]);
            }
            SeriesStore::rollUp(tx, tx.now());
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, seen, at](const Result<void> &done) {
            if (!*alive)
                return;
            m_seen = done ? std::optional(*seen) : std::nullopt;
            m_written = done ? at : std::nullopt;
        });
}

} // namespace gatehouse
