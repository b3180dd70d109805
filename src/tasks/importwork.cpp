// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/importwork.h"

#include "storage/importlist.h"
#include "tasks/articleimporter.h"
#include "tasks/columnnames.h"
#include "tasks/importfiles.h"
#include "tasks/readerprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace fangzhi::tasks {

namespace {

constexpr qint64 ReportInterval = 40; // ms: more often, and telling would take longer than reading

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled,
            QCoreApplication::translate("tasks", "The import was stopped. What was stored until then stays."),
            {}};
}

QByteArray packed(const ImportOptions &options)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("region"), options.region.name},
                                     {QStringLiteral("region_code"), options.region.code},
                                     {QStringLiteral("region_parent"), options.region.parentCode},
                                     {QStringLiteral("written"), options.written.label()},
                                     {QStringLiteral("encoding"), options.encoding}})
        .toJson(QJsonDocument::Compact);
}

ImportOptions unpacked(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ImportOptions options;
    options.region = {object[u"region_code"].toString(), object[u"region"].toString(),
                      object[u"region_parent"].toString()};
    options.written
        = core::PartialDate::fromLabel(object[u"written"].toString()).value_or(core::PartialDate());
    options.encoding = object[u"encoding"].toString();
    return options;
}

// The files of one import, read one after the other.
class FileImport {
public:
    FileImport(qint64 run, const ImportOptions &options, const core::ColumnNames &columns,
               const QList<storage::ImportFile> &files, const ImportMeans &means, TaskControl &control)
        : m_options(options)
        , m_columns(columns)
        , m_files(files)
        , m_control(control)
        , m_importer(options, means, run)
        , m_reader(control)
    {
        m_progress.filesTotal = files.size();
        for (const storage::ImportFile &file : files)
            m_progress.total += file.size;
        m_sinceReport.start();
    }

    core::Result<ImportReport> run()
    {
        for (const storage::ImportFile &file : m_files) {
            if (auto read = readFile(file); !read) {
                // Cancelling is an end like another; all else is to go on later.
                if (read.error().code != core::ErrorCode::Cancelled || m_control.isAbandoned())
                    return read.error();
                auto ended = m_importer.finish();
                return ended ? core::Result<ImportReport>(cancelled()) : ended;
            }
            ++m_progress.files;
            m_progress.done = m_before += file.size;
        }
        return m_importer.finish();
    }

private:
    core::Result<void> readFile(const storage::ImportFile &file)
    {
        const QString name = QFileInfo(file.path).fileName();
        readers::ReadOptions options;
        options.encoding = m_options.encoding;
        options.columns = m_columns;
        m_reader.open({file.path, options, false, file.items});
        for (;;) {
            auto item = m_reader.next();
            if (!item)
                return item.error().code == core::ErrorCode::Cancelled ? cancelled() : item.error();
            if (!*item)
                return m_importer.fileDone(file.position);
            if (m_control.isCancelled())
                return cancelled();
            const ImportOrigin origin{file.position, m_reader.itemsRead(), file.path, (*item)->name};
            auto &document = (*item)->document;
            auto taken = document ? m_importer.add(std::move(document).value(), origin)
                                  : m_importer.fail(origin, document.error());
            if (!taken)
                return taken;
            report((*item)->position, name);
        }
    }

    void report(qint64 position, const QString &name)
    {
        if (m_sinceReport.elapsed() < ReportInterval)
            return;
        m_sinceReport.start();
        m_progress.done = m_before + position;
        m_progress.what = name;
        m_progress.articles = m_importer.articles();
        m_progress.figures = m_importer.figures();
        m_control.report(m_progress);
    }

    ImportOptions m_options;
    core::ColumnNames m_columns;
    QList<storage::ImportFile> m_files;
    TaskControl &m_control;
    ArticleImporter m_importer;
    ReaderProcess m_reader;
    Progress m_progress;
    qint64 m_before = 0; // bytes of the files that are done
    QElapsedTimer m_sinceReport;
};

} // namespace

core::Result<qint64> noteImport(const QStringList &paths, const ImportOptions &options,
                                const ImportMeans &means, qint64 insteadOf)
{
    const FoundFiles found = findFiles(paths);
    QList<storage::ImportFile> files;
    for (const FoundFiles::File &file : found.files)
        files.append({files.size(), file.path, file.size, 0});
    return means.writer
        ->run<qint64>([&](storage::Library &library) -> core::Result<qint64> {
            qint64 run = 0;
            auto noted
                = library.writeUnrecorded([&](storage::Transaction &transaction) -> core::Result<void> {
                      auto created = storage::createImport(transaction, means.name, packed(options), files,
                                                           found.failures);
                      if (!created)
                          return created.error();
                      run = *created;
                      return insteadOf != 0 ? storage::forgetFailures(transaction, insteadOf)
                                            : core::Result<void>();
                  });
            if (!noted)
                return noted.error();
            return run;
        })
        .result();
}

core::Result<ImportReport> importPaths(const QStringList &paths, const ImportOptions &options,
                                       const ImportMeans &means, TaskControl &control)
{
    const auto run = noteImport(paths, options, means, 0);
    return run ? resumeImport(*run, means, control) : run.error();
}

core::Result<ImportReport> resumeImport(qint64 run, const ImportMeans &means, TaskControl &control)
{
    struct Rest {
        QByteArray options;
        QList<storage::ImportFile> files;
        core::ColumnNames columns;
    };
    const auto rest = means.writer
                          ->run<Rest>([run](storage::Library &library) -> core::Result<Rest> {
                              auto options = storage::importOptions(library.connection(), run);
                              if (!options)
                                  return options.error();
                              auto files = storage::filesLeft(library.connection(), run);
                              if (!files)
                                  return files.error();
                              auto columns = readColumnNames(library);
                              if (!columns)
                                  return columns.error();
                              return Rest{*std::move(options), *std::move(files), *std::move(columns)};
                          })
                          .result();
    if (!rest)
        return rest.error();
    return FileImport(run, unpacked(rest->options), rest->columns, rest->files, means, control).run();
}

core::Result<ImportReport> retryImport(qint64 run, const ImportMeans &means, TaskControl &control)
{
    QByteArray options;
    const auto paths = means.writer
                           ->run<QStringList>([&](storage::Library &library) -> core::Result<QStringList> {
                               auto kept = storage::importOptions(library.connection(), run);
                               const auto failures = storage::importFailures(library.connection(), run);
                               const auto left = storage::filesLeft(library.connection(), run);
                               if (!kept || !failures || !left)
                                   return !kept ? kept.error() : !failures ? failures.error() : left.error();
                               options = *std::move(kept);
                               QStringList all;
                               for (const core::ImportFailure &failure : *failures)
                                   all.append(failure.file);
                               for (const storage::ImportFile &file : *left)
                                   all.append(file.path);
                               all.removeDuplicates();
                               return all;
                           })
                           .result();
    if (!paths)
        return paths.error();
    const auto again = noteImport(*paths, unpacked(options), means, run);
    return again ? resumeImport(*again, means, control) : again.error();
}

core::Result<ImportReport> importDocuments(const QList<core::Document> &documents,
                                           const ImportOptions &options, const ImportMeans &means,
                                           TaskControl &control, qint64 run)
{
    ArticleImporter importer(options, means, run);
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
