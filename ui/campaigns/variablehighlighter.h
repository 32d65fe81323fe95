#pragma once

#include <QtGui/QSyntaxHighlighter>

namespace gatehouse::ui {

/// Sets {{variables}} off in the accent, and those without a column in the colour of errors with a wavy line.
class VariableHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;
    void setColumns(const QStringList &columns);

protected:
    void highlightBlock(const QString &text) override;

private:
    QStringList m_columns;
};

} // namespace gatehouse::ui
