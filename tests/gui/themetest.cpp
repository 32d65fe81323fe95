#include "ui/theme/theme.h"
#include "ui/theme/icons.h"
#include "ui/widgets/pill.h"

#include <QtCore/QDir>
#include <QtGui/QPainter>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace gatehouse::ui;

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void textCanBeReadOnEveryGround_data();
    void textCanBeReadOnEveryGround();
    void ownTextCanBeReadOnRailAndAccent();
    void tagsCanBeReadOnTheirTint();
    void eachSchemeKeepsItsRoles();
    void schemeCanBeForced();
    void highContrastDesktopKeepsItsColours();
    void sizesAreRelativeToTheSystemFont();
    void everyIconDrawsInTheGivenColour();
    void directionalIconsMirrorRightToLeft();
};

void ThemeTest::textCanBeReadOnEveryGround_data()
{
    QTest::addColumn<int>("textRole");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        for (const Role role : {Role::text, Role::textSoft, Role::accent, Role::good, Role::warn, Role::bad})
            QTest::addRow("role %d %s", static_cast<int>(role), dark ? "dark" : "light")
                << static_cast<int>(role) << dark;
    }
}

void ThemeTest::textCanBeReadOnEveryGround()
{
    QFETCH(int, textRole);
    QFETCH(bool, dark);
    const QPalette palette = paletteFor(dark);
    const auto role = static_cast<Role>(textRole);
    QList<Role> grounds{Role::surface, Role::raised, Role::selection};
    if (role == Role::text || role == Role::textSoft)
        grounds += {Role::inBubble, Role::outBubble, Role::noteBubble};
    if (role == Role::accent) // links, authors, quotations
        grounds += {Role::inBubble, Role::outBubble, Role::noteBubble};
    if (role == Role::bad) // why it was not delivered
        grounds += {Role::outBubble};
    if (role == Role::warn) // what is in doubt
        grounds += {Role::noteBubble};
    for (const Role ground : grounds) {
        const double ratio = contrast(color(role, palette), color(ground, palette));
        QVERIFY2(ratio >= 4.5,
                 qPrintable(QStringLiteral("%1 on %2: %3").arg(textRole).arg(static_cast<int>(ground)).arg(ratio)));
    }
}

void ThemeTest::ownTextCanBeReadOnRailAndAccent()
{
    for (const bool dark : {false, true}) {
        const QPalette palette = paletteFor(dark);
        QVERIFY(contrast(color(Role::onRail, palette), color(Role::rail, palette)) >= 4.5);
        QVERIFY(contrast(color(Role::onRail, palette), color(Role::railActive, palette)) >= 4.5);
        QVERIFY(contrast(color(Role::onRailActive, palette), color(Role::railActive, palette)) >= 4.5);
        QVERIFY(contrast(color(Role::onRailActive, palette), color(Role::bad, paletteFor(false))) >= 4.5);
        QVERIFY(contrast(color(Role::onAccent, palette), color(Role::accent, palette)) >= 4.5);
        QVERIFY(contrast(color(Role::focus, palette), color(Role::raised, palette)) >= 3.0);
    }
}

void ThemeTest::tagsCanBeReadOnTheirTint()
{
    for (const bool dark : {false, true}) {
        const QPalette palette = paletteFor(dark);
        for (const Role role : {Role::accent, Role::good, Role::warn, Role::bad}) {
            for (const Role ground : {Role::raised, Role::surface, Role::selection}) {
                QImage shown(60, 20, QImage::Format_RGB32);
                shown.fill(color(ground, palette));
                QPainter painter(&shown);
                Pill::paint(&painter, shown.rect(), {}, role, Pill::Shape::tag, palette, QFont());
                painter.end();
                const double ratio = contrast(color(role, palette), shown.pixelColor(30, 10));
                QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on its tint over %2, %3: %4")
                                                      .arg(int(role))
                                                      .arg(int(ground))
                                                      .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                                      .arg(ratio)));
            }
        }
    }
}

void ThemeTest::eachSchemeKeepsItsRoles()
{
    QVERIFY(!isDark(paletteFor(false)));
    QVERIFY(isDark(paletteFor(true)));
    for (const bool dark : {false, true}) {
        const QPalette palette = paletteFor(dark);
        QVERIFY(!isHighContrast(palette));
        QCOMPARE(palette.color(QPalette::Window), color(Role::surface, palette));
        QCOMPARE(palette.color(QPalette::PlaceholderText), color(Role::textSoft, palette));
    }
    QVERIFY(color(Role::surface, paletteFor(false)) != color(Role::surface, paletteFor(true)));
}

void ThemeTest::schemeCanBeForced()
{
    auto &application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    apply(application, Scheme::dark);
    QVERIFY(isDark(QApplication::palette()));
    apply(application, Scheme::light);
    QVERIFY(!isDark(QApplication::palette()));
    apply(application, Scheme::system);
    QVERIFY(!isDark(QApplication::palette())); // the offscreen platform's desktop is light
}

void ThemeTest::highContrastDesktopKeepsItsColours()
{
    QPalette desktop;
    desktop.setColor(QPalette::Window, Qt::black);
    desktop.setColor(QPalette::WindowText, Qt::white);
    desktop.setColor(QPalette::Base, Qt::black);
    desktop.setColor(QPalette::Highlight, Qt::yellow);
    desktop.setColor(QPalette::HighlightedText, Qt::black);
    QVERIFY(isHighContrast(desktop));
    QCOMPARE(color(Role::textSoft, desktop), QColor(Qt::white));
    QCOMPARE(color(Role::accent, desktop), QColor(Qt::yellow));
    QVERIFY(contrast(color(Role::onAccent, desktop), color(Role::accent, desktop)) >= 4.5);
}

void ThemeTest::sizesAreRelativeToTheSystemFont()
{
    QFont base;
    base.setPointSizeF(20);
    QCOMPARE(gatehouse::ui::font(TextSize::caption, base).pointSizeF(), 17.0);
    QCOMPARE(gatehouse::ui::font(TextSize::title, base).pointSizeF(), 25.0);
    QCOMPARE(gatehouse::ui::font(TextSize::figure, base).pointSizeF(), 40.0);
    base.setPixelSize(10);
    QCOMPARE(gatehouse::ui::font(TextSize::figure, base).pixelSize(), 20);
}

void ThemeTest::everyIconDrawsInTheGivenColour()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
    QVERIFY(files.size() >= 50);
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        const QImage image = pixmap(name, 48, QColor(200, 10, 10)).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 200)
                    continue;
                ++inked;
                QVERIFY2(pixel.red() > 150 && pixel.green() < 60, qPrintable(name));
            }
        }
        QVERIFY2(inked > 10, qPrintable(name));
        QVERIFY2(!icon(name).pixmap(16).isNull(), qPrintable(name));
    }
}

void ThemeTest::directionalIconsMirrorRightToLeft()
{
    const QImage ltr = pixmap(QStringLiteral("send"), 32, Qt::black).toImage();
    const QImage clockLtr = pixmap(QStringLiteral("clock"), 32, Qt::black).toImage();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage rtl = pixmap(QStringLiteral("send"), 32, Qt::black).toImage();
    const QImage clockRtl = pixmap(QStringLiteral("clock"), 32, Qt::black).toImage();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(rtl, ltr.mirrored(true, false));
    QCOMPARE(clockRtl, clockLtr);
}

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
