#pragma once

#include "ui/shell/place.h"

#include <QtCore/QObject>
#include <QtGui/QAction>

class QMainWindow;
class QMenu;

namespace gatehouse::ui {

class Page;
class UiSettings;

/// The menu bar and the actions that work everywhere. Says what was chosen; the window does it.
class MainMenus final : public QObject
{
    Q_OBJECT
public:
    MainMenus(const QList<Place> &places, bool practice, UiSettings &settings, QMainWindow *window);
    /// The menu of the page in front shows its commands.
    void showPage(Page *page);
    /// Actions for the command palette and the keyboard overview.
    [[nodiscard]] const QList<QAction *> &everywhere() const { return m_everywhere; }

signals:
    void placeChosen(const QString &name);
    void addClientChosen();
    void practiceChosen();
    void searchChosen();
    void keyboardChosen();
    void aboutChosen();

private:
    void makeFile(bool practice);
    void makeView();
    void makeGo(const QList<Place> &places);
    void makeHelp();
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys,
                 std::function<void()> run);
    void scaleText(int percentStep);

    QMainWindow *m_window;
    UiSettings &m_settings;
    QMenu *m_pageMenu = nullptr;
    QList<QAction *> m_everywhere;
};

} // namespace gatehouse::ui
