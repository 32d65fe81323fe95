#pragma once

#include "gateway/actor.h"
#include "gateway/api/endpoint.h"
#include "gateway/api/idempotencylease.h"
#include "gateway/api/jsonvalues.h"
#include "gateway/api/problem.h"
#include "gateway/executor.h"
#include "gateway/page.h"
#include "gateway/result.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>

namespace gatehouse {

/// One request on its way through a handler, and the right to answer it. Handlers and what they await run on the
/// interface's executor, one at a time. Dropped without an answer, it answers 503 (see HttpReply).
class ApiCall final : public std::enable_shared_from_this<ApiCall>
{
public:
    using Ptr = std::shared_ptr<ApiCall>;
    /// An HttpReply, or what a test puts in its place.
    using Answer = UniqueFunction<void(HttpServerResponse)>;
    /// What to do with the answer; ApiService's business (idempotency, HEAD, sending).
    using Finish = UniqueFunction<void(ApiCall &, HttpServerResponse)>;

    ApiCall(Executor &executor, const Endpoint &endpoint, QStringList parts, HttpServerRequest request, Answer reply);

    // What came. Filled by ApiService before the handler runs, already checked against the endpoint's schemas.
    const Endpoint &endpoint;
    const QStringList parts;
    HttpServerRequest request;
    Answer reply;
    Principal principal;
    QHash<QString, QString> query;
    QJsonObject body;
    QByteArray idempotencyKey; ///< digest, see ApiService; empty when none was given
    QByteArray answerSeal;     ///< key that the remembered answer is sealed with
    QStringList madeBefore;    ///< Endpoint::again: ids that the first request made; an empty one: refused then
    std::unique_ptr<IdempotencyLease> lease;
    Finish finish;

    /// The one client that the caller may see, if it is bound to one.
    [[nodiscard]] std::optional<ClientId> scope() const { return principal.client; }
    [[nodiscard]] Actor actor() const;
    [[nodiscard]] PageRequest page() const;
    [[nodiscard]] std::optional<Timestamp> queryTime(const char *name) const;
    [[nodiscard]] bool accepts(std::string_view mediaType) const;
    template <typename IdType>
    [[nodiscard]] std::optional<IdType> queryId(const char *name) const
    {
        return idFromText<IdType>(query.value(QLatin1String(name)));
    }
    /// The `client_id` that a list is to be of. Nothing when the answer was given already: an empty list, because the
    /// caller asked for a client that it may not see.
    struct ClientFilter
    {
        std::optional<ClientId> client;
    };
    [[nodiscard]] std::optional<ClientFilter> clientFilter();
    /// The client that something is made for: `client_id`, or the one that the key is bound to. Nothing when the call
    /// was refused already.
    [[nodiscard]] std::optional<ClientId> ownerOfNew();

    // Answers, once.
    void answer(int status, const QJsonObject &json);
    void answerEmpty(int status = 204);
    void answerBytes(int status, const char *type, const QByteArray &bytes);
    void refuse(const Failure &failure);
    void refuseNotFound() { refuse({Fault::notFound, {}, {}, {}}); }

    /// Runs `next(Result<T>)` on the interface's executor once `reply` is there.
    template <typename T, typename Next>
    void await(Reply<T> future, Next next)
    {
        future.then([self = shared_from_this(), next = std::move(next)](Result<T> result) mutable {
            self->m_executor.post(
                [self, next = std::move(next), result = std::move(result)]() mutable { next(std::move(result)); });
        });
    }
    /// Like `await`, but a failure is answered here: `next(T)` sees values only.
    template <typename T, typename Next>
    void awaitValue(Reply<T> future, Next next)
    {
        await(std::move(future), [self = shared_from_this(), next = std::move(next)](Result<T> result) mutable {
            if (!result)
                return self->refuse(result.failure());
            if constexpr (std::is_void_v<T>)
                next();
            else
                next(std::move(result).value());
        });
    }
    /// Answers with the endpoint's status and what `toJson` makes of the value.
    template <typename T, typename ToJson>
    void answerWith(Reply<T> future, ToJson toJson)
    {
        awaitValue(std::move(future), [this, toJson](const T &value) { answer(endpoint.status, toJson(value)); });
    }
    template <typename T, typename ToJson>
    void answerPage(Reply<Page<T>> future, ToJson toJson)
    {
        awaitValue(std::move(future), [this, toJson](const Page<T> &page) {
            QJsonArray items;
            for (const T &item : page.items)
                items.append(toJson(item));
            answer(200,
                   {{QStringLiteral("items"), items}, {QStringLiteral("next_cursor"), jsonOrNull(page.nextCursor)}});
        });
    }
    void answerDone(Reply<void> future)
    {
        awaitValue(std::move(future), [this] { answerEmpty(); });
    }
    Executor &executor() { return m_executor; }

private:
    Executor &m_executor;
};

/// A handler for a path with one {id}: text that is no id of this kind is a thing that does not exist.
template <typename IdType, typename Work>
[[nodiscard]] ApiHandler withId(Work work)
{
    return [work = std::move(work)](const ApiCall::Ptr &call) {
        if (const auto id = idFromText<IdType>(call->parts.value(0)))
            work(call, *id);
        else
            call->refuseNotFound();
    };
}

/// For Endpoint::again of what makes one thing.
template <typename IdType, typename Work>
[[nodiscard]] ApiHandler withMadeId(Work work)
{
    return [work = std::move(work)](const ApiCall::Ptr &call) {
        if (const auto id = idFromText<IdType>(call->madeBefore.value(0)))
            work(call, *id);
        else
            call->refuseNotFound();
    };
}

} // namespace gatehouse
