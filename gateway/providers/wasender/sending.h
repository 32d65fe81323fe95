#pragma once

#include "gateway/providers/provider.h"

/// POST /send-message: one endpoint for every content; which it is follows from the member that is present.
namespace gatehouse::wasender {

[[nodiscard]] Result<HttpRequest> sendRequest(const ProviderAccess &access, const SendOrder &order);
[[nodiscard]] SendAnswer readSend(const HttpOutcome &outcome);

} // namespace gatehouse::wasender
