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
        parser.addPositionalArgument(
            QStringLiteral("FILES"),
            tr("Web pages, office documents, PDF, feeds, text, CSV and JSONL files, or folders of them."));
        parser.addOption({QStringLiteral("region"), tr("The region of articles that do not say theirs."),
                          QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("written"), tr("When they were written, if that is known."),
                          QStringLiteral("DATE")});
        parser.addOption({QStringLiteral("encoding"),
                          tr("The encoding of files that do not say theirs, such as GB18030 or Big5."),
                          QStringLiteral("NAME")});
        parser.addOption(
            {QStringLiteral("column"),
             tr("What a column of tables holds: title, text, html, published, written, source, url, "
                "region, author, or nothing after the sign. The library remembers it. May be repeated."),
             QStringLiteral("NAME=FIELD")});
        parser.addOption(
            {QStringLiteral("near"),
             tr("What stays of texts that are nearly the same: both (as without this), old or new."),
             QStringLiteral("WHICH")});
        parser.addOption({QStringLiteral("resume"), tr("Goes on with an import that was cut off.")});
        parser.addOption({QStringLiteral("retry"), tr("Tries again what failed in the last import.")});
        parser.addOption(
            {QStringLiteral("no-wait"), tr("Gives up at once when another program writes the library.")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        const bool resume = parser.isSet(QStringLiteral("resume"));
        const bool retry = parser.isSet(QStringLiteral("retry"));
        if (parser.positionalArguments().isEmpty() != (resume || retry) || (resume && retry))
            return misuse(streams, *this,
                          resume || retry ? tr("Either files, or --resume, or --retry.")
                                          : tr("Which files? Name at least one."));
        if (libraryPath(parser).isEmpty())
            return misuse(streams, *this, tr("Which library? Name it with --library FILE."));
        const auto written = core::PartialDate::fromLabel(parser.value(QStringLiteral("written")));
        if (!written)
            return misuse(streams, *this, tr("A date is written 2021, 2021-04 or 2021-04-18."));
        const QString near = parser.value(QStringLiteral("near"));
        if (!QStringList{{}, QStringLiteral("both"), QStringLiteral("old"), QStringLiteral("new")}.contains(
                near))
            return misuse(streams, *this, tr("--near takes both, old or new."));
        Wish wish{libraryPath(parser), {}, {}, !parser.isSet(QStringLiteral("no-wait")), near};
        for (const QString &column : parser.values(QStringLiteral("column"))) {
            const QString field = column.section(u'=', -1);
            if (!column.contains(u'=') || !(field.isEmpty() || core::ArticleFields.contains(field)))
                return misuse(streams, *this, tr("--column is written NAME=FIELD, as in 稿件=text."));
            wish.columns.insert(column.section(u'=', 0, -2), field);
        }
        for (const QString &file : parser.positionalArguments())
            wish.files.append(QFileInfo(file).absoluteFilePath());
        wish.options = {tasks::regionOfName(parser.value(QStringLiteral("region"))), *written,
                        parser.value(QStringLiteral("encoding"))};
        const auto report = wish.files.isEmpty() ? goOn(wish, resume, streams) : import(wish, streams);
        if (!report) {
            fail(streams, report.error());
            return LibraryRefused;
        }
        print(*report, parser.isSet(QStringLiteral("json")), streams);
        return report->failures.isEmpty() ? Done : SomeFailed;
    }

private:
    struct Wish {
        QString library;
        QStringList files;
        tasks::ImportOptions options;
        bool wait = true;
        QString near; // which of two stays
        core::ColumnNames columns = {};
    };
    using Report = core::Result<tasks::ImportReport>;

    // As the writer; else by the writer's hand; else once the writer is done.
    static Report import(const Wish &wish, Streams &streams)
    {
        bool told = false;
        for (;;) {
            auto session = tasks::LibrarySession::open(wish.library, tasks::LibrarySession::Mode::ReadWrite);
            if (session) {
                if (const auto said = say(**session, wish); !said)
                    return said.error();
                const auto task = (*session)->importFiles(wish.files, wish.options);
                runToEnd(*task, streams);
                return decided(**session, task->result(), wish.near);
            }
            if (session.error().code != core::ErrorCode::Locked)
                return session.error();
            tasks::Task<tasks::ImportReport> handed({}, [&](tasks::TaskControl &control) {
                return tasks::handOverImport(wish.library, wish.files, wish.options, control);
            });
            runToEnd(handed, streams);
            if (handed.result() || handed.result().error().code != core::ErrorCode::NotFound)
                return handed.result();
            if (!wish.wait)
                return session.error();
            if (!told)
                streams.err << tr("Another program is writing this library; waiting for it.") << Qt::endl;
            told = true;
            QThread::msleep(LookAgain);
        }
    }

    // With what an earlier import left: because it was cut off, or because it failed.
    static Report goOn(const Wish &wish, bool resume, Streams &streams)
    {
        auto session = tasks::LibrarySession::open(wish.library, tasks::LibrarySession::Mode::ReadWrite);
        if (!session)
            return session.error();
        if (const auto said = say(**session, wish); !said)
            return said.error();
        const auto cutOff = (*session)->cutOffImport().result();
        const auto runs = (*session)->imports(1).result();
        if (!cutOff || !runs)
            return !cutOff ? cutOff.error() : runs.error();
        std::unique_ptr<tasks::Task<tasks::ImportReport>> task;
        if (resume && *cutOff)
            task = (*session)->resumeImport(**cutOff);
        else if (!resume && !runs->isEmpty())
            task = (*session)->retryImport(runs->first().id);
        else
            return tasks::ImportReport();
        runToEnd(*task, streams);
        return decided(**session, task->result(), wish.near);
    }

    static core::Result<void> say(tasks::LibrarySession &session, const Wish &wish)
    {
        return wish.columns.isEmpty() ? core::Result<void>() : session.addColumnNames(wish.columns).result();
    }

    static Report decided(tasks::LibrarySession &session, Report report, const QString &near)
    {
        if (!report || report->near.isEmpty() || near.isEmpty() || near == u"both")
            return report;
        QList<qint64> pairs;
        for (const core::NearPair &pair : report->near)
            pairs.append(pair.id);
        const auto decision = near == u"old" ? core::NearDecision::KeepOld : core::NearDecision::Replace;
        if (const auto done = session.decideNear(pairs, decision).result(); !done)
            return done.error();
        return session.importReport(report->run).result();
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
        if (!report.near.isEmpty())
            streams.out << tr(", %n nearly the same as others", nullptr, int(report.near.size()));
        streams.out << tr(", %n figure(s) found", nullptr, int(report.figures)) << '\n';
        for (const core::NearPair &pair : report.near)
            streams.out << tr("%1 “%2” is nearly the same as %3 “%4” (%5%)")
                               .arg(pair.added)
                               .arg(pair.addedTitle)
                               .arg(pair.known)
                               .arg(pair.knownTitle)
                               .arg(int(pair.likeness * 100))
                        << '\n';
        for (const core::ImportFailure &failure : report.failures) {
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
        for (const core::ImportFailure &failure : report.failures)
            failures.append(QJsonObject{{QStringLiteral("file"), failure.file},
                                        {QStringLiteral("item"), failure.item},
                                        {QStringLiteral("message"), failure.message}});
        QJsonArray near;
        for (const core::NearPair &pair : report.near)
            near.append(QJsonObject{{QStringLiteral("id"), pair.id},
                                    {QStringLiteral("new"), pair.added},
                                    {QStringLiteral("old"), pair.known},
                                    {QStringLiteral("likeness"), pair.likeness}});
        const QJsonObject object{{QStringLiteral("id"), report.run},
                                 {QStringLiteral("added"), added},
                                 {QStringLiteral("near"), near},
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
