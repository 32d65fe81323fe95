#pragma once

#include "gateway/client.h"
#include "ui/settings/settingssection.h"

class QPushButton;
class QTableView;

namespace gatehouse {
class ClientDesk;
class Clock;
} // namespace gatehouse

namespace gatehouse::ui {

class AccessKeyModel;
class ErrorBanner;
class UiSettings;
struct Setup;

/// The HTTP interface: where it listens, and the keys that open it.
class ApiSection final : public SettingsSection
{
    Q_OBJECT
public:
    ApiSection(ClientDesk &desk, const Clock &clock, UiSettings &settings, const Setup &setup,
               QWidget *parent = nullptr);
    /// Asks for keys and clients anew.
    void load();

private:
    QWidget *keyTable();
    void makeKey();
    void askRevoke();

    ClientDesk &m_desk;
    const Clock &m_clock;
    UiSettings &m_settings;
    QList<Client> m_clients;
    AccessKeyModel *m_model;
    QTableView *m_table;
    QPushButton *m_revoke;
    ErrorBanner *m_error;
};

} // namespace gatehouse::ui
