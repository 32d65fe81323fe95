#pragma once

#include "gateway/sandbox/sandboxground.h"

namespace gatehouse {

struct SandboxMember
{
    QString digits;
    bool admin = false;
};

/// A group that a session is in.
struct SandboxGroup
{
    QString jid;
    QString subject;
    QString description;
    QString owner; ///< digits
    Timestamp createdAt;
    QList<SandboxMember> members;
    bool announce = false;
    bool restrict = false;
    QString inviteCode;

    [[nodiscard]] SandboxMember *member(const QString &digits);
    [[nodiscard]] bool isAdmin(const QString &digits) const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// Somebody in a session's address book.
struct SandboxContact
{
    QString fullName; ///< as saved; empty: only what they call themselves
    bool blocked = false;
};

/// The address book, groups and channel of each session.
class SandboxChats
{
public:
    explicit SandboxChats(SandboxGround &ground) : m_ground(ground) {}

    /// True when the session had not heard of this number.
    bool meet(const SandboxSession &session, const QString &digits);
    [[nodiscard]] std::map<QString, SandboxContact> &contacts(qint64 sessionId) { return m_contacts[sessionId]; }
    [[nodiscard]] QJsonObject contactJson(const SandboxSession &session, const QString &digits);
    [[nodiscard]] bool blocked(qint64 sessionId, const QString &digits);

    /// Made at first sight: two groups of customers each.
    [[nodiscard]] std::map<QString, SandboxGroup> &groups(const SandboxSession &session);
    [[nodiscard]] SandboxGroup *group(const SandboxSession &session, const QString &jid);
    SandboxGroup &createGroup(const SandboxSession &session, const QString &subject, const QStringList &members);
    /// The group that an invitation leads to, in whichever session it lives.
    [[nodiscard]] const SandboxGroup *invited(const QString &code) const;
    [[nodiscard]] QString channelOf(const SandboxSession &session) const;

private:
    SandboxGround &m_ground;
    quint64 m_groupsMade = 0;
    std::map<qint64, std::map<QString, SandboxContact>> m_contacts;
    std::map<qint64, std::map<QString, SandboxGroup>> m_groups;
};

} // namespace gatehouse
