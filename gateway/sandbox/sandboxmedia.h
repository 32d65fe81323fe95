#pragma once

#include "gateway/sandbox/sandboxground.h"

namespace gatehouse {

struct SandboxFile
{
    QByteArray bytes;
    QString mimeType;
};

/// An incoming file as it lies on WhatsApp's servers.
struct SandboxLockedFile
{
    QString path; ///< where the sandbox serves it
    QByteArray mediaKey;
    QByteArray sha256; ///< of the plain file
    QByteArray encSha256;
    qint64 bytes = 0; ///< plain
};

/// The files that the sandbox serves: uploads for a day, decrypted ones for an hour, encrypted ones of incoming
/// messages for a week, all of it within a limit of memory.
class SandboxMedia
{
public:
    explicit SandboxMedia(SandboxGround &ground) : m_ground(ground) {}

    /// Answers the path under which the file is served.
    [[nodiscard]] QString store(SandboxFile file);
    void storeDecrypted(const QString &messageId, SandboxFile file);
    [[nodiscard]] SandboxLockedFile lock(const QByteArray &plain, const QString &part);
    [[nodiscard]] const SandboxFile *find(const QString &path);
    /// The path of one of our own URLs; nothing for other servers'.
    [[nodiscard]] std::optional<QString> ownPath(const QString &url) const;

private:
    struct Kept
    {
        SandboxFile file;
        Timestamp until;
    };
    void keep(const QString &path, SandboxFile file, Milliseconds lifetime);
    void drop(const QString &path);

    SandboxGround &m_ground;
    quint64 m_made = 0;
    qint64 m_bytes = 0;
    QHash<QString, Kept> m_files;
    std::deque<QString> m_order; ///< oldest first
};

} // namespace gatehouse
