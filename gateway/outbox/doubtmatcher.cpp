#include "gateway/outbox/doubtmatcher.h"

#include <algorithm>
#include <iterator>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

// The provider's clock is not ours, and it writes its line when it takes the request up.
constexpr Milliseconds earlier = 2min;
constexpr Milliseconds later = 15min;

} // namespace

QString DoubtMatcher::wordsOf(const Content &content)
{
    if (const auto *text = std::get_if<TextContent>(&content.body))
        return text->text.trimmed();
    if (const auto *media = std::get_if<MediaContent>(&content.body))
        return media->caption.trimmed();
    return {};
}

namespace {

using Sents = QList<BridgeStore::Sent>;

Sents doubtsOf(const Sents &sent)
{
    Sents doubts;
    std::copy_if(sent.cbegin(), sent.cend(), std::back_inserter(doubts),
                 [](const BridgeStore::Sent &message) { return message.inDoubt; });
    std::sort(doubts.begin(), doubts.end(), [](const auto &a, const auto &b) { return a.startedAt < b.startedAt; });
    return doubts;
}

// Lines with the doubts' recipient, words and time that are no accepted message's.
QList<SentRecord> freeLines(const Sents &sent, const Sents &doubts, const QList<SentRecord> &records)
{
    const QString words = doubts.isEmpty() ? QString() : DoubtMatcher::wordsOf(doubts.first().content);
    QList<SentRecord> free;
    if (words.isEmpty())
        return free;
    const Timestamp from = doubts.first().startedAt - earlier;
    const Timestamp to = doubts.last().startedAt + later;
    for (const SentRecord &record : records) {
        const bool known = std::any_of(sent.cbegin(), sent.cend(), [&record](const BridgeStore::Sent &message) {
            return !message.inDoubt && message.providerRef == record.providerRef;
        });
        if (!known && record.at && record.recipient == doubts.first().recipient && record.text.trimmed() == words
            && *record.at >= from && *record.at <= to)
            free.append(record);
    }
    return free;
}

} // namespace

int DoubtMatcher::linesFor(const QList<BridgeStore::Sent> &sent, const QList<SentRecord> &records)
{
    return static_cast<int>(freeLines(sent, doubtsOf(sent), records).size());
}

QList<DoubtMatcher::Settled> DoubtMatcher::settle(const QList<BridgeStore::Sent> &sent,
                                                  const QList<SentRecord> &records)
{
    const Sents doubts = doubtsOf(sent);
    QList<SentRecord> free = freeLines(sent, doubts, records);
    if (free.isEmpty())
        return {};
    const Timestamp from = doubts.first().startedAt - earlier;
    const Timestamp to = doubts.last().startedAt + later;
    // Accepted ones at about the same time whose line cannot be told by its number take up a line each.
    const auto unshown = std::count_if(sent.cbegin(), sent.cend(), [&](const BridgeStore::Sent &message) {
        return !message.inDoubt && message.startedAt >= from - later && message.startedAt <= to + earlier
               && std::none_of(records.cbegin(), records.cend(), [&message](const SentRecord &record) {
                      return !message.providerRef.isEmpty() && record.providerRef == message.providerRef;
                  });
    });
    if (free.size() < doubts.size() + unshown)
        return {};
    std::sort(free.begin(), free.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    QList<Settled> settled;
    for (qsizetype i = 0; i < doubts.size(); ++i) {
        Settled each{doubts[i].id, free[i]};
        if (unshown > 0) // that one was accepted is sure, which line is its own is not
            each.record.providerRef.clear();
        settled.append(each);
    }
    return settled;
}

} // namespace gatehouse
