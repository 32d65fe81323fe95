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
    m_engine.readers.read<Sessions>([](Connection &db) -> Result<Sessions> { return BridgeStore::doubtful(db); },
                                    m_engine.dispatch,
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
        return tell(look, QStringLiteral("record_closed"), {}); // not to be read without the account's token
    m_engine.transport.send(std::move(call->request), [this, alive = m_alive, look,
                                                       read = std::move(call->read)](const HttpOutcome &outcome) {
        if (!*alive || m_stopped)
            return;
        const auto records = read(outcome);
        if (!records)
            return tell(look, QStringLiteral("record_unreadable"), records.failure().detail);
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
    // How many lines fit, of how many: none says that it probably did not go out, fewer than doubts that one did.
    struct Unsettled
    {
        MessageId message;
        int lines = 0;
        int alike = 0;
        bool wordless = false; ///< the record keeps no texts: it shows neither
    };
    QList<Unsettled> unsettled;
    for (const auto &group : std::as_const(look->alike)) {
        const int lines = DoubtMatcher::linesFor(group, look->records);
        const auto alike = static_cast<int>(
            std::count_if(group.cbegin(), group.cend(), [](const auto &message) { return message.inDoubt; }));
        // A record that is empty, or keeps no texts, says nothing of what is not in it.
        const bool wordless = std::all_of(look->records.cbegin(), look->records.cend(),
                                          [](const SentRecord &record) { return record.text.isEmpty(); });
        for (const BridgeStore::Sent &message : group) {
            const bool done = std::any_of(settled.cbegin(), settled.cend(),
                                          [&message](const auto &each) { return each.message == message.id; });
            if (message.inDoubt && !done)
                unsettled.append({message.id, lines, alike, wordless});
        }
    }
    auto accepted = std::make_shared<QList<DoubtMatcher::Settled>>();
    m_engine.storage.write(
        [settled, unsettled, accepted, look](Transaction &tx) -> Result<void> {
            for (const Unsettled &each : unsettled) {
                const auto head = MessageStore::head(tx.db(), each.message);
                if (!head || head->state != MessageState::inDoubt)
                    continue;
                const QString read = QStringLiteral("%1 %2").arg(look->records.size()).arg(toRfc3339(look->oldest));
                if (each.lines == 0 && each.wordless)
                    MessageStore::noteLatest(tx, each.message, QStringLiteral("record_without_words"), read);
                else if (each.lines == 0)
                    MessageStore::noteLatest(tx, each.message, QStringLiteral("record_without_it"), read);
                else
                    MessageStore::noteLatest(tx, each.message, QStringLiteral("record_ambiguous"),
                                             QStringLiteral("%1 %2").arg(each.lines).arg(each.alike));
                tx.changes().messages.insert(each.message);
            }
            for (const DoubtMatcher::Settled &each : settled) {
                auto head = MessageStore::head(tx.db(), each.message);
                if (!head || head->state != MessageState::inDoubt)
                    continue; // a webhook or a person was quicker
                // By time and words, for the attempt itself has no number: the line that was found stands as evidence.
                MessageStore::note(
                    tx, head->id, QStringLiteral("settled_by_record"),
                    QStringLiteral("%1 %2")
                        .arg(each.record.providerRef, each.record.at ? toRfc3339(*each.record.at) : QString())
                        .trimmed());
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

void Doubts::tell(const LookPtr &look, const QString &what, const QString &detail)
{
    m_engine.storage.write(
        [look, what, detail](Transaction &tx) -> Result<void> {
            for (const auto &group : std::as_const(look->alike)) {
                for (const BridgeStore::Sent &message : group) {
                    const auto head = message.inDoubt ? MessageStore::head(tx.db(), message.id) : std::nullopt;
                    if (!head || head->state != MessageState::inDoubt)
                        continue;
                    MessageStore::noteLatest(tx, message.id, what, detail);
                    tx.changes().messages.insert(message.id);
                }
            }
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, session = look->session](const Result<void> &) {
            if (*alive && !m_stopped)
                over(session);
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
