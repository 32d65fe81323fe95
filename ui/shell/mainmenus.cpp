#include "ui/shell/mainmenus.h"

#include "ui/page.h"
#include "ui/settings/uisettings.h"
#include "ui/theme/icons.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace gatehouse::ui {

namespace {
constexpr int normalScale = 100;
constexpr int scaleStep = 10;
constexpr int numberedPlaces = 8;
} // namespace

MainMenus::MainMenus(const QList<Place> &places, bool practice, UiSettings &settings, QMainWindow *window)
    : QObject(window), m_window(window), m_settings(settings)
{
    makeFile(practice);
    makeView();
    m_pageMenu = window->menuBar()->addMenu(QString());
    m_pageMenu->menuAction()->setVisible(false);
    makeGo(places);
    makeHelp();
}

void MainMenus::showPage(Page *page)
{
    m_pageMenu->clear();
    const QList<QAction *> commands = page ? page->commands() : QList<QAction *>();
    m_pageMenu->addActions(commands);
    m_pageMenu->setTitle(page ? page->title() : QString());
    m_pageMenu->menuAction()->setVisible(!commands.isEmpty());
}

void MainMenus::makeFile(bool practice)
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&File"));
    add(menu, QStringLiteral("fileAddClient"), tr("Add &client…"), {}, [this] {
        emit addClientChosen();
    })->setIcon(icon(QStringLiteral("plus")));
    if (!practice)
        add(menu, QStringLiteral("filePractice"), tr("Try the &practice set-up"), {}, [this] {
            emit practiceChosen();
        })->setIcon(icon(QStringLiteral("play")));
    menu->addSeparator();
    QAction *quit = add(menu, QStringLiteral("fileQuit"), tr("&Quit"), {QKeySequence(QStringLiteral("Ctrl+Q"))},
                        [this] { m_window->close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenus::makeView()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&View"));
    auto *group = new QActionGroup(this);
    const std::pair<QString, QString> schemes[]{{QStringLiteral("system"), tr("Appearance of the &desktop")},
                                                {QStringLiteral("light"), tr("&Light")},
                                                {QStringLiteral("dark"), tr("D&ark")}};
    for (const auto &[word, text] : schemes) {
        QAction *action = add(menu, QStringLiteral("viewScheme_") + word, text, {},
                              [this, word = word] { m_settings.set(Setting::scheme, word); });
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setData(word);
        action->setChecked(m_settings.text(Setting::scheme) == word);
    }
    connect(&m_settings, &UiSettings::changed, this, [this, group](Setting setting) {
        if (setting != Setting::scheme)
            return;
        for (QAction *action : group->actions())
            action->setChecked(action->data().toString() == m_settings.text(Setting::scheme));
    });
    menu->addSeparator();
    add(menu, QStringLiteral("viewTextLarger"), tr("Larger &text"), QKeySequence::keyBindings(QKeySequence::ZoomIn),
        [this] { scaleText(scaleStep); });
    add(menu, QStringLiteral("viewTextSmaller"), tr("&Smaller text"), QKeySequence::keyBindings(QKeySequence::ZoomOut),
        [this] { scaleText(-scaleStep); });
    add(menu, QStringLiteral("viewTextNormal"), tr("&Normal text"), {QKeySequence(QStringLiteral("Ctrl+0"))},
        [this] { m_settings.set(Setting::textScale, normalScale); });
    menu->addSeparator();
    add(menu, QStringLiteral("viewFullScreen"), tr("&Full screen"), {QKeySequence(Qt::Key_F11)},
        [this] { m_window->setWindowState(m_window->windowState() ^ Qt::WindowFullScreen); });
}

void MainMenus::makeGo(const QList<Place> &places)
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Go"));
    add(menu, QStringLiteral("goSearch"), tr("&Search…"),
        {QKeySequence(QStringLiteral("Ctrl+K")), QKeySequence(QStringLiteral("Ctrl+P"))},
        [this] { emit searchChosen(); })
        ->setIcon(icon(QStringLiteral("search")));
    menu->addSeparator();
    int number = 0;
    for (const Place &place : places) {
        ++number;
        QList<QKeySequence> keys;
        if (number <= numberedPlaces)
            keys += QKeySequence(QStringLiteral("Ctrl+%1").arg(number));
        add(menu, QStringLiteral("go_") + place.name, place.title, keys, [this, name = place.name] {
            emit placeChosen(name);
        })->setIcon(icon(place.iconName));
    }
}

void MainMenus::makeHelp()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Help"));
    add(menu, QStringLiteral("helpKeyboard"), tr("&Keyboard"),
        {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, [this] { emit keyboardChosen(); })
        ->setIcon(icon(QStringLiteral("keyboard")));
    QAction *about = add(menu, QStringLiteral("helpAbout"), tr("&About Gatehouse"), {}, [this] { emit aboutChosen(); });
    about->setMenuRole(QAction::AboutRole);
}

QAction *MainMenus::add(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys,
                        std::function<void()> run)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    m_everywhere += action;
    return action;
}

void MainMenus::scaleText(int percentStep)
{
    m_settings.set(Setting::textScale, m_settings.integer(Setting::textScale) + percentStep);
}

} // namespace gatehouse::ui
