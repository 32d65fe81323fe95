#include "gateway/backup/backupkeeper.h"
#include "gateway/storage/database.h"
#include "gateway/storage/databasecheck.h"
#include "tests/support/faultydisk.h"
#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PracticeEngine;
using test::VirtualTime;

/// The daily copy of the database, the check of it, and what a restore promises.
class BackupTest : public QObject
{
    Q_OBJECT
private slots:
    void oneADayAndSevenDeep();
    void aStartGoesOnWhereTheLastRunWas();
    void aClockThatIsSetBackPutsNothingOffForLong();
    void aFullDiskLeavesTheOldOnes();
    void aDamagedDatabaseIsNoBackup();
    void aFolderThatCannotBeMadeIsTold();
    void anInterruptedOneHasNoGoodName();
    void itShowsOneMomentWhileWritesGoOn();

    void afterARestoreAllThatWaitedIsInDoubtAndNothingIsSent();
    void aDoubtOfARestoreIsSettledLikeAnyOther();
    void campaignsWaitForAPerson();
    void whatStoodThereIsSetAside();
    void aCopyWithItsLogIsRestoredWhole();
    void aDamagedBackupIsPassedOver();
    void aRestoreRefusesAFolderInUse();
    void aRestoreThatBrokeOffIsNotOpened();
    void aMissingDatabaseIsNotBegunAnewWhereThereAreBackups();

    void aCheckChangesNothing();
    void aCheckFindsADamagedPage();

private:
    /// A keeper on the engine's own virtual thread, and what it told.
    struct Kept
    {
        explicit Kept(VirtualTime &clock, const QString &dir)
            : keeper(clock, clock, dir,
                     [this](const Result<BackupFile> &made) { told += made ? u"made"_s : made.failure().detail; })
            , folder(dir)
        {
            keeper.start();
        }
        BackupKeeper keeper;
        BackupFolder folder;
        QStringList told;
    };
    static QStringList names(const QString &dir)
    {
        return QDir(dir + u"/backups"_s).entryList(QDir::Files, QDir::Name);
    }
    /// As large as several steps.
    static void fill(PracticeEngine &fixture)
    {
        fixture.run("INSERT INTO settings (key, value) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                    " WHERE i < 2000) SELECT 'fill' || i, hex(randomblob(1500)) FROM n");
    }
    static void backUp(PracticeEngine &fixture)
    {
        Kept kept(fixture.time, fixture.dir.path());
        fixture.time.runUntil([&] { return !kept.told.isEmpty(); });
        QCOMPARE(kept.told, QStringList{u"made"_s});
        kept.keeper.stop();
    }
    static void overwrite(const QString &path, qint64 offset, qint64 bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(offset);
        file.write(QByteArray(bytes, '\x5a'));
    }
    /// A session that sends nothing: what is written to it waits.
    static void pause(PracticeEngine &fixture, bool paused)
    {
        SessionDesk &desk = fixture.engine->sessions();
        const SessionId id = fixture.sessions[0];
        QVERIFY(bool(fixture.result(paused ? desk.pause(id, Actor::console()) : desk.resume(id, Actor::console()))));
    }
    static Result<RestoreReport> restore(PracticeEngine &fixture, const QString &which = u"latest"_s)
    {
        return restoreData(fixture.dir.path(), which, fixture.time);
    }
    static QMap<QString, QByteArray> filesOf(const QString &dir)
    {
        QMap<QString, QByteArray> files;
        for (const QFileInfo &info : QDir(dir).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                files.insert(info.fileName(), file.readAll());
        }
        return files;
    }
};

// What is given is evaluated once.
#define SUCCEEDS(given)                                                                                                \
    do {                                                                                                               \
        const auto &outcome = given;                                                                                   \
        QVERIFY2(bool(outcome), PracticeEngine::why(outcome).constData());                                             \
    } while (false)

void BackupTest::oneADayAndSevenDeep()
{
    PracticeEngine fixture;
    Kept kept(fixture.time, fixture.dir.path());
    fixture.time.advance(BackupKeeper::firstAfter);
    fixture.time.advance(5s);
    QCOMPARE(kept.folder.list().size(), 1);
    const BackupFile first = kept.folder.list().first();
    QVERIFY(!checkCopy(first.path, std::atomic<bool>(false)));
    fixture.time.advance(6 * 24h);
    QCOMPARE(kept.folder.list().size(), 7);
    QVERIFY(QFile::exists(first.path));
    fixture.time.advance(3 * 24h);
    const auto list = kept.folder.list();
    QCOMPARE(list.size(), BackupKeeper::keep);
    QVERIFY(!QFile::exists(first.path));
    QCOMPARE(std::chrono::round<std::chrono::days>(list.first().madeAt - list.last().madeAt), std::chrono::days(6));
    QCOMPARE(kept.told.size(), 10);
    QCOMPARE(names(fixture.dir.path()).size(), 7); // nothing else is left there
}

