// How long a person's reply waits while a campaign of 50,000 messages runs over the same sessions: from the moment it
// is accepted (on disk) to its request's way out and to its answer. Somebody answers people of each session at random
// moments. What is allowed is one slot (the session's pacing interval) and one round trip; the same
// conversations without a campaign are the baseline. The provider is within the process and answers after a fixed time.
#include "gateway/campaigndesk.h"
#include "gateway/inboxdesk.h"
#include "gateway/insightdesk.h"
#include "gateway/sessiondesk.h"
#include "tests/bench/benchengine.h"
#include "tests/bench/benchgateway.h"
#include "tests/bench/figures.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <random>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {

using Instant = std::chrono::steady_clock::time_point;

constexpr double perMinute = 256; // what the provider's plan allows
constexpr double slotMs = 60'000 / perMinute;
constexpr Milliseconds roundTrip{150};
constexpr std::array pauseMs{300, 2500}; // of a writer, from one reply's way out to the next
constexpr double share = 0.99;
// So many people of each session take turns: at most ten messages a minute may go to one of them.
constexpr int peopleEach = 8;
const QByteArray mark = "Reply #";

struct Scale
{
    int sessions = 40;
    int people = 50'000;
    int seconds = 60; ///< of each measurement
};

Scale scale()
{
    return quick() ? Scale{8, 1000, 4} : Scale{};
}

// When replies were accepted and went out. Any thread.
class Times
{
public:
    void accepted(int number)
    {
        const std::lock_guard lock(m_mutex);
        m_accepted[number] = std::chrono::steady_clock::now();
    }
    void left(int number)
    {
        const std::lock_guard lock(m_mutex);
        m_left[number] = std::chrono::steady_clock::now();
    }
    // Milliseconds, in order; a request may be on its way before its caller has heard of the commit.
    [[nodiscard]] std::vector<double> waits(const std::vector<int> &replies) const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<double> waits;
        for (const int number : replies) {
            const auto accepted = m_accepted.find(number);
            const auto left = m_left.find(number);
            if (accepted == m_accepted.end() || left == m_left.end())
                qFatal("reply %d did not go out", number);
            waits.push_back(
                std::max(0.0, std::chrono::duration<double, std::milli>(left->second - accepted->second).count()));
        }
        std::sort(waits.begin(), waits.end());
        return waits;
    }
    [[nodiscard]] bool all(const std::vector<int> &replies) const
    {
        const std::lock_guard lock(m_mutex);
        return std::all_of(replies.cbegin(), replies.cend(),
                           [this](int number) { return m_left.contains(number) && m_accepted.contains(number); });
    }

private:
    mutable std::mutex m_mutex;
    std::map<int, Instant> m_accepted, m_left;
};

double quantile(const std::vector<double> &sorted, double share)
{
    const auto rank = static_cast<size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted.at(std::clamp<size_t>(rank, 1, sorted.size()) - 1);
}

// Writes in the conversations of each session in turn, each time a while after the last one of the session went out.
class Writers : public QObject
{
public:
    /// Of each session its conversations.
    Writers(InboxDesk &desk, Times &times, QList<QList<ConversationId>> conversations)
        : m_desk(desk), m_times(times), m_conversations(std::move(conversations)), m_rounds(m_conversations.size(), 0)
    {}

