#pragma once

#include "gateway/ids.h"
#include "gateway/result.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace gatehouse {

enum class MediaKind { image, video, audio, document, sticker };

struct TextContent
{
    QString text; ///< at most 4096 UTF-16 units
    bool operator==(const TextContent &) const = default;
};

struct MediaContent
{
    MediaKind kind = MediaKind::image;
    QString url;     ///< public http(s) URL, or file:// for a local file that is uploaded first
    QString caption; ///< at most 1024 UTF-16 units
    QString fileName;
    QString mimeType;   ///< incoming only
    qint64 bytes = 0;   ///< incoming only, as the sender claims
    QJsonObject origin; ///< incoming only: what the provider needs to fetch and decrypt it
    bool operator==(const MediaContent &) const = default;
};

struct LocationContent
{
    double latitude = 0;  ///< degrees, -90 to 90
    double longitude = 0; ///< degrees, -180 to 180
    QString name;
    QString address;
    bool operator==(const LocationContent &) const = default;
};

struct ContactContent
{
    QString name;
    QString phone; ///< E.164
    bool operator==(const ContactContent &) const = default;
};

struct PollContent
{
    QString question;
    QStringList options; ///< 2 to 12
    bool multiSelect = false;
    bool operator==(const PollContent &) const = default;
};

struct TemplateContent
{
    QString name;
    QString language;
    QJsonArray components;
    bool operator==(const TemplateContent &) const = default;
};

/// An incoming message of a kind this version does not show; `kind` is the provider's word for it.
struct UnsupportedContent
{
    QString kind;
    bool operator==(const UnsupportedContent &) const = default;
};

/// What a message says: exactly one body, and what may stand beside it.
struct Content
{
    std::variant<TextContent, MediaContent, LocationContent, ContactContent, PollContent, TemplateContent,
                 UnsupportedContent>
        body;
    std::optional<MessageId> replyTo; ///< a message of ours, in or out
    QStringList mentions;             ///< phones (E.164), groups only
    bool viewOnce = false;            ///< image, video, audio
    bool operator==(const Content &) const = default;
};

/// Reads and checks the members `text`, `media`, `location`, `contact`, `poll`, `template`, `reply_to`, `mentions`,
/// `view_once` of `object` (others are the caller's). Failure: validationFailed with a problem for each defect.
[[nodiscard]] Result<Content> contentFromJson(const QJsonObject &object);
/// Reads what contentToJson wrote, without checks: what customers send is as long, and as odd, as they like.
[[nodiscard]] Content contentFromOwnJson(const QJsonObject &object);
/// Only the members named above, in the form of the HTTP interface.
[[nodiscard]] QJsonObject contentToJson(const Content &content);
/// One line for lists: the text, the caption, the file's name, the question. Empty when there is nothing to quote;
/// the console has words for the kind.
[[nodiscard]] QString contentSummary(const Content &content);
/// "image", "video", "audio", "document", "sticker".
[[nodiscard]] QString mediaKindName(MediaKind kind);
[[nodiscard]] std::optional<MediaKind> mediaKindFromName(QStringView name);

} // namespace gatehouse
