#include "tests/gui/chatpractice.h"
#include "tests/support/virtualtime.h"
#include "ui/contacts/contactsmodel.h"
#include "ui/contacts/contactspage.h"
#include "ui/contacts/suppressionsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/typedphone.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QFontDatabase>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

#include <memory>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

struct Contacts
{
    explicit Contacts(int extra = 0)
    {
        fillWithChats(desks, time.now(), folder.path());
        for (int i = 0; i < extra; ++i) {
            Contact contact;
            contact.id = ContactId{9000 + i};
            contact.client = ClientId{1};
            contact.phone = text("+55219%1").arg(10'000'000 + i);
            contact.name = text("Person %1").arg(i);
            contact.updatedAt = time.now() - 1h * i;
            desks.contacts.list += contact;
        }
        page = std::make_unique<ContactsPage>(ContactDesks{desks.contacts, desks.clients, desks.changes, time});
        page->resize(1100, 700);
        page->show();
        page->activateWindow();
    }
    void start()
    {
        page->activated();
        QTRY_VERIFY(rows()->rowCount() > 0);
    }
    RowTable *table() const { return page->findChild<RowTable *>(QStringLiteral("contactsTable")); }
    RowTable *suppressed() const { return page->findChild<RowTable *>(QStringLiteral("suppressionsTable")); }
    QAbstractItemModel *rows() const { return table()->model(); }
    template <typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }
    ErrorBanner *shownBanner() const
    {
        for (ErrorBanner *banner : page->findChildren<ErrorBanner *>()) {
            if (banner->isVisible())
                return banner;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    VirtualTime time;
    FakeDesks desks;
    std::unique_ptr<ContactsPage> page;
};

} // namespace

class ContactsTest : public QObject
{
    Q_OBJECT
private slots:
    void pagesLoadWithoutRepeating();
    void searchAndClientNarrowTheList();
    void changesComeInWithoutLosingTheSelection();
    void addChecksThePhoneAndKeepsWhatWasTyped();
    void editChangesOnlyWhatWasChanged();
    void deleteSaysWhatItDoesAndWhyItCannot();
    void optedOutCanBeAddedAndLiftedWithUndo();
    void loadingFailedAndEmptyAreShown();
    void keysAreThoseOfAllPages();
    void copiesRowsAsText();
    void columnsAreRemembered();
    void numbersAreReadAsTyped();
    void rendersReadably_data();
    void rendersReadably();
    void chosenPeopleAreOptedOutWithAReason();
    void searchAsksOnceTypingPauses();
};

