#pragma once

#include "gateway/executor.h"
#include "gateway/providers/provider.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/task.h"

#include <QtCore/QHash>

#include <map>
#include <vector>

namespace gatehouse {

/// Makes a content ready to go out: a local file is uploaded, its URL takes its place. However many messages want the
/// same file at once, it is read and uploaded once for each session. Dispatch thread.
class SendPreparation
{
public:
    /// `work` reads files. Only files below `dataDir` that this program keeps for sending are ever read: a path in a
    /// message is data, and data may come from a stranger's table.
    SendPreparation(EngineContext &engine, Executor &work, QString dataDir)
        : m_engine(engine), m_work(work), m_dataDir(std::move(dataDir))
    {}
    ~SendPreparation() { *m_alive = false; }

    struct Prepared
    {
        std::optional<Content> content; ///< nothing: `failure` says why
        SendAnswer failure;             ///< refused (no such file, not taken) or notSent (line down)
    };
    using Done = UniqueFunction<void(Prepared)>;
    /// `done` runs on the dispatch executor, at once when there is nothing to do.
    void prepare(const SessionRegistry::Snapshot &session, const Content &content, Done done);

private:
    struct Uploaded
    {
        QString url;
        Timestamp until{};
    };
    using Key = std::pair<SessionId, QString>; ///< session, file
    struct Waiting
    {
        Content content;
        Done done;
    };
    struct Read
    {
        enum class Outcome { good, missing, unreadable };
        Outcome outcome = Outcome::missing;
        QByteArray bytes;
        QString mimeType;
    };
    void read(const SessionRegistry::Snapshot &session, const Key &key);
    void upload(const SessionRegistry::Snapshot &session, const Key &key, const Read &file);
    void finish(const Key &key, const Result<QString> &url, const SendAnswer &failure);
    [[nodiscard]] bool isOurs(const QString &path) const;

    EngineContext &m_engine;
    Executor &m_work;
    const QString m_dataDir;
    QHash<Key, Uploaded> m_uploaded;
    std::map<Key, std::vector<Waiting>> m_waiting; ///< for uploads under way
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
