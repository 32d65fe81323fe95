#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

#include <chrono>
#include <deque>

namespace gatehouse {

/// WhatsApp's own limit between one number and one person: about ten messages a minute over time. Plain arithmetic on
/// the times it is given.
class PairLimit
{
public:
    using Steady = std::chrono::nanoseconds;

    /// After a start: what went out lately still counts.
    void restore(const QString &recipient, Steady at) { m_sent[recipient].push_back(at); }
    /// When the next one may go to this person; `now` when at once.
    [[nodiscard]] Steady freeAt(const QString &recipient, Steady now) const;
    void took(const QString &recipient, Steady now);
    /// The last one did not go out after all.
    void giveBack(const QString &recipient);

private:
    QHash<QString, std::deque<Steady>> m_sent;
};

} // namespace gatehouse
