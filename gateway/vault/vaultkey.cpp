#include "gateway/vault/vaultkey.h"

#include "gateway/vault/fileprivacy.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

// The 32 bytes that a text stands for; empty when it is a passphrase.
QByteArray rawKey(const QByteArray &text)
{
    constexpr qsizetype hexLength = 2 * VaultKey::keyBytes;
    if (text.size() == hexLength) {
        const QByteArray bytes = QByteArray::fromHex(text);
        if (bytes.size() == VaultKey::keyBytes && bytes.toHex() == text.toLower())
            return bytes;
    }
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        const auto decoded = QByteArray::fromBase64Encoding(text, alphabet | QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && decoded.decoded.size() == VaultKey::keyBytes)
            return decoded.decoded;
    }
    return {};
}

Failure unreachable(const QString &detail)
{
    return {Fault::vaultUnreachable, detail, {}, {}};
}

} // namespace

VaultKey::VaultKey(const QByteArray &text)
{
    QByteArray raw = rawKey(text);
    if (raw.isEmpty())
        m_passphrase = QByteArray(text.constData(), text.size()); // a copy of its own, to be wiped
    else
        std::copy(raw.cbegin(), raw.cend(), m_key.begin());
    wipe(raw);
}

VaultKey::VaultKey(VaultKey &&other) noexcept
    : m_passphrase(std::exchange(other.m_passphrase, {})), m_key(other.m_key), m_derivedFor(other.m_derivedFor)
{
    sodium_memzero(other.m_key.data(), other.m_key.size());
}

VaultKey::~VaultKey()
{
    wipe(m_passphrase);
    sodium_memzero(m_key.data(), m_key.size());
}

const unsigned char *VaultKey::forSalt(const Salt &salt)
{
    static_assert(saltBytes == crypto_pwhash_SALTBYTES);
    if (m_passphrase.isEmpty() || m_derivedFor == salt)
        return m_key.data();
    m_derivedFor.reset();
    const int failed = crypto_pwhash(m_key.data(), m_key.size(), m_passphrase.constData(),
                                     static_cast<unsigned long long>(m_passphrase.size()), salt.data(),
                                     crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                     crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return nullptr;
    m_derivedFor = salt;
    return m_key.data();
}

Result<VaultKey> VaultKey::fromFolder(const QString &folder, bool mayCreate)
{
    QFile file(QDir(folder).filePath(QStringLiteral("vault.key")));
    QByteArray text;
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return unreachable(QStringLiteral("vault.key cannot be read: %1").arg(file.errorString()));
        text = file.read(4096).trimmed();
    }
    if (text.isEmpty()) {
        if (!mayCreate)
            return unreachable(
                QStringLiteral("vault.sealed has no key: put vault.key back, or set GATEHOUSE_VAULT_KEY"));
        std::array<char, keyBytes> fresh{};
        randombytes_buf(fresh.data(), fresh.size());
        text = QByteArray::fromRawData(fresh.data(), keyBytes).toBase64();
        sodium_memzero(fresh.data(), fresh.size());
        if (const auto written = writePrivateFile(file.fileName(), text + '\n'); !written)
            return unreachable(written.failure().detail);
    }
    VaultKey key(text);
    wipe(text);
    return key;
}

} // namespace gatehouse
