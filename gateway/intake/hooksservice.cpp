#include "gateway/intake/hooksservice.h"

#include "gateway/clock.h"
#include "gateway/insights/recorder.h"
#include "gateway/intake/intake.h"
#include "gateway/sessions/sessionregistry.h"

#include <QtCore/QJsonDocument>

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

// What goes to the dead letters unread still must not hold the session's tokens.
QByteArray withoutSecrets(QByteArray body, const Credentials &credentials)
{
    for (const QByteArray &secret : {credentials.apiKey, credentials.webhookSecret, credentials.personalAccessToken}) {
        if (!secret.isEmpty())
            body.replace(secret, QByteArrayLiteral("…"));
    }
    return body;
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
    Result<WebhookReading> reading = session->provider->readWebhook(body);
    if (!reading && QJsonDocument::fromJson(body).isNull()) {
        m_engine.recorder.webhook(provider, QStringLiteral("unreadable"));
        return reply(plain(400, "not JSON\n"));
    }
    auto acknowledge = [this, provider, began, reply = std::move(reply)](Result<Intake::Receipt> receipt) mutable {
        if (!receipt) {
            m_engine.recorder.webhook(provider, QStringLiteral("refused"));
            return reply(comeAgain("try again\n"));
        }
        m_engine.recorder.webhook(provider, *receipt == Intake::Receipt::duplicate ? QStringLiteral("duplicate")
                                            : *receipt == Intake::Receipt::dead    ? QStringLiteral("unreadable")
                                                                                   : QStringLiteral("applied"));
        m_engine.recorder.webhookAcknowledged(std::chrono::duration<double>(m_engine.clock.steady() - began).count());
        reply({200, {{"content-type", "application/json"}}, "{\"received\":true}"});
    };
    if (reading)
        return m_intake.take(session, *std::move(reading), std::move(acknowledge));
    m_intake.takeUnreadable(session,
                            withoutSecrets(QByteArray(body.constData(), body.size()), session->access.credentials),
                            reading.failure().detail, std::move(acknowledge));
}

} // namespace gatehouse
