#include "gateway/intake/hooksservice.h"

#include "gateway/clock.h"
#include "gateway/insights/recorder.h"
#include "gateway/intake/intake.h"
#include "gateway/sessions/sessionregistry.h"

namespace gatehouse {

namespace {

constexpr std::size_t bodyBytesMax = 3u << 20;
constexpr std::string_view prefix = "/hooks/";

HttpServerResponse plain(int status, std::string text)
{
    return {status, {{"content-type", "text/plain; charset=utf-8"}}, std::move(text)};
}

HttpServerResponse comeAgain(std::string text)
{
    HttpServerResponse busy = plain(503, std::move(text));
    busy.headers.emplace_back("retry-after", "5");
    return busy;
}

struct Target
{
    std::string_view provider;
    std::string_view session;
};

std::optional<Target> targetOf(const HttpRequestHead &head)
{
    std::string_view path = head.path;
    if (path.substr(0, prefix.size()) != prefix)
        return std::nullopt;
    path.remove_prefix(prefix.size());
    const auto slash = path.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    return Target{path.substr(0, slash), path.substr(slash + 1)};
}

SessionRegistry::Snapshot sessionOf(const SessionRegistry &sessions, const HttpRequestHead &head)
{
    const auto target = targetOf(head);
    if (!target)
        return nullptr;
    const auto id = idFromText<SessionId>(
        QString::fromLatin1(target->session.data(), static_cast<qsizetype>(target->session.size())));
    if (!id)
        return nullptr;
    auto session = sessions.find(*id);
    if (!session
        || session->provider->name()
               != QString::fromLatin1(target->provider.data(), static_cast<qsizetype>(target->provider.size())))
        return nullptr;
    return session;
}

// The provider masks by the names of members; the session's own tokens are cut out wherever they stand. A short one may
// be an ordinary word of a customer's.
void cutSecrets(QByteArray &body, const Credentials &credentials)
{
    constexpr qsizetype bytesMin = 16;
    for (const QByteArray &secret : {credentials.apiKey, credentials.webhookSecret, credentials.personalAccessToken}) {
        if (secret.size() >= bytesMin)
            body.replace(secret, QByteArrayLiteral("…"));
    }
}

} // namespace

HttpRouting HooksService::route(const HttpRequestHead &head) const
{
    if (!m_ready)
        return HttpRouting::refuse(comeAgain("starting\n"));
    if (!sessionOf(m_engine.sessions, head))
        return HttpRouting::refuse(plain(404, "no such hook\n"));
    if (head.method != "POST") {
        HttpServerResponse refusal = plain(405, "use POST\n");
        refusal.headers.emplace_back("allow", "POST");
        return HttpRouting::refuse(std::move(refusal));
    }
    return HttpRouting::accept(bodyBytesMax);
}

void HooksService::handle(HttpServerRequest request, Answer reply) const
{
    const auto began = m_engine.clock.steady();
    const auto session = sessionOf(m_engine.sessions, request.head);
    if (!session)
        return reply(plain(404, "no such hook\n"));
    const QString provider = session->provider->name();
    // Nobody can tell yet whether it is signed: to be brought again, not refused for good.
    if (session->trouble == QLatin1String("vault_unreachable")) {
        m_engine.recorder.webhook(provider, QStringLiteral("refused"));
        return reply(comeAgain("the vault is closed\n"));
    }
    const auto header = [&request](std::string_view name) { return request.head.header(name); };
    // Over the raw bytes and before anything reads them: an unsigned body is not worth parsing.
    if (!session->provider->signatureValid(header, request.body, session->access.credentials)) {
        m_engine.recorder.webhook(provider, QStringLiteral("unsigned"));
        return reply(plain(401, "wrong or missing signature\n"));
    }
    const auto body = QByteArray::fromRawData(request.body.data(), static_cast<qsizetype>(request.body.size()));
    Result<WebhookEnvelope> envelope = session->provider->openWebhook(body);
    if (!envelope) {
        m_engine.recorder.webhook(provider, QStringLiteral("unreadable"));
        return reply(plain(400, "not JSON\n"));
    }
    cutSecrets(envelope->masked, session->access.credentials);
    m_intake.take(session, *std::move(envelope),
                  [this, provider, began, reply = std::move(reply)](Result<void> kept) mutable {
                      if (!kept) {
                          m_engine.recorder.webhook(provider, QStringLiteral("refused"));
                          return reply(comeAgain("try again\n"));
                      }
                      m_engine.recorder.webhookAcknowledged(
                          std::chrono::duration<double>(m_engine.clock.steady() - began).count());
                      reply({200, {{"content-type", "application/json"}}, "{\"received\":true}"});
                  });
}

} // namespace gatehouse
