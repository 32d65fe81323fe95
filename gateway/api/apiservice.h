#pragma once

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/http/httpserver.h"

#include <QtCore/QString>

#include <atomic>
#include <memory>

namespace gatehouse {

class CampaignDesk;
class ClientDesk;
class ContactDesk;
class DeadLetterDesk;
class IdempotencyLedger;
class InboxDesk;
class InsightDesk;
class MessageDesk;
class RuleDesk;
class SessionDesk;

/// What the interface speaks to. All outlive the service.
struct ApiDesks
{
    ClientDesk &clients;
    SessionDesk &sessions;
    MessageDesk &messages;
    DeadLetterDesk &deadLetters;
    CampaignDesk &campaigns;
    InboxDesk &inbox;
    ContactDesk &contacts;
    InsightDesk &insights;
    RuleDesk &rules;
};

/// The HTTP interface without its sockets: /v1, /metrics, /healthz, /readyz. `route` and `handle` are HttpServer's two
/// functions; they may be called from any thread and return at once. Everything else happens on `executor`, so that
/// reading three megabytes of JSON never delays a webhook on the server's thread.
///
/// Order of the end: stop the server, stop the executor's thread, then desks and storage may go, then the service and
/// the executor object (answers that come late are dropped by a stopped executor).
class ApiService
{
public:
    /// `uploadDir` is where a CSV body lies while it is imported; made when missing.
    ApiService(const ApiDesks &desks, IdempotencyLedger &ledger, Executor &executor, QString uploadDir);
    ~ApiService();

    [[nodiscard]] HttpRouting route(const HttpRequestHead &head) const;
    /// `reply` is an HttpReply in the program.
    void handle(HttpServerRequest request, ApiCall::Answer reply);

    /// What /readyz answers: false until the gateway is open, and again once it stops.
    void setReady(bool ready) { m_ready = ready; }
    [[nodiscard]] const ApiTable &table() const { return m_table; }

private:
    void admit(const ApiCall::Ptr &call);
    void admitWithKey(const ApiCall::Ptr &call, const QString &secret);
    void check(const ApiCall::Ptr &call);
    void claim(const ApiCall::Ptr &call);
    void finish(ApiCall &call, HttpServerResponse response);
    [[nodiscard]] Result<void> readQuery(ApiCall &call) const;
    [[nodiscard]] Result<void> readBody(ApiCall &call) const;

    ClientDesk &m_clients;
    IdempotencyLedger &m_ledger;
    Executor &m_executor;
    std::atomic<bool> m_ready{false};
    ApiTable m_table;
};

} // namespace gatehouse
