#include "gateway/api/problem.h"

#include "gateway/api/response.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::seconds retryAfterDefault{1};
constexpr auto problemType = "application/problem+json";

// What the database or a defect says is for the log: it tells a caller nothing, and may tell too much.
bool isOurs(Fault fault)
{
    const int status = answerOf(fault).status;
    return status == 500 || fault == Fault::storageFailed;
}
} // namespace

FaultAnswer answerOf(Fault fault)
{
    switch (fault) {
    case Fault::validationFailed:
        return {422, "validation_failed", "The request is not valid."};
    case Fault::notFound:
        return {404, "not_found", "There is no such thing."};
    case Fault::unauthorized:
        return {401, "unauthorized", "A valid API key is needed."};
    case Fault::forbidden:
        return {403, "forbidden", "The key's scope does not allow this."};
    case Fault::conflict:
        return {409, "conflict", "The present state does not allow this."};
    case Fault::idempotencyMismatch:
        return {409, "idempotency_mismatch", "This Idempotency-Key came before with another request."};
    case Fault::payloadTooLarge:
        return {413, "payload_too_large", "The body is too large."};
    case Fault::rateLimited:
        return {429, "rate_limited", "Too many requests."};
    case Fault::unavailable:
        return {503, "unavailable", "The gateway is stopping or too busy."};
    case Fault::unreadable:
        return {422, "unreadable", "The file is not what it claims to be."};
    case Fault::cancelled:
        return {503, "cancelled", "The work was stopped before its end."};
    case Fault::dataInUse:
        return {503, "data_in_use", "Another program holds the database; nothing was changed. Try again later."};
    case Fault::dataDamaged:
    case Fault::dataNewer:
    case Fault::dataReadOnly:
    case Fault::storageFailed:
        return {503, "storage_failed", "The database refused the change."};
    case Fault::diskFull:
        return {503, "disk_full", "There is no space left on the disk."};
    case Fault::vaultUnreachable:
        return {503, "vault_unreachable", "The vault that holds the tokens cannot be reached."};
    case Fault::vaultMissing:
        return {409, "credentials_missing", "The session's tokens are not in the vault."};
    case Fault::providerUnreachable:
        return {502, "provider_unreachable", "The provider cannot be reached."};
    case Fault::providerUnknown:
        return {504, "provider_unknown", "The provider gave no readable answer."};
    case Fault::providerRefused:
        return {502, "provider_refused", "The provider refused."};
    case Fault::providerUnauthorized:
        return {502, "provider_unauthorized", "The provider does not accept the session's token."};
    case Fault::addressInUse:
    case Fault::addressRefused:
    case Fault::internal:
        return {500, "internal", "A defect of this program; its log has the details."};
    }
    Q_UNREACHABLE();
}

namespace {
QJsonObject problemObject(int status, const char *code, const char *title, const QString &detail)
{
    QJsonObject problem{{u"type"_s, u"about:blank"_s},
                        {u"title"_s, QLatin1String(title)},
                        {u"status"_s, status},
                        {u"code"_s, QLatin1String(code)}};
    if (!detail.isEmpty())
        problem.insert(u"detail"_s, detail);
    return problem;
}
} // namespace

QJsonObject problemJson(const Failure &failure)
{
    const FaultAnswer answer = answerOf(failure.fault);
    QJsonObject problem =
        problemObject(answer.status, answer.code, answer.title, isOurs(failure.fault) ? QString() : failure.detail);
    if (failure.problems.isEmpty())
        return problem;
    QJsonArray errors;
    for (const Problem &one : failure.problems)
        errors.append(QJsonObject{{u"pointer"_s, one.pointer}, {u"code"_s, one.code}, {u"detail"_s, one.detail}});
    problem.insert(u"errors"_s, errors);
    return problem;
}

HttpServerResponse problemResponse(const Failure &failure)
{
    const FaultAnswer answer = answerOf(failure.fault);
    HttpServerResponse response =
        makeResponse(answer.status, problemType, QJsonDocument(problemJson(failure)).toJson(QJsonDocument::Compact));
    if (answer.status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (failure.retryAfter || answer.status == 503 || answer.status == 429) {
        const auto wait = std::max(failure.retryAfter.value_or(retryAfterDefault), retryAfterDefault);
        response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    }
    return response;
}

HttpServerResponse problemResponse(int status, const char *code, const char *title, const QString &detail)
{
    return makeResponse(status, problemType,
                        QJsonDocument(problemObject(status, code, title, detail)).toJson(QJsonDocument::Compact));
}

} // namespace gatehouse
