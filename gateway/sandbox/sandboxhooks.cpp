#include "gateway/sandbox/sandboxhooks.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {
constexpr quint64 aboutHooks = 0x686f6f6b;
constexpr Milliseconds heldAtMost{5'000}; // a held webhook must go even when its session falls silent
} // namespace

SandboxHooks::SandboxHooks(const Clock &clock, Executor &executor, Transport &transport, SandboxAgenda &agenda,
                           const SandboxOptions &options, quint64 seed)
    : m_clock(clock), m_executor(executor), m_transport(transport), m_agenda(agenda), m_options(options), m_seed(seed)
{}

bool SandboxHooks::wanted(const SandboxSession &session, const SandboxWebhook &webhook)
{
    const SandboxSessionSettings &settings = session.settings;
    return settings.webhookEnabled && !settings.webhookUrl.isEmpty() && settings.webhookEvents.contains(webhook.event)
           && !(webhook.group && settings.ignoreGroups) && !(webhook.channel && settings.ignoreChannels);
}

void SandboxHooks::announce(const SandboxSession &session, const SandboxFaults &faults, const SandboxWebhook &webhook)
{
    if (!wanted(session, webhook))
        return;
    ++m_counts.announced;
    SandboxChance chance(m_seed, {aboutHooks, static_cast<quint64>(session.id), ++m_announcedBy[session.id]});
    Item item;
    item.url = QUrl(session.settings.webhookUrl);
    item.body = sandboxWebhookBody(webhook, session, faults, SandboxChance(chance.next(), {}), m_clock.now());
    item.signature = session.webhookSecret; // the plain secret, no HMAC: so the provider does it
    if (chance.happens(faults.wrongSignature))
        item.signature = chance.hex(session.webhookSecret.size()).toLatin1();
    if (chance.happens(faults.missingSignature))
        item.signature.clear();
    if (chance.happens(faults.dropWebhook)) {
        ++m_counts.dropped;
        return;
    }
    const int copies = chance.happens(faults.duplicateWebhook) ? 1 + static_cast<int>(faults.duplicateCopies) : 1;
    const bool holdBack = chance.happens(faults.reorderWebhook);
    const bool late = chance.happens(faults.delayWebhook);
    for (int copy = 0; copy < copies; ++copy) {
        ++m_counts.waiting;
        if (!late) {
            release(session.id, item, holdBack);
            continue;
        }
        const Milliseconds wait(static_cast<qint64>(faults.delayWebhookMs));
        m_agenda.in(wait, [this, id = session.id, item, holdBack] { release(id, item, holdBack); });
    }
}

void SandboxHooks::deliverRaw(const SandboxSession &session, QByteArray body)
{
    ++m_counts.waiting;
    enqueue({QUrl(session.settings.webhookUrl), std::move(body), session.webhookSecret, 0});
}

void SandboxHooks::release(qint64 sessionId, Item item, bool holdBack)
{
    const auto held = m_held.find(sessionId);
    if (held != m_held.end()) {
        Item overtaken = std::move(held->second.second);
        m_held.erase(held);
        enqueue(std::move(item));
        enqueue(std::move(overtaken));
        return;
    }
    if (!holdBack)
        return enqueue(std::move(item));
    const quint64 hold = ++m_lastHold;
    m_held.emplace(sessionId, std::pair(hold, std::move(item)));
    m_agenda.in(heldAtMost, [this, sessionId, hold] {
        const auto still = m_held.find(sessionId);
        if (still == m_held.end() || still->second.first != hold)
            return;
        Item item = std::move(still->second.second);
        m_held.erase(still);
        enqueue(std::move(item));
    });
}

void SandboxHooks::enqueue(Item item)
{
    const QString name = item.url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    Target &target = m_targets[name];
    if (static_cast<qsizetype>(target.waiting.size()) >= m_options.hooks.waitingMax) {
        target.waiting.pop_front();
        ++m_counts.failed;
        --m_counts.waiting;
    }
    target.waiting.push_back(std::move(item));
    pump(name);
}

void SandboxHooks::pump(const QString &name)
{
    Target &target = m_targets[name];
    while (target.running < m_options.hooks.parallelPerTarget && !target.waiting.empty()) {
        Item item = std::move(target.waiting.front());
        target.waiting.pop_front();
        ++target.running;
        ++m_counts.tries;
        ++item.triesMade;
        HttpRequest request;
        request.method = "POST";
        request.url = item.url;
        request.headers = {{"Content-Type", "application/json"}};
        if (!item.signature.isEmpty())
            request.headers += {"X-Webhook-Signature", item.signature};
        request.body = item.body;
        request.timeout = m_options.hooks.timeout;
        request.answerBytesMax = 64 << 10;
        // The transport may answer on a thread of its own, and within send(): so back through the executor.
        m_transport.send(std::move(request), [self = std::weak_ptr(m_self), executor = &m_executor, name,
                                              item = std::move(item)](HttpOutcome outcome) mutable {
            if (self.expired()) // also the executor may be gone then
                return;
            executor->post([self, name, item = std::move(item), outcome = std::move(outcome)]() mutable {
                if (const auto alive = self.lock())
                    (*alive)->finished(name, std::move(item), outcome);
            });
        });
    }
}

void SandboxHooks::finished(const QString &name, Item item, const HttpOutcome &outcome)
{
    --m_targets[name].running;
    const bool ok = outcome.kind == HttpOutcome::Kind::answered && outcome.response.status / 100 == 2;
    if (ok && m_options.hooks.acknowledgedKept > 0) {
        m_acknowledged.push_back({m_counts.ok + 1, m_clock.now(), item.body});
        while (static_cast<qsizetype>(m_acknowledged.size()) > m_options.hooks.acknowledgedKept)
            m_acknowledged.pop_front();
    }
    if (ok || item.triesMade >= m_options.hooks.tries) {
        ++(ok ? m_counts.ok : m_counts.failed);
        --m_counts.waiting;
    } else {
        const Milliseconds wait = m_options.hooks.firstRetry * (1 << (item.triesMade - 1));
        m_agenda.in(wait, [this, item = std::move(item)]() mutable { enqueue(std::move(item)); });
    }
    pump(name);
}

SandboxHookCounts SandboxHooks::counts() const
{
    return m_counts;
}

} // namespace gatehouse
