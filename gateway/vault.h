#pragma once

#include "gateway/result.h"
#include "gateway/task.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace gatehouse {

/// Where tokens live, and nowhere else. Names are references that may be stored and logged ("session/se_…").
/// Calls may come from any thread; `done` runs on the executor the vault was made with.
/// Failures: vaultUnreachable (locked, missing, wrong key), vaultMissing (no such name).
class Vault
{
public:
    virtual ~Vault() = default;
    virtual void read(const QString &name, UniqueFunction<void(Result<QByteArray>)> done) = 0;
    /// One answer for each name, in order: a start asks for hundreds. Unless the vault knows better, one by one.
    virtual void readAll(const QStringList &names, UniqueFunction<void(QList<Result<QByteArray>>)> done);
    virtual void write(const QString &name, const QByteArray &secret, UniqueFunction<void(Result<void>)> done) = 0;
    virtual void remove(const QString &name, UniqueFunction<void(Result<void>)> done) = 0;
};

} // namespace gatehouse
