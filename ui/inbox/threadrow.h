#pragma once

#include "gateway/message.h"

#include <optional>

namespace gatehouse::ui {

/// One row of a thread: a message, or a line of the system between messages; with what stands above it.
struct ThreadRow
{
    std::optional<Message> message; ///< absent: `note` is the row
    QString note;
    Timestamp at{};
    std::optional<Message> quoted; ///< what the message answers, where it is known
    bool startsDay = false;        ///< a day's name stands above
    int newCount = 0;              ///< "— n new —" stands above
    bool startsRun = true;         ///< the row before is of another side, author, day or kind
    bool showsAuthor = false;      ///< first of a run in a group
    bool unfolded = false;         ///< the whole of a long text was asked for
    quint32 version = 0;           ///< changes with every change, for caches
};

} // namespace gatehouse::ui
