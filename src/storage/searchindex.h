// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/connection.h"
#include "text/searchtokens.h"

#include <QList>
#include <QString>

namespace fangzhi::storage {

// The search table follows the article table by hand, in the same transaction: take an article out before
// its title, text or sort key changes or it goes, put it in afterwards. Unknown ids are passed over;
// failures are the connection's.
void addToIndex(Transaction &transaction, qint64 article);
void removeFromIndex(Transaction &transaction, qint64 article);

// All of them, as FTS5 is asked.
QString matchExpression(const QList<text::SearchTerm> &terms);

} // namespace fangzhi::storage
