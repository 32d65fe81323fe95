#include "gateway/vault/fileprivacy.h"
#include "gateway/vault/vaultfactory.h"
#include "tests/support/virtualtime.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <optional>

using namespace gatehouse;
using namespace gatehouse::test;

namespace {
const QByteArray rawKeyHex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const QByteArray rawKeyBase64 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
const QString name = QStringLiteral("session/se_1");
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                        | QFileDevice::WriteOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
} // namespace

class SealedFileVaultTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void givesBackWhatWasWritten();
    void readsManyAtOnceInOrder();
    void survivesANewStart_data();
    void survivesANewStart();
    void hexAndBase64AreTheSameKey();
    void removesAndKnowsWhatIsMissing();
    void anotherKeyIsRefusedAndTheFileKept();
    void damageIsRefusedAndTheFileKept_data();
    void damageIsRefusedAndTheFileKept();
    void aLostKeyIsNotReplaced();
    void theKeyIsMadeOnceAndPrivate();
    void aKeyThatOthersCouldReadIsMadePrivate();
    void noSecretStandsInTheFile();
    void everySealingDiffers();
    void aFolderThatCannotBeWrittenIsUnreachable();
    void privateFilesReplaceWhole();

private:
    struct Opened
    {
        std::unique_ptr<Vault> vault;
        VirtualTime *time;

        Result<QByteArray> read(const QString &what = name)
        {
            std::optional<Result<QByteArray>> result;
            vault->read(what, [&](Result<QByteArray> got) { result.emplace(std::move(got)); });
            time->settle();
            return result ? std::move(*result) : Result<QByteArray>(Failure{});
        }
        QList<Result<QByteArray>> readAll(const QStringList &names)
        {
            QList<Result<QByteArray>> results;
            vault->readAll(names, [&](QList<Result<QByteArray>> got) { results = std::move(got); });
            time->settle();
            return results;
        }
        Result<void> write(const QByteArray &secret, const QString &what = name)
        {
            std::optional<Result<void>> result;
            vault->write(what, secret, [&](Result<void> got) { result.emplace(std::move(got)); });
            time->settle();
            return result ? *result : Result<void>(Failure{});
        }
        Result<void> remove(const QString &what = name)
        {
            std::optional<Result<void>> result;
            vault->remove(what, [&](Result<void> got) { result.emplace(std::move(got)); });
            time->settle();
            return result ? *result : Result<void>(Failure{});
        }
    };
    [[nodiscard]] Opened open(const QByteArray &key = {})
    {
        return {makeVault(VaultKind::file, m_time, m_folder->path(), key), &m_time};
    }
    [[nodiscard]] QString sealedPath() const { return m_folder->filePath(QStringLiteral("vault.sealed")); }
    [[nodiscard]] QString keyPath() const { return m_folder->filePath(QStringLiteral("vault.key")); }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
    }

    VirtualTime m_time;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SealedFileVaultTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SealedFileVaultTest::givesBackWhatWasWritten()
{
    auto vault = open();
    const QByteArray binary("\0\xff\n token", 9);
    QVERIFY(vault.write(binary));
    QVERIFY(vault.write("other", QStringLiteral("session/se_2")));
    QVERIFY(vault.write("", QStringLiteral("session/se_3")));
    QCOMPARE(*vault.read(), binary);
    QVERIFY(vault.write("replaced"));
    QCOMPARE(*vault.read(), QByteArray("replaced"));
    QCOMPARE(*vault.read(QStringLiteral("session/se_2")), QByteArray("other"));
    QCOMPARE(*vault.read(QStringLiteral("session/se_3")), QByteArray());
}

void SealedFileVaultTest::readsManyAtOnceInOrder()
{
    const QString second = QStringLiteral("session/se_2");
    const QString nobody = QStringLiteral("session/se_9");
    {
        auto vault = open();
        QVERIFY(vault.write("one"));
        QVERIFY(vault.write("two", second));
    }
    auto vault = open();
    const auto found = vault.readAll({second, nobody, name});
    QCOMPARE(found.size(), 3);
    QCOMPARE(*found[0], QByteArray("two"));
    QCOMPARE(found[1].failure().fault, Fault::vaultMissing);
    QCOMPARE(*found[2], QByteArray("one"));
    QVERIFY(vault.readAll({}).isEmpty());
    QVERIFY(put(sealedPath(), "damaged"));
    const auto damaged = vault.readAll({name, second});
    QCOMPARE(damaged.size(), 2);
    QCOMPARE(damaged[1].failure().fault, Fault::vaultUnreachable);
}

