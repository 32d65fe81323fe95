#pragma once

#include "gateway/actor.h"
#include "gateway/changefeed.h"
#include "gateway/clock.h"
#include "gateway/contactdesk.h"
#include "gateway/inboxdesk.h"
#include "gateway/messagedesk.h"
#include "gateway/sessiondesk.h"

#include <functional>

class QUrl;

namespace gatehouse::ui {

/// What the inbox works with; all of it outlives the page.
struct InboxDesks
{
    InboxDesk &inbox;
    MessageDesk &messages;
    ContactDesk &contacts;
    SessionDesk &sessions;
    ChangeFeed &changes;
    const Clock &clock;
    QString pasteFolder; ///< below the data folder: pasted pictures wait here for their upload
    QString draftFile;   ///< what was typed and not sent; empty: not kept over a restart
    /// Opens links, places on a map and files in the desktop's programs; empty: QDesktopServices.
    std::function<void(const QUrl &)> openUrl;
    /// Who works at this desk: the page fills it in.
    std::function<Actor()> actor;
};

} // namespace gatehouse::ui
