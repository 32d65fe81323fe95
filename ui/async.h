#pragma once

#include "gateway/result.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>

#include <type_traits>
#include <utility>

namespace gatehouse::ui {

/// Takes up a desk's answer in the thread of `context`: `onValue(T)` (or `onValue()` for Reply<void>) or
/// `onFailure(const Failure &)`, exactly one of them, never before this call returns. A future that was cancelled
/// is a failure with Fault::cancelled. Nothing is called once `context` is gone, so a closed page is never called.
///
/// A watcher owned by `context` rather than QFuture::then(context, …): the latter looks at the context from the thread
/// that answers, which in Qt 6.4 races with the context's destruction.
template <typename T, typename OnValue, typename OnFailure>
void whenDone(QObject *context, const Reply<T> &reply, OnValue onValue, OnFailure onFailure)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcher<Result<T>>::finished, context,
                     [watcher, onValue = std::move(onValue), onFailure = std::move(onFailure)]() mutable {
                         watcher->deleteLater();
                         const QFuture<Result<T>> future = watcher->future();
                         if (future.isCanceled() || future.resultCount() == 0)
                             return onFailure(Failure{Fault::cancelled, {}, {}, {}});
                         const Result<T> result = future.result();
                         if (!result)
                             return onFailure(result.failure());
                         if constexpr (std::is_void_v<T>)
                             onValue();
                         else
                             onValue(result.value());
                     });
    watcher->setFuture(reply);
}

} // namespace gatehouse::ui
