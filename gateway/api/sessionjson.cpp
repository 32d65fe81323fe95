#include "gateway/api/sessionjson.h"

#include "gateway/api/apitable.h"
#include "gateway/api/jsonvalues.h"
#include "gateway/api/schema.h"
#include "gateway/api/shapecheck.h"

#include <QtCore/QJsonArray>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

const QStringList planWords{u"paid"_s, u"account_protection"_s, u"trial"_s}; // in the order of WasenderPlan

// Providers that this version speaks; the interface knows the words of the others already.
const QStringList providerWords{u"wasender"_s, u"cloud"_s, u"waha"_s, u"evolution"_s};

QJsonObject pacingJson(const Pacing &pacing)
{
    return {{u"per_minute"_s, pacing.perMinute},   {u"per_day"_s, jsonOrNull(pacing.perDay)},
            {u"min_gap_ms"_s, pacing.minGapMs},    {u"burst"_s, pacing.burst},
            {u"in_flight"_s, pacing.inFlight},     {u"jitter"_s, pacing.jitter},
            {u"warm_up"_s, pacing.warmUp},         {u"health"_s, pacing.health},
            {u"pause_after"_s, pacing.pauseAfter}, {u"pause_ms"_s, pacing.pauseMs},
            {u"sources"_s, pacing.sources}};
}

QJsonObject healthJson(const SessionHealth &health)
{
    QJsonArray signs;
    for (const HealthSign &sign : health.signs)
        signs.append(QJsonObject{
            {u"code"_s, sign.code}, {u"value"_s, sign.value}, {u"limit"_s, sign.limit}, {u"points"_s, sign.points}});
    return {{u"score"_s, health.score},
            {u"level"_s, healthLevelName(health.level)},
            {u"since"_s, jsonOrNull(health.since)},
            {u"signs"_s, signs}};
}

template <typename Number>
std::optional<Number> numberMember(const QJsonObject &json, QStringView name)
{
    const QJsonValue value = json.value(name);
    return value.isDouble() ? std::optional(static_cast<Number>(value.toDouble())) : std::nullopt;
}

PacingOverrides pacingOf(const QJsonObject &json)
{
    PacingOverrides pacing;
    pacing.perMinute = numberMember<double>(json, u"per_minute");
    pacing.perDay = numberMember<int>(json, u"per_day");
    pacing.minGapMs = numberMember<int>(json, u"min_gap_ms");
    pacing.burst = numberMember<int>(json, u"burst");
    pacing.inFlight = numberMember<int>(json, u"in_flight");
    pacing.jitter = numberMember<double>(json, u"jitter");
    if (json.value(u"warm_up").isBool())
        pacing.warmUp = json.value(u"warm_up").toBool();
    if (json.value(u"health").isBool())
        pacing.health = json.value(u"health").toBool();
    pacing.pauseAfter = numberMember<int>(json, u"pause_after");
    pacing.pauseMs = numberMember<int>(json, u"pause_ms");
    return pacing;
}

// Which members credentials have is the provider's matter; `wasender` is the one this version reads.
Result<Credentials> credentialsOf(const QJsonObject &json, const QString &provider)
{
    if (provider != u"wasender")
        return Failure::invalid(u"/provider"_s, u"provider_unsupported"_s,
                                u"This version speaks to the provider wasender only."_s);
    const QJsonObject shape = schema::request({{"api_key", schema::someText(500)},
                                               {"webhook_secret", schema::someText(500)},
                                               {"personal_access_token", schema::text(500)},
                                               {"account_session_id", schema::text(100)}});
    const QList<Problem> problems = ShapeCheck({}).problems(json, shape, u"/credentials"_s);
    if (!problems.isEmpty())
        return Failure{Fault::validationFailed, problems.first().detail, problems, {}};
    Credentials credentials;
    credentials.apiKey = json.value(u"api_key").toString().toUtf8();
    credentials.webhookSecret = json.value(u"webhook_secret").toString().toUtf8();
    credentials.personalAccessToken = json.value(u"personal_access_token").toString().toUtf8();
    credentials.accountSessionId = json.value(u"account_session_id").toString();
    return credentials;
}

WasenderPlan planOf(const QJsonObject &json)
{
    const auto place = planWords.indexOf(json.value(u"plan").toString());
    return place < 0 ? WasenderPlan::paid : static_cast<WasenderPlan>(place);
}

} // namespace

