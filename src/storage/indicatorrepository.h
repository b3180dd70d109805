// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/indicator.h"
#include "core/result.h"
#include "storage/connection.h"

#include <QList>

#include <optional>

namespace fangzhi::storage {

// What the user added, to be laid over the standard catalogue with IndicatorCatalogue::with():
// indicators of their own, and aliases of theirs under a standard code (then zh and en are the
// catalogue's).
core::Result<QList<core::Indicator>> ownIndicators(Connection &connection);
// A new indicator, or further aliases for a known code. InvalidInput without a code or a name.
core::Result<void> addIndicator(Transaction &transaction, const core::Indicator &indicator);

std::optional<qint64> findIndicator(Connection &connection, const QString &code);

} // namespace fangzhi::storage
