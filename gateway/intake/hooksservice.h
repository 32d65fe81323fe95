#pragma once

#include "gateway/http/httpserver.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/task.h"

#include <atomic>

namespace gatehouse {

class Intake;

/// The hooks listener's side of webhooks: whose it is, is it signed, and only then what it says. Answers 200 when the
/// journal has it on disk. `/hooks/{provider}/{session}` and nothing else. Server thread.
class HooksService
{
public:
    HooksService(EngineContext &engine, Intake &intake) : m_engine(engine), m_intake(intake) {}

    /// Until the sessions are known: 503, so that the provider comes again instead of taking the hook for gone.
    void setReady(bool ready) { m_ready = ready; }
    [[nodiscard]] HttpRouting route(const HttpRequestHead &head) const;
    /// `answer` is an HttpReply in the program; called once, from any thread.
    using Answer = UniqueFunction<void(HttpServerResponse)>;
    void handle(HttpServerRequest request, Answer reply) const;

private:
    EngineContext &m_engine;
    Intake &m_intake;
    std::atomic<bool> m_ready{false};
};

} // namespace gatehouse
