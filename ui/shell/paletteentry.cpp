#include "ui/shell/paletteentry.h"

#include <QtCore/QStringList>

namespace gatehouse::ui {

namespace {

int wordScore(const QString &text, const QString &word)
{
    const auto at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0)
        return 0;
    if (at == 0)
        return 4;
    return text.at(at - 1).isLetterOrNumber() ? 1 : 3;
}

} // namespace

int paletteScore(const PaletteEntry &entry, const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return 1;
    int total = 0;
    for (const QString &word : words) {
        const int inTitle = 2 * wordScore(entry.title, word);
        const int best = qMax(inTitle, wordScore(entry.detail, word));
        if (best == 0)
            return 0;
        total += best;
    }
    if (entry.title.startsWith(typed, Qt::CaseInsensitive))
        total += 10;
    return total;
}

} // namespace gatehouse::ui
