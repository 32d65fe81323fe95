#include "gateway/sandbox/sandboxsessionsapi.h"

#include <QtCore/QDateTime>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 aboutUpdates = 0x75706461;
constexpr quint64 aboutLogs = 0x6c6f67;

QString withoutZone(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

// The numbers of a page of `total` things; `items` are filled in by the caller.
struct PageBounds
{
    qint64 page = 1;
    qint64 perPage = 10;
    qint64 total = 0;
    [[nodiscard]] qint64 first() const { return (page - 1) * perPage; }
    [[nodiscard]] qint64 lastPage() const { return std::max<qint64>(1, (total + perPage - 1) / perPage); }
};

QJsonObject laravelPage(const PageBounds &bounds, const QJsonArray &items, const QString &path)
{
    const auto link = [&path](qint64 page) { return QJsonValue(path + u"?page="_s + QString::number(page)); };
    const QJsonValue none;
    return {{u"current_page"_s, bounds.page},
            {u"data"_s, items},
            {u"first_page_url"_s, link(1)},
            {u"from"_s, items.isEmpty() ? none : QJsonValue(bounds.first() + 1)},
            {u"last_page"_s, bounds.lastPage()},
            {u"last_page_url"_s, link(bounds.lastPage())},
            {u"next_page_url"_s, bounds.page < bounds.lastPage() ? link(bounds.page + 1) : none},
            {u"path"_s, path},
            {u"per_page"_s, bounds.perPage},
            {u"prev_page_url"_s, bounds.page > 1 ? link(bounds.page - 1) : none},
            {u"to"_s, items.isEmpty() ? none : QJsonValue(bounds.first() + items.size())},
            {u"total"_s, bounds.total}};
}

PageBounds boundsOf(const SandboxCall &call, qint64 total)
{
    return {call.number(u"page"_s, 1, 1, 1'000'000), call.number(u"per_page"_s, 10, 1, 100), total};
}

} // namespace

SandboxSessionsApi::SandboxSessionsApi(SandboxGround &ground, SandboxPairing &pairing, SandboxSends &sends,
                                       SandboxLimits &limits)
    : m_ground(ground), m_pairing(pairing), m_sends(sends), m_limits(limits)
{}

void SandboxSessionsApi::addAccountRoute(SandboxRouter &router, const char *method, const QString &pattern, Step step)
{
    router.add({method, pattern, SandboxAuth::account, [this, step](SandboxCall &call) {
                    SandboxSession *session = m_ground.registry.session(call.captured.at(0).toLongLong());
                    // Another account's session is as unknown as one that never was.
                    if (session == nullptr || session->accountId != call.account->id)
                        return SandboxAnswer::notFound();
                    return (this->*step)(call, *session);
                }});
}

void SandboxSessionsApi::addRoutes(SandboxRouter &router)
{
    const QString all = u"/api/whatsapp-sessions"_s;
    const QString one = all + u"/{}"_s;
    router.add({"GET", all, SandboxAuth::account, [this](SandboxCall &call) { return list(call); }});
    router.add({"POST", all, SandboxAuth::account, [this](SandboxCall &call) { return create(call); }});
    addAccountRoute(router, "GET", one, &SandboxSessionsApi::show);
    addAccountRoute(router, "PUT", one, &SandboxSessionsApi::update);
    addAccountRoute(router, "DELETE", one, &SandboxSessionsApi::remove);
    addAccountRoute(router, "POST", one + u"/connect"_s, &SandboxSessionsApi::connect);
    addAccountRoute(router, "GET", one + u"/qrcode"_s, &SandboxSessionsApi::qrCode);
    addAccountRoute(router, "GET", one + u"/passkey-token"_s, &SandboxSessionsApi::passkeyToken);
    addAccountRoute(router, "POST", one + u"/disconnect"_s, &SandboxSessionsApi::disconnect);
    addAccountRoute(router, "POST", one + u"/restart"_s, &SandboxSessionsApi::restart);
    addAccountRoute(router, "POST", one + u"/regenerate-key"_s, &SandboxSessionsApi::renewKey);
    addAccountRoute(router, "GET", one + u"/message-logs"_s, &SandboxSessionsApi::messageLog);
    addAccountRoute(router, "GET", one + u"/session-logs"_s, &SandboxSessionsApi::sessionLog);
    router.add({"GET", u"/api/status"_s, SandboxAuth::session, [](SandboxCall &call) {
                    return SandboxAnswer::flat({{u"status"_s, sandboxStateName(call.session->state)}});
                }});
    router.add({"GET", u"/api/user"_s, SandboxAuth::session, [this](SandboxCall &call) { return user(call); }});
    router.add(
        {"GET", u"/api/auth-check"_s, SandboxAuth::account, [](SandboxCall &) { return SandboxAnswer::success({}); }});
    addPasskeyRoutes(router);
}

