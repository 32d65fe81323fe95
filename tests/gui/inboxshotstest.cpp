#include "tests/gui/chatpractice.h"
#include "tests/support/virtualtime.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/threadview.h"
#include "ui/theme/theme.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QFontDatabase>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;

/// Renders the page in both schemes, both directions and two sizes. With GATEHOUSE_SHOTS=folder the pictures are kept,
/// to be looked at.
class InboxShotsTest : public QObject
{
    Q_OBJECT
private slots:
    void rendersReadably_data();
    void rendersReadably();
};

void InboxShotsTest::rendersReadably_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<int>("row");
    QTest::newRow("small-light") << QSize(1208, 722) << false << false << 0;
    QTest::newRow("small-dark") << QSize(1208, 722) << true << false << 0;
    QTest::newRow("large-light") << QSize(1848, 1002) << false << false << 0;
    QTest::newRow("large-dark") << QSize(1848, 1002) << true << false << 0;
    QTest::newRow("small-light-rtl") << QSize(1208, 722) << false << true << 3;
    QTest::newRow("small-dark-arabic") << QSize(1208, 722) << true << false << 3;
    QTest::newRow("optedout-light") << QSize(1208, 722) << false << false << 5;
    QTest::newRow("group-light") << QSize(1208, 722) << false << false << 2;
    QTest::newRow("tall-light") << QSize(1208, 1900) << false << false << 0;
}

void InboxShotsTest::rendersReadably()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    QFETCH(int, row);
    apply(*qApp, dark ? Scheme::dark : Scheme::light);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        qApp->setFont(QFont(QStringLiteral("Inter"), 10));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qApp->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    QTemporaryDir folder;
    VirtualTime time;
    FakeDesks desks;
    fillWithChats(desks, time.now(), folder.path());
    InboxPage page(
        {desks.inbox, desks.messages, desks.contacts, desks.sessions, desks.changes, time, folder.path(), {}, {}, {}});
    page.resize(size);
    page.show();
    page.activated();
    auto *list = page.findChild<QListView *>(QStringLiteral("conversationList"));
    QTRY_VERIFY(list->model()->rowCount() > 5);
    list->setCurrentIndex(list->model()->index(row, 0));
    auto *thread = page.findChild<ThreadView *>();
    QTRY_VERIFY(thread->model()->rowCount() > 0);
    if (row == 0)
        page.findChild<QPlainTextEdit *>(QStringLiteral("composerField"))
            ->setPlainText(
                QStringLiteral("Of course. Please send me the new address and I will pass it on to the courier"));
    QTest::qWait(120); // pictures come from another thread
    const QImage image = page.grab().toImage();
    QVERIFY(!image.isNull());
    const QByteArray shots = qgetenv("GATEHOUSE_SHOTS");
    if (!shots.isEmpty())
        QVERIFY(image.save(QStringLiteral("%1/inbox-%2.png")
                               .arg(QString::fromLocal8Bit(shots), QLatin1String(QTest::currentDataTag()))));
    // The newest message shows, in the direction's own place.
    const QRect last = thread->visualRect(thread->model()->index(thread->model()->rowCount() - 1, 0));
    QVERIFY(thread->viewport()->rect().contains(last));
    qApp->setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(InboxShotsTest)
#include "inboxshotstest.moc"
