#pragma once

#include <QtCore/QString>

namespace gatehouse {

/// "Contains this text", for `LIKE ? ESCAPE '\'`: what a person types is never a pattern. Empty for an empty text.
[[nodiscard]] inline QString likePattern(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' + escaped + u'%';
}

} // namespace gatehouse
