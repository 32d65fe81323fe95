#include "tests/gui/fakeconsole.h"
#include "ui/settings/accesskeymodel.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/appearance.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"

#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace gatehouse;
using namespace gatehouse::ui;

class SettingsTest : public QObject
{
    Q_OBJECT
private slots:
    void valuesSurviveARestart();
    void foreignValuesAreReadAsTheDefault();
    void refusedValuesChangeNothing();
    void schemeAndTextScaleApplyAtOnceAndCanBeUndone();
    void searchLeavesWhatMatches();
    void clientIsRenamedAndTheNameCanBeUndone();
    void clientGoesOnlyAfterYesAndNotWhileItHasSessions();
    void keyIsShownOnceAndCanBeCopied();
    void revokedKeyLeavesTheListOnlyAfterYes();
    void failedListCanBeTriedAgain();
    void keyModelKeepsItsRules();
    void webhooksSectionSaysWhatToDo();

private:
    template <typename T>
    static T *find(QWidget &page, const char *name)
    {
        return page.findChild<T *>(QLatin1String(name));
    }
};

void SettingsTest::valuesSurviveARestart()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.ini"));
    {
        UiSettings settings(path);
        QCOMPARE(settings.text(Setting::scheme), QStringLiteral("system"));
        QVERIFY(settings.flag(Setting::notifications));
        QVERIFY(settings.set(Setting::scheme, QStringLiteral("dark")));
        QVERIFY(settings.set(Setting::textScale, 125));
        QVERIFY(settings.set(Setting::notifications, false));
        QVERIFY(settings.set(Setting::pageMemory, QByteArray("{\"inbox\":{}}")));
        QVERIFY(settings.set(Setting::personName, QStringLiteral("Ana")));
    }
    const UiSettings settings(path);
    QCOMPARE(settings.text(Setting::scheme), QStringLiteral("dark"));
    QCOMPARE(settings.integer(Setting::textScale), 125);
    QVERIFY(!settings.flag(Setting::notifications));
    QCOMPARE(settings.value(Setting::pageMemory).toByteArray(), QByteArray("{\"inbox\":{}}"));
    QCOMPARE(settings.actor().text(), QStringLiteral("console:Ana"));
}

void SettingsTest::foreignValuesAreReadAsTheDefault()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[appearance]\nscheme=pink\ntext_scale=9000\n[language]\ntag=xx\n[unknown]\nkey=1\n");
    file.close();
    const UiSettings settings(path);
    QCOMPARE(settings.text(Setting::scheme), QStringLiteral("system"));
    QCOMPARE(settings.integer(Setting::textScale), 100);
    QCOMPARE(settings.text(Setting::language), QString());
}

void SettingsTest::refusedValuesChangeNothing()
{
    test::FakeConsole console;
    QSignalSpy changed(&console.settings, &UiSettings::changed);
    QVERIFY(!console.settings.set(Setting::textScale, 10));
    QVERIFY(!console.settings.set(Setting::scheme, QStringLiteral("pink")));
    QVERIFY(!console.settings.set(Setting::personName, QString(100, u'x')));
    QCOMPARE(changed.size(), 0);
    QVERIFY(console.settings.set(Setting::textScale, 110));
    QVERIFY(console.settings.set(Setting::textScale, 110));
    QCOMPARE(changed.size(), 1);
}

void SettingsTest::schemeAndTextScaleApplyAtOnceAndCanBeUndone()
{
    test::FakeConsole console;
    auto &application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    Appearance appearance(application, console.settings);
    SettingsPage page(console.settings, console.desks.clients, console.desks.rules, console.desks.changes, console.time,
                      console.setup);
    page.show();
    const double before = QApplication::font().pointSizeF();
    auto *scheme = find<QComboBox>(page, "scheme");
    scheme->setCurrentIndex(scheme->findData(QStringLiteral("dark")));
    emit scheme->activated(scheme->currentIndex());
    QVERIFY(isDark(QApplication::palette()));
    auto *undo = find<QPushButton>(page, "undoButton");
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(!isDark(QApplication::palette()));
    QCOMPARE(scheme->currentData().toString(), QStringLiteral("system"));
    QVERIFY(!undo->isVisible()); // an undo offers no undo of itself
    console.settings.set(Setting::textScale, 150);
    QCOMPARE(QApplication::font().pointSizeF(), before * 1.5);
    console.settings.set(Setting::textScale, 100);
    QCOMPARE(QApplication::font().pointSizeF(), before);
}

