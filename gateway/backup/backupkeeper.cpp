#include "gateway/backup/backupkeeper.h"

#include "gateway/backup/durable.h"
#include "gateway/storage/database.h"
#include "gateway/storage/databasecheck.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int pagesAtOnce = 256; // 1 MiB: a step is over in milliseconds
// Synced in pieces: a file system that has gigabytes to write makes every commit wait.
constexpr int pagesPerSync = 2048;
// The disk is the others' in between.
constexpr Milliseconds breather(5);

} // namespace

BackupKeeper::BackupKeeper(const Clock &clock, Executor &executor, QString dataDir, Told told)
    : m_clock(clock), m_executor(executor), m_dataDir(std::move(dataDir)), m_folder(m_dataDir), m_told(std::move(told))
{}

BackupKeeper::~BackupKeeper()
{
    giveUp();
}

void BackupKeeper::start()
{
    m_executor.post([this] {
        if (m_stopped)
            return;
        m_folder.removePartial();
        schedule();
    });
}

void BackupKeeper::schedule()
{
    const QList<BackupFile> known = m_folder.list();
    Milliseconds wait = firstAfter;
    // A clock that was set back must not put the next one off for longer than a day.
    if (!known.isEmpty())
        wait = std::clamp<Milliseconds>(known.first().madeAt + every - m_clock.now(), firstAfter, every);
    m_timer = m_executor.after(wait, [this] { begin(); });
}

void BackupKeeper::begin()
{
    if (m_stopped)
        return;
    m_folder.removePartial();
    if (!QDir().mkpath(m_folder.path()))
        return over(Failure{Fault::dataReadOnly, m_folder.path(), {}, {}});
    m_madeAt = m_clock.now();
    m_place = m_folder.placeFor(m_madeAt);
    m_sinceSync = 0;
    auto copy = BackupCopy::begin(Database::pathIn(m_dataDir), BackupFolder::partial(m_place));
    if (!copy)
        return over(copy.failure());
    m_copy = std::move(*copy);
    copyOn();
}

void BackupKeeper::copyOn()
{
    if (m_stopped)
        return;
    const auto done = m_copy->step(pagesAtOnce);
    if (!done)
        return over(done.failure());
    if (*done)
        return takeUp();
    m_sinceSync += pagesAtOnce;
    if (m_sinceSync >= pagesPerSync) {
        m_sinceSync = 0;
        if (const auto synced = durable::syncFile(BackupFolder::partial(m_place)); !synced)
            return over(synced.failure());
    }
    m_timer = m_executor.after(breather, [this] { copyOn(); });
}

// On disk, looked at, and only then under a name that says "a whole backup".
void BackupKeeper::takeUp()
{
    const QString partial = BackupFolder::partial(m_place);
    QFile::setPermissions(partial, QFile::permissions(Database::pathIn(m_dataDir)));
    if (const auto synced = durable::syncFile(partial); !synced)
        return over(synced.failure());
    if (const auto damage = checkCopy(partial, m_stopped))
        return over(*damage);
    if (const auto named = durable::replaceFile(partial, m_place); !named)
        return over(named.failure());
    if (const auto kept = durable::syncFolder(m_folder.path()); !kept)
        return over(kept.failure());
    m_copy.reset();
    m_folder.prune(keep);
    over(BackupFile{m_place, m_madeAt, QFileInfo(m_place).size()});
}

void BackupKeeper::over(const Result<BackupFile> &outcome)
{
    giveUp();
    if (m_stopped)
        return;
    m_told(outcome);
    m_timer = m_executor.after(outcome ? every : retryAfter, [this] { begin(); });
}

void BackupKeeper::giveUp()
{
    m_copy.reset();
    if (!m_place.isEmpty())
        m_folder.removePartial();
    m_place.clear();
}

} // namespace gatehouse
