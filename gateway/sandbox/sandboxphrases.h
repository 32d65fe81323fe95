#pragma once

#include <QtCore/QStringList>

namespace gatehouse {

/// What people write, in one language.
struct SandboxPhrases
{
    QStringList answers; ///< to a message that opens a conversation
    QStringList replies; ///< to an agent
    QStringList goodbyes;
    QStringList stops;    ///< whole messages that mean: write no more
    QStringList openings; ///< unasked
    QStringList chatter;  ///< in groups
    QStringList captions;
};

/// English where the language is not known.
[[nodiscard]] const SandboxPhrases &sandboxPhrases(const QString &language);
/// What channels announce.
[[nodiscard]] const QStringList &sandboxChannelPosts();

} // namespace gatehouse
