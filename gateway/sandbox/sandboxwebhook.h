#pragma once

#include "gateway/sandbox/sandboxchance.h"
#include "gateway/sandbox/sandboxfaults.h"
#include "gateway/sandbox/sandboxsession.h"

#include <QtCore/QJsonArray>

namespace gatehouse {

/// One webhook before it is put into bytes, in the form of WasenderAPI's documentation.
struct SandboxWebhook
{
    QString event;
    QJsonValue data;
    bool group = false;   ///< from a group: held back by ignore_groups
    bool channel = false; ///< from a channel: held back by ignore_channels
};

/// The body of a webhook, with the variants that `faults` ask for.
[[nodiscard]] QByteArray sandboxWebhookBody(const SandboxWebhook &webhook, const SandboxSession &session,
                                            const SandboxFaults &faults, SandboxChance chance, Timestamp now);

} // namespace gatehouse
