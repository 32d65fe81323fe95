#pragma once

#include "gateway/sandbox/sandboxincoming.h"

namespace gatehouse {

/// The people on the other side: who answers a campaign, how, in which language; who replies to an agent; who wants
/// no more; what arrives unasked. Each decides from the seed, the session and how often it was written to.
class SandboxPeople
{
public:
    SandboxPeople(SandboxGround &ground, SandboxChats &chats, SandboxSends &sends, SandboxIncoming &incoming);
    /// Takes up a changed `unaskedEvery`.
    void habitsChanged();

private:
    /// One person's side of one conversation.
    struct Talk
    {
        quint64 written = 0;    ///< messages that reached them
        int turns = 0;          ///< their own
        bool wroteLast = false; ///< an agent's message answers theirs
        bool stopped = false;
    };
    void reached(const SandboxSession &session, const SandboxSend &send);
    void groupReceipts(const SandboxSession &session, const SandboxSend &send);
    void hear(const SandboxSession &session, const SandboxSend &send, bool read);
    void vote(const SandboxSession &session, const SandboxSend &send, const QString &digits, SandboxChance &chance);
    void say(qint64 sessionId, const QString &digits, Milliseconds delay, SandboxArrival arrival);
    void sayAll(qint64 sessionId, const QString &digits, Milliseconds delay, const QStringList &texts,
                SandboxChance &chance);
    [[nodiscard]] SandboxArrival somethingElse(const QString &digits, SandboxChance &chance) const;
    void unaskedLater();
    void unasked();
    [[nodiscard]] Talk &talk(qint64 sessionId, const QString &digits);

    SandboxGround &m_ground;
    SandboxChats &m_chats;
    SandboxSends &m_sends;
    SandboxIncoming &m_incoming;
    QHash<QString, Talk> m_talks; ///< by session and digits
    quint64 m_unaskedRound = 0;   ///< a changed habit makes the older round void
    quint64 m_unaskedCount = 0;
};

} // namespace gatehouse
