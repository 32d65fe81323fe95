#include "gateway/storage/connection.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <sqlite3.h>

#include <string>
#include <unordered_map>

namespace gatehouse {

namespace {

bool hasContent(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

// A reader of a WAL database makes files beside it. A file that is closed in order is complete without them, and may
// be called immutable: looking at it then leaves no trace.
QByteArray uriOf(const QString &path, Connection::Mode mode)
{
    const bool closedInOrder =
        !hasContent(path + QStringLiteral("-wal")) && !hasContent(path + QStringLiteral("-journal"));
    QUrl url = QUrl::fromLocalFile(path);
    // The program that has a file open may not have written anything yet, but its -shm is there.
    const bool unused = closedInOrder && !QFileInfo::exists(path + QStringLiteral("-shm"));
    if (mode == Connection::Mode::inspect ? closedInOrder : mode == Connection::Mode::inspectAlone && unused)
        url.setQuery(QStringLiteral("immutable=1"));
    return url.toEncoded();
}

} // namespace

Failure Connection::failureOf(int code, const char *text)
{
    const auto detail = QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(text));
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Fault::diskFull, detail, {}, {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Fault::dataDamaged, detail, {}, {}};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {Fault::dataReadOnly, detail, {}, {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Fault::dataInUse, detail, {}, {}};
    default:
        return {Fault::storageFailed, detail, {}, {}};
    }
}

struct Connection::Cache
{
    // Looked up for every statement that runs: without making a string of it.
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view sql) const noexcept { return std::hash<std::string_view>{}(sql); }
    };
    std::unordered_map<std::string, sqlite3_stmt *, Hash, std::equal_to<>> statements;
};

Query::Query(Connection &connection, sqlite3_stmt *statement) : m_connection(&connection), m_statement(statement) {}

Query::Query(Query &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr))
{}

Query::~Query()
{
    if (m_statement == nullptr)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Query::next()
{
    // After a first failure nothing more is done in this piece of work: it will be rolled back.
    if (m_statement == nullptr || m_connection->m_failure)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection->fail(code);
    return false;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Query::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::bytes(int column) const
{
    const auto *blob = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {blob, sqlite3_column_bytes(m_statement, column)};
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Query::bind(int index, qint64 value)
{
    if (m_statement != nullptr)
        sqlite3_bind_int64(m_statement, index, value);
}

void Query::bind(int index, double value)
{
    if (m_statement != nullptr)
        sqlite3_bind_double(m_statement, index, value);
}

void Query::bind(int index, const QString &value)
{
    if (m_statement == nullptr)
        return;
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void Query::bind(int index, const QByteArray &value)
{
    if (m_statement != nullptr)
        sqlite3_bind_blob(m_statement, index, value.constData(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

void Query::bindNull(int index)
{
    if (m_statement != nullptr)
        sqlite3_bind_null(m_statement, index);
}

RepeatedStatement::RepeatedStatement(Connection &connection, std::string_view sql)
    : m_connection(connection), m_statement(connection.prepared(sql))
{}

RepeatedStatement::~RepeatedStatement()
{
    if (m_statement != nullptr)
        sqlite3_clear_bindings(m_statement);
}

void RepeatedStatement::set(int index, qint64 value)
{
    if (m_statement != nullptr)
        sqlite3_bind_int64(m_statement, index, value);
}

void RepeatedStatement::setText(int index, const QByteArray &utf8)
{
    if (m_statement != nullptr)
        sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_STATIC);
}

void RepeatedStatement::setBytes(int index, const QByteArray &bytes)
{
    if (m_statement != nullptr)
        sqlite3_bind_blob(m_statement, index, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
}

int RepeatedStatement::run()
{
    if (m_statement == nullptr || m_connection.m_failure)
        return 0;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE)
        m_connection.fail(code);
    sqlite3_reset(m_statement);
    return m_connection.changes();
}

Connection::Connection(sqlite3 *handle) : m_handle(handle), m_cache(std::make_unique<Cache>()) {}

Connection::~Connection()
{
    for (const auto &[sql, statement] : m_cache->statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    const int flags = mode == Mode::readWrite      ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                      : mode == Mode::inspectAlone ? SQLITE_OPEN_READWRITE // for the lock alone
                                                   : SQLITE_OPEN_READONLY;
    sqlite3 *handle = nullptr;
    // NOMUTEX: a connection is used by one thread at a time, which the queue and the reader pool see to.
    const int code =
        sqlite3_open_v2(uriOf(path, mode).constData(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr);
    if (code != SQLITE_OK) {
        const Failure failure = failureOf(code, handle != nullptr ? sqlite3_errmsg(handle) : "out of memory");
        sqlite3_close(handle);
        return failure;
    }
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5000);
    // A plan does not depend on the values bound to it. Without this, SQLite compiles a statement anew at every binding
    // where a column of a partial index is compared with a parameter: a sixth of the storage thread's time.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle));
    // SQLite opens a file that cannot be written for reading, and says so at the first write only.
    if (mode == Mode::readWrite && sqlite3_db_readonly(handle, "main") == 1)
        return Failure{Fault::dataReadOnly, path, {}, {}};
    if (mode == Mode::readWrite) {
        // FULL: a commit that has answered survives a power loss. Everything acknowledged depends on it.
        connection->run("PRAGMA journal_mode = WAL");
        connection->run("PRAGMA synchronous = FULL");
        connection->run("PRAGMA foreign_keys = ON");
        connection->run("PRAGMA wal_autocheckpoint = 16000");
    } else {
        connection->run("PRAGMA query_only = ON");
    }
    if (mode == Mode::inspectAlone) {
        // With the file locked SQLite needs no -shm beside it, and the -wal stays as it is when it closes.
        sqlite3_busy_timeout(handle, 0);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        connection->run("PRAGMA locking_mode = EXCLUSIVE");
        (void)connection->integer("SELECT count(*) FROM sqlite_master");
    }
    connection->run("PRAGMA cache_size = -16000");
    connection->run("PRAGMA temp_store = MEMORY");
    if (connection->failure())
        return *connection->failure();
    return connection;
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

int Connection::changes() const
{
    return m_failure ? 0 : sqlite3_changes(m_handle);
}

sqlite3_stmt *Connection::prepared(std::string_view sql)
{
    if (const auto known = m_cache->statements.find(sql); known != m_cache->statements.end()) {
        if (sqlite3_stmt_busy(known->second) == 0)
            return known->second;
        // The same statement runs further up the call chain: this one must not disturb its rows.
        m_failure =
            m_failure ? m_failure : Failure{Fault::internal, QStringLiteral("statement used within itself"), {}, {}};
        return nullptr;
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
        return nullptr;
    }
    m_cache->statements.emplace(std::string(sql), statement);
    return statement;
}

void Connection::fail(int code)
{
    if (!m_failure)
        m_failure = failureOf(code, sqlite3_errmsg(m_handle));
}

} // namespace gatehouse
