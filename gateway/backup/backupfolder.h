#pragma once

#include "gateway/datacare.h"

namespace gatehouse {

/// The folder `backups` of a data folder: which names mean a whole backup, and which none. Any thread.
class BackupFolder
{
public:
    explicit BackupFolder(const QString &dataDir);

    [[nodiscard]] QString path() const { return m_path; }
    /// Newest first, by the time in the name. What is being made is not among them.
    [[nodiscard]] QList<BackupFile> list() const;
    /// Where the one made at `at` belongs: a name that is free.
    [[nodiscard]] QString placeFor(Timestamp at) const;
    /// The name while it is being made. It never looks like a whole one.
    [[nodiscard]] static QString partial(const QString &place) { return place + QStringLiteral(".partial"); }
    /// What an interrupted backup left behind goes.
    void removePartial() const;
    /// The oldest beyond `keep` go.
    void prune(int keep) const;
    /// The time that a backup's name tells; nothing for another name.
    [[nodiscard]] static std::optional<Timestamp> timeOf(const QString &fileName);
    /// "20261123-031500", in UTC.
    [[nodiscard]] static QString stampOf(Timestamp at);

private:
    const QString m_path;
};

} // namespace gatehouse
