// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/figuretable.h"
#include "cli/json.h"
#include "cli/libraryoption.h"

#include <QCoreApplication>

namespace fangzhi::cli {

namespace {

class FiguresCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("figures"); }
    QString summary() const override { return tr("Lists the figures of a library or of one article."); }
    QString arguments() const override { return {}; }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addOption({QStringLiteral("article"), tr("Only of this article."), QStringLiteral("ID")});
        parser.addOption({QStringLiteral("indicator"),
                          tr("Only this indicator, by its code; may be repeated."), QStringLiteral("CODE")});
        parser.addOption({QStringLiteral("region"), tr("Only this region and those in it: code or name."),
                          QStringLiteral("REGION")});
        parser.addOption(
            {QStringLiteral("measure"), tr("Only this kind, e.g. yoy_growth."), QStringLiteral("MEASURE")});
        parser.addOption({QStringLiteral("state"),
                          tr("Only in this state: proposed, accepted, edited, rejected; "
                             "may be repeated. Rejected ones are left out otherwise."),
                          QStringLiteral("STATE")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        core::FigureFilter filter;
        if (const QString problem = readFilter(parser, filter); !problem.isEmpty())
            return misuse(streams, *this, problem);
        const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadOnly);
        if (!opened.session)
            return opened.code;
        const auto rows = opened.session->figures(filter).result();
        if (!rows)
            return fail(streams, rows.error());
        if (!parser.isSet(QStringLiteral("json"))) {
            QList<core::Figure> figures;
            for (const core::FigureRow &row : *rows)
                figures.append(row.figure);
            printFigures(streams.out, figures, opened.session->catalogue());
            return Done;
        }
        QJsonArray array;
        for (const core::FigureRow &row : *rows) {
            QJsonObject object = figureJson(row.figure);
            object[u"article_title"] = row.articleTitle;
            array.append(object);
        }
        printJson(streams.out, array);
        return Done;
    }

private:
    // Gives a sentence on what is wrong; empty when nothing is.
    static QString readFilter(const QCommandLineParser &parser, core::FigureFilter &filter)
    {
        if (parser.isSet(QStringLiteral("article"))) {
            const auto id = parseId(parser.value(QStringLiteral("article")));
            if (!id)
                return tr("--article takes the number of an article.");
            filter.article = *id;
        }
        filter.indicators = parser.values(QStringLiteral("indicator"));
        if (parser.isSet(QStringLiteral("measure"))) {
            filter.measure = core::measureFromCode(parser.value(QStringLiteral("measure")));
            if (!filter.measure)
                return tr("There is no measure \"%1\".").arg(parser.value(QStringLiteral("measure")));
        }
        for (const QString &state : parser.values(QStringLiteral("state"))) {
            const core::FigureState value = core::figureStateFromCode(state);
            if (core::figureStateCode(value) != state)
                return tr("There is no state \"%1\".").arg(state);
            filter.states.append(value);
        }
        return readRegion(parser.value(QStringLiteral("region")), filter);
    }

    static QString readRegion(const QString &given, core::FigureFilter &filter)
    {
        if (given.isEmpty())
            return {};
        const auto &regions = core::RegionCatalogue::official();
        if (regions.byCode(given)) {
            filter.regionCode = given;
            return {};
        }
        const auto named = regions.byName(given);
        if (named.isEmpty())
            return tr("There is no region \"%1\".").arg(given);
        filter.regionCode = named.first()->code;
        return {};
    }
};

} // namespace

std::unique_ptr<Command> makeFiguresCommand()
{
    return std::make_unique<FiguresCommand>();
}

} // namespace fangzhi::cli
