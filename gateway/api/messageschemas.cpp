#include "gateway/api/apitable.h"
#include "gateway/api/messagejson.h"
#include "gateway/api/schema.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

const QStringList mediaWords{u"image"_s, u"video"_s, u"audio"_s, u"document"_s, u"sticker"_s};

QJsonObject merged(QJsonObject schema, const QJsonObject &members)
{
    QJsonObject properties = schema.value(u"properties").toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        properties.insert(it.key(), it.value());
    schema.insert(u"properties"_s, properties);
    return schema;
}

// What a content may be in a request, member by member.
QJsonObject contentMembers()
{
    return {{u"text"_s, schema::someText(4096)},
            {u"media"_s, schema::ref("Media")},
            {u"location"_s, schema::ref("Location")},
            {u"contact"_s, schema::ref("ContactCard")},
            {u"poll"_s, schema::ref("Poll")},
            {u"template"_s, schema::ref("Template")},
            {u"reply_to"_s, schema::orNull(schema::id<MessageId>())},
            {u"mentions"_s, schema::list(schema::phone(), 0, 1000)},
            {u"view_once"_s, schema::flag()}};
}

void addContents(ApiTable &table)
{
    table.addSchema("Media", schema::request({{"url", schema::url()},
                                              {"kind", schema::word(mediaWords)},
                                              {"caption", schema::text(1024)},
                                              {"file_name", schema::text(255)}},
                                             {"url", "kind"}));
    table.addSchema("Location", schema::request({{"latitude", schema::number(-90, 90)},
                                                 {"longitude", schema::number(-180, 180)},
                                                 {"name", schema::text()},
                                                 {"address", schema::text()}},
                                                {"latitude", "longitude"}));
    table.addSchema("ContactCard",
                    schema::request({{"name", schema::someText()}, {"phone", schema::phone()}}, {"name", "phone"}));
    table.addSchema("Poll", schema::request({{"question", schema::someText(255)},
                                             {"options", schema::list(schema::someText(100), 2, 12)},
                                             {"multi_select", schema::flag()}},
                                            {"question", "options"}));
    table.addSchema("Template", schema::request({{"name", schema::someText()},
                                                 {"language", schema::someText(20)},
                                                 {"components", schema::list(schema::anyValue())}},
                                                {"name", "language"}));
    table.addSchema("Content", schema::described(merged(schema::request({}), contentMembers()),
                                                 "Exactly one of text, media, location, contact, poll, template."));
    table.addSchema("ShownMedia", schema::answer({{"kind", schema::word(mediaWords)},
                                                  {"url", schema::text()},
                                                  {"caption", schema::text()},
                                                  {"file_name", schema::text()},
                                                  {"mime_type", schema::text()},
                                                  {"bytes", schema::count()}},
                                                 {"kind"}));
}

QJsonObject shownContentMembers()
{
    QJsonObject members = contentMembers();
    members.insert(u"text"_s, QJsonObject{{u"type"_s, u"string"_s}});
    members.insert(u"media"_s, schema::ref("ShownMedia"));
    members.insert(u"unsupported"_s, schema::described(schema::text(), "The provider's word for a kind not shown."));
    return members;
}

QJsonObject shownMessage(schema::Members more, std::initializer_list<const char *> moreRequired)
{
    QJsonObject message = schema::answer({{"id", schema::id<MessageId>()},
                                          {"client_id", schema::id<ClientId>()},
                                          {"session_id", schema::id<SessionId>()},
                                          {"conversation_id", schema::orNull(schema::id<ConversationId>())},
                                          {"direction", schema::word({u"in"_s, u"out"_s})},
                                          {"to", schema::orNull(schema::text())},
                                          {"lane", schema::word(laneWords())},
                                          {"state", schema::word(messageStateWords())},
                                          {"reply_to", schema::orNull(schema::id<MessageId>())},
                                          {"reference", schema::orNull(schema::text())},
                                          {"metadata", schema::anyObject()},
                                          {"campaign_id", schema::orNull(schema::id<CampaignId>())},
                                          {"created_at", schema::time()},
                                          {"send_at", schema::orNull(schema::time())},
                                          {"expires_at", schema::orNull(schema::time())},
                                          {"updated_at", schema::time()},
                                          {"provider_message_id", schema::orNull(schema::text())},
                                          {"error", schema::orNull(schema::ref("MessageError"))},
                                          {"author", schema::orNull(schema::text())},
                                          {"reaction", schema::orNull(schema::text())},
                                          {"deleted", schema::flag()},
                                          {"contact", schema::ref("Person")}});
    QJsonObject members = shownContentMembers();
    members.remove(u"contact"); // who it is with; a card stands in contact_card
    members.remove(u"reply_to");
    members.insert(u"contact_card"_s, schema::ref("ContactCard"));
    QJsonArray required = message.value(u"required").toArray();
    for (const auto &[name, schema] : more)
        members.insert(QLatin1String(name), schema);
    for (const char *name : moreRequired)
        required.append(QLatin1String(name));
    message.insert(u"required"_s, required);
    return merged(message, members);
}

} // namespace

