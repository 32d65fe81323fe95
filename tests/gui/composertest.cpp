#include "ui/inbox/composer.h"
#include "tests/gui/inboxpractice.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

class ComposerTest : public QObject
{
    Q_OBJECT
private slots:
    void enterSendsAndShiftEnterBreaksTheLine();
    void refusedAnswerKeepsItsText();
    void acceptedPartIsNeverSentTwice();
    void draftsStayWithTheirConversation();
    void typingIsToldSeldom();
    void tooLongCannotBeSent();
    void waitingSessionIsSaid();
    void fieldGrowsToEightLines();
    void draftsOutliveARestart();
    void refusedAnswerOffersToSendItAgain();
    void manyFilesScrollAndTooManyAreSaid();
    void pastedPictureIsAttached();
    void pastedPictureStaysWithItsConversation();
    void webpGoesAsADocument();
    void answersCarryTheNameOfThisDesk();
};

void ComposerTest::enterSendsAndShiftEnterBreaksTheLine()
{
    Inbox inbox;
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    const int rows = inbox.messages()->rowCount();
    const int oneLine = inbox.field()->height();
    QTest::keyClicks(inbox.field(), text("Of course"));
    QTest::keyClick(inbox.field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(inbox.field(), text("Ana"));
    QVERIFY(inbox.field()->height() > oneLine);
    inbox.desks.answers.hold();
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTest::keyClick(inbox.field(), Qt::Key_Return); // impatience does not send twice
    QCOMPARE(inbox.field()->toPlainText(), text("Of course\nAna"));
    inbox.desks.answers.release();
    QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
    QCOMPARE(inbox.desks.answers.count(text("reply")), 1);
    QCOMPARE(std::get<TextContent>(inbox.desks.inbox.threads[id].first().content.body).text, text("Of course\nAna"));
    QCOMPARE(inbox.messages()->rowCount(), rows + 1);
    QCOMPARE(inbox.field()->height(), oneLine);
    QVERIFY(inbox.field()->hasFocus());
}

void ComposerTest::refusedAnswerKeepsItsText()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    QTest::keyClicks(inbox.field(), text("Hello"));
    inbox.desks.answers.refuseNext(Fault::diskFull, text("reply"));
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_VERIFY(inbox.banner()->isVisible());
    QVERIFY(inbox.banner()->sentence().contains(text("disk is full")));
    QCOMPARE(inbox.field()->toPlainText(), text("Hello"));
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
    QVERIFY(!inbox.banner()->isVisible());
}

void ComposerTest::acceptedPartIsNeverSentTwice()
{
    Inbox inbox;
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    QStringList paths;
    for (const char *name : {"a.png", "b.pdf"}) {
        QFile file(inbox.folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        paths += file.fileName();
    }
    auto *composer = inbox.page->findChild<Composer *>();
    composer->attach(paths);
    QTest::keyClicks(inbox.field(), text("Look"));
    QTRY_VERIFY(inbox.find<QPushButton>("sendButton")->isEnabled()); // the files were looked into
    inbox.desks.answers.hold();
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    // The first part is accepted; the second meets a full disk.
    inbox.desks.answers.release();
    inbox.desks.answers.refuseNext(Fault::diskFull, text("reply"));
    QTRY_VERIFY(inbox.banner()->isVisible());
    QVERIFY(inbox.field()->toPlainText().isEmpty());
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_COMPARE(inbox.desks.answers.count(text("reply")), 3);
    const QList<Message> &thread = inbox.desks.inbox.threads[id];
    const auto second = std::get<MediaContent>(thread.at(0).content.body);
    const auto first = std::get<MediaContent>(thread.at(1).content.body);
    QCOMPARE(first.fileName, text("a.png"));
    QCOMPARE(first.caption, text("Look"));
    QCOMPARE(second.fileName, text("b.pdf"));
    QCOMPARE(second.kind, MediaKind::document);
    QVERIFY(second.url.startsWith(text("file:///")));
}

void ComposerTest::draftsStayWithTheirConversation()
{
    Inbox inbox;
    inbox.start();
    inbox.open(inbox.rows()->at(0).id);
    QTest::keyClicks(inbox.field(), text("half a thought"));
    inbox.open(inbox.rows()->at(1).id);
    QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
    inbox.open(inbox.rows()->at(0).id);
    QTRY_COMPARE(inbox.field()->toPlainText(), text("half a thought"));
}

void ComposerTest::typingIsToldSeldom()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    QCOMPARE(inbox.desks.inbox.typingShown, 0);
    QTest::keyClicks(inbox.field(), text("Good morning"));
    QCOMPARE(inbox.desks.inbox.typingShown, 1);
    inbox.time.advance(11s);
    QTest::keyClicks(inbox.field(), text("!"));
    QCOMPARE(inbox.desks.inbox.typingShown, 2);
}

