#include "gateway/text/messagetemplate.h"

namespace gatehouse {

MessageTemplate::MessageTemplate(const QString &text)
{
    const QStringView view(text);
    qsizetype at = 0;
    while (at < view.size()) {
        const qsizetype open = view.indexOf(u"{{", at);
        if (open < 0)
            break;
        addLiteral(view.mid(at, open - at));
        if (view.mid(open).startsWith(u"{{{{")) {
            addLiteral(u"{{");
            at = open + 4;
            continue;
        }
        const qsizetype close = view.indexOf(u"}}", open + 2);
        const QStringView inner = close < 0 ? QStringView() : view.mid(open + 2, close - open - 2);
        const bool variable = !inner.split(u'|').first().trimmed().isEmpty() && !inner.contains(u'\n')
                              && !inner.contains(u'{') && !inner.contains(u'}');
        if (variable) {
            addVariable(inner);
            at = close + 2;
        } else {
            addLiteral(u"{{");
            at = open + 2;
        }
    }
    addLiteral(view.mid(at));
}

void MessageTemplate::addLiteral(QStringView text)
{
    if (text.isEmpty())
        return;
    if (m_pieces.empty() || m_pieces.back().variable >= 0)
        m_pieces.push_back({});
    m_pieces.back().text += text;
    m_literalUnits += text.size();
}

void MessageTemplate::addVariable(QStringView inner)
{
    const qsizetype bar = inner.indexOf(u'|');
    const QString name = (bar < 0 ? inner : inner.left(bar)).toString().simplified();
    const QString fallback = bar < 0 ? QString() : inner.mid(bar + 1).trimmed().toString();
    int variable = 0;
    while (variable < m_variables.size() && m_variables[variable].compare(name, Qt::CaseInsensitive) != 0)
        ++variable;
    if (variable == m_variables.size())
        m_variables += name;
    m_pieces.push_back({fallback, variable});
}

QStringList MessageTemplate::variablesWithoutDefault() const
{
    QStringList names;
    for (const Piece &piece : m_pieces) {
        if (piece.variable >= 0 && piece.text.isEmpty() && !names.contains(m_variables[piece.variable]))
            names += m_variables[piece.variable];
    }
    return names;
}

QString MessageTemplate::render(const QStringList &values) const
{
    QString text;
    text.reserve(m_literalUnits + 32 * m_variables.size());
    for (const Piece &piece : m_pieces) {
        if (piece.variable < 0) {
            text += piece.text;
            continue;
        }
        const QStringView value =
            piece.variable < values.size() ? QStringView(values[piece.variable]).trimmed() : QStringView();
        text += value.isEmpty() ? QStringView(piece.text) : value;
    }
    return text;
}

} // namespace gatehouse
