// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/figuretable.h"
#include "cli/json.h"
#include "cli/libraryoption.h"
#include "cli/progressline.h"
#include "tasks/extraction.h"
#include "tasks/librarytables.h"
#include "tasks/tableimport.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace fangzhi::cli {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject cellJson(const core::TableFigure &cell)
{
    QJsonObject object = figureJson(cell.figure);
    object[u"cell"] = core::cellName(cell.row, cell.column);
    object[u"row_path"] = QJsonArray::fromStringList(cell.rowPath);
    object[u"open"] = cell.open;
    return object;
}

QJsonObject columnJson(const core::TableColumn &column)
{
    return {{QStringLiteral("column"), core::columnName(column.column)},
            {QStringLiteral("heading"), column.heading},
            {QStringLiteral("path"), QJsonArray::fromStringList(column.path)},
            {QStringLiteral("role"), core::columnRoleCode(column.role)},
            {QStringLiteral("indicator"), orNull(column.indicator)},
            {QStringLiteral("indicator_surface"), orNull(column.indicatorSurface)},
            {QStringLiteral("region"), orNull(column.region.name)},
            {QStringLiteral("period"), orNull(column.period)},
            {QStringLiteral("measure"),
             column.measure ? QJsonValue(core::measureCode(*column.measure)) : QJsonValue()},
            {QStringLiteral("unit"), orNull(column.unit)},
            {QStringLiteral("fraction"), column.fraction}};
}

QJsonObject questionJson(const core::TableQuestion &question)
{
    QJsonArray regions;
    for (const core::RegionRef &region : question.regions)
        regions.append(
            QJsonObject{{QStringLiteral("code"), region.code},
                        {QStringLiteral("name"), core::RegionCatalogue::official().path(region.code)}});
    return {{QStringLiteral("kind"), core::tableQuestionCode(question.kind)},
            {QStringLiteral("words"), orNull(question.words)},
            {QStringLiteral("column"),
             question.column < 0 ? QJsonValue() : QJsonValue(core::columnName(question.column))},
            {QStringLiteral("candidates"), regions},
            {QStringLiteral("figures"), question.figures},
            {QStringLiteral("question"), core::tableQuestionWords(question)}};
}

QJsonObject tableJson(const core::TableReading &table)
{
    QJsonArray columns;
    for (const core::TableColumn &column : table.columns)
        columns.append(columnJson(column));
    QJsonArray questions;
    for (const core::TableQuestion &question : table.questions)
        questions.append(questionJson(question));
    QJsonArray headings;
    for (const int row : table.headingRows)
        headings.append(row + 1);
    QJsonArray figures;
    for (const core::TableFigure &cell : table.samples)
        figures.append(cellJson(cell));
    return {{QStringLiteral("sheet"), orNull(table.sheet)},
            {QStringLiteral("title"), orNull(table.title)},
            {QStringLiteral("above"), QJsonArray::fromStringList(table.above)},
            {QStringLiteral("notes"), QJsonArray::fromStringList(table.notes)},
            {QStringLiteral("header_rows"), headings},
            {QStringLiteral("first_row"), table.bodyFirst + 1},
            {QStringLiteral("last_row"), table.bodyEnd},
            {QStringLiteral("region"), orNull(table.region.name)},
            {QStringLiteral("indicator"), orNull(table.indicator)},
            {QStringLiteral("period"), orNull(table.period)},
            {QStringLiteral("unit"), orNull(table.unit)},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("cells"), QJsonObject{{QStringLiteral("figures"), table.counts.figures},
                                                  {QStringLiteral("blank"), table.counts.blank},
                                                  {QStringLiteral("missing"), table.counts.missing},
                                                  {QStringLiteral("errors"), table.counts.errors},
                                                  {QStringLiteral("unread"), table.counts.unread}}},
            {QStringLiteral("questions"), questions},
            {QStringLiteral("shape"), table.shape},
            {QStringLiteral("mapping"), core::toJson(table.mapping)},
            {QStringLiteral("figures"), figures}};
}

class ImportTableCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("import-table"); }
    QString summary() const override
    {
        return tr("Reads the figures of a table file; with --library, brings them into a library.");
    }
    QString arguments() const override { return QStringLiteral("FILE"); }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addPositionalArgument(QStringLiteral("FILE"),
                                     tr("A table: CSV, TSV, XLSX, XLS, ODS, SDMX-CSV or a saved page."));
        parser.addOption({QStringLiteral("mapping"),
                          tr("What the table's columns hold, as JSON; what it leaves open is guessed."),
                          QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("region"), tr("The region of tables that do not say theirs."),
                          QStringLiteral("NAME")});
        parser.addOption(
            {QStringLiteral("revision"),
             tr("Where its figures differ from those of other tables in the library: this table was "
                "made \"before\" or \"after\" a revision."),
             QStringLiteral("WHEN")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        if (parser.positionalArguments().size() != 1)
            return misuse(streams, *this, tr("Which file? Name one."));
        tasks::TableOptions options;
        options.region = tasks::regionOfName(parser.value(QStringLiteral("region")));
        options.samples = core::MaxGridCells;
        if (parser.isSet(QStringLiteral("mapping"))) {
            auto mappings = tasks::readMappings(parser.value(QStringLiteral("mapping")));
            if (!mappings) {
                fail(streams, mappings.error());
                return WrongUse;
            }
            options.mappings = std::move(*mappings);
        }
        const QString revision = parser.value(QStringLiteral("revision"));
        if (core::revisionCode(core::revisionFromCode(revision)) != revision)
            return misuse(streams, *this, tr("--revision takes before or after."));
        return libraryPath(parser).isEmpty()
                   ? show(parser, options, streams)
                   : store(parser, options, core::revisionFromCode(revision), streams);
    }

private:
    // Into the library; what was understood is told by the command without --library.
    int store(const QCommandLineParser &parser, const tasks::TableOptions &options, core::Revision revision,
              Streams &streams) const
    {
        const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadWrite);
        if (!opened.session)
            return opened.code;
        tasks::LibraryTables &tables = opened.session->tables();
        tasks::TableOptions known = options;
        if (const auto mappings = tables.mappings().result())
            known.remembered = *mappings;
        known.samples = 0;
        const auto file
            = tasks::TableFile::open(parser.positionalArguments().constFirst(), opened.session->catalogue());
        if (!file) {
            fail(streams, file.error());
            return SomeFailed;
        }
        // Whoever writes down what the columns hold has looked at them.
        const auto task = tables.importTable(*file, known, !options.mappings.isEmpty());
        runToEnd(*task, streams);
        if (!task->result()) {
            fail(streams, task->result().error());
            return SomeFailed;
        }
        const tasks::TableReport &report = *task->result();
        if (revision != core::Revision::Unsaid && !report.known) {
            const auto said = tables.setRevision(report.dataSet.id, revision).result();
            if (!said)
                return fail(streams, said.error());
        }
        if (parser.isSet(QStringLiteral("json")))
            printReport(report, streams.out);
        else
            printReport(report, streams);
        return report.left > 0 ? SomeFailed : Done;
    }

    static void printReport(const tasks::TableReport &report, QTextStream &out)
    {
        const QJsonObject object{{QStringLiteral("data_set"), report.dataSet.name},
                                 {QStringLiteral("id"), report.dataSet.id},
                                 {QStringLiteral("known"), report.known},
                                 {QStringLiteral("figures"), report.figures},
                                 {QStringLiteral("left_out"), report.left},
                                 {QStringLiteral("shared"), report.disagreement.shared},
                                 {QStringLiteral("different"), report.disagreement.different}};
        out << QString::fromUtf8(QJsonDocument(object).toJson());
        out.flush();
    }

    static void printReport(const tasks::TableReport &report, Streams &streams)
    {
        if (report.known) {
            streams.out << tr("This table is in the library already: %1").arg(report.dataSet.name) << '\n';
            return;
        }
        streams.out
            << tr("%n figure(s) came in from %1", nullptr, int(report.figures)).arg(report.dataSet.name)
            << '\n';
        if (report.left > 0)
            streams.err << tr(
                "%n figure(s) were left out: what they are of is not clear. The command without "
                "--library tells the questions; a mapping answers them.",
                nullptr, int(report.left))
                        << '\n';
        if (report.disagreement.different > 0)
            streams.err << tr(
                "%n figure(s) differ from what other tables of the library say; both are kept. Say "
                "--revision before or after, if one of them was revised.",
                nullptr, int(report.disagreement.different))
                        << '\n';
    }

    int show(const QCommandLineParser &parser, const tasks::TableOptions &options, Streams &streams) const
    {
        const QString path = parser.positionalArguments().constFirst();
        const auto file = tasks::TableFile::open(path);
        if (!file) {
            fail(streams, file.error());
            return SomeFailed;
        }
        const core::FileReading reading = (*file)->understand(options);
        if (parser.isSet(QStringLiteral("json")))
            printReading(reading, streams.out);
        else
            printWords(reading, streams);
        if (reading.figures() > 0)
            return Done;
        streams.err << tr("No figure was found in this table.") << Qt::endl;
        return SomeFailed;
    }

    static void printReading(const core::FileReading &reading, QTextStream &out)
    {
        QJsonArray tables;
        for (const core::TableReading &table : reading.tables)
            tables.append(tableJson(table));
        const QJsonObject object{{QStringLiteral("file"), reading.name},
                                 {QStringLiteral("sha256"), QString::fromLatin1(reading.sha256.toHex())},
                                 {QStringLiteral("figures"), reading.figures()},
                                 {QStringLiteral("tables"), tables}};
        out << QString::fromUtf8(QJsonDocument(object).toJson());
        out.flush();
    }

    static void printWords(const core::FileReading &reading, Streams &streams)
    {
        for (const core::TableReading &table : reading.tables) {
            if (!table.sheet.isEmpty())
                streams.out << table.sheet << '\n';
            QList<core::Figure> figures;
            for (const core::TableFigure &cell : table.samples)
                figures.append(cell.figure);
            printFigures(streams.out, figures, core::IndicatorCatalogue::standard());
            for (const core::TableQuestion &question : table.questions)
                streams.err << core::tableQuestionWords(question) << ' '
                            << tr("(%n figure(s))", nullptr, int(question.figures)) << '\n';
        }
    }
};

} // namespace

std::unique_ptr<Command> makeImportTableCommand()
{
    return std::make_unique<ImportTableCommand>();
}

} // namespace fangzhi::cli
