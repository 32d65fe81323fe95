// What the list of conversations tells its view when a fast stream changes many rows between two questions.
#include "tests/support/fakedesks.h"
#include "tests/support/virtualtime.h"
#include "ui/inbox/conversationlistmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace gatehouse::ui;
using namespace std::chrono_literals;

namespace {

constexpr int rowCount = 40;

ChangeSet everything()
{
    ChangeSet changes;
    changes.overflow = true;
    return changes;
}

} // namespace

class ConversationListTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rowsThatMovedAreToldAtOnce();
    void unchangedRowsAreNotToldAgain();
    void currentRowStaysTheSameConversation();

private:
    void sortDesk();

    VirtualTime m_time;
    std::unique_ptr<FakeDesks> m_desks;
    std::unique_ptr<ConversationListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ConversationListTest::init()
{
    m_tester.reset();
    m_model.reset();
    m_desks = std::make_unique<FakeDesks>();
    for (int i = 0; i < rowCount; ++i) {
        Conversation row;
        row.id = ConversationId{1000 - i};
        row.title = QStringLiteral("Person %1").arg(i);
        row.lastAt = m_time.now() - 1min * (i + 1);
        m_desks->inbox.list += row;
    }
    m_model = std::make_unique<ConversationListModel>(m_desks->inbox);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setQuery({});
    QTRY_COMPARE(m_model->rowCount(), rowCount);
}

void ConversationListTest::sortDesk()
{
    std::stable_sort(m_desks->inbox.list.begin(), m_desks->inbox.list.end(),
                     [](const Conversation &a, const Conversation &b) { return a.lastAt > b.lastAt; });
}

void ConversationListTest::rowsThatMovedAreToldAtOnce()
{
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy sorted(m_model.get(), &QAbstractItemModel::layoutChanged);
    for (int i = 0; i < rowCount; i += 2) {
        m_desks->inbox.list[i].lastAt = m_time.now() + 1s * i;
        ++m_desks->inbox.list[i].unread;
    }
    sortDesk();
    m_model->refresh(everything());
    QTRY_COMPARE(m_model->at(0).id, m_desks->inbox.list.first().id);
    for (int row = 0; row < rowCount; ++row)
        QCOMPARE(m_model->at(row).id, m_desks->inbox.list.at(row).id);
    QCOMPARE(m_model->at(0).unread, 1);
    QCOMPARE(sorted.size(), 1);
    QCOMPARE(moved.size(), 0);
}

void ConversationListTest::unchangedRowsAreNotToldAgain()
{
    QSignalSpy told(m_model.get(), &QAbstractItemModel::dataChanged);
    m_desks->inbox.list[3].title = QStringLiteral("Another name");
    m_model->refresh(everything());
    QTRY_COMPARE(m_model->at(3).title, QStringLiteral("Another name"));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().at(0).toModelIndex().row(), 3);
    QCOMPARE(told.first().at(1).toModelIndex().row(), 3);
}

void ConversationListTest::currentRowStaysTheSameConversation()
{
    const QPersistentModelIndex current = m_model->index(5);
    const ConversationId id = m_model->at(5).id;
    for (int i = 6; i < 12; ++i)
        m_desks->inbox.list[i].lastAt = m_time.now() + 1s * i;
    sortDesk();
    m_model->refresh(everything());
    QTRY_COMPARE(current.row(), 11);
    QCOMPARE(m_model->at(current.row()).id, id);
}

QTEST_MAIN(ConversationListTest)
#include "conversationlisttest.moc"
