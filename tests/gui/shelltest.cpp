#include "tests/gui/fakeconsole.h"
#include "tests/gui/widgetwalk.h"
#include "ui/insights/insightspage.h"
#include "ui/page.h"
#include "ui/settings/settingssection.h"
#include "ui/shell/arrivalnotifier.h"
#include "ui/shell/clientswitcher.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/keyboardoverview.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/rail.h"
#include "ui/shell/railbutton.h"
#include "ui/shell/statusline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace gatehouse;
using namespace gatehouse::ui;

namespace {

/// A page that writes down what the shell asks of it.
class NotedPage final : public ui::Page
{
public:
    explicit NotedPage(QString name)
        : m_name(std::move(name)), m_action(new QAction(QStringLiteral("Do %1").arg(m_name), this))
    {
        m_action->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+D")));
    }
    QString title() const override { return m_name.toUpper(); }
    QString iconName() const override { return m_name; }
    void setClient(std::optional<ClientId> client) override { shownClient = client; }
    void activated() override { ++activations; }
    void minutePassed() override { ++minutes; }
    QList<QAction *> commands() override { return {m_action}; }
    void open(const QString &what) override { opened += what; }
    QJsonObject memory() const override { return {{QStringLiteral("row"), row}}; }
    void remember(const QJsonObject &memory) override { row = memory.value(QStringLiteral("row")).toInt(); }

