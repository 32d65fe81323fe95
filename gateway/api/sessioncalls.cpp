#include "gateway/api/sessioncalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/api/sessionjson.h"
#include "gateway/qrpicture.h"
#include "gateway/sessiondesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

void add(const ApiCall::Ptr &call, SessionDesk &sessions)
{
    Result<NewSession> session = newSessionOf(call->body);
    if (!session)
        return call->refuse(session.failure());
    const auto owner = call->ownerOfNew();
    if (!owner)
        return;
    session->client = *owner;
    call->answerWith(sessions.add(std::move(session).value(), call->actor()), sessionJson);
}

void change(const ApiCall::Ptr &call, SessionDesk &sessions, SessionId id)
{
    // Which credentials there are depends on the session's provider.
    call->awaitValue(sessions.session(id, call->scope()), [call, &sessions, id](const Session &known) {
        Result<SessionChange> change = sessionChangeOf(call->body, known.provider);
        if (!change)
            return call->refuse(change.failure());
        call->answerWith(sessions.change(id, std::move(change).value(), call->actor(), call->scope()), sessionJson);
    });
}

void list(const ApiCall::Ptr &call, SessionDesk &sessions)
{
    const auto filter = call->clientFilter();
    if (!filter)
        return;
    SessionFilter wanted;
    wanted.client = filter->client;
    wanted.state = sessionStateFromName(call->query.value(u"state"_s));
    wanted.text = call->query.value(u"q"_s);
    call->answerPage(sessions.sessions(wanted, call->page()), sessionJson);
}

void showPairingCode(const ApiCall::Ptr &call, SessionDesk &sessions, SessionId id)
{
    call->awaitValue(sessions.pairingCode(id, call->scope()), [call](const PairingCode &code) {
        if (!call->accepts("image/png"))
            return call->answer(200, {{u"qr"_s, code.text}, {u"expires_at"_s, toRfc3339(code.expiresAt)}});
        const auto matrix = qrMatrix(code.text.toUtf8());
        if (!matrix)
            return call->refuse({Fault::internal, u"the pairing code does not fit into a QR picture"_s, {}, {}});
        call->answerBytes(200, "image/png", qrPng(*matrix));
    });
}

using Command = Reply<Session> (SessionDesk::*)(SessionId, Actor, std::optional<ClientId>);

void addCommand(ApiTable &table, SessionDesk &sessions, const char *path, const char *summary, Command command)
{
    table.add({.method = "POST",
               .path = path,
               .access = Endpoint::Access::admin,
               .summary = summary,
               .status = 202,
               .answer = schema::ref("Session"),
               .handle = withId<SessionId>([&sessions, command](const ApiCall::Ptr &call, SessionId id) {
                   call->answerWith((sessions.*command)(id, call->actor(), call->scope()), sessionJson);
               })});
}

// The desk's acts of care know no scope: who may not see the session finds nothing here.
template <typename Work>
ApiHandler withVisible(SessionDesk &sessions, Work work)
{
    return withId<SessionId>([&sessions, work](const ApiCall::Ptr &call, SessionId id) {
        call->awaitValue(sessions.session(id, call->scope()), [call, work, id](const Session &) { work(call, id); });
    });
}

QJsonObject itemsJson(const QJsonArray &items)
{
    return {{u"items"_s, items}, {u"next_cursor"_s, QJsonValue()}};
}

/// The desk gives the log whole; the cursor is the place in it.
QJsonObject logJson(const QList<SessionLogEntry> &entries, const PageRequest &page)
{
    QJsonArray items;
    const qsizetype from = std::clamp<qsizetype>(page.cursor.toLongLong(), 0, entries.size());
    const qsizetype to = std::min<qsizetype>(from + page.limit, entries.size());
    for (const SessionLogEntry &entry : entries.mid(from, to - from))
        items.append(QJsonObject{{u"at"_s, toRfc3339(entry.at)},
                                 {u"what"_s, entry.what},
                                 {u"detail"_s, jsonOrNull(entry.detail)},
                                 {u"actor"_s, jsonOrNull(entry.actor)}});
    QJsonObject json = itemsJson(items);
    if (to < entries.size())
        json.insert(u"next_cursor"_s, QString::number(to));
    return json;
}

const QStringList checkWords{u"open"_s, u"good"_s, u"bad"_s}; // in the order of SessionCheck::State

QJsonObject checksJson(const QList<SessionCheck> &checks)
{
    QJsonArray items;
    for (const SessionCheck &check : checks)
        items.append(QJsonObject{{u"step"_s, check.step},
                                 {u"state"_s, checkWords.at(static_cast<qsizetype>(check.state))},
                                 {u"detail"_s, jsonOrNull(check.detail)}});
    return itemsJson(items);
}

