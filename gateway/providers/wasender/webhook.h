#pragma once

#include "gateway/providers/provider.h"

/// Deliveries of WasenderAPI: signature, masking, identity, and the way to the reader of the event's family.
namespace gatehouse::wasender {

/// The header carries the secret itself: it says who delivers, the body is not protected by it.
[[nodiscard]] bool signatureValid(const std::function<std::string_view(std::string_view)> &header,
                                  const Credentials &credentials);
[[nodiscard]] Result<WebhookEnvelope> openWebhook(const QByteArray &body);
[[nodiscard]] Result<WebhookReading> readWebhook(const QByteArray &masked);

} // namespace gatehouse::wasender
