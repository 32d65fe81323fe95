#pragma once

#include "gateway/ids.h"
#include "gateway/page.h"
#include "gateway/result.h"

#include <QtCore/QPromise>
#include <QtCore/QStringList>

#include <deque>
#include <functional>
#include <memory>

namespace gatehouse::test {

/// How the fake desks answer: at once, or when the test says so ("loading"), or with the failures it lined up.
/// Shared by all desks of a test; `calls` are the functions asked for, in order.
class Answers
{
public:
    /// From now on answers wait for release().
    void hold() { m_holding = true; }
    /// Gives what was held, in order, and answers at once again.
    void release()
    {
        m_holding = false;
        while (!m_held.empty()) {
            const auto give = std::move(m_held.front());
            m_held.pop_front();
            give();
        }
    }
    /// The next call of that name fails; an empty name means whichever comes next. Reads and writes alike; a refused
    /// write changes nothing.
    void refuseNext(Fault fault, const QString &call = {})
    {
        refuseNext(Failure{fault, QStringLiteral("refused by the test"), {}, {}}, call);
    }
    void refuseNext(Failure failure, const QString &call = {}) { m_refusals.push_back({call, std::move(failure)}); }
    [[nodiscard]] qsizetype count(const QString &call) const { return calls.count(call); }

    QStringList calls;

    /// For the desks: runs `work` (which makes the result) unless a refusal stands in line for this call.
    template <typename T, typename Work>
    [[nodiscard]] Reply<T> answer(const QString &call, Work work)
    {
        calls += call;
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const std::optional<Failure> refusal = takeRefusal(call);
        const Result<T> result = refusal ? Result<T>(*refusal) : Result<T>(work());
        const auto give = [promise, result] {
            promise->addResult(result);
            promise->finish();
        };
        if (m_holding)
            m_held.push_back(give);
        else
            give();
        return promise->future();
    }

private:
    struct Refusal
    {
        QString call;
        Failure failure;
    };
    std::optional<Failure> takeRefusal(const QString &call)
    {
        for (auto it = m_refusals.begin(); it != m_refusals.end(); ++it) {
            if (it->call.isEmpty() || it->call == call) {
                Failure failure = it->failure;
                m_refusals.erase(it);
                return failure;
            }
        }
        return std::nullopt;
    }

    bool m_holding = false;
    std::deque<std::function<void()>> m_held;
    std::deque<Refusal> m_refusals;
};

[[nodiscard]] inline Failure notFound()
{
    return {Fault::notFound, QStringLiteral("no such thing in the fake"), {}, {}};
}
[[nodiscard]] inline Failure conflict()
{
    return {Fault::conflict, QStringLiteral("the fake's state does not allow it"), {}, {}};
}

/// A slice of `items`; the cursor is the index of the first row of the next one.
template <typename T>
[[nodiscard]] Page<T> slice(const QList<T> &items, const PageRequest &request)
{
    const qsizetype start = request.cursor.toLongLong();
    Page<T> page;
    page.items = items.mid(start, request.limit);
    if (start + page.items.size() < items.size())
        page.nextCursor = QString::number(start + page.items.size());
    return page;
}

/// The value with that id, or nothing.
template <typename T, typename IdType>
[[nodiscard]] T *findById(QList<T> &items, IdType id)
{
    for (T &item : items) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

/// The value with that id, where the caller may see it: a caller bound to a client sees that one's things only.
template <typename T, typename IdType>
[[nodiscard]] T *findVisible(QList<T> &items, IdType id, std::optional<ClientId> scope)
{
    T *found = findById(items, id);
    return found && (!scope || found->client == *scope) ? found : nullptr;
}

template <typename T>
[[nodiscard]] Result<T> valueOrNotFound(const T *item)
{
    return item ? Result<T>(*item) : Result<T>(notFound());
}

} // namespace gatehouse::test
