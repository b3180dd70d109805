// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandlist.h"
#include "cli/json.h"
#include "cli/libraryoption.h"
#include "cli/texttable.h"

#include <QCoreApplication>

namespace fangzhi::cli {

namespace {

constexpr int PageLength = 1000;

class ListCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(cli)

public:
    QString name() const override { return QStringLiteral("list"); }
    QString summary() const override { return tr("Lists the articles of a library, newest first."); }
    QString arguments() const override { return {}; }

    void describe(QCommandLineParser &parser) const override
    {
        addLibraryOption(parser);
        parser.addOption({QStringLiteral("limit"), tr("At most so many."), QStringLiteral("N")});
        parser.addOption(
            {QStringLiteral("text"), tr("Only those that hold these words."), QStringLiteral("WORDS")});
        parser.addOption({QStringLiteral("tag"), tr("Only those with this tag."), QStringLiteral("TAG")});
    }

    int run(const QCommandLineParser &parser, Streams &streams) const override
    {
        qint64 limit = std::numeric_limits<qint64>::max();
        if (parser.isSet(QStringLiteral("limit"))) {
            const auto given = parseId(parser.value(QStringLiteral("limit")));
            if (!given)
                return misuse(streams, *this, tr("--limit takes a number above zero."));
            limit = *given;
        }
        const Opened opened = openLibrary(parser, streams, tasks::LibrarySession::Mode::ReadOnly);
        if (!opened.session)
            return opened.code;
        core::ArticleFilter filter;
        filter.text = parser.value(QStringLiteral("text"));
        filter.tag = parser.value(QStringLiteral("tag"));
        QList<core::ArticleRow> rows;
        while (rows.size() < limit) {
            const int length = int(std::min<qint64>(PageLength, limit - rows.size()));
            const auto page = opened.session->articleList(filter, rows.size(), length).result();
            if (!page)
                return fail(streams, page.error());
            rows += *page;
            if (page->size() < length)
                break;
        }
        print(rows, parser.isSet(QStringLiteral("json")), streams);
        return Done;
    }

private:
    static void print(const QList<core::ArticleRow> &rows, bool json, Streams &streams)
    {
        if (json) {
            QJsonArray array;
            for (const core::ArticleRow &row : rows)
                array.append(articleRowJson(row));
            printJson(streams.out, array);
            return;
        }
        QList<QStringList> table;
        for (const core::ArticleRow &row : rows)
            table.append({QString::number(row.id), row.published.label(), QString::number(row.figures),
                          row.source, row.title});
        printTable(streams.out, table, {0, 2});
    }
};

} // namespace

std::unique_ptr<Command> makeListCommand()
{
    return std::make_unique<ListCommand>();
}

} // namespace fangzhi::cli
