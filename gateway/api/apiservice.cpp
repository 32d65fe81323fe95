#include "gateway/api/apiservice.h"

#include "gateway/api/accountsessioncalls.h"
#include "gateway/api/campaigncalls.h"
#include "gateway/api/clientcalls.h"
#include "gateway/api/contactcalls.h"
#include "gateway/api/deadlettercalls.h"
#include "gateway/api/idempotencylease.h"
#include "gateway/api/inboxcalls.h"
#include "gateway/api/messagecalls.h"
#include "gateway/api/querystring.h"
#include "gateway/api/response.h"
#include "gateway/api/rulecalls.h"
#include "gateway/api/sealedanswer.h"
#include "gateway/api/sessioncalls.h"
#include "gateway/api/shapecheck.h"
#include "gateway/api/systemcalls.h"
#include "gateway/clientdesk.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <charconv>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t jsonBytesMax = 3u << 20;
// The server hands a body over whole, in memory: larger audiences are imported at the console, as a stream.
constexpr std::size_t csvBytesMax = 64u << 20;
// What a call without a body may still send: "{}" or nothing.
constexpr std::size_t emptyBodyBytesMax = 1024;
constexpr std::size_t keyLengthMax = 255;

std::size_t bodyBytesMax(const Endpoint &endpoint)
{
    if (endpoint.bytesMax > 0)
        return endpoint.bytesMax;
    switch (endpoint.takes) {
    case Endpoint::Body::none:
        return emptyBodyBytesMax;
    case Endpoint::Body::json:
        return jsonBytesMax;
    case Endpoint::Body::csv:
        return csvBytesMax;
    }
    Q_UNREACHABLE();
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

bool isOfType(const Endpoint &endpoint, std::string_view header)
{
    const QString type = latin(header.substr(0, header.find(';'))).trimmed().toLower();
    if (type.isEmpty() || endpoint.takes == Endpoint::Body::none)
        return true;
    if (endpoint.takes == Endpoint::Body::csv)
        return type == u"text/csv" || type == u"application/octet-stream" || type == u"text/plain";
    return type == u"application/json" || type.endsWith(u"+json");
}

std::optional<QString> bearer(std::string_view header)
{
    constexpr std::size_t schemeLength = 7;
    if (header.size() <= schemeLength || latin(header.substr(0, schemeLength)).toLower() != u"bearer ")
        return std::nullopt;
    return latin(header.substr(schemeLength)).trimmed();
}

bool reaches(KeyScope scope, Endpoint::Access access)
{
    switch (access) {
    case Endpoint::Access::open:
    case Endpoint::Access::loopback:
    case Endpoint::Access::read:
        return true;
    case Endpoint::Access::send:
        return scope != KeyScope::read;
    case Endpoint::Access::admin:
        return scope == KeyScope::admin;
    }
    Q_UNREACHABLE();
}

bool isLoopback(std::string_view peer)
{
    return peer == "::1" || peer.starts_with("127.") || peer.starts_with("::ffff:127.");
}

QByteArray digest(std::initializer_list<QByteArrayView> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArrayView part : parts) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result();
}

Failure failed(Fault fault, const QString &detail = {})
{
    return {fault, detail, {}, {}};
}

} // namespace

ApiService::ApiService(const ApiDesks &desks, IdempotencyLedger &ledger, Executor &executor, QString uploadDir)
    : m_clients(desks.clients), m_ledger(ledger), m_executor(executor)
{
    describeSystemCalls(m_table, desks.insights, desks.sessions, desks.campaigns, m_ready);
    describeClientCalls(m_table, desks.clients);
    describeSessionCalls(m_table, desks.sessions);
    describeAccountSessionCalls(m_table, desks.sessions);
    describeMessageCalls(m_table, desks.messages);
    describeDeadLetterCalls(m_table, desks.deadLetters);
    describeCampaignCalls(m_table, desks.campaigns, desks.sessions, std::move(uploadDir));
    describeInboxCalls(m_table, desks.inbox, desks.messages);
    describeContactCalls(m_table, desks.contacts);
    describeRuleCalls(m_table, desks.rules);
}

ApiService::~ApiService() = default;