void SandboxSessionsApi::addPasskeyRoutes(SandboxRouter &router)
{
    const auto add = [this, &router](const char *method, const QString &path, auto step) {
        router.add({method, path, SandboxAuth::open, [this, step](SandboxCall &call) {
                        const QString token = call.method == "GET" ? call.query.queryItemValue(u"token"_s)
                                                                   : call.json.value("token"_L1).toString();
                        SandboxSession *session = m_ground.registry.sessionByPasskey(token.toLatin1());
                        if (session == nullptr)
                            return SandboxAnswer::failed(404, u"Passkey request not found or expired."_s);
                        return step(*session);
                    }});
    };
    add("GET", u"/api/passkey/pending"_s, [](SandboxSession &session) {
        return SandboxAnswer::success({{u"requestId"_s, session.passkeyRequest},
                                       {u"publicKey"_s, QJsonObject{{u"challenge"_s, session.passkeyRequest}}},
                                       {u"status"_s, session.passkeyStatus}});
    });
    add("POST", u"/api/passkey/response"_s, [this](SandboxSession &session) {
        m_pairing.passkeyStage(session, u"confirmation"_s);
        return SandboxAnswer::success({{u"status"_s, u"prologue_sent"_s}});
    });
    add("POST", u"/api/passkey/confirm"_s, [this](SandboxSession &session) {
        m_pairing.scan(session);
        return SandboxAnswer::success({{u"status"_s, u"confirmed"_s}});
    });
}

SandboxAnswer SandboxSessionsApi::list(SandboxCall &call)
{
    QJsonArray items;
    for (const SandboxSession *session : m_ground.registry.sessionsOf(call.account->id))
        items += session->toJson(false);
    return SandboxAnswer::data(items);
}

SandboxAnswer SandboxSessionsApi::create(SandboxCall &call)
{
    if (call.account->plan == SandboxPlan::none)
        return SandboxAnswer::refused(403, u"Active subscription or trial is required to use the API"_s);
    SandboxSession session;
    session.accountId = call.account->id;
    if (const QJsonObject errors = session.settings.apply(call.json, true); !errors.isEmpty())
        return SandboxAnswer::invalid(errors);
    if (m_ground.registry.sessionsOf(call.account->id).size() >= m_ground.options.sessionsMax) {
        return SandboxAnswer::failed(403, u"You have reached your WhatsApp session limit. Please upgrade your plan to "
                                          "add more sessions."_s);
    }
    return SandboxAnswer::data(m_ground.registry.addSession(std::move(session)).toJson(true));
}

SandboxAnswer SandboxSessionsApi::show(SandboxCall &, SandboxSession &session)
{
    return SandboxAnswer::data(session.toJson(true));
}

SandboxAnswer SandboxSessionsApi::update(SandboxCall &call, SandboxSession &session)
{
    if (const QJsonObject errors = session.settings.apply(call.json, false); !errors.isEmpty())
        return SandboxAnswer::invalid(errors);
    session.updatedAt = m_ground.clock.now();
    QJsonObject answer{{u"data"_s, session.toJson(true)}};
    const double share = m_ground.faults(session.id).webhookSyncFails;
    if (m_ground.chance(aboutUpdates, session, ++m_updates).happens(share)) {
        answer.insert("warning"_L1,
                      u"WhatsApp session updated but failed to sync webhook settings: Connection error"_s);
    }
    return SandboxAnswer::success(answer);
}

SandboxAnswer SandboxSessionsApi::remove(SandboxCall &, SandboxSession &session)
{
    const qint64 id = session.id;
    m_limits.forget(id);
    m_ground.faultsBySession.remove(id);
    m_ground.registry.removeSession(id);
    SandboxAnswer answer;
    answer.status = 204;
    return answer;
}

SandboxAnswer SandboxSessionsApi::connect(SandboxCall &call, SandboxSession &session)
{
    if (call.account->plan == SandboxPlan::none) {
        return SandboxAnswer::failed(403, u"You need to have an active subscription to connect a WhatsApp session."_s);
    }
    return SandboxAnswer::data(m_pairing.connect(session, call.json.value("linkMethod"_L1) == u"passkey"_s));
}

SandboxAnswer SandboxSessionsApi::qrCode(SandboxCall &, SandboxSession &session)
{
    if (session.state != SandboxState::needScan) {
        return SandboxAnswer::failed(422,
                                     u"QR code scan requested for a session that is not in NEED_SCAN state. Please "
                                     "call the connect endpoint first to initialize the session."_s);
    }
    return SandboxAnswer::data(QJsonObject{{u"qrCode"_s, session.qr}});
}

