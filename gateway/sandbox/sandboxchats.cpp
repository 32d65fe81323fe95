#include "gateway/sandbox/sandboxchats.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {
constexpr quint64 aboutGroups = 0x67727570;
constexpr quint64 aboutChannels = 0x6368616e;
} // namespace

SandboxMember *SandboxGroup::member(const QString &digits)
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&digits](const SandboxMember &member) { return member.digits == digits; });
    return found == members.end() ? nullptr : &*found;
}

bool SandboxGroup::isAdmin(const QString &digits) const
{
    return std::any_of(members.begin(), members.end(),
                       [&digits](const SandboxMember &member) { return member.digits == digits && member.admin; });
}

QJsonObject SandboxGroup::toJson() const
{
    QJsonArray participants;
    for (const SandboxMember &member : members) {
        participants += QJsonObject{{u"jid"_s, member.digits + u"@s.whatsapp.net"_s},
                                    {u"isAdmin"_s, member.admin},
                                    {u"isSuperAdmin"_s, member.digits == owner}};
    }
    return {{u"jid"_s, jid},
            {u"subject"_s, subject},
            {u"owner"_s, owner + u"@s.whatsapp.net"_s},
            {u"creation"_s, toMillis(createdAt) / 1'000},
            {u"desc"_s, description},
            {u"size"_s, members.size()},
            {u"announce"_s, announce},
            {u"restrict"_s, restrict},
            {u"participants"_s, participants}};
}

bool SandboxChats::meet(const SandboxSession &session, const QString &digits)
{
    return m_contacts[session.id].try_emplace(digits).second;
}

QJsonObject SandboxChats::contactJson(const SandboxSession &session, const QString &digits)
{
    const auto &known = m_contacts[session.id];
    const auto found = known.find(digits);
    const QString own = m_ground.directory.nameOf(digits);
    const bool saved = found != known.end() && !found->second.fullName.isEmpty();
    return {{u"jid"_s, digits + u"@s.whatsapp.net"_s},
            {u"name"_s, saved ? found->second.fullName : own},
            {u"notify"_s, own},
            {u"verifiedName"_s, QJsonValue()},
            {u"imgUrl"_s, QJsonValue()},
            {u"status"_s, QJsonValue()}};
}

bool SandboxChats::blocked(qint64 sessionId, const QString &digits)
{
    const auto &known = m_contacts[sessionId];
    const auto found = known.find(digits);
    return found != known.end() && found->second.blocked;
}

std::map<QString, SandboxGroup> &SandboxChats::groups(const SandboxSession &session)
{
    auto [own, first] = m_groups.try_emplace(session.id);
    if (first) {
        const QList<QString> &customers = m_ground.directory.customers();
        SandboxChance chance = m_ground.chance(aboutGroups, session, 0);
        for (const QString &subject : {u"Neighbours"_s, u"Saturday team"_s}) {
            QStringList members;
            for (int i = 0; i < 5 && !customers.isEmpty(); ++i)
                members += customers.at(chance.index(customers.size()));
            createGroup(session, subject, members);
        }
    }
    return own->second;
}

SandboxGroup *SandboxChats::group(const SandboxSession &session, const QString &jid)
{
    auto &own = groups(session);
    const auto found = own.find(jid);
    return found == own.end() ? nullptr : &found->second;
}

SandboxGroup &SandboxChats::createGroup(const SandboxSession &session, const QString &subject,
                                        const QStringList &members)
{
    SandboxChance chance = m_ground.chance(aboutGroups, session, ++m_groupsMade);
    SandboxGroup group;
    group.jid = u"120363%1@g.us"_s.arg(chance.below(1'000'000'000'000), 12, 10, QChar(u'0'));
    group.subject = subject;
    group.owner = session.digits();
    group.createdAt = m_ground.clock.now();
    group.inviteCode = chance.hex(22).toUpper();
    group.members += {session.digits(), true};
    for (const QString &digits : members) {
        if (group.member(digits) == nullptr)
            group.members += {digits, false};
    }
    return m_groups[session.id].insert_or_assign(group.jid, std::move(group)).first->second;
}

const SandboxGroup *SandboxChats::invited(const QString &code) const
{
    for (const auto &[id, groups] : m_groups) {
        for (const auto &[jid, group] : groups) {
            if (group.inviteCode == code)
                return &group;
        }
    }
    return nullptr;
}

QString SandboxChats::channelOf(const SandboxSession &session) const
{
    SandboxChance chance = m_ground.chance(aboutChannels, session, 0);
    return u"120363%1@newsletter"_s.arg(chance.below(1'000'000'000'000), 12, 10, QChar(u'0'));
}

} // namespace gatehouse
