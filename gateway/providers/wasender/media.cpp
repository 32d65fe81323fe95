#include "gateway/providers/wasender/media.h"

#include "gateway/providers/wasender/envelope.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/limits.h"
#include "gateway/providers/wasender/request.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMessageAuthenticationCode>
#include <QtNetwork/QHostAddress>

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <sodium.h>

#include <memory>

namespace gatehouse::wasender {

namespace {

constexpr qsizetype mediaKeyBytes = 32;
constexpr qsizetype macBytes = 10;
constexpr qsizetype blockBytes = 16;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray infoOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::image:
    case MediaKind::sticker:
        return "WhatsApp Image Keys";
    case MediaKind::video:
        return "WhatsApp Video Keys";
    case MediaKind::audio:
        return "WhatsApp Audio Keys";
    case MediaKind::document:
        return "WhatsApp Document Keys";
    }
    Q_UNREACHABLE();
}

QString partName(MediaKind kind)
{
    return mediaKindName(kind) + QStringLiteral("Message");
}

Failure refusedAddress(const char *why)
{
    return {Fault::unreadable, QLatin1String(why), {}, {}};
}

Failure damaged(const char *what)
{
    return {Fault::unreadable, QStringLiteral("media_damaged: ") + QLatin1String(what), {}, {}};
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isPublicName(const QString &host)
{
    // Files of WhatsApp come from named hosts. An address in numbers, or a name of a local network, is an attempt to
    // have this machine knock at doors that the sender cannot reach.
    QHostAddress address;
    if (host.isEmpty() || address.setAddress(host) || !host.contains(u'.') || host.endsWith(u'.'))
        return false;
    for (const char *local : {".localhost", ".local", ".internal", ".lan", ".home", ".home.arpa", ".localdomain"}) {
        if (host.endsWith(QLatin1String(local)))
            return false;
    }
    return true;
}

struct CipherDeleter
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
struct KeyDeleter
{
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
};

std::optional<QByteArray> decrypt(const MediaKeys &keys, const QByteArray &cipherText)
{
    const std::unique_ptr<EVP_CIPHER_CTX, CipherDeleter> context(EVP_CIPHER_CTX_new());
    if (!context
        || EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, raw(keys.cipherKey), raw(keys.iv)) != 1)
        return std::nullopt;
    QByteArray plain(cipherText.size() + blockBytes, Qt::Uninitialized);
    int length = 0;
    int tail = 0;
    if (EVP_DecryptUpdate(context.get(), raw(plain), &length, raw(cipherText), static_cast<int>(cipherText.size())) != 1
        || EVP_DecryptFinal_ex(context.get(), raw(plain) + length, &tail) != 1)
        return std::nullopt;
    plain.truncate(length + tail);
    return plain;
}

bool macHolds(const MediaKeys &keys, const QByteArray &cipherText, const QByteArray &mac)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, keys.macKey);
    code.addData(keys.iv);
    code.addData(cipherText);
    return sodium_memcmp(code.result().constData(), mac.constData(), static_cast<size_t>(macBytes)) == 0;
}

Result<QByteArray> checked(const MediaContent &media, QByteArray plain)
{
    const QByteArray expected = QByteArray::fromBase64(textOf(member(media.origin, "fileSha256")).toLatin1());
    if (!expected.isEmpty() && QCryptographicHash::hash(plain, QCryptographicHash::Sha256) != expected)
        return damaged("its digest is not the one in the message");
    return plain;
}

} // namespace

