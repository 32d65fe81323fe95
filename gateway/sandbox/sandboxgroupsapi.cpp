#include "gateway/sandbox/sandboxgroupsapi.h"

#include "gateway/sandbox/sandboxcontactsapi.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

// Numbers or JIDs, as callers write them.
QStringList digitsOf(const QJsonValue &participants)
{
    QStringList digits;
    const QJsonArray items = participants.toArray();
    for (const QJsonValue &item : items)
        digits += item.toString().section(u'@', 0, 0).remove(u'+');
    return digits;
}

QJsonObject memberResult(const QString &digits, bool done, const QString &word)
{
    return {{u"status"_s, done ? 200 : 403},
            {u"jid"_s, digits + u"@s.whatsapp.net"_s},
            {u"message"_s, done ? word : u"not-authorized"_s}};
}

SandboxAnswer notAdmin()
{
    return SandboxAnswer::failed(403, u"not-authorized"_s);
}

} // namespace

void SandboxGroupsApi::addGroupRoute(SandboxRouter &router, const char *method, const QString &below, Step step,
                                     SandboxBucket bucket)
{
    const auto handle = [this, step](SandboxCall &call) {
        SandboxGroup *group = m_chats.group(*call.session, call.captured.at(0));
        if (group == nullptr)
            return SandboxAnswer::failed(404, u"Group not found."_s);
        return (this->*step)(call, *group);
    };
    router.add({method, u"/api/groups/{}/"_s + below, SandboxAuth::session, handle, bucket});
}

void SandboxGroupsApi::addRoutes(SandboxRouter &router)
{
    const auto add = [this, &router](const char *method, const QString &path,
                                     SandboxAnswer (SandboxGroupsApi::*step)(SandboxCall &)) {
        router.add(
            {method, path, SandboxAuth::session, [this, step](SandboxCall &call) { return (this->*step)(call); }});
    };
    add("GET", u"/api/groups"_s, &SandboxGroupsApi::list);
    add("POST", u"/api/groups"_s, &SandboxGroupsApi::create);
    add("GET", u"/api/groups/invite/{}"_s, &SandboxGroupsApi::invitation);
    add("POST", u"/api/groups/invite/accept"_s, &SandboxGroupsApi::acceptInvitation);
    addGroupRoute(router, "GET", u"metadata"_s, &SandboxGroupsApi::metadata, SandboxBucket::groupInfo);
    addGroupRoute(router, "GET", u"participants"_s, &SandboxGroupsApi::participants, SandboxBucket::groupInfo);
    addGroupRoute(router, "POST", u"participants/add"_s, &SandboxGroupsApi::addMembers);
    addGroupRoute(router, "POST", u"participants/remove"_s, &SandboxGroupsApi::removeMembers);
    addGroupRoute(router, "PUT", u"participants/update"_s, &SandboxGroupsApi::setAdmins);
    addGroupRoute(router, "PUT", u"settings"_s, &SandboxGroupsApi::settings);
    addGroupRoute(router, "GET", u"picture"_s, &SandboxGroupsApi::picture);
    addGroupRoute(router, "GET", u"invite-link"_s, &SandboxGroupsApi::inviteLink);
    addGroupRoute(router, "POST", u"leave"_s, &SandboxGroupsApi::leave);
}

SandboxAnswer SandboxGroupsApi::list(SandboxCall &call)
{
    QJsonArray all;
    for (const auto &[jid, group] : m_chats.groups(*call.session))
        all += QJsonObject{{u"jid"_s, jid}, {u"name"_s, group.subject}, {u"imgUrl"_s, QJsonValue()}};
    return sandboxListing(call, all);
}

SandboxAnswer SandboxGroupsApi::create(SandboxCall &call)
{
    const QString name = call.json.value("name"_L1).toString();
    if (name.isEmpty())
        return SandboxAnswer::invalid({{u"name"_s, QJsonArray{u"The name field is required."_s}}});
    const QStringList members = digitsOf(call.json.value("participants"_L1));
    const SandboxGroup &group = m_chats.createGroup(*call.session, name, members);
    m_ground.announce(*call.session, {u"groups.upsert"_s, QJsonArray{group.toJson()}, true});
    return SandboxAnswer::data(group.toJson());
}

SandboxAnswer SandboxGroupsApi::metadata(SandboxCall &, SandboxGroup &group)
{
    return SandboxAnswer::data(group.toJson());
}

SandboxAnswer SandboxGroupsApi::participants(SandboxCall &, SandboxGroup &group)
{
    QJsonArray all;
    for (const SandboxMember &member : group.members) {
        const QJsonValue role = member.digits == group.owner ? QJsonValue(u"superadmin"_s)
                                : member.admin               ? QJsonValue(u"admin"_s)
                                                             : QJsonValue();
        all += QJsonObject{{u"id"_s, member.digits + u"@s.whatsapp.net"_s}, {u"admin"_s, role}};
    }
    return SandboxAnswer::data(all);
}

