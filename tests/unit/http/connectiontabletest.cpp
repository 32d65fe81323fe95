#include "gateway/http/connectiontable.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

class ConnectionTableTest : public QObject
{
    Q_OBJECT
private slots:
    void theOneThatWaitedLongestMakesRoom();
    void waitingBeginsAnewWithEachPhase();
    void whoWaitsForTheEngineStays();
    void anAddressMakesRoomAmongItsOwn();
    void uncountedAddressesShareOnlyTheCapInAll();
    void deadlinesAreNamedOnce();
    void aHolderOfBytesMakesRoom();

private:
    using Table = ConnectionTable;
    const Table::Time m_start{1000s};
};

void ConnectionTableTest::theOneThatWaitedLongestMakesRoom()
{
    Table table(2, 10);
    const auto first = table.admit({}, m_start);
    const auto second = table.admit({}, m_start);
    QVERIFY(first.id && second.id && !first.evicted && !second.evicted);
    const auto third = table.admit({}, m_start + 1s);
    QVERIFY(third.id);
    QCOMPARE(third.evicted, first.id);
    QCOMPARE(table.size(), std::size_t(2));
    QVERIFY(!table.contains(*first.id));
    table.remove(*first.id); // its coroutine ends later: nobody else is counted out
    QCOMPARE(table.size(), std::size_t(2));
}

void ConnectionTableTest::waitingBeginsAnewWithEachPhase()
{
    Table table(2, 10);
    const auto first = table.admit({}, m_start);
    const auto second = table.admit({}, m_start + 1s);
    table.enter(*first.id, Table::WaitsFor::client, m_start + 2s, m_start + 9s);
    QCOMPARE(table.admit({}, m_start + 3s).evicted, second.id);
}

void ConnectionTableTest::whoWaitsForTheEngineStays()
{
    Table table(2, 10);
    const auto first = table.admit({}, m_start);
    const auto second = table.admit({}, m_start);
    table.enter(*first.id, Table::WaitsFor::engine, m_start, m_start + 8s);
    QCOMPARE(table.admit({}, m_start + 1s).evicted, second.id);
    Table full(1, 10);
    const auto only = full.admit({}, m_start);
    full.enter(*only.id, Table::WaitsFor::engine, m_start, m_start + 8s);
    const auto refused = full.admit({}, m_start + 1s);
    QVERIFY(!refused.id && !refused.evicted);
    QVERIFY(full.contains(*only.id));
}

void ConnectionTableTest::anAddressMakesRoomAmongItsOwn()
{
    Table table(10, 2);
    const auto other = table.admit("b", m_start);
    const auto first = table.admit("a", m_start + 1s);
    const auto second = table.admit("a", m_start + 2s);
    QCOMPARE(table.admit("a", m_start + 3s).evicted, first.id);
    QVERIFY(table.contains(*other.id));
    table.remove(*second.id);
    QVERIFY(!table.admit("a", m_start + 4s).evicted);
}

void ConnectionTableTest::uncountedAddressesShareOnlyTheCapInAll()
{
    Table table(3, 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!table.admit({}, m_start).evicted);
    QVERIFY(table.admit({}, m_start).evicted);
}

void ConnectionTableTest::deadlinesAreNamedOnce()
{
    Table table(10, 10);
    const auto a = table.admit({}, m_start);
    const auto b = table.admit({}, m_start);
    QVERIFY(!table.nextDeadline());
    table.enter(*a.id, Table::WaitsFor::client, m_start, m_start + 5s);
    table.enter(*b.id, Table::WaitsFor::engine, m_start, m_start + 8s);
    QCOMPARE(table.nextDeadline(), std::optional(m_start + 5s));
    QVERIFY(table.takeExpired(m_start + 4s).empty());
    QCOMPARE(table.takeExpired(m_start + 5s), std::vector{*a.id});
    QVERIFY(table.takeExpired(m_start + 6s).empty());
    QCOMPARE(table.nextDeadline(), std::optional(m_start + 8s));
}

void ConnectionTableTest::aHolderOfBytesMakesRoom()
{
    Table table(10, 10);
    const auto idle = table.admit({}, m_start);
    const auto a = table.admit({}, m_start + 1s);
    const auto b = table.admit({}, m_start + 2s);
    table.hold(*a.id, 60);
    table.hold(*b.id, 40);
    QVERIFY(!table.evictHolder(100));
    table.hold(*b.id, 41);
    QCOMPARE(table.evictHolder(100), a.id);
    QVERIFY(!table.evictHolder(100));
    QVERIFY(table.contains(*idle.id));
}

QTEST_APPLESS_MAIN(ConnectionTableTest)
#include "connectiontabletest.moc"
