#include "tests/gui/campaignpractice.h"
#include "tests/gui/fakeconsole.h"
#include "ui/campaigns/audiencestep.h"
#include "ui/campaigns/campaigneditor.h"
#include "ui/theme/theme.h"

#include <QtGui/QFontDatabase>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;

/// Renders the page within the console, in both schemes and two sizes, and once from right to left. With
/// GATEHOUSE_SHOTS=folder the pictures are kept, to be looked at.
class CampaignShotsTest : public QObject
{
    Q_OBJECT
private slots:
    void rendersReadably_data();
    void rendersReadably();
};

void CampaignShotsTest::rendersReadably_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("small-light") << QSize(1280, 800) << false << false;
    QTest::newRow("small-dark") << QSize(1280, 800) << true << false;
    QTest::newRow("large-light") << QSize(1920, 1080) << false << false;
    QTest::newRow("large-dark") << QSize(1920, 1080) << true << false;
    QTest::newRow("small-light-rtl") << QSize(1280, 800) << false << true;
}

void CampaignShotsTest::rendersReadably()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    apply(*qApp, dark ? Scheme::dark : Scheme::light);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        qApp->setFont(QFont(QStringLiteral("Inter"), 10));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qApp->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    FakeConsole console(false);
    fillWithCampaigns(console.desks, console.time.now());
    MainWindow window(console.refs(), console.settings, console.setup, console.places());
    window.resize(size);
    window.show();
    const QByteArray folder = qgetenv("GATEHOUSE_SHOTS");
    const auto keep = [&](const char *what) {
        QTest::qWait(60); // layouts and answers settle
        const QImage image = window.grab().toImage();
        QVERIFY(!image.isNull());
        if (!folder.isEmpty())
            QVERIFY(image.save(
                QStringLiteral("%1/campaigns-%2-%3.png")
                    .arg(QString::fromLocal8Bit(folder), QLatin1String(what), QLatin1String(QTest::currentDataTag()))));
    };
    window.go(QStringLiteral("campaigns"), {});
    auto *table = window.findChild<QTableView *>(QStringLiteral("campaignTable"));
    QTRY_COMPARE(table->model()->rowCount(), 5);
    keep("list");
    window.go(QStringLiteral("campaigns"), QStringLiteral("new"));
    auto *editor = window.findChild<CampaignEditor *>();
    keep("new");
    editor->draft().setName(QStringLiteral("Delivery November"));
    editor->draft().setClient(ClientId{1});
    window.findChild<AudienceStep *>()->takeFile(QStringLiteral("/people.csv"));
    auto *import = window.findChild<QPushButton *>(QStringLiteral("csvImport"));
    QTRY_VERIFY(import->isEnabled());
    keep("file");
    import->click();
    QTRY_COMPARE(editor->draft().report().accepted, 48'212);
    keep("audience");
    editor->go(CampaignEditor::Message);
    window.findChild<QPlainTextEdit *>(QStringLiteral("campaignText"))
        ->setPlainText(QStringLiteral("Hello {{name}}, your order *{{order}}* leaves our warehouse today.\n\nTrack it: "
                                      "loja.example/{{order}}\nReply STOP to opt out."));
    QTest::qWait(220);
    keep("message");
    editor->go(CampaignEditor::Schedule);
    for (const qint64 id : {101, 102}) {
        const QString name = QStringLiteral("session:") + toText(SessionId{id});
        QTRY_VERIFY(window.findChild<QCheckBox *>(name));
        window.findChild<QCheckBox *>(name)->setChecked(true);
    }
    keep("schedule");
    editor->go(CampaignEditor::Check);
    QTRY_VERIFY(editor->draft().campaign().forecast.finishesAt.has_value());
    keep("check");
    editor->go(CampaignEditor::Start);
    keep("start");
    window.go(QStringLiteral("campaigns"), toText(CampaignId{301}));
    auto *ledger = window.findChild<QTableView *>(QStringLiteral("ledger"));
    QTRY_VERIFY(ledger->isVisible() && ledger->model()->rowCount() > 0);
    keep("run");
    qApp->setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(CampaignShotsTest)
#include "campaignshotstest.moc"
