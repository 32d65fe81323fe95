#include "ui/campaigns/messagevariables.h"

#include <QtCore/QRegularExpression>

namespace gatehouse::ui {

namespace {

QStringList namesIn(const QString &text, bool alsoWithDefault)
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{\\{\\{|\\{\\{([^{}|\\n]*)(\\|[^{}\\n]*)?\\}\\}"));
    QStringList names;
    auto found = pattern.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString name = match.captured(1).trimmed(); // empty for {{{{, which writes two braces
        const bool wanted = alsoWithDefault || match.capturedLength(2) <= 0;
        if (wanted && !name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names += name;
    }
    return names;
}

} // namespace

QStringList variablesIn(const QString &text)
{
    return namesIn(text, true);
}

QStringList variablesWithoutDefault(const QString &text)
{
    return namesIn(text, false);
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
