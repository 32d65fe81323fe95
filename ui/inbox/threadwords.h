#pragma once

#include "ui/inbox/bubblelayout.h"
#include "ui/inbox/threadrow.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

namespace gatehouse::ui {

/// A thread's rows in words.
class ThreadWords
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::ThreadWords)
public:
    /// The whole row as it is read aloud.
    [[nodiscard]] static QString spoken(const ThreadRow &row);
    /// "Today", "Yesterday", else the date.
    [[nodiscard]] static QString day(Timestamp at, Timestamp now);
    [[nodiscard]] static QString newCount(int count);
    /// Who wrote an incoming message of a group.
    [[nodiscard]] static QString author(const Message &message);
    /// "09:02 · campaign".
    [[nodiscard]] static QString footer(const Message &message);
    /// What became of a message, why, and its exact time: what its ticks say in words.
    [[nodiscard]] static QString stateHint(const Message &message);
    /// What a button in a bubble does, where its few words do not say all of it.
    [[nodiscard]] static QString meaning(BubbleAction action);
    [[nodiscard]] static QString fileSize(qint64 bytes);
    [[nodiscard]] static QDateTime localTime(Timestamp at);
};

} // namespace gatehouse::ui