void SandboxGroupsApi::announceMembers(const SandboxSession &session, const SandboxGroup &group,
                                       const QStringList &digits, const QString &action)
{
    if (digits.isEmpty())
        return;
    const QJsonObject data{
        {u"jid"_s, group.jid}, {u"participants"_s, QJsonArray::fromStringList(digits)}, {u"action"_s, action}};
    m_ground.announce(session, {u"group-participants.update"_s, data, true});
}

SandboxAnswer SandboxGroupsApi::addMembers(SandboxCall &call, SandboxGroup &group)
{
    const bool admin = group.isAdmin(call.session->digits());
    QJsonArray results;
    QStringList added;
    for (const QString &digits : digitsOf(call.json.value("participants"_L1))) {
        if (admin && group.member(digits) == nullptr) {
            group.members += {digits, false};
            added += digits;
        }
        results += memberResult(digits, admin, u"added"_s);
    }
    announceMembers(*call.session, group, added, u"add"_s);
    return SandboxAnswer::data(results);
}

SandboxAnswer SandboxGroupsApi::removeMembers(SandboxCall &call, SandboxGroup &group)
{
    const bool admin = group.isAdmin(call.session->digits());
    QJsonArray results;
    QStringList removed;
    for (const QString &digits : digitsOf(call.json.value("participants"_L1))) {
        const bool done = admin && group.member(digits) != nullptr;
        if (done) {
            group.members.removeIf([&digits](const SandboxMember &member) { return member.digits == digits; });
            removed += digits;
        }
        results += memberResult(digits, done, u"removed"_s);
    }
    announceMembers(*call.session, group, removed, u"remove"_s);
    return SandboxAnswer::data(results);
}

SandboxAnswer SandboxGroupsApi::setAdmins(SandboxCall &call, SandboxGroup &group)
{
    const QString action = call.json.value("action"_L1).toString();
    if (action != u"promote"_s && action != u"demote"_s)
        return SandboxAnswer::invalid({{u"action"_s, QJsonArray{u"The selected action is invalid."_s}}});
    if (!group.isAdmin(call.session->digits()))
        return notAdmin();
    QStringList changed;
    for (const QString &digits : digitsOf(call.json.value("participants"_L1))) {
        if (SandboxMember *member = group.member(digits)) {
            member->admin = action == u"promote"_s;
            changed += digits;
        }
    }
    announceMembers(*call.session, group, changed, action);
    return SandboxAnswer::data(QJsonObject{{u"participants"_s, call.json.value("participants"_L1)}});
}

SandboxAnswer SandboxGroupsApi::settings(SandboxCall &call, SandboxGroup &group)
{
    if (!group.isAdmin(call.session->digits()))
        return notAdmin();
    group.subject = call.json.value("subject"_L1).toString(group.subject);
    group.description = call.json.value("description"_L1).toString(group.description);
    group.announce = call.json.value("announce"_L1).toBool(group.announce);
    group.restrict = call.json.value("restrict"_L1).toBool(group.restrict);
    const QJsonObject changed{{u"jid"_s, group.jid},
                              {u"subject"_s, group.subject},
                              {u"announce"_s, group.announce},
                              {u"restrict"_s, group.restrict}};
    m_ground.announce(*call.session, {u"groups.update"_s, QJsonArray{changed}, true});
    return SandboxAnswer::data(QJsonObject{{u"subject"_s, group.subject}, {u"description"_s, group.description}});
}

SandboxAnswer SandboxGroupsApi::picture(SandboxCall &, SandboxGroup &)
{
    return SandboxAnswer::data(QJsonObject{{u"imgUrl"_s, QJsonValue()}});
}

SandboxAnswer SandboxGroupsApi::inviteLink(SandboxCall &call, SandboxGroup &group)
{
    if (!group.isAdmin(call.session->digits()))
        return notAdmin();
    return SandboxAnswer::success({{u"inviteLink"_s, u"https://chat.whatsapp.com/"_s + group.inviteCode}});
}

SandboxAnswer SandboxGroupsApi::leave(SandboxCall &call, SandboxGroup &group)
{
    if (group.member(call.session->digits()) == nullptr)
        return SandboxAnswer::failed(422, u"Failed to leave group: You are not a member of this group."_s);
    group.members.removeIf([call](const SandboxMember &member) { return member.digits == call.session->digits(); });
    return SandboxAnswer::data(QJsonObject());
}

SandboxAnswer SandboxGroupsApi::invitation(SandboxCall &call)
{
    const SandboxGroup *group = m_chats.invited(call.captured.at(0));
    return group == nullptr ? SandboxAnswer::failed(404, u"Invalid invite code."_s)
                            : SandboxAnswer::data(group->toJson());
}

SandboxAnswer SandboxGroupsApi::acceptInvitation(SandboxCall &call)
{
    const SandboxGroup *group = m_chats.invited(call.json.value("code"_L1).toString());
    if (group == nullptr)
        return SandboxAnswer::failed(404, u"Invalid invite code."_s);
    SandboxGroup joined = *group;
    if (joined.member(call.session->digits()) == nullptr)
        joined.members += {call.session->digits(), false};
    m_chats.groups(*call.session).insert_or_assign(joined.jid, joined);
    return SandboxAnswer::data(QJsonObject{{u"id"_s, joined.jid}});
}

} // namespace gatehouse