void SealedFileVaultTest::survivesANewStart_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("key in the folder") << QByteArray();
    QTest::newRow("key in base64") << rawKeyBase64;
    QTest::newRow("passphrase") << QByteArray("correct horse battery staple");
    QTest::newRow("short passphrase") << QByteArray("x");
}

void SealedFileVaultTest::survivesANewStart()
{
    QFETCH(QByteArray, key);
    QVERIFY(open(key).write("kept"));
    auto again = open(key);
    QCOMPARE(*again.read(), QByteArray("kept"));
    QVERIFY(again.write("more", QStringLiteral("b")));
    QCOMPARE(*open(key).read(), QByteArray("kept"));
    QCOMPARE(QFile::exists(keyPath()), key.isEmpty());
}

void SealedFileVaultTest::hexAndBase64AreTheSameKey()
{
    QVERIFY(open(rawKeyHex).write("kept"));
    QCOMPARE(*open(rawKeyBase64).read(), QByteArray("kept"));
    QCOMPARE(*open(rawKeyHex.toUpper()).read(), QByteArray("kept"));
}

void SealedFileVaultTest::removesAndKnowsWhatIsMissing()
{
    auto vault = open();
    QCOMPARE(vault.read().failure().fault, Fault::vaultMissing);
    QVERIFY(vault.remove());
    QVERIFY(vault.write("a"));
    QVERIFY(vault.remove());
    QCOMPARE(vault.read().failure().fault, Fault::vaultMissing);
    QCOMPARE(open().read().failure().fault, Fault::vaultMissing);
}

void SealedFileVaultTest::anotherKeyIsRefusedAndTheFileKept()
{
    QVERIFY(open("one passphrase").write("kept"));
    const QByteArray before = contentOf(sealedPath());
    for (const QByteArray &wrong : {QByteArray("another passphrase"), rawKeyHex}) {
        auto vault = open(wrong);
        QCOMPARE(vault.read().failure().fault, Fault::vaultUnreachable);
        QCOMPARE(vault.write("lost?").failure().fault, Fault::vaultUnreachable);
        QCOMPARE(vault.remove().failure().fault, Fault::vaultUnreachable);
        QVERIFY(!vault.read().failure().detail.contains(QString::fromLatin1(wrong)));
    }
    QCOMPARE(contentOf(sealedPath()), before);
    QCOMPARE(*open("one passphrase").read(), QByteArray("kept"));
}

void SealedFileVaultTest::damageIsRefusedAndTheFileKept_data()
{
    QTest::addColumn<int>("flipped"); // a byte from the beginning, or from the end when negative
    QTest::addColumn<int>("kept");    // how much of the file is left; 0 for all
    QTest::newRow("mark") << 0 << 0;
    QTest::newRow("salt") << 20 << 0;
    QTest::newRow("nonce") << 40 << 0;
    QTest::newRow("ciphertext") << 60 << 0;
    QTest::newRow("tag") << -1 << 0;
    QTest::newRow("cut off") << 0 << 70;
    QTest::newRow("cut to the mark") << 0 << 10;
}

void SealedFileVaultTest::damageIsRefusedAndTheFileKept()
{
    QFETCH(int, flipped);
    QFETCH(int, kept);
    QVERIFY(open().write("token token token"));
    QByteArray damaged = contentOf(sealedPath());
    if (kept > 0)
        damaged.truncate(kept);
    else
        damaged[flipped < 0 ? damaged.size() + flipped : flipped] ^= 1;
    QVERIFY(put(sealedPath(), damaged));
    auto vault = open();
    const auto result = vault.read();
    QCOMPARE(result.failure().fault, Fault::vaultUnreachable);
    QVERIFY(result.failure().detail.contains(QStringLiteral("vault.sealed")));
    QCOMPARE(vault.write("new").failure().fault, Fault::vaultUnreachable);
    QCOMPARE(contentOf(sealedPath()), damaged);
}

