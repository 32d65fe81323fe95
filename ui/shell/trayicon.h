#pragma once

#include <QtWidgets/QSystemTrayIcon>

class QMenu;

namespace gatehouse::ui {

/// The program's icon in the desktop's tray, where there is one: shows notifications, a click brings the window back.
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

    QWidget *m_window;
    QSystemTrayIcon m_tray;
    std::unique_ptr<QMenu> m_menu;
};

} // namespace gatehouse::ui
