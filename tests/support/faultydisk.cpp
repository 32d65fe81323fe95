#include "tests/support/faultydisk.h"

#include <QtCore/QFile>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace gatehouse::test {

/// What SQLite holds of one open file: ours first, then the real VFS's.
struct FaultyFile
{
    sqlite3_file base;
    FaultyDisk *disk;
    QString *path;
    bool kept; ///< database or write-ahead log: its changes count; the others are scratch
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }

    static FaultyFile *of(sqlite3_file *file) { return reinterpret_cast<FaultyFile *>(file); }
    static int admit(FaultyFile *file, bool &torn) { return file->disk->admit(torn); }
    static void note(FaultyFile *file, FaultyDisk::Change change) { file->disk->note(*file->path, std::move(change)); }
    static void synced(FaultyFile *file) { file->disk->synced(*file->path); }
    static bool isStopped(FaultyFile *file) { return file->disk->m_stopped; }
    static bool admitSync(FaultyFile *file) { return file->disk->admitSync(); }

    static FaultyDisk::Change before(FaultyFile *file, qint64 offset, qint64 bytes)
    {
        FaultyDisk::Change change;
        change.offset = offset;
        sqlite3_file *real = file->real();
        real->pMethods->xFileSize(real, &change.sizeBefore);
        const qint64 there = std::clamp<qint64>(change.sizeBefore - offset, 0, bytes);
        change.before.resize(there);
        if (there > 0)
            real->pMethods->xRead(real, change.before.data(), int(there), offset);
        return change;
    }
};

namespace {

constexpr char name[] = "faulty";
constexpr int logMask = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL;

sqlite3_vfs *realVfs(sqlite3_vfs *vfs)
{
    return static_cast<std::pair<sqlite3_vfs *, FaultyDisk *> *>(vfs->pAppData)->first;
}

FaultyDisk *diskOf(sqlite3_vfs *vfs)
{
    return static_cast<std::pair<sqlite3_vfs *, FaultyDisk *> *>(vfs->pAppData)->second;
}

int close(sqlite3_file *file)
{
    FaultyFile *own = FaultyFile::of(file);
    const int result = own->real()->pMethods->xClose(own->real());
    delete own->path;
    own->path = nullptr;
    return result;
}

int read(sqlite3_file *file, void *into, int bytes, sqlite3_int64 offset)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xRead(real, into, bytes, offset);
}

int write(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 offset)
{
    FaultyFile *own = FaultyFile::of(file);
    sqlite3_file *real = own->real();
    if (!own->kept)
        return real->pMethods->xWrite(real, from, bytes, offset);
    bool torn = false;
    const int admitted = FaultyFile::admit(own, torn);
    if (admitted != SQLITE_OK && !torn)
        return admitted;
    const int written = torn ? bytes / 2 : bytes;
    FaultyDisk::Change change = FaultyFile::before(own, offset, written);
    change.after = QByteArray(static_cast<const char *>(from), written);
    FaultyFile::note(own, std::move(change));
    const int result = real->pMethods->xWrite(real, from, written, offset);
    return torn ? admitted : result;
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    FaultyFile *own = FaultyFile::of(file);
    sqlite3_file *real = own->real();
    if (own->kept) {
        bool torn = false;
        if (const int admitted = FaultyFile::admit(own, torn); admitted != SQLITE_OK)
            return admitted;
        sqlite3_int64 whole = 0;
        real->pMethods->xFileSize(real, &whole);
        FaultyDisk::Change change = FaultyFile::before(own, size, std::max<qint64>(0, whole - size));
        change.truncatedTo = size;
        FaultyFile::note(own, std::move(change));
    }
    return real->pMethods->xTruncate(real, size);
}

int sync(sqlite3_file *file, int)
{
    // The real disk is not asked: what counts is what this one would have kept.
    FaultyFile *own = FaultyFile::of(file);
    if (FaultyFile::isStopped(own))
        return SQLITE_IOERR_FSYNC;
    if (own->kept && !FaultyFile::admitSync(own))
        return SQLITE_IOERR_FSYNC;
    if (own->kept)
        FaultyFile::synced(own);
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xFileSize(real, size);
}

int lock(sqlite3_file *file, int level)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xLock(real, level);
}

int unlock(sqlite3_file *file, int level)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xUnlock(real, level);
}

int checkReservedLock(sqlite3_file *file, int *out)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xCheckReservedLock(real, out);
}

int fileControl(sqlite3_file *file, int op, void *arg)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xFileControl(real, op, arg);
}

int sectorSize(sqlite3_file *file)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xSectorSize(real);
}

// Nothing is promised: not that writes are whole, not that they arrive in order.
int deviceCharacteristics(sqlite3_file *)
{
    return 0;
}

int shmMap(sqlite3_file *file, int page, int bytes, int extend, void volatile **out)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xShmMap(real, page, bytes, extend, out);
}

int shmLock(sqlite3_file *file, int offset, int n, int flags)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xShmLock(real, offset, n, flags);
}

