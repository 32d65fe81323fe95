#pragma once

#include "gateway/inboxdesk.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

/// A conversation in words.
class ConversationWords
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::ConversationWords)
public:
    /// The row's second line.
    [[nodiscard]] static QString lastLine(const Conversation &conversation);
    /// The whole row as it is read aloud.
    [[nodiscard]] static QString spoken(const Conversation &conversation);
    /// A provider's id with its middle left out: "LID 8426…812".
    [[nodiscard]] static QString maskedId(const QString &providerId);
};

} // namespace gatehouse::ui
