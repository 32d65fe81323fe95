#include "gateway/sandbox/sandboxfaults.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { chance, amount };

struct Field
{
    const char *name;
    double SandboxFaults::*member;
    Kind kind;
};

constexpr Field fields[] = {
    {"drop_webhook", &SandboxFaults::dropWebhook, Kind::chance},
    {"delay_webhook", &SandboxFaults::delayWebhook, Kind::chance},
    {"delay_webhook_ms", &SandboxFaults::delayWebhookMs, Kind::amount},
    {"duplicate_webhook", &SandboxFaults::duplicateWebhook, Kind::chance},
    {"duplicate_copies", &SandboxFaults::duplicateCopies, Kind::amount},
    {"reorder_webhook", &SandboxFaults::reorderWebhook, Kind::chance},
    {"wrong_signature", &SandboxFaults::wrongSignature, Kind::chance},
    {"missing_signature", &SandboxFaults::missingSignature, Kind::chance},
    {"garbled_webhook", &SandboxFaults::garbledWebhook, Kind::chance},
    {"lid_only", &SandboxFaults::lidOnly, Kind::chance},
    {"upsert_as_object", &SandboxFaults::upsertAsObject, Kind::chance},
    {"update_as_array", &SandboxFaults::updateAsArray, Kind::chance},
    {"status_words", &SandboxFaults::statusWords, Kind::chance},
    {"bare_messages", &SandboxFaults::bareMessages, Kind::chance},
    {"call_received_name", &SandboxFaults::callReceivedName, Kind::chance},
    {"id_for_jid", &SandboxFaults::idForJid, Kind::chance},
    {"clean_sender_spelling", &SandboxFaults::cleanSenderSpelling, Kind::chance},
    {"no_session_id", &SandboxFaults::noSessionId, Kind::chance},
    {"no_push_name", &SandboxFaults::noPushName, Kind::chance},
    {"error_before", &SandboxFaults::errorBefore, Kind::chance},
    {"error_after", &SandboxFaults::errorAfter, Kind::chance},
    {"silence_after", &SandboxFaults::silenceAfter, Kind::chance},
    {"reset_before", &SandboxFaults::resetBefore, Kind::chance},
    {"reset_after", &SandboxFaults::resetAfter, Kind::chance},
    {"garbled_answer", &SandboxFaults::garbledAnswer, Kind::chance},
    {"rate_storm", &SandboxFaults::rateStorm, Kind::chance},
    {"lookup_error", &SandboxFaults::lookupError, Kind::chance},
    {"latency_ms", &SandboxFaults::latencyMs, Kind::amount},
    {"latency_jitter_ms", &SandboxFaults::latencyJitterMs, Kind::amount},
    {"unknown_number", &SandboxFaults::unknownNumber, Kind::chance},
    {"fail_later", &SandboxFaults::failLater, Kind::chance},
    {"fail_unseen", &SandboxFaults::failUnseen, Kind::chance},
    {"never_delivered", &SandboxFaults::neverDelivered, Kind::chance},
    {"webhook_sync_fails", &SandboxFaults::webhookSyncFails, Kind::chance},
};

} // namespace

Result<void> SandboxFaults::set(const QString &name, double value)
{
    for (const Field &field : fields) {
        if (name != QLatin1StringView(field.name))
            continue;
        const double highest = field.kind == Kind::chance ? 1 : 600'000;
        if (!(value >= 0 && value <= highest)) {
            return Failure::invalid(u"/"_s + name, u"out_of_range"_s,
                                    u"%1 must be between 0 and %2"_s.arg(name).arg(highest));
        }
        this->*field.member = value;
        return {};
    }
    return Failure::invalid(u"/"_s + name, u"unknown_member"_s, u"there is no fault of the name "_s + name);
}

Result<void> SandboxFaults::apply(const QJsonObject &object)
{
    SandboxFaults changed = *this;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue value = member.value();
        if (!value.isDouble() && !value.isBool())
            return Failure::invalid(u"/"_s + member.key(), u"wrong_type"_s, member.key() + u" must be a number"_s);
        if (auto set = changed.set(member.key(), value.isBool() ? double(value.toBool()) : value.toDouble()); !set)
            return set;
    }
    *this = changed;
    return {};
}

QJsonObject SandboxFaults::toJson() const
{
    QJsonObject object;
    for (const Field &field : fields)
        object.insert(QLatin1StringView(field.name), this->*field.member);
    return object;
}

} // namespace gatehouse
