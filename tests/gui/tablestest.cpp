#include "tests/support/fakedesks.h"
#include "tests/support/virtualtime.h"
#include "ui/contacts/contactsmodel.h"
#include "ui/widgets/csvexport.h"
#include "ui/widgets/csvtext.h"
#include "ui/widgets/rowtable.h"

#include <QtCore/QFile>
#include <QtCore/QStringListModel>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <memory>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

/// Contacts whose names, ages and numbers have different orders.
struct Table
{
    explicit Table(int count)
    {
        for (int i = 0; i < count; ++i) {
            Contact contact;
            contact.id = ContactId{100 + i};
            contact.client = ClientId{1};
            contact.phone = QStringLiteral("+5521998%1").arg(i, 6, 10, QLatin1Char('0'));
            contact.name = QStringLiteral("Person %1").arg((i * 37) % count);
            contact.updatedAt = time.now() - 1min * ((i * 11) % count);
            desks.contacts.list.prepend(contact); // newest first
        }
        model = std::make_unique<ContactsModel>(ContactDesks{desks.contacts, desks.clients, desks.changes, time});
        table = std::make_unique<RowTable>();
        table->setAccessibleName(QStringLiteral("Contacts"));
        table->setRows(model.get(), {200, 160});
        table->resize(900, 400);
        table->show();
        model->setQuery({}, {});
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names += model->at(row).name;
        return names;
    }
    void press(int column) const
    {
        const QHeaderView *head = table->horizontalHeader();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          {head->sectionViewportPosition(column) + 20, head->height() / 2});
    }

    VirtualTime time;
    FakeDesks desks;
    std::unique_ptr<ContactsModel> model;
    std::unique_ptr<RowTable> table;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TablesTest : public QObject
{
    Q_OBJECT
private slots:
    void headingSortsTheWholeListAndTheThirdPressGoesBack();
    void timesSortByTimeAndNotByTheirWords();
    void sortingKeepsTheChosenRows();
    void newRowsStandWhereTheSortPutsThem();
    void refreshFindsTheOrderOfTheDesk();
    void moreNewRowsThanAPageLeaveNoGap();
    void rowsThatComeInAboveLeaveTheReaderAlone();
    void columnsAndSortSurvive();
    void firstColumnCannotBeHidden();
    void exportWritesShownColumnsOfTheWholeList();
    void exportOfASortedListHasItsOrder();
    void exportCancelledLeavesNoFile();
    void exportThatCannotBeWrittenIsSaid();
    void exportOfAnOrdinaryModel();
    void formulasAreDisarmed_data();
    void formulasAreDisarmed();
    void spacePreviewsAndControlSpaceChooses();
};

