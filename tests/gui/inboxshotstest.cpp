#include "tests/gui/chatpractice.h"
#include "tests/support/virtualtime.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/threadview.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinedialog.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QFontDatabase>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
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
    void theTimelineOfAMessageIsReadable_data();
    void theTimelineOfAMessageIsReadable();
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

void InboxShotsTest::theTimelineOfAMessageIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("light-rtl") << false << true;
}

void InboxShotsTest::theTimelineOfAMessageIsReadable()
{
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    using namespace std::chrono_literals;
    apply(*qApp, dark ? Scheme::dark : Scheme::light);
    qApp->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    VirtualTime time;
    FakeDesks desks;
    const Timestamp now = time.now();
    const auto step = [&desks](Timestamp at, const char *what, const char *detail) {
        desks.messages.timeline += {at, QLatin1String(what), QString::fromUtf8(detail)};
    };
    step(now - 9min, "accepted_here", "campaign");
    step(now - 8min, "chosen", "");
    step(now - 8min, "attempt_started", "1 req_01hq3v5k2m8e");
    step(now - 8min, "attempt_retry",
         "429 rate_limited: You are sending messages too fast, please retry after 30 seconds");
    step(now - 7min, "attempt_started", "2 req_01hq3v7t9c4a");
    step(now - 7min, "attempt_unknown", "timed out after 30 s");
    step(now - 6min, "in_doubt", "");
    step(now - 5min, "settled_not_sent", "console:Ana");
    desks.messages.waits = SendWait{QStringLiteral("account_protection"), now + 4s};
    Message message;
    message.id = MessageId{77};
    message.direction = Direction::out;
    message.state = MessageState::queued;
    message.content.body =
        TextContent{QStringLiteral("Hello Marta, your order 4711 is ready and can be fetched until Friday.")};
    desks.messages.list.prepend(message);
    auto *dialog = new TimelineDialog(desks.messages, desks.changes, time, message,
                                      QStringLiteral("Marta Oliveira · +55 11 98700-0001"), nullptr);
    dialog->open();
    auto *wait = dialog->findChild<QLabel *>(QStringLiteral("timelineWait"));
    QTRY_VERIFY(wait->isVisible());
    QTest::qWait(50); // laid out anew
    const QImage image = dialog->grab().toImage();
    const QByteArray shots = qgetenv("GATEHOUSE_SHOTS");
    if (!shots.isEmpty())
        QVERIFY(image.save(QStringLiteral("%1/timeline-%2.png")
                               .arg(QString::fromLocal8Bit(shots), QLatin1String(QTest::currentDataTag()))));
    // Nothing is cut: each line has the room that its words ask for.
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    dialog->close();
    qApp->setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(InboxShotsTest)
#include "inboxshotstest.moc"
