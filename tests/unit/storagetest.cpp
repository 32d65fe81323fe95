#include "gateway/storage/database.h"
#include "gateway/storage/migrations.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "tests/support/virtualtime.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using test::VirtualTime;

class StorageTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto database = Database::open(m_dir->path());
        QVERIFY(bool(database));
        m_database = std::move(*database);
        m_ids = std::make_unique<IdMaker>(m_time, 0);
        m_queue = std::make_unique<StorageQueue>(m_database->takeWriter(), m_time, *m_ids, m_time, m_time, m_hub);
        auto reader = m_database->openReader();
        QVERIFY(bool(reader));
        m_readers = std::make_unique<Readers>(std::vector<Readers::Reader>{{&m_time, std::move(*reader)}});
    }
    void cleanup()
    {
        m_time.settle();
        m_readers.reset();
        m_queue.reset();
        m_database.reset();
    }
    void oneFailingPieceTakesNothingWithIt();
    void aDatabaseErrorIsNotLost();
    void figuresOfAFailedPieceAreForgotten();
    void workAfterTheCommitRunsOnlyWhenItCommitted();
    void aReaderSeesWhatWasAnswered();
    void aSecondProgramIsRefused();
    void aNewerFileIsRefusedAndUntouched();
    void aDamagedFileIsRefusedAndUntouched_data();
    void aDamagedFileIsRefusedAndUntouched();
    void aClosedQueueSaysSo();
    void whatIsForLaterLetsTheOthersPass();
    void whatIsForLaterSharesTheCommitOfWhoeverComes();
    void whatIsForLaterHasItsPartWhenSomebodyAlwaysWaits();
    void whatIsForLaterIsGivenBackWhenTheQueueCloses();
    void aFileOfTheFirstVersionIsBroughtUp();

private:
    Result<qint64> value(const QString &key)
    {
        const auto reply = m_readers->read<qint64>([key](Connection &db) -> Result<qint64> {
            return db.integer("SELECT value FROM settings WHERE key = ?", key);
        });
        m_time.settle();
        return reply.result();
    }
    static StorageQueue::Work put(const QString &key, int value)
    {
        return [key, value](Transaction &tx) -> Result<void> {
            tx.run("INSERT INTO settings (key, value) VALUES (?, ?)", key, QString::number(value));
            return {};
        };
    }

    VirtualTime m_time;
    ChangeHub m_hub{nullptr};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<IdMaker> m_ids;
    std::unique_ptr<StorageQueue> m_queue;
    std::unique_ptr<Readers> m_readers;
};

void StorageTest::oneFailingPieceTakesNothingWithIt()
{
    QStringList outcomes;
    const auto note = [&](Result<void> outcome) {
        outcomes += outcome ? QStringLiteral("ok") : outcome.failure().detail;
    };
    m_queue->write(put(QStringLiteral("a"), 1), m_time, note);
    m_queue->write(
        [](Transaction &tx) -> Result<void> {
            tx.run("INSERT INTO settings (key, value) VALUES ('b', '2')");
            return Failure{Fault::conflict, QStringLiteral("no"), {}, {}};
        },
        m_time, note);
    m_queue->write(put(QStringLiteral("c"), 3), m_time, note);
    m_time.settle();
    QCOMPARE(outcomes, (QStringList{QStringLiteral("ok"), QStringLiteral("no"), QStringLiteral("ok")}));
    QCOMPARE(*value(QStringLiteral("a")), 1);
    QCOMPARE(*value(QStringLiteral("b")), 0);
    QCOMPARE(*value(QStringLiteral("c")), 3);
}

void StorageTest::aDatabaseErrorIsNotLost()
{
    const auto first = m_queue->write<void>(put(QStringLiteral("a"), 1));
    const auto second = m_queue->write<void>(put(QStringLiteral("a"), 2)); // the key is taken: nobody looks at `run`
    const auto third = m_queue->write<void>(put(QStringLiteral("z"), 4));
    m_time.settle();
    QVERIFY(bool(first.result()));
    QVERIFY(!second.result());
    QCOMPARE(second.result().failure().fault, Fault::storageFailed);
    QVERIFY(bool(third.result()));
    QCOMPARE(*value(QStringLiteral("a")), 1);
    QCOMPARE(*value(QStringLiteral("z")), 4);
}

