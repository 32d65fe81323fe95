#include "tests/simulation/ledger.h"

#include <QtCore/QRegularExpression>

namespace gatehouse::simulation {

void Ledger::accepted(MessageId id, const QString &token)
{
    m_messages.insert(id, token);
}

void Ledger::broken(const QString &rule, const QString &what)
{
    if (!m_only.isEmpty() && rule != m_only)
        return;
    constexpr int most = 20; // one broken promise breaks others
    const QString line = rule + QStringLiteral(": ") + what;
    if (m_violations.size() < most && !m_violations.contains(line))
        m_violations.append(line);
}

QString Ledger::tokenOf(const QString &text)
{
    static const QRegularExpression token(QStringLiteral("#[a-z0-9-]+"));
    return token.match(text).captured();
}

} // namespace gatehouse::simulation
