#include "app/demosetup.h"

#include "gateway/campaigndesk.h"
#include "gateway/clientdesk.h"
#include "gateway/clock.h"
#include "gateway/http/networktransport.h"
#include "gateway/runtime/threadexecutor.h"
#include "gateway/sandbox/sandboxserver.h"
#include "gateway/sessiondesk.h"
#include "ui/async.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace gatehouse::app {

namespace {

constexpr int sessionsAPage = 100;
constexpr qsizetype audienceSize = 250;

Actor practice()
{
    return Actor::engine(QStringLiteral("practice"));
}

} // namespace

DemoSetup::DemoSetup(const ui::Desks &desks, const QString &dataDir, quint64 seed, QObject *parent)
    : QObject(parent)
    , m_desks(desks)
    , m_dataDir(dataDir)
    , m_demo(SandboxDemo::make())
    , m_random(seed)
    , m_thread(std::make_unique<ThreadExecutor>(QStringLiteral("sandbox")))
    , m_transport(std::make_unique<NetworkTransport>(*m_thread))
{
    SandboxOptions options = SandboxDemo::options();
    // Above whatever the run before gave out: it never sends a hundred messages a second.
    options.firstMsgId = toMillis(desks.clock.now()) / 10;
    m_server = std::make_unique<SandboxServer>(desks.clock, m_random, *m_thread, *m_transport, options);
}

DemoSetup::~DemoSetup()
{
    m_server.reset(); // before the transport, and both before the thread that they answer on
    m_transport.reset();
}

Result<void> DemoSetup::begin()
{
    const Result<quint16> port = m_server->start(QStringLiteral("127.0.0.1"), 0);
    if (!port)
        return port.failure();
    m_providerUrl = QStringLiteral("http://127.0.0.1:%1/api").arg(*port);
    m_server->post([demo = m_demo](SandboxProvider &provider) { demo.install(provider); });
    askSessions({}, {});
    return {};
}

void DemoSetup::askSessions(const QString &cursor, QList<Session> before)
{
    ui::whenDone(
        this, m_desks.sessions.sessions({}, {sessionsAPage, cursor}),
        [this, before = std::move(before)](const Page<Session> &page) mutable {
            before += page.items;
            if (!page.nextCursor.isEmpty())
                return askSessions(page.nextCursor, std::move(before));
            if (before.isEmpty())
                makeAnew();
            else
                lead(before);
            next();
        },
        [this](const Failure &failure) { fail(failure); });
}

void DemoSetup::makeAnew()
{
    for (const SandboxDemoClient &client : std::as_const(m_demo.clients))
        m_steps.emplace_back([this, client] { addClient(client); });
    m_steps.emplace_back([this] { addCampaign(); });
}

void DemoSetup::lead(const QList<Session> &sessions)
{
    for (const Session &session : sessions) {
        m_steps.emplace_back([this, id = session.id, name = session.name] {
            SessionChange change;
            change.baseUrl = m_providerUrl;
            ui::whenDone(
                this, m_desks.sessions.change(id, change, practice()),
                [this](const Session &changed) { registerWebhook(changed); },
                [this, name](const Failure &failure) { leave(name, failure); });
        });
    }
}

void DemoSetup::addClient(const SandboxDemoClient &client)
{
    ui::whenDone(
        this, m_desks.clients.createClient(client.name, practice()),
        [this, client](const Client &made) {
            if (m_firstClient.isNull())
                m_firstClient = made.id;
            // In reverse, for each is put first.
            for (auto index = client.sessions.rbegin(); index != client.sessions.rend(); ++index) {
                const SandboxSessionSpec spec = m_demo.account.sessions.at(*index);
                m_steps.emplace_front([this, id = made.id, spec] { addSession(id, spec); });
            }
            next();
        },
        [this](const Failure &failure) { fail(failure); });
}

void DemoSetup::addSession(ClientId client, const SandboxSessionSpec &spec)
{
    NewSession session;
    session.client = client;
    session.name = spec.name;
    session.phone = spec.phone;
    session.baseUrl = m_providerUrl;
    session.plan = spec.accountProtection ? WasenderPlan::accountProtection : WasenderPlan::paid;
    session.credentials = {spec.apiKey, spec.webhookSecret, m_demo.account.token, QString::number(spec.id)};
    ui::whenDone(
        this, m_desks.sessions.add(session, practice()),
        [this](const Session &made) {
            if (made.client == m_firstClient)
                m_firstClientsSessions += made.id;
            registerWebhook(made);
        },
        [this, name = spec.name](const Failure &failure) { leave(name, failure); });
}

void DemoSetup::registerWebhook(const Session &session)
{
    ui::whenDone(
        this, m_desks.sessions.registerWebhook(session.id, practice()),
        [this](const Session &made) {
            ui::whenDone(
                this, m_desks.sessions.refresh(made.id), [this](const Session &) { next(); },
                [this](const Failure &) { next(); }); // the next webhook tells the state as well
        },
        [this, name = session.name](const Failure &failure) { leave(name, failure); });
}

// One that the simulator does not know, a person's own, keeps none of the others back.
void DemoSetup::leave(const QString &name, const Failure &failure)
{
    m_left += name;
    m_lastFailure = failure;
    next();
}

void DemoSetup::addCampaign()
{
    CampaignDraft draft;
    draft.name = QStringLiteral("Practice campaign");
    draft.sessions = m_firstClientsSessions;
    draft.content.body =
        TextContent{QStringLiteral("Hello {{name}}, your order {{order}} is on its way. Reply STOP to opt out.")};
    ui::whenDone(
        this, m_desks.campaigns.create(m_firstClient, draft, practice()),
        [this](const Campaign &made) { importAudience(made.id); }, [this](const Failure &failure) { fail(failure); });
}

void DemoSetup::importAudience(CampaignId campaign)
{
    const QString path = writeAudience();
    if (path.isEmpty())
        return fail({Fault::dataReadOnly, QStringLiteral("the practice audience could not be written"), {}, {}});
    CsvMapping mapping;
    mapping.phoneColumnName = QStringLiteral("phone");
    ui::whenDone(
        this, m_desks.campaigns.importAudience(campaign, path, mapping, std::make_shared<ImportProgress>(), practice()),
        [this, campaign](const AudienceReport &) {
            m_campaign = campaign;
            next();
        },
        [this](const Failure &failure) { fail(failure); });
}

QString DemoSetup::writeAudience() const
{
    QSaveFile file(QDir(m_dataDir).filePath(QStringLiteral("practice-customers.csv")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("phone,name,order\n");
    const qsizetype count = std::min(audienceSize, m_demo.customers.size());
    for (qsizetype i = 0; i < count; ++i) {
        const SandboxCustomer &customer = m_demo.customers.at(i);
        const QString row = QStringLiteral("+%1,%2,%3\n").arg(customer.digits, customer.name).arg(48'000 + i);
        file.write(row.toUtf8());
    }
    return file.commit() ? file.fileName() : QString();
}

void DemoSetup::next()
{
    if (m_steps.empty()) {
        if (!m_left.isEmpty())
            emit sessionsLeft(m_left, m_lastFailure);
        emit ready(m_campaign);
        return;
    }
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step();
}

void DemoSetup::fail(const Failure &failure)
{
    m_steps.clear();
    emit failed(failure);
}

} // namespace gatehouse::app