void ComposerTest::tooLongCannotBeSent()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    inbox.field()->setPlainText(text("x").repeated(Composer::unitsMax));
    QVERIFY(inbox.find<QPushButton>("sendButton")->isEnabled());
    inbox.field()->setPlainText(text("x").repeated(Composer::unitsMax + 1));
    QVERIFY(!inbox.find<QPushButton>("sendButton")->isEnabled());
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QCOMPARE(inbox.desks.answers.count(text("reply")), 0);
}

void ComposerTest::waitingSessionIsSaid()
{
    Inbox inbox([](FakeDesks &desks, Timestamp) { desks.sessions.list[0].state = SessionState::needsScan; });
    inbox.start();
    inbox.open(martas(inbox.desks));
    auto *notice = inbox.find<QLabel>("composerNotice");
    QTRY_VERIFY(notice->text().contains(text("not connected")));
    QSignalSpy navigated(inbox.page.get(), &ui::Page::navigate);
    emit notice->linkActivated(text("next"));
    QCOMPARE(navigated.at(0).at(0).toString(), text("sessions"));
    QTest::keyClicks(inbox.field(), text("later"));
    QVERIFY(inbox.find<QPushButton>("sendButton")->isEnabled());
}

void ComposerTest::fieldGrowsToEightLines()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    const int line = inbox.field()->fontMetrics().lineSpacing();
    int before = inbox.field()->height();
    for (int lines = 2; lines <= 8; ++lines) {
        QTest::keyClick(inbox.field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(inbox.field()->height(), before + line);
        before = inbox.field()->height();
    }
    QTest::keyClick(inbox.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(inbox.field()->height(), before);
}

void ComposerTest::draftsOutliveARestart()
{
    QTemporaryDir kept;
    const QString file = kept.filePath(text("drafts.json"));
    const QString attached = kept.filePath(text("plan.pdf"));
    {
        QFile plan(attached);
        QVERIFY(plan.open(QIODevice::WriteOnly) && plan.write("x") == 1);
    }
    {
        Inbox inbox({}, file);
        inbox.start();
        inbox.open(inbox.rows()->at(0).id);
        QTest::keyClicks(inbox.field(), text("half a thought"));
        inbox.open(inbox.rows()->at(1).id);
        QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
        inbox.page->findChild<Composer *>()->attach({attached});
    }
    Inbox again({}, file);
    again.start();
    again.open(again.rows()->at(0).id);
    QTRY_COMPARE(again.field()->toPlainText(), text("half a thought"));
    QTest::keyClick(again.field(), Qt::Key_Return);
    QTRY_VERIFY(again.field()->toPlainText().isEmpty());
    again.open(again.rows()->at(1).id);
    QTRY_VERIFY(again.find<QToolButton>("removeAttachment"));
    again.page.reset();
    // What went out does not come back.
    QFile left(file);
    QVERIFY(left.open(QIODevice::ReadOnly));
    const QByteArray json = left.readAll();
    QVERIFY2(!json.contains("thought") && json.contains("plan.pdf"), json.constData());
}

void ComposerTest::refusedAnswerOffersToSendItAgain()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    QTest::keyClicks(inbox.field(), text("Hello"));
    inbox.desks.answers.refuseNext(Fault::diskFull, text("reply"));
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_VERIFY(inbox.banner()->isVisible());
    QPushButton *next = nullptr;
    for (QPushButton *button : inbox.banner()->findChildren<QPushButton *>())
        next = button->text() == text("Send again") ? button : next;
    QVERIFY(next && next->isVisible());
    next->click();
    QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
    QCOMPARE(inbox.desks.answers.count(text("reply")), 2);
}

