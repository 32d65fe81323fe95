#include "gateway/sandbox/sandboxcrypto.h"

#include <QtCore/QMessageAuthenticationCode>

#include <openssl/evp.h>

#include <memory>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype macBytes = 10;

QByteArray hmac(const QByteArray &key, const QByteArray &data)
{
    return QMessageAuthenticationCode::hash(data, key, QCryptographicHash::Sha256);
}

// RFC 5869 with SHA-256 and an empty salt.
QByteArray expandedKeys(const QByteArray &mediaKey, const QByteArray &info)
{
    const QByteArray extracted = hmac(QByteArray(32, '\0'), mediaKey);
    QByteArray made;
    QByteArray block;
    for (char counter = 1; made.size() < 112; ++counter) {
        block = hmac(extracted, block + info + counter);
        made += block;
    }
    return made.left(112);
}

const unsigned char *bytesOf(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

// One direction or the other; empty when OpenSSL refuses (wrong padding).
QByteArray cipher(const QByteArray &input, const QByteArray &key, const QByteArray &iv, bool encrypting)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  &EVP_CIPHER_CTX_free);
    QByteArray output(input.size() + 32, '\0');
    auto *out = reinterpret_cast<unsigned char *>(output.data());
    int written = 0;
    int last = 0;
    const bool done =
        context
        && EVP_CipherInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, bytesOf(key), bytesOf(iv), encrypting ? 1 : 0)
        && EVP_CipherUpdate(context.get(), out, &written, bytesOf(input), static_cast<int>(input.size()))
        && EVP_CipherFinal_ex(context.get(), out + written, &last);
    return done ? output.left(written + last) : QByteArray();
}

} // namespace

QByteArray sandboxMediaInfo(const QString &part)
{
    if (part == u"imageMessage"_s || part == u"stickerMessage"_s)
        return "WhatsApp Image Keys";
    if (part == u"videoMessage"_s)
        return "WhatsApp Video Keys";
    if (part == u"audioMessage"_s)
        return "WhatsApp Audio Keys";
    if (part == u"documentMessage"_s)
        return "WhatsApp Document Keys";
    return {};
}

QByteArray sandboxEncrypt(const QByteArray &plain, const QByteArray &mediaKey, const QByteArray &info)
{
    const QByteArray keys = expandedKeys(mediaKey, info);
    const QByteArray iv = keys.left(16);
    const QByteArray locked = cipher(plain, keys.mid(16, 32), iv, true);
    return locked + hmac(keys.mid(48, 32), iv + locked).left(macBytes);
}

Result<QByteArray> sandboxDecrypt(const QByteArray &file, const QByteArray &mediaKey, const QByteArray &info)
{
    const QByteArray keys = expandedKeys(mediaKey, info);
    const QByteArray iv = keys.left(16);
    const QByteArray locked = file.chopped(std::min(macBytes, file.size()));
    if (locked.isEmpty() || hmac(keys.mid(48, 32), iv + locked).left(macBytes) != file.right(macBytes))
        return Failure{Fault::unreadable, u"the media key does not open this file"_s, {}, {}};
    return cipher(locked, keys.mid(16, 32), iv, false);
}

} // namespace gatehouse
