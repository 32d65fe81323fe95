#pragma once

#include "tests/simulation/defects.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/requestwatch.h"
#include "tests/simulation/story.h"
#include "tests/support/faultydisk.h"
#include "tests/support/practiceengine.h"

#include <deque>
#include <functional>
#include <vector>

namespace gatehouse::simulation {

/// The engine, its disk, the provider and all who look on, of one seed.
class World
{
public:
    World(quint64 seed, const Defect &defect, bool told);
    ~World();

    void tell(const QString &line) { story.tell(time().steady(), line); }
    [[nodiscard]] test::VirtualTime &time() { return practice.time; }
    [[nodiscard]] Engine &engine() { return *practice.engine; }
    /// `done` when the answer is here; `unknown` when the program died before.
    template <typename T>
    void take(Reply<T> reply, std::function<void(const Result<T> &)> done, std::function<void()> unknown = {});
    /// Straight from the database; 0 when it fails, which is a broken promise.
    [[nodiscard]] qint64 integer(const std::string &sql);
    /// The first column, the same way.
    [[nodiscard]] QList<qint64> integers(const std::string &sql);
    /// Answers that have come since.
    void poll();

    enum class Death { process, power };
    /// Nothing of what is under way goes on; then the program starts again on what the disk has.
    void die(Death death);
    /// Stopped in order and started again.
    void restart();
    /// Session `index` is paced by the rate and the gap alone from now on.
    void liftCaps(int index);
    /// False when the program did not start again: there is nothing more to simulate.
    [[nodiscard]] bool isUp() const { return practice.engine != nullptr; }

    [[nodiscard]] bool happens(double share) { return chance.unit() < share; }
    [[nodiscard]] int below(int bound) { return int(chance.below(quint64(bound))); }
    [[nodiscard]] QString newToken() { return QStringLiteral("#%1").arg(++m_tokens); }

    SeededRandom chance;
    Story story;
    std::unique_ptr<Clock> directClock; ///< of a defect; outlives the engine

    test::FaultyDisk disk; ///< before the engine opens its files
    test::PracticeEngine practice;
    Ledger ledger;
    RequestWatch watch;
    QStringList phones;
    int deaths = 0;

private:
    void observe();
    void start();
    void followSessions();
    void pace(int session, const PacingOverrides &pacing, const RequestWatch::Limits &limits);

    // All requests of the program in one line: what a defect does to neighbours.
    class OneByOne
    {
    public:
        using Answer = UniqueFunction<void(HttpServerResponse)>;
        using Let = std::function<void(HttpServerRequest, Answer)>;
        void add(HttpServerRequest request, Answer done, const Let &let);

    private:
        void next(const Let &let);
        std::deque<std::pair<HttpServerRequest, Answer>> m_waiting;
        bool m_busy = false;
    };
    struct Waiting
    {
        std::function<bool()> answered;
        std::function<void()> unknown;
    };
    const Defect &m_defect;
    std::vector<Waiting> m_waiting;
    OneByOne m_queue;
    int m_tokens = 0;
    QSet<SessionId> m_down; ///< since the program started
};

template <typename T>
void World::take(Reply<T> reply, std::function<void(const Result<T> &)> done, std::function<void()> unknown)
{
    m_waiting.push_back({[reply, done] {
                             if (!reply.isFinished())
                                 return false;
                             if (reply.resultCount() > 0)
                                 done(reply.result());
                             return true;
                         },
                         std::move(unknown)});
}

} // namespace gatehouse::simulation