QStringList sessionStateWords()
{
    QStringList words;
    for (int state = 0; state <= static_cast<int>(SessionState::unauthorized); ++state)
        words += sessionStateName(static_cast<SessionState>(state));
    return words;
}

QJsonObject sessionJson(const Session &session)
{
    return {{u"id"_s, toText(session.id)},
            {u"client_id"_s, toText(session.client)},
            {u"name"_s, session.name},
            {u"provider"_s, session.provider},
            {u"phone"_s, session.phone},
            {u"base_url"_s, session.baseUrl},
            {u"state"_s, sessionStateName(session.state)},
            {u"state_since"_s, toRfc3339(session.stateSince)},
            {u"paused"_s, session.paused},
            {u"paused_by"_s, jsonOrNull(session.pausedBy)},
            {u"plan"_s, planWords.at(static_cast<qsizetype>(session.plan))},
            {u"pacing"_s, pacingJson(session.pacing)},
            {u"health"_s, healthJson(session.health)},
            {u"hook_path"_s, session.hookPath},
            {u"can_manage"_s, session.canManage},
            {u"created_at"_s, toRfc3339(session.createdAt)},
            {u"queued"_s, session.queued},
            {u"in_doubt"_s, session.inDoubt},
            {u"sent_today"_s, session.sentToday},
            {u"last_webhook_at"_s, jsonOrNull(session.lastWebhookAt)},
            {u"next_send_at"_s, jsonOrNull(session.nextSendAt)},
            {u"next_send_reason"_s, jsonOrNull(session.nextSendReason)},
            {u"trouble"_s, jsonOrNull(session.trouble)}};
}

Result<NewSession> newSessionOf(const QJsonObject &json)
{
    NewSession session;
    session.name = json.value(u"name").toString();
    session.provider = json.value(u"provider").toString();
    session.phone = json.value(u"phone").toString();
    session.baseUrl = json.value(u"base_url").toString();
    session.plan = planOf(json);
    session.pacing = pacingOf(json.value(u"pacing").toObject());
    const QJsonObject given = json.value(u"credentials").toObject();
    const Result<Credentials> credentials = credentialsOf(given, session.provider);
    if (!credentials)
        return credentials.failure();
    for (const auto &needed : {u"api_key"_s, u"webhook_secret"_s}) {
        if (!given.contains(needed))
            return Failure::invalid(u"/credentials/"_s + needed, u"required"_s, u"This member is required."_s);
    }
    session.credentials = *credentials;
    return session;
}

NewSession newAccountSessionOf(const QJsonObject &json, ClientId owner)
{
    NewSession session;
    session.client = owner;
    session.name = json.value(u"name").toString();
    session.phone = json.value(u"phone").toString();
    session.baseUrl = json.value(u"base_url").toString();
    session.plan = planOf(json);
    session.pacing = pacingOf(json.value(u"pacing").toObject());
    session.credentials.personalAccessToken = json.value(u"personal_access_token").toString().toUtf8();
    return session;
}

Result<SessionChange> sessionChangeOf(const QJsonObject &json, const QString &provider)
{
    SessionChange change;
    change.name = textMember(json, u"name");
    change.phone = textMember(json, u"phone");
    change.baseUrl = textMember(json, u"base_url");
    if (json.contains(u"plan"))
        change.plan = planOf(json);
    if (json.contains(u"pacing"))
        change.pacing = pacingOf(json.value(u"pacing").toObject());
    if (json.contains(u"credentials")) {
        const Result<Credentials> credentials = credentialsOf(json.value(u"credentials").toObject(), provider);
        if (!credentials)
            return credentials.failure();
        change.credentials = *credentials;
    }
    return change;
}

