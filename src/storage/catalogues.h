// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/connection.h"

namespace fangzhi::storage {

// Fills regions, their successions and the standard indicators, or adds what the program has learned
// since the library was made. Never takes anything away. Quick when there is nothing to do.
core::Result<void> fillCatalogues(Connection &connection);

} // namespace fangzhi::storage
