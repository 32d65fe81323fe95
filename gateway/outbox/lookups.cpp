#include "gateway/outbox/lookups.h"

#include "gateway/clock.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/bridgestore.h"
#include "gateway/storage/outboxstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <array>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Milliseconds, 7> pauses{5s, 10s, 30s, 120s, 600s, 3600s, 6h};
constexpr int askingMax = 2;
constexpr qsizetype endDigits = 7;
constexpr int resumeMax = 20'000;
constexpr Milliseconds resumeSpan = 24h;
// What is left of the last run is looked through when sending is under way again.
constexpr Milliseconds resumeAfter = 3s;

} // namespace

void Lookups::resume()
{
    m_again = m_engine.dispatch.after(resumeAfter, [this] { readOpen(); });
}

void Lookups::readOpen()
{
    const Timestamp since = m_engine.clock.now() - resumeSpan;
    using List = QList<std::pair<SessionId, BridgeStore::Unbridged>>;
    m_engine.readers.read<List>(
        [since](Connection &db) -> Result<List> { return BridgeStore::unbridged(db, since, resumeMax); },
        m_engine.dispatch,
        [this, alive = m_alive](Result<List> list) {
            if (!*alive || m_stopped)
                return;
            if (!list) {
                m_again = m_engine.dispatch.after(1s, [this] { readOpen(); });
                return;
            }
            for (const auto &[session, open] : *list)
                schedule({session, open.id, open.providerRef, 0});
        });
}

void Lookups::add(SessionId session, MessageId message, const QString &providerRef)
{
    schedule({session, message, providerRef, 0});
}

void Lookups::stop()
{
    m_stopped = true;
    m_again.reset();
    m_timer.reset();
    m_queue.clear();
}

void Lookups::schedule(Open open)
{
    if (m_stopped || open.asked >= static_cast<int>(pauses.size()))
        return; // given up: statuses that come later wait in the early ones
    m_queue.emplace(m_engine.clock.steady() + pauses[static_cast<size_t>(open.asked)], std::move(open));
    arm();
}

void Lookups::arm()
{
    if (m_queue.empty() || m_stopped)
        return;
    const auto left = m_queue.begin()->first - m_engine.clock.steady();
    m_timer = m_engine.dispatch.after(std::max(std::chrono::ceil<Milliseconds>(left), Milliseconds(50)),
                                      [this] { runDue(); });
}

void Lookups::runDue()
{
    const auto now = m_engine.clock.steady();
    std::vector<Open> busy;
    while (!m_queue.empty() && m_queue.begin()->first <= now) {
        Open open = std::move(m_queue.begin()->second);
        m_queue.erase(m_queue.begin());
        if (m_asking.value(open.session) >= askingMax)
            busy.push_back(std::move(open));
        else
            ask(std::move(open));
    }
    for (Open &open : busy)
        m_queue.emplace(now + 1s, std::move(open));
    arm();
}

void Lookups::ask(Open open)
{
    const auto session = m_engine.sessions.find(open.session);
    if (!session)
        return;
    auto call = session->provider->lookUp(session->access, open.providerRef);
    if (!call)
        return;
    ++m_asking[open.session];
    // A webhook may have brought the id meanwhile: then nothing is asked.
    m_engine.readers.readForSending<bool>(
        [message = open.message](Connection &db) -> Result<bool> {
            const auto head = MessageStore::head(db, message);
            return head && head->providerId.isEmpty() && head->state < MessageState::dead;
        },
        m_engine.dispatch,
        [this, alive = m_alive, open, call = std::move(*call)](const Result<bool> &needed) mutable {
            if (!*alive)
                return;
            if (!needed || !*needed) {
                --m_asking[open.session];
                if (!needed)
                    schedule(std::move(open)); // the database did not answer: nothing was learnt
                return;
            }
            m_engine.transport.send(std::move(call.request),
                                    [this, alive, open, read = std::move(call.read)](const HttpOutcome &outcome) {
                                        if (!*alive)
                                            return;
                                        --m_asking[open.session];
                                        const Result<MessageLookup> lookup = read(outcome);
                                        answered(open, lookup ? *lookup : MessageLookup{});
                                    });
        });
}

void Lookups::answered(Open open, const MessageLookup &lookup)
{
    const bool failed = lookup.state == MessageState::dead;
    if (lookup.providerMessageId.isEmpty() && !failed) {
        ++open.asked;
        return schedule(std::move(open));
    }
    const auto write = [open, lookup, failed](Transaction &tx) -> Result<void> {
        auto head = MessageStore::head(tx.db(), open.message);
        if (!head)
            return {};
        // A number taken from the provider's record is very probably the one it looks up by; where it answers for
        // somebody else it is not. Their ends are compared: WhatsApp writes some countries' numbers with a digit more
        // or less (Brazil's ninth, Mexico's first).
        if (head->recipient.startsWith(u'+') && !lookup.recipient.isEmpty()
            && lookup.recipient.right(endDigits) != head->recipient.right(endDigits))
            return {};
        if (head->providerId.isEmpty() && !lookup.providerMessageId.isEmpty())
            BridgeStore::bridge(tx, *head, lookup.providerMessageId);
        if (failed && head->state == MessageState::accepted)
            OutboxStore::die(tx, *head, QStringLiteral("send_failed"), {}, lookup.error, {});
        else if (lookup.state)
            MessageStore::raise(tx, *head, *lookup.state, tx.now());
        return {};
    };
    m_engine.storage.write(write, m_engine.dispatch, [this, alive = m_alive, open](const Result<void> &written) {
        if (*alive && !written && written.failure().fault != Fault::unavailable)
            schedule(open); // a full disk: asked again, the answer will be the same
    });
}

} // namespace gatehouse
