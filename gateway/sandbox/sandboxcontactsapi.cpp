#include "gateway/sandbox/sandboxcontactsapi.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

SandboxAnswer sandboxListing(const SandboxCall &call, const QJsonArray &all)
{
    if (call.query.queryItemValue(u"paginated"_s) != u"true"_s)
        return SandboxAnswer::data(all);
    const qint64 limit = call.number(u"limit"_s, 20, 1, 1'000);
    const qint64 page = call.number(u"page"_s, 1, 1, 1'000'000);
    QJsonArray items;
    for (qint64 i = (page - 1) * limit; i < std::min<qint64>(page * limit, all.size()); ++i)
        items += all.at(i);
    const qint64 pages = std::max<qint64>(1, (all.size() + limit - 1) / limit);
    const QJsonObject pagination{
        {u"total"_s, all.size()}, {u"page"_s, page}, {u"limit"_s, limit}, {u"totalPages"_s, pages}};
    return SandboxAnswer::data(QJsonObject{{u"items"_s, items}, {u"pagination"_s, pagination}});
}

void SandboxContactsApi::addRoutes(SandboxRouter &router)
{
    using Step = SandboxAnswer (SandboxContactsApi::*)(SandboxCall &);
    const auto add = [this, &router](const char *method, const QString &path, Step step,
                                     SandboxBucket bucket = SandboxBucket::none, bool connected = false) {
        router.add({method, path, SandboxAuth::session, [this, step](SandboxCall &call) { return (this->*step)(call); },
                    bucket, connected});
    };
    add("POST", u"/api/send-presence-update"_s, &SandboxContactsApi::presence, SandboxBucket::none, true);
    add("GET", u"/api/on-whatsapp/{}"_s, &SandboxContactsApi::onWhatsApp, SandboxBucket::numberCheck, true);
    add("GET", u"/api/fetch-username/{}"_s, &SandboxContactsApi::username, SandboxBucket::none, true);
    add("GET", u"/api/contacts"_s, &SandboxContactsApi::list);
    add("PUT", u"/api/contacts"_s, &SandboxContactsApi::save);
    add("GET", u"/api/contacts/{}"_s, &SandboxContactsApi::show);
    add("GET", u"/api/contacts/{}/picture"_s, &SandboxContactsApi::picture, SandboxBucket::contactPicture);
    add("POST", u"/api/contacts/{}/block"_s, &SandboxContactsApi::setBlocked<true>);
    add("POST", u"/api/contacts/{}/unblock"_s, &SandboxContactsApi::setBlocked<false>);
    add("GET", u"/api/lid-from-pn/{}"_s, &SandboxContactsApi::lidOf);
    add("GET", u"/api/pn-from-lid/{}"_s, &SandboxContactsApi::numberOf);
}

std::optional<QString> SandboxContactsApi::digitsIn(const SandboxCall &call) const
{
    const double unknown = m_ground.faults(call.session->id).unknownNumber;
    const auto who = m_ground.directory.resolve(call.captured.value(0), unknown);
    if (!who || who->kind != SandboxRecipient::Kind::person)
        return std::nullopt;
    return who->digits;
}

SandboxAnswer SandboxContactsApi::presence(SandboxCall &call)
{
    static const QStringList types{u"composing"_s, u"recording"_s, u"available"_s, u"unavailable"_s, u"paused"_s};
    const QString jid = call.json.value("jid"_L1).toString();
    const QString type = call.json.value("type"_L1).toString();
    if (!types.contains(type))
        return SandboxAnswer::invalid({{u"type"_s, QJsonArray{u"The selected type is invalid."_s}}});
    if (!jid.contains(u'@') || jid.startsWith(u'@'))
        return SandboxAnswer::failed(422, u"Error sending presence update: Invalid JID provided."_s);
    return SandboxAnswer::data(QJsonObject{{u"jid"_s, jid}, {u"type"_s, type}});
}

SandboxAnswer SandboxContactsApi::onWhatsApp(SandboxCall &call)
{
    return SandboxAnswer::data(QJsonObject{{u"exists"_s, digitsIn(call).has_value()}});
}

SandboxAnswer SandboxContactsApi::username(SandboxCall &call)
{
    const auto digits = digitsIn(call);
    if (!digits)
        return SandboxAnswer::failed(404, u"Contact not found."_s);
    const QString name = m_ground.directory.usernameOf(*digits);
    return SandboxAnswer::data(QJsonObject{{u"jid"_s, *digits + u"@s.whatsapp.net"_s},
                                           {u"username"_s, name.isEmpty() ? QJsonValue() : QJsonValue(name)}});
}

SandboxAnswer SandboxContactsApi::list(SandboxCall &call)
{
    QJsonArray all;
    for (const auto &[digits, contact] : m_chats.contacts(call.session->id))
        all += m_chats.contactJson(*call.session, digits);
    return sandboxListing(call, all);
}

SandboxAnswer SandboxContactsApi::show(SandboxCall &call)
{
    const auto digits = digitsIn(call);
    if (!digits)
        return SandboxAnswer::failed(404, u"Contact not found."_s);
    QJsonObject contact = m_chats.contactJson(*call.session, *digits);
    contact.insert("id"_L1, contact.take("jid"_L1)); // the one endpoint whose sample says `id`
    return SandboxAnswer::data(contact);
}

SandboxAnswer SandboxContactsApi::picture(SandboxCall &call)
{
    if (!digitsIn(call))
        return SandboxAnswer::failed(404, u"Contact not found."_s);
    return SandboxAnswer::data(QJsonObject{{u"imgUrl"_s, QJsonValue()}});
}

SandboxAnswer SandboxContactsApi::save(SandboxCall &call)
{
    const QString jid = call.json.value("jid"_L1).toString();
    const auto who = m_ground.directory.resolve(jid, 0);
    if (!who || who->kind != SandboxRecipient::Kind::person)
        return SandboxAnswer::invalid({{u"jid"_s, QJsonArray{u"The jid field is required."_s}}});
    const QString name = call.json.value("fullName"_L1).toString();
    m_chats.contacts(call.session->id)[who->digits].fullName = name;
    return SandboxAnswer::data(QJsonObject{{u"jid"_s, who->jid}, {u"fullName"_s, name}});
}

template <bool blocked>
SandboxAnswer SandboxContactsApi::setBlocked(SandboxCall &call)
{
    const auto digits = digitsIn(call);
    if (!digits)
        return SandboxAnswer::failed(404, u"Contact not found."_s);
    m_chats.contacts(call.session->id)[*digits].blocked = blocked;
    return SandboxAnswer::data(QJsonObject{{u"message"_s, blocked ? u"Contact blocked"_s : u"Contact unblocked"_s}});
}

SandboxAnswer SandboxContactsApi::lidOf(SandboxCall &call)
{
    const auto digits = digitsIn(call);
    if (!digits)
        return SandboxAnswer::failed(404, u"LID not found for this phone number."_s);
    return SandboxAnswer::data(QJsonObject{{u"lid"_s, m_ground.directory.lidOf(*digits) + u"@lid"_s}});
}

SandboxAnswer SandboxContactsApi::numberOf(SandboxCall &call)
{
    const auto digits = m_ground.directory.numberOfLid(call.captured.at(0).section(u'@', 0, 0));
    if (!digits)
        return SandboxAnswer::failed(404, u"Phone number not found for this LID."_s);
    return SandboxAnswer::data(QJsonObject{{u"pn"_s, *digits + u"@s.whatsapp.net"_s}});
}

} // namespace gatehouse
