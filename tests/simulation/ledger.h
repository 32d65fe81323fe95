#pragma once

#include "gateway/message.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace gatehouse::simulation {

/// What was promised to whom, written down outside of the engine. Every text that goes out has a token of its own
/// ("#17"), by which the provider's record is compared with it.
class Ledger
{
public:
    /// The engine said that it has the message.
    void accepted(MessageId id, const QString &token);
    /// Somebody asked that the text goes out once more, and it was, or may have been, granted.
    void repeatAllowed(const QString &token) { ++m_repeats[token]; }
    /// How often each text was put back to work by redrives, as their letters say.
    void setRedriven(const QHash<QString, int> &times) { m_redriven = times; }
    /// It goes out as a message of its own, without the campaign's hours and rate.
    void leftCampaign(const QString &token) { m_leftCampaign.insert(token); }
    /// A webhook with a customer's message was answered with 200.
    void received(const QString &providerId) { m_received.insert(providerId); }
    void broken(const QString &rule, const QString &what);
    /// Only this rule counts: a defect must be found by the check that is there for it.
    void judgeBy(const QString &rule) { m_only = rule; }

    [[nodiscard]] const QHash<MessageId, QString> &messages() const { return m_messages; }
    [[nodiscard]] const QSet<QString> &receivedIds() const { return m_received; }
    [[nodiscard]] int allowed(const QString &token) const
    {
        return 1 + m_repeats.value(token) + m_redriven.value(token);
    }
    /// A redrive keeps the campaign's terms; who sends a text again by itself wants it to go now.
    [[nodiscard]] bool obeysCampaign(const QString &token) const
    {
        return !m_repeats.contains(token) && !m_leftCampaign.contains(token);
    }
    [[nodiscard]] const QStringList &violations() const { return m_violations; }
    /// The token in a text; empty when it has none.
    [[nodiscard]] static QString tokenOf(const QString &text);

private:
    QHash<MessageId, QString> m_messages;
    QHash<QString, int> m_repeats;
    QHash<QString, int> m_redriven;
    QSet<QString> m_leftCampaign;
    QSet<QString> m_received;
    QString m_only;
    QStringList m_violations;
};

} // namespace gatehouse::simulation
