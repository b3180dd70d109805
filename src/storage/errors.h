// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

struct sqlite3;

namespace fangzhi::storage {

// The sentences of a library's refusals and failures, each in one place. `path` goes into the detail.
namespace errors {
core::Error notFound(const QString &path);
core::Error notALibrary(const QString &path, const QString &detail = {});
core::Error foreignObjects(const QString &path, const QString &names);
core::Error newerSchema(const QString &path, int version);
core::Error needsWriter(const QString &path);
core::Error readOnly(const QString &path, const QString &detail = {});
core::Error replaced(const QString &path);
core::Error damaged(const QString &path, const QString &detail = {});
core::Error lockedBy(const QString &path, const QString &holder);
core::Error existsAlready(const QString &path);
core::Error io(const QString &path, const QString &detail = {});
core::Error diskFull(const QString &path, const QString &detail = {});
core::Error migrationFailed(const QString &migration, const core::Error &cause);
core::Error copyFailed(const QString &path, const QString &detail);
core::Error noSuch(const char *what, qint64 id);
core::Error invalid(const QString &message, const QString &detail = {});
core::Error undoConflict();

// Of a result code of SQLite, with its own words as detail. `handle` may be null.
core::Error ofSqlite(int code, sqlite3 *handle, const QString &path);
} // namespace errors

} // namespace fangzhi::storage
