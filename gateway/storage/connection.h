#pragma once

#include "gateway/ids.h"
#include "gateway/result.h"
#include "gateway/timestamp.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace gatehouse {

class Connection;

/// One running statement: bound when made, stepped by `next`, reset when it goes. A defect of the database ends the
/// rows early and is kept by the connection (`Connection::failure`), which the storage queue looks at after every
/// piece of work: so no caller can lose it, and none has to repeat the check at each step.
class Query
{
public:
    Query(Query &&other) noexcept;
    Query(const Query &) = delete;
    ~Query();

    /// The next row; false after the last.
    bool next();
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] Timestamp time(int column) const { return fromMillis(integer(column)); }
    [[nodiscard]] std::optional<Timestamp> optionalTime(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(time(column));
    }
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType{integer(column)};
    }

private:
    friend class Connection;
    Query(Connection &connection, sqlite3_stmt *statement);
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, double value);
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    void bind(int index, Timestamp value) { bind(index, toMillis(value)); }
    void bindNull(int index);
    template <typename Tag>
    void bind(int index, Id<Tag> value)
    {
        bind(index, value.value);
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void bind(int index, Enum value) { bind(index, static_cast<qint64>(value)); }
    template <typename T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bindNull(index);
    }

    Connection *m_connection;
    sqlite3_stmt *m_statement;
};

/// One statement for many rows of one piece of work: looked up once, and what is the same for all of them bound once.
/// Not to be used while the same statement runs elsewhere. Defects are kept as with `Query`.
class RepeatedStatement
{
public:
    RepeatedStatement(Connection &connection, std::string_view sql);
    ~RepeatedStatement();
    RepeatedStatement(const RepeatedStatement &) = delete;
    RepeatedStatement &operator=(const RepeatedStatement &) = delete;

    void set(int index, qint64 value);
    template <typename Tag>
    void set(int index, Id<Tag> value)
    {
        set(index, value.value);
    }
    /// Not copied: both stay as they are until `run` has been called.
    void setText(int index, const QByteArray &utf8);
    void setBytes(int index, const QByteArray &bytes);
    /// Answers how many rows it changed.
    int run();

private:
    Connection &m_connection;
    sqlite3_stmt *m_statement;
};

/// One connection to the database, used on one thread at a time. Statements are prepared once and kept.
/// An empty QString is bound as '' and a null QByteArray as an empty blob; NULL is an empty std::optional.
class Connection
{
public:
    enum class Mode {
        readWrite, ///< the one writer: creates the file, WAL, synchronous=FULL, foreign keys
        readOnly,
        inspect, ///< readOnly for a file nobody else has open: where it can be, without the -wal and -shm files beside
                 ///< it
        inspectAlone ///< readOnly, without making or changing any file: a -wal is read into memory. dataInUse when
                     ///< somebody has the file open
    };
    /// Failures: dataDamaged, dataReadOnly, diskFull, storageFailed.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    /// What a result code of SQLite means here.
    [[nodiscard]] static Failure failureOf(int code, const char *text);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    template <typename... Args>
    [[nodiscard]] Query query(std::string_view sql, const Args &...args)
    {
        Query query(*this, prepared(sql));
        int index = 0;
        (query.bind(++index, args), ...);
        return query;
    }
    /// Runs to the end; answers how many rows it changed.
    template <typename... Args>
    int run(std::string_view sql, const Args &...args)
    {
        Query running = query(sql, args...);
        while (running.next()) {}
        return changes();
    }
    /// The first column of the first row; 0 when there is none.
    template <typename... Args>
    [[nodiscard]] qint64 integer(std::string_view sql, const Args &...args)
    {
        Query running = query(sql, args...);
        return running.next() ? running.integer(0) : 0;
    }

    /// What failed first since the last `clearFailure`.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    void clearFailure() { m_failure.reset(); }
    /// False once SQLite itself has rolled the transaction back (disk full, I/O error).
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    friend class Query;
    friend class RepeatedStatement;
    explicit Connection(sqlite3 *handle);
    [[nodiscard]] sqlite3_stmt *prepared(std::string_view sql);
    [[nodiscard]] int changes() const;
    void fail(int code);

    struct Cache;
    sqlite3 *m_handle;
    std::unique_ptr<Cache> m_cache;
    std::optional<Failure> m_failure;
};

} // namespace gatehouse
