#include "tests/unit/sandbox/sandboxfixture.h"
#include "tests/unit/sandbox/suites.h"

#include <QtCore/QMessageAuthenticationCode>
#include <QtTest/QtTest>

#include <openssl/evp.h>
#include <openssl/kdf.h>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {
const QString ada = u"+12025550178"_s;
} // namespace

namespace {
// As a client would do it by the provider's description, with OpenSSL's own HKDF: shares no line with the sandbox.
QByteArray opened(const QByteArray &file, const QByteArray &mediaKey, const QByteArray &info)
{
    QByteArray keys(112, '\0');
    size_t length = 112;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr);
    EVP_PKEY_derive_init(context);
    EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256());
    EVP_PKEY_CTX_set1_hkdf_key(context, reinterpret_cast<const unsigned char *>(mediaKey.constData()),
                               int(mediaKey.size()));
    EVP_PKEY_CTX_add1_hkdf_info(context, reinterpret_cast<const unsigned char *>(info.constData()), int(info.size()));
    EVP_PKEY_derive(context, reinterpret_cast<unsigned char *>(keys.data()), &length);
    EVP_PKEY_CTX_free(context);
    const QByteArray locked = file.chopped(10);
    QByteArray plain(locked.size() + 16, '\0');
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    int written = 0;
    int last = 0;
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    const auto *key = reinterpret_cast<const unsigned char *>(keys.constData());
    EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, key + 16, key);
    EVP_DecryptUpdate(cipher, out, &written, reinterpret_cast<const unsigned char *>(locked.constData()),
                      int(locked.size()));
    const bool whole = EVP_DecryptFinal_ex(cipher, out + written, &last) == 1;
    EVP_CIPHER_CTX_free(cipher);
    const QByteArray mac =
        QMessageAuthenticationCode::hash(keys.left(16) + locked, keys.mid(48, 32), QCryptographicHash::Sha256);
    return whole && mac.left(10) == file.right(10) ? plain.left(written + last) : QByteArray();
}
} // namespace

class SandboxMediaTest : public QObject
{
    Q_OBJECT
private slots:
    void mediaOpensWithTheKeyOfTheMessage();
    void servesUploadsForADay();
};

void SandboxMediaTest::mediaOpensWithTheKeyOfTheMessage()
{
    const QList<std::pair<QString, QByteArray>> kinds{{u"image"_s, "WhatsApp Image Keys"},
                                                      {u"video"_s, "WhatsApp Video Keys"},
                                                      {u"audio"_s, "WhatsApp Audio Keys"},
                                                      {u"document"_s, "WhatsApp Document Keys"},
                                                      {u"sticker"_s, "WhatsApp Image Keys"}};
    for (const auto &[kind, info] : kinds) {
        SandboxFixture box;
        box.control("POST", u"/incoming"_s, {{u"session"_s, 41}, {u"from"_s, ada}, {u"kind"_s, kind}});
        box.time.settle();
        QJsonObject message = box.hooks(u"messages.received"_s).first().value("data"_L1)["messages"_L1].toObject();
        const QJsonValue part = message.value("message"_L1)[kind + u"Message"_s];
        const QString url = part["url"_L1].toString();
        const QByteArray mediaKey = QByteArray::fromBase64(part["mediaKey"_L1].toString().toLatin1());
        const SandboxSeen locked = box.call("GET", QUrl(url).path());
        QCOMPARE(locked.status, 200);
        const QByteArray plain = opened(locked.body, mediaKey, info);
        QVERIFY2(!plain.isEmpty(), qPrintable(kind));
        QCOMPARE(QCryptographicHash::hash(plain, QCryptographicHash::Sha256).toBase64(),
                 part["fileSha256"_L1].toString().toLatin1());
        const QJsonObject request{{u"data"_s, QJsonObject{{u"messages"_s, message}}}};
        const QString opened =
            box.session("POST", u"/decrypt-media"_s, request).json().value("publicUrl"_L1).toString();
        QCOMPARE(box.call("GET", QUrl(opened).path()).body, plain);
        box.time.advance(Milliseconds(3'600'000));
        QCOMPARE(box.call("GET", QUrl(opened).path()).status, 404); // an hour and no longer
    }
    SandboxFixture box;
    QCOMPARE(box.session("POST", u"/decrypt-media"_s).json().value("error"_L1).toString(),
             u"No supported media object (image, video, etc.) found in the message."_s);
}

void SandboxMediaTest::servesUploadsForADay()
{
    SandboxFixture box;
    const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(100, 'x');
    const SandboxSeen seen = box.raw("POST", u"/api/upload"_s, png, "image/png", box.owner.sessions.first().apiKey);
    const QString url = seen.json().value("publicUrl"_L1).toString();
    QCOMPARE(box.call("GET", QUrl(url).path()).body, png);
    QCOMPARE(box.raw("POST", u"/api/upload"_s, png, "image/jpeg", box.owner.sessions.first().apiKey).status, 422);
    QCOMPARE(box.raw("POST", u"/api/upload"_s, QByteArray("RIFF") + QByteArray(5 << 20, 'x'), "image/webp",
                     box.owner.sessions.first().apiKey)
                 .json()
                 .value("error"_L1)
                 .toString(),
             u"File size exceeds the limit of 5 MB for this file type."_s);
    box.session("POST", u"/send-message"_s, {{u"to"_s, ada}, {u"imageUrl"_s, url}});
    box.time.advance(Milliseconds(86'400'000));
    QVERIFY(box.hooks(u"message.sent"_s).first().value("data"_L1)["success"_L1].toBool());
    QCOMPARE(box.call("GET", QUrl(url).path()).status, 404);
    box.session("POST", u"/send-message"_s, {{u"to"_s, ada}, {u"imageUrl"_s, url}});
    box.time.advance(Milliseconds(60'000));
    QVERIFY(!box.hooks(u"message.sent"_s).last().value("data"_L1)["success"_L1].toBool()); // the link has died
}

int gatehouse::test::runSandboxMediaTest(int argc, char **argv)
{
    SandboxMediaTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sandboxmediatest.moc"