void SettingsTest::searchLeavesWhatMatches()
{
    test::FakeConsole console;
    SettingsPage page(console.settings, console.desks.clients, console.desks.rules, console.desks.changes, console.time,
                      console.setup);
    QWidget *tools = page.headTools();
    QCOMPARE(page.headTools(), tools);
    page.show();
    auto *search = find<QLineEdit>(*tools, "settingsSearch");
    search->setText(QStringLiteral("desktop customer"));
    QVERIFY(find<QWidget>(page, "section_person")->isVisible());
    QVERIFY(!find<QWidget>(page, "section_api")->isVisible());
    search->setText(QStringLiteral("no such thing"));
    auto *all = find<QPushButton>(page, "emptyStateAction");
    QVERIFY(all->isVisible());
    all->click();
    QVERIFY(find<QWidget>(page, "section_api")->isVisible());
    delete tools;
}

void SettingsTest::clientIsRenamedAndTheNameCanBeUndone()
{
    test::FakeConsole console;
    SettingsPage page(console.settings, console.desks.clients, console.desks.rules, console.desks.changes, console.time,
                      console.setup);
    page.show();
    page.activated();
    auto *list = find<QListWidget>(page, "clientList");
    QTRY_VERIFY(list->count() > 1);
    QVERIFY(!find<QPushButton>(page, "clientRename")->isEnabled());
    list->setCurrentRow(0);
    const QString before = console.desks.clients.list.first().name;
    find<QPushButton>(page, "clientRename")->click();
    auto *dialog = find<QInputDialog>(page, "clientRenameDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->textValue(), before);
    dialog->setTextValue(QStringLiteral("  Loja Verde "));
    dialog->accept();
    QTRY_COMPARE(console.desks.clients.list.first().name, QStringLiteral("Loja Verde"));
    QTRY_VERIFY(list->item(0)->text().contains(QStringLiteral("Loja Verde")));
    auto *undo = find<QPushButton>(page, "undoButton");
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(console.desks.clients.list.first().name, before);
}

void SettingsTest::clientGoesOnlyAfterYesAndNotWhileItHasSessions()
{
    test::FakeConsole console;
    SettingsPage page(console.settings, console.desks.clients, console.desks.rules, console.desks.changes, console.time,
                      console.setup);
    page.show();
    page.activated();
    auto *list = find<QListWidget>(page, "clientList");
    QTRY_VERIFY(list->count() > 1);
    const auto count = console.desks.clients.list.size();
    list->setCurrentRow(0);
    const auto answer = [&page](const char *button) {
        find<QPushButton>(page, "clientRemove")->click();
        auto *question = find<QMessageBox>(page, "clientRemoveQuestion");
        question->setObjectName({});
        QVERIFY(question->informativeText().contains(QStringLiteral("API keys")));
        if (button)
            question->findChild<QPushButton *>(QLatin1String(button))->click();
        else
            question->reject();
    };
    answer(nullptr);
    QCOMPARE(console.desks.clients.list.size(), count);
    console.desks.answers.refuseNext(Fault::conflict, QStringLiteral("removeClient"));
    answer("clientRemoveYes");
    QTRY_VERIFY(!page.findChildren<ErrorBanner *>().isEmpty());
    const auto says = [&page] {
        for (const ErrorBanner *banner : page.findChildren<ErrorBanner *>()) {
            if (banner->isVisible())
                return banner->sentence();
        }
        return QString();
    };
    QTRY_VERIFY(says().contains(QStringLiteral("still has sessions")));
    answer("clientRemoveYes");
    QTRY_COMPARE(console.desks.clients.list.size(), count - 1);
    QTRY_COMPARE(list->count(), int(count) - 1);
}

void SettingsTest::keyIsShownOnceAndCanBeCopied()
{
    test::FakeConsole console;
    SettingsPage page(console.settings, console.desks.clients, console.desks.rules, console.desks.changes, console.time,
                      console.setup);
    page.show();
    page.activated();
    auto *table = find<QTableView>(page, "accessKeys");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    find<QPushButton>(page, "accessKeyNew")->click();
    find<QLineEdit>(page, "accessKeyName")->setText(QStringLiteral("Web shop"));
    auto *client = find<QComboBox>(page, "accessKeyClient");
    client->setCurrentIndex(client->findText(QStringLiteral("Studio Kopi")));
    find<QPushButton>(page, "accessKeyMake")->click();
    auto *secret = find<QLineEdit>(page, "accessKeySecret");
    QTRY_VERIFY(secret->isVisible());
    QVERIFY(secret->text().startsWith(QLatin1String("gk_")));
    find<QPushButton>(page, "accessKeyCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), secret->text());
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, AccessKeyModel::Client).data().toString(), QStringLiteral("Studio Kopi"));
    for (int column = 0; column < AccessKeyModel::ColumnCount; ++column)
        QVERIFY(!table->model()->index(0, column).data().toString().contains(secret->text()));
}