void ContactsTest::pagesLoadWithoutRepeating()
{
    Contacts contacts(250);
    QAbstractItemModelTester tester(contacts.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    contacts.start();
    QCOMPARE(contacts.rows()->rowCount(), 100);
    for (int pages = 0; contacts.rows()->rowCount() < contacts.desks.contacts.list.size(); ++pages) {
        QVERIFY(pages < 5);
        const int before = contacts.rows()->rowCount();
        contacts.rows()->fetchMore({});
        QTRY_VERIFY(contacts.rows()->rowCount() > before);
    }
    QCOMPARE(contacts.rows()->rowCount(), contacts.desks.contacts.list.size());
    QSet<QString> seen;
    for (int row = 0; row < contacts.rows()->rowCount(); ++row)
        seen.insert(contacts.rows()->index(row, ContactsModel::phoneColumn).data().toString());
    QCOMPARE(seen.size(), contacts.rows()->rowCount());
}

void ContactsTest::searchAndClientNarrowTheList()
{
    Contacts contacts;
    contacts.start();
    auto *search = contacts.find<QLineEdit>("contactSearch");
    QTest::keyClicks(search, text("giulia"));
    QTRY_COMPARE(contacts.rows()->rowCount(), 1);
    QCOMPARE(contacts.rows()->index(0, 0).data().toString(), text("Giulia Rossi"));
    search->clear();
    contacts.page->setClient(ClientId{1});
    QTRY_VERIFY(contacts.rows()->rowCount() > 1);
    for (int row = 0; row < contacts.rows()->rowCount(); ++row)
        QTRY_COMPARE(contacts.rows()->index(row, ContactsModel::clientColumn).data().toString(), text("Loja Azul"));
}

void ContactsTest::changesComeInWithoutLosingTheSelection()
{
    Contacts contacts;
    contacts.start();
    QAbstractItemModelTester tester(contacts.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    contacts.table()->selectRow(3);
    const QString chosen = contacts.rows()->index(3, 0).data().toString();
    Contact fresh = contacts.desks.contacts.list.first();
    fresh.id = ContactId{777};
    fresh.name = text("New Person");
    contacts.desks.contacts.list.prepend(fresh);
    contacts.desks.contacts.list.removeAt(2);
    ChangeSet changes;
    changes.contacts = true;
    emit contacts.desks.changes.changed(changes);
    QTRY_COMPARE(contacts.rows()->index(0, 0).data().toString(), text("New Person"));
    QCOMPARE(contacts.rows()->rowCount(), contacts.desks.contacts.list.size());
    const QList<int> rows = contacts.table()->chosenRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(contacts.rows()->index(rows.first(), 0).data().toString(), chosen);
}

void ContactsTest::addChecksThePhoneAndKeepsWhatWasTyped()
{
    Contacts contacts;
    contacts.start();
    contacts.find<QPushButton>("addButton")->click();
    auto *dialog = contacts.find<QDialog>("contactDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *phone = contacts.find<QLineEdit>("contactPhoneEdit");
    auto *save = contacts.find<QPushButton>("saveContact");
    contacts.find<QLineEdit>("contactNameEdit")->setText(text("Rita"));
    phone->setText(text("21 99876"));
    QVERIFY(!save->isEnabled());
    phone->setText(contacts.desks.contacts.list.at(0).phone);
    const auto client = contacts.desks.contacts.list.at(0).client;
    auto *box = contacts.find<QComboBox>("contactClientBox");
    box->setCurrentIndex(box->findData(QVariant::fromValue(client.value)));
    save->click();
    QTRY_VERIFY(contacts.shownBanner());
    QVERIFY(contacts.shownBanner()->sentence().contains(text("already")));
    QCOMPARE(contacts.find<QLineEdit>("contactNameEdit")->text(), text("Rita"));
    phone->setText(text("+55 (21) 98765-0000"));
    contacts.find<QTableWidget>("contactAttributes")->item(0, 0)->setText(text("City"));
    contacts.find<QTableWidget>("contactAttributes")->item(0, 1)->setText(text("Rio"));
    QPointer<QDialog> open = dialog;
    save->click();
    QTRY_VERIFY(!open || !open->isVisible());
    const Contact made = contacts.desks.contacts.list.first();
    QCOMPARE(made.phone, text("+5521987650000"));
    QCOMPARE(made.attributes.value(text("City")).toString(), text("Rio"));
    QCOMPARE(contacts.rows()->index(0, 0).data().toString(), text("Rita"));
}

void ContactsTest::editChangesOnlyWhatWasChanged()
{
    Contacts contacts;
    contacts.start();
    contacts.desks.contacts.list[0].attributes.insert(text("Age"), 41);
    emit contacts.desks.changes.changed([] {
        ChangeSet changes;
        changes.contacts = true;
        return changes;
    }());
    QTRY_COMPARE(contacts.desks.answers.count(text("contacts")), 2);
    QTest::qWait(0);
    contacts.table()->selectRow(0);
    QTest::keyClick(contacts.table(), Qt::Key_Return);
    auto *name = contacts.find<QLineEdit>("contactNameEdit");
    QVERIFY(name);
    name->setText(text("Marta Lima"));
    contacts.find<QPushButton>("saveContact")->click();
    QTRY_COMPARE(contacts.desks.contacts.list.at(0).name, text("Marta Lima"));
    QVERIFY(contacts.desks.contacts.list.at(0).attributes.value(text("Age")).isDouble());
    QCOMPARE(contacts.desks.contacts.list.at(0).phone, text("+5521998765432"));
}

void ContactsTest::deleteSaysWhatItDoesAndWhyItCannot()
{
    Contacts contacts;
    contacts.start();
    contacts.table()->selectRow(0);
    QTest::keyClick(contacts.table(), Qt::Key_Delete);
    auto *box = contacts.find<QMessageBox>("deleteBox");
    QVERIFY(box && box->informativeText().contains(text("stay")));
    contacts.desks.answers.refuseNext(Fault::conflict, text("removeContact"));
    contacts.find<QPushButton>("confirmDelete")->click();
    QTRY_VERIFY(contacts.shownBanner());
    QVERIFY(contacts.shownBanner()->sentence().contains(text("Marta Sousa")));
    const auto before = contacts.desks.contacts.list.size();
    QTRY_VERIFY(!contacts.find<QMessageBox>("deleteBox"));
    QTest::keyClick(contacts.table(), Qt::Key_Delete);
    contacts.find<QPushButton>("confirmDelete")->click();
    QTRY_COMPARE(contacts.desks.contacts.list.size(), before - 1);
    QTRY_COMPARE(contacts.rows()->rowCount(), int(before) - 1);
}

void ContactsTest::optedOutCanBeAddedAndLiftedWithUndo()
{
    Contacts contacts;
    contacts.start();
    contacts.find<QAbstractButton>("optedOutTab")->click();
    QAbstractItemModel *rows = contacts.suppressed()->model();
    QTRY_COMPARE(rows->rowCount(), 1);
    contacts.find<QPushButton>("addOptOutButton")->click();
    contacts.find<QLineEdit>("suppressionPhone")->setText(text("+55 21 91234-5678"));
    contacts.find<QPushButton>("saveSuppression")->click();
    QTRY_COMPARE(rows->rowCount(), 2);
    contacts.suppressed()->selectAll();
    contacts.find<QPushButton>("allowButton")->click();
    QTRY_COMPARE(rows->rowCount(), 0);
    auto *undo = contacts.find<QPushButton>("undoButton");
    QVERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(rows->rowCount(), 2);
    QCOMPARE(contacts.desks.contacts.suppressed.size(), 2);
}

void ContactsTest::loadingFailedAndEmptyAreShown()
{
    Contacts contacts;
    contacts.desks.answers.refuseNext(Fault::storageFailed, text("contacts"));
    contacts.page->activated();
    QTRY_VERIFY(contacts.shownBanner());
    emit contacts.shownBanner()->nextStepChosen();
    QTRY_VERIFY(contacts.rows()->rowCount() > 0);
    QVERIFY(!contacts.shownBanner());
    contacts.find<QLineEdit>("contactSearch")->setText(text("nobody of this name"));
    QTRY_COMPARE(contacts.rows()->rowCount(), 0);
    EmptyState *empty = nullptr;
    for (EmptyState *state : contacts.page->findChildren<EmptyState *>())
        empty = state->isVisible() ? state : empty;
    QVERIFY(empty);
    emit empty->triggered();
    QVERIFY(contacts.find<QDialog>("contactDialog"));
}

void ContactsTest::keysAreThoseOfAllPages()
{
    Contacts contacts;
    QVERIFY(QTest::qWaitForWindowActive(contacts.page.get()));
    contacts.start();
    QVERIFY(contacts.table()->hasFocus());
    QTest::keyClick(contacts.table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(contacts.find<QLineEdit>("contactSearch")->hasFocus());
    contacts.table()->selectRow(1);
    QTest::keyClick(contacts.table(), Qt::Key_F2);
    QVERIFY(contacts.find<QDialog>("contactDialog"));
    QTest::keyClick(contacts.find<QDialog>("contactDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!contacts.find<QDialog>("contactDialog"));
    QTest::keyClick(contacts.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(contacts.table()->chosenRows().size(), contacts.rows()->rowCount());
    QVERIFY(!contacts.find<QPushButton>("editButton")->isEnabled());
    QVERIFY(contacts.find<QPushButton>("removeButton")->isEnabled());
}

void ContactsTest::copiesRowsAsText()
{
    Contacts contacts;
    contacts.start();
    contacts.table()->selectRow(0);
    QTest::keyClick(contacts.table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(text("Marta Sousa\t+55 21 99876-5432\tLoja Azul\t")), qPrintable(copied));
}

void ContactsTest::columnsAreRemembered()
{
    Contacts contacts;
    contacts.start();
    contacts.table()->setColumnHidden(ContactsModel::clientColumn, true);
    contacts.table()->setColumnWidth(ContactsModel::phoneColumn, 222);
    contacts.find<QAbstractButton>("optedOutTab")->click();
    const QJsonObject memory = contacts.page->memory();
    Contacts again;
    again.page->remember(memory);
    QVERIFY(again.table()->isColumnHidden(ContactsModel::clientColumn));
    QCOMPARE(again.table()->columnWidth(ContactsModel::phoneColumn), 222);
    QVERIFY(again.suppressed()->isVisible());
}

void ContactsTest::numbersAreReadAsTyped()
{
    QCOMPARE(typedPhone(text("+55 (21) 99876-5432")), text("+5521998765432"));
    QCOMPARE(typedPhone(text("٢١٢+ +٢١٢ ٦١٢")), text("212212612"));
    QCOMPARE(typedPhone(text("+٢١٢ ٦١٢")), text("+212612"));
    QCOMPARE(typedPhone(text("none")), QString());
}

void ContactsTest::rendersReadably_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<QByteArray>("press");
    QTest::newRow("light") << false << false << QByteArray();
    QTest::newRow("dark") << true << false << QByteArray();
    QTest::newRow("rtl") << false << true << QByteArray();
    QTest::newRow("optedout") << false << false << QByteArray("optedOutTab");
    QTest::newRow("dialog") << false << false << QByteArray("addButton");
    QTest::newRow("dialog-dark") << true << false << QByteArray("addButton");
}

void ContactsTest::rendersReadably()
{
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    QFETCH(QByteArray, press);
    apply(*qApp, dark ? Scheme::dark : Scheme::light);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        qApp->setFont(QFont(QStringLiteral("Inter"), 10));
    qApp->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    Contacts contacts;
    contacts.page->resize(1208, 722);
    contacts.start();
    contacts.table()->selectRow(1);
    QWidget *shown = contacts.page.get();
    if (!press.isEmpty())
        contacts.find<QAbstractButton>(press.constData())->click();
    if (auto *dialog = contacts.find<QDialog>("contactDialog"))
        shown = dialog;
    QTest::qWait(20);
    const QImage image = shown->grab().toImage();
    QVERIFY(!image.isNull());
    const QByteArray shots = qgetenv("GATEHOUSE_SHOTS");
    if (!shots.isEmpty())
        QVERIFY(image.save(QStringLiteral("%1/contacts-%2.png")
                               .arg(QString::fromLocal8Bit(shots), QLatin1String(QTest::currentDataTag()))));
    // Columns stand in reading order.
    const QHeaderView *header = contacts.table()->horizontalHeader();
    QCOMPARE(header->sectionViewportPosition(0) > header->sectionViewportPosition(1), rightToLeft);
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void ContactsTest::chosenPeopleAreOptedOutWithAReason()
{
    Contacts contacts;
    contacts.start();
    const auto before = contacts.desks.contacts.suppressed.size();
    contacts.table()->chooseRow(0);
    contacts.find<QPushButton>("optOutButton")->click();
    auto *reason = contacts.find<QComboBox>("optOutReason");
    QVERIFY(reason && reason->count() >= 3);
    reason->setCurrentIndex(0);
    const QString words = reason->currentText();
    contacts.find<QPushButton>("confirmOptOut")->click();
    QTRY_COMPARE(contacts.desks.contacts.suppressed.size(), before + 1);
    QCOMPARE(contacts.desks.contacts.suppressed.first().reason, words);
    contacts.find<QAbstractButton>("optedOutTab")->click();
    QAbstractItemModel *rows = contacts.suppressed()->model();
    QTRY_COMPARE(rows->rowCount(), int(before) + 1);
    QCOMPARE(rows->index(0, SuppressionsModel::reasonColumn).data().toString(), words);
}

void ContactsTest::searchAsksOnceTypingPauses()
{
    Contacts contacts;
    contacts.start();
    contacts.desks.answers.calls.clear();
    QTest::keyClicks(contacts.find<QLineEdit>("contactSearch"), text("giulia rossi"));
    QTRY_COMPARE(contacts.rows()->rowCount(), 1);
    QVERIFY(contacts.desks.answers.count(text("contacts")) <= 2);
}

QTEST_MAIN(ContactsTest)
#include "contactstest.moc"
