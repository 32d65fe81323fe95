#include "tests/gui/sessionpractice.h"
#include "ui/sessions/qrview.h"
#include "ui/sessions/sessiontable.h"
#include "ui/theme/theme.h"

#include <QtGui/QFontDatabase>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTreeWidget>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;

/// Renders the page in both schemes, both directions and two sizes. With GATEHOUSE_SHOTS=folder the pictures are kept,
/// to be looked at.
class SessionsShotsTest : public QObject
{
    Q_OBJECT
private slots:
    void rendersReadably_data();
    void rendersReadably();
    void wizardRenders();

private:
    static void prepare(bool dark, bool rightToLeft)
    {
        apply(*qApp, dark ? Scheme::dark : Scheme::light);
        if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
            qApp->setFont(QFont(QStringLiteral("Inter"), 10));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qApp->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    }
    static bool keep(QWidget *widget, const QString &name)
    {
        const QImage image = widget->grab().toImage();
        const QByteArray shots = qgetenv("GATEHOUSE_SHOTS");
        return !image.isNull()
               && (shots.isEmpty()
                   || image.save(QStringLiteral("%1/sessions-%2.png").arg(QString::fromLocal8Bit(shots), name)));
    }
};

void SessionsShotsTest::rendersReadably_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("row");
    QTest::newRow("small-light") << QSize(1208, 722) << false << false << 8 << 4;
    QTest::newRow("small-dark") << QSize(1208, 722) << true << false << 8 << 4;
    QTest::newRow("large-light") << QSize(1848, 1002) << false << false << 300 << 2;
    QTest::newRow("large-dark") << QSize(1848, 1002) << true << false << 300 << 4;
    QTest::newRow("small-light-rtl") << QSize(1208, 722) << false << true << 8 << 4;
    QTest::newRow("small-light-connected") << QSize(1208, 722) << false << false << 8 << 1;
}

void SessionsShotsTest::rendersReadably()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    QFETCH(int, count);
    QFETCH(int, row);
    prepare(dark, rightToLeft);
    SessionPractice practice(count);
    practice.page->resize(size);
    practice.page->show();
    practice.page->activated();
    auto *table = practice.page->findChild<SessionTable *>();
    QTRY_COMPARE(table->model()->rowCount(), count);
    table->choose(practice.desks.sessions.list.at(row).id);
    QTRY_VERIFY(practice.page->findChild<QWidget *>(QStringLiteral("check_token")));
    if (row == 4)
        QTRY_VERIFY(!practice.find<QrView>("pairingQr")->payload().isEmpty());
    QTest::qWait(0);
    QVERIFY(keep(practice.page.get(), QLatin1String(QTest::currentDataTag())));
    // The chosen row and its detail stand beside each other, in the direction's order.
    auto *detail = practice.find<QWidget>("sessionDetail");
    QVERIFY(detail->isVisible());
    QCOMPARE(detail->x() > table->mapTo(practice.page.get(), QPoint()).x(), !rightToLeft);
    qApp->setLayoutDirection(Qt::LeftToRight);
}

void SessionsShotsTest::wizardRenders()
{
    for (const bool dark : {false, true}) {
        prepare(dark, false);
        const QString scheme = dark ? QStringLiteral("dark") : QStringLiteral("light");
        SessionPractice practice;
        practice.page->show();
        practice.page->activated();
        practice.page->open(QStringLiteral("new"));
        QDialog *wizard = practice.dialog("addSessionDialog");
        auto *next = wizard->findChild<QPushButton *>(QStringLiteral("wizardNext"));
        QTRY_VERIFY(next->isEnabled());
        QVERIFY(keep(wizard, QStringLiteral("wizard1-") + scheme));
        next->click();
        auto *token = wizard->findChild<QLineEdit *>(QStringLiteral("wizardToken"));
        QTRY_VERIFY(token->isVisible());
        token->setText(QStringLiteral("pat-practice"));
        wizard->findChild<QPushButton *>(QStringLiteral("listSessions"))->click();
        auto *list = wizard->findChild<QTreeWidget *>(QStringLiteral("accountSessions"));
        QTRY_COMPARE(list->topLevelItemCount(), 3);
        list->topLevelItem(1)->setCheckState(0, Qt::Checked);
        QTest::qWait(0);
        QVERIFY(keep(wizard, QStringLiteral("wizard2-account-") + scheme));
        wizard->findChild<QRadioButton *>(QStringLiteral("wayHand"))->setChecked(true);
        QTest::qWait(0);
        QVERIFY(keep(wizard, QStringLiteral("wizard2-hand-") + scheme));
        wizard->findChild<QRadioButton *>(QStringLiteral("wayAccount"))->setChecked(true);
        next->click();
        QTRY_VERIFY(wizard->findChild<QPushButton *>(QStringLiteral("resultConnect"))->isVisible());
        wizard->findChild<QPushButton *>(QStringLiteral("resultConnect"))->click();
        QTRY_VERIFY(!wizard->findChild<QrView *>(QStringLiteral("pairingQr"))->payload().isEmpty());
        QTRY_VERIFY(wizard->findChild<QWidget *>(QStringLiteral("check_token")));
        QVERIFY(keep(wizard, QStringLiteral("wizard3-") + scheme));
        practice.page->findChild<SessionTable *>()->setFocus();
        QTest::keyClick(practice.page->findChild<SessionTable *>(), Qt::Key_Delete);
        QDialog *removal = practice.dialog("removalDialog");
        QTRY_VERIFY(removal->findChild<QPushButton *>(QStringLiteral("confirmRemoval"))->isEnabled());
        QVERIFY(keep(removal, QStringLiteral("removal-") + scheme));
    }
}

QTEST_MAIN(SessionsShotsTest)
#include "sessionsshotstest.moc"
