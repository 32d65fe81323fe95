#include "gateway/storage/restorestore.h"

#include "gateway/actor.h"
#include "gateway/storage/campaignstore.h"
#include "gateway/storage/database.h"
#include "gateway/storage/messagestore.h"
#include "gateway/storage/migrations.h"
#include "gateway/storage/redrivestore.h"

namespace gatehouse {

namespace {

const QString word = QStringLiteral("restored_from_backup");

qint64 doubtAll(Transaction &tx, Timestamp madeAt)
{
    std::vector<MessageId> waiting;
    {
        // "state < 4" is what the partial index is declared with.
        Query rows = tx.query("SELECT id FROM messages WHERE state < 4 AND direction = ?", Direction::out);
        while (rows.next())
            waiting.push_back(rows.id<MessageId>(0));
    }
    const QString since = toRfc3339(madeAt);
    for (const MessageId id : waiting) {
        auto head = MessageStore::head(tx.db(), id);
        if (!head)
            continue;
        MessageStore::setError(tx, id, word, QStringLiteral("it waited in a backup of %1").arg(since));
        MessageStore::move(tx, *head, MessageState::inDoubt);
        MessageStore::note(tx, id, word, since);
    }
    return static_cast<qint64>(waiting.size());
}

// What would begin or go on by itself waits for a person; what a person would begin says that it may have been before.
qint64 pauseAll(Transaction &tx, Timestamp madeAt)
{
    std::vector<std::pair<CampaignId, CampaignState>> open;
    {
        Query rows =
            tx.query("SELECT id, state FROM campaigns WHERE state <= ? AND removed_at IS NULL", CampaignState::paused);
        while (rows.next())
            open.emplace_back(rows.id<CampaignId>(0), static_cast<CampaignState>(rows.integer(1)));
    }
    qint64 paused = 0;
    for (const auto &[id, state] : open) {
        CampaignStore::note(tx, id, word, Actor::engine(QStringLiteral("restore")), toRfc3339(madeAt));
        if (state != CampaignState::scheduled && state != CampaignState::running)
            continue;
        CampaignStore::setState(tx, id, CampaignState::paused);
        ++paused;
    }
    return paused;
}

class FixedClock final : public Clock
{
public:
    explicit FixedClock(Timestamp now) : m_now(now) {}
    [[nodiscard]] Timestamp now() const override { return m_now; }
    [[nodiscard]] std::chrono::nanoseconds steady() const override { return m_now.time_since_epoch(); }
    [[nodiscard]] QString boot() const override { return {}; }

private:
    const Timestamp m_now;
};

} // namespace

Result<RestoreStore::Marked> RestoreStore::markIn(const QString &path, const QString &backup, Timestamp madeAt,
                                                  Timestamp now)
{
    auto opened = Connection::open(path, Connection::Mode::readWrite);
    if (!opened)
        return opened.failure();
    Connection &db = **opened;
    if (const auto migrated = migrate(db); !migrated)
        return migrated.failure();
    const FixedClock clock(now);
    IdMaker ids(clock, 0, Database::lastIdIn(db));
    Tally tally;
    Transaction tx(db, now, clock.steady(), ids, tally);
    Marked marked;
    db.run("BEGIN IMMEDIATE");
    marked.messages = doubtAll(tx, madeAt);
    marked.campaigns = pauseAll(tx, madeAt);
    RedriveStore::stopAll(tx, word); // what they released after the backup is not known here
    tx.run("INSERT INTO restores (id, restored_at, backup, made_at, messages, campaigns) VALUES (?, ?, ?, ?, ?, ?)",
           tx.makeRowId(), now, backup, madeAt, marked.messages, marked.campaigns);
    tally.write(db);
    if (!db.failure())
        db.run("COMMIT");
    if (!db.failure())
        db.run("PRAGMA wal_checkpoint(TRUNCATE)");
    if (db.failure())
        return *db.failure();
    return marked;
}

bool RestoreStore::leftDoubts(Connection &db)
{
    return db.integer("SELECT 1 FROM messages WHERE state = 4 AND error_code = ? LIMIT 1", word) != 0;
}

} // namespace gatehouse
