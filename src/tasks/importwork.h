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

// Reads files and folders, finds the figures and stores all of it: reading and finding here and in the
// global pool, storing in the writer's thread, a few documents at a time. Runs in a thread of its own.
core::Result<ImportReport> importPaths(const QStringList &paths, const ImportOptions &options,
                                       const ImportMeans &means, TaskControl &control);
// The same for documents that are in memory already.
core::Result<ImportReport> importDocuments(const QList<core::Document> &documents,
                                           const ImportOptions &options, const ImportMeans &means,
                                           TaskControl &control);

} // namespace fangzhi::tasks
