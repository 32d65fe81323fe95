#include "gateway/storage/databasecheck.h"

#include "gateway/storage/connection.h"
#include "gateway/storage/migrations.h"

#include <QtCore/QFileInfo>

#include <sqlite3.h>

namespace gatehouse {

namespace {

Result<std::unique_ptr<Connection>> openToLook(const QString &path)
{
    auto alone = Connection::open(path, Connection::Mode::inspectAlone);
    if (alone || alone.failure().fault == Fault::dataDamaged)
        return alone;
    return Connection::open(path, Connection::Mode::readOnly); // somebody has it open: then its files are there already
}

std::optional<Failure> ownAndKnown(Connection &connection)
{
    if (const auto owned = checkOwner(connection); !owned)
        return owned.failure();
    const qint64 version = connection.integer("PRAGMA user_version");
    if (version > schemaVersion)
        return Failure{Fault::dataNewer,
                       QStringLiteral("database version %1, this program knows %2").arg(version).arg(schemaVersion),
                       {},
                       {}};
    if (version == 0 && !connection.failure())
        return Failure{Fault::dataDamaged, QStringLiteral("the file is empty"), {}, {}};
    return connection.failure();
}

std::optional<Failure> runCheck(Connection &connection, std::string_view check, QStringList &damages)
{
    {
        Query rows = connection.query(check);
        while (rows.next()) {
            if (rows.text(0) != QLatin1String("ok"))
                damages.append(rows.text(0).simplified());
        }
    }
    if (!damages.isEmpty())
        return Failure{Fault::dataDamaged, damages.first(), {}, {}};
    return connection.failure();
}

} // namespace

std::optional<Failure> checkWhole(const QString &path, QStringList &damages)
{
    if (!QFileInfo::exists(path))
        return Failure{Fault::notFound, path, {}, {}};
    const auto opened = openToLook(path);
    if (!opened)
        return opened.failure();
    if (auto failure = ownAndKnown(**opened))
        return failure;
    return runCheck(**opened, "PRAGMA integrity_check(20)", damages);
}

std::optional<Failure> checkCopy(const QString &path, const std::atomic<bool> &cancelled)
{
    constexpr int instructions = 10'000; // some milliseconds
    const auto opened = Connection::open(path, Connection::Mode::inspect);
    if (!opened)
        return opened.failure();
    Connection &connection = **opened;
    sqlite3_progress_handler(
        connection.handle(), instructions,
        [](void *flag) { return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0; },
        const_cast<std::atomic<bool> *>(&cancelled));
    auto failure = ownAndKnown(connection);
    QStringList damages;
    if (!failure)
        failure = runCheck(connection, "PRAGMA quick_check(1)", damages);
    if (failure && cancelled)
        return Failure{Fault::cancelled, {}, {}, {}};
    return failure;
}

} // namespace gatehouse
