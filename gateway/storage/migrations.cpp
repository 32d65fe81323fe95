#include "gateway/storage/migrations.h"

#include "gateway/storage/connection.h"

#include <QtCore/QFile>

namespace gatehouse {

namespace {

// "GATE": a file of another program is refused rather than written into.
constexpr qint64 applicationId = 0x47415445;

Result<void> applyStep(Connection &connection, int version)
{
    QFile file(QStringLiteral(":/gatehouse/storage/migrations/%1.sql")
                   .arg(QLatin1String(migrations[static_cast<size_t>(version - 1)])));
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Fault::internal, QStringLiteral("migration %1 is missing").arg(version), {}, {}};
    const QString text = QString::fromUtf8(file.readAll());

    connection.run("BEGIN IMMEDIATE");
    for (const QString &statement : text.split(QStringLiteral("-- step\n"))) {
        if (!statement.trimmed().isEmpty())
            connection.run(statement.toStdString());
    }
    connection.run(QStringLiteral("PRAGMA user_version = %1").arg(version).toStdString());
    connection.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId).toStdString());
    if (!connection.failure())
        connection.run("COMMIT");
    if (connection.failure()) {
        const Failure failure = *connection.failure();
        connection.clearFailure();
        if (connection.inTransaction())
            connection.run("ROLLBACK");
        return failure;
    }
    return {};
}

} // namespace

Result<void> checkOwner(Connection &connection)
{
    const qint64 owner = connection.integer("PRAGMA application_id");
    const bool empty = connection.integer("SELECT count(*) FROM sqlite_master") == 0;
    if (connection.failure())
        return *connection.failure();
    if (!empty && owner != applicationId)
        return Failure{Fault::dataDamaged, QStringLiteral("the database was not written by this program"), {}, {}};
    return {};
}

Result<void> migrate(Connection &connection, int target)
{
    qint64 version = connection.integer("PRAGMA user_version");
    if (const auto owned = checkOwner(connection); !owned)
        return owned.failure();
    if (version > schemaVersion)
        return Failure{Fault::dataNewer,
                       QStringLiteral("database version %1, this program knows %2").arg(version).arg(schemaVersion),
                       {},
                       {}};
    while (version < target) {
        if (const auto step = applyStep(connection, static_cast<int>(++version)); !step)
            return step.failure();
    }
    return {};
}

} // namespace gatehouse
