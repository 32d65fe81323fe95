#include "gateway/intake/echomatcher.h"

#include <algorithm>

namespace gatehouse {

namespace {

// A failure that comes later speaks of another message, one that this program did not send.
constexpr Milliseconds failsWithin{3'600'000};

QString captionOf(const MediaContent &media)
{
    return media.caption.trimmed();
}

} // namespace

bool EchoMatcher::sameContent(const Content &ours, const Content &seen)
{
    if (ours.body.index() != seen.body.index())
        return false;
    if (const auto *text = std::get_if<TextContent>(&ours.body))
        return text->text.trimmed() == std::get<TextContent>(seen.body).text.trimmed();
    if (const auto *media = std::get_if<MediaContent>(&ours.body)) {
        const auto &other = std::get<MediaContent>(seen.body);
        return media->kind == other.kind && captionOf(*media) == captionOf(other);
    }
    if (const auto *poll = std::get_if<PollContent>(&ours.body))
        return poll->question.trimmed() == std::get<PollContent>(seen.body).question.trimmed();
    // Locations and cards come back in the provider's rounding and form: the kind decides.
    return true;
}

EchoMatcher::Match EchoMatcher::sent(const QList<Message> &candidates, const Content &content)
{
    QList<const Message *> fitting;
    for (const Message &candidate : candidates) {
        if (candidate.providerMessageId.isEmpty() && sameContent(candidate.content, content))
            fitting.append(&candidate);
    }
    if (fitting.isEmpty())
        return {};
    if (fitting.size() == 1)
        return {fitting.first()->id, false};
    const bool doubtful = std::any_of(
        fitting.cbegin(), fitting.cend(),
        [](const Message *message) { // Not known to be with the provider: the other one may be what was seen.
            return message->state == MessageState::inDoubt || message->state == MessageState::sending;
        });
    if (doubtful)
        return {std::nullopt, true};
    const auto *oldest = *std::min_element(fitting.cbegin(), fitting.cend(),
                                           [](const Message *a, const Message *b) { return a->id < b->id; });
    return {oldest->id, false};
}

EchoMatcher::Match EchoMatcher::failed(const QList<Message> &candidates, Timestamp now)
{
    if (candidates.size() != 1)
        return {std::nullopt, candidates.size() > 1};
    const Message &only = candidates.first();
    if (only.state != MessageState::accepted || only.updatedAt + failsWithin < now)
        return {};
    return {only.id, false};
}

} // namespace gatehouse
