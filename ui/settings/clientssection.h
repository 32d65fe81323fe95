#pragma once

#include "gateway/client.h"
#include "ui/settings/settingssection.h"

#include <functional>

class QListWidget;
class QPushButton;

namespace gatehouse {
class ClientDesk;
}

namespace gatehouse::ui {

class ErrorBanner;
class UiSettings;

/// The clients of this console: rename one, remove one, with what that means.
class ClientsSection final : public SettingsSection
{
    Q_OBJECT
public:
    ClientsSection(ClientDesk &desk, UiSettings &settings, QWidget *parent = nullptr);
    void load();

signals:
    /// A client has another name now; `undo` gives it the old one.
    void renamed(const QString &sentence, const std::function<void()> &undo);

private:
    QWidget *list();
    void show(const QList<Client> &clients);
    [[nodiscard]] const Client *chosen() const;
    void askRename();
    void rename(const Client &client, const QString &name, bool offerUndo);
    void askRemove();
    void remove(const Client &client);

    ClientDesk &m_desk;
    UiSettings &m_settings;
    QList<Client> m_clients;
    QListWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_remove;
    ErrorBanner *m_error;
};

} // namespace gatehouse::ui
