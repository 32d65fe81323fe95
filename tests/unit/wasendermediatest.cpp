#include "gateway/providers/wasender/media.h"
#include "gateway/providers/wasender/wasenderprovider.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMessageAuthenticationCode>
#include <QtTest/QtTest>

#include <openssl/evp.h>

using namespace gatehouse;

namespace {

QByteArray key()
{
    return QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
}

/// HKDF-SHA256 written out (RFC 5869, empty salt), so that the expectation does not come from the code under test.
QByteArray hkdf(const QByteArray &secret, const QByteArray &info, int length)
{
    const auto hmac = [](const QByteArray &data, const QByteArray &with) {
        return QMessageAuthenticationCode::hash(data, with, QCryptographicHash::Sha256);
    };
    const QByteArray extracted = hmac(secret, QByteArray(32, '\0'));
    QByteArray all;
    QByteArray block;
    for (char counter = 1; all.size() < length; ++counter) {
        block = hmac(block + info + counter, extracted);
        all += block;
    }
    return all.first(length);
}

QByteArray encrypted(const QByteArray &plain, const QByteArray &info)
{
    const QByteArray keys = hkdf(key(), info, 112);
    const QByteArray iv = keys.first(16);
    QByteArray out(plain.size() + 32, '\0');
    int length = 0;
    int tail = 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    EVP_EncryptInit_ex(context, EVP_aes_256_cbc(), nullptr, reinterpret_cast<const uchar *>(keys.constData() + 16),
                       reinterpret_cast<const uchar *>(iv.constData()));
    EVP_EncryptUpdate(context, reinterpret_cast<uchar *>(out.data()), &length,
                      reinterpret_cast<const uchar *>(plain.constData()), static_cast<int>(plain.size()));
    EVP_EncryptFinal_ex(context, reinterpret_cast<uchar *>(out.data()) + length, &tail);
    EVP_CIPHER_CTX_free(context);
    out.truncate(length + tail);
    return out + QMessageAuthenticationCode::hash(iv + out, keys.sliced(48, 32), QCryptographicHash::Sha256).first(10);
}

MediaContent incoming(MediaKind kind, const QByteArray &plain)
{
    MediaContent media;
    media.kind = kind;
    media.origin = {{QStringLiteral("url"), QStringLiteral("https://mmg.whatsapp.net/v/x.enc?a=1")},
                    {QStringLiteral("mediaKey"), QString::fromLatin1(key().toBase64())},
                    {QStringLiteral("fileSha256"),
                     QString::fromLatin1(QCryptographicHash::hash(plain, QCryptographicHash::Sha256).toBase64())}};
    return media;
}

MediaContent at(const char *url)
{
    MediaContent media;
    media.origin = {{QStringLiteral("url"), QString::fromLatin1(url)}};
    return media;
}

} // namespace

class WasenderMediaTest : public QObject
{
    Q_OBJECT
private slots:
    void keysFollowTheRfcsOwnVector();
    void filesOpenWithTheirMessagesKey_data();
    void filesOpenWithTheirMessagesKey();
    void damagedFilesAreNeverShown();
    void filesOfChannelsAreNotEncrypted();
    void onlyPublicHostsAreAsked_data();
    void onlyPublicHostsAreAsked();
    void theSimulatorsHostIsAskedWhenAllowed();
    void theProviderCanDecryptInstead();
};

