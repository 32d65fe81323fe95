#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtNetwork/QNetworkAccessManager>

#include <memory>
#include <vector>

namespace gatehouse {

/// Qt opens at most 6 connections to a host for each manager and lets further requests wait behind them, so that six
/// hanging requests would stop all sessions of a provider. Here a host that is busy in one manager gets another.
/// Lives on one thread with an event loop. Each manager has a thread of its own inside Qt, hence the bounds.
class ManagerPool
{
public:
    static constexpr int perHostMax = 6;
    static constexpr int managersMax = 96;
    static constexpr int idleManagersMax = 3;

    /// A manager with a free connection to `host`; null when all that may exist are busy with it.
    [[nodiscard]] QNetworkAccessManager *take(const QString &host);
    void giveBack(QNetworkAccessManager *manager, const QString &host);
    [[nodiscard]] int size() const { return static_cast<int>(m_managers.size()); }

private:
    struct Managed
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        QHash<QString, int> busy; ///< requests in flight by host; no zeros
    };
    void dropIdle();

    std::vector<Managed> m_managers;
};

} // namespace gatehouse