void TablesTest::headingSortsTheWholeListAndTheThirdPressGoesBack()
{
    Table set(250);
    QAbstractItemModelTester tester(set.model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(set.model->rowCount(), 100);
    const QStringList before = set.names();
    set.press(ContactsModel::nameColumn);
    QTRY_COMPARE(set.model->rowCount(), 250); // those that were not loaded yet take part
    // Figures within names count by their value: 2 before 10.
    QTRY_COMPARE(set.names().first(), QStringLiteral("Person 0"));
    QCOMPARE(set.names().at(2), QStringLiteral("Person 2"));
    QCOMPARE(set.names().at(10), QStringLiteral("Person 10"));
    set.press(ContactsModel::nameColumn);
    QCOMPARE(set.names().first(), QStringLiteral("Person 249"));
    set.press(ContactsModel::nameColumn);
    QTRY_COMPARE(set.names(), before);
}

void TablesTest::timesSortByTimeAndNotByTheirWords()
{
    Table set(90);
    QTRY_COMPARE(set.model->rowCount(), 90);
    set.table->sortByColumn(ContactsModel::updatedColumn, Qt::AscendingOrder);
    for (int row = 1; row < 90; ++row)
        QVERIFY(set.model->at(row - 1).updatedAt <= set.model->at(row).updatedAt);
}

void TablesTest::sortingKeepsTheChosenRows()
{
    Table set(60);
    QTRY_COMPARE(set.model->rowCount(), 60);
    set.table->chooseRow(7);
    const ContactId chosen = set.model->at(7).id;
    set.table->sortByColumn(ContactsModel::nameColumn, Qt::DescendingOrder);
    QCOMPARE(set.table->chosenRows().size(), 1);
    QCOMPARE(set.model->at(set.table->chosenRows().first()).id, chosen);
}

void TablesTest::newRowsStandWhereTheSortPutsThem()
{
    Table set(40);
    QTRY_COMPARE(set.model->rowCount(), 40);
    set.table->sortByColumn(ContactsModel::nameColumn, Qt::AscendingOrder);
    Contact contact = set.desks.contacts.list.first();
    contact.id = ContactId{9000};
    contact.name = QStringLiteral("Person 12b");
    contact.phone = QStringLiteral("+5521970000000");
    set.model->upsert(contact);
    QCOMPARE(set.names().at(13), contact.name);
    // A row that changes keeps its place: nothing moves under the eyes.
    contact.name = QStringLiteral("Aaron");
    set.model->upsert(contact);
    QCOMPARE(set.names().at(13), contact.name);
    // What the desk no longer lists goes, wherever it stands.
    set.model->refresh();
    QTRY_COMPARE(set.model->rowCount(), 40);
    QVERIFY(!set.names().contains(contact.name));
}

void TablesTest::refreshFindsTheOrderOfTheDesk()
{
    Table set(1500);
    QAbstractItemModelTester tester(set.model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    set.model->loadAll();
    QTRY_COMPARE(set.model->rowCount(), 1500);
    // Of the first 1,000 rows, which are asked again, some are gone, one changed, two are new: the others stay, those
    // beyond as well.
    QList<Contact> &list = set.desks.contacts.list;
    list.removeIf([](const Contact &contact) { return contact.id.value % 100 == 40 && contact.id.value > 800; });
    list[3].name = QStringLiteral("Changed");
    Contact fresh = list.first();
    for (const qint64 id : {1700, 1701}) {
        fresh.id = ContactId{id};
        list.prepend(fresh);
    }
    set.model->refresh();
    QTRY_COMPARE(set.model->rowCount(), int(list.size()));
    for (int row = 0; row < set.model->rowCount(); ++row)
        QCOMPARE(set.model->at(row).id, list.at(row).id);
    QCOMPARE(set.model->at(5).name, QStringLiteral("Changed"));
    // A single one that was found elsewhere stands where it belongs as well.
    Contact late = list.at(700);
    list.removeAt(700);
    set.model->forget(late.id);
    set.model->upsert(late);
    QCOMPARE(set.model->rowOf(late.id), 700);
}

void TablesTest::moreNewRowsThanAPageLeaveNoGap()
{
    Table set(150);
    QAbstractItemModelTester tester(set.model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(set.model->rowCount(), 100);
    Contact fresh = set.desks.contacts.list.first();
    for (qint64 i = 0; i < 1200; ++i) {
        fresh.id = ContactId{2000 + i};
        set.desks.contacts.list.prepend(fresh);
    }
    set.model->refresh();
    QTRY_COMPARE(set.model->at(0).id, ContactId{3199});
    set.model->loadAll();
    QTRY_COMPARE(set.model->rowCount(), 1350);
    for (int row = 0; row < set.model->rowCount(); ++row)
        QCOMPARE(set.model->at(row).id, set.desks.contacts.list.at(row).id);
}

void TablesTest::rowsThatComeInAboveLeaveTheReaderAlone()
{
    Table set(60);
    QTRY_COMPARE(set.model->rowCount(), 60);
    auto *pill = set.table->findChild<QPushButton *>(QStringLiteral("newRows"));
    QVERIFY(pill->isHidden());
    QCoreApplication::processEvents();
    const int above = set.table->rowAt(1);
    const ContactId read = set.model->at(above).id;
    const int y = set.table->visualRect(set.model->index(above, 0)).y();
    Contact fresh = set.desks.contacts.list.first();
    for (const qint64 id : {900, 901, 902}) {
        fresh.id = ContactId{id};
        set.desks.contacts.list.prepend(fresh);
    }
    set.model->refresh();
    QTRY_COMPARE(set.model->rowCount(), 63);
    QCOMPARE(set.table->visualRect(set.model->index(set.model->rowOf(read), 0)).y(), y);
    QVERIFY(!pill->isHidden());
    QCOMPARE(pill->text(), QStringLiteral("3 new"));
    QTest::mouseClick(pill, Qt::LeftButton);
    QCOMPARE(set.table->verticalScrollBar()->value(), 0);
    QVERIFY(pill->isHidden());
}

void TablesTest::columnsAndSortSurvive()
{
    QByteArray state;
    {
        Table set(30);
        QTRY_COMPARE(set.model->rowCount(), 30);
        set.table->setColumnHidden(ContactsModel::clientColumn, true);
        set.table->setColumnWidth(ContactsModel::phoneColumn, 222);
        set.table->sortByColumn(ContactsModel::nameColumn, Qt::DescendingOrder);
        state = set.table->columnState();
    }
    Table set(30);
    set.table->setColumnState(state);
    QTRY_COMPARE(set.model->rowCount(), 30);
    QVERIFY(set.table->isColumnHidden(ContactsModel::clientColumn));
    QCOMPARE(set.table->columnWidth(ContactsModel::phoneColumn), 222);
    QCOMPARE(set.names().first(), QStringLiteral("Person 29"));
}

void TablesTest::firstColumnCannotBeHidden()
{
    Table set(3);
    QMenu menu;
    set.table->addTableActions(&menu);
    const auto *columns = menu.findChild<QMenu *>(QStringLiteral("tableColumns"));
    QVERIFY(columns);
    QCOMPARE(columns->actions().size(), int(ContactsModel::columns) - 1);
    columns->actions().first()->trigger();
    QVERIFY(set.table->isColumnHidden(1));
    QVERIFY(!set.table->isColumnHidden(0));
}

void TablesTest::exportWritesShownColumnsOfTheWholeList()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("contacts.csv"));
    Table set(2300);
    QTRY_COMPARE(set.model->rowCount(), 100);
    set.desks.contacts.list.first().name = QStringLiteral("=HYPERLINK(\"http://x\")");
    set.table->setColumnHidden(ContactsModel::clientColumn, true);
    set.table->horizontalHeader()->moveSection(ContactsModel::phoneColumn, 0);
    CsvExport work(set.model.get(),
                   {ContactsModel::phoneColumn, ContactsModel::nameColumn, ContactsModel::updatedColumn}, path);
    QSignalSpy finished(&work, &CsvExport::finished);
    QSignalSpy progressed(&work, &CsvExport::progressed);
    work.start();
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().toLongLong(), 2300);
    QVERIFY(progressed.size() >= 3);      // by parts, so that the window lives
    QCOMPARE(set.model->rowCount(), 100); // the table holds no more than before
    const QList<QByteArray> lines = contentOf(path).split('\n');
    QCOMPARE(lines.size(), 2300 + 2); // heading, and nothing after the last line end
    QCOMPARE(lines.first(), QByteArray("\xef\xbb\xbf\"Phone\",\"Name\",\"Changed\"\r"));
    QVERIFY(lines.at(1).contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
    QVERIFY(lines.at(1).startsWith("\"+55 "));
    QVERIFY(!contentOf(path).contains("\u2066"));
    const QDateTime written = QDateTime::fromString(
        QString::fromUtf8(lines.at(1).split('"').at(lines.at(1).split('"').size() - 2)), Qt::ISODate);
    QVERIFY(written.isValid()); // not "4 min"
    // The same from the table itself, in the order of its columns.
    set.table->exportTo(path);
    QTRY_VERIFY(contentOf(path).startsWith("\xef\xbb\xbf\"Phone\",\"Name\",\"Consent\",\"Changed\"\r"));
}

void TablesTest::exportOfASortedListHasItsOrder()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sorted.csv"));
    Table set(1500);
    QTRY_COMPARE(set.model->rowCount(), 100);
    set.table->sortByColumn(ContactsModel::nameColumn, Qt::AscendingOrder);
    QTRY_COMPARE(set.model->rowCount(), 1500);
    CsvExport work(set.model.get(), {ContactsModel::nameColumn}, path);
    QSignalSpy finished(&work, &CsvExport::finished);
    work.start();
    QVERIFY(finished.wait());
    const QList<QByteArray> lines = contentOf(path).split('\n');
    QCOMPARE(lines.at(1), QByteArray("\"Person 0\"\r"));
    QCOMPARE(lines.at(1500), QByteArray("\"Person 1499\"\r"));
}

void TablesTest::exportCancelledLeavesNoFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("contacts.csv"));
    Table set(5000);
    auto work = std::make_unique<CsvExport>(set.model.get(), QList<int>{0}, path);
    QSignalSpy progressed(work.get(), &CsvExport::progressed);
    QSignalSpy cancelled(work.get(), &CsvExport::cancelled);
    QSignalSpy finished(work.get(), &CsvExport::finished);
    work->start();
    QVERIFY(progressed.wait());
    work->cancel();
    QCOMPARE(cancelled.size(), 1);
    work.reset();
    QCOMPARE(finished.size(), 0);
    QVERIFY(!QFile::exists(path));
}

void TablesTest::exportThatCannotBeWrittenIsSaid()
{
    QTemporaryDir folder;
    Table set(5);
    CsvExport work(set.model.get(), {0}, folder.filePath(QStringLiteral("not/there/contacts.csv")));
    QSignalSpy failed(&work, &CsvExport::failed);
    work.start();
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("could not be written")));
    QVERIFY(!failed.first().last().toString().isEmpty());
}

void TablesTest::exportOfAnOrdinaryModel()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("words.csv"));
    QStringList words;
    for (int i = 0; i < 1203; ++i)
        words += QStringLiteral("word %1").arg(i);
    QStringListModel model(words);
    CsvExport work(&model, {0}, path);
    QSignalSpy finished(&work, &CsvExport::finished);
    work.start();
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().toLongLong(), 1203);
    QVERIFY(contentOf(path).endsWith("\"word 1202\"\r\n"));
}

