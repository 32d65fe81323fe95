// Opens the console over the fake desks and, with --shot, keeps a picture of it: to look at pages without an engine.
#include "tests/gui/fakeconsole.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/pagestack.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

using namespace gatehouse;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("page"), {}, QStringLiteral("NAME"), QStringLiteral("settings")},
                       {QStringLiteral("open"), {}, QStringLiteral("WHAT")},
                       {QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1280x800")},
                       {QStringLiteral("scheme"), {}, QStringLiteral("WORD"), QStringLiteral("light")},
                       {QStringLiteral("shot"), {}, QStringLiteral("FILE")},
                       {QStringLiteral("trigger"), {}, QStringLiteral("ACTION")},
                       {QStringLiteral("rtl"), {}},
                       {QStringLiteral("empty"), {}}});
    parser.process(application);
    test::FakeConsole console(!parser.isSet(QStringLiteral("empty")));
    console.settings.set(ui::Setting::scheme, parser.value(QStringLiteral("scheme")));
    ui::Appearance appearance(application, console.settings);
    if (parser.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    ui::MainWindow window(console.refs(), console.settings, console.setup, console.places());
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.go(parser.value(QStringLiteral("page")), parser.value(QStringLiteral("open")));
    if (!parser.isSet(QStringLiteral("shot")))
        return QApplication::exec();
    QTimer::singleShot(400ms, &window, [&] {
        if (auto *action = window.findChild<QAction *>(parser.value(QStringLiteral("trigger"))))
            action->trigger();
    });
    QTimer::singleShot(1200ms, &window, [&] {
        window.grab().save(parser.value(QStringLiteral("shot")));
        QApplication::quit();
    });
    return QApplication::exec();
}
