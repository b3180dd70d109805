// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/errors.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace fangzhi::storage::errors {

using core::Error;
using core::ErrorCode;

namespace {

QString said(const char *sentence)
{
    return QCoreApplication::translate("Storage", sentence);
}

QString withPath(const QString &path, const QString &detail)
{
    return detail.isEmpty() ? path : path + QStringLiteral(": ") + detail;
}

} // namespace

Error notFound(const QString &path)
{
    return {ErrorCode::NotFound, said(QT_TRANSLATE_NOOP("Storage", "There is no such library.")), path};
}

Error notALibrary(const QString &path, const QString &detail)
{
    return {ErrorCode::NotALibrary, said(QT_TRANSLATE_NOOP("Storage", "This file is not a Fangzhi library.")),
            withPath(path, detail)};
}

Error foreignObjects(const QString &path, const QString &names)
{
    return {ErrorCode::NotALibrary,
            said(QT_TRANSLATE_NOOP(
                "Storage", "This library holds triggers or views that Fangzhi did not make; for safety it is "
                           "not opened.")),
            withPath(path, names)};
}

Error newerSchema(const QString &path, int version)
{
    return {ErrorCode::NewerSchema,
            said(QT_TRANSLATE_NOOP(
                "Storage", "This library was made by a newer version of Fangzhi; this one cannot read it.")),
            withPath(path, QStringLiteral("version %1").arg(version))};
}

Error needsWriter(const QString &path)
{
    return {ErrorCode::ReadOnly,
            said(QT_TRANSLATE_NOOP(
                "Storage", "This library was made by an earlier version of Fangzhi. Open it once for writing "
                           "to bring it up to date.")),
            path};
}

Error readOnly(const QString &path, const QString &detail)
{
    return {ErrorCode::ReadOnly,
            said(QT_TRANSLATE_NOOP("Storage",
                                   "This library can only be read: its file or folder is write-protected.")),
            withPath(path, detail)};
}

Error replaced(const QString &path)
{
    return {ErrorCode::Io,
            said(QT_TRANSLATE_NOOP("Storage",
                                   "Another file was put in the place of this library: nothing was changed "
                                   "in either of them.")),
            path};
}

Error damaged(const QString &path, const QString &detail)
{
    return {ErrorCode::Damaged,
            said(QT_TRANSLATE_NOOP("Storage", "This library is damaged. Restore it from a backup.")),
            withPath(path, detail)};
}

Error lockedBy(const QString &path, const QString &holder)
{
    const QString sentence
        = holder.isEmpty()
              ? said(QT_TRANSLATE_NOOP("Storage", "This library is being changed by another program."))
              : said(QT_TRANSLATE_NOOP("Storage", "This library is being changed by another program: %1."))
                    .arg(holder);
    return {ErrorCode::Locked, sentence, path};
}

Error existsAlready(const QString &path)
{
    return {ErrorCode::InvalidInput,
            said(QT_TRANSLATE_NOOP("Storage", "There is a file of this name already.")), path};
}

Error io(const QString &path, const QString &detail)
{
    return {ErrorCode::Io,
            said(QT_TRANSLATE_NOOP("Storage", "The library's file could not be read or written.")),
            withPath(path, detail)};
}

Error diskFull(const QString &path, const QString &detail)
{
    return {ErrorCode::DiskFull,
            said(QT_TRANSLATE_NOOP("Storage", "The disk is full; the last change was not saved.")),
            withPath(path, detail)};
}

Error migrationFailed(const QString &migration, const Error &cause)
{
    return {cause.code,
            said(QT_TRANSLATE_NOOP("Storage",
                                   "This library could not be brought up to date and was left as it is. %1"))
                .arg(cause.message),
            withPath(migration, cause.detail)};
}

Error copyFailed(const QString &path, const QString &detail)
{
    return {ErrorCode::Damaged,
            said(QT_TRANSLATE_NOOP("Storage", "The copy did not match the library and was thrown away.")),
            withPath(path, detail)};
}

Error noSuch(const char *what, qint64 id)
{
    return {ErrorCode::NotFound, said(QT_TRANSLATE_NOOP("Storage", "It is not in the library any more.")),
            QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(id)};
}

Error invalid(const QString &message, const QString &detail)
{
    return {ErrorCode::InvalidInput, message, detail};
}

Error undoConflict()
{
    return {ErrorCode::Internal,
            said(QT_TRANSLATE_NOOP(
                "Storage", "This step cannot be undone any more: what it changed has changed since.")),
            {}};
}

Error ofSqlite(int code, sqlite3 *handle, const QString &path)
{
    QString detail = QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errstr(code)));
    if (handle)
        detail += QStringLiteral(" (%1)").arg(QString::fromUtf8(sqlite3_errmsg(handle)));
    switch (code & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damaged(path, detail);
    case SQLITE_FULL:
        return diskFull(path, detail);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return readOnly(path, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: {
        Error error = lockedBy(path, {});
        error.detail = withPath(path, detail);
        return error;
    }
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return io(path, detail);
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, {}, detail};
    case SQLITE_TOOBIG:
        return {ErrorCode::TooLarge, said(QT_TRANSLATE_NOOP("Storage", "This is too large for a library.")),
                detail};
    default:
        return {ErrorCode::Internal,
                said(QT_TRANSLATE_NOOP("Storage", "The library refused the change; nothing was changed.")),
                withPath(path, detail)};
    }
}

} // namespace fangzhi::storage::errors
