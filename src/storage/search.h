// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/rows.h"
#include "storage/articlequestion.h"
#include "storage/connection.h"
#include "storage/searchcache.h"

#include <QDeadlineTimer>
#include <QList>

namespace fangzhi::storage {

// Articles by relevance are so many at most: the best.
constexpr qint64 MostRanked = 1000;

// The hits of a question with words, in its filter's order: `wanted` of them where there are so many, and
// more while there is time. Exact: no false hit, none missed. What was found before is not looked for again
// while the filter and the library stay the same. Failures are the connection's.
const SearchCache &hits(Connection &connection, const core::ArticleFilter &filter,
                        const ArticleQuestion &question, qint64 wanted,
                        QDeadlineTimer more = QDeadlineTimer(0));

// Rows [first, first + limit) of them, each with a snippet.
QList<core::ArticleRow> rowsOfHits(Connection &connection, const SearchCache &hits,
                                   const text::SearchQuery &words, qint64 first, int limit);

// A passage around the first of the words: of the text, or of the title where the text does not hold it.
core::Snippet snippetOf(const text::SearchQuery &words, std::string_view title, std::string_view text);

// Figures whose indicator, region and period the query names, by fields or by words that are a name of one;
// all other words must stand in the figure's sentence. Newest article first, `limit` at most, without
// rejected ones. A query that names nothing is asked of the sentences in the articles that it finds.
core::Result<QList<core::FigureRow>> searchFigures(Connection &connection, const QString &query, int limit);

} // namespace fangzhi::storage
