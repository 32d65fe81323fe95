#include "gateway/api/storedledger.h"
#include "gateway/runtime/retention.h"
#include "gateway/storage/database.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "tests/support/virtualtime.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using test::VirtualTime;

namespace {

Actor marked(char key, char request = 'r', qint64 caller = 7)
{
    return {Actor::Kind::apiKey, toText(AccessKeyId{caller}), QByteArray(32, key) + QByteArray(32, request)};
}

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { stop(); }
    void aKnownKeyGetsItsAnswer();
    void anotherRequestUnderTheKeyIsAMismatch();
    void callersAreKeptApart();
    void theSecondWaitsForTheFirst();
    void theSecondTakesOverWhenTheFirstGivesUp();
    void aRestartForgetsWhoHeldAKey();
    void aCrashAfterTheCommitLeavesWhatWasMade();
    void aCrashBeforeTheCommitLeavesNothing();
    void aBatchKeepsItsEmptyPlaces();
    void twoThatMakeUnderOneKeyCannotBothCommit();
    void answersAreKeptForSevenDaysAndNotForever();

private:
    void start()
    {
        auto database = Database::open(m_dir->path());
        QVERIFY(bool(database));
        m_database = std::move(*database);
        m_ids = std::make_unique<IdMaker>(m_time, 0);
        m_queue = std::make_unique<StorageQueue>(m_database->takeWriter(), m_time, *m_ids, m_time, m_time, m_hub);
        auto reader = m_database->openReader();
        QVERIFY(bool(reader));
        m_readers = std::make_unique<Readers>(std::vector<Readers::Reader>{{&m_time, std::move(*reader)}});
        m_ledger = std::make_unique<StoredLedger>(*m_queue, *m_readers);
    }
    void stop()
    {
        m_time.settle();
        m_readers.reset();
        m_queue.reset();
        m_ledger.reset();
        m_database.reset();
    }
    Result<IdempotencyClaim> claim(const Actor &actor)
    {
        const auto reply = m_ledger->claim(actor);
        m_time.settle();
        return reply.result();
    }
    void complete(const Actor &actor, const QByteArray &answer)
    {
        const auto reply = m_ledger->complete(actor, 202, answer);
        m_time.settle();
        QVERIFY(bool(reply.result()));
    }
    // What a desk does: makes something and notes the key with it.
    bool make(const Actor &actor, const QStringList &ids, bool fails = false)
    {
        const auto reply = m_queue->write<void>([actor, ids, fails](Transaction &tx) -> Result<void> {
            IdempotencyStore::note(tx, actor, ids);
            if (fails)
                return Failure{Fault::conflict, {}, {}, {}};
            return {};
        });
        m_time.settle();
        return bool(reply.result());
    }

    VirtualTime m_time;
    ChangeHub m_hub{nullptr};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<IdMaker> m_ids;
    std::unique_ptr<StorageQueue> m_queue;
    std::unique_ptr<Readers> m_readers;
    std::unique_ptr<StoredLedger> m_ledger;
};

void LedgerTest::aKnownKeyGetsItsAnswer()
{
    QCOMPARE(claim(marked('a'))->kind, IdempotencyClaim::Kind::fresh);
    complete(marked('a'), "first");
    for (int i = 0; i < 2; ++i) {
        const auto again = claim(marked('a'));
        QCOMPARE(again->kind, IdempotencyClaim::Kind::replay);
        QCOMPARE(again->status, 202);
        QCOMPARE(again->body, QByteArray("first"));
    }
}

void LedgerTest::anotherRequestUnderTheKeyIsAMismatch()
{
    QVERIFY(bool(claim(marked('a'))));
    complete(marked('a'), "first");
    const auto other = claim(marked('a', 's'));
    QVERIFY(!other);
    QCOMPARE(other.failure().fault, Fault::idempotencyMismatch);
    QCOMPARE(claim(marked('a'))->kind, IdempotencyClaim::Kind::replay); // the mismatch does not hold the key
}

void LedgerTest::callersAreKeptApart()
{
    QVERIFY(bool(claim(marked('a'))));
    complete(marked('a'), "first");
    QCOMPARE(claim(marked('b', 'r', 8))->kind, IdempotencyClaim::Kind::fresh);
}

