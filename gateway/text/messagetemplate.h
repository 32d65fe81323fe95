#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace gatehouse {

/// A text with variables: `{{column}}` stands for a cell, `{{column|default}}` for a cell or, where that is empty, the
/// default. Names are trimmed and compared without case. `{{{{` writes two braces; braces that open no variable, or
/// one that is never closed on its line, are text as they stand. Values are inserted as they are: a value that holds
/// braces is not read again.
class MessageTemplate
{
public:
    MessageTemplate() = default;
    explicit MessageTemplate(const QString &text);

    /// Names as written first, each once, in order of appearance.
    [[nodiscard]] const QStringList &variables() const { return m_variables; }
    /// Those with at least one use without a default.
    [[nodiscard]] QStringList variablesWithoutDefault() const;
    /// `values[i]` stands for `variables()[i]`; missing ones are empty.
    [[nodiscard]] QString render(const QStringList &values) const;

private:
    struct Piece
    {
        QString text;      ///< literal, or the default
        int variable = -1; ///< index into m_variables
    };
    void addLiteral(QStringView text);
    void addVariable(QStringView inner);

    std::vector<Piece> m_pieces;
    QStringList m_variables;
    qsizetype m_literalUnits = 0;
};

} // namespace gatehouse
