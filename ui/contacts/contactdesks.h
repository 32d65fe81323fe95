#pragma once

#include "gateway/changefeed.h"
#include "gateway/clientdesk.h"
#include "gateway/clock.h"
#include "gateway/contactdesk.h"

namespace gatehouse::ui {

/// What the contacts page works with; all of it outlives the page.
struct ContactDesks
{
    ContactDesk &contacts;
    ClientDesk &clients;
    ChangeFeed &changes;
    const Clock &clock;
};

} // namespace gatehouse::ui
