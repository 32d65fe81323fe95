#pragma once

#include "gateway/executor.h"
#include "gateway/runtime/enginecontext.h"

#include <QtCore/QStringList>

#include <memory>

namespace gatehouse {

/// Takes away what has done its work: applied webhooks, statuses of messages that are not ours, answers kept for
/// repeated requests, files that no message needs. A little at a time, so that nobody waits for it. Dispatch thread.
class Sweeper
{
public:
    /// `work` lists folders; `dataDir` is where they lie.
    Sweeper(EngineContext &engine, Executor &work, QString dataDir)
        : m_engine(engine), m_work(work), m_dataDir(std::move(dataDir))
    {}
    ~Sweeper() { *m_alive = false; }
    void start();
    void stop();

private:
    [[nodiscard]] bool clockWasSet();
    void sweepRows();
    void listFiles();
    void sweepFiles();

    EngineContext &m_engine;
    Executor &m_work;
    QString m_dataDir;
    QStringList m_files;                  ///< old enough, relative to the data folder: to be looked at in this round
    std::optional<Milliseconds> m_offset; ///< of the wall clock from the steady one, at the last round
    bool m_stopped = false;
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
