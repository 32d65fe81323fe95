#include "gateway/api/clientcalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/clientdesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

const QStringList scopeWords{u"read"_s, u"send"_s, u"admin"_s}; // in the order of KeyScope

QJsonObject clientJson(const Client &client)
{
    return {{u"id"_s, toText(client.id)}, {u"name"_s, client.name}, {u"created_at"_s, toRfc3339(client.createdAt)}};
}

QJsonObject keyJson(const AccessKey &key)
{
    return {{u"id"_s, toText(key.id)},
            {u"name"_s, key.name},
            {u"scope"_s, scopeWords.at(static_cast<qsizetype>(key.scope))},
            {u"client_id"_s, jsonOrNull(key.client)},
            {u"created_at"_s, toRfc3339(key.createdAt)},
            {u"last_used_at"_s, jsonOrNull(key.lastUsedAt)}};
}

QJsonObject issuedJson(const IssuedAccessKey &issued)
{
    QJsonObject json = keyJson(issued.key);
    json.insert(u"key"_s, issued.secret);
    return json;
}

void addSchemas(ApiTable &table)
{
    table.addSchema(
        "Client",
        schema::answer({{"id", schema::id<ClientId>()}, {"name", schema::text()}, {"created_at", schema::time()}}));
    table.addSchema("ApiKey", schema::answer({{"id", schema::id<AccessKeyId>()},
                                              {"name", schema::text()},
                                              {"scope", schema::word(scopeWords)},
                                              {"client_id", schema::orNull(schema::id<ClientId>())},
                                              {"created_at", schema::time()},
                                              {"last_used_at", schema::orNull(schema::time())}}));
    table.addSchema("NewApiKey", schema::answer({{"id", schema::id<AccessKeyId>()},
                                                 {"name", schema::text()},
                                                 {"scope", schema::word(scopeWords)},
                                                 {"client_id", schema::orNull(schema::id<ClientId>())},
                                                 {"created_at", schema::time()},
                                                 {"last_used_at", schema::orNull(schema::time())},
                                                 {"key", schema::described(schema::text(), "Shown this once.")}}));
}

// A key bound to a client sees that one alone, and does not make or remove clients.
bool mayNotSee(const ApiCall::Ptr &call, ClientId id)
{
    if (!call->scope() || *call->scope() == id)
        return false;
    call->refuseNotFound();
    return true;
}

bool isBound(const ApiCall::Ptr &call)
{
    if (!call->scope())
        return false;
    call->refuse({Fault::forbidden, u"A key that is bound to a client cannot make or remove clients."_s, {}, {}});
    return true;
}

void addClients(ApiTable &table, ClientDesk &clients)
{
    const QJsonObject naming = schema::request({{"name", schema::someText(200)}}, {"name"});
    table.add({.method = "POST",
               .path = "/v1/clients",
               .access = Endpoint::Access::admin,
               .summary = "Makes a client.",
               .status = 201,
               .answer = schema::ref("Client"),
               .body = naming,
               .handle =
                   [&clients](const ApiCall::Ptr &call) {
                       if (!isBound(call))
                           call->answerWith(clients.createClient(call->body.value(u"name").toString(), call->actor()),
                                            clientJson);
                   },
               .again = withMadeId<ClientId>([&clients](const ApiCall::Ptr &call, ClientId id) {
                   call->answerWith(clients.client(id), clientJson);
               }),
               .takes = Endpoint::Body::json});
    table.add({.path = "/v1/clients",
               .access = Endpoint::Access::read,
               .summary = "The clients, newest first.",
               .answer = listAnswer("Client"),
               .query = listParameters(),
               .handle = [&clients](const ApiCall::Ptr &call) {
                   call->answerPage(clients.clients(call->page(), call->scope()), clientJson);
               }});
    table.add({.path = "/v1/clients/{id}",
               .access = Endpoint::Access::read,
               .summary = "A client.",
               .answer = schema::ref("Client"),
               .handle = withId<ClientId>([&clients](const ApiCall::Ptr &call, ClientId id) {
                   if (!mayNotSee(call, id))
                       call->answerWith(clients.client(id), clientJson);
               })});
    table.add({.method = "PATCH",
               .path = "/v1/clients/{id}",
               .access = Endpoint::Access::admin,
               .summary = "Renames a client.",
               .answer = schema::ref("Client"),
               .body = naming,
               .handle = withId<ClientId>([&clients](const ApiCall::Ptr &call, ClientId id) {
                   if (!mayNotSee(call, id))
                       call->answerWith(clients.renameClient(id, call->body.value(u"name").toString(), call->actor()),
                                        clientJson);
               }),
               .takes = Endpoint::Body::json});
    table.add({.method = "DELETE",
               .path = "/v1/clients/{id}",
               .access = Endpoint::Access::admin,
               .summary = "Removes a client that has no sessions any more.",
               .status = 204,
               .handle = withId<ClientId>([&clients](const ApiCall::Ptr &call, ClientId id) {
                   if (!mayNotSee(call, id) && !isBound(call))
                       call->answerDone(clients.removeClient(id, call->actor()));
               })});
}

void issueKey(const ApiCall::Ptr &call, ClientDesk &clients)
{
    NewAccessKey key;
    key.name = call->body.value(u"name").toString();
    key.scope = static_cast<KeyScope>(scopeWords.indexOf(call->body.value(u"scope").toString()));
    key.client = idMember<ClientId>(call->body, u"client_id");
    // A bound key hands on at most what it has itself.
    if (call->scope() && key.client && *key.client != *call->scope())
        return call->refuseNotFound();
    if (call->scope())
        key.client = call->scope();
    call->answerWith(clients.issueKey(std::move(key), call->actor()), issuedJson);
}

void addKeys(ApiTable &table, ClientDesk &clients)
{
    table.add({.method = "POST",
               .path = "/v1/api-keys",
               .access = Endpoint::Access::admin,
               .summary = "Makes an API key. The key itself is in this answer and nowhere else.",
               .status = 201,
               .answer = schema::ref("NewApiKey"),
               .body = schema::request({{"name", schema::someText(200)},
                                        {"scope", schema::word(scopeWords)},
                                        {"client_id", schema::orNull(schema::id<ClientId>())}},
                                       {"name", "scope"}),
               .handle = [&clients](const ApiCall::Ptr &call) { issueKey(call, clients); },
               .again =
                   [](const ApiCall::Ptr &call) {
                       call->refuse({Fault::conflict,
                                     u"The key %1 was made, but the answer that showed it was lost. Revoke it and make "
                                     "another."_s.arg(call->madeBefore.value(0)),
                                     {},
                                     {}});
                   },
               .takes = Endpoint::Body::json});
    table.add({.path = "/v1/api-keys",
               .access = Endpoint::Access::admin,
               .summary = "The API keys, without the keys themselves.",
               .answer = listAnswer("ApiKey"),
               .query = listParameters(),
               .handle = [&clients](const ApiCall::Ptr &call) {
                   call->answerPage(clients.keys(call->page(), call->scope()), keyJson);
               }});
    table.add({.method = "DELETE",
               .path = "/v1/api-keys/{id}",
               .access = Endpoint::Access::admin,
               .summary = "Revokes an API key, at once.",
               .status = 204,
               .handle = withId<AccessKeyId>([&clients](const ApiCall::Ptr &call, AccessKeyId id) {
                   call->answerDone(clients.revokeKey(id, call->actor(), call->scope()));
               })});
}

} // namespace

void describeClientCalls(ApiTable &table, ClientDesk &clients)
{
    addSchemas(table);
    addClients(table, clients);
    addKeys(table, clients);
}

} // namespace gatehouse
