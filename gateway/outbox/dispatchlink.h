#pragma once

#include "gateway/ids.h"
#include "gateway/message.h"
#include "gateway/timestamp.h"

#include <QtCore/QString>

#include <array>
#include <optional>

namespace gatehouse {

/// When a session sends next, and why not now: for its row on the page.
struct NextSend
{
    std::optional<Timestamp> at;
    QString reason = QStringLiteral("idle"); ///< words of Session::nextSendReason
    int sentToday = 0;
    int bulkToday = 0;                          ///< of these, the lane `campaign`
    int daysWarm = 0;                           ///< active days before today, as a warm-up counts them
    std::array<SendWait, laneCount> lanes = {}; ///< what each lane's next message waits for
    bool operator==(const NextSend &) const = default;
};

/// How the rest of the engine speaks with dispatch. Any thread.
class DispatchLink
{
public:
    virtual ~DispatchLink() = default;
    /// Something of this session may be ready: a message was accepted, settled, became due.
    virtual void wake(SessionId session) = 0;
    /// A campaign started, paused, ended or changed its rate.
    virtual void campaignsChanged() = 0;
    [[nodiscard]] virtual NextSend nextSend(SessionId session) const = 0;
};

} // namespace gatehouse
