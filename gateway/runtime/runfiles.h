#pragma once

#include "gateway/result.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace gatehouse {

class StorageQueue;

/// The files by which scripts find a running program: `gateway.json` while it runs, `admin.key` from the first start
/// on.
class RunFiles
{
public:
    ~RunFiles() { remove(); }
    /// Writes both. Blocks for as long as a commit takes. Failures: those of the disk.
    [[nodiscard]] Result<void> write(const QString &dataDir, const QUrl &apiUrl, const QUrl &hooksUrl,
                                     StorageQueue &storage);
    /// At the first start, which is when no key was ever made: the administrator's, and its file. Later a missing file
    /// stays missing: whoever took it away did not ask for another key to everything.
    [[nodiscard]] static Reply<void> keepFirstKey(const QString &dataDir, StorageQueue &storage);
    void remove();

private:
    QString m_path;
};

} // namespace gatehouse
