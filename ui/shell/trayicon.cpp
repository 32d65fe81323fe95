#include "ui/shell/trayicon.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

namespace gatehouse::ui {

TrayIcon::TrayIcon(QWidget *window) : QObject(window), m_window(window)
{
    const auto clicked = [this] {
        bringBack();
        emit messageClicked();
    };
    connect(&m_notice, &DesktopNotice::clicked, this, clicked);
    connect(&m_notice, &DesktopNotice::refused, this, &TrayIcon::showInTray);
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("Show Gatehouse")), &QAction::triggered, this, &TrayIcon::bringBack);
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, window, &QWidget::close);
    m_tray.setContextMenu(m_menu.get());
    m_tray.setIcon(window->windowIcon());
    m_tray.setToolTip(QApplication::applicationDisplayName());
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            bringBack();
    });
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, clicked);
    m_tray.show();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::show(const QString &title, const QString &text)
{
    m_notice.show(title, text);
}

void TrayIcon::showInTray(const QString &title, const QString &text)
{
    if (m_tray.isVisible() && QSystemTrayIcon::supportsMessages())
        m_tray.showMessage(title, text, m_window->windowIcon());
    else
        QApplication::alert(m_window); // without a tray the task bar tells
}

void TrayIcon::bringBack()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace gatehouse::ui
