// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/imports.h"
#include "core/result.h"
#include "storage/import.h"
#include "tasks/importwork.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QList>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace fangzhi::tasks {

// Where a document comes from in an import's list of files.
struct ImportOrigin {
    qint64 position = -1; // -1: from no list
    qint64 items = 0; // of the file that are done with this one
    QString file;
    QString item;
};

// What to read first of what came in; the greater is the better.
struct ImportCandidate {
    int worth = 0; // 1 known already, 2 new, 3 new and with figures
    QDate date;
    qint64 id = 0;
    bool isBetterThan(const ImportCandidate &other) const;
};
// One thing to be stored, in its order.
struct ImportEntry {
    ImportOrigin origin;
    std::optional<core::Document> document;
    storage::NewArticle article; // once figures were found in the document
    QString failure; // why there is no document
    bool endsFile = false;
};
struct StoredEntries {
    QList<qint64> added;
    ImportCandidate toRead;
    qint64 known = 0;
    qint64 figures = 0;
    QList<core::ImportFailure> failures;
};

// Documents on their way into a library: figures are found in a batch of them while the batch before is
// stored, in the writer's thread. For one thread at a time.
class ArticleImporter {
public:
    // `run`: the import with a list, or 0.
    ArticleImporter(const ImportOptions &options, const ImportMeans &means, qint64 run = 0);
    // Waits for what is on its way, and leaves an import that was not finished to go on later.
    ~ArticleImporter();
    ArticleImporter(const ArticleImporter &) = delete;
    ArticleImporter &operator=(const ArticleImporter &) = delete;

    core::Result<void> add(core::Document document, const ImportOrigin &origin = {});
    core::Result<void> fail(const ImportOrigin &origin, const core::Error &error);
    core::Result<void> fileDone(qint64 position);
    core::Result<ImportReport> finish();

    // Stored so far, by this importer.
    qint64 articles() const { return m_report.added.size(); }
    qint64 figures() const { return m_report.figures; }

private:
    core::Result<void> take(ImportEntry entry);
    core::Result<void> flush();
    core::Result<void> settle();
    core::Result<void> close(bool finished);
    core::Result<StoredEntries> store(storage::Library &library, const QList<ImportEntry> &entries);
    core::Result<void> storeOne(const ImportEntry &entry, StoredEntries &stored);

    ImportOptions m_options;
    ImportMeans m_means;
    qint64 m_run;
    // Threads of its own: the import itself holds one of the global pool, and waiting there for another
    // would never end where all are taken.
    QThreadPool m_finders;
    QList<ImportEntry> m_batch;
    qsizetype m_characters = 0;
    qsizetype m_bytes = 0;
    QElapsedTimer m_sinceFlush;
    std::optional<QFuture<core::Result<StoredEntries>>> m_pending;
    std::unique_ptr<storage::Import> m_import; // touched in the writer's thread only
    ImportReport m_report;
    ImportCandidate m_toRead;
};

// What a library remembers of an import.
core::Result<ImportReport> readReport(storage::Library &library, qint64 run);

} // namespace fangzhi::tasks
