#pragma once

#include "gateway/transport.h"

#include <deque>
#include <functional>

namespace gatehouse::test {

/// A provider in the test's hand: requests pile up until the test answers them, or a handler answers at once.
class ScriptedTransport final : public Transport
{
public:
    struct Pending
    {
        HttpRequest request;
        UniqueFunction<void(HttpOutcome)> done;
    };

    void send(HttpRequest request, UniqueFunction<void(HttpOutcome)> done) override
    {
        ++m_attempts;
        if (handler) {
            done(handler(request));
            return;
        }
        m_pending.push_back({std::move(request), std::move(done)});
    }

    [[nodiscard]] int attempts() const { return m_attempts; }
    [[nodiscard]] std::deque<Pending> &pending() { return m_pending; }
    void answerNext(HttpOutcome outcome)
    {
        Pending next = std::move(m_pending.front());
        m_pending.pop_front();
        next.done(std::move(outcome));
    }
    [[nodiscard]] static HttpOutcome json(int status, QByteArray body)
    {
        return {HttpOutcome::Kind::answered, {status, {{"Content-Type", "application/json"}}, std::move(body)}, {}};
    }

    std::function<HttpOutcome(const HttpRequest &)> handler;

private:
    int m_attempts = 0;
    std::deque<Pending> m_pending;
};

} // namespace gatehouse::test
