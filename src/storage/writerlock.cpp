// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/writerlock.h"

#include "storage/errors.h"

#include <QFileInfo>
#include <QSysInfo>

namespace fangzhi::storage {

WriterLock::WriterLock(const QString &path)
    : m_file(path)
{
    // Old age proves nothing: only a lock whose process is gone is stale.
    m_file.setStaleLockTime(0);
}

QString WriterLock::lockPath(const QString &library)
{
    // Through links, so that two names of one library have one lock.
    const QString canonical = QFileInfo(library).canonicalFilePath();
    return (canonical.isEmpty() ? library : canonical) + QStringLiteral(".lock");
}

core::Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString &library)
{
    std::unique_ptr<WriterLock> lock(new WriterLock(lockPath(library)));
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() != QLockFile::LockFailedError)
        return errors::readOnly(library, QStringLiteral("no lock file"));
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock->m_file.getLockInfo(&pid, &host, &program))
        return errors::lockedBy(library, {});
    QString holder = QStringLiteral("%1 (%2)").arg(program).arg(pid);
    if (host != QSysInfo::machineHostName())
        holder += QStringLiteral(" @ ") + host;
    return errors::lockedBy(library, holder);
}

} // namespace fangzhi::storage
