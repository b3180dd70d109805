// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchindex.h"

#include "text/searchtokens.h"

#include <string>

namespace fangzhi::storage {

namespace {

// Title and text are handed over as values: a statement that selects them inside the INSERT would make
// FTS5 write its cache out before each article.
void runWithArticle(Connection &connection, qint64 article, const Sql &sql)
{
    Statement source = connection.prepare("SELECT id, title, text FROM article WHERE id = ?1");
    source.bind(1, article);
    if (!source.step())
        return;
    Statement target = connection.prepare(sql);
    target.bind(1, source.integer(0));
    // As the view that the index is made from: the tokenizer is to know a title for one.
    const std::string title = text::TitleMark + std::string(source.utf8(1));
    target.bindText(2, title);
    target.bindText(3, source.utf8(2));
    target.run();
}

} // namespace

void addToIndex(Transaction &transaction, qint64 article)
{
    runWithArticle(transaction.connection(), article,
                   "INSERT INTO article_search (rowid, title, text) VALUES (?1, ?2, ?3)");
}

void removeFromIndex(Transaction &transaction, qint64 article)
{
    runWithArticle(transaction.connection(), article,
                   "INSERT INTO article_search (article_search, rowid, title, text) "
                   "VALUES ('delete', ?1, ?2, ?3)");
}

} // namespace fangzhi::storage