HttpRouting ApiService::route(const HttpRequestHead &head) const
{
    const ApiTable::Match match = m_table.match(head.method, head.path);
    if (match.endpoint == nullptr && match.allowed.isEmpty())
        return HttpRouting::refuse(problemResponse(failed(Fault::notFound, u"There is no such path."_s)));
    if (match.endpoint == nullptr) {
        HttpServerResponse refusal =
            problemResponse(405, "method_not_allowed", "This path does not know the method.", {});
        refusal.headers.emplace_back("Allow", match.allowed.join(u", "_s).toStdString());
        return HttpRouting::refuse(std::move(refusal));
    }
    // A body without a key is not worth reading; whether the key is valid is seen once the body is there.
    const Endpoint &endpoint = *match.endpoint;
    const bool keyless = endpoint.access == Endpoint::Access::open || endpoint.access == Endpoint::Access::loopback;
    if (!keyless && !bearer(head.header("authorization")))
        return HttpRouting::refuse(problemResponse(failed(Fault::unauthorized)));
    if (!isOfType(endpoint, head.header("content-type")))
        return HttpRouting::refuse(
            problemResponse(415, "unsupported_media_type", "The body's media type is not one this call reads.",
                            endpoint.takes == Endpoint::Body::csv ? u"Send text/csv."_s : u"Send application/json."_s));
    const std::size_t most = bodyBytesMax(endpoint);
    const std::string_view length = head.header("content-length");
    std::size_t announced = 0;
    std::from_chars(length.data(), length.data() + length.size(), announced);
    if (announced > most)
        return HttpRouting::refuse(
            problemResponse(failed(Fault::payloadTooLarge, u"At most %1 bytes are read here."_s.arg(most))));
    return HttpRouting::accept(most);
}

void ApiService::handle(HttpServerRequest request, ApiCall::Answer reply)
{
    ApiTable::Match match = m_table.match(request.head.method, request.head.path);
    if (match.endpoint == nullptr) { // the server asks `route` first; a test may not
        reply(route(request.head).refusal);
        return;
    }
    auto call = std::make_shared<ApiCall>(m_executor, *match.endpoint, std::move(match.parts), std::move(request),
                                          std::move(reply));
    call->finish = [this](ApiCall &done, HttpServerResponse response) { finish(done, std::move(response)); };
    m_executor.post([this, call] { admit(call); });
}

void ApiService::admit(const ApiCall::Ptr &call)
{
    const auto secret = bearer(call->request.head.header("authorization"));
    const Endpoint::Access access = call->endpoint.access;
    if (access == Endpoint::Access::open
        || (access == Endpoint::Access::loopback && isLoopback(call->request.head.peer)))
        return check(call);
    if (!secret)
        return call->refuse(failed(Fault::unauthorized));
    admitWithKey(call, *secret);
}

void ApiService::admitWithKey(const ApiCall::Ptr &call, const QString &secret)
{
    call->awaitValue(m_clients.authenticate(secret), [this, call](const Principal &principal) {
        call->principal = principal;
        if (!reaches(principal.scope, call->endpoint.access))
            return call->refuse(failed(Fault::forbidden));
        // Metrics name the sessions of all clients.
        if (call->endpoint.access == Endpoint::Access::loopback && principal.client)
            return call->refuseNotFound();
        check(call);
    });
}

void ApiService::check(const ApiCall::Ptr &call)
{
    if (const Result<void> read = readQuery(*call); !read)
        return call->refuse(read.failure());
    if (call->endpoint.takes == Endpoint::Body::json) {
        QJsonParseError error{};
        // Qt's parser is recursive, but refuses more than 1,024 levels by itself.
        const auto document = QJsonDocument::fromJson(
            QByteArray::fromRawData(call->request.body.data(), static_cast<qsizetype>(call->request.body.size())),
            &error);
        if (document.isNull())
            return finish(*call, problemResponse(400, "malformed_json", "The body is not JSON.",
                                                 u"%1, at byte %2"_s.arg(error.errorString()).arg(error.offset)));
        if (!document.isObject())
            return call->refuse(Failure::invalid({}, u"type"_s, u"The body must be an object."_s));
        call->body = document.object();
        const QList<Problem> problems = ShapeCheck(m_table.schemas()).problems(call->body, call->endpoint.body);
        if (!problems.isEmpty())
            return call->refuse({Fault::validationFailed, problems.first().detail, problems, {}});
    } else if (call->endpoint.takes == Endpoint::Body::none) {
        const QString sent = latin(call->request.body).trimmed();
        if (!sent.isEmpty() && sent != u"{}")
            return call->refuse(Failure::invalid({}, u"body_unexpected"_s, u"This call takes no body."_s));
    }
    claim(call);
}

