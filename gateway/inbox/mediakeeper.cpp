#include "gateway/inbox/mediakeeper.h"

#include "gateway/executor.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/messagestore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr Milliseconds fileTimeout{180'000};

// Pictures and stickers are shown as soon as they are seen, so their bound is what WhatsApp itself makes of them; the
// others wait until somebody opens them.
qint64 bytesMaxOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::image:
        return 16 << 20;
    case MediaKind::sticker:
        return 5 << 20;
    case MediaKind::video:
    case MediaKind::audio:
    case MediaKind::document:
        break;
    }
    return 120 << 20;
}

Failure unreadable(const QString &detail)
{
    return {Fault::unreadable, detail, {}, {}};
}

// A sender chooses the name: only the ending is used, and only when it is a plain word.
QString suffixOf(const MediaContent &media)
{
    const QString suffix = QFileInfo(media.fileName).suffix().toLower();
    const bool plain = !suffix.isEmpty() && suffix.size() <= 8
                       && std::all_of(suffix.cbegin(), suffix.cend(),
                                      [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    if (plain)
        return suffix;
    const QString preferred =
        QMimeDatabase().mimeTypeForName(media.mimeType.section(u';', 0, 0).trimmed()).preferredSuffix();
    return preferred.isEmpty() ? QStringLiteral("bin") : preferred;
}

} // namespace

MediaFile MediaKeeper::describe(const MediaContent &media, const QString &path)
{
    return {path, media.mimeType.section(u';', 0, 0).trimmed(),
            media.fileName.isEmpty() ? QFileInfo(path).fileName() : QFileInfo(media.fileName).fileName()};
}

void MediaKeeper::fetch(MessageId id, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        auto &waiting = m_waiting[id];
        const bool first = !waiting;
        if (first)
            waiting = std::make_shared<std::vector<Done>>();
        waiting->push_back(std::move(done));
        if (!first)
            return;
    }
    using Row = std::pair<Message, QString>;
    m_engine.readers.read<Row>(
        [id](Connection &db) -> Result<Row> {
            auto message = MessageStore::load(db, id);
            if (!message || !std::holds_alternative<MediaContent>(message->content.body))
                return Failure{Fault::notFound, QStringLiteral("There is no such file."), {}, {}};
            return Row{*std::move(message), MessageStore::mediaPath(db, id)};
        },
        m_engine.replies,
        [this, id, alive = m_alive](Result<Row> row) {
            if (!*alive)
                return;
            if (!row)
                return finish(id, row.failure());
            found(row->first, row->second);
        });
}

void MediaKeeper::found(const Message &message, const QString &path)
{
    const auto &media = std::get<MediaContent>(message.content.body);
    if (!path.isEmpty() && QFileInfo::exists(m_dataDir + u'/' + path))
        return finish(message.id, describe(media, m_dataDir + u'/' + path));
    if (message.direction == Direction::out && media.url.startsWith(QLatin1String("file:"))) {
        const QString local = QUrl(media.url).toLocalFile(); // a campaign's file lies where its author keeps it
        if (QFileInfo::exists(local))
            return finish(message.id, describe(media, local));
        return finish(message.id, Failure{Fault::notFound, QStringLiteral("The file is not there any more."), {}, {}});
    }
    const auto session = m_engine.sessions.find(message.session);
    if (!session)
        return finish(message.id, unreadable(QStringLiteral("the session is gone")));
    Result<HttpRequest> request = session->provider->mediaRequest(media);
    if (!request)
        return fetchRemotely(message, media);
    request->answerBytesMax = bytesMaxOf(media.kind);
    m_engine.transport.send(*std::move(request), [this, alive = m_alive, message, session](HttpOutcome outcome) {
        if (!*alive)
            return;
        // Decrypting a long file takes a while: not on the dispatch thread.
        m_engine.replies.post([this, alive, message, session, outcome = std::move(outcome)] {
            if (!*alive)
                return;
            const auto &content = std::get<MediaContent>(message.content.body);
            if (outcome.kind != HttpOutcome::Kind::answered || outcome.response.status != 200)
                return fetchRemotely(message, content);
            const Result<QByteArray> plain = session->provider->openMedia(content, outcome.response.body);
            if (!plain)
                return finish(message.id, plain.failure());
            keep(message, content, *plain);
        });
    });
}

void MediaKeeper::fetchRemotely(const Message &message, const MediaContent &media)
{
    const auto session = m_engine.sessions.find(message.session);
    auto call =
        session ? session->provider->decryptRemotely(session->access, message.providerMessageId, media) : std::nullopt;
    if (!call)
        return finish(message.id, unreadable(QStringLiteral("the file cannot be fetched")));
    m_engine.transport.send(std::move(call->request), [this, alive = m_alive, message,
                                                       read = std::move(call->read)](const HttpOutcome &outcome) {
        if (!*alive)
            return;
        const Result<QString> url = read(outcome);
        if (!url)
            return finish(message.id, url.failure());
        HttpRequest request;
        request.url = QUrl(*url);
        request.answerBytesMax = bytesMaxOf(std::get<MediaContent>(message.content.body).kind);
        request.timeout = fileTimeout;
        request.followRedirects = true;
        m_engine.transport.send(std::move(request), [this, alive, message](HttpOutcome file) {
            if (!*alive)
                return;
            m_engine.replies.post([this, alive, message, file = std::move(file)] {
                if (!*alive)
                    return;
                if (file.kind != HttpOutcome::Kind::answered || file.response.status != 200)
                    return finish(message.id, Failure{Fault::providerUnreachable, file.error, {}, {}});
                keep(message, std::get<MediaContent>(message.content.body), file.response.body);
            });
        });
    });
}

void MediaKeeper::keep(const Message &message, const MediaContent &media, const QByteArray &plain)
{
    const QString relative = QStringLiteral("media/") + toText(message.id) + u'.' + suffixOf(media);
    const QString path = m_dataDir + u'/' + relative;
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(plain) != plain.size() || !file.commit())
        return finish(message.id, Failure{Fault::storageFailed, file.errorString(), {}, {}});
    m_engine.storage.write([id = message.id, relative](Transaction &tx) -> Result<void> {
        MessageStore::setMediaPath(tx, id, relative);
        return {};
    });
    finish(message.id, describe(media, path));
}

void MediaKeeper::finish(MessageId id, const Result<MediaFile> &result)
{
    std::shared_ptr<std::vector<Done>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting = m_waiting.take(id);
    }
    if (!waiting)
        return;
    m_engine.replies.post([waiting, result] {
        for (Done &done : *waiting)
            done(result);
    });
}

} // namespace gatehouse
