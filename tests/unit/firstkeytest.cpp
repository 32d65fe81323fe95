#include "gateway/directory/clientdeskimpl.h"
#include "gateway/runtime/runfiles.h"
#include "tests/support/enginefixture.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using test::EngineFixture;

/// `admin.key` belongs to the first start, and to no other.
class FirstKeyTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstStartWritesAKeyThatWorks();
    void aFileTakenAwayIsNotReplaced();
    void aRevokedKeyIsNotReplacedEither();
    void aFileOfAnotherDatabaseIsReplaced();
    void aFolderThatCannotBeWrittenLeavesNoKeyBehind();

private:
    static QString path(const EngineFixture &fixture) { return fixture.dir.filePath(QStringLiteral("admin.key")); }
    static QString secret(const EngineFixture &fixture)
    {
        QFile file(path(fixture));
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
    }
    static Result<void> keep(EngineFixture &fixture)
    {
        return fixture.await(RunFiles::keepFirstKey(fixture.dir.path(), *fixture.storage));
    }
};

void FirstKeyTest::theFirstStartWritesAKeyThatWorks()
{
    EngineFixture fixture;
    QVERIFY(keep(fixture));
    ClientDeskImpl clients(*fixture.context);
    const auto principal = fixture.await(clients.authenticate(secret(fixture)));
    QVERIFY(principal);
    QCOMPARE(principal->scope, KeyScope::admin);
    const QString before = secret(fixture);
    QVERIFY(keep(fixture));
    QCOMPARE(secret(fixture), before);
}

void FirstKeyTest::aFileTakenAwayIsNotReplaced()
{
    EngineFixture fixture;
    QVERIFY(keep(fixture));
    QVERIFY(QFile::remove(path(fixture)));
    QVERIFY(keep(fixture));
    QVERIFY(!QFile::exists(path(fixture)));
    QCOMPARE(fixture.integer("SELECT count(*) FROM access_keys"), 1);
}

void FirstKeyTest::aRevokedKeyIsNotReplacedEither()
{
    EngineFixture fixture;
    QVERIFY(keep(fixture));
    fixture.run("UPDATE access_keys SET revoked_at = 1");
    QVERIFY(QFile::remove(path(fixture)));
    QVERIFY(keep(fixture));
    QVERIFY(!QFile::exists(path(fixture)));
}

void FirstKeyTest::aFileOfAnotherDatabaseIsReplaced()
{
    EngineFixture fixture;
    QFile old(path(fixture));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("gh_of_a_database_that_is_gone\n");
    old.close();
    QVERIFY(keep(fixture));
    ClientDeskImpl clients(*fixture.context);
    QVERIFY(fixture.await(clients.authenticate(secret(fixture))));
}

void FirstKeyTest::aFolderThatCannotBeWrittenLeavesNoKeyBehind()
{
    EngineFixture fixture;
    const auto kept =
        fixture.await(RunFiles::keepFirstKey(fixture.dir.filePath(QStringLiteral("not/there")), *fixture.storage));
    QVERIFY(!kept);
    QCOMPARE(fixture.integer("SELECT count(*) FROM access_keys"), 0);
    QVERIFY(keep(fixture)); // the next start makes it
    QVERIFY(!secret(fixture).isEmpty());
}

QTEST_GUILESS_MAIN(FirstKeyTest)
#include "firstkeytest.moc"
