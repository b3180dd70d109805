// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/importwork.h"

#include "tasks/analysis.h"
#include "tasks/readerprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <optional>

namespace fangzhi::tasks {

namespace {

// A batch is what one transaction takes: small enough to show progress and to stop soon.
constexpr qsizetype BatchDocuments = 64;
constexpr qsizetype BatchCharacters = 500'000;

// What to read first of what came in; the greater is the better.
struct Candidate {
    int worth = 0; // 1 known already, 2 new, 3 new and with figures
    QDate date;
    qint64 id = 0;

    bool isBetterThan(const Candidate &other) const
    {
        return worth != other.worth ? worth > other.worth : date > other.date;
    }
};

// The documents on their way into one library.
class Importer {
public:
    Importer(const ImportOptions &options, const ImportMeans &means)
        : m_options(options)
        , m_means(means)
    {
    }

    // Waits for what is on its way: the import must end in the writer's thread.
    ~Importer() { static_cast<void>(close()); }
    Importer(const Importer &) = delete;
    Importer &operator=(const Importer &) = delete;

    core::Result<void> add(core::Document document)
    {
        if (document.region.isEmpty())
            document.region = m_options.region;
        if (document.written.isUnknown())
            document.written = m_options.written;
        m_characters += document.text.size();
        m_batch.append(std::move(document));
        if (m_batch.size() < BatchDocuments && m_characters < BatchCharacters)
            return {};
        return flush();
    }

    void fail(const QString &file, const QString &item, const core::Error &error)
    {
        m_report.failures.append({file, item, error.message});
    }

    core::Result<void> flush()
    {
        // One batch is stored while the next one is read and looked through.
        const auto articles = std::make_shared<QList<storage::NewArticle>>(
            QtConcurrent::blockingMapped<QList<storage::NewArticle>>(
                &m_finders, m_batch, [this](const core::Document &document) {
                    return analysedArticle(document, *m_means.extractor, m_means.threshold);
                }));
        m_batch.clear();
        m_characters = 0;
        if (auto stored = settle(); !stored)
            return stored;
        if (!articles->isEmpty())
            m_pending = m_means.writer->run<Stored>(
                [this, articles](storage::Library &library) { return store(library, *articles); });
        return {};
    }

    core::Result<ImportReport> finish()
    {
        if (auto flushed = flush(); !flushed)
            return flushed.error();
        if (auto stored = settle(); !stored)
            return stored.error();
        if (auto closed = close(); !closed)
            return closed.error();
        return m_report;
    }

private:
    struct Stored {
        QList<qint64> added;
        Candidate toRead;
        qint64 known = 0;
        qint64 figures = 0;
        QList<ImportReport::Failure> failures;
    };

    // In the writer's thread.
    core::Result<Stored> store(storage::Library &library, const QList<storage::NewArticle> &articles)
    {
        if (!m_import)
            m_import = std::make_unique<storage::Import>(library, m_means.name);
        Stored stored;
        for (const storage::NewArticle &article : articles) {
            const auto one = m_import->add(article);
            if (one) {
                const Candidate candidate{one->known          ? 1
                                          : one->figures == 0 ? 2
                                                              : 3,
                                          article.document.published.last(), one->id};
                if (candidate.isBetterThan(stored.toRead))
                    stored.toRead = candidate;
            }
            if (!one) {
                if (one.error().code != core::ErrorCode::InvalidInput)
                    return one.error();
                stored.failures.append({article.document.title, {}, one.error().message});
            } else if (one->known) {
                ++stored.known;
            } else {
                stored.added.append(one->id);
                stored.figures += one->figures;
            }
        }
        if (auto flushed = m_import->flush(); !flushed)
            return flushed.error();
        return stored;
    }

    // Takes in what the writer has stored.
    core::Result<void> settle()
    {
        if (!m_pending)
            return {};
        const core::Result<Stored> stored = m_pending->result();
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

    core::Result<void> close()
    {
        if (m_pending)
            m_pending->waitForFinished();
        if (!m_import)
            return {};
        const qint64 failures = m_report.failures.size();
        return m_means.writer
            ->run<void>([this, failures](storage::Library &) {
                auto finished = m_import->finish(failures);
                m_import.reset();
                return finished;
            })
            .result();
    }

    ImportOptions m_options;
    ImportMeans m_means;
    // Threads of its own: the import itself holds one of the global pool, and waiting there for another
    // would never end where all are taken.
    QThreadPool m_finders;
    QList<core::Document> m_batch;
    qsizetype m_characters = 0;
    std::optional<QFuture<core::Result<Stored>>> m_pending;
    std::unique_ptr<storage::Import> m_import; // touched in the writer's thread only
    ImportReport m_report;
    Candidate m_toRead;
};

// Files as given, folders with all visible files in them, in the order of their names.
QStringList filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList inside;
        QDirIterator walk(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext())
            inside.append(walk.next());
        inside.sort();
        files += inside;
    }
    return files;
}

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled,
            QCoreApplication::translate("tasks", "The import was stopped. What was stored until then stays."),
            {}};
}

struct ByteCount {
    qint64 done = 0;
    qint64 total = 0;
};

core::Result<void> importFile(const QString &file, ReaderProcess &reader, Importer &importer,
                              const ByteCount &bytes, TaskControl &control)
{
    const QString name = QFileInfo(file).fileName();
    reader.open({file, {}, 0});
    for (;;) {
        auto item = reader.next();
        if (!item)
            return item.error().code == core::ErrorCode::Cancelled ? cancelled() : item.error();
        if (!*item)
            return {};
        if (!(*item)->document) {
            importer.fail(file, (*item)->name, (*item)->document.error());
        } else if (auto added = importer.add(std::move((*item)->document).value()); !added) {
            return added;
        }
        control.report({bytes.done + (*item)->position, bytes.total, name});
    }
}

} // namespace

core::Result<ImportReport> importPaths(const QStringList &paths, const ImportOptions &options,
                                       const ImportMeans &means, TaskControl &control)
{
    const QStringList files = filesOf(paths);
    ByteCount bytes;
    for (const QString &file : files)
        bytes.total += QFileInfo(file).size();
    Importer importer(options, means);
    ReaderProcess reader(control);
    for (const QString &file : files) {
        if (auto read = importFile(file, reader, importer, bytes, control); !read)
            return read.error();
        bytes.done += QFileInfo(file).size();
    }
    return importer.finish();
}

core::Result<ImportReport> importDocuments(const QList<core::Document> &documents,
                                           const ImportOptions &options, const ImportMeans &means,
                                           TaskControl &control)
{
    Importer importer(options, means);
    qint64 done = 0;
    for (const core::Document &document : documents) {
        if (control.isCancelled())
            return cancelled();
        if (auto added = importer.add(document); !added)
            return added.error();
        control.report({++done, documents.size(), document.title});
    }
    return importer.finish();
}

} // namespace fangzhi::tasks
