// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/libraryfile.h"

#include "storage/errors.h"
#include "storage/migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QtEndian>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fangzhi::storage {

namespace {

// Offsets in SQLite's file header.
constexpr int PageSizeAt = 16;
constexpr int ChangeCounterAt = 24;
constexpr int PageCountAt = 28;
constexpr int UserVersionAt = 60;
constexpr int ApplicationIdAt = 68;
constexpr int ValidForAt = 92;

bool sync(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

} // namespace

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return FileIdentity{facts.st_dev, facts.st_ino};
}

core::Result<FileHeader> readHeader(const QString &path, int latestVersion)
{
    const QFileInfo info(path);
    if (!info.exists())
        return errors::notFound(path);
    if (!info.isFile())
        return errors::notALibrary(path, QStringLiteral("no file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return errors::io(path, file.errorString());
    const QByteArray bytes = file.read(100);
    if (bytes.size() < 100 || !bytes.startsWith(QByteArray("SQLite format 3\0", 16)))
        return errors::notALibrary(path, QStringLiteral("no SQLite file"));
    const auto number = [&](int at) { return qFromBigEndian<quint32>(bytes.constData() + at); };
    if (number(ApplicationIdAt) != ApplicationId)
        return errors::notALibrary(path,
                                   QStringLiteral("application id %1").arg(number(ApplicationIdAt), 0, 16));

    FileHeader header;
    header.version = int(number(UserVersionAt));
    header.hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    if (header.version > latestVersion || header.version < 0)
        return errors::newerSchema(path, header.version);
    const quint16 stored = qFromBigEndian<quint16>(bytes.constData() + PageSizeAt);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    const bool countIsValid = number(ChangeCounterAt) == number(ValidForAt);
    if (pageSize < 512 || (countIsValid && !header.hasLog && file.size() < pageSize * number(PageCountAt)))
        return errors::damaged(
            path, QStringLiteral("%1 bytes, %2 pages").arg(file.size()).arg(number(PageCountAt)));
    return header;
}

bool isUnsafeForLog(const QByteArray &fileSystemType)
{
    static const std::array unsafe{"nfs",     "cifs",  "smb",    "9p",     "afs",    "davfs", "fuse", "ceph",
                                   "gluster", "sshfs", "vboxsf", "vmhgfs", "prl_fs", "coda",  "ncpfs"};
    for (const char *name : unsafe) {
        if (fileSystemType.startsWith(name))
            return true;
    }
    return false;
}

QByteArray fileSystemType(const QString &path)
{
    return QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType();
}

bool syncToDisk(const QString &path)
{
    return sync(path, O_RDONLY) && sync(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

core::Result<void> moveIntoPlace(const QString &from, const QString &to)
{
    if (QFileInfo::exists(to))
        return errors::existsAlready(to);
    if (!syncToDisk(from))
        return errors::io(from, QStringLiteral("fsync"));
    QFile file(from);
    // Does not replace a file that appeared meanwhile.
    if (!file.rename(to))
        return QFileInfo::exists(to) ? errors::existsAlready(to) : errors::io(to, file.errorString());
    syncToDisk(to);
    return {};
}

} // namespace fangzhi::storage
