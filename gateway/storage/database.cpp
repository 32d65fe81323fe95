#include "gateway/storage/database.h"

#include "gateway/storage/migrations.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>

#include <algorithm>

namespace gatehouse {

namespace {

// Files up to this size are checked page by page at every start; larger ones by their roots alone, so that a start
// does not take longer as years of messages gather.
constexpr qint64 fullCheckBytesMax = 32 << 20;

Result<void> check(const QString &path)
{
    if (!QFileInfo::exists(path) || QFileInfo(path).size() == 0)
        return {};
    // Whatever is wrong with the file, looking must not change it.
    auto reader = Connection::open(path, Connection::Mode::inspect);
    if (!reader)
        return reader.failure();
    Connection &connection = **reader;
    if (const auto owned = checkOwner(connection); !owned)
        return owned.failure();
    const qint64 version = connection.integer("PRAGMA user_version");
    if (!connection.failure() && version > schemaVersion)
        return Failure{Fault::dataNewer,
                       QStringLiteral("database version %1, this program knows %2").arg(version).arg(schemaVersion),
                       {},
                       {}};
    QStringList tables;
    {
        Query query = connection.query("SELECT name FROM sqlite_master WHERE type = 'table'");
        while (query.next())
            tables += query.text(0);
    }
    for (const QString &table : std::as_const(tables))
        (void)connection.integer(
            QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM \"%1\" LIMIT 1)").arg(table).toStdString());
    if (!connection.failure() && QFileInfo(path).size() <= fullCheckBytesMax) {
        Query query = connection.query("PRAGMA quick_check(1)");
        if (query.next() && query.text(0) != QLatin1String("ok"))
            return Failure{Fault::dataDamaged, query.text(0), {}, {}};
    }
    if (connection.failure())
        return *connection.failure();
    return {};
}

// An empty database must not be begun where there was one: it would look as if everything was lost.
Result<void> isThere(const QString &dataDir)
{
    if (QFileInfo::exists(Database::restoringPath(dataDir)))
        return Failure{Fault::dataDamaged, QStringLiteral("a restore was begun and not finished"), {}, {}};
    const QDir backups(dataDir + QStringLiteral("/backups"));
    if (QFileInfo(Database::pathIn(dataDir)).size() == 0
        && !backups.entryList({QStringLiteral("gatehouse-*.db")}, QDir::Files).isEmpty())
        return Failure{
            Fault::dataDamaged, QStringLiteral("the file is missing or empty, though there are backups of it"), {}, {}};
    return {};
}

// The lock is the first file that is written: where it cannot be, nothing can.
Fault faultOf(QLockFile::LockError error, const QString &dataDir)
{
    constexpr qint64 leastBytes = 64 << 10; // less is of no use to a database
    if (error == QLockFile::LockFailedError)
        return Fault::dataInUse;
    // "Unknown" is what Qt calls a lock file that could not be written to its end.
    const bool full = error == QLockFile::UnknownError && QStorageInfo(dataDir).bytesAvailable() < leastBytes;
    return full ? Fault::diskFull : Fault::dataReadOnly;
}

} // namespace

Database::Database(std::unique_ptr<QLockFile> lock, QString path) : m_lock(std::move(lock)), m_path(std::move(path)) {}

Result<std::unique_ptr<Database>> Database::open(const QString &dataDir)
{
    if (!QDir().mkpath(dataDir))
        return Failure{Fault::dataReadOnly, dataDir, {}, {}};
    auto locked = lock(dataDir);
    if (!locked)
        return locked.failure();
    if (const auto there = isThere(dataDir); !there)
        return there.failure();
    std::unique_ptr<Database> database(new Database(std::move(*locked), pathIn(dataDir)));
    if (const auto checked = check(database->m_path); !checked)
        return checked.failure();
    auto writer = Connection::open(database->m_path, Connection::Mode::readWrite);
    if (!writer)
        return writer.failure();
    database->m_writer = std::move(*writer);
    if (const auto migrated = migrate(*database->m_writer); !migrated)
        return migrated.failure();
    database->m_lastId = lastIdIn(*database->m_writer);
    if (database->m_writer->failure())
        return *database->m_writer->failure();
    return database;
}

Result<std::unique_ptr<QLockFile>> Database::lock(const QString &dataDir)
{
    auto lock = std::make_unique<QLockFile>(dataDir + QStringLiteral("/gatehouse.lock"));
    lock->setStaleLockTime(0); // stale when its process is gone, never by age
    if (!lock->tryLock(0))
        return Failure{faultOf(lock->error(), dataDir), dataDir, {}, {}};
    return lock;
}

QString Database::pathIn(const QString &dataDir)
{
    return dataDir + QStringLiteral("/gatehouse.db");
}

QString Database::restoringPath(const QString &dataDir)
{
    return dataDir + QStringLiteral("/gatehouse.db.restoring");
}

qint64 Database::lastIdIn(Connection &connection)
{
    qint64 last = 0;
    for (const char *table :
         {"messages", "attempts", "timeline", "webhook_journal", "contacts", "conversations", "sessions", "clients",
          "access_keys", "campaigns", "dead_letters", "suppressions", "session_log", "redrives", "restores"}) {
        const QString sql = QStringLiteral("SELECT max(id) FROM %1").arg(QLatin1String(table));
        last = std::max(last, connection.integer(sql.toStdString()));
    }
    return last;
}

Result<std::unique_ptr<Connection>> Database::openReader() const
{
    return Connection::open(m_path, Connection::Mode::readOnly);
}

} // namespace gatehouse