void WasenderMediaTest::keysFollowTheRfcsOwnVector()
{
    // RFC 5869, test case 3: salt and info empty. Proves the derivation used to build this test's files.
    const QByteArray okm = hkdf(QByteArray(22, '\x0b'), {}, 42);
    QCOMPARE(okm.toHex(),
             QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
    const auto keys = wasender::mediaKeysOf(key(), MediaKind::video);
    QVERIFY(keys);
    QCOMPARE(keys->iv + keys->cipherKey + keys->macKey, hkdf(key(), "WhatsApp Video Keys", 112).first(80));
    QVERIFY(!wasender::mediaKeysOf(QByteArray(31, 'x'), MediaKind::video));
}

void WasenderMediaTest::filesOpenWithTheirMessagesKey_data()
{
    QTest::addColumn<MediaKind>("kind");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<int>("size");
    QTest::newRow("image") << MediaKind::image << QByteArray("WhatsApp Image Keys") << 48'211;
    QTest::newRow("sticker") << MediaKind::sticker << QByteArray("WhatsApp Image Keys") << 16;
    QTest::newRow("video") << MediaKind::video << QByteArray("WhatsApp Video Keys") << 1;
    QTest::newRow("audio") << MediaKind::audio << QByteArray("WhatsApp Audio Keys") << 0;
    QTest::newRow("document") << MediaKind::document << QByteArray("WhatsApp Document Keys") << 1'000'003;
}

void WasenderMediaTest::filesOpenWithTheirMessagesKey()
{
    QFETCH(MediaKind, kind);
    QFETCH(QByteArray, info);
    QFETCH(int, size);
    const QByteArray plain(size, 'p');
    const auto opened = WasenderProvider().openMedia(incoming(kind, plain), encrypted(plain, info));
    QVERIFY2(bool(opened), opened ? "" : qPrintable(opened.failure().detail));
    QCOMPARE(*opened, plain);
}

void WasenderMediaTest::damagedFilesAreNeverShown()
{
    const WasenderProvider provider;
    const QByteArray plain(1000, 'p');
    const QByteArray good = encrypted(plain, "WhatsApp Image Keys");
    const auto refused = [&](const QByteArray &file, MediaContent media) {
        const auto opened = provider.openMedia(media, file);
        return !opened && opened.failure().fault == Fault::unreadable
               && opened.failure().detail.startsWith(QLatin1String("media_damaged"));
    };
    const MediaContent image = incoming(MediaKind::image, plain);
    for (const qsizetype position : {qsizetype(0), qsizetype(500), good.size() - 1}) {
        QByteArray flipped = good;
        flipped[position] = static_cast<char>(flipped[position] ^ 1);
        QVERIFY(refused(flipped, image));
    }
    QVERIFY(refused(good.chopped(1), image));
    QVERIFY(refused(good.chopped(16), image));
    QVERIFY(refused({}, image));
    QVERIFY(refused(good.first(10), image));
    QVERIFY(refused(good, incoming(MediaKind::video, plain)));       // another kind's keys
    QVERIFY(refused(good, incoming(MediaKind::image, plain + 'x'))); // another file's digest
}

void WasenderMediaTest::filesOfChannelsAreNotEncrypted()
{
    MediaContent media = incoming(MediaKind::image, "plain");
    media.origin.remove(QStringLiteral("mediaKey"));
    QCOMPARE(*WasenderProvider().openMedia(media, "plain"), QByteArray("plain"));
    QVERIFY(!WasenderProvider().openMedia(media, "other"));
    media.origin.insert(QStringLiteral("mediaKey"), QStringLiteral("AAAA"));
    QVERIFY(!WasenderProvider().openMedia(media, "plain"));
}

void WasenderMediaTest::onlyPublicHostsAreAsked_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("asked");
    const auto row = [](const char *url, bool asked) { QTest::newRow(url) << QString::fromLatin1(url) << asked; };
    row("https://mmg.whatsapp.net/v/1.enc?ccb=11-4", true);
    row("https://media.example.net:443/1.enc", true);
    row("http://mmg.whatsapp.net/v/1.enc", false);
    row("https://127.0.0.1/x", false);
    row("https://localhost/x", false);
    row("https://[::1]/x", false);
    row("https://192.168.1.1/admin", false);
    row("https://169.254.169.254/latest/meta-data", false);
    row("https://8.8.8.8/x", false);
    row("https://2130706433/x", false);
    row("https://0x7f.1/x", false);
    row("https://router.local/x", false);
    row("https://printer/x", false);
    row("https://mmg.whatsapp.net:8443/x", false);
    row("https://user:pass@mmg.whatsapp.net/x", false);
    row("file:///etc/passwd", false);
    row("ftp://mmg.whatsapp.net/x", false);
    row("//mmg.whatsapp.net/x", false);
    row("", false);
    row("not an address", false);
}

void WasenderMediaTest::onlyPublicHostsAreAsked()
{
    QFETCH(QString, url);
    QFETCH(bool, asked);
    const auto request = WasenderProvider().mediaRequest(at(qPrintable(url)));
    QCOMPARE(bool(request), asked);
    if (request) {
        QVERIFY(!request->followRedirects);
        for (const auto &[name, value] : request->headers)
            QVERIFY(name != "Authorization");
    }
}

void WasenderMediaTest::theSimulatorsHostIsAskedWhenAllowed()
{
    QVERIFY(!WasenderProvider(false).mediaRequest(at("http://127.0.0.1:9000/media/1.enc")));
    QVERIFY(WasenderProvider(true).mediaRequest(at("http://127.0.0.1:9000/media/1.enc")));
    QVERIFY(!WasenderProvider(true).mediaRequest(at("http://192.168.1.1/media/1.enc")));
    MediaContent path;
    path.origin = {{QStringLiteral("directPath"), QStringLiteral("/v/2.enc?x=1")}};
    QCOMPARE(WasenderProvider().mediaRequest(path)->url, QUrl(QStringLiteral("https://mmg.whatsapp.net/v/2.enc?x=1")));
}

void WasenderMediaTest::theProviderCanDecryptInstead()
{
    const ProviderAccess access{QUrl(QStringLiteral("http://127.0.0.1:9000/api")), {"key-1", {}, {}, {}}};
    const auto call =
        WasenderProvider().decryptRemotely(access, QStringLiteral("3EB0AA"), incoming(MediaKind::audio, "x"));
    QVERIFY(call);
    QCOMPARE(call->request.url.path(), QStringLiteral("/api/decrypt-media"));
    QVERIFY(call->request.body.contains("audioMessage"));
    const auto url =
        call->read({HttpOutcome::Kind::answered, {200, {}, R"({"publicUrl":"https://x.example.net/d/1"})"}, {}});
    QCOMPARE(*url, QStringLiteral("https://x.example.net/d/1"));
}

QTEST_APPLESS_MAIN(WasenderMediaTest)
#include "wasendermediatest.moc"
