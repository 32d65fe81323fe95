#pragma once

#include "gateway/result.h"
#include "gateway/storage/connection.h"

#include <QtCore/QLockFile>

#include <memory>

namespace gatehouse {

/// The data folder's database: owned by one running program, checked and brought to the present version.
class Database
{
public:
    /// Creates the folder when it is missing. Failures: dataInUse, dataReadOnly, diskFull, dataDamaged, dataNewer. The
    /// file is not changed when it is refused.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &dataDir);

    /// The folder is this program's until the lock goes. Failures: dataInUse, dataReadOnly, diskFull.
    [[nodiscard]] static Result<std::unique_ptr<QLockFile>> lock(const QString &dataDir);
    [[nodiscard]] static QString pathIn(const QString &dataDir);
    /// There while a restore puts another database in the place of the old one: such a folder is not opened.
    [[nodiscard]] static QString restoringPath(const QString &dataDir);
    /// The highest id in it.
    [[nodiscard]] static qint64 lastIdIn(Connection &connection);

    [[nodiscard]] std::unique_ptr<Connection> takeWriter() { return std::move(m_writer); }
    [[nodiscard]] Result<std::unique_ptr<Connection>> openReader() const;
    /// The highest id in the database, for IdMaker.
    [[nodiscard]] qint64 lastId() const { return m_lastId; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    Database(std::unique_ptr<QLockFile> lock, QString path);
    std::unique_ptr<QLockFile> m_lock;
    QString m_path;
    std::unique_ptr<Connection> m_writer;
    qint64 m_lastId = 0;
};

} // namespace gatehouse
