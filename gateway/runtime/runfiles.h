#pragma once

#include "gateway/result.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <mutex>

namespace gatehouse {

class StorageQueue;

/// The files by which scripts find a running program: `gateway.json` while it is ready, `admin.key` from the first
/// start on. Any thread.
class RunFiles
{
public:
    explicit RunFiles(const QString &dataDir);
    ~RunFiles() { remove(); }
    /// What a program that was killed left behind tells of ports that nobody listens on. Call it with the folder
    /// locked.
    void removeStale();
    /// `gateway.json`, by which others know that calls are answered. Failures: those of the disk.
    [[nodiscard]] Result<void> tell(const QUrl &apiUrl, const QUrl &hooksUrl);
    /// At the first start, which is when no key was ever made: the administrator's, and its file. Later a missing file
    /// stays missing: whoever took it away did not ask for another key to everything.
    [[nodiscard]] static Reply<void> keepFirstKey(const QString &dataDir, StorageQueue &storage);
    /// The same for a program whose event loop does not run yet: blocks for as long as a commit takes.
    [[nodiscard]] static Result<void> keepFirstKeyNow(const QString &dataDir, StorageQueue &storage);
    /// For good: a tell() that comes after it writes nothing.
    void remove();

private:
    std::mutex m_mutex;
    const QString m_path;
    bool m_told = false;
    bool m_over = false;
};

} // namespace gatehouse
