#include "gateway/api/rulecalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/ruledesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 waitMost = 86'400'000;

QJsonObject figuresOf(const RetryRule &rule)
{
    return {{u"retries"_s, rule.retries},
            {u"counts"_s, rule.counts},
            {u"tries_max"_s, rule.triesMax},
            {u"wait_ms"_s, qint64(rule.wait.count())},
            {u"wait_max_ms"_s, qint64(rule.waitMax.count())},
            {u"slows_session"_s, rule.slowsSession},
            {u"stops_session"_s, rule.stopsSession},
            {u"opens_breaker"_s, rule.opensBreaker}};
}

QJsonObject figuresOf(const BreakerRule &rule)
{
    return {{u"failures"_s, rule.failuresMax},
            {u"wait_ms"_s, qint64(rule.wait.count())},
            {u"wait_max_ms"_s, qint64(rule.waitMax.count())}};
}

template <typename Rule>
QJsonObject ruleJson(const Rule &rule, const Rule &standard)
{
    QJsonObject json = figuresOf(rule);
    json.insert(u"changed"_s, !(rule == standard));
    json.insert(u"standard"_s, figuresOf(standard));
    return json;
}

QJsonObject tableJson(const RetryTable &table)
{
    QJsonObject rules;
    for (const ErrorClass errorClass : retryClasses())
        rules.insert(errorClassName(errorClass),
                     ruleJson(table.rules.value(errorClass), standardRetryRule(errorClass)));
    return {
        {u"provider"_s, table.provider}, {u"rules"_s, rules}, {u"breaker"_s, ruleJson(table.breaker, BreakerRule())}};
}

QJsonObject tablesJson(const QList<RetryTable> &tables)
{
    QJsonArray items;
    for (const RetryTable &table : tables)
        items.append(tableJson(table));
    return {{u"items"_s, items}, {u"next_cursor"_s, QJsonValue()}};
}