    std::optional<ClientId> shownClient;
    QStringList opened;
    int activations = 0;
    int minutes = 0;
    int row = 0;

private:
    QString m_name;
    QAction *m_action;
};

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { apply(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::light); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    void numbersLeadToPlaces();
    void clientSwitcherFiltersPagesAndFigures();
    void clientThatGoesLeadsBackToAll();
    void statusLineSaysTheFiguresAndLeadsThere();
    void figuresAreAskedAtMostOnceASecond();
    void railShowsWhatWaits();
    void railLabelsAreReadableInEveryLanguage();
    void firstStartPutsTheKeyboardOnItsFirstButton();
    void paletteFindsPagesActionsClientsContactsAndConversations();
    void paletteRanksBeginningsFirst();
    void paletteDropsAnswersOfAnOlderText();
    void paletteModelKeepsItsRules();
    void paletteClosesOnAClickElsewhere();
    void statusLineLeadsToWhatItSpeaksOf();
    void practiceTroubleIsSaidInTheWindow();
    void minutesPassOnThePageInFront();
    void anotherLanguageCanBeTakenBack();
    void keyboardOverviewNamesEveryShortcut();
    void placeSelectionAndMemorySurviveARestart();
    void firstStartOffersTwoWays();
    void firstClientLeadsToItsFirstSession();
    void refusedClientStandsInTheDialog();
    void practiceThatCannotStartSaysSo();
    void notificationsOnlyWhenTheWindowIsNotInFront();
    void clickedNotificationOpensTheConversation();
    void personsNameGoesWithEveryPage();
    void everyControlHasItsName();
    void rightToLeftMirrorsTheFrame();

private:
    /// A window over two noted pages and the program's settings page.
    struct Stage
    {
        explicit Stage(bool filled = true) : console(filled)
        {
            const auto noted = [this](const QString &name) {
                return Place{name, name.toUpper(), name, [this, name] {
                                 auto *page = new NotedPage(name);
                                 pages.insert(name, page);
                                 return page;
                             }};
            };
            places = {noted(QStringLiteral("inbox")), noted(QStringLiteral("sessions"))};
            for (const Place &place : console.places()) {
                if (place.name == QLatin1String("settings"))
                    places += place;
            }
        }
        MainWindow &open()
        {
            window = std::make_unique<MainWindow>(console.refs(), console.settings, console.setup, places);
            window->show();
            QCoreApplication::processEvents();
            return *window;
        }
        template <typename T>
        T *find(const char *name)
        {
            return window->findChild<T *>(QLatin1String(name));
        }

        test::FakeConsole console;
        QList<Place> places;
        QHash<QString, NotedPage *> pages;
        std::unique_ptr<MainWindow> window;
    };
};

void ShellTest::numbersLeadToPlaces()
{
    Stage stage;
    MainWindow &window = stage.open();
    QCOMPARE(window.pages().frontName(), QStringLiteral("inbox"));
    for (const auto &[key, place] : {std::pair(Qt::Key_2, "sessions"), {Qt::Key_3, "settings"}, {Qt::Key_1, "inbox"}}) {
        QTest::keyClick(&window, key, Qt::ControlModifier);
        QCOMPARE(window.pages().frontName(), QLatin1String(place));
        QVERIFY(stage.find<RailButton>(qPrintable(QStringLiteral("rail_%1").arg(QLatin1String(place))))->isChecked());
    }
    QCOMPARE(stage.pages[QStringLiteral("inbox")]->activations, 2);
    stage.find<RailButton>("rail_sessions")->click();
    QCOMPARE(window.pages().frontName(), QStringLiteral("sessions"));
}

void ShellTest::clientSwitcherFiltersPagesAndFigures()
{
    Stage stage;
    stage.open();
    auto *switcher = stage.find<ClientSwitcher>("clientSwitcher");
    QTRY_COMPARE(switcher->count(), 4);
    QCOMPARE(switcher->itemText(0), QStringLiteral("All clients"));
    QVERIFY(!stage.pages[QStringLiteral("inbox")]->shownClient);
    switcher->setCurrentIndex(switcher->findText(QStringLiteral("Studio Kopi")));
    QCOMPARE(stage.pages[QStringLiteral("inbox")]->shownClient->value, 2);
    QTRY_VERIFY(stage.console.desks.insights.lastClient.has_value());
    stage.window->go(QStringLiteral("sessions")); // made later, told at once
    QCOMPARE(stage.pages[QStringLiteral("sessions")]->shownClient->value, 2);
}

void ShellTest::clientThatGoesLeadsBackToAll()
{
    Stage stage;
    stage.open();
    auto *switcher = stage.find<ClientSwitcher>("clientSwitcher");
    QTRY_COMPARE(switcher->count(), 4);
    switcher->choose(ClientId{2});
    stage.console.desks.clients.list.removeIf([](const Client &client) { return client.id == ClientId{2}; });
    ChangeSet changes;
    changes.clients.insert(ClientId{2});
    emit stage.console.desks.changes.changed(changes);
    QTRY_COMPARE(switcher->count(), 3);
    QVERIFY(!switcher->client());
    QVERIFY(!stage.pages[QStringLiteral("inbox")]->shownClient);
}

void ShellTest::statusLineSaysTheFiguresAndLeadsThere()
{
    Stage stage;
    stage.open();
    QTRY_COMPARE(stage.find<QPushButton>("statusSessions")->text(), QStringLiteral("6 of 8 session(s) connected"));
    QVERIFY(stage.find<QPushButton>("statusQueue")->text().contains(QStringLiteral("1,204")));
    QVERIFY(stage.find<QPushButton>("statusWebhooks")->text().contains(QStringLiteral("p99 4 ms")));
    QVERIFY(stage.find<QPushButton>("statusDoubts")->isVisible());
    QVERIFY(stage.find<QPushButton>("statusPublicUrl")->isVisible());
    QVERIFY(!stage.find<QPushButton>("statusPractice")->isVisible());
    stage.find<QPushButton>("statusSessions")->click();
    QCOMPARE(stage.window->pages().frontName(), QStringLiteral("sessions"));
    stage.find<QPushButton>("statusPublicUrl")->click();
    QCOMPARE(stage.window->pages().frontName(), QStringLiteral("settings"));
}

void ShellTest::figuresAreAskedAtMostOnceASecond()
{
    Stage stage;
    stage.open();
    ChangeSet changes;
    changes.counters = true;
    for (int i = 0; i < 50; ++i) {
        emit stage.console.desks.changes.changed(changes);
        QCoreApplication::processEvents();
    }
    QCOMPARE(stage.console.desks.answers.count(QStringLiteral("snapshot")), 1); // the first; the rest waits its second
    stage.console.desks.insights.now.queued = 7;
    QTRY_VERIFY(stage.find<QPushButton>("statusQueue")->text().contains(u'7'));
    QCOMPARE(stage.console.desks.answers.count(QStringLiteral("snapshot")), 2);
}

void ShellTest::railShowsWhatWaits()
{
    Stage stage;
    stage.open();
    QTRY_COMPARE(stage.find<RailButton>("rail_inbox")->badge(), 5);
    QCOMPARE(stage.find<RailButton>("rail_inbox")->accessibleDescription(), QStringLiteral("5 unread message(s)"));
    QCOMPARE(stage.find<RailButton>("rail_sessions")->badge(), 0);
}

void ShellTest::railLabelsAreReadableInEveryLanguage()
{
    const QStringList titles{QStringLiteral("Inbox"),
                             QStringLiteral("Dead letters"),
                             QStringLiteral("Caixa de entrada"),
                             QStringLiteral("Mensagens com falha"),
                             QStringLiteral("Configurações"),
                             QStringLiteral("Bandeja de entrada"),
                             QStringLiteral("Configuración"),
                             QStringLiteral("Mensajes fallidos"),
                             QStringLiteral("Benachrichtigungseinstellungen"),
                             QStringLiteral("الرسائل الفاشلة")};
    for (const QString &title : titles) {
        const RailButton button(QStringLiteral("inbox"), title);
        const RailLabel label = button.label();
        QCOMPARE(button.sizeHint().width(), 72);
        QVERIFY(label.lines.size() <= 2);
        QString whole = label.lines.join(u' ');
        for (const QString &line : label.lines) {
            QVERIFY2(QFontMetrics(label.font).horizontalAdvance(line) <= 72, qPrintable(line));
            QVERIFY(button.sizeHint().height() >= 20 + QFontMetrics(label.font).height() * label.lines.size());
        }
        // Cut off is only what would not fit on two lines in any size.
        if (title != QLatin1String("Benachrichtigungseinstellungen"))
            QCOMPARE(whole, title);
        else
            QVERIFY(whole.startsWith(QStringLiteral("Benach")) && whole.contains(u'-'));
    }
}

void ShellTest::firstStartPutsTheKeyboardOnItsFirstButton()
{
    Stage stage(false);
    stage.open();
    auto *practice = stage.find<QPushButton>("firstStartPractice");
    QTRY_VERIFY(practice->isVisible());
    QTRY_COMPARE(stage.window->focusWidget(), practice);
}

void ShellTest::paletteFindsPagesActionsClientsContactsAndConversations()
{
    Stage stage;
    MainWindow &window = stage.open();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto *palette = stage.find<CommandPalette>("commandPalette");
    QVERIFY(palette->isVisible());
    auto *field = stage.find<QLineEdit>("paletteField");
    const auto *list = stage.find<QListView>("paletteList");
    const auto shown = [list](const QString &text) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(text))
                return true;
        }
        return false;
    };
    QVERIFY(shown(QStringLiteral("SESSIONS")) && shown(QStringLiteral("Do inbox"))
            && shown(QStringLiteral("Studio Kopi")));
    QTest::keyClicks(field, QStringLiteral("navarro"));
    QVERIFY(!shown(QStringLiteral("SESSIONS")));
    QTRY_COMPARE(list->model()->rowCount(), 2); // the conversation and the contact
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(stage.pages[QStringLiteral("inbox")]->opened.size(), 1);
    QVERIFY(stage.pages[QStringLiteral("inbox")]->opened.first().startsWith(QLatin1String("cv_")));

    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("zzzz"));
    QCOMPARE(list->model()->rowCount(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void ShellTest::paletteRanksBeginningsFirst()
{
    const PaletteEntry sessions{{}, QStringLiteral("Sessions"), {}, {}, {}};
    const PaletteEntry add{{}, QStringLiteral("Add session"), {}, {}, {}};
    const PaletteEntry obsessed{{}, QStringLiteral("Obsessed"), {}, {}, {}};
    QVERIFY(paletteScore(sessions, QStringLiteral("sess")) > paletteScore(add, QStringLiteral("sess")));
    QVERIFY(paletteScore(add, QStringLiteral("sess")) > paletteScore(obsessed, QStringLiteral("sess")));
    QCOMPARE(paletteScore(add, QStringLiteral("add xyz")), 0);
    QVERIFY(paletteScore(add, QStringLiteral("session add")) > 0);
}

void ShellTest::paletteClosesOnAClickElsewhere()
{
    Stage stage;
    MainWindow &window = stage.open();
    auto *palette = stage.find<CommandPalette>("commandPalette");
    const auto openAgain = [&] {
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isVisible());
    };
    openAgain();
    auto *field = stage.find<QLineEdit>("paletteField");
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::mouseClick(stage.find<QListView>("paletteList")->viewport(), Qt::RightButton);
    QVERIFY(palette->isVisible());                                           // its own parts
    QTest::mouseClick(stage.pages[QStringLiteral("inbox")], Qt::LeftButton); // takes no keyboard
    QVERIFY(!palette->isVisible());
    openAgain();
    stage.find<QPushButton>("statusQueue")->setFocus(Qt::MouseFocusReason);
    QVERIFY(!palette->isVisible());
}

void ShellTest::statusLineLeadsToWhatItSpeaksOf()
{
    test::FakeConsole console;
    console.setup.practice = true;
    MainWindow window(console.refs(), console.settings, console.setup, console.places());
    window.show();
    const auto press = [&window](const char *name) { window.findChild<QPushButton *>(QLatin1String(name))->click(); };
    press("statusQueue");
    auto *insights = window.findChild<InsightsPage *>();
    QVERIFY(insights && insights->fullCard());
    QCOMPARE(insights->fullCard()->objectName(), QStringLiteral("queueCard"));
    press("statusWebhooks");
    QCOMPARE(insights->fullCard()->objectName(), QStringLiteral("ackCard"));
    press("statusPractice");
    QCOMPARE(window.pages().frontName(), QStringLiteral("settings"));
    bool known = false;
    for (const auto *section : window.findChildren<SettingsSection *>())
        known |= section->name() == QLatin1String("about");
    QVERIFY(known);
}

void ShellTest::practiceTroubleIsSaidInTheWindow()
{
    Stage stage;
    MainWindow &window = stage.open();
    const auto said = [&window](const QString &words) {
        for (const auto *banner : window.findChildren<ErrorBanner *>()) {
            if (banner->isVisible() && banner->sentence().contains(words))
                return true;
        }
        return false;
    };
    window.showPracticeGap({QStringLiteral("My own line")}, {Fault::providerUnauthorized, {}, {}, {}});
    QVERIFY(said(QStringLiteral("My own line")));
    window.showPracticeFailure({Fault::diskFull, {}, {}, {}});
    QVERIFY(said(QStringLiteral("disk is full")));
}

void ShellTest::minutesPassOnThePageInFront()
{
    Stage stage;
    MainWindow &window = stage.open();
    auto *minute = window.findChild<QTimer *>(QStringLiteral("minute"));
    QVERIFY(minute && minute->isActive());
    QMetaObject::invokeMethod(minute, "timeout");
    QCOMPARE(stage.pages[QStringLiteral("inbox")]->minutes, 1);
    window.hide();
    QVERIFY(!minute->isActive());
}

void ShellTest::anotherLanguageCanBeTakenBack()
{
    test::FakeConsole console;
    MainWindow window(console.refs(), console.settings, console.setup, console.places());
    window.show();
    window.go(QStringLiteral("settings"));
    const QVariant before = console.settings.value(Setting::language);
    QVERIFY(console.settings.set(Setting::language, QStringLiteral("es")));
    // The window is made anew, with it its bars.
    MainWindow anew(console.refs(), console.settings, console.setup, console.places());
    anew.show();
    anew.go(QStringLiteral("settings"));
    anew.offerLanguageBack(before);
    QPushButton *undo = nullptr;
    for (auto *button : anew.findChildren<QPushButton *>(QStringLiteral("undoButton")))
        undo = button->isVisible() ? button : undo;
    QVERIFY(undo);
    undo->click();
    QCOMPARE(console.settings.value(Setting::language), before);
}

void ShellTest::paletteDropsAnswersOfAnOlderText()
{
    Stage stage;
    MainWindow &window = stage.open();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto *field = stage.find<QLineEdit>("paletteField");
    const auto *list = stage.find<QListView>("paletteList");
    stage.console.desks.answers.hold();
    field->setText(QStringLiteral("Marta"));
    QTRY_VERIFY(stage.console.desks.answers.calls.contains(QStringLiteral("contacts")));
    field->setText(QStringLiteral("q"));
    stage.console.desks.answers.release();
    QCoreApplication::processEvents();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        QVERIFY(!list->model()->index(row, 0).data().toString().contains(QStringLiteral("Marta")));
}

void ShellTest::paletteModelKeepsItsRules()
{
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int runs = 0;
    model.setLocal({{QStringLiteral("Page"), QStringLiteral("Inbox"), {}, QStringLiteral("inbox"), [&runs] { ++runs; }},
                    {QStringLiteral("Page"), QStringLiteral("Sessions"), {}, QStringLiteral("sessions"), {}}});
    QCOMPARE(model.rowCount(), 2);
    model.match(QStringLiteral("in"));
    QCOMPARE(model.rowCount(), 1);
    model.append({{QStringLiteral("Contact"), QStringLiteral("Ines"), {}, QStringLiteral("contacts"), {}}});
    QCOMPARE(model.rowCount(), 2);
    model.run(0);
    model.run(1); // nothing to run, nothing happens
    model.run(9);
    QCOMPARE(runs, 1);
}

void ShellTest::keyboardOverviewNamesEveryShortcut()
{
    Stage stage;
    MainWindow &window = stage.open();
    QTest::keyClick(&window, Qt::Key_F1);
    auto *overview = window.findChild<KeyboardOverview *>();
    QVERIFY(overview);
    QString all;
    for (const QLabel *label : overview->findChildren<QLabel *>())
        all += label->text() + u'\n';
    for (const char *expected : {"Ctrl+1", "Ctrl+K", "F1", "Do inbox", "Ctrl+Shift+D", "Space", "Del", "Esc"})
        QVERIFY2(all.contains(QLatin1String(expected)), expected);
}

void ShellTest::placeSelectionAndMemorySurviveARestart()
{
    Stage stage;
    {
        MainWindow &window = stage.open();
        QTRY_COMPARE(stage.find<ClientSwitcher>("clientSwitcher")->count(), 4);
        window.go(QStringLiteral("sessions"));
        stage.pages[QStringLiteral("sessions")]->row = 5;
        stage.find<ClientSwitcher>("clientSwitcher")->choose(ClientId{3});
        window.resize(1100, 700);
        QVERIFY(window.close());
    }
    MainWindow &window = stage.open();
    QCOMPARE(window.pages().frontName(), QStringLiteral("sessions"));
    QCOMPARE(stage.pages[QStringLiteral("sessions")]->row, 5);
    QCOMPARE(window.size(), QSize(1100, 700));
    QTRY_COMPARE(stage.find<ClientSwitcher>("clientSwitcher")->client().value_or(ClientId{}).value, 3);
    QVERIFY(window.close()); // the inbox was not shown this time: what it remembered is kept
    QVERIFY(UiSettings(stage.console.folder.filePath(QStringLiteral("console.ini")))
                .value(Setting::pageMemory)
                .toByteArray()
                .contains("inbox"));
}

void ShellTest::firstStartOffersTwoWays()
{
    Stage stage(false);
    stage.open();
    auto *practice = stage.find<QPushButton>("firstStartPractice");
    QTRY_VERIFY(practice->isVisible());
    practice->click();
    QCOMPARE(stage.console.practiceStarts, 1);
    stage.window->go(QStringLiteral("settings")); // stays reachable
    QVERIFY(!practice->isVisible());
}

void ShellTest::firstClientLeadsToItsFirstSession()
{
    Stage stage(false);
    stage.open();
    auto *own = stage.find<QPushButton>("firstStartAddClient");
    QTRY_VERIFY(own->isVisible());
    own->click();
    auto *name = stage.find<QLineEdit>("clientName");
    QVERIFY(!stage.find<QPushButton>("clientAdd")->isEnabled());
    name->setText(QStringLiteral("Loja Azul"));
    stage.find<QPushButton>("clientAdd")->click();
    QTRY_COMPARE(stage.window->pages().frontName(), QStringLiteral("sessions"));
    QCOMPARE(stage.pages[QStringLiteral("sessions")]->opened, QStringList{QStringLiteral("new")});
    QTRY_COMPARE(stage.find<ClientSwitcher>("clientSwitcher")->currentText(), QStringLiteral("Loja Azul"));
    QTRY_VERIFY(!own->isVisible());
}

void ShellTest::refusedClientStandsInTheDialog()
{
    Stage stage(false);
    stage.open();
    QTRY_VERIFY(stage.find<QPushButton>("firstStartAddClient")->isVisible());
    stage.find<QPushButton>("firstStartAddClient")->click();
    auto *name = stage.find<QLineEdit>("clientName");
    name->setText(QStringLiteral("X"));
    stage.console.desks.answers.refuseNext(Fault::diskFull, QStringLiteral("createClient"));
    stage.find<QPushButton>("clientAdd")->click();
    auto *dialog = name->window();
    QTRY_VERIFY([dialog] {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("disk is full")))
                return true;
        }
        return false;
    }());
    QVERIFY(stage.find<QPushButton>("clientAdd")->isEnabled());
    QVERIFY(stage.console.desks.clients.list.isEmpty());
}

