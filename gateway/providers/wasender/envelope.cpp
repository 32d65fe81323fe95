#include "gateway/providers/wasender/envelope.h"

#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/limits.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

namespace gatehouse::wasender {

namespace {

std::optional<Timestamp> httpDate(const QByteArray &value)
{
    // HTTP writes "GMT", which Qt's reader of the mail format does not know.
    QString text = QString::fromLatin1(value.trimmed());
    text.replace(QLatin1String("GMT"), QLatin1String("+0000"));
    const QDateTime at = QDateTime::fromString(text, Qt::RFC2822Date);
    return at.isValid() ? std::optional(fromMillis(at.toMSecsSinceEpoch())) : std::nullopt;
}

std::optional<Milliseconds> seconds(const std::optional<qint64> &value)
{
    if (!value || *value < 0)
        return std::nullopt;
    // Users report that the figure is rounded down: one second more avoids a second refusal.
    return std::min(Milliseconds(std::min<qint64>(*value, 1'000'000) * 1000 + 1000), waitMax);
}

std::optional<Milliseconds> until(Timestamp at, const HttpResponse &response)
{
    // The server's own clock, so that ours may be wrong.
    const auto now = httpDate(response.header("Date"));
    if (!now || at < *now)
        return std::nullopt;
    return std::min(at - *now + Milliseconds(1000), waitMax);
}

std::optional<qint64> headerNumber(const HttpResponse &response, QByteArrayView name)
{
    bool ok = false;
    const qint64 number = response.header(name).trimmed().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<Milliseconds> waitOf(const HttpResponse &response, const QJsonObject &body)
{
    for (const char *name : {"retry_after", "retryAfter"}) {
        const QJsonValue value = member(body, name);
        const auto whole =
            value.isDouble() ? std::optional(static_cast<qint64>(std::min(value.toDouble(), 1.0e9))) : integerOf(value);
        if (const auto wait = seconds(whole))
            return wait;
    }
    if (const auto wait = seconds(headerNumber(response, "Retry-After")))
        return wait;
    if (const auto at = httpDate(response.header("Retry-After")))
        return until(*at, response);
    if (const auto reset = headerNumber(response, "X-RateLimit-Reset"); reset && response.status == 429) {
        // One page of the documentation says seconds left, another a unix time.
        constexpr qint64 firstUnixTime = 1'000'000'000;
        return *reset < firstUnixTime ? seconds(reset)
                                      : until(fromMillis(std::min(*reset, firstUnixTime * 4) * 1000), response);
    }
    return std::nullopt;
}

void readValidation(const QJsonObject &errors, Envelope &envelope)
{
    for (auto it = errors.begin(); it != errors.end(); ++it) {
        envelope.refusedMembers += it.key();
        const QJsonValue first = it.value().isArray() ? it.value().toArray().first() : it.value();
        const QString text = textOf(first);
        if (!text.isEmpty() && !envelope.words.contains(text))
            envelope.words += (envelope.words.isEmpty() ? QString() : QStringLiteral(": ")) + text;
    }
}

bool contains(const QString &text, const char *part)
{
    return text.contains(QLatin1String(part), Qt::CaseInsensitive);
}

} // namespace

Envelope readEnvelope(const HttpResponse &response)
{
    Envelope envelope;
    envelope.status = response.status;
    const QByteArray body = response.body.trimmed();
    envelope.empty = body.isEmpty();
    envelope.markup = body.startsWith('<') || response.header("Content-Type").toLower().startsWith("text/html");
    if (envelope.empty) {
        envelope.readable = true;
    } else if (auto json = parseJson(body, answerBytesMax)) {
        envelope.readable = true;
        envelope.body = json->isArray() ? QJsonObject{{QStringLiteral("data"), *json}} : json->toObject();
    }
    const auto success = flagOf(member(envelope.body, "success"));
    envelope.saysNo = success == false;
    envelope.saysYes = success == true;
    envelope.words = firstText(envelope.body, {"message", "error"});
    if (envelope.words.isEmpty())
        envelope.words = textOf(member(member(envelope.body, "error").toObject(), "message"));
    readValidation(member(envelope.body, "errors").toObject(), envelope);
    envelope.wait = waitOf(response, envelope.body);
    return envelope;
}

QString causeOfWords(const QString &words)
{
    if (contains(words, "does not exist on whatsapp") || contains(words, "not on whatsapp")
        || contains(words, "invalid number jid") || contains(words, "invalid whatsapp number"))
        return QStringLiteral("recipient_not_on_whatsapp");
    if (contains(words, "not connected") || contains(words, "session not ready"))
        return QStringLiteral("session_not_connected");
    if (contains(words, "active subscription"))
        return QStringLiteral("subscription_required");
    if (contains(words, "invalid api key") || contains(words, "api key is required") || contains(words, "unnotarized")
        || contains(words, "unauthenticated"))
        return QStringLiteral("token_refused");
    return {};
}

Refusal refusalOf(const Envelope &envelope)
{
    const QString cause = causeOfWords(envelope.words);
    if (envelope.status == 429 || (envelope.body.contains(QLatin1String("retry_after")) && envelope.status < 500))
        return {ErrorClass::rateLimited, QStringLiteral("rate_limited")};
    if (cause == QLatin1String("recipient_not_on_whatsapp"))
        return {ErrorClass::recipientRefused, cause};
    if (cause == QLatin1String("session_not_connected"))
        return {ErrorClass::sessionDown, cause};
    if (cause == QLatin1String("subscription_required") || cause == QLatin1String("token_refused"))
        return {ErrorClass::unauthorized, cause};
    switch (envelope.status) {
    case 401:
    case 402:
        return {ErrorClass::unauthorized, QStringLiteral("token_refused")};
    case 403:
        // A 403 as a page is a firewall's, and says nothing about the token.
        return envelope.markup ? Refusal{ErrorClass::providerDown, QStringLiteral("blocked")}
                               : Refusal{ErrorClass::unauthorized, QStringLiteral("token_refused")};
    case 413:
        return {ErrorClass::contentRefused, QStringLiteral("content_too_large")};
    case 400:
    case 415:
    case 422:
        if (envelope.refusedMembers == QStringList{QStringLiteral("to")})
            return {ErrorClass::recipientRefused, QStringLiteral("recipient_invalid")};
        return {ErrorClass::contentRefused, QStringLiteral("content_refused")};
    default:
        break;
    }
    // A wrong base URL (404, 405, redirects) is no fault of the message; nor is a "no" without a known reason.
    return {ErrorClass::providerDown, QStringLiteral("http_%1").arg(envelope.status)};
}

QString maskedWords(const QString &words)
{
    static const QRegularExpression token(QStringLiteral("[A-Za-z0-9_|\\-]{24,}"));
    static const QRegularExpression phone(QStringLiteral("\\+?[0-9][0-9 ().\\-]{4,}([0-9]{2})(?![0-9])"));
    QString text = words.left(4000).simplified();
    text.replace(token, QStringLiteral("…"));
    text.replace(phone, QStringLiteral("…\\1"));
    return text.size() > 500 ? text.left(499) + u'…' : text;
}

// Where a refusal is for now and names no time.
constexpr Seconds againAfter{15};

Result<QJsonObject> successBody(const HttpOutcome &outcome)
{
    switch (outcome.kind) {
    case HttpOutcome::Kind::notSent:
        return Failure{Fault::providerUnreachable, outcome.error, {}, {}};
    case HttpOutcome::Kind::unknown:
        return Failure{Fault::providerUnknown, outcome.error, {}, {}};
    case HttpOutcome::Kind::answered:
        break;
    }
    const Envelope envelope = readEnvelope(outcome.response);
    if (envelope.succeeded())
        return envelope.body;
    const QString detail = QStringLiteral("HTTP %1 %2").arg(envelope.status).arg(maskedWords(envelope.words)).trimmed();
    if (!envelope.saysNo && (envelope.status >= 500 || envelope.status < 300))
        return Failure{Fault::providerUnknown, detail, {}, {}};
    if (envelope.status == 404)
        return Failure{Fault::notFound, detail, {}, {}};
    switch (refusalOf(envelope).errorClass) {
    case ErrorClass::rateLimited:
    case ErrorClass::pairLimited: {
        Failure failure{Fault::rateLimited, detail, {}, {}};
        if (envelope.wait)
            failure.retryAfter = std::chrono::ceil<Seconds>(*envelope.wait);
        return failure;
    }
    case ErrorClass::unauthorized:
        return Failure{Fault::providerUnauthorized, detail, {}, {}};
    case ErrorClass::sessionDown: // nothing against what was asked: it may be asked again
    case ErrorClass::providerDown:
        return Failure{Fault::providerRefused, detail, {}, againAfter};
    case ErrorClass::none:
    case ErrorClass::contentRefused:
    case ErrorClass::recipientRefused:
    case ErrorClass::notSent:
    case ErrorClass::unknown:
        break;
    }
    return Failure{Fault::providerRefused, detail, {}, {}};
}

} // namespace gatehouse::wasender
