#pragma once

#include "gateway/result.h"

#include <QtCore/QByteArray>

namespace gatehouse {

/// "WhatsApp Image Keys" and its siblings, by the name of the message part ("imageMessage"). Empty when unknown.
[[nodiscard]] QByteArray sandboxMediaInfo(const QString &part);
/// Locks a file the way WhatsApp does: HKDF of the media key, AES-256-CBC, ten bytes of MAC behind it.
[[nodiscard]] QByteArray sandboxEncrypt(const QByteArray &plain, const QByteArray &mediaKey, const QByteArray &info);
/// The reverse. Failure: unreadable (wrong key, or not such a file).
[[nodiscard]] Result<QByteArray> sandboxDecrypt(const QByteArray &file, const QByteArray &mediaKey,
                                                const QByteArray &info);

} // namespace gatehouse
