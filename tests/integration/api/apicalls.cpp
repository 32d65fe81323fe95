#include "tests/integration/api/apicalls.h"

namespace gatehouse::test {

std::vector<Call> callsOn(const Belongings &own)
{
    const std::string session = "/v1/sessions/" + own.session;
    const std::string message = "/v1/messages/" + own.message;
    const std::string campaign = "/v1/campaigns/" + own.campaign;
    const std::string conversation = "/v1/conversations/" + own.conversation;
    const std::string range = "&from=2026-03-01T00:00:00Z&to=2026-03-01T01:00:00Z&step=60";
    return {
        {"GET", "/v1/clients/" + own.client},
        {"PATCH", "/v1/clients/" + own.client, R"({"name":"Loja"})"},
        {"GET", session},
        {"PATCH", session, R"({"name":"Line"})"},
        {"GET", session + "/qr"},
        {"POST", session + "/pause"},
        {"POST", session + "/resume"},
        {"POST", session + "/resume-bulk"},
        {"POST", session + "/connect"},
        {"POST", session + "/disconnect"},
        {"POST", session + "/restart"},
        {"POST", session + "/webhook"},
        {"POST", session + "/refresh"},
        {"GET", session + "/log"},
        {"GET", session + "/checks"},
        {"GET", message},
        {"POST", message + "/cancel", {}, {}, MessageState::queued},
        {"POST", message + "/resend", {}, {}, MessageState::cancelled},
        {"POST", message + "/settle", R"({"as":"not_sent"})", {}, MessageState::inDoubt},
        {"GET", "/v1/dead-letters/" + own.letter},
        {"GET", "/v1/redrives/" + own.redrive},
        {"POST", "/v1/redrives/" + own.redrive + "/stop"},
        {"POST", "/v1/redrives/" + own.redrive + "/resume"},
        {"POST", "/v1/redrives/" + own.redrive + "/cancel"},
        {"GET", campaign},
        {"PATCH", campaign, R"({"name":"Summer"})"},
        {"POST", campaign + "/audience?phone_column=phone", "phone,name\n+12025550131,Ana\n+12025550132,Bo\nnone,C\n",
         "text/csv"},
        {"GET", campaign + "/audience"},
        {"POST", campaign + "/start"},
        {"GET", campaign + "/progress"},
        {"GET", campaign + "/log"},
        {"POST", campaign + "/pause"},
        {"POST", campaign + "/resume"},
        {"POST", campaign + "/cancel"},
        {"GET", conversation},
        {"PATCH", conversation, R"({"status":"resolved","assignee":"Ana","labels":["vip"]})"},
        {"GET", conversation + "/messages"},
        {"POST", conversation + "/reply", R"({"text":"Yes"})"},
        {"GET", "/v1/contacts/" + own.contact},
        {"PATCH", "/v1/contacts/" + own.contact, R"({"name":"Ana","attributes":{"tier":"gold"}})"},
        {"GET", "/v1/series?metric=sent&session_id=" + own.session + range},
        {"GET", "/v1/series?metric=sent&campaign_id=" + own.campaign + range},
        {"DELETE", "/v1/suppressions/" + own.suppression},
        {"DELETE", campaign},
        {"DELETE", "/v1/api-keys/" + own.key},
    };
}

std::vector<Call> callsBeside(const Belongings &own)
{
    const std::string mine = R"("client_id":")" + own.client + R"(",)";
    const std::string draft = R"({"session_id":")" + own.session + R"(","to":"+12025550177","text":"Hi"})";
    return {
        {"GET", "/healthz"},
        {"GET", "/readyz"},
        {"GET", "/metrics"},
        {"GET", "/v1/openapi.json"},
        {"GET", "/v1/series?metric=webhook_ack_p99&from=2026-03-01T00:00:00Z&to=2026-03-01T01:00:00Z"},
        {"POST", "/v1/clients", R"({"name":"Padaria"})"},
        {"GET", "/v1/clients?limit=1"},
        {"POST", "/v1/api-keys", "{" + mine + R"("name":"shop","scope":"send"})"},
        {"GET", "/v1/api-keys"},
        {"POST", "/v1/sessions",
         "{" + mine
             + R"("name":"L","provider":"wasender","phone":"+12025550143","credentials":)"
               R"({"api_key":"k","webhook_secret":"s"}})"},
        {"GET", "/v1/sessions?client_id=" + own.client},
        {"POST", "/v1/account-sessions/list", R"({"personal_access_token":"pat"})"},
        {"POST", "/v1/account-sessions/import",
         "{" + mine + R"("personal_access_token":"pat","account_session_ids":["41"]})"},
        {"POST", "/v1/account-sessions",
         "{" + mine + R"("personal_access_token":"pat","name":"L","phone":"+12025550143"})"},
        {"POST", "/v1/messages", draft},
        {"POST", "/v1/messages/batch", R"({"messages":[)" + draft + R"(,{"to":1},)" + draft + "]}"},
        {"GET", "/v1/messages?session_id=" + own.session + "&direction=out&lane=transactional&contact=+12025550177"},
        {"GET", "/v1/dead-letters?cause=recipient_not_on_whatsapp&kind=message"},
        {"GET", "/v1/dead-letters/groups"},
        {"POST", "/v1/dead-letters/requeue",
         R"({"filter":{"client_id":")" + own.client + R"(","kind":"message"},"patch":{"text":"New"},"dry_run":true})"},
        {"POST", "/v1/dead-letters/requeue", R"({"ids":[")" + own.letter + R"("]})"},
        {"GET", "/v1/redrives?limit=5"},
        {"POST", "/v1/dead-letters/discard", R"({"ids":[")" + own.letter + R"("],"reason":"old"})"},
        {"POST", "/v1/dead-letters/discard", R"({"filter":{"cause":"none such"},"reason":"old"})"},
        {"POST", "/v1/campaigns", R"({"name":"New","session_ids":[")" + own.session + R"("],"content":{"text":"Hi"}})"},
        {"GET", "/v1/campaigns?state=draft"},
        {"GET", "/v1/conversations?q=202&status=open"},
        {"POST", "/v1/contacts", "{" + mine + R"("phone":"+12025550188","name":"Zoë"})"},
        {"GET", "/v1/contacts?q=Zo"},
        {"POST", "/v1/suppressions", "{" + mine + R"("phone":"+12025550189","reason":"asked"})"},
        {"GET", "/v1/suppressions"},
        {"GET", "/v1/retry-rules"},
        {"GET", "/v1/retry-rules/wasender"},
        {"PATCH", "/v1/retry-rules/wasender", R"({"rules":{"rate_limited":{"wait_ms":7000}},"breaker":null})"},
        {"DELETE", "/v1/contacts/CONTACT"},
        {"DELETE", "/v1/sessions/SESSION"},
        {"DELETE", "/v1/clients/CLIENT"},
    };
}

QByteArray name(const Call &call)
{
    return QByteArray::fromStdString(call.method + " " + call.path);
}

Asked asked(const Call &call, const std::string &key)
{
    Asked asked{call.method, call.path, call.body, key};
    if (!call.type.empty())
        asked.headers.emplace_back("content-type", call.type);
    return asked;
}

} // namespace gatehouse::test
