#pragma once

#include "gateway/providers/providercall.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/transport.h"

namespace gatehouse {

/// Sends one call to a provider; `done` gets what its answer says, on the dispatch thread.
template <typename T, typename Done>
void callProvider(EngineContext &engine, ProviderCall<T> call, Done done)
{
    engine.transport.send(std::move(call.request), [read = std::move(call.read), done = std::move(done)](
                                                       HttpOutcome outcome) mutable { done(read(outcome)); });
}

} // namespace gatehouse
