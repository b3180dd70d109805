// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/region.h"
#include "storage/articlerepository.h"
#include "storage/connection.h"
#include "storage/regionrepository.h"

#include <QDate>

#include <optional>

namespace fangzhi::storage {

// What several repositories do to an article within a transaction. Failures are the connection's.

// insertArticle() without the search index. `importRun` 0: none.
core::Result<StoredArticle> storeArticle(Transaction &transaction, const NewArticle &article,
                                         qint64 importRun);

// After its figures or events changed: counts, and the regions it speaks of.
void refreshArticle(Transaction &transaction, qint64 article);

// The place of a newly published article in the order of all: after those of the same day. Articles
// without a known day come before all days.
qint64 nextSortKey(Connection &connection, const core::PartialDate &published);

void insertBlocks(Transaction &transaction, qint64 article, const QList<core::Block> &blocks);

// All articles published on that day or later have this key or a higher one.
qint64 firstSortKey(const QDate &day);

// day, month, year or unknown.
QString precisionCode(const core::PartialDate &date);

std::optional<qint64> sourceId(Transaction &transaction, const QString &name);

// A region as two columns keep it: the id, and the name as said where that is another.
struct RegionColumns {
    std::optional<qint64> id;
    std::optional<QString> name;
};
RegionColumns regionColumns(Transaction &transaction, const core::RegionRef &region);
// Back from code, name of the region, name as said, and the parent's code.
core::RegionRef regionFromColumns(const Statement &statement, int codeColumn);

// The region itself, its parent, and so on up to the nation.
QList<qint64> regionAndAbove(Connection &connection, qint64 region);

// A code, or parent/name of a region without one.
std::optional<qint64> findRegionByKey(Connection &connection, const QString &key);

} // namespace fangzhi::storage