void addSessionSchemas(ApiTable &table)
{
    const QJsonObject perDay = schema::orNull(schema::integer(1, 10'000'000));
    table.addSchema(
        "PacingRules",
        schema::described(schema::request({{"per_minute", schema::orNull(schema::number(0.01, 10'000))},
                                           {"per_day", perDay},
                                           {"min_gap_ms", schema::orNull(schema::integer(0, 86'400'000))},
                                           {"burst", schema::orNull(schema::integer(1, 1'000))},
                                           {"in_flight", schema::orNull(schema::integer(1, 64))},
                                           {"jitter", schema::orNull(schema::number(0, 1))},
                                           {"warm_up", schema::orNull(schema::flag())},
                                           {"health", schema::orNull(schema::flag())},
                                           {"pause_after", schema::orNull(schema::integer(0, 1'000))},
                                           {"pause_ms", schema::orNull(schema::integer(1'000, 86'400'000))}}),
                          "A member given replaces the provider's rule."));
    table.addSchema(
        "Pacing",
        schema::answer({{"per_minute", schema::number()},
                        {"per_day", perDay},
                        {"min_gap_ms", schema::count()},
                        {"burst", schema::count()},
                        {"in_flight", schema::count()},
                        {"jitter", schema::number(0, 1)},
                        {"warm_up", schema::flag()},
                        {"health", schema::described(schema::flag(), "A bad health slows and holds bulk.")},
                        {"pause_after", schema::count()},
                        {"pause_ms", schema::count()},
                        {"sources", schema::described(schema::anyObject(), "By member: where it comes from.")}}));
    const QJsonObject baseUrl = schema::orNull(schema::url());
    const QJsonObject credentials = schema::described(
        schema::anyObject(), "wasender: api_key, webhook_secret, personal_access_token?, account_session_id?");
    table.addSchema("NewSession", schema::request({{"client_id", schema::id<ClientId>()},
                                                   {"name", schema::someText(200)},
                                                   {"provider", schema::word(providerWords)},
                                                   {"phone", schema::phone()},
                                                   {"base_url", baseUrl},
                                                   {"plan", schema::word(planWords)},
                                                   {"credentials", credentials},
                                                   {"pacing", schema::orNull(schema::ref("PacingRules"))}},
                                                  {"name", "provider", "phone", "credentials"}));
    table.addSchema("NewAccountSession", schema::request({{"client_id", schema::id<ClientId>()},
                                                          {"name", schema::someText(200)},
                                                          {"phone", schema::phone()},
                                                          {"base_url", baseUrl},
                                                          {"plan", schema::word(planWords)},
                                                          {"personal_access_token", schema::someText(500)},
                                                          {"pacing", schema::orNull(schema::ref("PacingRules"))}},
                                                         {"name", "phone", "personal_access_token"}));
    table.addSchema("SessionChange", schema::request({{"name", schema::someText(200)},
                                                      {"phone", schema::phone()},
                                                      {"base_url", baseUrl},
                                                      {"plan", schema::word(planWords)},
                                                      {"credentials", credentials},
                                                      {"pacing", schema::orNull(schema::ref("PacingRules"))}}));
    table.addSchema("HealthSign", schema::answer({{"code", schema::text()},
                                                  {"value", schema::number()},
                                                  {"limit", schema::number()},
                                                  {"points", schema::count()}}));
    table.addSchema("SessionHealth",
                    schema::answer({{"score", schema::integer(0, 100)},
                                    {"level", schema::word({u"good"_s, u"slowed"_s, u"held"_s})},
                                    {"since", schema::orNull(schema::time())},
                                    {"signs", schema::described(schema::list(schema::ref("HealthSign")),
                                                                "What takes points off, heaviest first.")}}));
    table.addSchema("Session", schema::answer({{"id", schema::id<SessionId>()},
                                               {"client_id", schema::id<ClientId>()},
                                               {"name", schema::text()},
                                               {"provider", schema::word(providerWords)},
                                               {"phone", schema::text()},
                                               {"base_url", schema::text()},
                                               {"state", schema::word(sessionStateWords())},
                                               {"state_since", schema::time()},
                                               {"paused", schema::flag()},
                                               {"paused_by", schema::orNull(schema::text())},
                                               {"plan", schema::word(planWords)},
                                               {"pacing", schema::ref("Pacing")},
                                               {"health", schema::ref("SessionHealth")},
                                               {"hook_path", schema::text()},
                                               {"can_manage", schema::flag()},
                                               {"created_at", schema::time()},
                                               {"queued", schema::count()},
                                               {"in_doubt", schema::count()},
                                               {"sent_today", schema::count()},
                                               {"last_webhook_at", schema::orNull(schema::time())},
                                               {"next_send_at", schema::orNull(schema::time())},
                                               {"next_send_reason", schema::orNull(schema::text())},
                                               {"trouble", schema::orNull(schema::text())}}));
}

} // namespace gatehouse
