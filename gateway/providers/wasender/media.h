#pragma once

#include "gateway/providers/provider.h"

/// Files that customers send lie encrypted on WhatsApp's servers; the key comes with the message.
namespace gatehouse::wasender {

/// The address in the message was written by its sender: only https, only names of public hosts, no redirect is
/// followed. `allowLoopback` lets the built-in simulator's addresses pass.
[[nodiscard]] Result<HttpRequest> mediaRequest(const MediaContent &media, bool allowLoopback);
/// Failure: unreadable, with "media_damaged" or "media_key_missing" at the head of its detail.
[[nodiscard]] Result<QByteArray> openMedia(const MediaContent &media, const QByteArray &file);
[[nodiscard]] std::optional<ProviderCall<QString>>
decryptRemotely(const ProviderAccess &access, const QString &providerMessageId, const MediaContent &media);

/// What one file is encrypted with.
struct MediaKeys
{
    QByteArray iv;        ///< 16 bytes
    QByteArray cipherKey; ///< 32 bytes
    QByteArray macKey;    ///< 32 bytes
};
/// HKDF-SHA256 of the message's key, without salt; nothing when `mediaKey` is not 32 bytes.
[[nodiscard]] std::optional<MediaKeys> mediaKeysOf(const QByteArray &mediaKey, MediaKind kind);

} // namespace gatehouse::wasender
