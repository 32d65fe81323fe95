#include "ui/campaigns/messagevariables.h"

#include <QtCore/QRegularExpression>

namespace gatehouse::ui {

QStringList variablesIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{\\{\\{|\\{\\{([^{}|\\n]*)(?:\\|[^{}\\n]*)?\\}\\}"));
    QStringList names;
    auto found = pattern.globalMatch(text);
    while (found.hasNext()) {
        const QString name = found.next().captured(1).trimmed(); // empty for {{{{, which writes two braces
        if (!name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names += name;
    }
    return names;
}

QStringList unknownVariables(const QString &text, const QStringList &columns)
{
    QStringList unknown;
    for (const QString &name : variablesIn(text)) {
        const bool known = std::any_of(columns.cbegin(), columns.cend(), [&name](const QString &column) {
            return column.trimmed().compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!known)
            unknown += name;
    }
    return unknown;
}

} // namespace gatehouse::ui
