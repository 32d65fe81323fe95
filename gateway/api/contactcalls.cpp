#include "gateway/api/contactcalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/contactdesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

QJsonObject contactJson(const Contact &contact)
{
    return {{u"id"_s, toText(contact.id)},
            {u"client_id"_s, toText(contact.client)},
            {u"phone"_s, jsonOrNull(contact.phone)},
            {u"name"_s, jsonOrNull(contact.name)},
            {u"attributes"_s, contact.attributes},
            {u"consent"_s, contact.consent},
            {u"suppressed"_s, contact.suppressed},
            {u"created_at"_s, toRfc3339(contact.createdAt)},
            {u"updated_at"_s, toRfc3339(contact.updatedAt)}};
}

QJsonObject suppressionJson(const Suppression &suppression)
{
    return {{u"id"_s, toText(suppression.id)}, {u"client_id"_s, toText(suppression.client)},
            {u"phone"_s, suppression.phone},   {u"reason"_s, suppression.reason},
            {u"actor"_s, suppression.actor},   {u"created_at"_s, toRfc3339(suppression.createdAt)}};
}

void addSchemas(ApiTable &table)
{
    table.addSchema("Contact", schema::answer({{"id", schema::id<ContactId>()},
                                               {"client_id", schema::id<ClientId>()},
                                               {"phone", schema::orNull(schema::phone())},
                                               {"name", schema::orNull(schema::text())},
                                               {"attributes", schema::anyObject()},
                                               {"consent", schema::anyObject()},
                                               {"suppressed", schema::flag()},
                                               {"created_at", schema::time()},
                                               {"updated_at", schema::time()}}));
    table.addSchema("Suppression", schema::answer({{"id", schema::id<SuppressionId>()},
                                                   {"client_id", schema::id<ClientId>()},
                                                   {"phone", schema::text()},
                                                   {"reason", schema::text()},
                                                   {"actor", schema::text()},
                                                   {"created_at", schema::time()}}));
}

/// "+" in a query is a space to many who write it, and to those who read it by the rules for forms.
QString phoneFilter(const ApiCall &call)
{
    const QString phone = call.query.value(u"phone"_s).trimmed();
    return phone.isEmpty() || phone.startsWith(u'+') ? phone : u'+' + phone;
}

void list(const ApiCall::Ptr &call, ContactDesk &contacts)
{
    const auto filter = call->clientFilter();
    if (!filter)
        return;
    ContactQuery query;
    query.client = filter->client;
    query.text = call->query.value(u"q"_s);
    query.name = call->query.value(u"name"_s);
    query.phone = phoneFilter(*call);
    query.page = call->page();
    call->answerPage(contacts.contacts(query), contactJson);
}

void create(const ApiCall::Ptr &call, ContactDesk &contacts)
{
    const auto owner = call->ownerOfNew();
    if (!owner)
        return;
    call->answerWith(
        contacts.create({*owner, call->body.value(u"phone").toString(), call->body.value(u"name").toString(),
                         call->body.value(u"attributes").toObject(), call->body.value(u"consent").toObject()},
                        call->actor()),
        contactJson);
}

void change(const ApiCall::Ptr &call, ContactDesk &contacts, ContactId id)
{
    ContactChange change;
    change.phone = textMember(call->body, u"phone");
    change.name = textMember(call->body, u"name");
    if (call->body.contains(u"attributes"))
        change.attributes = call->body.value(u"attributes").toObject();
    if (call->body.contains(u"consent"))
        change.consent = call->body.value(u"consent").toObject();
    call->answerWith(contacts.change(id, change, call->actor(), call->scope()), contactJson);
}

