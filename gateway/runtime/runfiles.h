#pragma once

#include "gateway/result.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace gatehouse {

class ClientDesk;

/// The files by which scripts find a running program: `gateway.json` while it runs, `admin.key` from the first start
/// on.
class RunFiles
{
public:
    ~RunFiles() { remove(); }
    /// Writes both; makes the administrator's key when no key was ever made. Failures: those of the disk.
    [[nodiscard]] Result<void> write(const QString &dataDir, const QUrl &apiUrl, const QUrl &hooksUrl,
                                     ClientDesk &clients);
    void remove();

private:
    QString m_path;
};

} // namespace gatehouse
