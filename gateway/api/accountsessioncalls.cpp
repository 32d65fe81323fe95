#include "gateway/api/accountsessioncalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/api/sessionjson.h"
#include "gateway/sessiondesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int importMax = 1000;

QByteArray tokenOf(const ApiCall::Ptr &call)
{
    return call->body.value(u"personal_access_token").toString().toUtf8();
}

QJsonObject accountSessionJson(const AccountSession &session)
{
    return {{u"account_session_id"_s, session.accountSessionId},
            {u"name"_s, session.name},
            {u"phone"_s, session.phone},
            {u"state"_s, sessionStateName(session.state)},
            {u"webhook_url"_s, jsonOrNull(session.webhookUrl)},
            {u"session_id"_s, jsonOrNull(session.imported)}};
}

void list(const ApiCall::Ptr &call, SessionDesk &sessions)
{
    call->answerWith(sessions.accountSessions(call->body.value(u"base_url").toString(), tokenOf(call)),
                     [](const QList<AccountSession> &found) {
                         QJsonArray items;
                         for (const AccountSession &session : found)
                             items.append(accountSessionJson(session));
                         return QJsonObject{{u"items"_s, items}, {u"next_cursor"_s, QJsonValue()}};
                     });
}

void import(const ApiCall::Ptr &call, SessionDesk &sessions)
{
    const auto owner = call->ownerOfNew();
    if (!owner)
        return;
    QStringList ids;
    for (const QJsonValue &id : call->body.value(u"account_session_ids").toArray())
        ids += id.toString();
    call->answerWith(
        sessions.importSessions(*owner, call->body.value(u"base_url").toString(), tokenOf(call), ids, call->actor()),
        [](const QList<Result<Session>> &results) {
            QJsonArray items;
            for (const Result<Session> &one : results)
                items.append(one ? sessionJson(*one) : problemJson(one.failure()));
            return QJsonObject{{u"items"_s, items}};
        });
}

void create(const ApiCall::Ptr &call, SessionDesk &sessions)
{
    const auto owner = call->ownerOfNew();
    if (!owner)
        return;
    call->answerWith(sessions.createInAccount(newAccountSessionOf(call->body, *owner), call->actor()), sessionJson);
}

} // namespace

void describeAccountSessionCalls(ApiTable &table, SessionDesk &sessions)
{
    const QJsonObject token = schema::described(schema::someText(500), "Of the provider's account.");
    const QJsonObject baseUrl = schema::orNull(schema::url());
    table.addSchema("AccountSession", schema::answer({{"account_session_id", schema::text()},
                                                      {"name", schema::text()},
                                                      {"phone", schema::text()},
                                                      {"state", schema::word(sessionStateWords())},
                                                      {"webhook_url", schema::orNull(schema::text())},
                                                      {"session_id", schema::orNull(schema::id<SessionId>())}}));
    table.add(
        {.method = "POST", // and not GET: a token has no place in an address
         .path = "/v1/account-sessions/list",
         .access = Endpoint::Access::admin,
         .summary = "The sessions of a provider's account. The token is used for this call and kept nowhere.",
         .answer = listAnswer("AccountSession"),
         .body = schema::request({{"personal_access_token", token}, {"base_url", baseUrl}}, {"personal_access_token"}),
         .handle = [&sessions](const ApiCall::Ptr &call) { list(call, sessions); },
         .takes = Endpoint::Body::json});
    table.add(
        {.method = "POST",
         .path = "/v1/account-sessions/import",
         .access = Endpoint::Access::admin,
         .summary = "Brings sessions of the account here; each item of the answer is a session or a problem. One that "
                    "is here already is a problem, so a repeat makes nothing twice.",
         .status = 202,
         .answer = schema::answer(
             {{"items",
               schema::list(QJsonObject{{u"anyOf"_s, QJsonArray{schema::ref("Session"), schema::ref("Problem")}}})}}),
         .body = schema::request({{"client_id", schema::id<ClientId>()},
                                  {"personal_access_token", token},
                                  {"base_url", baseUrl},
                                  {"account_session_ids", schema::list(schema::someText(100), 1, importMax)}},
                                 {"personal_access_token", "account_session_ids"}),
         .handle = [&sessions](const ApiCall::Ptr &call) { import(call, sessions); },
         .takes = Endpoint::Body::json});
    table.add({.method = "POST",
               .path = "/v1/account-sessions",
               .access = Endpoint::Access::admin,
               .summary = "Creates a session in the account, with this gateway's webhook, and brings it here.",
               .status = 201,
               .answer = schema::ref("Session"),
               .body = schema::ref("NewAccountSession"),
               .handle = [&sessions](const ApiCall::Ptr &call) { create(call, sessions); },
               .again = withMadeId<SessionId>([&sessions](const ApiCall::Ptr &call, SessionId id) {
                   call->answerWith(sessions.session(id, call->scope()), sessionJson);
               }),
               .takes = Endpoint::Body::json});
}

} // namespace gatehouse
