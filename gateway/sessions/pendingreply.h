#pragma once

#include "gateway/executor.h"
#include "gateway/result.h"

#include <QtCore/QPromise>

#include <memory>

namespace gatehouse {

/// A reply that is given later, after several steps. Copies are the same reply. Finished on the replies executor; when
/// it is dropped on the way (the program ends), it answers `unavailable`. Any thread.
template <typename T>
class PendingReply
{
public:
    explicit PendingReply(Executor &replies) : m_state(std::make_shared<State>(replies)) {}

    [[nodiscard]] Reply<T> future() const { return m_state->promise.future(); }
    void give(Result<T> result) const
    {
        m_state->replies.post(
            [state = m_state, result = std::move(result)]() mutable { state->finish(std::move(result)); });
    }

private:
    struct State
    {
        explicit State(Executor &replies) : replies(replies) { promise.start(); }
        ~State()
        {
            if (!finished)
                finish(Failure{Fault::unavailable, QStringLiteral("The gateway is stopping."), {}, {}});
        }
        void finish(Result<T> result)
        {
            finished = true;
            promise.addResult(std::move(result));
            promise.finish();
        }

        Executor &replies;
        QPromise<Result<T>> promise;
        bool finished = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace gatehouse