std::optional<bool> flagMember(const QJsonObject &json, QStringView name)
{
    const QJsonValue value = json.value(name);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<int> countMember(const QJsonObject &json, QStringView name)
{
    const QJsonValue value = json.value(name);
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

std::optional<Milliseconds> spanMember(const QJsonObject &json, QStringView name)
{
    const QJsonValue value = json.value(name);
    return value.isDouble() ? std::optional(Milliseconds(value.toInteger())) : std::nullopt;
}

RetryTableChange changeOf(const QJsonObject &body)
{
    RetryTableChange change;
    const QJsonObject rules = body.value(u"rules").toObject();
    for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
        const auto errorClass = errorClassFromName(rule.key());
        if (!errorClass)
            continue; // the schema has refused it
        const QJsonObject json = rule.value().toObject();
        std::optional<RetryRuleChange> given;
        if (rule.value().isObject())
            given = RetryRuleChange{flagMember(json, u"retries"),       flagMember(json, u"counts"),
                                    countMember(json, u"tries_max"),    spanMember(json, u"wait_ms"),
                                    spanMember(json, u"wait_max_ms"),   flagMember(json, u"slows_session"),
                                    flagMember(json, u"stops_session"), flagMember(json, u"opens_breaker")};
        change.rules.insert(*errorClass, given);
    }
    const QJsonValue breaker = body.value(u"breaker");
    change.resetBreaker = breaker.isNull() && body.contains(u"breaker");
    if (breaker.isObject())
        change.breaker =
            BreakerRuleChange{countMember(breaker.toObject(), u"failures"), spanMember(breaker.toObject(), u"wait_ms"),
                              spanMember(breaker.toObject(), u"wait_max_ms")};
    return change;
}

// `members` for each class.
QJsonObject byClass(const QJsonObject &member, bool answer)
{
    QJsonObject properties;
    QJsonArray required;
    for (const ErrorClass errorClass : retryClasses()) {
        properties.insert(errorClassName(errorClass), member);
        required.append(errorClassName(errorClass));
    }
    QJsonObject object = answer ? schema::answer({}) : schema::request({});
    object.insert(u"properties"_s, properties);
    if (answer)
        object.insert(u"required"_s, required);
    return object;
}

void addSchemas(ApiTable &table)
{
    table.addSchema(
        "RetryRuleFigures",
        schema::answer({{"retries", schema::described(schema::flag(), "False: the message is dead at once.")},
                        {"counts", schema::described(schema::flag(), "Whether it counts towards tries_max.")},
                        {"tries_max", schema::count()},
                        {"wait_ms", schema::described(schema::count(), "First wait; doubles with each try.")},
                        {"wait_max_ms", schema::count()},
                        {"slows_session", schema::described(schema::flag(), "The whole session waits.")},
                        {"stops_session", schema::described(schema::flag(), "Until a person acted.")},
                        {"opens_breaker", schema::described(schema::flag(), "Counts for the session's breaker.")}}));
    table.addSchema("RetryRule", schema::answer({{"retries", schema::flag()},
                                                 {"counts", schema::flag()},
                                                 {"tries_max", schema::count()},
                                                 {"wait_ms", schema::count()},
                                                 {"wait_max_ms", schema::count()},
                                                 {"slows_session", schema::flag()},
                                                 {"stops_session", schema::flag()},
                                                 {"opens_breaker", schema::flag()},
                                                 {"changed", schema::flag()},
                                                 {"standard", schema::ref("RetryRuleFigures")}}));
    table.addSchema("BreakerFigures", schema::answer({{"failures", schema::count()},
                                                      {"wait_ms", schema::count()},
                                                      {"wait_max_ms", schema::count()}}));
    table.addSchema("BreakerRule", schema::answer({{"failures", schema::count()},
                                                   {"wait_ms", schema::count()},
                                                   {"wait_max_ms", schema::count()},
                                                   {"changed", schema::flag()},
                                                   {"standard", schema::ref("BreakerFigures")}}));
    table.addSchema("RetryTable", schema::answer({{"provider", schema::text()},
                                                  {"rules", byClass(schema::ref("RetryRule"), true)},
                                                  {"breaker", schema::ref("BreakerRule")}}));
    const QJsonObject wait = schema::integer(1'000, waitMost);
    table.addSchema("RetryRuleChange", schema::request({{"retries", schema::flag()},
                                                        {"counts", schema::flag()},
                                                        {"tries_max", schema::integer(1, 1'000)},
                                                        {"wait_ms", wait},
                                                        {"wait_max_ms", wait},
                                                        {"slows_session", schema::flag()},
                                                        {"stops_session", schema::flag()},
                                                        {"opens_breaker", schema::flag()}}));
    table.addSchema("BreakerRuleChange",
                    schema::request({{"failures", schema::integer(1, 100)}, {"wait_ms", wait}, {"wait_max_ms", wait}}));
    table.addSchema(
        "RetryTableChange",
        schema::described(schema::request({{"rules", byClass(schema::orNull(schema::ref("RetryRuleChange")), false)},
                                           {"breaker", schema::orNull(schema::ref("BreakerRuleChange"))}}),
                          "Members given are changed; null takes a rule back to its standard."));
}

} // namespace

void describeRuleCalls(ApiTable &table, RuleDesk &rules)
{
    addSchemas(table);
    table.add({.path = "/v1/retry-rules",
               .access = Endpoint::Access::read,
               .summary = "What follows from each class of error, by provider.",
               .answer = listAnswer("RetryTable"),
               .query = listParameters(), // always few: one page
               .handle = [&rules](const ApiCall::Ptr &call) { call->answerWith(rules.retryTables(), tablesJson); }});
    table.add({.path = "/v1/retry-rules/{provider}",
               .access = Endpoint::Access::read,
               .summary = "The rules of one provider.",
               .answer = schema::ref("RetryTable"),
               .handle = [&rules](const ApiCall::Ptr &call) {
                   call->answerWith(rules.retryTable(call->parts.value(0)), tableJson);
               }});
    table.add(
        {.method = "PATCH",
         .path = "/v1/retry-rules/{provider}",
         .access = Endpoint::Access::admin,
         .summary = "Changes the members given; null takes a rule back to its standard. Holds from the next "
                    "answer of the provider on.",
         .answer = schema::ref("RetryTable"),
         .body = schema::ref("RetryTableChange"),
         .handle =
             [&rules](const ApiCall::Ptr &call) {
                 if (call->scope()) // the rules are of all clients together
                     return call->refuse(
                         {Fault::forbidden, u"A key that is bound to a client cannot change the rules."_s, {}, {}});
                 call->answerWith(rules.changeRetryTable(call->parts.value(0), changeOf(call->body), call->actor()),
                                  tableJson);
             },
         .takes = Endpoint::Body::json});
}

} // namespace gatehouse
