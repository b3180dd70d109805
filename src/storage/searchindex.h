// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/connection.h"

namespace fangzhi::storage {

// The search table follows the article table by hand, in the same transaction: take an article out before
// its title or text changes or it goes, put it in afterwards. Unknown ids are passed over;
// failures are the connection's.
void addToIndex(Transaction &transaction, qint64 article);
void removeFromIndex(Transaction &transaction, qint64 article);

} // namespace fangzhi::storage