void BackupTest::aStartGoesOnWhereTheLastRunWas()
{
    PracticeEngine fixture;
    backUp(fixture);
    fixture.time.advance(5h);
    Kept kept(fixture.time, fixture.dir.path());
    fixture.time.advance(18h);
    QCOMPARE(kept.folder.list().size(), 1);
    fixture.time.advance(1h + 1min);
    QCOMPARE(kept.folder.list().size(), 2);
}

void BackupTest::aClockThatIsSetBackPutsNothingOffForLong()
{
    PracticeEngine fixture;
    backUp(fixture);
    fixture.time.stepWall(-30 * 24h);
    Kept kept(fixture.time, fixture.dir.path());
    fixture.time.advance(24h + 1min);
    QCOMPARE(kept.folder.list().size(), 2);
}

void BackupTest::aFullDiskLeavesTheOldOnes()
{
    test::FaultyDisk disk;
    PracticeEngine fixture;
    fill(fixture);
    backUp(fixture);
    const QStringList before = names(fixture.dir.path());
    fixture.stop(); // it would only wait for room as well
    Kept kept(fixture.time, fixture.dir.path());
    disk.setFull(true);
    fixture.time.advance(24h + 1min);
    QCOMPARE(kept.told.size(), 1);
    QVERIFY2(kept.told.first().contains(u"full"_s), qPrintable(kept.told.first()));
    QCOMPARE(names(fixture.dir.path()), before);
    fixture.time.advance(1h); // tried again every hour
    QCOMPARE(kept.told.size(), 2);
    disk.setFull(false);
    fixture.time.advance(1h);
    QCOMPARE(kept.told.last(), u"made"_s);
    QCOMPARE(kept.folder.list().size(), 2);
    kept.keeper.stop();
}

void BackupTest::aDamagedDatabaseIsNoBackup()
{
    PracticeEngine fixture;
    fill(fixture);
    backUp(fixture);
    fixture.stop();
    const QStringList before = names(fixture.dir.path());
    overwrite(Database::pathIn(fixture.dir.path()), 4096 * 40, 4096 * 20);
    Kept kept(fixture.time, fixture.dir.path());
    fixture.time.advance(24h + 1min);
    QCOMPARE(kept.told.size(), 1);
    QVERIFY(kept.told.first() != u"made"_s);
    QCOMPARE(names(fixture.dir.path()), before);
}

