#include "gateway/outbox/sendpreparation.h"

#include "gateway/clock.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtCore/QUrl>

#include <algorithm>
#include <iterator>

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
    const bool forGood = failure.fault == Fault::providerRefused && !failure.retryAfter;
    if (forGood || failure.fault == Fault::payloadTooLarge)
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

Content withUrl(Content content, const QString &url)
{
    std::get<MediaContent>(content.body).url = url;
    return content;
}

// What the acceptance of a message and the start of a campaign copy files into.
constexpr const char *keptFolders[] = {"outgoing", "campaign-files"};

} // namespace

bool SendPreparation::isOurs(const QString &path) const
{
    const QString folder = QFileInfo(QFileInfo(path).canonicalFilePath()).path();
    return std::any_of(std::begin(keptFolders), std::end(keptFolders), [&](const char *kept) {
        const QString canonical = QFileInfo(m_dataDir + u'/' + QLatin1String(kept)).canonicalFilePath();
        return !canonical.isEmpty() && folder == canonical;
    });
}

void SendPreparation::prepare(const SessionRegistry::Snapshot &session, const Content &content, Done done)
{
    const auto *media = std::get_if<MediaContent>(&content.body);
    if (media == nullptr || !media->url.startsWith(QLatin1String("file:")))
        return done({content, {}});
    const Key key(session->id, media->url);
    const Timestamp now = m_engine.clock.now();
    if (const auto known = m_uploaded.constFind(key); known != m_uploaded.cend() && known->until > now)
        return done({withUrl(content, known->url), {}});
    auto &waiting = m_waiting[key];
    waiting.push_back({content, std::move(done)});
    if (waiting.size() == 1)
        read(session, key);
}

void SendPreparation::read(const SessionRegistry::Snapshot &session, const Key &key)
{
    const QString path = QUrl(key.second).toLocalFile();
    if (!isOurs(path))
        return finish(
            key, Failure{},
            refusal(QStringLiteral("media_missing"), QStringLiteral("the file is not one that is kept to be sent")));
    m_work.post([this, alive = m_alive, session, key, path] {
        Read file;
        QFile source(path);
        if (source.open(QIODevice::ReadOnly)) {
            file.bytes = source.readAll();
            file.outcome = source.error() == QFileDevice::NoError ? Read::Outcome::good : Read::Outcome::unreadable;
            file.mimeType = QMimeDatabase().mimeTypeForFileNameAndData(path, file.bytes).name();
        } else if (QFile::exists(path)) {
            file.outcome = Read::Outcome::unreadable; // too many open files, a disk that is away: later it may be read
        }
        m_engine.dispatch.post([this, alive, session, key, file = std::move(file)] {
            if (*alive)
                upload(session, key, file);
        });
    });
}

void SendPreparation::upload(const SessionRegistry::Snapshot &session, const Key &key, const Read &file)
{
    if (file.outcome == Read::Outcome::missing)
        return finish(key, Failure{}, refusal(QStringLiteral("media_missing"), QStringLiteral("the file is gone")));
    if (file.outcome == Read::Outcome::unreadable)
        return finish(key, Failure{},
                      uploadFailure({Fault::storageFailed, QStringLiteral("the file cannot be read"), {}, {}}));
    auto call = session->provider->upload(session->access, file.bytes, file.mimeType);
    if (!call)
        return finish(key, Failure{},
                      refusal(QStringLiteral("media_refused"), QStringLiteral("the provider takes no files")));
    m_engine.transport.send(std::move(call->request),
                            [this, alive = m_alive, key, read = std::move(call->read)](const HttpOutcome &outcome) {
                                if (!*alive)
                                    return;
                                const Result<QString> url = read(outcome);
                                finish(key, url, url ? SendAnswer() : uploadFailure(url.failure()));
                            });
}

void SendPreparation::finish(const Key &key, const Result<QString> &url, const SendAnswer &failure)
{
    const Timestamp now = m_engine.clock.now();
    if (url) {
        m_uploaded.removeIf([now](const auto &entry) { return entry.value().until <= now; });
        m_uploaded.insert(key, {*url, now + uploadLifetime});
    }
    const auto found = m_waiting.find(key);
    if (found == m_waiting.end())
        return;
    std::vector<Waiting> waiting = std::move(found->second);
    m_waiting.erase(found); // before they go on: one of them may ask for the same file again
    for (Waiting &one : waiting)
        one.done(url ? Prepared{withUrl(one.content, *url), {}} : Prepared{std::nullopt, failure});
}

} // namespace gatehouse
