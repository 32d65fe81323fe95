#include "gateway/deadletters/redriverunner.h"

#include "gateway/clock.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <algorithm>

namespace gatehouse {

namespace {
// After the database refused.
constexpr Milliseconds tryAgainAfter{1000};
// Even where nobody told of a change.
constexpr Milliseconds lookAfter{10'000};
} // namespace

void RedriveRunner::start()
{
    m_engine.readers.read<QList<RedriveId>>(
        [](Connection &db) -> Result<QList<RedriveId>> { return RedriveStore::open(db); }, m_engine.dispatch,
        [this, alive = m_alive](const Result<QList<RedriveId>> &open) {
            if (!*alive || m_stopped)
                return;
            if (!open) {
                m_timer = m_engine.dispatch.after(tryAgainAfter, [this] { start(); });
                return;
            }
            for (const RedriveId id : *open)
                m_courses.emplace(id, Course{});
            run();
        });
}

void RedriveRunner::stop()
{
    m_stopped = true;
    m_timer.reset();
}

void RedriveRunner::wake(RedriveId id)
{
    m_engine.dispatch.post([this, alive = m_alive, id] {
        if (!*alive || m_stopped)
            return;
        m_courses[id] = Course{};
        run();
    });
}

void RedriveRunner::run()
{
    if (m_busy || m_stopped)
        return;
    const auto now = m_engine.clock.steady();
    for (auto &[id, course] : m_courses) {
        if (course.dueAt > now)
            continue;
        if (course.idle && course.version == m_engine.storage.version() && now - course.lookedAt < lookAfter) {
            course.dueAt = now + RedrivePace::looksEvery;
            continue;
        }
        return step(id);
    }
    sleep();
}

void RedriveRunner::step(RedriveId id)
{
    m_busy = true;
    m_courses[id].woken = false;
    auto next = std::make_shared<std::optional<Milliseconds>>();
    auto version = std::make_shared<quint64>(0);
    m_engine.storage.writeLater(
        [this, alive = m_alive, id, next, version](Transaction &tx) -> Result<void> {
            if (!*alive)
                return {};
            *version = m_engine.storage.version(); // before this commit: what others add to it is looked at again
            *next = m_work.step(tx, id);
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, id, next, version](const Result<void> &done) {
            if (!*alive || m_stopped)
                return;
            m_busy = false;
            Course &course = m_courses[id];
            if (done && !*next && !course.woken) {
                m_courses.erase(id);
                return run();
            }
            if (!course.woken) {
                const Milliseconds wait = done ? **next : tryAgainAfter;
                const auto now = m_engine.clock.steady();
                course = {now + wait, done && wait >= RedrivePace::looksEvery, false, *version, now};
            }
            run();
        });
}

void RedriveRunner::sleep()
{
    if (m_courses.empty()) {
        m_timer.reset();
        return;
    }
    const auto first = std::min_element(m_courses.begin(), m_courses.end(), [](const auto &one, const auto &other) {
        return one.second.dueAt < other.second.dueAt;
    });
    const auto wait = std::chrono::ceil<Milliseconds>(first->second.dueAt - m_engine.clock.steady());
    m_timer = m_engine.dispatch.after(std::max(wait, Milliseconds(1)), [this] { run(); });
}

} // namespace gatehouse
