// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"
#include "extract/extractor.h"
#include "storage/import.h"
#include "tasks/librarysession.h"
#include "tasks/libraryworker.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace fangzhi::tasks {

// What an import needs of its session; may outlive it.
struct ImportMeans {
    std::shared_ptr<LibraryWorker> writer;
    std::shared_ptr<const extract::Extractor> extractor;
    double threshold = 1;
    QString name; // of the undoable step
};

// Reads files and folders in a worker process, finds the figures and stores all of it: finding here and in
// threads of its own, storing in the writer's thread, a few documents at a time. Runs in a thread of its
// own. The list of files is kept in the library before the first is read: an import that is cut off, or
// whose task is destroyed, goes on with resumeImport(); one that is cancelled is over.
core::Result<ImportReport> importPaths(const QStringList &paths, const ImportOptions &options,
                                       const ImportMeans &means, TaskControl &control);
core::Result<ImportReport> resumeImport(qint64 run, const ImportMeans &means, TaskControl &control);
// Reads again what failed in an import, as an import of its own, and what that one had left.
core::Result<ImportReport> retryImport(qint64 run, const ImportMeans &means, TaskControl &control);
// Notes an import with its list of files, none of them read; what failed in `insteadOf` is its matter now.
core::Result<qint64> noteImport(const QStringList &paths, const ImportOptions &options,
                                const ImportMeans &means, qint64 insteadOf);
// The same for documents that are in memory already. `run` 0: not remembered.
core::Result<ImportReport> importDocuments(const QList<core::Document> &documents,
                                           const ImportOptions &options, const ImportMeans &means,
                                           TaskControl &control, qint64 run = 0);

} // namespace fangzhi::tasks
