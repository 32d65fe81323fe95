#include "tests/unit/api/apicases.h"

namespace gatehouse::test {

using namespace Qt::StringLiterals;

std::vector<Case> cases()
{
    const auto path = [](const char *before, const std::string &id, const char *after = "") {
        return std::string(before) + id + after;
    };
    const std::string otherSession = toText(SessionId{103}).toStdString();
    const std::string otherMessage = toText(MessageId{2030}).toStdString();
    const std::string otherTalk = toText(ConversationId{203}).toStdString();
    const std::string otherContact = toText(ContactId{203}).toStdString();
    const std::string otherCampaign = toText(CampaignId{303}).toStdString();
    const std::string otherLetter = toText(DeadLetterId{499}).toStdString();
    const std::string otherSuppression = toText(SuppressionId{299}).toStdString();
    const std::string otherKey = toText(AccessKeyId{12}).toStdString();
    const std::string mine = R"("client_id":")" + client + R"(",)";
    const std::string account = R"("personal_access_token":"pat","base_url":"https://provider.example/api")";
    const std::string content = R"({"text":"Hello {{name}}"})";
    const std::string newSession = R"({"client_id":")" + client
                                   + R"(","name":"Line","provider":"wasender","phone":"+12025550143","credentials":)"
                                     R"({"api_key":"k","webhook_secret":"s"},"pacing":{"per_minute":10}})";
    return {
        {"/healthz", {"GET", "/healthz", {}, {}}, {}},
        {"/readyz", {"GET", "/readyz", {}, {}}, {}},
        {"/metrics", {"GET", "/metrics", {}, {}}, {}},
        {"/v1/openapi.json", {"GET", "/v1/openapi.json", {}, {}}, {}},
        {"/v1/series",
         {"GET", "/v1/series?metric=sent&from=2026-03-01T10:00:00+00:00&to=2026-03-01T10:10:00Z&step=60"},
         "/v1/series?metric=sent&from=2026-03-01T10:00:00Z&to=2026-03-01T10:10:00Z&session_id=" + otherSession},
        {"/v1/clients", {"POST", "/v1/clients", R"({"name":"Padaria"})"}, {}},
        {"/v1/clients", {"GET", "/v1/clients?limit=2"}, {}},
        {"/v1/clients/{id}", {"GET", "/v1/clients/" + client}, "/v1/clients/" + foreignClient},
        {"/v1/clients/{id}", {"PATCH", "/v1/clients/" + client, R"({"name":"Loja"})"}, "/v1/clients/" + foreignClient},
        {"/v1/clients/{id}", {"DELETE", "/v1/clients/" + client}, "/v1/clients/" + foreignClient},
        {"/v1/api-keys", {"POST", "/v1/api-keys", R"({"name":"CRM","scope":"send"})"}, {}},
        {"/v1/api-keys", {"GET", "/v1/api-keys"}, {}},
        {"/v1/api-keys/{id}", {"DELETE", "/v1/api-keys/" + accessKey}, "/v1/api-keys/" + otherKey},
        {"/v1/sessions", {"POST", "/v1/sessions", newSession}, {}},
        {"/v1/sessions", {"GET", "/v1/sessions?state=connected"}, {}},
        {"/v1/sessions/{id}", {"GET", "/v1/sessions/" + session}, "/v1/sessions/" + otherSession},
        {"/v1/sessions/{id}",
         {"PATCH", "/v1/sessions/" + session, R"({"name":"Line 2","pacing":null,"credentials":{"api_key":"x"}})"},
         "/v1/sessions/" + otherSession},
        {"/v1/sessions/{id}", {"DELETE", "/v1/sessions/" + session}, "/v1/sessions/" + otherSession},
        {"/v1/sessions/{id}/connect",
         {"POST", path("/v1/sessions/", session, "/connect")},
         path("/v1/sessions/", otherSession, "/connect")},
        {"/v1/sessions/{id}/disconnect",
         {"POST", path("/v1/sessions/", session, "/disconnect"), "{}"},
         path("/v1/sessions/", otherSession, "/disconnect")},
        {"/v1/sessions/{id}/pause",
         {"POST", path("/v1/sessions/", session, "/pause")},
         path("/v1/sessions/", otherSession, "/pause")},
        {"/v1/sessions/{id}/resume",
         {"POST", path("/v1/sessions/", session, "/resume")},
         path("/v1/sessions/", otherSession, "/resume")},
        {"/v1/sessions/{id}/resume-bulk",
         {"POST", path("/v1/sessions/", session, "/resume-bulk")},
         path("/v1/sessions/", otherSession, "/resume-bulk")},
        {"/v1/sessions/{id}/qr",
         {"GET", path("/v1/sessions/", scanning, "/qr")},
         path("/v1/sessions/", otherSession, "/qr")},
        {"/v1/sessions/{id}/restart",
         {"POST", path("/v1/sessions/", session, "/restart")},
         path("/v1/sessions/", otherSession, "/restart")},
        {"/v1/sessions/{id}/webhook",
         {"POST", path("/v1/sessions/", session, "/webhook")},
         path("/v1/sessions/", otherSession, "/webhook")},
        {"/v1/sessions/{id}/refresh",
         {"POST", path("/v1/sessions/", session, "/refresh")},
         path("/v1/sessions/", otherSession, "/refresh")},
        {"/v1/sessions/{id}/log",
         {"GET", path("/v1/sessions/", session, "/log")},
         path("/v1/sessions/", otherSession, "/log")},
        {"/v1/sessions/{id}/checks",
         {"GET", path("/v1/sessions/", session, "/checks")},
         path("/v1/sessions/", otherSession, "/checks")},
        {"/v1/account-sessions/list", {"POST", "/v1/account-sessions/list", "{" + account + "}"}, {}},
        {"/v1/account-sessions/import",
         {"POST", "/v1/account-sessions/import", "{" + mine + account + R"(,"account_session_ids":["41","42"]})"},
         {}},
        {"/v1/account-sessions",
         {"POST", "/v1/account-sessions", "{" + mine + account + R"(,"name":"Line","phone":"+12025550143"})"},
         {}},
        {"/v1/messages", {"POST", "/v1/messages", "{" + text + "}"}, {}},
        {"/v1/messages/batch", {"POST", "/v1/messages/batch", R"({"messages":[{)" + text + R"(},{"to":5}]})"}, {}},
        {"/v1/messages", {"GET", "/v1/messages?direction=in&lane=reply&contact=+5521998765432"}, {}},
        {"/v1/messages/{id}", {"GET", "/v1/messages/" + message}, "/v1/messages/" + otherMessage},
        {"/v1/messages/{id}/cancel",
         {"POST", path("/v1/messages/", message, "/cancel")},
         path("/v1/messages/", otherMessage, "/cancel")},
        {"/v1/messages/{id}/resend",
         {"POST", path("/v1/messages/", message, "/resend")},
         path("/v1/messages/", otherMessage, "/resend")},
        {"/v1/messages/{id}/settle",
         {"POST", path("/v1/messages/", message, "/settle"), R"({"as":"sent"})"},
         path("/v1/messages/", otherMessage, "/settle")},
        {"/v1/dead-letters", {"GET", "/v1/dead-letters?cause=session_logged_out"}, {}},
        {"/v1/dead-letters/groups", {"GET", "/v1/dead-letters/groups"}, {}},
        {"/v1/dead-letters/{id}", {"GET", "/v1/dead-letters/" + letter}, "/v1/dead-letters/" + otherLetter},
        {"/v1/dead-letters/requeue", {"POST", "/v1/dead-letters/requeue", R"({"ids":[")" + letter + R"("]})"}, {}},
        {"/v1/dead-letters/discard",
         {"POST", "/v1/dead-letters/discard", R"({"ids":[")" + letter + R"("],"reason":"asked to"})"},
         {}},
        {"/v1/dead-letters/requeue",
         {"POST", "/v1/dead-letters/requeue",
          R"({"filter":{"cause":"session_logged_out"},"patch":{"text":"New"},"dry_run":true})"},
         {}},
        {"/v1/dead-letters/requeue",
         {"POST", "/v1/dead-letters/requeue", R"({"filter":{},"canary":{"size":1,"per_second":0.5}})"},
         {}},
        {"/v1/dead-letters/discard",
         {"POST", "/v1/dead-letters/discard", R"({"filter":{"cause":"session_logged_out"},"reason":"old"})"},
         {}},
        {"/v1/redrives", {"GET", "/v1/redrives"}, {}},
        {"/v1/redrives/{id}", {"GET", "/v1/redrives/" + redrive}, {}},
        {"/v1/redrives/{id}/stop", {"POST", path("/v1/redrives/", redrive, "/stop")}, {}},
        {"/v1/redrives/{id}/resume", {"POST", path("/v1/redrives/", redrive, "/resume")}, {}},
        {"/v1/redrives/{id}/cancel", {"POST", path("/v1/redrives/", redrive, "/cancel")}, {}},
        {"/v1/campaigns",
         {"POST", "/v1/campaigns",
          R"({"name":"Spring","session_ids":[")" + session + R"("],"content":)" + content + "}"},
         {}},
        {"/v1/campaigns", {"GET", "/v1/campaigns?state=running"}, {}},
        {"/v1/campaigns/{id}", {"GET", "/v1/campaigns/" + draft}, "/v1/campaigns/" + otherCampaign},
        {"/v1/campaigns/{id}",
         {"PATCH", "/v1/campaigns/" + draft, R"({"name":"Summer","rate":null})"},
         "/v1/campaigns/" + otherCampaign},
        {"/v1/campaigns/{id}", {"DELETE", "/v1/campaigns/" + draft}, "/v1/campaigns/" + otherCampaign},
        {"/v1/campaigns/{id}/log",
         {"GET", path("/v1/campaigns/", draft, "/log")},
         path("/v1/campaigns/", otherCampaign, "/log")},
        {"/v1/campaigns/{id}/progress",
         {"GET", path("/v1/campaigns/", draft, "/progress")},
         path("/v1/campaigns/", otherCampaign, "/progress")},
        {"/v1/campaigns/{id}/audience",
         {"GET", path("/v1/campaigns/", draft, "/audience")},
         path("/v1/campaigns/", otherCampaign, "/audience")},
        {"/v1/campaigns/{id}/audience",
         {"POST",
          path("/v1/campaigns/", draft, "/audience?phone_column=phone&default_country=br"),
          "phone,name\n+5521998765432,Ana\n",
          "root",
          {{"content-type", "text/csv; charset=utf-8"}}},
         path("/v1/campaigns/", otherCampaign, "/audience")},
        {"/v1/campaigns/{id}/start",
         {"POST", path("/v1/campaigns/", draft, "/start")},
         path("/v1/campaigns/", otherCampaign, "/start")},
        {"/v1/campaigns/{id}/pause",
         {"POST", path("/v1/campaigns/", draft, "/pause")},
         path("/v1/campaigns/", otherCampaign, "/pause")},
        {"/v1/campaigns/{id}/resume",
         {"POST", path("/v1/campaigns/", draft, "/resume")},
         path("/v1/campaigns/", otherCampaign, "/resume")},
        {"/v1/campaigns/{id}/cancel",
         {"POST", path("/v1/campaigns/", draft, "/cancel")},
         path("/v1/campaigns/", otherCampaign, "/cancel")},
        {"/v1/conversations", {"GET", "/v1/conversations?status=open&unread=true&q=a"}, {}},
        {"/v1/conversations/{id}", {"GET", "/v1/conversations/" + conversation}, "/v1/conversations/" + otherTalk},
        {"/v1/conversations/{id}",
         {"PATCH", "/v1/conversations/" + conversation,
          R"({"status":"resolved","assignee":null,"labels":["vip"],"unread":1})"},
         "/v1/conversations/" + otherTalk},
        {"/v1/conversations/{id}/messages",
         {"GET", path("/v1/conversations/", conversation, "/messages")},
         path("/v1/conversations/", otherTalk, "/messages")},
        {"/v1/conversations/{id}/reply",
         {"POST", path("/v1/conversations/", conversation, "/reply"), content},
         path("/v1/conversations/", otherTalk, "/reply")},
        {"/v1/contacts",
         {"POST", "/v1/contacts", R"({"client_id":")" + client + R"(","phone":"+12025550199","name":null})"},
         {}},
        {"/v1/contacts", {"GET", "/v1/contacts?phone=+552"}, {}},
        {"/v1/contacts/{id}", {"GET", "/v1/contacts/" + contact}, "/v1/contacts/" + otherContact},
        {"/v1/contacts/{id}",
         {"PATCH", "/v1/contacts/" + contact, R"({"attributes":{"tier":"gold"}})"},
         "/v1/contacts/" + otherContact},
        {"/v1/contacts/{id}", {"DELETE", "/v1/contacts/" + contact}, "/v1/contacts/" + otherContact},
        {"/v1/suppressions",
         {"POST", "/v1/suppressions", R"({"client_id":")" + client + R"(","phone":"+12025550199"})"},
         {}},
        {"/v1/suppressions", {"GET", "/v1/suppressions?client_id=" + client}, {}},
        {"/v1/suppressions/{id}",
         {"DELETE", "/v1/suppressions/" + suppression},
         "/v1/suppressions/" + otherSuppression},
        {"/v1/retry-rules", {"GET", "/v1/retry-rules"}, {}},
        {"/v1/retry-rules/{provider}", {"GET", "/v1/retry-rules/wasender"}, {}},
        {"/v1/retry-rules/{provider}",
         {"PATCH", "/v1/retry-rules/wasender",
          R"({"rules":{"rate_limited":{"wait_ms":7000},"not_sent":null},"breaker":{"failures":3}})"},
         {}},
    };
}

