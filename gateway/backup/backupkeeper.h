#pragma once

#include "gateway/backup/backupfolder.h"
#include "gateway/clock.h"
#include "gateway/executor.h"
#include "gateway/storage/backupcopy.h"

#include <atomic>
#include <functional>

namespace gatehouse {

/// Copies the database once a day while the engine runs, looks whether the copy is whole, and keeps the newest seven.
/// Lives on an executor of its own, because copying and syncing take their time: no writer and no page waits for it.
/// What goes wrong is told and tried again every hour; no older copy goes before a new one is there.
class BackupKeeper
{
public:
    static constexpr int keep = 7;
    static constexpr Milliseconds every = std::chrono::hours(24);
    static constexpr Milliseconds retryAfter = std::chrono::hours(1);
    /// The first one leaves the start alone.
    static constexpr Milliseconds firstAfter = std::chrono::seconds(60);

    /// Told after each try, on the executor.
    using Told = std::function<void(const Result<BackupFile> &)>;

    /// All outlive the keeper.
    BackupKeeper(const Clock &clock, Executor &executor, QString dataDir, Told told);
    /// After stop() and after the executor came to rest.
    ~BackupKeeper();
    /// From any thread.
    void start();
    /// From any thread: what is under way is given up within the step it takes.
    void stop() { m_stopped = true; }

private:
    void schedule();
    void begin();
    void copyOn();
    void takeUp();
    void over(const Result<BackupFile> &outcome);
    void giveUp();

    const Clock &m_clock;
    Executor &m_executor;
    const QString m_dataDir;
    const BackupFolder m_folder;
    const Told m_told;
    std::atomic<bool> m_stopped{false};
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<BackupCopy> m_copy;
    QString m_place; ///< where the one that is being made belongs
    Timestamp m_madeAt{};
    int m_sinceSync = 0; ///< pages
};

} // namespace gatehouse
