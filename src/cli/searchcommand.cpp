// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/figuretable.h"
#include "cli/json.h"
#include "cli/libraryoption.h"
#include "cli/texttable.h"
#include "core/codepoints.h"

#include <QCoreApplication>

#include <limits>

namespace fangzhi::cli {

namespace {

constexpr int PageLength = 1000;

class SearchCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("search"); }
    QString summary() const override { return tr("Finds articles or figures of a library."); }
    QString arguments() const override { return QStringLiteral("QUERY…"); }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addPositionalArgument(
            QStringLiteral("query"),
            tr("Words, \"phrases\", AND, OR, NOT, and filters: source:, region:, tag:, date:, after:, "
               "before:, has:figures, indicator:, period:."));
        parser.addOption({QStringLiteral("limit"), tr("At most so many."), QStringLiteral("N")});
        parser.addOption({QStringLiteral("order"), tr("newest or relevance."), QStringLiteral("ORDER"),
                          QStringLiteral("newest")});
        parser.addOption({QStringLiteral("figures"), tr("Figures that the query names, not articles.")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        core::ArticleFilter filter;
        filter.text = parser.positionalArguments().join(u' ').trimmed();
        if (filter.text.isEmpty())
            return misuse(streams, *this, tr("What is to be found?"));
        int limit = std::numeric_limits<int>::max();
        if (parser.isSet(QStringLiteral("limit"))) {
            const auto given = parseId(parser.value(QStringLiteral("limit")));
            if (!given)
                return misuse(streams, *this, tr("--limit takes a number above zero."));
            limit = int(std::min<qint64>(*given, limit));
        }
        const QString order = parser.value(QStringLiteral("order"));
        if (order != u"newest" && order != u"relevance")
            return misuse(streams, *this, tr("--order takes newest or relevance."));
        if (order == u"relevance")
            filter.order = core::ArticleOrder::Relevance;
        const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadOnly);
        if (!opened.session)
            return opened.code;
        const bool json = parser.isSet(QStringLiteral("json"));
        return parser.isSet(QStringLiteral("figures"))
                   ? printFoundFigures(*opened.session, filter.text, limit, json, streams)
                   : printArticles(*opened.session, filter, limit, json, streams);
    }

private:
    static int printArticles(tasks::LibrarySession &session, const core::ArticleFilter &filter, int limit,
                             bool json, Streams &streams)
    {
        QList<core::ArticleRow> rows;
        while (rows.size() < limit) {
            const int length = int(std::min<qint64>(PageLength, limit - rows.size()));
            const auto page = session.articleList(filter, rows.size(), length).result();
            if (!page)
                return fail(streams, page.error());
            rows += *page;
            if (page->size() < length)
                break;
        }
        if (json) {
            QJsonArray array;
            for (const core::ArticleRow &row : rows)
                array.append(hitJson(row));
            printJson(streams.out, array);
            return Done;
        }
        QList<QStringList> table;
        for (const core::ArticleRow &row : rows)
            table.append({QString::number(row.id), row.published.label(), row.title, row.snippet.text});
        printTable(streams.out, table, {0});
        return Done;
    }

    static int printFoundFigures(tasks::LibrarySession &session, const QString &query, int limit, bool json,
                                 Streams &streams)
    {
        const auto rows = session.searchFigures(query, limit).result();
        if (!rows)
            return fail(streams, rows.error());
        if (json) {
            QJsonArray array;
            for (const core::FigureRow &row : *rows) {
                QJsonObject object = figureJson(row.figure);
                object[u"article_title"] = row.articleTitle;
                array.append(object);
            }
            printJson(streams.out, array);
            return Done;
        }
        QList<core::Figure> figures;
        for (const core::FigureRow &row : *rows)
            figures.append(row.figure);
        printFigures(streams.out, figures, session.catalogue());
        return Done;
    }

    // Marks count code points, as all offsets that are printed.
    static QJsonObject hitJson(const core::ArticleRow &row)
    {
        const core::CodePointIndex index(row.snippet.text);
        QJsonArray marks;
        for (const auto &[start, length] : row.snippet.marks)
            marks.append(QJsonArray{index.toCodePoint(start), index.toCodePoint(start + length)});
        QJsonObject object = articleRowJson(row);
        object[u"snippet"] = row.snippet.text;
        object[u"marks"] = marks;
        return object;
    }
};

} // namespace

std::unique_ptr<Command> makeSearchCommand()
{
    return std::make_unique<SearchCommand>();
}

} // namespace fangzhi::cli
