#pragma once

#include "gateway/message.h"
#include "gateway/outbox/recipients.h"

namespace gatehouse {

/// A draft that passed every check that needs no database.
struct CheckedDraft
{
    Draft draft;
    Recipient recipient;
    ClientId client;
    bool despiteOptOut = false; ///< a person's answer, or the one confirmation of an opt-out
};

} // namespace gatehouse
