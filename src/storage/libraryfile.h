// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace fangzhi::storage {

// Which file it is that a name stands for, whatever it is called.
struct FileIdentity {
    quint64 device = 0;
    quint64 number = 0;

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

// Nothing where there is no such file.
std::optional<FileIdentity> identityOf(const QString &path);

// What the first hundred bytes of a file say, read without SQLite so that a refused file is not touched.
struct FileHeader {
    int version = 0; // as of the last checkpoint
    bool hasLog = false; // a write-ahead log with content lies beside it
};

// Errors: NotFound, NotALibrary, NewerSchema (than `latestVersion`), Damaged (shorter than it says), Io.
core::Result<FileHeader> readHeader(const QString &path, int latestVersion);

// Whether SQLite's write-ahead log is unsafe there: its shared memory does not work across a network, nor
// on many file systems in user space.
bool isUnsafeForLog(const QByteArray &fileSystemType);
QByteArray fileSystemType(const QString &path);

// Flushes a file and its folder's entry to the disk.
bool syncToDisk(const QString &path);
// Gives a finished file its name, never over another one.
core::Result<void> moveIntoPlace(const QString &from, const QString &to);

} // namespace fangzhi::storage
