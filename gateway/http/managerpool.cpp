#include "gateway/http/managerpool.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkProxyFactory>

#include <algorithm>

namespace gatehouse {

namespace {

// The system's proxies, without a switch for the whole process; this machine itself is never asked for through one.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback())
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

QNetworkAccessManager *ManagerPool::take(const QString &host)
{
    auto free = std::find_if(m_managers.begin(), m_managers.end(),
                             [&](const Managed &managed) { return managed.busy.value(host) < perHostMax; });
    if (free == m_managers.end()) {
        if (m_managers.size() >= managersMax)
            return nullptr;
        auto manager = std::make_unique<QNetworkAccessManager>();
        manager->setProxyFactory(new SystemProxies); // taken over by the manager
        manager->setAutoDeleteReplies(false);
        m_managers.push_back({std::move(manager), {}});
        free = std::prev(m_managers.end());
    }
    ++free->busy[host];
    return free->manager.get();
}

void ManagerPool::giveBack(QNetworkAccessManager *manager, const QString &host)
{
    const auto managed = std::find_if(m_managers.begin(), m_managers.end(),
                                      [&](const Managed &candidate) { return candidate.manager.get() == manager; });
    if (managed == m_managers.end())
        return;
    if (--managed->busy[host] == 0)
        managed->busy.remove(host);
    dropIdle();
}

// The first ones are asked first, so idle ones gather at the end; a few stay for their open connections.
void ManagerPool::dropIdle()
{
    auto idle = std::count_if(m_managers.begin(), m_managers.end(), [](const Managed &m) { return m.busy.isEmpty(); });
    while (idle > idleManagersMax && m_managers.back().busy.isEmpty()) {
        m_managers.back().manager.release()->deleteLater(); // it may be its own reply that gives it back
        m_managers.pop_back();
        --idle;
    }
}

} // namespace gatehouse
