// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/region.h"
#include "core/result.h"
#include "core/rows.h"
#include "storage/connection.h"

#include <QList>

#include <optional>

namespace fangzhi::storage {

// The navigation tree: every region that an article or one of its figures speaks of, and all above it;
// a parent stands before its children, and they follow the order of their codes. Articles are counted
// with those of the regions below. Regions of the user's own carry the code of their parent.
core::Result<QList<core::RegionCount>> regionCounts(Connection &connection);

// The id in the file. A region without a code, or with one that the lists do not have, is made when it
// is met first. An empty reference is none.
std::optional<qint64> regionId(Transaction &transaction, const core::RegionRef &region);
// The same, for reading: none when it is not there.
std::optional<qint64> findRegion(Connection &connection, const core::RegionRef &region);

} // namespace fangzhi::storage