void LedgerTest::theSecondWaitsForTheFirst()
{
    QCOMPARE(claim(marked('a'))->kind, IdempotencyClaim::Kind::fresh);
    const auto second = m_ledger->claim(marked('a'));
    const auto third = m_ledger->claim(marked('a'));
    const auto other = m_ledger->claim(marked('a', 's'));
    m_time.settle();
    QVERIFY(!second.isFinished());
    complete(marked('a'), "first");
    QCOMPARE(second.result()->kind, IdempotencyClaim::Kind::replay);
    QCOMPARE(third.result()->body, QByteArray("first"));
    QCOMPARE(other.result().failure().fault, Fault::idempotencyMismatch);
}

void LedgerTest::theSecondTakesOverWhenTheFirstGivesUp()
{
    QVERIFY(bool(claim(marked('a'))));
    const auto second = m_ledger->claim(marked('a'));
    const auto third = m_ledger->claim(marked('a'));
    m_time.settle();
    m_ledger->abandon(marked('a'));
    m_time.settle();
    QCOMPARE(second.result()->kind, IdempotencyClaim::Kind::fresh);
    QVERIFY(!third.isFinished());
    complete(marked('a'), "second");
    QCOMPARE(third.result()->body, QByteArray("second"));
}

void LedgerTest::aRestartForgetsWhoHeldAKey()
{
    QVERIFY(bool(claim(marked('a'))));
    stop();
    start();
    QCOMPARE(claim(marked('a'))->kind, IdempotencyClaim::Kind::fresh);
}

void LedgerTest::aCrashAfterTheCommitLeavesWhatWasMade()
{
    QVERIFY(bool(claim(marked('a'))));
    QVERIFY(make(marked('a'), {QStringLiteral("ms_1")}));
    stop();
    start();
    const auto again = claim(marked('a'));
    QCOMPARE(again->kind, IdempotencyClaim::Kind::made);
    QCOMPARE(again->ids, QStringList{QStringLiteral("ms_1")});
    complete(marked('a'), "made up");
    QCOMPARE(claim(marked('a'))->body, QByteArray("made up"));
    QCOMPARE(claim(marked('a', 's')).failure().fault, Fault::idempotencyMismatch);
}

void LedgerTest::aCrashBeforeTheCommitLeavesNothing()
{
    QVERIFY(bool(claim(marked('a'))));
    QVERIFY(!make(marked('a'), {QStringLiteral("ms_1")}, true));
    stop();
    start();
    QCOMPARE(claim(marked('a'))->kind, IdempotencyClaim::Kind::fresh);
}

void LedgerTest::aBatchKeepsItsEmptyPlaces()
{
    const QStringList ids{QString(), QStringLiteral("ms_2"), QString()};
    QVERIFY(make(marked('a'), ids));
    QCOMPARE(claim(marked('a'))->ids, ids);
}

void LedgerTest::twoThatMakeUnderOneKeyCannotBothCommit()
{
    QVERIFY(make(marked('a'), {QStringLiteral("ms_1")}));
    QVERIFY(!make(marked('a'), {QStringLiteral("ms_2")}));
    QVERIFY(make(Actor::console(), {QStringLiteral("ms_3")})); // no key, nothing noted
    QVERIFY(make(Actor::console(), {QStringLiteral("ms_3")}));
}

void LedgerTest::answersAreKeptForSevenDaysAndNotForever()
{
    QVERIFY(bool(claim(marked('a'))));
    complete(marked('a'), "first");
    m_time.advance(24h * 7);
    QVERIFY(bool(claim(marked('b'))));
    complete(marked('b'), "later");
    QCOMPARE(claim(marked('a'))->kind, IdempotencyClaim::Kind::replay);
    m_time.advance(24h * 2);
    QVERIFY(bool(claim(marked('c'))));
    complete(marked('c'), "much later");
    m_queue->write([](Transaction &tx) -> Result<void> {
        IdempotencyStore::purge(tx, tx.now() - retention::idempotentAnswers, 100); // as the sweeper does each hour
        return {};
    });
    m_time.settle();
    QCOMPARE(claim(marked('a'))->kind, IdempotencyClaim::Kind::fresh);
    QCOMPARE(claim(marked('b'))->kind, IdempotencyClaim::Kind::replay);
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledgertest.moc"
