// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figuretable.h"
#include "core/result.h"
#include "storage/connection.h"

namespace fangzhi::storage {

// The table of all figures, page by page. Rows are walked along an index and from the nearer end.
core::Result<qint64> figureTableCount(Connection &connection, const core::FigureQuery &query);
core::Result<QList<core::FigureRow>> figureTablePage(Connection &connection, const core::FigureQuery &query,
                                                     qint64 first, qint64 length);
// -1 for a figure that is not in it.
core::Result<qint64> figureTablePlace(Connection &connection, const core::FigureQuery &query, qint64 id);

// The indicators that the figures of a library have, in the order of the catalogue: what a filter offers.
core::Result<QStringList> usedIndicators(Connection &connection);

} // namespace fangzhi::storage