std::optional<MediaKeys> mediaKeysOf(const QByteArray &mediaKey, MediaKind kind)
{
    if (mediaKey.size() != mediaKeyBytes)
        return std::nullopt;
    const QByteArray info = infoOf(kind);
    const std::unique_ptr<EVP_PKEY_CTX, KeyDeleter> context(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr));
    QByteArray expanded(112, '\0');
    size_t length = static_cast<size_t>(expanded.size());
    if (!context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) != 1
        || EVP_PKEY_CTX_set1_hkdf_key(context.get(), raw(mediaKey), static_cast<int>(mediaKey.size())) != 1
        || EVP_PKEY_CTX_add1_hkdf_info(context.get(), raw(info), static_cast<int>(info.size())) != 1
        || EVP_PKEY_derive(context.get(), raw(expanded), &length) != 1)
        return std::nullopt;
    return MediaKeys{expanded.sliced(0, 16), expanded.sliced(16, 32), expanded.sliced(48, 32)};
}

Result<HttpRequest> mediaRequest(const MediaContent &media, bool allowLoopback)
{
    QString address = textOf(member(media.origin, "url"));
    const QString path = textOf(member(media.origin, "directPath"));
    if (address.isEmpty() && path.startsWith(u'/'))
        address = QStringLiteral("https://mmg.whatsapp.net") + path;
    const QUrl url(address, QUrl::StrictMode);
    if (address.isEmpty() || !url.isValid())
        return refusedAddress("the message has no address of its file");
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const bool simulated = allowLoopback && isLoopback(host)
                           && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    if (!simulated) {
        if (url.scheme() != QLatin1String("https"))
            return refusedAddress("the file's address is not https");
        if (!isPublicName(host) || !url.userInfo().isEmpty() || url.port(443) != 443)
            return refusedAddress("the file's address is not one of a public host");
    }
    HttpRequest request;
    request.url = url;
    // WhatsApp's servers answer requests that look like its web client's.
    request.headers = {{"Origin", "https://web.whatsapp.com"}};
    request.timeout = fileTimeout;
    request.answerBytesMax = mediaBytesMax;
    return request;
}

Result<QByteArray> openMedia(const MediaContent &media, const QByteArray &file)
{
    const QByteArray key = QByteArray::fromBase64(textOf(member(media.origin, "mediaKey")).toLatin1());
    if (key.isEmpty())
        return checked(media, file); // files in channels are public and not encrypted
    const auto keys = mediaKeysOf(key, media.kind);
    if (!keys)
        return Failure{
            Fault::unreadable, QStringLiteral("media_key_missing: the message's key is not 32 bytes"), {}, {}};
    const qsizetype cipherBytes = file.size() - macBytes;
    if (cipherBytes < blockBytes || cipherBytes % blockBytes != 0 || file.size() > mediaBytesMax)
        return damaged("its length is none that encryption gives");
    const QByteArray cipherText = file.first(cipherBytes);
    if (!macHolds(*keys, cipherText, file.last(macBytes)))
        return damaged("its seal does not fit the key");
    auto plain = decrypt(*keys, cipherText);
    if (!plain)
        return damaged("its padding is wrong");
    return checked(media, std::move(*plain));
}

std::optional<ProviderCall<QString>> decryptRemotely(const ProviderAccess &access, const QString &providerMessageId,
                                                     const MediaContent &media)
{
    if (textOf(member(media.origin, "mediaKey")).isEmpty())
        return std::nullopt;
    const QJsonObject messages{{QStringLiteral("key"), QJsonObject{{QStringLiteral("id"), providerMessageId}}},
                               {QStringLiteral("message"), QJsonObject{{partName(media.kind), media.origin}}}};
    const QJsonObject body{{QStringLiteral("data"), QJsonObject{{QStringLiteral("messages"), messages}}}};
    const auto read = [](const HttpOutcome &outcome) -> Result<QString> {
        const auto answer = successBody(outcome);
        if (!answer)
            return answer.failure();
        const QString url = firstText(*answer, {"publicUrl"});
        if (url.isEmpty())
            return Failure{Fault::providerUnknown, QStringLiteral("answer without publicUrl"), {}, {}};
        return url;
    };
    HttpRequest request = sessionRequest(access, "POST", "/decrypt-media", body);
    request.timeout = fileTimeout;
    return ProviderCall<QString>{std::move(request), read};
}

} // namespace gatehouse::wasender
