#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <compare>
#include <optional>

namespace gatehouse {

/// A 64-bit identity, ordered by time of making, unique over gateways (see IdMaker). Two kinds never mix.
/// Outside the program it is opaque text such as "ms_01k2x0…": prefix of the kind, then Crockford's base 32.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isNull() const noexcept { return value == 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

namespace detail {
[[nodiscard]] QString idText(const char *prefix, qint64 value);
[[nodiscard]] std::optional<qint64> idValue(const char *prefix, QStringView text);
} // namespace detail

// clang-format off
struct ClientTag { static constexpr auto prefix = "cl"; };
struct AccessKeyTag { static constexpr auto prefix = "ak"; };
struct SessionTag { static constexpr auto prefix = "se"; };
struct ContactTag { static constexpr auto prefix = "co"; };
struct ConversationTag { static constexpr auto prefix = "cv"; };
struct MessageTag { static constexpr auto prefix = "ms"; };
struct CampaignTag { static constexpr auto prefix = "ca"; };
struct DeadLetterTag { static constexpr auto prefix = "dl"; };
struct RedriveTag { static constexpr auto prefix = "rd"; };
struct SuppressionTag { static constexpr auto prefix = "su"; };
struct WebhookTag { static constexpr auto prefix = "wh"; };
struct AttemptTag { static constexpr auto prefix = "at"; };
// clang-format on

using ClientId = Id<ClientTag>;
using AccessKeyId = Id<AccessKeyTag>;
using SessionId = Id<SessionTag>;
using ContactId = Id<ContactTag>;
using ConversationId = Id<ConversationTag>;
using MessageId = Id<MessageTag>;
using CampaignId = Id<CampaignTag>;
using DeadLetterId = Id<DeadLetterTag>;
using RedriveId = Id<RedriveTag>;
using SuppressionId = Id<SuppressionTag>;
using WebhookId = Id<WebhookTag>;
using AttemptId = Id<AttemptTag>;

template <typename Tag>
[[nodiscard]] QString toText(Id<Tag> id)
{
    return id.isNull() ? QString() : detail::idText(Tag::prefix, id.value);
}

namespace detail {
template <typename T>
struct TagOf;
template <typename Tag>
struct TagOf<Id<Tag>>
{
    using type = Tag;
};
} // namespace detail

/// The id in `text`, or nothing when it is not the text of an id of this kind: `idFromText<MessageId>(u"ms_…")`.
template <typename IdType>
[[nodiscard]] std::optional<IdType> idFromText(QStringView text)
{
    const auto value = detail::idValue(detail::TagOf<IdType>::type::prefix, text);
    return value ? std::optional(IdType{*value}) : std::nullopt;
}

} // namespace gatehouse