Result<void> ApiService::readQuery(ApiCall &call) const
{
    QList<Problem> problems;
    const ShapeCheck shape(m_table.schemas());
    call.query = parseQuery(call.request.head.query, call.endpoint.query);
    for (auto it = call.query.begin(); it != call.query.end(); ++it) {
        const auto known = std::find_if(call.endpoint.query.begin(), call.endpoint.query.end(),
                                        [&](const QueryParameter &one) { return it.key() == QLatin1String(one.name); });
        const QString pointer = u'/' + pointerStep(it.key());
        if (known == call.endpoint.query.end())
            problems.append({pointer, u"unknown_parameter"_s, u"There is no such query parameter."_s});
        else
            problems += shape.problems(queryValue(it.value(), known->schema), known->schema, pointer);
    }
    for (const QueryParameter &wanted : call.endpoint.query) {
        if (wanted.required && !call.query.contains(QLatin1String(wanted.name)))
            problems.append({u'/' + QLatin1String(wanted.name), u"required"_s, u"This query parameter is required."_s});
    }
    if (!problems.isEmpty())
        return Failure{Fault::validationFailed, problems.first().detail, problems, {}};
    return {};
}

void ApiService::claim(const ApiCall::Ptr &call)
{
    const std::string key(call->request.head.header("idempotency-key"));
    if (key.empty() || !call->endpoint.again)
        return call->endpoint.handle(call);
    if (key.size() > keyLengthMax)
        return call->refuse(Failure::invalid({}, u"idempotency_key_too_long"_s,
                                             u"An Idempotency-Key has at most %1 characters."_s.arg(keyLengthMax)));
    const HttpRequestHead &head = call->request.head;
    call->idempotencyKey =
        digest({toText(call->principal.key).toLatin1(), key}) + digest({head.method, head.path, call->request.body});
    call->answerSeal =
        sealKey(bearer(head.header("authorization")).value_or(QString()).toLatin1(), QByteArray::fromStdString(key));
    call->await(m_ledger.claim(call->actor()), [this, call](Result<IdempotencyClaim> claimed) {
        if (!claimed)
            return call->refuse(claimed.failure());
        switch (claimed->kind) {
        case IdempotencyClaim::Kind::fresh:
            call->lease = std::make_unique<IdempotencyLease>(m_ledger, call->actor());
            return call->endpoint.handle(call);
        case IdempotencyClaim::Kind::made:
            call->lease = std::make_unique<IdempotencyLease>(m_ledger, call->actor());
            call->madeBefore = claimed->ids;
            return call->endpoint.again(call);
        case IdempotencyClaim::Kind::replay:
            break;
        }
        const auto first = unsealed(claimed->body, call->answerSeal);
        if (!first)
            return call->refuse(failed(Fault::conflict, u"The first answer cannot be read any more."_s));
        HttpServerResponse response = makeResponse(claimed->status, "application/json", *first);
        response.headers.emplace_back("Idempotency-Replayed", "true");
        finish(*call, std::move(response));
    });
}

void ApiService::finish(ApiCall &call, HttpServerResponse response)
{
    if (!call.lease || response.status >= 300) {
        // Refused, so nothing was made: the caller may mend what was wrong and come again under the same key.
        call.lease.reset();
        call.reply(std::move(response));
        return;
    }
    call.lease->handOver();
    if (!call.madeBefore.isEmpty())
        response.headers.emplace_back("Idempotency-Replayed", "true");
    const QByteArray box = sealed(QByteArray::fromStdString(response.body), call.answerSeal);
    const int status = response.status;
    // Answered only when the answer is kept: whoever has it can rely on getting it again. When it cannot be kept, the
    // ids that were noted with the work still prevent a second one.
    call.await(m_ledger.complete(call.actor(), status, box),
               [self = call.shared_from_this(), response = std::move(response)](const Result<void> &) mutable {
                   self->reply(std::move(response));
               });
}

} // namespace gatehouse
