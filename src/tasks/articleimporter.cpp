// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/articleimporter.h"

#include "storage/importlist.h"
#include "storage/nearduplicates.h"
#include "tasks/analysis.h"

#include <QtConcurrentMap>

namespace fangzhi::tasks {

namespace {

// A batch is what one transaction takes: small enough to show progress, to stop soon and to be lost.
constexpr qsizetype BatchEntries = 64;
constexpr qsizetype BatchCharacters = 500'000;
constexpr qsizetype BatchBytes = 32'000'000;
constexpr qint64 BatchTime = 500; // ms

} // namespace

bool ImportCandidate::isBetterThan(const ImportCandidate &other) const
{
    return worth != other.worth ? worth > other.worth : date > other.date;
}

ArticleImporter::ArticleImporter(const ImportOptions &options, const ImportMeans &means, qint64 run)
    : m_options(options)
    , m_means(means)
    , m_run(run)
{
    m_sinceFlush.start();
}

ArticleImporter::~ArticleImporter()
{
    static_cast<void>(close(false));
}

core::Result<void> ArticleImporter::add(core::Document document, const ImportOrigin &origin)
{
    if (document.region.isEmpty())
        document.region = m_options.region;
    if (document.written.isUnknown())
        document.written = m_options.written;
    m_characters += document.text.size();
    m_bytes += document.original.size();
    return take({origin, std::move(document), {}, {}, false});
}

core::Result<void> ArticleImporter::fail(const ImportOrigin &origin, const core::Error &error)
{
    return take({origin, {}, {}, error.message, false});
}

core::Result<void> ArticleImporter::fileDone(qint64 position)
{
    return take({{position, 0, {}, {}}, {}, {}, {}, true});
}

core::Result<void> ArticleImporter::take(ImportEntry entry)
{
    m_batch.append(std::move(entry));
    const bool full = m_batch.size() >= BatchEntries || m_characters >= BatchCharacters
                      || m_bytes >= BatchBytes || m_sinceFlush.elapsed() > BatchTime;
    return full ? flush() : core::Result<void>();
}

core::Result<void> ArticleImporter::flush()
{
    // One batch is stored while the next one is read and looked through.
    const auto entries = std::make_shared<QList<ImportEntry>>(std::exchange(m_batch, {}));
    m_characters = 0;
    m_bytes = 0;
    m_sinceFlush.start();
    QtConcurrent::blockingMap(&m_finders, *entries, [this](ImportEntry &entry) {
        if (entry.document)
            entry.article
                = analysedArticle(*std::exchange(entry.document, {}), *m_means.extractor, m_means.threshold);
    });
    if (auto stored = settle(); !stored)
        return stored;
    if (!entries->isEmpty())
        m_pending = m_means.writer->run<StoredEntries>(
            [this, entries](storage::Library &library) { return store(library, *entries); });
    return {};
}

// In the writer's thread.
core::Result<StoredEntries> ArticleImporter::store(storage::Library &library,
                                                   const QList<ImportEntry> &entries)
{
    if (!m_import)
        m_import = std::make_unique<storage::Import>(library, m_means.name, m_run);
    StoredEntries stored;
    for (const ImportEntry &entry : entries) {
        if (auto one = storeOne(entry, stored); !one)
            return one.error();
    }
    if (auto flushed = m_import->flush(); !flushed)
        return flushed.error();
    return stored;
}

core::Result<void> ArticleImporter::storeOne(const ImportEntry &entry, StoredEntries &stored)
{
    const bool listed = entry.origin.position >= 0;
    if (entry.endsFile)
        return m_import->fileDone(entry.origin.position);
    if (listed) {
        if (auto noted = m_import->itemsDone(entry.origin.position, entry.origin.items); !noted)
            return noted;
    }
    core::ImportFailure failure{entry.origin.file, entry.origin.item, entry.failure};
    if (failure.message.isEmpty()) {
        const auto one = m_import->add(entry.article);
        if (one) {
            const int worth = one->known ? 1 : one->figures == 0 ? 2 : 3;
            const ImportCandidate candidate{worth, entry.article.document.published.last(), one->id};
            if (candidate.isBetterThan(stored.toRead))
                stored.toRead = candidate;
            stored.known += one->known ? 1 : 0;
            stored.figures += one->known ? 0 : one->figures;
            if (!one->known)
                stored.added.append(one->id);
            return {};
        }
        if (one.error().code != core::ErrorCode::InvalidInput)
            return one.error();
        failure.message = one.error().message;
        if (failure.file.isEmpty())
            failure.file = entry.article.document.title;
    }
    stored.failures.append(failure);
    return m_run != 0 ? m_import->failed(failure) : core::Result<void>();
}

// Takes in what the writer has stored.
core::Result<void> ArticleImporter::settle()
{
    if (!m_pending)
        return {};
    const core::Result<StoredEntries> stored = m_pending->result();
    m_pending.reset();
    if (!stored)
        return stored.error();
    m_report.added += stored->added;
    if (stored->toRead.isBetterThan(m_toRead)) {
        m_toRead = stored->toRead;
        m_report.toRead = m_toRead.id;
    }
    m_report.known += stored->known;
    m_report.figures += stored->figures;
    m_report.failures += stored->failures;
    return {};
}

core::Result<void> ArticleImporter::close(bool finished)
{
    if (m_pending)
        m_pending->waitForFinished();
    const qint64 failures = m_report.failures.size();
    return m_means.writer
        ->run<void>([this, finished, failures](storage::Library &library) -> core::Result<void> {
            // An import of nothing is one too, when it has a list.
            if (!m_import && m_run != 0 && finished)
                m_import = std::make_unique<storage::Import>(library, m_means.name, m_run);
            if (!m_import)
                return {};
            auto ended = finished || m_run == 0 ? m_import->finish(failures) : m_import->leave();
            m_import.reset();
            return ended;
        })
        .result();
}

core::Result<ImportReport> ArticleImporter::finish()
{
    if (auto flushed = flush(); !flushed)
        return flushed.error();
    if (auto stored = settle(); !stored)
        return stored.error();
    if (auto closed = close(true); !closed)
        return closed.error();
    if (m_run == 0)
        return m_report;
    // It may have begun before this importer did.
    auto report = m_means.writer
                      ->run<ImportReport>(
                          [run = m_run](storage::Library &library) { return readReport(library, run); })
                      .result();
    if (report)
        report->toRead = m_report.toRead;
    return report;
}

core::Result<ImportReport> readReport(storage::Library &library, qint64 run)
{
    storage::Connection &connection = library.connection();
    const auto note = storage::importRun(connection, run);
    if (!note)
        return note.error();
    auto added = storage::importedArticles(connection, run);
    if (!added)
        return added.error();
    auto failures = storage::importFailures(connection, run);
    if (!failures)
        return failures.error();
    auto near = storage::nearPairs(connection, run);
    if (!near)
        return near.error();
    ImportReport report;
    report.run = run;
    report.added = std::move(*added);
    report.toRead = report.added.isEmpty() ? 0 : report.added.last();
    report.known = note->known;
    report.figures = note->figures;
    report.filesLeft = note->filesLeft;
    report.near = std::move(*near);
    report.failures = std::move(*failures);
    return report;
}

} // namespace fangzhi::tasks
