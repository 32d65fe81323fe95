#pragma once

#include "gateway/result.h"

#include <QtCore/QStringList>

#include <functional>

class QObject;

namespace gatehouse::ui {

/// Some rows of a list as texts, and where the next ones begin (empty: these were the last).
struct TextPage
{
    QList<QStringList> rows;
    QString nextCursor;
};

/// A list whose rows can be had as texts without all of them being in memory.
class TextRows
{
public:
    virtual ~TextRows() = default;
    using Take = std::function<void(const Result<TextPage> &)>;
    /// From the beginning for an empty cursor. `take` is called later, never once `context` is gone. Times come in
    /// full (RFC 3339 with the offset), not as "4 min".
    virtual void textPage(const QString &cursor, const QList<int> &columns, QObject *context, Take take) = 0;
};

} // namespace gatehouse::ui
