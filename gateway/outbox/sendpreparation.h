#pragma once

#include "gateway/providers/provider.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/task.h"

#include <QtCore/QHash>

namespace gatehouse {

/// Makes a content ready to go out: a local file is uploaded, its URL takes its place. Dispatch thread.
class SendPreparation
{
public:
    explicit SendPreparation(EngineContext &engine) : m_engine(engine) {}

    struct Prepared
    {
        std::optional<Content> content; ///< nothing: `failure` says why
        SendAnswer failure;             ///< refused (no such file, not taken) or retry (line down)
    };
    /// `done` runs on the dispatch executor, at once when there is nothing to do.
    void prepare(const SessionRegistry::Snapshot &session, const Content &content, UniqueFunction<void(Prepared)> done);

private:
    struct Uploaded
    {
        QString url;
        Timestamp until{};
    };
    EngineContext &m_engine;
    QHash<std::pair<SessionId, QString>, Uploaded> m_uploaded;
};

} // namespace gatehouse
