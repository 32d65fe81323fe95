#include "gateway/storage/retryrulestore.h"

#include "gateway/storage/json.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

const QString breakerName = u"breaker"_s;

QJsonObject stored(const RetryRule &rule)
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

QJsonObject stored(const BreakerRule &rule)
{
    return {{u"failures"_s, rule.failuresMax},
            {u"wait_ms"_s, qint64(rule.wait.count())},
            {u"wait_max_ms"_s, qint64(rule.waitMax.count())}};
}

void read(bool &value, const QJsonObject &json, QLatin1String name)
{
    value = json.value(name).toBool(value);
}

void read(int &value, const QJsonObject &json, QLatin1String name)
{
    value = json.value(name).toInt(value);
}

void read(Milliseconds &value, const QJsonObject &json, QLatin1String name)
{
    value = Milliseconds(json.value(name).toInteger(value.count()));
}

void read(RetryRule &rule, const QJsonObject &json)
{
    read(rule.retries, json, "retries"_L1);
    read(rule.counts, json, "counts"_L1);
    read(rule.triesMax, json, "tries_max"_L1);
    read(rule.wait, json, "wait_ms"_L1);
    read(rule.waitMax, json, "wait_max_ms"_L1);
    read(rule.slowsSession, json, "slows_session"_L1);
    read(rule.stopsSession, json, "stops_session"_L1);
    read(rule.opensBreaker, json, "opens_breaker"_L1);
}

void read(BreakerRule &rule, const QJsonObject &json)
{
    read(rule.failuresMax, json, "failures"_L1);
    read(rule.wait, json, "wait_ms"_L1);
    read(rule.waitMax, json, "wait_max_ms"_L1);
}

void put(Transaction &tx, const QString &provider, const QString &name, const QJsonObject &rule, bool standard,
         const QString &actor)
{
    if (standard) {
        tx.run("DELETE FROM retry_rules WHERE provider = ? AND class = ?", provider, name);
        return;
    }
    tx.run("INSERT INTO retry_rules (provider, class, rule, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)"
           " ON CONFLICT (provider, class) DO UPDATE SET rule = excluded.rule, changed_at = excluded.changed_at,"
           " changed_by = excluded.changed_by WHERE rule <> excluded.rule",
           provider, name, storedObject(rule), tx.now(), actor);
}

} // namespace

RetryTable RetryRuleStore::load(Connection &db, const QString &provider)
{
    RetryTable table = standardRetryTable(provider);
    Query rows = db.query("SELECT class, rule FROM retry_rules WHERE provider = ?", provider);
    while (rows.next()) {
        const QString name = rows.text(0);
        const QJsonObject rule = objectFromStored(rows.bytes(1));
        const auto errorClass = errorClassFromName(name);
        if (name == breakerName)
            read(table.breaker, rule);
        else if (errorClass && table.rules.contains(*errorClass)) // a later version may know more
            read(table.rules[*errorClass], rule);
    }
    return table;
}

void RetryRuleStore::write(Transaction &tx, const RetryTable &table, const QString &actor)
{
    for (const ErrorClass errorClass : retryClasses()) {
        const RetryRule &rule = table.rules[errorClass];
        put(tx, table.provider, errorClassName(errorClass), stored(rule), rule == standardRetryRule(errorClass), actor);
    }
    put(tx, table.provider, breakerName, stored(table.breaker), table.breaker == BreakerRule(), actor);
}

} // namespace gatehouse
