#include "gateway/sandbox/sandboxgate.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 aboutRequests = 0x726571;

QByteArray bearer(const HttpRequestHead &head)
{
    const std::string_view value = head.header("authorization");
    constexpr std::string_view scheme = "Bearer ";
    if (value.substr(0, scheme.size()) != scheme)
        return {};
    return QByteArray(value.data() + scheme.size(), static_cast<qsizetype>(value.size() - scheme.size())).trimmed();
}

bool fromThisMachine(const std::string &peer)
{
    return peer.starts_with("127.") || peer == "::1" || peer.starts_with("::ffff:127.");
}

HttpServerResponse withoutAnswer()
{
    HttpServerResponse closed;
    closed.status = 0;
    return closed;
}

HttpServerResponse html(int status, const char *title)
{
    HttpServerResponse page;
    page.status = status;
    page.headers = {{"Content-Type", "text/html"}};
    page.body = std::string("<html><head><title>") + title + "</title></head><body>" + title + "</body></html>";
    return page;
}

} // namespace

std::optional<SandboxAnswer> SandboxGate::authorize(const SandboxRoute &route, const HttpRequestHead &head,
                                                    SandboxCall &call)
{
    const QByteArray token = bearer(head);
    switch (route.auth) {
    case SandboxAuth::open:
        return std::nullopt;
    case SandboxAuth::control:
        if (!fromThisMachine(head.peer))
            return SandboxAnswer::notFound();
        return std::nullopt;
    case SandboxAuth::account:
        call.account = m_ground.registry.accountByToken(token);
        if (call.account == nullptr)
            return SandboxAnswer::refused(401, u"Unnotarized"_s); // spelt so by the provider
        return std::nullopt;
    case SandboxAuth::session:
        call.session = m_ground.registry.sessionByKey(token);
        if (call.session == nullptr)
            return SandboxAnswer::refused(401, token.isEmpty() ? u"API key is required"_s : u"Invalid API key"_s);
        call.account = m_ground.registry.account(call.session->accountId);
        if (call.account->plan == SandboxPlan::none)
            return SandboxAnswer::refused(403, u"Active subscription or trial is required to use the API"_s);
        return std::nullopt;
    }
    return std::nullopt;
}

void SandboxGate::serve(const SandboxRoute &route, SandboxCall &call, SandboxReply reply)
{
    const qint64 id = call.session->id;
    const int most = m_ground.options.concurrentPerSession;
    if (most > 0 && m_running.value(id) >= most)
        return reply(SandboxAnswer::limited(u"Too many concurrent requests for this session."_s, 1).response());
    const bool sends = route.bucket == SandboxBucket::send;
    SandboxChance chance = m_ground.chance(aboutRequests + (sends ? 1 : 0), *call.session, ++m_requests[{id, sends}]);
    const SandboxFaults &faults = m_ground.faults(id);
    const auto latency = Milliseconds(static_cast<qint64>(faults.latencyMs + chance.unit() * faults.latencyJitterMs));
    auto response = answer(route, call, chance);
    if (!response) {
        // The work is done, so the place is free again; only the caller does not know.
        m_ground.agenda.in(m_ground.options.silence, [reply = std::move(reply)]() mutable { reply(withoutAnswer()); });
        return;
    }
    if (latency <= Milliseconds(0))
        return reply(std::move(*response));
    ++m_running[id];
    m_ground.agenda.in(latency, [this, id, reply = std::move(reply), response = std::move(*response)]() mutable {
        --m_running[id];
        reply(std::move(response));
    });
}

std::optional<HttpServerResponse> SandboxGate::answer(const SandboxRoute &route, SandboxCall &call,
                                                      SandboxChance &chance)
{
    const SandboxFaults faults = m_ground.faults(call.session->id);
    if (auto unlucky = unluckyBefore(route, faults, chance))
        return unlucky;
    const SandboxPass pass = m_limits.pass(*call.session, call.account->plan, route.bucket);
    SandboxAnswer answer;
    if (!pass.allowed)
        answer = SandboxAnswer::limited(pass.words, pass.retryAfter);
    else if (route.needsConnection && call.session->state != SandboxState::connected)
        answer = SandboxAnswer::failed(422, u"WhatsApp session is not connected."_s);
    else
        answer = route.handle(call);
    HttpServerResponse response = answer.response();
    for (const auto &[name, value] : pass.headers)
        response.headers.emplace_back(name.toStdString(), value.toStdString());
    if (!answer.accepted)
        return response;
    if (chance.happens(faults.silenceAfter))
        return std::nullopt;
    if (chance.happens(faults.resetAfter))
        return withoutAnswer();
    if (chance.happens(faults.errorAfter))
        return serverError(chance);
    if (chance.happens(faults.garbledAnswer))
        return html(200, "Just a moment");
    return response;
}

std::optional<HttpServerResponse> SandboxGate::unluckyBefore(const SandboxRoute &route, const SandboxFaults &faults,
                                                             SandboxChance &chance)
{
    if (route.lookup && chance.happens(faults.lookupError))
        return html(503, "503 Service Temporarily Unavailable");
    if (route.bucket != SandboxBucket::send)
        return std::nullopt;
    if (chance.happens(faults.resetBefore))
        return withoutAnswer();
    if (chance.happens(faults.errorBefore))
        return serverError(chance);
    if (chance.happens(faults.rateStorm))
        return SandboxAnswer::limited(u"Too Many Attempts."_s, static_cast<int>(1 + chance.below(5))).response();
    return std::nullopt;
}

HttpServerResponse SandboxGate::serverError(SandboxChance &chance)
{
    // Laravel's own 500 is JSON; what stands in front of it answers in HTML.
    switch (chance.below(3)) {
    case 0:
        return SandboxAnswer::flat({{u"message"_s, u"Server Error"_s}}, 500).response();
    case 1:
        return html(502, "502 Bad Gateway");
    default:
        return html(503, "503 Service Temporarily Unavailable");
    }
}

} // namespace gatehouse
