#include "gateway/outbox/pairlimit.h"

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr size_t atOnceMax = 10;
constexpr PairLimit::Steady span = 60s;
// Beyond so many recipients those who were not written to for a while are forgotten.
constexpr qsizetype recipientsKept = 2000;

} // namespace

PairLimit::Steady PairLimit::freeAt(const QString &recipient, Steady now) const
{
    const auto sent = m_sent.constFind(recipient);
    if (sent == m_sent.cend() || sent->size() < atOnceMax)
        return now;
    return (*sent)[sent->size() - atOnceMax] + span;
}

void PairLimit::took(const QString &recipient, Steady now)
{
    if (m_sent.size() > recipientsKept)
        m_sent.removeIf([now](auto entry) { return entry.value().back() + span <= now; });
    auto &sent = m_sent[recipient];
    while (!sent.empty() && sent.front() + span <= now)
        sent.pop_front();
    sent.push_back(now);
}

void PairLimit::giveBack(const QString &recipient)
{
    const auto sent = m_sent.find(recipient);
    if (sent == m_sent.end())
        return;
    if (!sent->empty())
        sent->pop_back();
    if (sent->empty())
        m_sent.erase(sent);
}

} // namespace gatehouse
