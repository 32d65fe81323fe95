#include "gateway/sandbox/sandboxmedia.h"

#include "gateway/sandbox/sandboxcrypto.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 aboutFiles = 0x66696c65;
constexpr Milliseconds hour{3'600'000};

QString extensionOf(const QString &mimeType)
{
    static const QHash<QString, QString> known{
        {u"image/jpeg"_s, u"jpg"_s},      {u"image/png"_s, u"png"_s},  {u"image/webp"_s, u"webp"_s},
        {u"video/mp4"_s, u"mp4"_s},       {u"video/3gpp"_s, u"3gp"_s}, {u"audio/ogg"_s, u"ogg"_s},
        {u"audio/mpeg"_s, u"mp3"_s},      {u"audio/aac"_s, u"aac"_s},  {u"audio/amr"_s, u"amr"_s},
        {u"application/pdf"_s, u"pdf"_s}, {u"text/plain"_s, u"txt"_s}, {u"text/csv"_s, u"csv"_s},
        {u"application/zip"_s, u"zip"_s},
    };
    return known.value(mimeType, u"bin"_s);
}

} // namespace

QString SandboxMedia::store(SandboxFile file)
{
    const QString hex = SandboxChance(m_ground.seed, {aboutFiles, ++m_made}).hex(32);
    const QString path = u"/media/%1-%2-%3-%4-%5.%6"_s.arg(hex.left(8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4),
                                                           hex.mid(20), extensionOf(file.mimeType));
    keep(path, std::move(file), 24 * hour);
    return path;
}

void SandboxMedia::storeDecrypted(const QString &messageId, SandboxFile file)
{
    keep(u"/api/decrypted-media/"_s + messageId, std::move(file), hour);
}

SandboxLockedFile SandboxMedia::lock(const QByteArray &plain, const QString &part)
{
    SandboxChance chance(m_ground.seed, {aboutFiles, ++m_made});
    SandboxLockedFile locked;
    locked.mediaKey = chance.bytes(32);
    locked.bytes = plain.size();
    locked.sha256 = QCryptographicHash::hash(plain, QCryptographicHash::Sha256);
    const QByteArray file = sandboxEncrypt(plain, locked.mediaKey, sandboxMediaInfo(part));
    locked.encSha256 = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
    locked.path = u"/v/t62.7118-24/%1_n.enc"_s.arg(chance.hex(24));
    keep(locked.path, {file, u"application/octet-stream"_s}, 7 * 24 * hour);
    return locked;
}

void SandboxMedia::keep(const QString &path, SandboxFile file, Milliseconds lifetime)
{
    drop(path);
    m_bytes += file.bytes.size();
    m_files.insert(path, {std::move(file), m_ground.clock.now() + lifetime});
    m_order.push_back(path);
    while (m_bytes > m_ground.options.mediaBytesMax && m_order.size() > 1)
        drop(QString(m_order.front()));
}

void SandboxMedia::drop(const QString &path)
{
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return;
    m_bytes -= found->file.bytes.size();
    m_files.erase(found);
    m_order.erase(std::find(m_order.begin(), m_order.end(), path));
}

const SandboxFile *SandboxMedia::find(const QString &path)
{
    const auto found = m_files.constFind(path);
    if (found == m_files.constEnd())
        return nullptr;
    if (found->until <= m_ground.clock.now()) {
        drop(path);
        return nullptr;
    }
    return &found->file;
}

std::optional<QString> SandboxMedia::ownPath(const QString &url) const
{
    if (!url.startsWith(m_ground.baseUrl + u'/'))
        return std::nullopt;
    return url.sliced(m_ground.baseUrl.size()).section(u'?', 0, 0);
}

} // namespace gatehouse
