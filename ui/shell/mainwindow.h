#pragma once

#include "gateway/ids.h"
#include "gateway/result.h"
#include "ui/desks.h"
#include "ui/setup.h"
#include "ui/shell/paletteentry.h"
#include "ui/shell/place.h"
#include "ui/shell/windowmemory.h"

#include <QtWidgets/QMainWindow>

class QStackedWidget;

namespace gatehouse {
struct Snapshot;
}

namespace gatehouse::ui {

class AlertBar;
class ArrivalNotifier;
class ClientSwitcher;
class CommandPalette;
class ErrorBanner;
class Figures;
class FirstStart;
class MainMenus;
class Page;
class PageHead;
class PageStack;
class Rail;
class StatusLine;
class TrayIcon;
class UiSettings;

/// The frame around the pages: joins rail, head, pages, status line, menus and search, and holds no logic of theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// `places` in the order of the rail. Everything given outlives the window.
    MainWindow(const Desks &desks, UiSettings &settings, const Setup &setup, const QList<Place> &places,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Leads to a page and, when not empty, to one thing on it. An unknown page changes nothing.
    void go(const QString &page, const QString &what = {});
    /// Writes down place, page, client and what pages remember; closing does it too.
    void keepMemory();
    /// The practice set-up of this run could not be made.
    void showPracticeFailure(const Failure &failure);
    /// It stands, but for these sessions.
    void showPracticeGap(const QStringList &names, const Failure &last);
    /// The window stands in another language than the one before it: offers the way back, where it was changed.
    void offerLanguageBack(const QVariant &before);
    [[nodiscard]] PageStack &pages() const { return *m_pages; }

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *frame();
    void joinParts();
    void makeNotifications();
    void begin();
    void showFirstStart();
    void showFigures(const Snapshot &now);
    void showFront(Page *page);
    void setClient(std::optional<ClientId> client);
    void addClient();
    void startPractice();
    void search();
    void showKeyboard();
    [[nodiscard]] QList<PaletteEntry> paletteEntries();

    Desks m_desks;
    UiSettings &m_settings;
    Setup m_setup;
    WindowMemory m_memory;
    PageStack *m_pages;
    ClientSwitcher *m_switcher;
    PageHead *m_head;
    Rail *m_rail;
    StatusLine *m_status;
    ErrorBanner *m_error;
    AlertBar *m_alerts;
    FirstStart *m_firstStart;
    QStackedWidget *m_content;
    MainMenus *m_menus;
    CommandPalette *m_palette;
    Figures *m_figures;
    TrayIcon *m_tray = nullptr;
    ArrivalNotifier *m_notifier = nullptr;
};

} // namespace gatehouse::ui
