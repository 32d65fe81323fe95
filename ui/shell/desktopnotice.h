#pragma once

#include <QtCore/QObject>

namespace gatehouse::ui {

/// Notices by the desktop's own service (org.freedesktop.Notifications). Desktops without a tray have that one too,
/// GNOME among them, where QSystemTrayIcon can show nothing.
class DesktopNotice final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(QObject *parent = nullptr);
    /// Takes the place of the notice before: one for all that came, not a pile.
    void show(const QString &title, const QString &text);

signals:
    void clicked();
    /// There is no such service here.
    void refused(const QString &title, const QString &text);

private slots:
    void takeAction(uint id, const QString &action);

private:
    uint m_shown = 0;
};

} // namespace gatehouse::ui
