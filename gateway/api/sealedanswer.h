#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace gatehouse {

/// The key that a remembered answer is sealed with: made of the caller's API key, which is stored nowhere, so that a
/// copy of the database shows no answer. This matters for the one answer that holds a secret, a new API key.
[[nodiscard]] QByteArray sealKey(const QByteArray &apiKey, const QByteArray &idempotencyKey);
[[nodiscard]] QByteArray sealed(const QByteArray &answer, const QByteArray &key);
/// Nothing when it was sealed with another key or is damaged.
[[nodiscard]] std::optional<QByteArray> unsealed(const QByteArray &box, const QByteArray &key);

} // namespace gatehouse
