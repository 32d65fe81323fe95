#include "gateway/vault/sealedfile.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <sodium.h>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr QByteArrayView mark("GATEHOUSE-VAULT-1\n");
constexpr qsizetype saltSize = VaultKey::saltBytes;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype headSize = mark.size() + saltSize + nonceSize;
static_assert(VaultKey::keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

Failure unreachable(const char *detail)
{
    return {Fault::vaultUnreachable, QString::fromLatin1(detail), {}, {}};
}

const unsigned char *bytes(const QByteArray &array, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(array.constData()) + from;
}

unsigned char *bytes(QByteArray &array, qsizetype from = 0)
{
    return reinterpret_cast<unsigned char *>(array.data()) + from;
}

VaultKey::Salt saltOf(const QByteArray &sealed)
{
    VaultKey::Salt salt{};
    std::copy_n(bytes(sealed, mark.size()), salt.size(), salt.begin());
    return salt;
}

bool hasHead(const QByteArray &sealed)
{
    return sealed.size() >= headSize + tagSize && sealed.startsWith(mark);
}

void wipe(QByteArray &secret)
{
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    secret.clear();
}

Result<Secrets> fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return unreachable("vault.sealed was opened but does not hold what it should");
    Secrets secrets;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        secrets.insert(it.key(), QByteArray::fromBase64(it->toString().toLatin1()));
    return secrets;
}

QByteArray toJson(const Secrets &secrets)
{
    QJsonObject object;
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        object.insert(it.key(), QString::fromLatin1(it->toBase64()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<Secrets> SealedFile::open(const QByteArray &sealed, VaultKey &key)
{
    if (sealed.isEmpty())
        return Secrets();
    if (!hasHead(sealed))
        return unreachable("vault.sealed is damaged: it does not begin as a vault does");
    const unsigned char *secretKey = key.forSalt(saltOf(sealed));
    if (!secretKey)
        return unreachable("there is no memory to derive the vault's key");
    QByteArray json(sealed.size() - headSize - tagSize, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes(json), nullptr, nullptr, bytes(sealed, headSize),
        static_cast<unsigned long long>(sealed.size() - headSize), bytes(sealed), headSize,
        bytes(sealed, mark.size() + saltSize), secretKey);
    if (failed != 0)
        return unreachable("vault.sealed does not open: the key is another one, or the file is damaged");
    auto secrets = fromJson(json);
    wipe(json);
    return secrets;
}

Result<QByteArray> SealedFile::seal(const Secrets &secrets, VaultKey &key, const QByteArray &previous)
{
    QByteArray json = toJson(secrets);
    QByteArray sealed(headSize + json.size() + tagSize, Qt::Uninitialized);
    std::copy(mark.begin(), mark.end(), sealed.begin());
    if (hasHead(previous))
        std::copy_n(previous.cbegin() + mark.size(), saltSize, sealed.begin() + mark.size());
    else
        randombytes_buf(bytes(sealed, mark.size()), saltSize);
    randombytes_buf(bytes(sealed, mark.size() + saltSize), nonceSize);
    const unsigned char *secretKey = key.forSalt(saltOf(sealed));
    if (!secretKey)
        return unreachable("there is no memory to derive the vault's key");
    const QByteArray head = sealed.first(headSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed, headSize), nullptr, bytes(json),
                                               static_cast<unsigned long long>(json.size()), bytes(head), headSize,
                                               nullptr, bytes(head, mark.size() + saltSize), secretKey);
    wipe(json);
    return sealed;
}

void wipe(Secrets &secrets)
{
    for (QByteArray &secret : secrets)
        wipe(secret);
    secrets.clear();
}

} // namespace gatehouse