void ComposerTest::manyFilesScrollAndTooManyAreSaid()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    const int width = inbox.page->width();
    QStringList paths{inbox.folder.path()}; // a folder is not a file
    for (int i = 0; i < 32; ++i) {
        QFile file(inbox.folder.filePath(text("a rather long name of a file %1.pdf").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        paths += file.fileName();
    }
    QMimeData dropped;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    dropped.setUrls(urls);
    auto *pane = inbox.find<QWidget>("threadPane");
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(pane, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(pane, &drop);
    QCOMPARE(inbox.page->findChildren<QToolButton *>(text("removeAttachment")).size(), 30);
    QVERIFY(inbox.find<QLabel>("filesLeftOut")->text().contains(text("3 left out")));
    QTest::qWait(0);
    QCOMPARE(inbox.page->width(), width);
    QVERIFY(inbox.page->minimumSizeHint().width() < 1100);
    QVERIFY(inbox.find<QScrollArea>("attachmentStrip")->height() < 80);
}

void ComposerTest::pastedPictureIsAttached()
{
    Inbox inbox;
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    inbox.field()->paste();
    QVERIFY(!inbox.find<QPushButton>("sendButton")->isEnabled()); // not without the picture
    QTRY_COMPARE(inbox.page->findChildren<QToolButton *>(text("removeAttachment")).size(), 1);
    QTRY_VERIFY(inbox.find<QPushButton>("sendButton")->isEnabled());
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_COMPARE(inbox.desks.answers.count(text("reply")), 1);
    const auto sent = std::get<MediaContent>(inbox.desks.inbox.threads[id].first().content.body);
    QCOMPARE(sent.kind, MediaKind::image);
    QVERIFY(QFile::exists(QUrl(sent.url).toLocalFile()));
}

void ComposerTest::pastedPictureStaysWithItsConversation()
{
    Inbox inbox;
    inbox.start();
    const ConversationId first = inbox.rows()->at(0).id;
    inbox.open(first);
    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    inbox.field()->paste();
    auto *composer = inbox.page->findChild<Composer *>();
    composer->setConversation(inbox.rows()->at(1).id); // before the picture is written
    QTRY_VERIFY(!QDir(inbox.folder.path()).entryList({text("pasted-*.png")}).isEmpty());
    composer->setConversation(first);
    QTRY_COMPARE(inbox.page->findChildren<QToolButton *>(text("removeAttachment")).size(), 1);
}

void ComposerTest::webpGoesAsADocument()
{
    Inbox inbox;
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    // As browsers save it: the content is WebP whatever the name says.
    QFile file(inbox.folder.filePath(text("photo.webp")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromHex("524946462400000057454250565038200e000000"));
    file.close();
    inbox.page->findChild<Composer *>()->attach({file.fileName()});
    QTRY_VERIFY(inbox.find<QPushButton>("sendButton")->isEnabled());
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_COMPARE(inbox.desks.answers.count(text("reply")), 1);
    const auto sent = std::get<MediaContent>(inbox.desks.inbox.threads[id].first().content.body);
    QCOMPARE(sent.kind, MediaKind::document);
}

void ComposerTest::answersCarryTheNameOfThisDesk()
{
    Inbox inbox;
    inbox.page->setActor(Actor::console(text("Ana")));
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    QTest::keyClicks(inbox.field(), text("Hello"));
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
    QCOMPARE(inbox.desks.inbox.threads[id].first().author, text("console:Ana"));
}

QTEST_MAIN(ComposerTest)
#include "composertest.moc"
