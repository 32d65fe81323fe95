#pragma once

#include "gateway/changefeed.h"
#include "gateway/clock.h"
#include "gateway/deadletterdesk.h"
#include "gateway/messagedesk.h"

namespace gatehouse::ui {

/// What the dead letters page works with; all of it outlives the page.
struct DeadLetterDesks
{
    DeadLetterDesk &letters;
    MessageDesk &messages;
    ChangeFeed &changes;
    const Clock &clock;
};

} // namespace gatehouse::ui
