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

namespace {

/// What nobody wishes for and somebody will have: ten thousand conversations, names without end, in two directions and
/// in pictures, a message of the longest kind.
void addExtremes(test::FakeDesks &desks, Timestamp now)
{
    QList<Conversation> &list = desks.inbox.list;
    const QStringList names{
        QStringLiteral("Wolfeschlegelsteinhausenbergerdorff Adolph Blaine Charles David Earl Frederick Gerald Hubert"),
        QStringLiteral("👩‍👩‍👧‍👦 Família 🎉🎉🎉"),
        QStringLiteral("شركة Loja Azul للتجارة (Rio)"), QStringLiteral("<b>not bold</b> & co."),
        QStringLiteral("ก็ไม่รู้เหมือนกัน")};
    for (qsizetype i = 0; i < names.size() && i < list.size(); ++i)
        list[i].title = names.at(i);
    if (!list.isEmpty() && list.first().lastMessage) {
        Message longest = *list.first().lastMessage;
        longest.id = MessageId{++desks.inbox.lastId};
        longest.content.body = TextContent{QStringLiteral("Lorem ipsum dolor sit amet, شكرا جزيلا 😀 ").repeated(1700)};
        longest.createdAt = longest.updatedAt = now;
        desks.inbox.threads[list.first().id].prepend(longest);
        list.first().lastMessage = longest;
    }
    const Conversation sample = list.last();
    for (int i = 0; i < 10'000; ++i) {
        Conversation row = sample;
        row.id = ConversationId{900'000 - i};
        row.title = QStringLiteral("Person %1").arg(i);
        row.lastAt = sample.lastAt - i * 1min;
        list += row;
    }
}

} // namespace

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
                       {QStringLiteral("extremes"), {}},
                       {QStringLiteral("empty"), {}}});
    parser.process(application);
    test::FakeConsole console(!parser.isSet(QStringLiteral("empty")));
    if (parser.isSet(QStringLiteral("extremes")))
        addExtremes(console.desks, console.time.now());
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
