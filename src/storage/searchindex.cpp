// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchindex.h"

#include <QStringList>

namespace fangzhi::storage {

namespace {

// Title and text are handed over as values: a statement that selects them inside the INSERT would make
// FTS5 write its cache out before each article.
void runWithArticle(Connection &connection, qint64 article, const Sql &sql)
{
    Statement source = connection.prepare("SELECT sort_key, title, text FROM article WHERE id = ?1");
    source.bind(1, article);
    if (!source.step())
        return;
    Statement target = connection.prepare(sql);
    target.bind(1, source.integer(0));
    target.bindText(2, source.utf8(1));
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

QString matchExpression(const QList<text::SearchTerm> &terms)
{
    QStringList parts;
    for (const text::SearchTerm &term : terms) {
        const QString quoted = u'"' + QString::fromUtf8(term.token) + u'"';
        parts.append(term.prefix ? quoted + QStringLiteral(" *") : quoted);
    }
    return parts.join(QStringLiteral(" AND "));
}

} // namespace fangzhi::storage
