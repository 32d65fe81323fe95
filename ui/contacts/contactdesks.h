#pragma once

#include "gateway/actor.h"
#include "gateway/changefeed.h"
#include "gateway/clientdesk.h"
#include "gateway/clock.h"
#include "gateway/contactdesk.h"

#include <functional>

namespace gatehouse::ui {

/// What the contacts page works with; all of it outlives the page.
struct ContactDesks
{
    ContactDesk &contacts;
    ClientDesk &clients;
    ChangeFeed &changes;
    const Clock &clock;
    /// Who works at this desk: the page fills it in.
    std::function<Actor()> actor = {};
};

} // namespace gatehouse::ui