void ShellTest::practiceThatCannotStartSaysSo()
{
    Stage stage(false);
    stage.console.practiceCanStart = false;
    stage.open();
    QTRY_VERIFY(stage.find<QPushButton>("firstStartPractice")->isVisible());
    stage.find<QPushButton>("firstStartPractice")->click();
    QVERIFY(stage.find<QPushButton>("errorNextStep")->isVisible());
}

void ShellTest::notificationsOnlyWhenTheWindowIsNotInFront()
{
    test::FakeConsole console;
    bool inFront = true;
    QStringList shown;
    ArrivalNotifier notifier(
        console.desks.changes, console.settings, [&inFront] { return inFront; },
        [&shown](const QString &title, const QString &text) { shown += title + u'|' + text; });
    const Arrival arrival{ConversationId{201},     MessageId{1}, ClientId{1}, SessionId{101}, QStringLiteral("Marta"),
                          QStringLiteral("Hello"), false};
    emit console.desks.changes.arrived({arrival});
    QVERIFY(shown.isEmpty());
    inFront = false;
    emit console.desks.changes.arrived({arrival});
    QCOMPARE(shown, QStringList{QStringLiteral("Marta|Hello")});
    console.settings.set(Setting::notificationText, false);
    emit console.desks.changes.arrived({arrival});
    QVERIFY(!shown.last().contains(QStringLiteral("Hello")));
    emit console.desks.changes.arrived({arrival, arrival, arrival});
    QVERIFY(shown.last().startsWith(u'3'));
    console.settings.set(Setting::notifications, false);
    emit console.desks.changes.arrived({arrival});
    QCOMPARE(shown.size(), 3);
}

