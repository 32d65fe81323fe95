#pragma once

#include "gateway/inboxdesk.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

/// A conversation in words.
class ConversationWords
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::ConversationWords)
public:
    /// Who it is with, as far as that is known.
    [[nodiscard]] static QString title(const Conversation &conversation);
    /// What the row has no room for, line by line: the whole name, the last message, what became of it and why.
    [[nodiscard]] static QString hint(const Conversation &conversation);
    /// The row's second line.
    [[nodiscard]] static QString lastLine(const Conversation &conversation);
    /// The whole row as it is read aloud.
    [[nodiscard]] static QString spoken(const Conversation &conversation);
    /// A provider's id with its middle left out: "LID 8426…812".
    [[nodiscard]] static QString maskedId(const QString &providerId);
};

} // namespace gatehouse::ui
