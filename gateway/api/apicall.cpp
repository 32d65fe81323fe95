#include "gateway/api/apicall.h"

#include "gateway/api/response.h"

#include <QtCore/QJsonDocument>

namespace gatehouse {

using namespace Qt::StringLiterals;

ApiCall::ApiCall(Executor &executor, const Endpoint &endpoint, QStringList parts, HttpServerRequest request,
                 Answer reply)
    : endpoint(endpoint)
    , parts(std::move(parts))
    , request(std::move(request))
    , reply(std::move(reply))
    , m_executor(executor)
{}

Actor ApiCall::actor() const
{
    return {Actor::Kind::apiKey, toText(principal.key), idempotencyKey};
}

PageRequest ApiCall::page() const
{
    PageRequest page;
    if (query.contains(u"limit"_s))
        page.limit = query.value(u"limit"_s).toInt();
    page.cursor = query.value(u"cursor"_s);
    return page;
}

std::optional<Timestamp> ApiCall::queryTime(const char *name) const
{
    return fromRfc3339(query.value(QLatin1String(name)));
}

bool ApiCall::accepts(std::string_view mediaType) const
{
    const std::string_view accepted = request.head.header("accept");
    return accepted.find(mediaType) != std::string_view::npos;
}

std::optional<ApiCall::ClientFilter> ApiCall::clientFilter()
{
    ClientFilter filter{queryId<ClientId>("client_id")};
    if (scope() && filter.client && *filter.client != *scope()) {
        answer(200, {{u"items"_s, QJsonArray()}, {u"next_cursor"_s, QJsonValue()}});
        return std::nullopt;
    }
    if (scope())
        filter.client = scope();
    return filter;
}

std::optional<ClientId> ApiCall::ownerOfNew()
{
    const auto named = idMember<ClientId>(body, u"client_id");
    if (named && scope() && *named != *scope()) {
        refuseNotFound();
        return std::nullopt;
    }
    if (named || scope())
        return named ? named : scope();
    refuse(Failure::invalid(u"/client_id"_s, u"required"_s, u"This member is required."_s));
    return std::nullopt;
}

void ApiCall::answer(int status, const QJsonObject &json)
{
    answerBytes(status, "application/json", QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void ApiCall::answerEmpty(int status)
{
    HttpServerResponse response = makeResponse(status, "", {});
    response.headers.erase(response.headers.begin()); // no body, no type
    finish(*this, std::move(response));
}

void ApiCall::answerBytes(int status, const char *type, const QByteArray &bytes)
{
    finish(*this, makeResponse(status, type, bytes));
}

void ApiCall::refuse(const Failure &failure)
{
    finish(*this, problemResponse(failure));
}

} // namespace gatehouse
