// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/rows.h"
#include "storage/connection.h"

#include <QList>
#include <QString>

namespace fangzhi::storage {

// An article that holds all words of a query, with a passage around the first of them.
struct SearchHit {
    core::ArticleRow article;
    QString snippet; // one line; of the text, or of the title when the text does not hold it
    QList<std::pair<qsizetype, qsizetype>> marks; // the words within the snippet: start and length
};

// The newest `limit` articles after the first `first` that hold all words of the query (text::SearchQuery
// says what holding is). Exact: no false hit, none missed.
core::Result<QList<SearchHit>> search(Connection &connection, const QString &query, int limit,
                                      qint64 first = 0);

} // namespace fangzhi::storage
