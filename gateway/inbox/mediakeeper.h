#pragma once

#include "gateway/inboxdesk.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/task.h"

#include <QtCore/QHash>

#include <mutex>
#include <vector>

namespace gatehouse {

/// Fetches incoming files once: from WhatsApp's servers with the message's own key, else by the provider's decryption.
/// Then they lie below the data folder. Any thread.
class MediaKeeper
{
public:
    using Done = UniqueFunction<void(Result<MediaFile>)>;
    MediaKeeper(EngineContext &engine, QString dataDir) : m_engine(engine), m_dataDir(std::move(dataDir)) {}
    ~MediaKeeper() { *m_alive = false; }

    /// `done` runs on the replies executor. Failures: notFound, unreadable (no key, damaged), those of the provider.
    void fetch(MessageId id, Done done);

private:
    void found(const Message &message, const QString &path);
    void fetchRemotely(const Message &message, const MediaContent &media);
    void keep(const Message &message, const MediaContent &media, const QByteArray &plain);
    void finish(MessageId id, const Result<MediaFile> &result);
    [[nodiscard]] static MediaFile describe(const MediaContent &media, const QString &path);

    EngineContext &m_engine;
    QString m_dataDir;
    std::mutex m_mutex;
    QHash<MessageId, std::shared_ptr<std::vector<Done>>> m_waiting;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