void StorageTest::figuresOfAFailedPieceAreForgotten()
{
    const auto move = [](bool fail) {
        return [fail](Transaction &tx) -> Result<void> {
            tx.tally().messagesMoved(SessionId{5}, {}, Lane::reply, std::nullopt, MessageState::queued, tx.now());
            if (fail)
                return Failure{Fault::conflict, {}, {}, {}};
            return {};
        };
    };
    m_queue->write(move(false));
    m_queue->write(move(true));
    m_queue->write(move(false));
    m_time.settle();
    const auto count = m_readers->read<qint64>([](Connection &db) -> Result<qint64> {
        return db.integer("SELECT current FROM message_counters WHERE session_id = 5 AND state = 1");
    });
    m_time.settle();
    QCOMPARE(*count.result(), 2);
}

void StorageTest::workAfterTheCommitRunsOnlyWhenItCommitted()
{
    int ran = 0;
    const auto after = [&](bool fail) {
        return [&ran, fail](Transaction &tx) -> Result<void> {
            tx.afterCommit([&ran] { ++ran; });
            if (fail)
                return Failure{Fault::conflict, {}, {}, {}};
            return {};
        };
    };
    m_queue->write(after(true));
    m_queue->write(after(false));
    m_time.settle();
    QCOMPARE(ran, 1);
}

void StorageTest::aReaderSeesWhatWasAnswered()
{
    for (int i = 0; i < 20; ++i) {
        const QString key = QString::number(i);
        const auto written = m_queue->write<void>(put(key, i + 1));
        m_time.settle();
        QVERIFY(bool(written.result()));
        QCOMPARE(*value(key), i + 1);
    }
}

void StorageTest::aSecondProgramIsRefused()
{
    const auto second = Database::open(m_dir->path());
    QVERIFY(!second);
    QCOMPARE(second.failure().fault, Fault::dataInUse);
}

void StorageTest::aNewerFileIsRefusedAndUntouched()
{
    QTemporaryDir dir;
    {
        auto database = Database::open(dir.path());
        QVERIFY(bool(database));
        const auto writer = (*database)->takeWriter();
        writer->run("PRAGMA user_version = 999");
    }
    const auto again = Database::open(dir.path());
    QVERIFY(!again);
    QCOMPARE(again.failure().fault, Fault::dataNewer);
}

void StorageTest::aDamagedFileIsRefusedAndUntouched_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::newRow("header") << 0 << 100;
    QTest::newRow("schema page") << 100 << 2000;
    QTest::newRow("a page in the middle") << 4096 * 10 << 4096;
    QTest::newRow("not a database at all") << 0 << -1;
}

