#pragma once

#include "gateway/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace gatehouse {

/// What the sealed file is opened with: 32 random bytes, or a passphrase from which they are derived.
class VaultKey
{
public:
    static constexpr std::size_t keyBytes = 32;
    static constexpr std::size_t saltBytes = 16;
    using Salt = std::array<unsigned char, saltBytes>;

    /// `text` is 32 bytes in base64 or hexadecimal, or else a passphrase; not empty.
    explicit VaultKey(const QByteArray &text);
    VaultKey(VaultKey &&) noexcept;
    VaultKey &operator=(VaultKey &&) = delete;
    ~VaultKey();

    /// The key for files with this salt: a passphrase takes a tenth of a second and 64 MiB at the first call, the
    /// result is kept. Null when there is no memory for it.
    [[nodiscard]] const unsigned char *forSalt(const Salt &salt);

    /// The key in DIR/vault.key. Where there is none it is made, unless `mayCreate` is false: a new key would not open
    /// what is sealed already. Failures: vaultUnreachable.
    [[nodiscard]] static Result<VaultKey> fromFolder(const QString &folder, bool mayCreate);

private:
    QByteArray m_passphrase; ///< empty when the key was given as such
    std::array<unsigned char, keyBytes> m_key{};
    std::optional<Salt> m_derivedFor;
};

} // namespace gatehouse