    // The replies that were written within so many seconds; all have gone out.
    std::vector<int> write(int seconds)
    {
        m_numbers.clear();
        m_over = false;
        for (qsizetype i = 0; i < m_conversations.size(); ++i)
            later(i);
        QTest::qWait(seconds * 1000);
        m_over = true;
        QTest::qWait(pauseMs[1]); // nobody comes back
        if (!waitUntil([this] { return m_times.all(m_numbers); }, 30'000))
            qFatal("a reply did not go out");
        return m_numbers;
    }
    // Any thread.
    void left(int number)
    {
        m_times.left(number);
        QMetaObject::invokeMethod(this, [this, number] { later(number % m_conversations.size()); });
    }

private:
    void later(qsizetype session)
    {
        const int pause = std::uniform_int_distribution(pauseMs[0], pauseMs[1])(m_chance);
        QTimer::singleShot(pause, this, [this, session] {
            if (!m_over)
                reply(session);
        });
    }
    void reply(qsizetype session)
    {
        // The number says which session it was: the request knows nothing else.
        const int round = m_rounds[session]++;
        const int number = round * static_cast<int>(m_conversations.size()) + static_cast<int>(session);
        m_numbers.push_back(number);
        Content content;
        content.body = TextContent{QString::fromLatin1(mark) + QString::number(number) + u'.'};
        m_desk.reply(m_conversations.at(session).at(round % peopleEach), content, Actor::console())
            .then(QtFuture::Launch::Sync, [this, number](const Result<Message> &message) {
                if (!message)
                    qFatal("refused: %s", qPrintable(message.failure().detail));
                m_times.accepted(number);
            });
    }

    InboxDesk &m_desk;
    Times &m_times;
    const QList<QList<ConversationId>> m_conversations;
    QList<int> m_rounds;
    std::mt19937 m_chance{7};
    std::vector<int> m_numbers;
    bool m_over = true;
};

// What the provider within the process is asked.
struct Counter
{
    std::atomic<Writers *> writers{nullptr};
    std::atomic<int> sends{0};

    std::pair<HttpOutcome, Milliseconds> answer(const HttpRequest &request)
    {
        if (request.method != "POST")
            return {InProcessTransport::json(200, R"({"status":"connected"})"), roundTrip};
        ++sends;
        const qsizetype at = request.body.indexOf(mark);
        if (at >= 0) {
            const qsizetype from = at + mark.size();
            writers.load()->left(request.body.mid(from, request.body.indexOf('.', from) - from).toInt());
        }
        return {InProcessTransport::taken(), roundTrip};
    }
};

} // namespace

class ReplyBench : public QObject
{
    Q_OBJECT
public:
    static void initMain() { allowMinutes(); }
private slots:
    void repliesInACampaign();

private:
    static QList<QList<ConversationId>> meet(Engine &engine, const QList<SessionId> &sessions);
    static void startCampaign(BenchEngine &bench, const QList<SessionId> &sessions, const QString &folder, int people);
    static BenchRow rowOf(const QString &when, const std::vector<double> &waits, const std::vector<double> &alone);
};

// Conversations of each session, with people the campaign does not write to.
QList<QList<ConversationId>> ReplyBench::meet(Engine &engine, const QList<SessionId> &sessions)
{
    QList<Draft> drafts;
    for (int i = 0; i < peopleEach * sessions.size(); ++i)
        drafts += benchDraft(sessions.at(i % sessions.size()), 900'000 + i);
    (void)BenchGateway::take(engine.messages().sendBatch(drafts, Actor::console()));
    if (!waitUntil([&] { return BenchGateway::take(engine.insights().snapshot()).queued == 0; }, 30'000))
        qFatal("the first messages did not go out");
    QList<QList<ConversationId>> conversations;
    for (const SessionId session : sessions) {
        ConversationQuery query;
        query.session = session;
        QList<ConversationId> own;
        const auto page = BenchGateway::take(engine.inbox().conversations(query));
        for (const Conversation &conversation : page.items)
            own += conversation.id;
        if (own.size() != peopleEach)
            qFatal("a session has %lld conversations", static_cast<long long>(own.size()));
        conversations += own;
    }
    return conversations;
}

void ReplyBench::startCampaign(BenchEngine &bench, const QList<SessionId> &sessions, const QString &folder, int people)
{
    CampaignDesk &desk = bench.engine().campaigns();
    const QString file = folder + u"/audience.csv"_s;
    QVERIFY(writeAudience(file, people));
    CampaignDraft draft;
    draft.name = u"Everybody"_s;
    draft.sessions = sessions;
    draft.content.body = TextContent{u"Hello {{name}}, your order {{order}} is on its way."_s};
    const ClientId client = BenchGateway::take(bench.engine().sessions().session(sessions.first())).client;
    const Campaign campaign = BenchGateway::take(desk.create(client, draft, Actor::console()));
    CsvMapping mapping;
    mapping.phoneColumnName = u"phone"_s;
    const AudienceReport report = BenchGateway::take(
        desk.importAudience(campaign.id, file, mapping, std::make_shared<ImportProgress>(), Actor::console()));
    QCOMPARE(report.accepted, people);
    (void)BenchGateway::take(desk.start(campaign.id, Actor::console()));
}

BenchRow ReplyBench::rowOf(const QString &when, const std::vector<double> &waits, const std::vector<double> &alone)
{
    const double trip = static_cast<double>(roundTrip.count());
    qInfo("%s: %zu replies went out after %.1f ms at the median, %.1f at the 99th percentile, %.1f at most; the slot is"
          " %.1f ms, the round trip %.0f ms",
          qPrintable(when), waits.size(), quantile(waits, 0.5), quantile(waits, share), waits.back(), slotMs, trip);
    BenchRow row;
    row.what = u"reply to its answer, 99th percentile, %1"_s.arg(when);
    row.figure = u"%1 ms"_s.arg(quantile(waits, share) + trip, 0, 'f', 1);
    row.baseline = u"%1 ms: a slot and a round trip (%2 ms without a campaign)"_s.arg(slotMs + trip, 0, 'f', 1)
                       .arg(quantile(alone, share) + trip, 0, 'f', 1);
    row.ratio = (quantile(waits, share) + trip) / (slotMs + trip);
    row.wanted = u"at most 1"_s;
    row.reached = row.ratio <= 1;
    return row;
}

void ReplyBench::repliesInACampaign()
{
    const Scale size = scale();
    QTemporaryDir folder;
    Times times;
    Counter counter;
    BenchEngine bench(folder.path(), [&counter](const HttpRequest &request) { return counter.answer(request); });
    const QList<SessionId> sessions = bench.addSessions(size.sessions, PacingOverrides{}, true);
    bench.pause(sessions, false);
    Writers writers(bench.engine().inbox(), times, meet(bench.engine(), sessions));
    counter.writers = &writers;

    const std::vector<double> alone = times.waits(writers.write(size.seconds / 2));
    startCampaign(bench, sessions, folder.path(), size.people);
    const int before = counter.sends;
    QElapsedTimer timer;
    timer.start();
    const std::vector<double> laidOut = times.waits(writers.write(size.seconds / 2));
    const auto rateNow = [&] {
        const int sent = counter.sends;
        QTest::qWait(2'000);
        return (counter.sends - sent) / 2.0;
    };
    // Bulk begins slowly after a break: what is asked for is a campaign that uses every slot.
    const double allowed = perMinute / 60 * size.sessions;
    if (!quick())
        QVERIFY(waitUntil([&] { return rateNow() > 0.95 * allowed; }, 120'000));
    const int full = counter.sends;
    timer.restart();
    const std::vector<double> running = times.waits(writers.write(size.seconds));
    qInfo("%.1f messages/s went out meanwhile, %.1f are allowed; %d of %d of the campaign had gone before",
          (counter.sends - full) / (static_cast<double>(timer.elapsed()) / 1000), allowed, full - before, size.people);
    QVERIFY(BenchGateway::take(bench.engine().insights().snapshot()).queued > 0); // it still runs

    qInfo("without a campaign: %zu replies went out after %.1f ms at the median, %.1f at the 99th percentile, %.1f at"
          " most",
          alone.size(), quantile(alone, 0.5), quantile(alone, share), alone.back());
    const QList<BenchRow> rows{rowOf(u"as the campaign starts"_s, laidOut, alone),
                               rowOf(u"while it uses every slot"_s, running, alone)};
    for (const BenchRow &row : rows)
        tell(row);
    for (const BenchRow &row : rows)
        QVERIFY(counts(row));
}

QTEST_GUILESS_MAIN(ReplyBench)
#include "replybench.moc"
