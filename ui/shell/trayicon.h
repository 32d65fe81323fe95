#pragma once

#include "ui/shell/desktopnotice.h"

#include <QtWidgets/QSystemTrayIcon>

class QMenu;

namespace gatehouse::ui {

/// The program's icon in the desktop's tray, where there is one, and its notifications: by the desktop's own service,
/// else by the tray, else by the task bar. A click brings the window back.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    explicit TrayIcon(QWidget *window);
    ~TrayIcon() override;
    void show(const QString &title, const QString &text);

signals:
    void messageClicked();

private:
    void bringBack();
    void showInTray(const QString &title, const QString &text);

    QWidget *m_window;
    DesktopNotice m_notice;
    QSystemTrayIcon m_tray;
    std::unique_ptr<QMenu> m_menu;
};

} // namespace gatehouse::ui
