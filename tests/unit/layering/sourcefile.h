#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace gatehouse::test {

/// One C++ file of the product, comments blanked, so that a word in an explanation breaks no rule.
struct SourceFile
{
    QString path; ///< from the root of the repository, with '/'
    QStringList lines;
};

/// Blanks comments and keeps line breaks; leaves string literals, also raw ones, as they stand.
[[nodiscard]] QString withoutComments(const QString &text);

/// Every .h and .cpp below these folders of `root`, sorted by path.
[[nodiscard]] QList<SourceFile> readSources(const QString &root, const QStringList &folders);

} // namespace gatehouse::test
