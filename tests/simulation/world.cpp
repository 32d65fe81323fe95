#include "tests/simulation/world.h"

#include "gateway/sessions/sessionregistry.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <utility>

namespace gatehouse::simulation {

using namespace Qt::StringLiterals;

namespace {

constexpr int sessionCount = 3;
constexpr int slowPerMinute = 12;
constexpr int phoneCount = 24;
constexpr Milliseconds bootSpan{20'000};

SandboxOptions people()
{
    SandboxOptions options;
    options.habits.answerShare = 0.15;
    options.habits.stopShare = 0.02;
    options.habits.mediaShare = 0;
    options.life.readShare = 0.8;
    return options;
}

void collect(const QJsonValue &value, QStringList &ids)
{
    if (value.isUndefined())
        return;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            collect(item, ids);
        return;
    }
    const QJsonObject object = value.toObject();
    const QJsonObject key = object.value("key"_L1).toObject();
    if (!key.isEmpty() && !key.value("fromMe"_L1).toBool() && object.contains("message"_L1))
        ids += key.value("id"_L1).toString();
    if (object.contains("messages"_L1))
        collect(object.value("messages"_L1), ids);
}

// The ids of what customers wrote, in every shape that webhooks have.
QStringList customersIds(const std::string &request)
{
    const QJsonObject body = QJsonDocument::fromJson(QByteArray::fromStdString(request)).object();
    const QString event = body.value("event"_L1).toString();
    QStringList ids;
    if (event.endsWith(".received"_L1) || event == u"messages.upsert"_s)
        collect(body.value("data"_L1), ids);
    return ids;
}

// A part that asks the machine for the time itself.
class DirectClock final : public Clock
{
public:
    explicit DirectClock(const Clock &time) : m_time(time) {}
    [[nodiscard]] Timestamp now() const override
    {
        return m_time.now() + Milliseconds(QDateTime::currentMSecsSinceEpoch() % 1'000);
    }
    [[nodiscard]] std::chrono::nanoseconds steady() const override { return m_time.steady(); }
    [[nodiscard]] QString boot() const override { return m_time.boot(); }

private:
    const Clock &m_time;
};

} // namespace

void World::OneByOne::add(HttpServerRequest request, Answer done, const Let &let)
{
    m_waiting.emplace_back(std::move(request), std::move(done));
    next(let);
}

void World::OneByOne::next(const Let &let)
{
    if (m_busy || m_waiting.empty())
        return;
    m_busy = true;
    auto [request, done] = std::move(m_waiting.front());
    m_waiting.pop_front();
    let(std::move(request), [this, let, done = std::move(done)](HttpServerResponse response) mutable {
        m_busy = false;
        done(std::move(response));
        next(let);
    });
}

// The program ends while what watches it still stands; the simulator may hold answers for it.
World::~World()
{
    if (practice.engine)
        practice.stop();
    practice.sandbox.reset();
}

World::World(quint64 seed, const Defect &defect, bool told)
    : chance(seed * 7 + 1)
    , story(told)
    , practice(sessionCount, seed, people(), defect.provider ? defect.provider() : nullptr)
    , watch(ledger, practice.time)
    , m_defect(defect)
{
    if (defect.syncIgnored)
        disk.setSyncIgnored(true);
    ledger.judgeBy(defect.rule);
    practice.importSessions();
    followSessions();
    for (int i = 0; i < phoneCount; ++i)
        phones += u"+551198%1"_s.arg(7'000'000 + i);
    observe();
    // One new number, one that keeps a distance, one with a cap: each its own way.
    for (int i = 0; i < sessionCount; ++i)
        watch.addSession(practice.account.sessions.at(i).apiKey, i, {});
    PacingOverrides fresh;
    fresh.warmUp = true;
    pace(0, fresh, {Milliseconds(0), 256, 0, true});
    PacingOverrides slow;
    slow.perMinute = slowPerMinute;
    slow.minGapMs = 5'000;
    pace(1, slow, {Milliseconds(5'000), slowPerMinute, 0, false});
    PacingOverrides capped;
    capped.perDay = 12;
    pace(2, capped, {Milliseconds(0), 256, 12, false});
    if (defect.clockReadDirectly) {
        directClock = std::make_unique<DirectClock>(practice.time);
        practice.clock = directClock.get();
        restart();
    }
    for (const std::string &statement : defect.statements)
        practice.run(statement);
}

void World::pace(int session, const PacingOverrides &pacing, const RequestWatch::Limits &limits)
{
    SessionChange change;
    change.pacing = pacing;
    watch.setLimits(session, limits); // the first request under new rules leaves before the change is answered
    const auto changed =
        practice.result(practice.engine->sessions().change(practice.sessions.at(session), change, Actor::console()));
    if (!changed)
        ledger.broken(u"database"_s, changed.failure().detail);
}

void World::liftCaps(int index)
{
    PacingOverrides pacing;
    RequestWatch::Limits limits;
    if (index == 1) {
        pacing.perMinute = slowPerMinute;
        pacing.minGapMs = 5'000;
        limits = {Milliseconds(5'000), slowPerMinute, 0, false};
    }
    pace(index, pacing, limits);
}

void World::observe()
{
    practice.toProvider.serve = [this, serve = practice.toProvider.serve](
                                    HttpServerRequest request, UniqueFunction<void(HttpServerResponse)> done) {
        const auto let = [this, serve](HttpServerRequest out, UniqueFunction<void(HttpServerResponse)> answered) {
            if (const QString line = watch.seen(out); !line.isEmpty())
                tell(line);
            serve(std::move(out), std::move(answered));
        };
        if (m_defect.neighboursWait)
            m_queue.add(std::move(request), std::move(done), let);
        else
            let(std::move(request), std::move(done));
    };
    practice.toHooks.serve = [this, serve = practice.toHooks.serve](HttpServerRequest request,
                                                                    UniqueFunction<void(HttpServerResponse)> done) {
        const QStringList ids = customersIds(request.body);
        if (m_defect.hooksLost && happens(0.5)) {
            for (const QString &id : ids)
                ledger.received(id);
            return done({200, {}, {}});
        }
        serve(std::move(request), [this, ids, done = std::move(done)](HttpServerResponse response) mutable {
            if (response.status == 200) {
                for (const QString &id : ids)
                    ledger.received(id);
            }
            done(std::move(response));
        });
    };
}

void World::poll()
{
    auto waiting = std::exchange(m_waiting, {});
    for (Waiting &each : waiting) {
        if (!each.answered())
            m_waiting.push_back(std::move(each));
    }
}

void World::die(Death death)
{
    poll(); // what was answered before, was answered
    ++deaths;
    disk.stop();
    practice.die();
    for (Waiting &each : std::exchange(m_waiting, {})) {
        if (each.unknown)
            each.unknown();
    }
    if (death == Death::power) {
        disk.loseTail(chance);
        watch.powerLost();
        practice.time.bootAgain();
        practice.time.advance(bootSpan);
    }
    disk.restart();
    // The index beside the log is made anew by whoever opens the database first.
    QFile::remove(practice.dir.filePath(u"gatehouse.db-shm"_s));
    watch.excuseAll();
    start();
}

void World::start()
{
    if (!practice.start())
        return ledger.broken(u"database"_s, u"the program does not start: "_s + practice.refusal);
    followSessions();
}

void World::followSessions()
{
    m_down.clear();
    watch.forgetBreaks();
    SessionRegistry &registry = engine().context().sessions;
    registry.listen(engine().context().dispatch, [this, &registry](SessionId id) {
        const auto session = registry.find(id);
        if (!session || session->state == SessionState::unknown)
            return;
        if (session->state != SessionState::connected)
            m_down.insert(id);
        else if (m_down.remove(id))
            watch.connectedAgain(int(practice.sessions.indexOf(id)));
    });
}

qint64 World::integer(const std::string &sql)
{
    const auto value = practice.result(
        engine().context().readers.read<qint64>([sql](Connection &db) -> Result<qint64> { return db.integer(sql); }));
    if (value)
        return *value;
    ledger.broken(u"database"_s, value.failure().detail);
    return 0;
}

QList<qint64> World::integers(const std::string &sql)
{
    const auto values =
        practice.result(engine().context().readers.read<QList<qint64>>([sql](Connection &db) -> Result<QList<qint64>> {
            QList<qint64> values;
            Query rows = db.query(sql);
            while (rows.next())
                values += rows.integer(0);
            return values;
        }));
    if (values)
        return *values;
    ledger.broken(u"database"_s, values.failure().detail);
    return {};
}

void World::restart()
{
    watch.excuseAll();
    practice.stop();
    poll();
    m_waiting.clear();
    start();
}

} // namespace gatehouse::simulation