QStringList laneWords()
{
    QStringList words;
    for (int lane = 0; lane < laneCount; ++lane)
        words += laneName(static_cast<Lane>(lane));
    return words;
}

QStringList messageStateWords()
{
    using S = MessageState;
    QStringList words;
    for (const S state :
         {S::scheduled, S::queued, S::retrying, S::sending, S::inDoubt, S::accepted, S::sent, S::delivered, S::read,
          S::played, S::dead, S::cancelled, S::expired, S::suppressed, S::received})
        words += messageStateName(state);
    return words;
}

void addMessageSchemas(ApiTable &table)
{
    addContents(table);
    table.addSchema("Person", schema::answer({{"id", schema::orNull(schema::id<ContactId>())},
                                              {"phone", schema::orNull(schema::phone())},
                                              {"name", schema::orNull(schema::text())}}));
    table.addSchema("MessageError", schema::answer({{"code", schema::text()}, {"message", schema::text()}}));
    table.addSchema("ShownContent", merged(schema::answer({}), shownContentMembers()));
    table.addSchema("Message", shownMessage({}, {}));
    const QStringList outcomes{u"accepted"_s, u"refused"_s, u"retry"_s, u"not_sent"_s, u"unknown"_s};
    table.addSchema("Attempt", schema::answer({{"id", schema::text()},
                                               {"number", schema::count()},
                                               {"started_at", schema::time()},
                                               {"finished_at", schema::orNull(schema::time())},
                                               {"outcome", schema::orNull(schema::word(outcomes))},
                                               {"http_status", schema::orNull(schema::count())},
                                               {"error", schema::orNull(schema::ref("MessageError"))},
                                               {"next_at", schema::orNull(schema::time())}}));
    table.addSchema(
        "TimelineEntry",
        schema::answer({{"at", schema::time()}, {"what", schema::text()}, {"detail", schema::orNull(schema::text())}}));
    table.addSchema("SendWait", schema::described(schema::answer({{"reason", schema::text()},
                                                                  {"until", schema::orNull(schema::time())}}),
                                                  "Why a message is not under way yet."));
    table.addSchema("MessageDetail", shownMessage({{"attempts", schema::list(schema::ref("Attempt"))},
                                                   {"timeline", schema::list(schema::ref("TimelineEntry"))},
                                                   {"waits", schema::orNull(schema::ref("SendWait"))},
                                                   {"lineage", schema::orNull(schema::anyObject())}},
                                                  {"attempts", "timeline", "waits", "lineage"}));
    table.addSchema(
        "MessageDraft",
        schema::described(
            merged(schema::request({{"session_id", schema::id<SessionId>()},
                                    {"to", schema::described(schema::someText(100),
                                                             "E.164, a group …@g.us or channel …@newsletter")},
                                    {"lane", schema::word(laneWords())},
                                    {"send_at", schema::orNull(schema::time())},
                                    {"expires_at", schema::orNull(schema::time())},
                                    {"reference", schema::orNull(schema::text(200))},
                                    {"metadata", schema::orNull(schema::anyObject())}},
                                   {"session_id", "to"}),
                   contentMembers()),
            "With exactly one of text, media, location, contact, poll, template."));
}

} // namespace gatehouse