void shmBarrier(sqlite3_file *file)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    real->pMethods->xShmBarrier(real);
}

int shmUnmap(sqlite3_file *file, int deleteFlag)
{
    sqlite3_file *real = FaultyFile::of(file)->real();
    return real->pMethods->xShmUnmap(real, deleteFlag);
}

// Version 2: without memory-mapped reading, which would pass the disk by.
constexpr sqlite3_io_methods methods{2,
                                     close,
                                     read,
                                     write,
                                     truncate,
                                     sync,
                                     fileSize,
                                     lock,
                                     unlock,
                                     checkReservedLock,
                                     fileControl,
                                     sectorSize,
                                     deviceCharacteristics,
                                     shmMap,
                                     shmLock,
                                     shmBarrier,
                                     shmUnmap,
                                     nullptr,
                                     nullptr};

int open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    FaultyFile *own = FaultyFile::of(file);
    std::memset(static_cast<void *>(own), 0, sizeof(FaultyFile));
    const int result = realVfs(vfs)->xOpen(realVfs(vfs), path, own->real(), flags, outFlags);
    if (result != SQLITE_OK)
        return result;
    own->disk = diskOf(vfs);
    own->path = new QString(QString::fromUtf8(path == nullptr ? "" : path));
    own->kept = (flags & logMask) != 0 && path != nullptr;
    own->base.pMethods = &methods;
    return SQLITE_OK;
}

int remove(sqlite3_vfs *vfs, const char *path, int syncDir)
{
    if (diskOf(vfs)->isStopped())
        return SQLITE_IOERR_DELETE;
    return realVfs(vfs)->xDelete(realVfs(vfs), path, syncDir);
}

struct Registered
{
    sqlite3_vfs vfs;
    std::pair<sqlite3_vfs *, FaultyDisk *> data;
};
Registered registered;

} // namespace

FaultyDisk::FaultyDisk()
{
    registered.data = {sqlite3_vfs_find("unix"), this};
    if (registered.data.first == nullptr)
        registered.data.first = sqlite3_vfs_find(nullptr);
    registered.vfs = *registered.data.first;
    registered.vfs.pNext = nullptr;
    registered.vfs.zName = name;
    registered.vfs.pAppData = &registered.data;
    registered.vfs.szOsFile = int(sizeof(FaultyFile)) + registered.data.first->szOsFile;
    registered.vfs.xOpen = open;
    registered.vfs.xDelete = remove;
    // The others of the real VFS look at its own pAppData.
    registered.vfs.xAccess = [](sqlite3_vfs *vfs, const char *path, int flags, int *out) {
        return realVfs(vfs)->xAccess(realVfs(vfs), path, flags, out);
    };
    registered.vfs.xFullPathname = [](sqlite3_vfs *vfs, const char *path, int bytes, char *out) {
        return realVfs(vfs)->xFullPathname(realVfs(vfs), path, bytes, out);
    };
    sqlite3_vfs_register(&registered.vfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&registered.vfs);
}

int FaultyDisk::admit(bool &torn)
{
    if (m_stopped)
        return SQLITE_IOERR_WRITE;
    ++m_writes;
    if (m_writesLeft > 0 && --m_writesLeft == 0) {
        m_stopped = true;
        torn = true;
        return SQLITE_IOERR_WRITE;
    }
    if (m_failAt > 0 && --m_failAt == 0)
        return SQLITE_IOERR_WRITE;
    return m_full ? SQLITE_FULL : SQLITE_OK;
}

bool FaultyDisk::admitSync()
{
    ++m_syncs;
    return m_failSyncAt <= 0 || --m_failSyncAt != 0;
}

void FaultyDisk::synced(const QString &path)
{
    if (!m_syncIgnored)
        m_unsynced.remove(path);
}

void FaultyDisk::restart()
{
    m_stopped = m_full = false;
    m_writesLeft = m_failAt = m_failSyncAt = -1;
    m_unsynced.clear(); // what is there now is what the machine finds
}

void FaultyDisk::loseTail(Random &chance)
{
    QStringList paths = m_unsynced.keys();
    paths.sort(); // a hash has no order of its own
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
            continue;
        const std::vector<Change> &changes = m_unsynced[path];
        // Back to what was synced, then forward with those that the disk happened to have written: in any choice, as
        // a disk may order them as it likes.
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            file.resize(change->sizeBefore);
            file.seek(change->offset);
            file.write(change->before);
        }
        for (const Change &change : changes) {
            const quint64 fate = chance.below(4);
            if (fate == 0)
                continue;
            if (change.truncatedTo >= 0) {
                file.resize(change.truncatedTo);
                continue;
            }
            file.seek(change.offset);
            const qsizetype sectors = (change.after.size() + 511) / 512;
            file.write(fate == 1 ? change.after.left(qsizetype(chance.below(quint64(sectors + 1))) * 512)
                                 : change.after);
        }
    }
    m_unsynced.clear();
}

} // namespace gatehouse::test