std::unique_ptr<ApiBench> bench()
{
    auto bench = std::make_unique<ApiBench>();
    FakeDesks &desks = bench->desks;
    Campaign campaign = desks.campaigns.list.first();
    campaign.id = CampaignId{303};
    campaign.client = ClientId{2};
    desks.campaigns.list += campaign;
    DeadLetter foreign = desks.deadLetters.list.first();
    foreign.id = DeadLetterId{499};
    foreign.client = ClientId{2};
    desks.deadLetters.list += foreign;
    Suppression opted = desks.contacts.suppressed.first();
    opted.id = SuppressionId{299};
    opted.client = ClientId{2};
    desks.contacts.suppressed += opted;
    AccessKey key = desks.clients.keyList.first();
    key.id = AccessKeyId{12};
    key.client = ClientId{2};
    desks.clients.keyList += key;
    desks.deadLetters.last.id = RedriveId{9};
    for (Conversation &talk : desks.inbox.list) {
        if (talk.id == ConversationId{203})
            talk.client = ClientId{2};
    }
    for (Message &one : desks.messages.list) {
        one.client = one.id == MessageId{2030} ? ClientId{2} : ClientId{1};
        one.session = SessionId{101};
    }
    for (Contact &person : desks.contacts.list)
        person.client = person.id == ContactId{203} ? ClientId{2} : ClientId{1};
    return bench;
}

const Endpoint *endpointOf(const ApiTable &table, const Case &one)
{
    for (const Endpoint &endpoint : table.endpoints()) {
        if (one.good.method == endpoint.method && std::string(one.pattern) == endpoint.path)
            return &endpoint;
    }
    return nullptr;
}

QByteArray name(const Case &one)
{
    return QByteArray::fromStdString(one.good.method + " " + one.pattern);
}

} // namespace gatehouse::test
