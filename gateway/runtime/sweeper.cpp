#include "gateway/runtime/sweeper.h"

#include "gateway/clock.h"
#include "gateway/runtime/retention.h"
#include "gateway/storage/bridgestore.h"
#include "gateway/storage/campaignstore.h"
#include "gateway/storage/earlychanges.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/journalstore.h"
#include "gateway/storage/messagestore.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

namespace gatehouse {

namespace {

const QString campaignFolder = QStringLiteral("campaign-files");

// Copies of files on their way out, those of campaigns, pictures pasted into the composer, audiences uploaded over
// HTTP: all named anew by this program, none edited after it was written.
QStringList oldFiles(const QString &dataDir, Timestamp before)
{
    QStringList old;
    for (const QString &folder :
         {QStringLiteral("outgoing"), campaignFolder, QStringLiteral("pasted"), QStringLiteral("uploads")}) {
        const auto files = QDir(dataDir + u'/' + folder).entryInfoList(QDir::Files | QDir::NoSymLinks);
        for (const QFileInfo &file : files) {
            if (fromMillis(file.lastModified().toMSecsSinceEpoch()) < before)
                old += folder + u'/' + file.fileName();
        }
    }
    return old;
}

bool isNeeded(Connection &db, const QString &file, Timestamp before)
{
    return file.startsWith(campaignFolder) ? CampaignStore::fileNeeded(db, file.section(u'/', -1), before)
                                           : MessageStore::fileNeeded(db, file, before);
}

} // namespace

void Sweeper::start()
{
    (void)clockWasSet(); // from here on
    m_timer = m_engine.dispatch.after(retention::firstRoundAfter, [this] { sweepRows(); });
}

void Sweeper::stop()
{
    m_stopped = true;
    m_timer.reset();
}

// What is promised for days is counted by the wall clock. Set forward by more than the machine can have slept
// unnoticed, it would end them all at once: such a round is left out, and the next goes by the clock as it is then.
bool Sweeper::clockWasSet()
{
    const auto offset =
        std::chrono::duration_cast<Milliseconds>(m_engine.clock.now().time_since_epoch() - m_engine.clock.steady());
    const bool set = m_offset && std::chrono::abs(offset - *m_offset) > retention::clockStepMax;
    m_offset = offset;
    return set;
}

void Sweeper::sweepRows()
{
    if (clockWasSet()) {
        m_timer = m_engine.dispatch.after(retention::roundEvery, [this] { sweepRows(); });
        return;
    }
    auto more = std::make_shared<bool>(false);
    m_engine.storage.write(
        [more](Transaction &tx) -> Result<void> {
            const int most =
                std::max({JournalStore::dropApplied(tx, tx.now() - retention::appliedWebhooks, retention::rowsAtOnce),
                          BridgeStore::dropEarly(tx, tx.now() - retention::earlyStatuses, retention::rowsAtOnce),
                          EarlyChanges::drop(tx, tx.now() - retention::earlyStatuses, retention::rowsAtOnce),
                          IdempotencyStore::purge(tx, tx.now() - retention::idempotentAnswers, retention::rowsAtOnce)});
            *more = most >= retention::rowsAtOnce;
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, more](Result<void> swept) {
            if (!*alive || m_stopped)
                return;
            if (swept && *more)
                m_timer = m_engine.dispatch.after(retention::nextPieceAfter, [this] { sweepRows(); });
            else
                listFiles();
        });
}

void Sweeper::listFiles()
{
    const Timestamp before = m_engine.clock.now() - retention::strayFiles;
    m_work.post([this, alive = m_alive, dir = m_dataDir, before] {
        if (!*alive)
            return;
        QStringList old = oldFiles(dir, before);
        m_engine.dispatch.post([this, alive, old = std::move(old)]() mutable {
            if (!*alive || m_stopped)
                return;
            m_files = std::move(old);
            sweepFiles();
        });
    });
}

void Sweeper::sweepFiles()
{
    if (m_files.isEmpty()) {
        m_timer = m_engine.dispatch.after(retention::roundEvery, [this] { sweepRows(); });
        return;
    }
    const QStringList files = m_files.mid(0, retention::filesAtOnce);
    m_files.remove(0, files.size());
    m_engine.storage.write(
        [files, dir = m_dataDir](Transaction &tx) -> Result<void> {
            QStringList unneeded;
            for (const QString &file : files) {
                if (!isNeeded(tx.db(), file, tx.now() - retention::sentFiles))
                    unneeded += dir + u'/' + file;
            }
            // A database that cannot answer knows of no message that needs a file: then nothing is removed.
            if (tx.db().failure())
                return *tx.db().failure();
            // Removed on the storage thread, where it was asked: no message can come to need a file in between.
            tx.afterCommit([unneeded] {
                for (const QString &file : unneeded)
                    QFile::remove(file);
            });
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive](Result<void>) {
            if (*alive && !m_stopped)
                m_timer = m_engine.dispatch.after(retention::nextPieceAfter, [this] { sweepFiles(); });
        });
}

} // namespace gatehouse
