#include "gateway/sandbox/sandboxprovider.h"

#include "gateway/sandbox/sandboxcontactsapi.h"
#include "gateway/sandbox/sandboxcontrolapi.h"
#include "gateway/sandbox/sandboxgate.h"
#include "gateway/sandbox/sandboxgroupsapi.h"
#include "gateway/sandbox/sandboxmessagesapi.h"
#include "gateway/sandbox/sandboxpeople.h"
#include "gateway/sandbox/sandboxsessionsapi.h"

#include <QtCore/QJsonDocument>

namespace gatehouse {

using namespace Qt::StringLiterals;

/// The parts, in the order in which they need each other.
class SandboxProvider::Parts
{
public:
    Parts(const Clock &clock, Random &random, Executor &executor, Transport &transport, SandboxOptions options)
        : ground(clock, random, executor, transport, std::move(options))
    {
        sessionsApi.addRoutes(router);
        messagesApi.addRoutes(router);
        contactsApi.addRoutes(router);
        groupsApi.addRoutes(router);
        controlApi.addRoutes(router);
        controlApi.habitsChanged = [this] { people.habitsChanged(); };
    }

    SandboxGround ground;
    SandboxLimits limits{ground.clock, ground.options};
    SandboxMedia media{ground};
    SandboxChats chats{ground};
    SandboxPairing pairing{ground};
    SandboxSends sends{ground, media};
    SandboxIncoming incoming{ground, chats, media};
    SandboxPeople people{ground, chats, sends, incoming};
    SandboxSessionsApi sessionsApi{ground, pairing, sends, limits};
    SandboxMessagesApi messagesApi{ground, sends, media};
    SandboxContactsApi contactsApi{ground, chats};
    SandboxGroupsApi groupsApi{ground, chats};
    SandboxControlApi controlApi{ground, pairing, sends, incoming};
    SandboxGate gate{ground, limits};
    SandboxRouter router;
};

namespace {

SandboxCall callFrom(HttpServerRequest &request)
{
    SandboxCall call;
    call.method = QByteArray::fromStdString(request.head.method);
    call.path = QString::fromStdString(request.head.path);
    call.query = QUrlQuery(QString::fromStdString(request.head.query));
    call.contentType = QByteArray(request.head.header("content-type").data(),
                                  static_cast<qsizetype>(request.head.header("content-type").size()));
    call.body = QByteArray(request.body.data(), static_cast<qsizetype>(request.body.size()));
    if (call.contentType.startsWith("application/json"))
        call.json = QJsonDocument::fromJson(call.body).object();
    return call;
}

} // namespace

SandboxProvider::SandboxProvider(const Clock &clock, Random &random, Executor &executor, Transport &transport,
                                 SandboxOptions options)
    : m_parts(std::make_unique<Parts>(clock, random, executor, transport, std::move(options)))
{}

SandboxProvider::~SandboxProvider() = default;

void SandboxProvider::setBaseUrl(const QString &baseUrl)
{
    m_parts->ground.baseUrl = baseUrl;
}

SandboxAccountSpec SandboxProvider::addAccount(SandboxAccountSpec account)
{
    SandboxAccount made;
    made.name = account.name;
    made.token = account.token;
    made.plan = account.plan;
    const SandboxAccount &added = m_parts->controlApi.addAccount(made);
    account.token = added.token;
    for (SandboxSessionSpec &spec : account.sessions) {
        SandboxSession session;
        session.id = spec.id;
        session.accountId = added.id;
        session.apiKey = spec.apiKey;
        session.webhookSecret = spec.webhookSecret;
        session.settings.name = spec.name;
        session.settings.phone = spec.phone;
        session.settings.accountProtection = spec.accountProtection;
        session.settings.webhookUrl = spec.webhookUrl;
        session.settings.webhookEnabled = !spec.webhookUrl.isEmpty();
        session.settings.webhookEvents = spec.webhookEvents;
        SandboxSession &placed = m_parts->ground.registry.addSession(session);
        m_parts->pairing.placeIn(placed, spec.startsAs);
        spec.id = placed.id;
        spec.apiKey = placed.apiKey;
        spec.webhookSecret = placed.webhookSecret;
    }
    return account;
}

void SandboxProvider::addCustomers(const QList<SandboxCustomer> &customers)
{
    for (const SandboxCustomer &customer : customers)
        m_parts->ground.directory.add(customer);
}

const SandboxFaults &SandboxProvider::faults() const
{
    return m_parts->ground.options.faults;
}

void SandboxProvider::setFaults(const SandboxFaults &faults)
{
    m_parts->ground.options.faults = faults;
}

void SandboxProvider::setHabits(const SandboxHabits &habits)
{
    m_parts->ground.options.habits = habits;
    m_parts->people.habitsChanged();
}

void SandboxProvider::handle(HttpServerRequest request, SandboxReply reply)
{
    SandboxCall call = callFrom(request);
    const auto found = m_parts->router.find(call.method, call.path);
    if (!found)
        return reply(SandboxAnswer::notFound().response());
    const SandboxRoute &route = *found->first;
    call.captured = found->second;
    if (const auto refusal = m_parts->gate.authorize(route, request.head, call))
        return reply(refusal->response());
    if (route.auth == SandboxAuth::session)
        return m_parts->gate.serve(route, call, std::move(reply));
    reply(route.handle(call).response());
}

SandboxHookCounts SandboxProvider::hookCounts() const
{
    return m_parts->ground.hooks.counts();
}

qsizetype SandboxProvider::sendCount() const
{
    return static_cast<qsizetype>(m_parts->sends.all().size());
}

} // namespace gatehouse