void SettingsTest::revokedKeyLeavesTheListOnlyAfterYes()
{
    test::FakeConsole console;
    SettingsPage page(console.settings, console.desks.clients, console.desks.rules, console.desks.changes, console.time,
                      console.setup);
    page.show();
    page.activated();
    auto *table = find<QTableView>(page, "accessKeys");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *revoke = find<QPushButton>(page, "accessKeyRevoke");
    QVERIFY(!revoke->isEnabled());
    table->selectRow(0);
    revoke->click();
    QCOMPARE(console.desks.clients.keyList.size(), 1);
    auto *question = find<QMessageBox>(page, "revokeQuestion");
    QVERIFY(question->text().contains(QStringLiteral("Administrator")));
    find<QPushButton>(page, "revokeYes")->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(console.desks.clients.keyList.isEmpty());
}

void SettingsTest::failedListCanBeTriedAgain()
{
    test::FakeConsole console;
    SettingsPage page(console.settings, console.desks.clients, console.desks.rules, console.desks.changes, console.time,
                      console.setup);
    page.show();
    console.desks.answers.refuseNext(Fault::unavailable, QStringLiteral("keys"));
    page.activated();
    auto *again = find<QPushButton>(*find<ErrorBanner>(page, "accessKeysError"), "errorNextStep");
    QTRY_VERIFY(again->isVisible());
    again->click();
    QTRY_COMPARE(find<QTableView>(page, "accessKeys")->model()->rowCount(), 1);
    QVERIFY(!again->isVisible());
}

void SettingsTest::keyModelKeepsItsRules()
{
    AccessKeyModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    test::FakeConsole console;
    model.setNow(console.time.now());
    model.setKeys(console.desks.clients.keyList);
    model.setClients(console.desks.clients.list);
    QCOMPARE(model.index(0, AccessKeyModel::LastUsed).data().toString(), QStringLiteral("5 min"));
    model.setKeys({});
    QCOMPARE(model.rowCount(), 0);
}

void SettingsTest::webhooksSectionSaysWhatToDo()
{
    const auto words = [](const Setup &setup) {
        test::FakeConsole console;
        SettingsPage page(console.settings, console.desks.clients, console.desks.rules, console.desks.changes,
                          console.time, setup);
        QString all;
        for (const QLabel *label :
             page.findChild<QWidget *>(QStringLiteral("section_public-url"))->findChildren<QLabel *>())
            all += label->text();
        return all;
    };
    Setup setup;
    setup.hooksUrl = QUrl(QStringLiteral("http://127.0.0.1:8481"));
    QVERIFY(words(setup).contains(QStringLiteral("--public-url")));
    setup.publicUrl = QUrl(QStringLiteral("https://hooks.example.net"));
    QVERIFY(!words(setup).contains(QStringLiteral("--public-url")));
    QVERIFY(words(setup).contains(QStringLiteral("https://hooks.example.net")));
    setup.practice = true;
    QVERIFY(words(setup).contains(QStringLiteral("simulated")));
}

QTEST_MAIN(SettingsTest)
#include "settingstest.moc"
