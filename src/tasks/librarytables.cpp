// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/librarytables.h"

#include "storage/datasetrepository.h"
#include "storage/figuretable.h"
#include "tasks/libraryworker.h"

#include <QDateTime>

namespace fangzhi::tasks {

namespace {

// The table of figures of a session. Answers reach the thread that it was made in, and stop with it.
class FigureSource : public core::RowSource<core::FigureRow> {
public:
    FigureSource(LibraryTables *tables, const core::FigureQuery &query)
        : m_tables(tables)
        , m_query(query)
    {
        QObject::connect(tables, &LibraryTables::changed, &m_context, [this] {
            if (changed)
                changed();
        });
    }

    void count(CountAnswer answer) override
    {
        if (m_tables)
            m_tables->figureCount(m_query).then(
                &m_context, [answer](const core::Result<qint64> &count) { answer(count ? *count : 0); });
    }

    void page(qint64 first, int length, PageAnswer answer) override
    {
        if (m_tables)
            m_tables->figurePage(m_query, first, length)
                .then(&m_context, [answer, first](const core::Result<QList<core::FigureRow>> &rows) {
                    answer(first, rows ? *rows : QList<core::FigureRow>());
                });
    }

    void place(qint64 id, PlaceAnswer answer) override
    {
        if (m_tables)
            m_tables->figurePlace(m_query, id).then(&m_context, [answer](const core::Result<qint64> &row) {
                answer(row ? *row : -1);
            });
    }

private:
    QPointer<LibraryTables> m_tables;
    core::FigureQuery m_query;
    QObject m_context; // late answers end with it
};

// One table file on its way into a library, in the writer's thread.
class TableWork {
public:
    TableWork(const TableFile &file, const TableOptions &options, bool confirmed, const QString &user,
              TaskControl &control)
        : m_file(file)
        , m_options(options)
        , m_confirmed(confirmed)
        , m_user(user)
        , m_control(control)
    {
    }

    core::Result<TableReport> run(storage::Library &library)
    {
        const core::GridFile &grids = m_file.grids();
        const auto known = storage::dataSetOfBytes(library.connection(), grids.sha256);
        if (!known)
            return known.error();
        if (*known) {
            m_report.dataSet = **known;
            m_report.known = true;
            return m_report;
        }
        const auto done
            = library.writeDataSet(LibraryTables::tr("Import the table %1").arg(grids.name),
                                   [this](storage::Transaction &transaction) { return store(transaction); });
        if (!done)
            return done.error();
        const auto others = storage::disagreements(library.connection(), m_report.dataSet.id);
        if (!others)
            return others.error();
        m_report.disagreement = *others;
        return m_report;
    }

private:
    core::Result<qint64> store(storage::Transaction &transaction)
    {
        const core::FileReading reading = m_file.understand(m_options);
        if (reading.figures() == 0)
            return core::Error{core::ErrorCode::InvalidInput,
                               LibraryTables::tr("No figure was found in this table."), reading.name};
        storage::DataSetWriter writer(transaction, reading.name, reading.sha256);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        core::Result<void> stored;
        m_file.figures(m_options, [&](core::TableFigure &&cell) {
            if (m_confirmed) {
                cell.figure.state = core::FigureState::Accepted;
                cell.figure.decidedBy = m_user;
                cell.figure.decidedAt = now;
            }
            stored = writer.add(cell.figure);
            constexpr qint64 BetweenReports = 4096;
            if (++m_report.figures % BetweenReports == 0)
                m_control.report({m_report.figures, reading.figures(), reading.name});
            return stored.ok() && !m_control.isCancelled();
        });
        if (m_control.isCancelled())
            return core::Error{core::ErrorCode::Cancelled,
                               LibraryTables::tr("The import was stopped. Nothing of the table came in."),
                               {}};
        if (!stored)
            return stored.error();
        m_report.left = reading.figures() - m_report.figures;
        if (m_report.figures == 0)
            return core::Error{core::ErrorCode::InvalidInput,
                               LibraryTables::tr("All figures of this table wait for an answer first."),
                               reading.name};
        auto dataSet = writer.finish();
        if (!dataSet)
            return dataSet.error();
        m_report.dataSet = *dataSet;
        if (m_confirmed) {
            for (const core::TableReading &table : reading.tables) {
                if (table.mapping.isEmpty())
                    continue;
                if (const auto kept = storage::rememberMapping(transaction, table.shape, table.mapping);
                    !kept)
                    return kept.error();
            }
        }
        return dataSet->id;
    }

