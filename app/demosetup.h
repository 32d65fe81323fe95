#pragma once

#include "gateway/ids.h"
#include "gateway/result.h"
#include "gateway/sandbox/sandboxdemo.h"
#include "ui/desks.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <deque>
#include <functional>
#include <memory>

namespace gatehouse {
class NetworkTransport;
class SandboxServer;
class ThreadExecutor;
struct Session;
} // namespace gatehouse

namespace gatehouse::app {

/// The practice set-up of --demo: a simulated provider on a free port of this machine, and at the first start three
/// clients, eight sessions and a campaign that waits to be started. Later starts lead the sessions to the new port; one
/// that a person added and the simulator does not know is named and left.
/// Does everything through the desks, like a person would. For webhooks to arrive, the gateway's public URL must be its
/// hooks listener here.
class DemoSetup final : public QObject
{
    Q_OBJECT
public:
    /// `seed` is chance for the sandbox of this run; the accounts are the same in every run.
    DemoSetup(const ui::Desks &desks, const QString &dataDir, quint64 seed, QObject *parent = nullptr);
    ~DemoSetup() override;
    /// Starts the simulator; failure: addressInUse, addressRefused. Then goes on by itself until ready() or failed().
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] QString providerUrl() const { return m_providerUrl; }

signals:
    /// `campaign` is the one that was made at the first start, null at later ones.
    void ready(gatehouse::CampaignId campaign);
    void failed(const gatehouse::Failure &failure);
    /// These were not taken up by the simulator, `last` says why of the last one; ready() follows.
    void sessionsLeft(const QStringList &names, const gatehouse::Failure &last);

private:
    void askSessions(const QString &cursor, QList<Session> before);
    void makeAnew();
    void lead(const QList<Session> &sessions);
    void addClient(const SandboxDemoClient &client);
    void addSession(ClientId client, const SandboxSessionSpec &spec);
    void registerWebhook(const Session &session);
    void leave(const QString &name, const Failure &failure);
    void addCampaign();
    void importAudience(CampaignId campaign);
    [[nodiscard]] QString writeAudience() const;
    void next();
    void fail(const Failure &failure);

    ui::Desks m_desks;
    QString m_dataDir;
    SandboxDemo m_demo;
    SeededRandom m_random;
    QString m_providerUrl;
    std::unique_ptr<ThreadExecutor> m_thread;
    std::unique_ptr<NetworkTransport> m_transport;
    std::unique_ptr<SandboxServer> m_server;
    std::deque<std::function<void()>> m_steps;
    QList<SessionId> m_firstClientsSessions;
    QStringList m_left;
    Failure m_lastFailure;
    ClientId m_firstClient;
    CampaignId m_campaign;
};

} // namespace gatehouse::app