void TablesTest::formulasAreDisarmed_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+cmd|' /C calc'!A0") << QByteArray("'+cmd|' /C calc'!A0");
    QTest::newRow("minus") << QStringLiteral("-2+3") << QByteArray("'-2+3");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tab before it") << QStringLiteral("\t=1") << QByteArray("'\t=1");
    QTest::newRow("full width") << QStringLiteral("＝1+1") << QByteArray("'＝1+1");
    QTest::newRow("behind a mark of direction") << QStringLiteral("\u2068=1+1\u2069") << QByteArray("'=1+1");
    QTest::newRow("phone number") << QStringLiteral("\u2066+55 21 99876-5432\u2069") << QByteArray("+55 21 99876-5432");
    QTest::newRow("words") << QStringLiteral("Ana = Bia") << QByteArray("Ana = Bia");
}

void TablesTest::formulasAreDisarmed()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, field);
    QCOMPARE(csvRecord({cell}), '"' + field + "\"\r\n");
}

void TablesTest::spacePreviewsAndControlSpaceChooses()
{
    Table set(5);
    QTRY_COMPARE(set.model->rowCount(), 5);
    QSignalSpy previewed(set.table.get(), &RowTable::previewed);
    QSignalSpy opened(set.table.get(), &RowTable::opened);
    set.table->chooseRow(1);
    QTest::keyClick(set.table.get(), Qt::Key_Space);
    QCOMPARE(previewed.first().first().toInt(), 1);
    QTest::keyClick(set.table.get(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(set.table->chosenRows().isEmpty());
    QTest::keyClick(set.table.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

QTEST_MAIN(TablesTest)
#include "tablestest.moc"