void ShellTest::clickedNotificationOpensTheConversation()
{
    test::FakeConsole console;
    ArrivalNotifier notifier(
        console.desks.changes, console.settings, [] { return false; }, [](const QString &, const QString &) {});
    QList<ConversationId> opened;
    connect(&notifier, &ArrivalNotifier::openConversation, this, [&opened](ConversationId id) { opened += id; });
    notifier.clicked();
    QVERIFY(opened.isEmpty());
    emit console.desks.changes.arrived({{ConversationId{205}, {}, {}, {}, {}, {}, false}});
    notifier.clicked();
    QCOMPARE(opened, QList<ConversationId>{ConversationId{205}});
}

void ShellTest::personsNameGoesWithEveryPage()
{
    Stage stage;
    stage.open();
    stage.console.settings.set(Setting::personName, QStringLiteral("Ana"));
    QCOMPARE(stage.pages[QStringLiteral("inbox")]->actor().name, QStringLiteral("Ana"));
    stage.window->go(QStringLiteral("sessions"));
    QCOMPARE(stage.pages[QStringLiteral("sessions")]->actor().name, QStringLiteral("Ana"));
}

void ShellTest::everyControlHasItsName()
{
    test::FakeConsole console;
    MainWindow window(console.refs(), console.settings, console.setup, console.places());
    window.show();
    for (const Place &place : window.pages().places()) {
        window.go(place.name);
        QCoreApplication::processEvents();
        const QStringList missing = test::missingNames(&window);
        QVERIFY2(missing.isEmpty(), qPrintable(place.name + QStringLiteral(": ") + missing.join(u'\n')));
    }
}

void ShellTest::rightToLeftMirrorsTheFrame()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    Stage stage;
    MainWindow &window = stage.open();
    const auto *rail = stage.find<Rail>("rail");
    QCOMPARE(rail->mapTo(&window, QPoint(0, 0)).x(), window.width() - rail->width());
    const auto *first = stage.find<QPushButton>("statusSessions");
    const auto *queue = stage.find<QPushButton>("statusQueue");
    QVERIFY(first->x() > queue->x());
}

QTEST_MAIN(ShellTest)
#include "shelltest.moc"
