#include "gateway/sandbox/sandboxcontrolapi.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

SandboxAnswer badRequest(const QString &detail)
{
    return SandboxAnswer::flat({{u"error"_s, detail}}, 400);
}

std::optional<SandboxState> stateNamed(const QString &name)
{
    using enum SandboxState;
    for (const SandboxState state : {disconnected, connecting, needScan, needPasskey, connected, loggedOut, expired}) {
        if (sandboxStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

SandboxPlan planNamed(const QString &name)
{
    return name == u"trial"_s ? SandboxPlan::trial : name == u"none"_s ? SandboxPlan::none : SandboxPlan::paid;
}

SandboxSpan spanIn(const QJsonObject &object, const QString &name, SandboxSpan fallback)
{
    const QJsonArray ends = object.value(name).toArray();
    if (ends.size() != 2)
        return fallback;
    return {Milliseconds(ends.at(0).toInteger()), Milliseconds(ends.at(1).toInteger())};
}

} // namespace

SandboxControlApi::SandboxControlApi(SandboxGround &ground, SandboxPairing &pairing, SandboxSends &sends,
                                     SandboxIncoming &incoming)
    : m_ground(ground), m_pairing(pairing), m_sends(sends), m_incoming(incoming)
{}

void SandboxControlApi::addRoutes(SandboxRouter &router)
{
    const auto add = [this, &router](const char *method, const QString &path,
                                     SandboxAnswer (SandboxControlApi::*step)(SandboxCall &)) {
        router.add({method, u"/_sandbox/"_s + path, SandboxAuth::control,
                    [this, step](SandboxCall &call) { return (this->*step)(call); }});
    };
    router.add({"GET", u"/_sandbox/stats"_s, SandboxAuth::control, [this](SandboxCall &) { return stats(); }});
    router.add({"GET", u"/_sandbox/accounts"_s, SandboxAuth::control, [this](SandboxCall &) { return accounts(); }});
    router.add({"POST", u"/_sandbox/accounts"_s, SandboxAuth::control,
                [this](SandboxCall &call) { return SandboxAnswer::flat(createAccount(call.json), 201); }});
    add("GET", u"sends"_s, &SandboxControlApi::sends);
    add("GET", u"acknowledged"_s, &SandboxControlApi::acknowledged);
    add("GET", u"faults"_s, &SandboxControlApi::showFaults);
    add("POST", u"faults"_s, &SandboxControlApi::setFaults);
    add("POST", u"habits"_s, &SandboxControlApi::setHabits);
    add("POST", u"unknown-numbers"_s, &SandboxControlApi::setUnknownNumbers);
    add("POST", u"sessions/{}/{}"_s, &SandboxControlApi::step);
    add("POST", u"incoming"_s, &SandboxControlApi::incoming);
    add("POST", u"webhook"_s, &SandboxControlApi::webhook);
}

SandboxAnswer SandboxControlApi::stats()
{
    const SandboxHookCounts hooks = m_ground.hooks.counts();
    const QJsonObject webhooks{{u"announced"_s, hooks.announced}, {u"dropped"_s, hooks.dropped},
                               {u"tries"_s, hooks.tries},         {u"ok"_s, hooks.ok},
                               {u"failed"_s, hooks.failed},       {u"waiting"_s, hooks.waiting}};
    return SandboxAnswer::flat({{u"sends"_s, static_cast<qint64>(m_sends.all().size())},
                                {u"distinct"_s, m_sends.distinct()},
                                {u"received"_s, m_incoming.count()},
                                {u"planned"_s, static_cast<qint64>(m_ground.agenda.waiting())},
                                {u"webhooks"_s, webhooks}});
}

QJsonObject SandboxControlApi::sendJson(const SandboxSend &send) const
{
    return {{u"msg_id"_s, send.msgId},
            {u"session"_s, send.sessionId},
            {u"to"_s, send.to},
            {u"jid"_s, send.jid},
            {u"kind"_s, sandboxKindName(sandboxKindOf(send.content()))},
            {u"text"_s, send.text()},
            {u"content"_s, send.content()},
            {u"at"_s, toRfc3339(send.acceptedAt)},
            {u"whatsapp_id"_s, send.whatsAppId},
            {u"status"_s, send.status},
            {u"failure"_s, send.failure},
            {u"times"_s, m_sends.timesOf(send)}};
}

SandboxAnswer SandboxControlApi::sends(SandboxCall &call)
{
    const qint64 after = call.number(u"after"_s, 0, 0, std::numeric_limits<qint64>::max());
    const qint64 most = call.number(u"limit"_s, 1'000, 1, 100'000);
    const qint64 session = call.number(u"session"_s, 0, 0, std::numeric_limits<qint64>::max());
    const QString to = call.query.queryItemValue(u"to"_s, QUrl::FullyDecoded);
    QJsonArray items;
    qint64 matching = 0;
    for (const SandboxSend &send : m_sends.all()) {
        if (send.msgId <= after || (session != 0 && send.sessionId != session) || (!to.isEmpty() && send.to != to))
            continue;
        ++matching;
        if (items.size() < most)
            items += sendJson(send);
    }
    return SandboxAnswer::flat({{u"count"_s, static_cast<qint64>(m_sends.all().size())},
                                {u"distinct"_s, m_sends.distinct()},
                                {u"matching"_s, matching},
                                {u"items"_s, items}});
}

SandboxAnswer SandboxControlApi::acknowledged(SandboxCall &call)
{
    const qint64 after = call.number(u"after"_s, 0, 0, std::numeric_limits<qint64>::max());
    const qint64 most = call.number(u"limit"_s, 1'000, 1, 100'000);
    QJsonArray items;
    for (const SandboxAcknowledged &webhook : m_ground.hooks.acknowledged()) {
        if (items.size() >= most)
            break;
        if (webhook.number > after)
            items += QJsonObject{{u"number"_s, webhook.number},
                                 {u"at"_s, toRfc3339(webhook.at)},
                                 {u"body"_s, QJsonDocument::fromJson(webhook.body).object()}};
    }
    return SandboxAnswer::flat({{u"items"_s, items}});
}

QJsonObject SandboxControlApi::accountJson(const SandboxAccount &account)
{
    QJsonArray sessions;
    for (const SandboxSession *session : m_ground.registry.sessionsOf(account.id))
        sessions += session->toJson(true);
    return {{u"id"_s, account.id},
            {u"name"_s, account.name},
            {u"token"_s, QString::fromLatin1(account.token)},
            {u"sessions"_s, sessions}};
}

SandboxAnswer SandboxControlApi::accounts()
{
    QJsonArray items;
    for (const qint64 id : std::as_const(m_accounts))
        items += accountJson(*m_ground.registry.account(id));
    return SandboxAnswer::flat({{u"items"_s, items}});
}

const SandboxAccount &SandboxControlApi::addAccount(const SandboxAccount &account)
{
    const SandboxAccount &added = m_ground.registry.addAccount(account);
    m_accounts += added.id;
    return added;
}

QJsonObject SandboxControlApi::createAccount(const QJsonObject &request)
{
    SandboxAccount account;
    account.name = request.value("name"_L1).toString(u"Practice"_s);
    account.token = request.value("token"_L1).toString().toLatin1();
    account.plan = planNamed(request.value("plan"_L1).toString());
    const SandboxAccount &added = addAccount(account);
    QJsonArray wanted = request.value("sessions"_L1).toArray();
    for (int i = 0; i < request.value("sessions"_L1).toInt(); ++i)
        wanted += QJsonObject();
    for (const QJsonValue &spec : std::as_const(wanted)) {
        SandboxSession session;
        session.accountId = added.id;
        session.id = spec["id"_L1].toInteger();
        session.apiKey = spec["api_key"_L1].toString().toLatin1();
        session.webhookSecret = spec["webhook_secret"_L1].toString().toLatin1();
        SandboxSession &made = m_ground.registry.addSession(session);
        // Numbers of the range that is kept for films, so that no real one is shown.
        made.settings.phone = u"+1202555%1"_s.arg(made.id % 10'000, 4, 10, QChar(u'0'));
        made.settings.name = u"Practice %1"_s.arg(made.id);
        if (const QJsonObject errors = made.settings.apply(spec.toObject(), false); !errors.isEmpty())
            made.settings.webhookUrl.clear();
        m_pairing.placeIn(made, stateNamed(spec["status"_L1].toString()).value_or(SandboxState::connected));
    }
    return accountJson(added);
}

SandboxAnswer SandboxControlApi::showFaults(SandboxCall &call)
{
    return SandboxAnswer::flat(m_ground.faults(call.number(u"session"_s, 0, 0, 1'000'000'000)).toJson());
}

SandboxAnswer SandboxControlApi::setFaults(SandboxCall &call)
{
    QJsonObject changes = call.json;
    const qint64 session = changes.take("session"_L1).toInteger();
    const bool reset = changes.take("reset"_L1).toBool();
    SandboxFaults faults = reset ? SandboxFaults() : m_ground.faults(session);
    if (reset && session != 0)
        faults = m_ground.options.faults;
    if (const auto applied = faults.apply(changes); !applied)
        return badRequest(applied.failure().detail);
    if (session == 0)
        m_ground.options.faults = faults;
    else if (reset && changes.isEmpty())
        m_ground.faultsBySession.remove(session);
    else
        m_ground.faultsBySession.insert(session, faults);
    return SandboxAnswer::flat(faults.toJson());
}

SandboxAnswer SandboxControlApi::setHabits(SandboxCall &call)
{
    SandboxHabits &habits = m_ground.options.habits;
    const auto share = [&call](const QString &name, double &value) {
        value = std::clamp(call.json.value(name).toDouble(value), 0.0, 1.0);
    };
    share(u"answer_share"_s, habits.answerShare);
    share(u"stop_share"_s, habits.stopShare);
    share(u"reply_share"_s, habits.replyShare);
    share(u"media_share"_s, habits.mediaShare);
    share(u"burst_share"_s, habits.burstShare);
    share(u"vote_share"_s, habits.voteShare);
    share(u"react_share"_s, habits.reactShare);
    habits.answerAfter = spanIn(call.json, u"answer_after_ms"_s, habits.answerAfter);
    habits.replyAfter = spanIn(call.json, u"reply_after_ms"_s, habits.replyAfter);
    share(u"read_share"_s, m_ground.options.life.readShare);
    m_ground.options.life.deliveredAfter =
        spanIn(call.json, u"delivered_after_ms"_s, m_ground.options.life.deliveredAfter);
    m_ground.options.life.readAfter = spanIn(call.json, u"read_after_ms"_s, m_ground.options.life.readAfter);
    const qint64 every = call.json.value("unasked_every_ms"_L1).toInteger(habits.unaskedEvery.count());
    habits.unaskedEvery = Milliseconds(std::clamp<qint64>(every, 0, 86'400'000));
    if (habitsChanged)
        habitsChanged();
    return SandboxAnswer::flat({});
}

SandboxAnswer SandboxControlApi::setUnknownNumbers(SandboxCall &call)
{
    QStringList numbers;
    const QJsonArray given = call.json.value("numbers"_L1).toArray();
    for (const QJsonValue &number : given)
        numbers += number.toString().remove(u'+');
    m_ground.options.unknownNumbers = numbers;
    return SandboxAnswer::flat({{u"count"_s, numbers.size()}});
}

SandboxAnswer SandboxControlApi::step(SandboxCall &call)
{
    SandboxSession *session = m_ground.registry.session(call.captured.at(0).toLongLong());
    if (session == nullptr)
        return SandboxAnswer::notFound();
    const QString step = call.captured.at(1);
    if (step == u"scan"_s) {
        if (!m_pairing.scan(*session))
            return badRequest(u"the session does not wait for a scan"_s);
    } else if (step == u"logout"_s) {
        m_pairing.logOut(*session);
    } else if (step == u"expire"_s) {
        m_pairing.expire(*session);
    } else if (step == u"disconnect"_s) {
        m_pairing.disconnect(*session);
    } else if (step == u"connect"_s) {
        static_cast<void>(m_pairing.connect(*session, false));
    } else {
        return SandboxAnswer::notFound();
    }
    return SandboxAnswer::flat(session->toJson(false));
}

std::optional<SandboxAnswer> SandboxControlApi::otherEvent(const SandboxSession &session, const QString &from,
                                                           const QJsonObject &json)
{
    const QString kind = json.value("kind"_L1).toString();
    const QString id = json.value("message_id"_L1).toString();
    if (kind == u"delete"_s) {
        m_incoming.withdraw(session, from, id);
    } else if (kind == u"reaction"_s) {
        const QJsonObject key{{u"id"_s, id}, {u"fromMe"_s, true}, {u"remoteJid"_s, from + u"@s.whatsapp.net"_s}};
        m_incoming.react(session, from, key, json.value("text"_L1).toString());
    } else if (kind == u"call"_s) {
        m_incoming.call(session, from, json.value("video"_L1).toBool());
    } else if (kind == u"poll_vote"_s) {
        const SandboxSend *poll = m_sends.find(json.value("msg_id"_L1).toInteger());
        if (poll == nullptr)
            return badRequest(u"msg_id must be that of a poll"_s);
        m_incoming.vote(session, from, *poll, json.value("option"_L1).toInt());
    } else {
        return std::nullopt;
    }
    return SandboxAnswer::flat({{u"id"_s, id}});
}

SandboxAnswer SandboxControlApi::incoming(SandboxCall &call)
{
    const QJsonObject &json = call.json;
    const SandboxSession *session = m_ground.registry.session(json.value("session"_L1).toInteger());
    if (session == nullptr)
        return badRequest(u"session must be the id of a session"_s);
    SandboxArrival arrival;
    arrival.from = json.value("from"_L1).toString().remove(u'+');
    if (auto answer = otherEvent(*session, arrival.from, json))
        return *answer;
    const QString kind = json.value("kind"_L1).toString(u"text"_s);
    const auto known = sandboxKindFromName(kind);
    if (!known)
        return badRequest(u"there is no kind "_s + kind);
    arrival.kind = *known;
    arrival.chat = json.value("chat"_L1).toString();
    arrival.pushName = json.value("name"_L1).toString();
    arrival.text = json.value("text"_L1).toString();
    arrival.quotedId = json.value("quoted_id"_L1).toString();
    arrival.messageId = json.value("message_id"_L1).toString();
    arrival.latitude = json.value("latitude"_L1).toDouble();
    arrival.longitude = json.value("longitude"_L1).toDouble();
    arrival.contactName = json.value("contact_name"_L1).toString();
    arrival.contactPhone = json.value("contact_phone"_L1).toString();
    const QString id = m_incoming.receive(*session, arrival);
    if (id.isEmpty())
        return badRequest(u"the session is not connected, or has blocked the sender"_s);
    return SandboxAnswer::flat({{u"id"_s, id}});
}

SandboxAnswer SandboxControlApi::webhook(SandboxCall &call)
{
    const SandboxSession *session = m_ground.registry.session(call.json.value("session"_L1).toInteger());
    if (session == nullptr || session->settings.webhookUrl.isEmpty())
        return badRequest(u"session must be the id of a session with a webhook URL"_s);
    const QJsonValue body = call.json.value("body"_L1);
    if (body.isString()) {
        m_ground.hooks.deliverRaw(*session, body.toString().toUtf8());
        return SandboxAnswer::flat({});
    }
    m_ground.announce(*session, {call.json.value("event"_L1).toString(), call.json.value("data"_L1)});
    return SandboxAnswer::flat({});
}

} // namespace gatehouse
