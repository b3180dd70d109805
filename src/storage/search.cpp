// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/search.h"

#include "storage/articlerepository.h"
#include "text/searchtokens.h"

namespace fangzhi::storage {

namespace {

constexpr int SnippetLength = 80; // characters
constexpr int Before = 20;

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xC0) == 0x80;
}

// Some characters before the place, and some after it.
std::string passageAround(std::string_view text, size_t place)
{
    size_t start = place;
    for (int i = 0; i < Before && start > 0; ++i) {
        do
            --start;
        while (start > 0 && isContinuation(text[start]));
    }
    size_t end = start;
    for (int i = 0; i < SnippetLength && end < text.size(); ++i) {
        do
            ++end;
        while (end < text.size() && isContinuation(text[end]));
    }
    std::string passage(text.substr(start, end - start));
    for (char &c : passage)
        c = c == '\n' || c == '\t' ? ' ' : c;
    return passage;
}

SearchHit hitIn(const core::ArticleRow &row, std::string_view text, const text::SearchQuery &words)
{
    std::string passage;
    if (const auto place = words.firstPlace(text)) {
        passage = passageAround(text, *place);
    } else {
        const std::string title = row.title.toStdString();
        passage = passageAround(title, words.firstPlace(title).value_or(0));
    }
    return {row, QString::fromStdString(passage), words.marks(passage, SnippetLength)};
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
            hits.append(hitIn(row, select.utf8(0), words));
        select.reset();
    }
    return connection.checked(hits);
}

} // namespace fangzhi::storage
