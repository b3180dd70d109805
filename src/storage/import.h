// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/imports.h"
#include "core/result.h"
#include "storage/articlerepository.h"
#include "storage/library.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <memory>

namespace fangzhi::storage {

// Stores many articles fast: several share a transaction, but each is in the library whole or not at
// all, and an article that fails takes none of the others along. Undone as one step. What was not
// flushed is not promised to outlast a crash; every so often it flushes by itself. Other writes of the
// library may come in between: they flush it first, and what was stored until then becomes a step of its
// own, so that steps are undone in the order they were done. One import is open at a time, and not longer
// than its library.
class Import {
public:
    // `name` is the step's name for the menu. `run` is an import with a list of files (storage/importlist.h);
    // without one, the import is noted when something comes in.
    Import(Library &library, const QString &name, qint64 run = 0);
    ~Import(); // finishes, or leaves one that has a list; drops an error
    Import(const Import &) = delete;
    Import &operator=(const Import &) = delete;

    core::Result<StoredArticle> add(const NewArticle &article);
    // Of an import with a list, to be committed together with the articles added next: how many items of a
    // file are done; that all are; what could not be brought in.
    core::Result<void> itemsDone(qint64 position, qint64 items);
    core::Result<void> fileDone(qint64 position);
    core::Result<void> failed(const core::ImportFailure &failure);
    // Commits what is pending: from now on it outlasts a crash.
    core::Result<void> flush();
    // Flushes, notes the run and makes the step. `failures` goes into the note.
    core::Result<void> finish(qint64 failures = 0);
    // The same for one that was cut off and is to go on later.
    core::Result<void> leave();

    const QList<qint64> &added() const { return m_added; } // of all flushes so far

private:
    friend class Library;
    core::Result<void> begin();
    core::Result<void> makeStep();
    core::Result<void> end(const QString &finishedAt, qint64 failures);
    void dropPending();

    Library &m_library;
    QString m_name;
    std::unique_ptr<Transaction> m_transaction;
    QElapsedTimer m_sinceBegin;
    QList<qint64> m_added;
    QList<qint64> m_step; // flushed, and in no step of the history yet
    QList<qint64> m_pending;
    qint64 m_run = 0;
    bool m_hasList = false;
    bool m_counted = false; // what the run's note says already is known
    qint64 m_addedBefore = 0; // before it was cut off
    qint64 m_known = 0;
    qint64 m_figures = 0;
    bool m_finished = false;
};

} // namespace fangzhi::storage