void addContacts(ApiTable &table, ContactDesk &contacts)
{
    const QJsonObject name = schema::orNull(schema::text(200));
    const QJsonObject object = schema::orNull(schema::anyObject());
    table.add({.method = "POST",
               .path = "/v1/contacts",
               .access = Endpoint::Access::send,
               .summary = "Makes a contact.",
               .status = 201,
               .answer = schema::ref("Contact"),
               .body = schema::request({{"client_id", schema::id<ClientId>()},
                                        {"phone", schema::phone()},
                                        {"name", name},
                                        {"attributes", object},
                                        {"consent", object}},
                                       {"phone"}),
               .handle = [&contacts](const ApiCall::Ptr &call) { create(call, contacts); },
               .again = withMadeId<ContactId>([&contacts](const ApiCall::Ptr &call, ContactId id) {
                   call->answerWith(contacts.contact(id, call->scope()), contactJson);
               }),
               .takes = Endpoint::Body::json});
    table.add({.path = "/v1/contacts",
               .access = Endpoint::Access::read,
               .summary = "Contacts, newest first.",
               .answer = listAnswer("Contact"),
               .query = listParameters({{"client_id", schema::id<ClientId>()},
                                        {"q", schema::text(200), "Part of name or phone."},
                                        {"name", schema::text(200)},
                                        {"phone", schema::phone()}}),
               .handle = [&contacts](const ApiCall::Ptr &call) { list(call, contacts); }});
    table.add({.path = "/v1/contacts/{id}",
               .access = Endpoint::Access::read,
               .summary = "A contact.",
               .answer = schema::ref("Contact"),
               .handle = withId<ContactId>([&contacts](const ApiCall::Ptr &call, ContactId id) {
                   call->answerWith(contacts.contact(id, call->scope()), contactJson);
               })});
    table.add({.method = "PATCH",
               .path = "/v1/contacts/{id}",
               .access = Endpoint::Access::send,
               .summary = "Changes the members given; `attributes` and `consent` are replaced as a whole.",
               .answer = schema::ref("Contact"),
               .body = schema::request(
                   {{"phone", schema::phone()}, {"name", name}, {"attributes", object}, {"consent", object}}),
               .handle = withId<ContactId>(
                   [&contacts](const ApiCall::Ptr &call, ContactId id) { change(call, contacts, id); }),
               .takes = Endpoint::Body::json});
    table.add({.method = "DELETE",
               .path = "/v1/contacts/{id}",
               .access = Endpoint::Access::send,
               .summary = "Removes a contact that no message waits for.",
               .status = 204,
               .handle = withId<ContactId>([&contacts](const ApiCall::Ptr &call, ContactId id) {
                   call->answerDone(contacts.remove(id, call->actor(), call->scope()));
               })});
}

void suppress(const ApiCall::Ptr &call, ContactDesk &contacts)
{
    const auto owner = call->ownerOfNew();
    if (!owner)
        return;
    NewSuppression suppression{*owner, call->body.value(u"phone").toString()};
    if (const QString reason = call->body.value(u"reason").toString(); !reason.isEmpty())
        suppression.reason = reason;
    call->answerWith(contacts.suppress(suppression, call->actor()), suppressionJson);
}

void addSuppressions(ApiTable &table, ContactDesk &contacts)
{
    table.add({.method = "POST",
               .path = "/v1/suppressions",
               .access = Endpoint::Access::send,
               .summary = "Stops automatic messages to a person; what waits for them is suppressed in the same commit.",
               .status = 201,
               .answer = schema::ref("Suppression"),
               .body = schema::request({{"client_id", schema::id<ClientId>()},
                                        {"phone", schema::phone()},
                                        {"reason", schema::orNull(schema::text(200))}},
                                       {"phone"}),
               .handle = [&contacts](const ApiCall::Ptr &call) { suppress(call, contacts); },
               // Suppressing somebody twice changes nothing: it answers what there is.
               .again = [&contacts](const ApiCall::Ptr &call) { suppress(call, contacts); },
               .takes = Endpoint::Body::json});
    table.add({.path = "/v1/suppressions",
               .access = Endpoint::Access::read,
               .summary = "Who is not written to automatically, newest first.",
               .answer = listAnswer("Suppression"),
               .query = listParameters({{"client_id", schema::id<ClientId>()},
                                        {"phone", schema::text(100), "The whole number, E.164."},
                                        {"reason", schema::text(200), "The whole reason, such as opt_out."}}),
               .handle = [&contacts](const ApiCall::Ptr &call) {
                   if (const auto filter = call->clientFilter())
                       call->answerPage(contacts.suppressions({filter->client, phoneFilter(*call),
                                                               call->query.value(u"reason"_s), call->page()}),
                                        suppressionJson);
               }});
    table.add({.method = "DELETE",
               .path = "/v1/suppressions/{id}",
               .access = Endpoint::Access::admin, // undoes a person's wish
               .summary = "Lets a person be written to again.",
               .status = 204,
               .handle = withId<SuppressionId>([&contacts](const ApiCall::Ptr &call, SuppressionId id) {
                   call->answerDone(contacts.unsuppress(id, call->actor(), call->scope()));
               })});
}

} // namespace

void describeContactCalls(ApiTable &table, ContactDesk &contacts)
{
    addSchemas(table);
    addContacts(table, contacts);
    addSuppressions(table, contacts);
}

} // namespace gatehouse
