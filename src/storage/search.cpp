// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/search.h"

#include "storage/articlerepository.h"
#include "text/searchtokens.h"

namespace fangzhi::storage {

namespace {

constexpr qsizetype SnippetLength = 80; // characters, as far as words allow
constexpr qsizetype Before = 20;

SearchHit hitIn(const core::ArticleRow &row, const QString &text, const text::SearchQuery &words)
{
    SearchHit hit{row, {}, {}};
    auto marks = words.marks(text, 1);
    const QString &source = marks.isEmpty() ? row.title : text;
    if (marks.isEmpty())
        marks = words.marks(row.title, 1);
    qsizetype start = marks.isEmpty() ? 0 : std::max<qsizetype>(0, marks.first().first - Before);
    // Never half of a character beyond the BMP.
    if (start > 0 && source[start].isLowSurrogate())
        --start;
    qsizetype length = std::min(SnippetLength, source.size() - start);
    if (length > 0 && source[start + length - 1].isHighSurrogate())
        --length;
    hit.snippet = source.mid(start, length);
    hit.snippet.replace(u'\n', u' ');
    hit.snippet.replace(u'\t', u' ');
    hit.marks = words.marks(hit.snippet, SnippetLength);
    return hit;
}

} // namespace

core::Result<QList<SearchHit>> search(Connection &connection, const QString &query, int limit, qint64 first)
{
    const text::SearchQuery words(query);
    if (words.isEmpty())
        return QList<SearchHit>();
    const Snapshot snapshot(connection);
    const auto rows = articleRows(connection, {query, {}, {}, false}, first, limit);
    if (!rows)
        return rows.error();
    QList<SearchHit> hits;
    Statement select = connection.prepare("SELECT text FROM article WHERE id = ?1");
    for (const core::ArticleRow &row : *rows) {
        select.bind(1, row.id);
        if (select.step())
            hits.append(hitIn(row, select.text(0), words));
        select.reset();
    }
    return connection.checked(hits);
}

} // namespace fangzhi::storage
