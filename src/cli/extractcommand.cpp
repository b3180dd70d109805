// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/figuretable.h"
#include "cli/json.h"
#include "cli/libraryoption.h"
#include "tasks/extraction.h"

#include <QCoreApplication>

namespace fangzhi::cli {

namespace {

class ExtractCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("extract"); }
    QString summary() const override { return tr("Finds the figures of a text file, without a library."); }
    QString arguments() const override { return QStringLiteral("FILE"); }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addPositionalArgument(QStringLiteral("FILE"), tr("A text file."));
        parser.addOption({QStringLiteral("region"), tr("The region it is about."), QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("date"), tr("When it was published: 2021, 2021-04 or 2021-04-18."),
                          QStringLiteral("DATE")});
        parser.addOption({QStringLiteral("written"), tr("When it was written, if that is known to differ."),
                          QStringLiteral("DATE")});
        parser.addOption({QStringLiteral("title"), tr("Its title."), QStringLiteral("TITLE")});
        parser.addOption({QStringLiteral("explain"), tr("Says of each figure why it was read so.")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        if (parser.positionalArguments().size() != 1)
            return misuse(streams, *this, tr("One file is needed."));
        tasks::ExtractRequest request;
        request.path = parser.positionalArguments().constFirst();
        request.region = parser.value(QStringLiteral("region"));
        request.title = parser.value(QStringLiteral("title"));
        request.explain = parser.isSet(QStringLiteral("explain"));
        request.language = userLanguage();
        const auto published = core::PartialDate::fromLabel(parser.value(QStringLiteral("date")));
        const auto written = core::PartialDate::fromLabel(parser.value(QStringLiteral("written")));
        if (!published || !written)
            return misuse(streams, *this, tr("A date is written 2021, 2021-04 or 2021-04-18."));
        request.published = *published;
        request.written = *written;
        // A library is needed only for its user's own indicators.
        if (!libraryPath(parser).isEmpty()) {
            const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadOnly);
            if (!opened.session)
                return opened.code;
            request.catalogue = opened.session->catalogue();
        }
        const auto answer = tasks::extractFile(request);
        if (!answer)
            return fail(streams, answer.error());
        print(*answer, request, parser.isSet(QStringLiteral("json")), streams);
        return Done;
    }

private:
    static void print(const tasks::ExtractAnswer &answer, const tasks::ExtractRequest &request, bool json,
                      Streams &streams)
    {
        if (json) {
            QJsonArray array;
            for (const core::Figure &figure : answer.figures)
                array.append(figureJson(figure));
            printJson(streams.out, array);
            return;
        }
        if (request.explain) {
            for (const core::Figure &figure : answer.figures)
                streams.out << core::indicatorWords(figure, request.catalogue, userLanguage()) << "  "
                            << core::valueWords(figure, userLanguage()) << '\n'
                            << "    " << figure.explanation << '\n';
        } else {
            printFigures(streams.out, answer.figures, request.catalogue);
        }
        streams.out << tr("%1 of %2 numbers understood").arg(answer.understood).arg(answer.numbers) << '\n';
    }
};

} // namespace

std::unique_ptr<Command> makeExtractCommand()
{
    return std::make_unique<ExtractCommand>();
}

} // namespace fangzhi::cli
