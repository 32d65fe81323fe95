#pragma once

#include "gateway/changefeed.h"
#include "gateway/clientdesk.h"
#include "gateway/clock.h"
#include "gateway/messagedesk.h"
#include "gateway/sessiondesk.h"

#include <QtCore/QUrl>

namespace gatehouse::ui {

/// What the sessions page works with; all of it outlives the page.
struct SessionDesks
{
    SessionDesk &sessions;
    ClientDesk &clients;
    MessageDesk &messages;
    ChangeFeed &changes;
    const Clock &clock;
    QUrl publicUrl; ///< empty: providers cannot reach this machine yet
};

} // namespace gatehouse::ui
