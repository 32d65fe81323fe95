#include "gateway/vault/fileprivacy.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace gatehouse {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Failure refusal(const QFileDevice &file)
{
    const Fault fault = file.error() == QFileDevice::ResourceError ? Fault::diskFull : Fault::dataReadOnly;
    const QString name = QFileInfo(file.fileName()).fileName();
    return {fault, QStringLiteral("%1 cannot be written: %2").arg(name, file.errorString()), {}, {}};
}

} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    // The file is there, empty and private, before QSaveFile looks: its own temporary file is private from the start
    // only when it replaces one.
    QFile place(path);
    if (!place.exists() && !place.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return refusal(place);
    place.close();
    if ((place.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser)) != ownerOnly
        && !place.setPermissions(ownerOnly))
        return refusal(place);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return refusal(file);
    if (file.write(content) != content.size() || !file.commit())
        return refusal(file);
    return {};
}

} // namespace gatehouse
