#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

class QIODevice;

namespace gatehouse::test {

/// One text of a Qt Linguist file.
struct TsMessage
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one per plural form
    bool plural = false;
    bool unfinished = false;
};

[[nodiscard]] QList<TsMessage> readTs(QIODevice &file);

/// What is wrong with a translation, in words; empty when nothing is. `forms` is the language's number of plurals.
[[nodiscard]] QString defectOf(const TsMessage &message, int forms);

} // namespace gatehouse::test
