#pragma once

#include "gateway/result.h"
#include "gateway/transport.h"

#include <functional>

namespace gatehouse {

/// One call to a provider: what goes out, and how the answer is read. Building it does no I/O. `read` takes any
/// outcome: not sent and unknown become providerUnreachable and providerUnknown.
template <typename T>
struct ProviderCall
{
    HttpRequest request;
    std::function<Result<T>(const HttpOutcome &)> read;
};

} // namespace gatehouse