void addCare(ApiTable &table, SessionDesk &sessions)
{
    table.addSchema("SessionLogEntry", schema::answer({{"at", schema::time()},
                                                       {"what", schema::text()},
                                                       {"detail", schema::orNull(schema::text())},
                                                       {"actor", schema::orNull(schema::text())}}));
    table.addSchema("SessionCheck", schema::answer({{"step", schema::text()},
                                                    {"state", schema::word(checkWords)},
                                                    {"detail", schema::orNull(schema::text())}}));
    const auto act = [&](const char *path, const char *summary,
                         const std::function<Reply<Session>(SessionId, Actor)> &work) {
        table.add({.method = "POST",
                   .path = path,
                   .access = Endpoint::Access::admin,
                   .summary = summary,
                   .status = 202,
                   .answer = schema::ref("Session"),
                   .handle = withVisible(sessions, [work](const ApiCall::Ptr &call, SessionId id) {
                       call->answerWith(work(id, call->actor()), sessionJson);
                   })});
    };
    act("/v1/sessions/{id}/restart", "Restarts the session at its provider.",
        [&sessions](SessionId id, const Actor &actor) { return sessions.restart(id, actor); });
    act("/v1/sessions/{id}/webhook", "Sets this gateway's webhook at the provider: URL, secret and events.",
        [&sessions](SessionId id, const Actor &actor) { return sessions.registerWebhook(id, actor); });
    act("/v1/sessions/{id}/refresh", "Asks the provider for the state now.",
        [&sessions](SessionId id, const Actor &) { return sessions.refresh(id); });
    table.add({.path = "/v1/sessions/{id}/log",
               .access = Endpoint::Access::read,
               .summary = "What happened to the session, newest first.",
               .answer = listAnswer("SessionLogEntry"),
               .query = listParameters(),
               .handle = withVisible(sessions, [&sessions](const ApiCall::Ptr &call, SessionId id) {
                   call->answerWith(sessions.log(id), [page = call->page()](const QList<SessionLogEntry> &entries) {
                       return logJson(entries, page);
                   });
               })});
    table.add({.path = "/v1/sessions/{id}/checks",
               .access = Endpoint::Access::admin, // asks the provider
               .summary = "Whether the session is ready to work, step by step.",
               .answer = listAnswer("SessionCheck"),
               .query = listParameters(), // always few: one page
               .handle = withVisible(sessions, [&sessions](const ApiCall::Ptr &call, SessionId id) {
                   call->answerWith(sessions.check(id), checksJson);
               })});
}

void addResource(ApiTable &table, SessionDesk &sessions)
{
    table.add({.method = "POST",
               .path = "/v1/sessions",
               .access = Endpoint::Access::admin,
               .summary = "Adds a session. Its credentials go to the vault and never come back.",
               .status = 201,
               .answer = schema::ref("Session"),
               .body = schema::ref("NewSession"),
               .handle = [&sessions](const ApiCall::Ptr &call) { add(call, sessions); },
               .again = withMadeId<SessionId>([&sessions](const ApiCall::Ptr &call, SessionId id) {
                   call->answerWith(sessions.session(id, call->scope()), sessionJson);
               }),
               .takes = Endpoint::Body::json});
    table.add({.path = "/v1/sessions",
               .access = Endpoint::Access::read,
               .summary = "Sessions, newest first.",
               .answer = listAnswer("Session"),
               .query = listParameters({{"client_id", schema::id<ClientId>()},
                                        {"state", schema::word(sessionStateWords())},
                                        {"q", schema::text(200), "Part of name, number or client."}}),
               .handle = [&sessions](const ApiCall::Ptr &call) { list(call, sessions); }});
    table.add({.path = "/v1/sessions/{id}",
               .access = Endpoint::Access::read,
               .summary = "A session, with the pacing that applies.",
               .answer = schema::ref("Session"),
               .handle = withId<SessionId>([&sessions](const ApiCall::Ptr &call, SessionId id) {
                   call->answerWith(sessions.session(id, call->scope()), sessionJson);
               })});
    table.add({.method = "PATCH",
               .path = "/v1/sessions/{id}",
               .access = Endpoint::Access::admin,
               .summary = "Changes the members given. `pacing` is replaced as a whole, of `credentials` those given.",
               .answer = schema::ref("Session"),
               .body = schema::ref("SessionChange"),
               .handle = withId<SessionId>(
                   [&sessions](const ApiCall::Ptr &call, SessionId id) { change(call, sessions, id); }),
               .takes = Endpoint::Body::json});
    table.add({.method = "DELETE",
               .path = "/v1/sessions/{id}",
               .access = Endpoint::Access::admin,
               .summary = "Removes a session; its queued messages are cancelled, its conversations stay readable.",
               .status = 204,
               .handle = withId<SessionId>([&sessions](const ApiCall::Ptr &call, SessionId id) {
                   call->answerDone(sessions.remove(id, call->actor(), call->scope()));
               })});
}

} // namespace

void describeSessionCalls(ApiTable &table, SessionDesk &sessions)
{
    addSessionSchemas(table);
    addResource(table, sessions);
    addCommand(table, sessions, "/v1/sessions/{id}/connect", "Connects the session at its provider.",
               &SessionDesk::connectSession);
    addCommand(table, sessions, "/v1/sessions/{id}/disconnect", "Disconnects the session at its provider.",
               &SessionDesk::disconnectSession);
    addCommand(table, sessions, "/v1/sessions/{id}/pause", "Lets the session's messages wait.", &SessionDesk::pause);
    addCommand(table, sessions, "/v1/sessions/{id}/resume", "Lets the session's messages go on.", &SessionDesk::resume);
    addCommand(table, sessions, "/v1/sessions/{id}/resume-bulk",
               "Lets bulk go on that the session's health held; what came before counts no more.",
               &SessionDesk::resumeBulk);
    addCare(table, sessions);
    table.add({.path = "/v1/sessions/{id}/qr",
               .access = Endpoint::Access::admin, // whoever scans it owns the session
               .summary = "The present pairing code; as a picture with `Accept: image/png`.",
               .answer = schema::answer({{"qr", schema::text()}, {"expires_at", schema::time()}}),
               .handle = withId<SessionId>(
                   [&sessions](const ApiCall::Ptr &call, SessionId id) { showPairingCode(call, sessions, id); }),
               .otherAnswerType = "image/png"});
}

} // namespace gatehouse
