#pragma once

#include "gateway/client.h"

#include <QtWidgets/QComboBox>

namespace gatehouse {
class ChangeFeed;
class ClientDesk;
} // namespace gatehouse

namespace gatehouse::ui {

/// Which client the pages show: "All clients" first. Follows the list of clients; a client that goes leads back to all.
class ClientSwitcher final : public QComboBox
{
    Q_OBJECT
public:
    ClientSwitcher(ClientDesk &desk, ChangeFeed &changes, QWidget *parent = nullptr);
    [[nodiscard]] std::optional<ClientId> client() const;
    /// Chosen at once when it is known, else when the list has come.
    void choose(std::optional<ClientId> client);
    /// Asks for the list anew.
    void reload() { load({}, {}); }
    /// The list has come at least once.
    [[nodiscard]] bool isListed() const { return m_listed; }
    [[nodiscard]] const QList<Client> &clients() const { return m_clients; }

signals:
    void chosen(std::optional<gatehouse::ClientId> client);
    /// The list came or changed.
    void listed();

private:
    void load(const QString &cursor, QList<Client> soFar);
    void fill(const QList<Client> &clients);
    void announce();

    ClientDesk &m_desk;
    QList<Client> m_clients;
    std::optional<ClientId> m_wanted;
    std::optional<ClientId> m_announced;
    bool m_loading = false;
    bool m_stale = false;
    bool m_listed = false;
};

} // namespace gatehouse::ui