SandboxAnswer SandboxSessionsApi::passkeyToken(SandboxCall &, SandboxSession &session)
{
    if (session.state != SandboxState::needPasskey)
        return SandboxAnswer::failed(422, u"The session is not waiting for a passkey."_s);
    return SandboxAnswer::data(m_pairing.renewPasskey(session));
}

SandboxAnswer SandboxSessionsApi::disconnect(SandboxCall &, SandboxSession &session)
{
    m_pairing.disconnect(session);
    return SandboxAnswer::data(
        QJsonObject{{u"status"_s, u"disconnected"_s}, {u"message"_s, u"WhatsApp session disconnected successfully"_s}});
}

SandboxAnswer SandboxSessionsApi::restart(SandboxCall &, SandboxSession &session)
{
    if (!m_pairing.restart(session))
        return SandboxAnswer::failed(422, u"WhatsApp session is not connected. Cannot restart."_s);
    return SandboxAnswer::success({{u"message"_s, u"WhatsApp session restarted successfully."_s}});
}

SandboxAnswer SandboxSessionsApi::renewKey(SandboxCall &, SandboxSession &session)
{
    return SandboxAnswer::success({{u"api_key"_s, QString::fromLatin1(m_ground.registry.renewKey(session))}});
}

SandboxAnswer SandboxSessionsApi::user(SandboxCall &call)
{
    const SandboxSession &session = *call.session;
    if (session.state != SandboxState::connected)
        return SandboxAnswer::failed(422, u"WhatsApp session is not connected."_s);
    return SandboxAnswer::data(QJsonObject{{u"id"_s, session.digits() + u":7@s.whatsapp.net"_s},
                                           {u"name"_s, session.settings.name},
                                           {u"lid"_s, m_ground.directory.lidOf(session.digits()) + u"@lid"_s}});
}

QJsonObject SandboxSessionsApi::logLine(const SandboxSession &session, const SandboxSend &send) const
{
    const bool kept = session.settings.logMessages;
    QJsonObject line{{u"id"_s, QString::number(send.msgId)},
                     {u"whatsapp_session_id"_s, QString::number(session.id)},
                     {u"to"_s, kept ? QJsonValue(send.to) : QJsonValue()},
                     {u"content"_s, kept ? QJsonValue(QString::fromUtf8(send.request)) : QJsonValue()},
                     {u"status"_s, send.logStatus()},
                     {u"created_at"_s, withoutZone(send.acceptedAt)},
                     {u"updated_at"_s, withoutZone(send.updatedAt)}};
    line.insert("failed_reason"_L1, send.failure.isEmpty() ? QJsonValue() : QJsonValue(send.failure));
    return line;
}

SandboxAnswer SandboxSessionsApi::messageLog(SandboxCall &call, SandboxSession &session)
{
    // A call with the account's token, so it does not come by the gate's bad luck with look-ups.
    if (m_ground.chance(aboutLogs, session, ++m_logCalls).happens(m_ground.faults(session.id).lookupError))
        return SandboxAnswer::failed(503, u"Service Unavailable"_s);
    const QString status = call.query.queryItemValue(u"status"_s);
    const QList<qint64> all = m_sends.ofSession(session.id);
    QList<qint64> ids;
    for (auto id = all.crbegin(); id != all.crend(); ++id) {
        if (status.isEmpty() || m_sends.find(*id)->logStatus() == status)
            ids += *id;
    }
    const PageBounds bounds = boundsOf(call, ids.size());
    QJsonArray items;
    for (const qint64 id : ids.mid(bounds.first(), bounds.perPage))
        items += logLine(session, *m_sends.find(id));
    return SandboxAnswer::data(laravelPage(bounds, items, m_ground.baseUrl + call.path));
}

SandboxAnswer SandboxSessionsApi::sessionLog(SandboxCall &call, SandboxSession &session)
{
    const auto &lines = m_ground.registry.logOf(session.id);
    const PageBounds bounds = boundsOf(call, static_cast<qint64>(lines.size()));
    QJsonArray items;
    for (qint64 i = bounds.first(); i < std::min(bounds.first() + bounds.perPage, bounds.total); ++i) {
        const SandboxLogLine &line = lines[static_cast<std::size_t>(bounds.total - 1 - i)];
        items += QJsonObject{{u"id"_s, line.id},
                             {u"whatsapp_session_id"_s, session.id},
                             {u"event_type"_s, line.type},
                             {u"status"_s, line.status},
                             {u"occurred_at"_s, toRfc3339(line.at)}};
    }
    return SandboxAnswer::data(laravelPage(bounds, items, m_ground.baseUrl + call.path));
}

} // namespace gatehouse
