// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/connection.h"
#include "storage/libraryfile.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace fangzhi::storage {

class Import;
class UndoHistory;
class WriterLock;

// One open library file. A connection belongs to one thread at a time: open one reader for each thread
// that reads, and hand the writer from thread to thread only with a lock around it.
//
// Errors of opening, each with its own sentence, and the file left untouched: NotFound, NotALibrary (also
// one with triggers or views that are not ours), NewerSchema, ReadOnly, Damaged, Locked, DiskFull, Io.
class Library {
public:
    using Work = std::function<core::Result<void>(Transaction &)>;

    // A new, empty library with regions and indicators, open for writing. InvalidInput when there is a
    // file already.
    static core::Result<std::unique_ptr<Library>> create(const QString &path);
    // The one writer: Locked, naming the holder, while there is another. Brings an older library up to
    // date after making a verified copy of it beside it.
    static core::Result<std::unique_ptr<Library>> openWriter(const QString &path);
    // Read-only. Sees what the writer has committed. ReadOnly when the file is of an earlier version
    // that only a writer can bring up to date.
    static core::Result<std::unique_ptr<Library>> openReader(const QString &path);
    ~Library();

    QString path() const { return m_connection->path(); }
    bool isWriter() const { return m_lock != nullptr; }
    // What the user should know though it works, as a sentence: the file lies in a network folder. Else
    // empty.
    QString notice() const { return m_notice; }
    // Where a copy was kept when this opening brought an older library up to date, else empty.
    QString copyBeforeMigration() const { return m_copyBeforeMigration; }
    Connection &connection() { return *m_connection; }

    // One transaction: all that `work` does, or nothing when it or any statement in it fails. What it
    // changed becomes a step of the history under this name (for the menu, translated). Work that
    // changes nothing makes no step.
    core::Result<void> write(const QString &name, const Work &work);
    // The same without a step: for what is no decision of a person (read flags, window state). Must not
    // add or remove rows that recorded steps touch.
    core::Result<void> writeUnrecorded(const Work &work);

    // A table's import, which gives the id of its data set: a step of its own that is undone by taking the
    // data set away.
    core::Result<void> writeDataSet(const QString &name,
                                    const std::function<core::Result<qint64>(Transaction &)> &work);

    // Empty when there is nothing to undo or redo.
    QString undoName() const;
    QString redoName() const;
    core::Result<void> undo();
    core::Result<void> redo();
    UndoHistory &history() { return *m_history; }

    // The doctor: a sentence for each thing that is wrong, empty when the library is sound. Reads all.
    core::Result<QStringList> check();
    // A verified copy (integrity, counts, hashes), complete under its name or not there at all.
    // InvalidInput when there is a file already.
    core::Result<void> backup(const QString &path);

private:
    friend class Import;
    // False where it was opened for reading, and where another file has its name by now: the log beside
    // it would be taken for that one's.
    core::Result<void> mayWrite() const;
    Library(std::unique_ptr<Connection> connection, std::unique_ptr<WriterLock> lock);
    core::Result<void> settleImport();
    core::Result<void> apply(const QByteArray &changeset);
    core::Result<void> undoDataSet(qint64 dataSet);
    core::Result<void> record(const Work &work, QByteArray *changeset);

    std::unique_ptr<WriterLock> m_lock; // given up last
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<UndoHistory> m_history;
    Import *m_import = nullptr; // the one that is open
    std::optional<FileIdentity> m_file; // as it was opened
    QString m_notice;
    QString m_copyBeforeMigration;
};

} // namespace fangzhi::storage
