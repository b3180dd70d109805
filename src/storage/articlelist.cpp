// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlequestion.h"
#include "storage/articlerepository.h"
#include "storage/articlerows.h"
#include "storage/search.h"

#include <limits>

namespace fangzhi::storage {

namespace {

constexpr qint64 All = std::numeric_limits<qint64>::max();

} // namespace

core::Result<QList<core::ArticleRow>> articleRows(Connection &connection, const core::ArticleFilter &filter,
                                                  qint64 first, int limit)
{
    const Snapshot snapshot(connection);
    const ArticleQuestion question(connection, filter);
    QList<core::ArticleRow> rows;
    if (question.isEmpty() || limit <= 0)
        return connection.checked(rows);
    if (question.words().hasWords()) {
        const SearchCache &found = hits(connection, filter, question, first + limit);
        return connection.checked(rowsOfHits(connection, found, question.words(), first, limit));
    }
    Statement keys = question.page(first, limit);
    Statement select
        = connection.prepare("SELECT " ARTICLE_ROW_COLUMNS " " ARTICLE_ROW_TABLES "WHERE a.sort_key = ?1");
    while (keys.step()) {
        select.bind(1, keys.integer(0));
        if (select.step())
            rows.append(readArticleRow(select));
        select.reset();
    }
    return connection.checked(rows);
}

core::Result<core::RowCount> articleCountSoFar(Connection &connection, const core::ArticleFilter &filter,
                                               qint64 enough, int milliseconds)
{
    const Snapshot snapshot(connection);
    const ArticleQuestion question(connection, filter);
    if (question.isEmpty())
        return connection.checked(core::RowCount());
    if (question.words().hasWords()) {
        const QDeadlineTimer more
            = milliseconds < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(milliseconds);
        const SearchCache &found = hits(connection, filter, question, enough, more);
        return connection.checked(core::RowCount{found.sortKeys.size(), found.complete});
    }
    Statement select = question.count();
    const qint64 count = select.step() ? select.integer(0) : 0;
    return connection.checked(core::RowCount{count, true});
}

core::Result<qint64> articleCount(Connection &connection, const core::ArticleFilter &filter)
{
    const auto count = articleCountSoFar(connection, filter, All, -1);
    return count ? core::Result<qint64>(count->rows) : count.error();
}

core::Result<qint64> articlePlace(Connection &connection, const core::ArticleFilter &filter, qint64 id)
{
    const Snapshot snapshot(connection);
    const ArticleQuestion question(connection, filter);
    const auto key = connection.integer("SELECT sort_key FROM article WHERE id = ?1", id);
    if (question.isEmpty() || !key)
        return connection.checked(qint64(-1));
    if (question.words().hasWords())
        return connection.checked(qint64(hits(connection, filter, question, All).sortKeys.indexOf(*key)));
    return connection.checked(question.has(*key) ? question.countAbove(*key) : qint64(-1));
}

} // namespace fangzhi::storage
