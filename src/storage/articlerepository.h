// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/event.h"
#include "core/figure.h"
#include "core/result.h"
#include "core/rows.h"
#include "storage/connection.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace fangzhi::storage {

// What is stored as one article.
struct NewArticle {
    core::Document document; // `original` may be empty: then the text's UTF-8 stands for it
    QList<core::Figure> figures; // their evidence may name article 0
    QList<core::Event> events;
    qsizetype numbers = 0; // quantities of the text, and how many of them figures cover
    qsizetype understood = 0;
    QStringList tags;
};

struct StoredArticle {
    qint64 id = 0;
    bool known = false; // the same bytes were there already; nothing was changed
    int figures = 0; // stored, without those that a person once rejected in the same text
};

// An article with all that was found in it.
struct FullArticle {
    core::Article article;
    QList<core::Figure> figures; // in the order of the text, rejected ones too
    QList<core::Event> events;
    qsizetype numbers = 0;
    qsizetype understood = 0;
};

// The facts of its header that a person can correct.
struct ArticleFacts {
    QString title;
    QString source;
    QString author;
    core::PartialDate published;
    core::PartialDate written;
    core::RegionRef region;
};

// Stores article, blocks, original bytes, figures, events, evidence and index. Figures that a person
// rejected in the same bytes before are stored as rejected. Errors: InvalidInput for an indicator that
// the library does not have.
core::Result<StoredArticle> insertArticle(Transaction &transaction, const NewArticle &article);

// The article with these original bytes, by their SHA-256.
core::Result<std::optional<qint64>> findArticle(Connection &connection, const QByteArray &originalSha256);
QByteArray hashOfOriginal(const core::Document &document);

// NotFound when there is none. `withOriginal`: its bytes too.
core::Result<core::Article> article(Connection &connection, qint64 id, bool withOriginal = false);
core::Result<FullArticle> fullArticle(Connection &connection, qint64 id);

// Rows [first, first + limit) of the articles the filter lets through, in its order; where words are searched
// for each with a snippet. The cost grows with `limit`, and hardly with the library.
core::Result<QList<core::ArticleRow>> articleRows(Connection &connection, const core::ArticleFilter &filter,
                                                  qint64 first, int limit);
core::Result<qint64> articleCount(Connection &connection, const core::ArticleFilter &filter);
// As far as that is known after so many rows and so much time: a search that goes on from where it was left
// when it is asked again.
core::Result<core::RowCount> articleCountSoFar(Connection &connection, const core::ArticleFilter &filter,
                                               qint64 enough, int milliseconds);
// The row of an article among them, -1 when it is not let through.
core::Result<qint64> articlePlace(Connection &connection, const core::ArticleFilter &filter, qint64 id);

// Changes of a header. Its figures stay as they are: work them out again with replaceFigures().
core::Result<void> updateArticle(Transaction &transaction, qint64 id, const ArticleFacts &facts);
// The same bytes, read otherwise: title, text, blocks and figures are new; source, author and date where the
// new reading has them. What persons decided stays, its evidence found again in the new text or marked as
// lost.
core::Result<void> replaceText(Transaction &transaction, qint64 id, const NewArticle &article);
core::Result<void> setStarred(Transaction &transaction, qint64 id, bool starred);
core::Result<void> setRead(Transaction &transaction, qint64 id, bool read);
core::Result<void> setTags(Transaction &transaction, qint64 id, const QStringList &tags);
// With all that hangs on them. Unknown ids are passed over.
core::Result<void> removeArticles(Transaction &transaction, const QList<qint64> &ids);

core::Result<QList<core::TagCount>> tagCounts(Connection &connection);
// Those of most articles first.
core::Result<QStringList> sourceNames(Connection &connection);
core::Result<core::LibraryCounts> libraryCounts(Connection &connection);

} // namespace fangzhi::storage