void StorageTest::aDamagedFileIsRefusedAndUntouched()
{
    QFETCH(int, offset);
    QFETCH(int, length);
    QTemporaryDir dir;
    {
        auto database = Database::open(dir.path());
        QVERIFY(bool(database));
    }
    QFile file(dir.filePath(QStringLiteral("gatehouse.db")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (length < 0) {
        QVERIFY(file.resize(0));
        file.write(QByteArray("name;phone\nAda;+12025550143\n").repeated(100));
    } else {
        QVERIFY(file.size() > offset + length);
        file.seek(offset);
        file.write(QByteArray(length, '\xab'));
    }
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    const auto again = Database::open(dir.path());
    QVERIFY(!again);
    QCOMPARE(again.failure().fault, Fault::dataDamaged);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void StorageTest::aClosedQueueSaysSo()
{
    const auto before = m_queue->write<void>(put(QStringLiteral("a"), 1));
    m_queue->close();
    const auto after = m_queue->write<void>(put(QStringLiteral("b"), 1));
    m_time.settle();
    QVERIFY(bool(before.result()));
    QCOMPARE(after.result().failure().fault, Fault::unavailable);
}

void StorageTest::whatIsForLaterLetsTheOthersPass()
{
    QStringList told;
    const auto piece = [&](const char *name) {
        return [&told, name](Transaction &) -> Result<void> {
            told += QLatin1String(name);
            return {};
        };
    };
    const auto answer = [&](Result<void>) { told += QStringLiteral("answered"); };
    m_queue->writeLater(piece("later"), m_time, nullptr);
    m_queue->write(piece("one"), m_time, nullptr);
    m_queue->write(piece("two"), m_time, answer);
    m_time.settle();
    QCOMPARE(told.join(u' '), QStringLiteral("one two answered later"));
}

void StorageTest::whatIsForLaterSharesTheCommitOfWhoeverComes()
{
    QStringList told;
    m_queue->writeLater(
        [&](Transaction &tx) -> Result<void> {
            told += QStringLiteral("first");
            tx.afterCommit([&] { told += QStringLiteral("committed"); });
            m_queue->write(
                [&](Transaction &) -> Result<void> {
                    told += QStringLiteral("somebody");
                    return {};
                },
                m_time, [&](Result<void>) { told += QStringLiteral("answered"); });
            return {};
        },
        m_time, nullptr);
    m_queue->writeLater(
        [&](Transaction &) -> Result<void> {
            told += QStringLiteral("second");
            return {};
        },
        m_time, nullptr);
    m_time.settle();
    QCOMPARE(told.join(u' '), QStringLiteral("first somebody committed answered second"));
}

void StorageTest::whatIsForLaterHasItsPartWhenSomebodyAlwaysWaits()
{
    struct HandClock final : Clock
    {
        [[nodiscard]] Timestamp now() const override { return fromMillis(1'772'359'200'000); }
        [[nodiscard]] std::chrono::nanoseconds steady() const override { return passed; }
        [[nodiscard]] QString boot() const override { return {}; }
        std::chrono::nanoseconds passed{0};
    };
    QTemporaryDir dir;
    auto database = Database::open(dir.path());
    QVERIFY(bool(database));
    HandClock clock;
    StorageQueue queue((*database)->takeWriter(), clock, *m_ids, m_time, m_time, m_hub);
    Milliseconds others{0};
    Milliseconds later{0};
    std::function<void()> wait = [&] {
        queue.write([&](Transaction &) -> Result<void> {
            clock.passed += Milliseconds(5);
            others += Milliseconds(5);
            if (others < Milliseconds(4'000))
                wait(); // the next is there before this one has been answered
            return {};
        });
    };
    wait();
    wait();
    for (int i = 0; i < 1'000; ++i) {
        queue.writeLater(
            [&](Transaction &) -> Result<void> {
                clock.passed += Milliseconds(1);
                if (others < Milliseconds(4'000))
                    later += Milliseconds(1);
                return {};
            },
            m_time, nullptr);
    }
    m_time.settle();
    QVERIFY2(later >= others / 20 && later <= others / 12, qPrintable(QString::number(later.count())));
}

void StorageTest::whatIsForLaterIsGivenBackWhenTheQueueCloses()
{
    QStringList told;
    bool ran = false;
    m_queue->write(put(QStringLiteral("a"), 1), m_time,
                   [&](Result<void> done) { told += done ? QStringLiteral("kept") : QStringLiteral("lost"); });
    m_queue->writeLater(
        [&](Transaction &) -> Result<void> {
            ran = true;
            return {};
        },
        m_time, [&](Result<void> done) { told += done ? QStringLiteral("kept") : QStringLiteral("given back"); });
    m_queue->close();
    m_time.settle();
    QVERIFY(!ran);
    told.sort();
    QCOMPARE(told.join(u", "), QStringLiteral("given back, kept"));
}

void StorageTest::aFileOfTheFirstVersionIsBroughtUp()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("gatehouse.db"));
    {
        auto old = Connection::open(path, Connection::Mode::readWrite);
        QVERIFY(bool(old));
        QVERIFY(bool(migrate(**old, 1)));
        for (const char *row :
             {"(1, 7, 'wasender', 'k', 'msg:1', 0, 1, 'a')", "(2, 7, 'wasender', 'k', 'msg:2', 0, 0, 'b')",
              "(3, 7, 'wasender', 'k', 'msg:3', 0, 2, 'c')"})
            (*old)->run(
                std::string("INSERT INTO webhook_journal (id, session_id, provider, kind, identity, received_at,"
                            " state, body) VALUES ")
                + row);
        QVERIFY(!(*old)->failure());
    }
    auto database = Database::open(dir.path());
    QVERIFY(bool(database));
    QCOMPARE((*database)->lastId(), 3);
    const auto db = (*database)->takeWriter();
    QCOMPARE(db->integer("SELECT count(*) FROM webhook_journal WHERE body IN ('a', 'b', 'c')"), 3);
    // What was applied is known as such; what waits, or was given up and may be put back, is not.
    QCOMPARE(db->integer("SELECT webhook_id FROM webhook_identities WHERE session_id = 7 AND identity = 'msg:1'"), 1);
    QCOMPARE(db->integer("SELECT count(*) FROM webhook_identities"), 1);
}

QTEST_GUILESS_MAIN(StorageTest)
#include "storagetest.moc"
