// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
// flushed is not promised to outlast a crash. While an import is open nothing else may write; leave it
// open only as long as there is something to store at once (flush() and finish() end its transaction).
class Import {
public:
    // `name` is the step's name for the menu.
    Import(Library &library, const QString &name);
    ~Import(); // finishes, and drops an error
    Import(const Import &) = delete;
    Import &operator=(const Import &) = delete;

    core::Result<StoredArticle> add(const NewArticle &article);
    // Commits what is pending: from now on it outlasts a crash.
    core::Result<void> flush();
    // Flushes, notes the run and makes the step. `failures` goes into the note.
    core::Result<void> finish(qint64 failures = 0);

    const QList<qint64> &added() const { return m_added; } // as of the last flush

private:
    core::Result<void> begin();

    Library &m_library;
    QString m_name;
    std::unique_ptr<Transaction> m_transaction;
    QElapsedTimer m_sinceBegin;
    QList<qint64> m_added;
    QList<qint64> m_pending;
    qint64 m_run = 0;
    qint64 m_known = 0;
    qint64 m_figures = 0;
    bool m_finished = false;
};

} // namespace fangzhi::storage
