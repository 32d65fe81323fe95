#include "ui/campaigns/variablehighlighter.h"

#include "ui/campaigns/messagevariables.h"
#include "ui/theme/theme.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QApplication>

namespace gatehouse::ui {

void VariableHighlighter::setColumns(const QStringList &columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    rehighlight();
}

void VariableHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{[^{}\\n]+\\}\\}"));
    auto found = pattern.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const bool unknown = !unknownVariables(match.captured(), m_columns).isEmpty();
        QTextCharFormat format;
        format.setForeground(color(unknown ? Role::bad : Role::accent, QApplication::palette()));
        if (unknown) {
            format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            format.setUnderlineColor(color(Role::bad, QApplication::palette()));
        }
        setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
    }
}

} // namespace gatehouse::ui
