// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/libraryoption.h"
#include "cli/progressline.h"
#include "tasks/extraction.h"
#include "tasks/handover.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace fangzhi::cli {

namespace {

constexpr int LookAgain = 100; // ms between two tries for a locked library

class ImportCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override
    {
        return tr("Brings files and folders into a library and finds their figures.");
    }
    QString arguments() const override { return QStringLiteral("FILES…"); }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addPositionalArgument(QStringLiteral("FILES"),
                                     tr("Text, CSV and JSONL files, or folders of them."));
        parser.addOption({QStringLiteral("region"), tr("The region of articles that do not say theirs."),
                          QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("written"), tr("When they were written, if that is known."),
                          QStringLiteral("DATE")});
        parser.addOption(
            {QStringLiteral("no-wait"), tr("Gives up at once when another program writes the library.")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        if (parser.positionalArguments().isEmpty())
            return misuse(streams, *this, tr("Which files? Name at least one."));
        if (libraryPath(parser).isEmpty())
            return misuse(streams, *this, tr("Which library? Name it with --library FILE."));
        QStringList files;
        for (const QString &file : parser.positionalArguments())
            files.append(QFileInfo(file).absoluteFilePath());
        const auto written = core::PartialDate::fromLabel(parser.value(QStringLiteral("written")));
        if (!written)
            return misuse(streams, *this, tr("A date is written 2021, 2021-04 or 2021-04-18."));
        const tasks::ImportOptions options{tasks::regionOfName(parser.value(QStringLiteral("region"))),
                                           *written};
        const auto report
            = import(libraryPath(parser), files, options, !parser.isSet(QStringLiteral("no-wait")), streams);
        if (!report) {
            fail(streams, report.error());
            return LibraryRefused;
        }
        print(*report, parser.isSet(QStringLiteral("json")), streams);
        return report->failures.isEmpty() ? Done : SomeFailed;
    }

private:
    // As the writer; else by the writer's hand; else once the writer is done.
    static core::Result<tasks::ImportReport> import(const QString &library, const QStringList &files,
                                                    const tasks::ImportOptions &options, bool wait,
                                                    Streams &streams)
    {
        bool told = false;
        for (;;) {
            auto session = tasks::LibrarySession::open(library, tasks::LibrarySession::Mode::ReadWrite);
            if (session) {
                const auto task = (*session)->importFiles(files, options);
                runToEnd(*task, streams);
                return task->result();
            }
            if (session.error().code != core::ErrorCode::Locked)
                return session.error();
            tasks::Task<tasks::ImportReport> handed({}, [&](tasks::TaskControl &control) {
                return tasks::handOverImport(library, files, options, control);
            });
            runToEnd(handed, streams);
            if (handed.result() || handed.result().error().code != core::ErrorCode::NotFound)
                return handed.result();
            if (!wait)
                return session.error();
            if (!told)
                streams.err << tr("Another program is writing this library; waiting for it.") << Qt::endl;
            told = true;
            QThread::msleep(LookAgain);
        }
    }

    static void print(const tasks::ImportReport &report, bool json, Streams &streams)
    {
        if (json) {
            printReport(report, streams.out);
            return;
        }
        streams.out << tr("%n article(s) imported", nullptr, int(report.added.size()));
        if (report.known > 0)
            streams.out << tr(", %n known already", nullptr, int(report.known));
        streams.out << tr(", %n figure(s) found", nullptr, int(report.figures)) << '\n';
        for (const tasks::ImportReport::Failure &failure : report.failures) {
            streams.err << failure.file;
            if (!failure.item.isEmpty())
                streams.err << ", " << failure.item;
            streams.err << ": " << failure.message << '\n';
        }
    }

    static void printReport(const tasks::ImportReport &report, QTextStream &out)
    {
        QJsonArray added;
        for (const qint64 id : report.added)
            added.append(id);
        QJsonArray failures;
        for (const tasks::ImportReport::Failure &failure : report.failures)
            failures.append(QJsonObject{{QStringLiteral("file"), failure.file},
                                        {QStringLiteral("item"), failure.item},
                                        {QStringLiteral("message"), failure.message}});
        const QJsonObject object{{QStringLiteral("added"), added},
                                 {QStringLiteral("known"), report.known},
                                 {QStringLiteral("figures"), report.figures},
                                 {QStringLiteral("failures"), failures}};
        out << QString::fromUtf8(QJsonDocument(object).toJson());
    }
};

} // namespace

std::unique_ptr<Command> makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace fangzhi::cli
