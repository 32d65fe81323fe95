#include "ui/shell/mainwindow.h"

#include "gateway/client.h"
#include "gateway/insightdesk.h"
#include "ui/page.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/uisettings.h"
#include "ui/shell/alertbar.h"
#include "ui/shell/arrivalnotifier.h"
#include "ui/shell/clientdialog.h"
#include "ui/shell/clientswitcher.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/figures.h"
#include "ui/shell/firststart.h"
#include "ui/shell/keyboardoverview.h"
#include "ui/shell/mainmenus.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusline.h"
#include "ui/shell/taborder.h"
#include "ui/shell/trayicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/pagehead.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

MainWindow::MainWindow(const Desks &desks, UiSettings &settings, const Setup &setup, const QList<Place> &places,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_desks(desks)
    , m_settings(settings)
    , m_setup(setup)
    , m_memory(settings)
    , m_pages(new PageStack(places, m_memory.pages()))
    , m_switcher(new ClientSwitcher(desks.clients, desks.changes))
    , m_head(new PageHead)
    , m_rail(new Rail(places))
    , m_status(new StatusLine(setup))
    , m_error(new ErrorBanner)
    , m_alerts(new AlertBar(desks))
    , m_firstStart(new FirstStart)
    , m_content(new QStackedWidget)
    , m_menus(new MainMenus(places, setup.practice, settings, this))
    , m_palette(new CommandPalette(desks, this))
    , m_figures(new Figures(desks.insights, desks.changes, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(setup.practice ? tr("Practice set-up") : QStringLiteral("Gatehouse"));
    setMinimumSize(960, 600);
    setCentralWidget(frame());
    joinParts();
    makeNotifications();
    m_memory.restoreGeometry(this);
    begin();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::frame()
{
    m_head->setSwitcher(m_switcher);
    m_content->addWidget(m_pages);
    m_content->addWidget(m_firstStart);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_error);
    column->addWidget(m_alerts);
    column->addWidget(m_content, 1);
    column->addWidget(m_status);

    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    return whole;
}

void MainWindow::joinParts()
{
    const auto goTo = [this](const QString &page, const QString &what) { go(page, what); };
    connect(m_rail, &Rail::chosen, this, [this](const QString &name) { go(name); });
    connect(m_status, &StatusLine::navigate, this, goTo);
    connect(m_palette, &CommandPalette::navigate, this, goTo);
    connect(m_alerts, &AlertBar::navigate, this, goTo);
    connect(m_pages, &PageStack::navigate, this, goTo);
    connect(m_pages, &PageStack::clientWanted, m_switcher, &ClientSwitcher::choose);
    connect(m_pages, &PageStack::frontChanged, this, &MainWindow::showFront);
    connect(m_head, &PageHead::searchRequested, this, &MainWindow::search);
    connect(m_switcher, &ClientSwitcher::chosen, this, &MainWindow::setClient);
    connect(m_switcher, &ClientSwitcher::listed, this, &MainWindow::showFirstStart);
    connect(m_figures, &Figures::changed, this, &MainWindow::showFigures);

    connect(m_menus, &MainMenus::placeChosen, this, [this](const QString &name) { go(name); });
    connect(m_menus, &MainMenus::searchChosen, this, &MainWindow::search);
    connect(m_menus, &MainMenus::keyboardChosen, this, &MainWindow::showKeyboard);
    connect(m_menus, &MainMenus::addClientChosen, this, &MainWindow::addClient);
    connect(m_menus, &MainMenus::practiceChosen, this, &MainWindow::startPractice);
    connect(m_menus, &MainMenus::aboutChosen, this,
            [this] { go(QStringLiteral("settings"), QStringLiteral("about")); });
    connect(m_firstStart, &FirstStart::practiceChosen, this, &MainWindow::startPractice);
    connect(m_firstStart, &FirstStart::addClientChosen, this, &MainWindow::addClient);
    connect(m_error, &ErrorBanner::nextStepChosen, this, &MainWindow::startPractice);

    connect(&m_settings, &UiSettings::changed, this, [this](Setting setting) {
        if (setting == Setting::personName)
            m_pages->setActor(m_settings.actor());
    });
}

void MainWindow::makeNotifications()
{
    m_tray = new TrayIcon(this);
    m_notifier = new ArrivalNotifier(
        m_desks.changes, m_settings, [this] { return isActiveWindow(); },
        [this](const QString &title, const QString &text) { m_tray->show(title, text); }, this);
    connect(m_alerts, &AlertBar::raised, this, [this](const QString &sentence) {
        if (isActiveWindow() || !m_settings.flag(Setting::notifications))
            return;
        m_notifier->forget();
        m_tray->show(tr("Gatehouse needs a person"), sentence);
    });
    connect(m_tray, &TrayIcon::messageClicked, m_notifier, &ArrivalNotifier::clicked);
    connect(m_notifier, &ArrivalNotifier::openConversation, this,
            [this](ConversationId id) { go(QStringLiteral("inbox"), toText(id)); });
}

void MainWindow::begin()
{
    m_pages->setActor(m_settings.actor());
    m_switcher->choose(m_memory.client());
    if (!m_pages->showPage(m_memory.page()) && !m_pages->places().isEmpty())
        m_pages->showPage(m_pages->places().first().name);
    if (!focusWidget() && m_pages->front())
        m_pages->front()->setFocus(); // or Qt gives it to the rail, the first in the tab order
}

void MainWindow::go(const QString &page, const QString &what)
{
    if (!m_pages->showPage(page))
        return;
    showFirstStart();
    if (!what.isEmpty())
        m_pages->front()->open(what);
}

void MainWindow::showFirstStart()
{
    // Settings stay reachable: language and appearance may be what somebody needs first.
    const bool first =
        m_switcher->clients().isEmpty() && m_switcher->isListed() && m_pages->frontName() != QLatin1String("settings");
    const bool appears = first && m_content->currentWidget() != m_firstStart;
    m_content->setCurrentWidget(first ? static_cast<QWidget *>(m_firstStart) : m_pages);
    if (appears)
        m_firstStart->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showFront(Page *page)
{
    m_head->setTitle(page->title());
    m_head->showTools(page->headTools());
    m_rail->setCurrent(m_pages->frontName());
    m_menus->showPage(page);
}

void MainWindow::setClient(std::optional<ClientId> client)
{
    m_pages->setClient(client);
    m_figures->setClient(client);
}

void MainWindow::showFigures(const Snapshot &now)
{
    m_status->show(now);
    m_rail->setBadge(QStringLiteral("inbox"), now.unread,
                     tr("%Ln unread message(s)", nullptr, static_cast<int>(now.unread)));
    const qint64 letters = now.deadLetters + now.inDoubt;
    m_rail->setBadge(QStringLiteral("deadletters"), letters,
                     now.inDoubt == 0
                         ? tr("%Ln dead letter(s)", nullptr, static_cast<int>(letters))
                         : tr("%Ln that need a person, dead letters and doubts", nullptr, static_cast<int>(letters)));
}

void MainWindow::addClient()
{
    auto *dialog = new ClientDialog(m_desks.clients, m_settings.actor(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClientDialog::created, this, [this](const Client &client) {
        m_switcher->reload();
        m_switcher->choose(client.id);
        go(QStringLiteral("sessions"), QStringLiteral("new"));
    });
    dialog->open();
}

void MainWindow::startPractice()
{
    if (m_setup.startPractice && m_setup.startPractice())
        return m_error->dismiss();
    m_error->showError(tr("The practice set-up could not be started. Run “gatehouse --demo” in a terminal to see why."),
                       tr("Try again"));
}

void MainWindow::offerLanguageBack(const QVariant &before)
{
    if (auto *settings = qobject_cast<SettingsPage *>(m_pages->front()))
        settings->offerUndo(Setting::language, before);
}

void MainWindow::showPracticeFailure(const Failure &failure)
{
    m_error->showError(tr("The practice set-up could not be made. Close this window and start it again.\n%1")
                           .arg(sentenceFor(failure)),
                       {}, detailsFor(failure));
}

void MainWindow::showPracticeGap(const QStringList &names, const Failure &last)
{
    QStringList isolated;
    for (const QString &name : names)
        isolated += isolate(name);
    m_error->showError(tr("The simulated provider does not know %Ln session(s), which will not send: %1. Remove them, "
                          "the others go on.",
                          nullptr, static_cast<int>(names.size()))
                           .arg(QLocale().createSeparatedList(isolated)),
                       {}, detailsFor(last));
}

void MainWindow::search()
{
    m_palette->open(paletteEntries(), m_switcher->client());
}

QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (const Place &place : m_pages->places())
        entries += {tr("Page"), place.title, {}, place.iconName, [this, name = place.name] { go(name); }};
    QList<QAction *> actions = m_pages->front() ? m_pages->front()->commands() : QList<QAction *>();
    for (QAction *action : m_menus->everywhere()) {
        const QString name = action->objectName();
        if (!name.startsWith(QLatin1String("go_")) && name != QLatin1String("goSearch"))
            actions += action;
    }
    for (QAction *action : std::as_const(actions)) {
        if (!action->isEnabled() || action->isSeparator() || action->text().isEmpty())
            continue;
        QString text = action->text();
        entries += {tr("Action"), text.remove(u'&'), action->shortcut().toString(QKeySequence::NativeText),
                    QStringLiteral("chevron-right"), [action] { action->trigger(); }};
    }
    entries += {tr("Client"), tr("All clients"), {}, QStringLiteral("users"), [this] { m_switcher->choose({}); }};
    for (const Client &client : m_switcher->clients())
        entries += {tr("Client"), isolate(client.name), {}, QStringLiteral("users"), [this, id = client.id] {
                        m_switcher->choose(id);
                    }};
    return entries;
}

void MainWindow::showKeyboard()
{
    Page *page = m_pages->front();
    auto *overview = new KeyboardOverview(m_menus->everywhere(), page ? page->title() : QString(),
                                          page ? page->commands() : QList<QAction *>(), this);
    overview->setAttribute(Qt::WA_DeleteOnClose);
    overview->open();
}

void MainWindow::keepMemory()
{
    m_memory.keep(this, m_pages->frontName(), m_switcher->client(), m_pages->memory());
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *target = tabTarget(*this, {m_rail, m_head, m_error, m_alerts, m_content, m_status}, next);
    if (!target)
        return false;
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *around = target->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(target);
    }
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepMemory();
    // No question: what waits is on disk. Who closes in the middle of it is told that it goes on.
    if (const qint64 queued = m_figures->now().queued; queued > 0 && m_settings.flag(Setting::notifications))
        m_tray->show(tr("Gatehouse is closed"), tr("%Ln message(s) wait. They go on when Gatehouse starts again.",
                                                   nullptr, static_cast<int>(queued)));
    event->accept();
}

} // namespace gatehouse::ui
