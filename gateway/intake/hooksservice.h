#pragma once

#include "gateway/http/httpserver.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/task.h"

namespace gatehouse {

class Intake;

/// The hooks listener's side of webhooks: whose it is, is it signed, and only then what it says. Answers 200 when the
/// journal has it on disk. `/hooks/{provider}/{session}` and nothing else. Server thread.
class HooksService
{
public:
    HooksService(EngineContext &engine, Intake &intake) : m_engine(engine), m_intake(intake) {}

    [[nodiscard]] HttpRouting route(const HttpRequestHead &head) const;
    /// `answer` is an HttpReply in the program; called once, from any thread.
    using Answer = UniqueFunction<void(HttpServerResponse)>;
    void handle(HttpServerRequest request, Answer reply) const;

private:
    EngineContext &m_engine;
    Intake &m_intake;
};

} // namespace gatehouse
