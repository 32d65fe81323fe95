#include "gateway/outbox/sendpreparation.h"

#include "gateway/clock.h"

#include <QtCore/QFile>
#include <QtCore/QMimeDatabase>
#include <QtCore/QUrl>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

// An uploaded file is kept for a day by the provider; used again only well within it.
constexpr Milliseconds uploadLifetime = 20h;

SendAnswer refusal(const QString &code, const QString &words)
{
    SendAnswer answer;
    answer.outcome = Attempt::Outcome::refused;
    answer.errorClass = ErrorClass::contentRefused;
    answer.code = code;
    answer.words = words;
    return answer;
}

// What a failed upload means for the message: nothing of the message itself went out.
SendAnswer uploadFailure(const Failure &failure)
{
    if (failure.fault == Fault::providerRefused || failure.fault == Fault::payloadTooLarge)
        return refusal(QStringLiteral("media_refused"), failure.detail);
    SendAnswer answer;
    answer.outcome = Attempt::Outcome::notSent;
    answer.errorClass = failure.fault == Fault::rateLimited            ? ErrorClass::rateLimited
                        : failure.fault == Fault::providerUnauthorized ? ErrorClass::unauthorized
                                                                       : ErrorClass::notSent;
    answer.code = QStringLiteral("upload_failed");
    answer.words = failure.detail;
    if (failure.retryAfter)
        answer.retryAfter = *failure.retryAfter;
    return answer;
}

} // namespace

void SendPreparation::prepare(const SessionRegistry::Snapshot &session, const Content &content,
                              UniqueFunction<void(Prepared)> done)
{
    const auto *media = std::get_if<MediaContent>(&content.body);
    if (media == nullptr || !media->url.startsWith(QLatin1String("file:")))
        return done({content, {}});
    const auto withUrl = [content](const QString &url) {
        Content ready = content;
        std::get<MediaContent>(ready.body).url = url;
        return ready;
    };
    const std::pair key(session->id, media->url);
    if (const auto known = m_uploaded.constFind(key); known != m_uploaded.cend() && known->until > m_engine.clock.now())
        return done({withUrl(known->url), {}});

    QFile file(QUrl(media->url).toLocalFile());
    if (!file.open(QIODevice::ReadOnly))
        return done(
            {std::nullopt, refusal(QStringLiteral("media_missing"), QStringLiteral("the file cannot be read"))});
    const QByteArray bytes = file.readAll();
    const QString mimeType = QMimeDatabase().mimeTypeForFileNameAndData(file.fileName(), bytes).name();
    auto call = session->provider->upload(session->access, bytes, mimeType);
    if (!call)
        return done(
            {std::nullopt, refusal(QStringLiteral("media_refused"), QStringLiteral("the provider takes no files"))});
    m_engine.transport.send(std::move(call->request), [this, key, withUrl, read = std::move(call->read),
                                                       done = std::move(done)](HttpOutcome outcome) mutable {
        const Result<QString> url = read(outcome);
        if (!url)
            return done({std::nullopt, uploadFailure(url.failure())});
        m_uploaded.insert(key, {*url, m_engine.clock.now() + uploadLifetime});
        done({withUrl(*url), {}});
    });
}

} // namespace gatehouse
