#include "gateway/outbox/doubts.h"

#include "gateway/clock.h"
#include "gateway/outbox/doubtmatcher.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/outboxstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Milliseconds, 4> pauses{5min, 30min, 2h, 8h};
// Older doubts are a person's: the record is long, and each page is a request on the account's limit.
constexpr Milliseconds ageMax = 48h;
constexpr int pagesMax = 20;
constexpr int doubtsMax = 100;

bool alike(const BridgeStore::Sent &a, const BridgeStore::Sent &b)
{
    return a.recipient == b.recipient && DoubtMatcher::wordsOf(a.content) == DoubtMatcher::wordsOf(b.content);
}

// Doubts by what they look like, each lot with the accepted ones that look the same.
QList<QList<BridgeStore::Sent>> alikeOf(Connection &db, const QList<BridgeStore::Sent> &doubts, Timestamp since)
{
    QList<QList<BridgeStore::Sent>> lots;
    for (const BridgeStore::Sent &doubt : doubts) {
        const auto lot =
            std::find_if(lots.begin(), lots.end(), [&doubt](const auto &known) { return alike(known.first(), doubt); });
        if (lot != lots.end()) {
            lot->append(doubt);
            continue;
        }
        lots.append(QList<BridgeStore::Sent>{doubt});
        for (const BridgeStore::Sent &accepted : BridgeStore::acceptedIn(db, doubt.conversation, since)) {
            if (alike(accepted, doubt))
                lots.last().append(accepted);
        }
    }
    return lots;
}

} // namespace

void Doubts::arose(SessionId session)
{
    m_asked.remove(session);
    if (!m_timers.contains(session))
        askLater(session);
    else
        m_again.insert(session);
}

void Doubts::resume()
{
    using Sessions = QList<SessionId>;
    m_engine.readers.readForSending<Sessions>(
        [](Connection &db) -> Result<Sessions> { return BridgeStore::doubtful(db); }, m_engine.dispatch,
        [this, alive = m_alive](const Result<Sessions> &sessions) {
            if (!*alive || m_stopped)
                return;
            if (!sessions) {
                m_asks = m_engine.dispatch.after(Milliseconds(1000), [this] { resume(); });
                return;
            }
            for (const SessionId session : *sessions)
                arose(session);
        });
}

void Doubts::stop()
{
    m_stopped = true;
    m_asks.reset();
    m_timers.clear();
}

void Doubts::askLater(SessionId session)
{
    const int asked = m_asked.value(session);
    if (m_stopped || asked >= static_cast<int>(pauses.size())) {
        m_asked.remove(session);
        return;
    }
    m_asked.insert(session, asked + 1);
    m_timers.insert(session,
                    m_engine.dispatch.after(pauses[static_cast<size_t>(asked)], [this, session] { look(session); }));
}

void Doubts::look(SessionId session)
{
    using Alike = QList<QList<BridgeStore::Sent>>;
    const Timestamp since = m_engine.clock.now() - ageMax;
    m_engine.readers.readForSending<Alike>(
        [session, since](Connection &db) -> Result<Alike> {
            return alikeOf(db, BridgeStore::inDoubt(db, session, since, doubtsMax), since);
        },
        m_engine.dispatch,
        [this, alive = m_alive, session](Result<Alike> alike) {
            if (!*alive || m_stopped)
                return;
            if (!alike || alike->isEmpty())
                return over(session);
            auto look = std::make_shared<Look>();
            look->session = session;
            look->alike = *std::move(alike);
            look->oldest = Timestamp::max();
            for (const auto &group : std::as_const(look->alike)) {
                for (const auto &message : group)
                    look->oldest = std::min(look->oldest, message.startedAt);
            }
            look->oldest -= Milliseconds(5min);
            readPage(look);
        });
}

void Doubts::readPage(const LookPtr &look)
{
    const auto session = m_engine.sessions.find(look->session);
    auto call = session ? session->provider->sentRecords(session->access, look->page) : std::nullopt;
    if (!call)
        return over(look->session); // without the account's token there is no record to be read
    m_engine.transport.send(std::move(call->request), [this, alive = m_alive, look,
                                                       read = std::move(call->read)](const HttpOutcome &outcome) {
        if (!*alive || m_stopped)
            return;
        const auto records = read(outcome);
        if (!records)
            return over(look->session);
        look->records += *records;
        // Newest first; a record without a time says nothing of how far back this is.
        const bool far = std::any_of(records->cbegin(), records->cend(), [&look](const SentRecord &record) {
            return record.at && *record.at < look->oldest;
        });
        if (records->isEmpty() || far || look->page >= pagesMax)
            return settle(look);
        ++look->page;
        readPage(look);
    });
}

void Doubts::settle(const LookPtr &look)
{
    QList<DoubtMatcher::Settled> settled;
    for (const auto &group : std::as_const(look->alike))
        settled += DoubtMatcher::settle(group, look->records);
    if (settled.isEmpty())
        return over(look->session);
    auto accepted = std::make_shared<QList<DoubtMatcher::Settled>>();
    m_engine.storage.write(
        [settled, accepted](Transaction &tx) -> Result<void> {
            for (const DoubtMatcher::Settled &each : settled) {
                auto head = MessageStore::head(tx.db(), each.message);
                if (!head || head->state != MessageState::inDoubt)
                    continue; // a webhook or a person was quicker
                MessageStore::note(tx, head->id, QStringLiteral("settled_by_record"), each.record.providerRef);
                BridgeStore::accepted(tx, *head, each.record);
                if (head->state != MessageState::dead && !each.record.providerRef.isEmpty())
                    accepted->append(each);
            }
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, look, accepted](const Result<void> &written) {
            if (!*alive || m_stopped)
                return;
            if (written) {
                for (const DoubtMatcher::Settled &each : std::as_const(*accepted))
                    m_accepted(look->session, each.message, each.record.providerRef);
            }
            over(look->session);
        });
}

void Doubts::over(SessionId session)
{
    m_timers.remove(session);
    if (m_again.remove(session))
        m_asked.remove(session);
    m_engine.readers.readForSending<bool>(
        [session](Connection &db) -> Result<bool> { return BridgeStore::doubtful(db).contains(session); },
        m_engine.dispatch,
        [this, alive = m_alive, session](const Result<bool> &left) {
            if (!*alive || m_stopped || m_timers.contains(session))
                return;
            if (!left || *left)
                askLater(session);
            else
                m_asked.remove(session);
        });
}

} // namespace gatehouse
