#include "gateway/api/sealedanswer.h"

#include <sodium.h>

namespace gatehouse {

namespace {
constexpr qsizetype nonceBytes = crypto_secretbox_NONCEBYTES;
constexpr qsizetype macBytes = crypto_secretbox_MACBYTES;

unsigned char *raw(QByteArray &bytes, qsizetype offset = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + offset;
}
const unsigned char *raw(const QByteArray &bytes, qsizetype offset = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + offset;
}
} // namespace

QByteArray sealKey(const QByteArray &apiKey, const QByteArray &idempotencyKey)
{
    const QByteArray material = QByteArrayLiteral("answer") + '\0' + apiKey + '\0' + idempotencyKey;
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    crypto_generichash(raw(key), static_cast<size_t>(key.size()), raw(material),
                       static_cast<unsigned long long>(material.size()), nullptr, 0);
    return key;
}

QByteArray sealed(const QByteArray &answer, const QByteArray &key)
{
    QByteArray box(nonceBytes + macBytes + answer.size(), '\0');
    randombytes_buf(box.data(), static_cast<size_t>(nonceBytes));
    crypto_secretbox_easy(raw(box, nonceBytes), raw(answer), static_cast<unsigned long long>(answer.size()), raw(box),
                          raw(key));
    return box;
}

std::optional<QByteArray> unsealed(const QByteArray &box, const QByteArray &key)
{
    if (box.size() < nonceBytes + macBytes)
        return std::nullopt;
    QByteArray answer(box.size() - nonceBytes - macBytes, '\0');
    if (crypto_secretbox_open_easy(raw(answer), raw(box, nonceBytes),
                                   static_cast<unsigned long long>(box.size() - nonceBytes), raw(box), raw(key))
        != 0)
        return std::nullopt;
    return answer;
}

} // namespace gatehouse
