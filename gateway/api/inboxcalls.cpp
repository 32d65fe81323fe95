#include "gateway/api/inboxcalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/api/messagejson.h"
#include "gateway/inboxdesk.h"
#include "gateway/messagedesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

const QStringList kindWords{u"person"_s, u"group"_s, u"channel"_s}; // in the order of ConversationKind
const QStringList statusWords{u"open"_s, u"resolved"_s};            // in the order of ConversationStatus

QJsonObject conversationJson(const Conversation &conversation)
{
    return {{u"id"_s, toText(conversation.id)},
            {u"client_id"_s, toText(conversation.client)},
            {u"session_id"_s, toText(conversation.session)},
            {u"kind"_s, kindWords.at(static_cast<qsizetype>(conversation.kind))},
            {u"contact"_s, personJson(conversation.contact, conversation.phone, conversation.name)},
            {u"title"_s, conversation.title},
            {u"status"_s, statusWords.at(static_cast<qsizetype>(conversation.status))},
            {u"assignee"_s, jsonOrNull(conversation.assignee)},
            {u"labels"_s, QJsonArray::fromStringList(conversation.labels)},
            {u"unread"_s, conversation.unread},
            {u"suppressed"_s, conversation.suppressed},
            {u"window_expires_at"_s, jsonOrNull(conversation.windowExpiresAt)},
            {u"last_at"_s, toRfc3339(conversation.lastAt)},
            {u"last_message"_s,
             conversation.lastMessage ? QJsonValue(messageJson(*conversation.lastMessage)) : QJsonValue()}};
}

void addSchemas(ApiTable &table)
{
    table.addSchema("Conversation", schema::answer({{"id", schema::id<ConversationId>()},
                                                    {"client_id", schema::id<ClientId>()},
                                                    {"session_id", schema::id<SessionId>()},
                                                    {"kind", schema::word(kindWords)},
                                                    {"contact", schema::ref("Person")},
                                                    {"title", schema::text()},
                                                    {"status", schema::word(statusWords)},
                                                    {"assignee", schema::orNull(schema::text())},
                                                    {"labels", schema::list(schema::text())},
                                                    {"unread", schema::count()},
                                                    {"suppressed", schema::flag()},
                                                    {"window_expires_at", schema::orNull(schema::time())},
                                                    {"last_at", schema::time()},
                                                    {"last_message", schema::orNull(schema::ref("Message"))}}));
}

void list(const ApiCall::Ptr &call, InboxDesk &inbox)
{
    const auto filter = call->clientFilter();
    if (!filter)
        return;
    ConversationQuery query;
    query.client = filter->client;
    query.session = call->queryId<SessionId>("session_id");
    if (const QString status = call->query.value(u"status"_s); !status.isEmpty())
        query.status = static_cast<ConversationStatus>(statusWords.indexOf(status));
    query.unreadOnly = call->query.value(u"unread"_s) == u"true";
    query.assignee = call->query.value(u"assignee"_s);
    query.label = call->query.value(u"label"_s);
    query.text = call->query.value(u"q"_s);
    query.page = call->page();
    call->answerPage(inbox.conversations(query), conversationJson);
}

void change(const ApiCall::Ptr &call, InboxDesk &inbox, ConversationId id)
{
    ConversationChange change;
    if (call->body.contains(u"status"))
        change.status = static_cast<ConversationStatus>(statusWords.indexOf(call->body.value(u"status").toString()));
    change.assignee = textMember(call->body, u"assignee"); // null: nobody
    if (call->body.contains(u"labels")) {
        change.labels.emplace();
        for (const QJsonValue &label : call->body.value(u"labels").toArray())
            change.labels->append(label.toString());
    }
    if (call->body.contains(u"unread"))
        change.unread = call->body.value(u"unread").toInt();
    call->answerWith(inbox.change(id, change, call->actor(), call->scope()), conversationJson);
}

void reply(const ApiCall::Ptr &call, InboxDesk &inbox, ConversationId id)
{
    const Result<Content> content = contentOf(call->body, {});
    if (!content)
        return call->refuse(content.failure());
    call->answerWith(inbox.reply(id, *content, call->actor(), call->scope()), messageJson);
}

void addResource(ApiTable &table, InboxDesk &inbox)
{
    table.add({.path = "/v1/conversations",
               .access = Endpoint::Access::read,
               .summary = "Conversations, the latest first.",
               .answer = listAnswer("Conversation"),
               .query = listParameters({{"client_id", schema::id<ClientId>()},
                                        {"session_id", schema::id<SessionId>()},
                                        {"status", schema::word(statusWords)},
                                        {"unread", schema::flag(), "true: only those with unread messages."},
                                        {"assignee", schema::text(200)},
                                        {"label", schema::text(200)},
                                        {"q", schema::text(200), "Part of name or phone."}}),
               .handle = [&inbox](const ApiCall::Ptr &call) { list(call, inbox); }});
    table.add({.path = "/v1/conversations/{id}",
               .access = Endpoint::Access::read,
               .summary = "A conversation.",
               .answer = schema::ref("Conversation"),
               .handle = withId<ConversationId>([&inbox](const ApiCall::Ptr &call, ConversationId id) {
                   call->answerWith(inbox.conversation(id, call->scope()), conversationJson);
               })});
    table.add({.method = "PATCH",
               .path = "/v1/conversations/{id}",
               .access = Endpoint::Access::send,
               .summary = "Changes the members given; `labels` is replaced as a whole.",
               .answer = schema::ref("Conversation"),
               .body = schema::request({{"status", schema::word(statusWords)},
                                        {"assignee", schema::orNull(schema::text(200))},
                                        {"labels", schema::list(schema::someText(100), 0, 50)},
                                        {"unread", schema::integer(0, 100'000)}}),
               .handle = withId<ConversationId>(
                   [&inbox](const ApiCall::Ptr &call, ConversationId id) { change(call, inbox, id); }),
               .takes = Endpoint::Body::json});
}

} // namespace

void describeInboxCalls(ApiTable &table, InboxDesk &inbox, MessageDesk &messages)
{
    addSchemas(table);
    addResource(table, inbox);
    table.add({.path = "/v1/conversations/{id}/messages",
               .access = Endpoint::Access::read,
               .summary = "A conversation's messages, newest first.",
               .answer = listAnswer("Message"),
               .query = listParameters(),
               .handle = withId<ConversationId>([&inbox](const ApiCall::Ptr &call, ConversationId id) {
                   call->answerPage(inbox.messages(id, call->page(), call->scope()), messageJson);
               })});
    table.add({.method = "POST",
               .path = "/v1/conversations/{id}/reply",
               .access = Endpoint::Access::send,
               .summary = "Answers the customer, before everything else that the session has to send.",
               .status = 202,
               .answer = schema::ref("Message"),
               .body = schema::ref("Content"),
               .handle = withId<ConversationId>(
                   [&inbox](const ApiCall::Ptr &call, ConversationId id) { reply(call, inbox, id); }),
               .again = withMadeId<MessageId>([&messages](const ApiCall::Ptr &call, MessageId id) {
                   call->answerWith(messages.message(id, call->scope()),
                                    [](const MessageDetail &detail) { return messageJson(detail.message); });
               }),
               .takes = Endpoint::Body::json});
}

} // namespace gatehouse