    const TableFile &m_file;
    const TableOptions &m_options;
    bool m_confirmed;
    QString m_user;
    TaskControl &m_control;
    TableReport m_report;
};

} // namespace

LibraryTables::LibraryTables(Means means)
    : m_means(std::move(means))
{
}

LibraryTables::~LibraryTables() = default;

std::unique_ptr<Task<TableReport>> LibraryTables::importTable(const std::shared_ptr<const TableFile> &file,
                                                              const TableOptions &options, bool confirmed)
{
    return std::make_unique<Task<TableReport>>(
        tr("Importing the table %1").arg(file->grids().name),
        [file, options, confirmed, means = m_means](TaskControl &control) -> core::Result<TableReport> {
            if (!means.writer)
                return means.readOnly;
            return means.writer
                ->run<TableReport>([&](storage::Library &library) {
                    auto report = TableWork(*file, options, confirmed, means.user, control).run(library);
                    means.wrote(library);
                    return report;
                })
                .result();
        });
}

Answer<void> LibraryTables::edit(const std::function<core::Result<void>(storage::Library &)> &work)
{
    if (!m_means.writer)
        return QtFuture::makeReadyFuture(core::Result<void>(m_means.readOnly));
    return m_means.writer->run<void>([work, wrote = m_means.wrote](storage::Library &library) {
        const core::Result<void> done = work(library);
        wrote(library);
        return done;
    });
}

Answer<QHash<QString, core::TableMapping>> LibraryTables::mappings()
{
    return m_means.reader->run<QHash<QString, core::TableMapping>>(
        [](storage::Library &library) { return storage::tableMappings(library.connection()); });
}

Answer<QList<core::DataSet>> LibraryTables::dataSets()
{
    return m_means.reader->run<QList<core::DataSet>>(
        [](storage::Library &library) { return storage::dataSets(library.connection()); });
}

Answer<void> LibraryTables::setRevision(qint64 dataSet, core::Revision revision)
{
    return edit([name = tr("Say which table is revised"), dataSet, revision](storage::Library &library) {
        return library.write(name, [=](storage::Transaction &transaction) {
            return storage::setRevision(transaction, dataSet, revision);
        });
    });
}

Answer<void> LibraryTables::removeDataSet(qint64 dataSet)
{
    return edit([name = tr("Remove a table"), dataSet](storage::Library &library) {
        return library.write(name, [=](storage::Transaction &transaction) {
            return storage::removeDataSet(transaction, dataSet);
        });
    });
}

std::unique_ptr<core::RowSource<core::FigureRow>> LibraryTables::figures(const core::FigureQuery &query)
{
    return std::make_unique<FigureSource>(this, query);
}

Answer<qint64> LibraryTables::figureCount(const core::FigureQuery &query)
{
    return m_means.reader->run<qint64>([query](storage::Library &library) {
        return storage::figureTableCount(library.connection(), query);
    });
}

Answer<QList<core::FigureRow>> LibraryTables::figurePage(const core::FigureQuery &query, qint64 first,
                                                         int length)
{
    return m_means.reader->run<QList<core::FigureRow>>([query, first, length](storage::Library &library) {
        return storage::figureTablePage(library.connection(), query, first, length);
    });
}

Answer<qint64> LibraryTables::figurePlace(const core::FigureQuery &query, qint64 id)
{
    return m_means.reader->run<qint64>([query, id](storage::Library &library) {
        return storage::figureTablePlace(library.connection(), query, id);
    });
}

Answer<QStringList> LibraryTables::usedIndicators()
{
    return m_means.reader->run<QStringList>(
        [](storage::Library &library) { return storage::usedIndicators(library.connection()); });
}

} // namespace fangzhi::tasks