void BackupTest::aFolderThatCannotBeMadeIsTold()
{
    PracticeEngine fixture;
    QFile blocker(fixture.dir.filePath(u"backups"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Kept kept(fixture.time, fixture.dir.path());
    fixture.time.advance(2min);
    QCOMPARE(kept.told.size(), 1);
    QVERIFY(kept.told.first() != u"made"_s);
}

void BackupTest::anInterruptedOneHasNoGoodName()
{
    PracticeEngine fixture;
    fill(fixture);
    {
        Kept kept(fixture.time, fixture.dir.path());
        fixture.time.advance(BackupKeeper::firstAfter + 7ms); // two steps of about ten
        QCOMPARE(names(fixture.dir.path()).size(), 1);
        QVERIFY(names(fixture.dir.path()).first().endsWith(u".partial"_s));
        QVERIFY(kept.folder.list().isEmpty());
        kept.keeper.stop();
        fixture.time.advance(1min);
        QVERIFY(kept.told.isEmpty());
        // As a killed program would leave it, which cleans nothing up.
        QVERIFY(QFile::copy(fixture.dir.path() + u"/backups/"_s + names(fixture.dir.path()).first(),
                            fixture.dir.path() + u"/backups/gatehouse-20200101-000000.db.partial"_s));
    }
    Kept next(fixture.time, fixture.dir.path());
    fixture.time.advance(1s);
    QCOMPARE(names(fixture.dir.path()), QStringList());
    fixture.time.advance(2min);
    QCOMPARE(next.told, QStringList{u"made"_s});
}

void BackupTest::itShowsOneMomentWhileWritesGoOn()
{
    PracticeEngine fixture;
    fixture.importSessions();
    pause(fixture, true);
    fill(fixture);
    for (int i = 0; i < 20; ++i)
        SUCCEEDS(fixture.text(fixture.sessions[0], u"+5511987000005"_s, u"Before %1"_s.arg(i)));
    Kept kept(fixture.time, fixture.dir.path());
    fixture.time.advance(BackupKeeper::firstAfter);
    int during = 0;
    while (kept.told.isEmpty()) {
        // Answered at once, between two steps: no writer waits for a backup.
        const auto reply = fixture.engine->messages().send(
            [&] {
                Draft draft;
                draft.session = fixture.sessions[0];
                draft.to = u"+5511987000005"_s;
                draft.content.body = TextContent{u"During"_s};
                return draft;
            }(),
            Actor::console());
        fixture.time.settle();
        QVERIFY(reply.isFinished());
        SUCCEEDS(reply.result());
        ++during;
        fixture.time.advance(5ms);
    }
    QVERIFY2(during > 5, qPrintable(QString::number(during)));
    QCOMPARE(kept.told, QStringList{u"made"_s});
    QStringList damages;
    QVERIFY(!checkWhole(kept.folder.list().first().path, damages));
    const auto opened = Connection::open(kept.folder.list().first().path, Connection::Mode::inspect);
    SUCCEEDS(opened);
    Connection &db = **opened;
    QCOMPARE(db.integer("SELECT count(*) FROM messages WHERE direction = 1"), 20);
    QCOMPARE(db.integer("SELECT sum(current) FROM message_counters WHERE state = 1"), 20);
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages WHERE direction = 1"), 20 + during);
}

void BackupTest::afterARestoreAllThatWaitedIsInDoubtAndNothingIsSent()
{
    PracticeEngine fixture;
    fixture.importSessions();
    pause(fixture, true);
    QList<MessageId> waiting;
    for (int i = 0; i < 5; ++i)
        waiting += fixture.text(fixture.sessions[0], u"+551198700000%1"_s.arg(i), u"Hello"_s)->id;
    Draft later;
    later.session = fixture.sessions[0];
    later.to = u"+5511987000009"_s;
    later.content.body = TextContent{u"Later"_s};
    later.sendAt = fixture.time.now() + 2h;
    waiting += fixture.result(fixture.engine->messages().send(later, Actor::console()))->id;
    fixture.run("UPDATE messages SET state = 2 WHERE id = " + std::to_string(waiting[1].value));
    fixture.run("UPDATE message_counters SET current = current - 1 WHERE state = 1");
    fixture.run("INSERT INTO message_counters (session_id, campaign_id, lane, state, current, entered)"
                " SELECT session_id, 0, lane, 2, 1, 1 FROM messages WHERE id = "
                + std::to_string(waiting[1].value));
    backUp(fixture);
    // All of it goes out after the backup; then the database is lost.
    pause(fixture, false);
    fixture.time.advance(3h);
    QCOMPARE(fixture.sends().size(), 6);
    fixture.die();
    overwrite(Database::pathIn(fixture.dir.path()), 4096, 4096 * 8);
    QVERIFY(!fixture.start());

    const auto restored = restore(fixture);
    SUCCEEDS(restored);
    QCOMPARE(restored->messages, 6);
    QVERIFY2(fixture.start(), qPrintable(fixture.refusal));
    pause(fixture, false); // it was paused in the backup
    fixture.time.advance(3 * 24h);
    QCOMPARE(fixture.sends().size(), 6); // not one went out again
    for (const MessageId id : std::as_const(waiting)) {
        const auto detail = fixture.result(fixture.engine->messages().message(id));
        SUCCEEDS(detail);
        QCOMPARE(detail->message.state, MessageState::inDoubt);
        QCOMPARE(detail->message.error->code, u"restored_from_backup"_s);
        QVERIFY(std::any_of(detail->timeline.cbegin(), detail->timeline.cend(),
                            [](const TimelineEntry &entry) { return entry.what == u"restored_from_backup"_s; }));
    }
    QCOMPARE(fixture.integer("SELECT sum(current) FROM message_counters WHERE state < 4"), 0);
    QCOMPARE(fixture.integer("SELECT sum(current) FROM message_counters WHERE state = 4"), 6);
    QCOMPARE(fixture.integer("SELECT messages FROM restores"), 6);
}

void BackupTest::aDoubtOfARestoreIsSettledLikeAnyOther()
{
    PracticeEngine fixture;
    fixture.importSessions();
    pause(fixture, true);
    const auto one = fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"One"_s);
    const auto two = fixture.text(fixture.sessions[0], u"+5511987000002"_s, u"Two"_s);
    backUp(fixture);
    fixture.stop();
    SUCCEEDS(restore(fixture));
    QVERIFY(fixture.start());
    pause(fixture, false);
    fixture.time.advance(1min);
    QCOMPARE(fixture.sends().size(), 0);
    SUCCEEDS(fixture.result(fixture.engine->messages().settle(one->id, Settlement::notSent, Actor::console())));
    SUCCEEDS(fixture.result(fixture.engine->messages().settle(two->id, Settlement::sent, Actor::console())));
    fixture.time.advance(10min);
    QCOMPARE(fixture.sends().size(), 1);
    QVERIFY(fixture.message(one->id).state >= MessageState::sent);
    QVERIFY(!fixture.message(one->id).error);
    QCOMPARE(fixture.message(two->id).state, MessageState::accepted);
}

void BackupTest::campaignsWaitForAPerson()
{
    PracticeEngine fixture;
    fixture.importSessions();
    pause(fixture, true);
    CampaignDesk &desk = fixture.engine->campaigns();
    const auto start = [&](std::optional<Timestamp> at) {
        CampaignDraft draft;
        draft.name = u"News"_s;
        draft.sessions = {fixture.sessions[0]};
        draft.content.body = TextContent{u"Hello"_s};
        draft.startAt = at;
        const auto made = fixture.result(desk.create(fixture.client, draft, Actor::console()));
        QFile file(fixture.dir.filePath(u"audience.csv"_s));
        (void)file.open(QIODevice::WriteOnly);
        file.write("phone\n+5511987000011\n+5511987000012\n+5511987000013\n");
        file.close();
        (void)fixture.result(desk.importAudience(made->id, file.fileName(), {}, nullptr, Actor::console(), {}));
        return fixture.result(desk.start(made->id, Actor::console()));
    };
    const auto running = start(std::nullopt);
    SUCCEEDS(running);
    fixture.time.advance(10s);
    const auto scheduled = start(fixture.time.now() + 6h);
    SUCCEEDS(scheduled);
    QCOMPARE(scheduled->state, CampaignState::scheduled);
    backUp(fixture);
    fixture.stop();
    const auto restored = restore(fixture);
    SUCCEEDS(restored);
    QCOMPARE(restored->campaigns, 2);
    QCOMPARE(restored->messages, 3);
    QVERIFY(fixture.start());
    pause(fixture, false);
    fixture.time.advance(24h);
    QCOMPARE(fixture.sends().size(), 0);
    for (const CampaignId id : {running->id, scheduled->id}) {
        QCOMPARE(fixture.result(fixture.engine->campaigns().campaign(id))->state, CampaignState::paused);
        const auto log = fixture.result(fixture.engine->campaigns().log(id, {}));
        SUCCEEDS(log);
        QCOMPARE(log->items.first().what, u"restored_from_backup"_s);
    }
}

void BackupTest::whatStoodThereIsSetAside()
{
    PracticeEngine fixture;
    backUp(fixture);
    fixture.run("INSERT INTO settings (key, value) VALUES ('after', '1')");
    fixture.die();
    overwrite(Database::pathIn(fixture.dir.path()), 4096 * 3, 4096);
    QFile damaged(Database::pathIn(fixture.dir.path()));
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    const QByteArray content = damaged.readAll();
    damaged.close();
    const auto restored = restore(fixture);
    SUCCEEDS(restored);
    QVERIFY(!restored->setAside.isEmpty());
    QFile aside(restored->setAside.first());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
    QVERIFY(fixture.start());
    QCOMPARE(fixture.integer("SELECT count(*) FROM settings WHERE key = 'after'"), 0);
    fixture.stop();
    const auto again = restore(fixture);
    SUCCEEDS(again);
    QVERIFY(again->setAside.first() != restored->setAside.first());
    QVERIFY(QFile::exists(restored->setAside.first()));
}

void BackupTest::aCopyWithItsLogIsRestoredWhole()
{
    PracticeEngine fixture;
    fixture.run("INSERT INTO settings (key, value) VALUES ('in the log', '1')");
    // As somebody copies the files of a program that runs.
    const QString copy = fixture.dir.filePath(u"mine.db"_s);
    for (const auto &part : {u""_s, u"-wal"_s})
        QVERIFY(QFile::copy(Database::pathIn(fixture.dir.path()) + part, copy + part));
    QVERIFY(QFileInfo(copy + u"-wal"_s).size() > 0);
    fixture.die();
    const auto before = filesOf(fixture.dir.path()).value(u"mine.db-wal"_s);
    SUCCEEDS(restore(fixture, copy));
    QCOMPARE(filesOf(fixture.dir.path()).value(u"mine.db-wal"_s), before); // what is restored from stays as it is
    QVERIFY2(fixture.start(), qPrintable(fixture.refusal));
    QCOMPARE(fixture.integer("SELECT count(*) FROM settings WHERE key = 'in the log'"), 1);
}

void BackupTest::aDamagedBackupIsPassedOver()
{
    PracticeEngine fixture;
    fill(fixture);
    backUp(fixture);
    fixture.time.advance(24h);
    backUp(fixture);
    fixture.stop();
    const auto list = BackupFolder(fixture.dir.path()).list();
    QCOMPARE(list.size(), 2);
    overwrite(list.first().path, 4096 * 50, 4096 * 10);
    const auto before = filesOf(fixture.dir.path());
    const auto named = restore(fixture, QFileInfo(list.first().path).fileName());
    QVERIFY(!named);
    QCOMPARE(named.failure().fault, Fault::dataDamaged);
    QCOMPARE(filesOf(fixture.dir.path()), before);
    const auto restored = restore(fixture);
    SUCCEEDS(restored);
    QCOMPARE(restored->backup.path, list.last().path);
    QCOMPARE(restored->damagedBackups, QStringList{list.first().path});
}

void BackupTest::aRestoreRefusesAFolderInUse()
{
    PracticeEngine fixture;
    backUp(fixture);
    const auto refused = restore(fixture);
    QVERIFY(!refused);
    QCOMPARE(refused.failure().fault, Fault::dataInUse);
    fixture.stop();
    const auto missing = restore(fixture, u"no-such-file.db"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.failure().fault, Fault::notFound);
}

void BackupTest::aRestoreThatBrokeOffIsNotOpened()
{
    PracticeEngine fixture;
    backUp(fixture);
    fixture.stop();
    // As a loss of power leaves it: the old one is aside, the new one not yet in its place.
    const QString path = Database::pathIn(fixture.dir.path());
    QVERIFY(
        QFile::copy(BackupFolder(fixture.dir.path()).list().first().path, Database::restoringPath(fixture.dir.path())));
    QVERIFY(QFile::rename(path, path + u".aside"_s));
    QVERIFY(!fixture.start());
    QVERIFY(!QFile::exists(path));
    QVERIFY(!checkData(fixture.dir.path()).isFine());
    SUCCEEDS(restore(fixture));
    QVERIFY2(fixture.start(), qPrintable(fixture.refusal));
    QVERIFY(!QFile::exists(Database::restoringPath(fixture.dir.path())));
}

void BackupTest::aMissingDatabaseIsNotBegunAnewWhereThereAreBackups()
{
    PracticeEngine fixture;
    backUp(fixture);
    fixture.stop();
    QVERIFY(QFile::remove(Database::pathIn(fixture.dir.path())));
    QVERIFY(!fixture.start());
    QVERIFY(!QFile::exists(Database::pathIn(fixture.dir.path())));
    SUCCEEDS(restore(fixture));
    QVERIFY(fixture.start());
}

void BackupTest::aCheckChangesNothing()
{
    PracticeEngine fixture;
    fixture.run("INSERT INTO settings (key, value) VALUES ('in the log', '1')");
    // The folder of a program that was killed: what was committed last lies in the write-ahead log alone.
    QTemporaryDir killed;
    for (const auto &name : {u"/gatehouse.db"_s, u"/gatehouse.db-wal"_s})
        QVERIFY(QFile::copy(fixture.dir.path() + name, killed.path() + name));
    const auto before = filesOf(killed.path());
    QVERIFY(before.value(u"gatehouse.db-wal"_s).size() > 0);
    const DataReport report = checkData(killed.path());
    QVERIFY2(report.isFine(), qPrintable(report.database.failure ? report.database.failure->detail : QString()));
    QCOMPARE(filesOf(killed.path()), before);
    // And while the program runs.
    QVERIFY(checkData(fixture.dir.path()).isFine());
    SUCCEEDS(fixture.result(fixture.engine->clients().createClient(u"Still works"_s, Actor::console())));
}

void BackupTest::aCheckFindsADamagedPage()
{
    PracticeEngine fixture;
    fill(fixture);
    backUp(fixture);
    fixture.stop();
    QVERIFY(checkData(fixture.dir.path()).isFine());
    overwrite(Database::pathIn(fixture.dir.path()), 4096 * 200, 4096);
    const auto before = filesOf(fixture.dir.path());
    const DataReport report = checkData(fixture.dir.path());
    QVERIFY(!report.isFine());
    QCOMPARE(report.database.failure->fault, Fault::dataDamaged);
    QVERIFY(!report.database.damages.isEmpty());
    QVERIFY(report.newestGood() != nullptr);
    QCOMPARE(filesOf(fixture.dir.path()), before);
}

QTEST_GUILESS_MAIN(BackupTest)
#include "backuptest.moc"
