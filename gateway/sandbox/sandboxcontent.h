#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>

namespace gatehouse {

enum class SandboxKind { text, image, video, document, audio, sticker, contact, location, poll };

/// "image".
[[nodiscard]] QString sandboxKindName(SandboxKind kind);
[[nodiscard]] std::optional<SandboxKind> sandboxKindFromName(QStringView name);
/// "imageMessage"; empty for kinds without a file.
[[nodiscard]] QString sandboxMediaPart(SandboxKind kind);

/// The refusals of a send by field, in the sentences of the provider; empty when it is fine.
[[nodiscard]] QJsonObject sandboxSendRefusals(const QJsonObject &request);
/// What a request that was not refused sends.
[[nodiscard]] SandboxKind sandboxKindOf(const QJsonObject &request);
/// The URL of its file, empty when it has none.
[[nodiscard]] QString sandboxFileUrl(const QJsonObject &request);
/// The largest file of a kind that leaves; uploading takes larger pictures and stickers.
[[nodiscard]] qint64 sandboxSentBytesMax(SandboxKind kind);
/// Why the file could not be sent after all, judged by its name: empty when it can.
[[nodiscard]] QString sandboxFileDefect(SandboxKind kind, const QString &url);
/// As WhatsApp carries it, the raw `message` of webhooks and message info.
[[nodiscard]] QJsonObject sandboxWhatsAppMessage(const QJsonObject &request, const QJsonObject &quoted);

} // namespace gatehouse