void SealedFileVaultTest::aLostKeyIsNotReplaced()
{
    QVERIFY(open().write("kept"));
    const QByteArray key = contentOf(keyPath());
    QVERIFY(QFile::remove(keyPath()));
    auto vault = open();
    QCOMPARE(vault.read().failure().fault, Fault::vaultUnreachable);
    QVERIFY(vault.read().failure().detail.contains(QStringLiteral("vault.key")));
    QVERIFY(!QFile::exists(keyPath()));
    QVERIFY(put(keyPath(), key));
    QCOMPARE(*vault.read(), QByteArray("kept")); // also for the vault that missed it
}

void SealedFileVaultTest::theKeyIsMadeOnceAndPrivate()
{
    QVERIFY(open().write("a"));
    const QByteArray key = contentOf(keyPath());
    QCOMPARE(QByteArray::fromBase64(key.trimmed()).size(), 32);
    QVERIFY(open().write("b"));
    QCOMPARE(contentOf(keyPath()), key);
    QVERIFY(!(QFile::permissions(keyPath()) & others));
    QVERIFY(!(QFile::permissions(sealedPath()) & others));
    const QTemporaryDir elsewhere;
    VirtualTime time;
    const auto other = makeVault(VaultKind::file, time, elsewhere.path(), {});
    other->write(name, "a", [](Result<void> written) { QVERIFY(written); });
    time.settle();
    QVERIFY(contentOf(elsewhere.filePath(QStringLiteral("vault.key"))) != key);
}

void SealedFileVaultTest::aKeyThatOthersCouldReadIsMadePrivate()
{
    QVERIFY(put(sealedPath(), {}));
    QVERIFY(QFile::setPermissions(sealedPath(), ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther));
    QVERIFY(open().write("a"));
    QVERIFY(!(QFile::permissions(sealedPath()) & others));
}

void SealedFileVaultTest::noSecretStandsInTheFile()
{
    QVERIFY(open().write("very-secret-token"));
    const QByteArray sealed = contentOf(sealedPath());
    QVERIFY(!sealed.contains("very-secret-token"));
    QVERIFY(!sealed.contains(QByteArray("very-secret-token").toBase64()));
    QVERIFY(!sealed.contains("se_1"));
}

void SealedFileVaultTest::everySealingDiffers()
{
    auto vault = open("passphrase");
    QVERIFY(vault.write("same"));
    const QByteArray first = contentOf(sealedPath());
    QVERIFY(vault.write("same"));
    const QByteArray second = contentOf(sealedPath());
    QCOMPARE(first.first(34), second.first(34)); // mark and salt stay
    QVERIFY(first.mid(34, 24) != second.mid(34, 24));
    QVERIFY(first.mid(58) != second.mid(58));
}

void SealedFileVaultTest::aFolderThatCannotBeWrittenIsUnreachable()
{
    VirtualTime time;
    const auto vault = makeVault(VaultKind::file, time, m_folder->filePath(QStringLiteral("not/there")), {});
    std::optional<Fault> fault;
    vault->write(name, "a", [&](const Result<void> &written) { fault = written.failure().fault; });
    time.settle();
    QCOMPARE(fault, std::optional(Fault::vaultUnreachable));
}

void SealedFileVaultTest::privateFilesReplaceWhole()
{
    const QString path = m_folder->filePath(QStringLiteral("admin.key"));
    QVERIFY(writePrivateFile(path, "first, longer"));
    QVERIFY(writePrivateFile(path, "second"));
    QCOMPARE(contentOf(path), QByteArray("second"));
    QVERIFY(!(QFile::permissions(path) & others));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("admin.key")});
    QVERIFY(!writePrivateFile(m_folder->filePath(QStringLiteral("no/such/folder")), "x"));
}

QTEST_APPLESS_MAIN(SealedFileVaultTest)
#include "sealedfilevaulttest.moc"
