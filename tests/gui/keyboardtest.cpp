#include "tests/gui/fakeconsole.h"
#include "ui/page.h"
#include "ui/shell/appearance.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/pagehead.h"

#include <QtGui/QImage>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace gatehouse;
using namespace gatehouse::ui;

namespace {

QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

// What changes on the screen where the keyboard is.
QRect aroundOf(const QWidget *widget, const QWidget &window)
{
    return QRect(widget->mapTo(&window, QPoint(0, 0)), widget->size()).adjusted(-3, -3, 3, 3) & window.rect();
}

// Not scrolled out of sight.
bool isOnScreen(const QWidget *widget)
{
    QRect rect(QPoint(0, 0), widget->size());
    for (const QWidget *at = widget; at->parentWidget(); at = at->parentWidget())
        rect = rect.translated(at->pos()) & at->parentWidget()->rect();
    return !rect.isEmpty();
}

} // namespace

/// The whole window with the Tab key alone.
class KeyboardTest : public QObject
{
    Q_OBJECT
private slots:
    void tabVisitsThePageAndComesRound_data();
    void tabVisitsThePageAndComesRound();
    void enterPressesTheButtonThatHasTheKeyboard();
};

void KeyboardTest::tabVisitsThePageAndComesRound_data()
{
    QTest::addColumn<QString>("page");
    test::FakeConsole console;
    const QList<Place> places = console.places();
    for (const Place &place : places)
        QTest::newRow(qPrintable(place.name)) << place.name;
}

void KeyboardTest::tabVisitsThePageAndComesRound()
{
    QFETCH(QString, page);
    test::FakeConsole console;
    const Appearance appearance(*qApp, console.settings);
    MainWindow window(console.refs(), console.settings, console.setup, console.places());
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.go(page);
    QCoreApplication::processEvents();

    // Parts of the window in the order in which they are visited: rail, head, page, status line.
    const QList<const QWidget *> parts{window.findChild<Rail *>(), window.findChild<PageHead *>(), &window.pages(),
                                       window.findChild<StatusLine *>()};
    const auto partOf = [&](const QWidget *widget) {
        for (qsizetype part = 0; part < parts.size(); ++part) {
            if (parts[part] == widget || parts[part]->isAncestorOf(widget))
                return part;
        }
        return qsizetype(-1);
    };
    window.findChild<Rail *>()->findChild<QAbstractButton *>()->setFocus(Qt::TabFocusReason);
    const QWidget *first = QApplication::focusWidget();
    QVERIFY(first);
    QSet<qsizetype> visited;
    qsizetype last = 0;
    constexpr int stopsMax = 120;
    int stops = 0;
    do {
        QWidget *at = QApplication::focusWidget();
        QVERIFY(at);
        QVERIFY2(at->isVisible() && isOnScreen(at), qPrintable(nameOf(at) + QStringLiteral(" is hidden")));
        const qsizetype part = partOf(at);
        QVERIFY2(part >= last, qPrintable(nameOf(at) + QStringLiteral(" comes after a part that should come later")));
        last = part;
        visited.insert(part);
        const QImage with = window.grab(aroundOf(at, window)).toImage();
        QTest::keyClick(at, Qt::Key_Tab);
        QCoreApplication::processEvents();
        QVERIFY2(QApplication::focusWidget() != at, qPrintable(nameOf(at) + QStringLiteral(" keeps the keyboard")));
        QVERIFY2(window.grab(aroundOf(at, window)).toImage() != with, // wherever that has been scrolled to
                 qPrintable(nameOf(at) + QStringLiteral(" does not show that it has the keyboard")));
    } while (QApplication::focusWidget() != first && ++stops < stopsMax);
    QCOMPARE(QApplication::focusWidget(), first);
    QCOMPARE(visited.size(), parts.size());
}

void KeyboardTest::enterPressesTheButtonThatHasTheKeyboard()
{
    test::FakeConsole console;
    const Appearance appearance(*qApp, console.settings);
    MainWindow window(console.refs(), console.settings, console.setup, console.places());
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.go(QStringLiteral("campaigns"));
    auto *fresh = window.findChild<QPushButton *>(QStringLiteral("newCampaign"));
    QVERIFY(fresh);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        window.go(QStringLiteral("campaigns"));
        int pressed = 0;
        const auto counting = connect(fresh, &QPushButton::clicked, this, [&pressed] { ++pressed; });
        fresh->setFocus(Qt::TabFocusReason);
        QTest::keyClick(fresh, key);
        disconnect(counting);
        QCOMPARE(pressed, 1);
        QTest::keyClick(&window, Qt::Key_Escape); // back from the new campaign
    }
}

QTEST_MAIN(KeyboardTest)
#include "keyboardtest.moc"
