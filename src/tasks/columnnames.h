// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/imports.h"
#include "core/result.h"
#include "storage/library.h"

namespace fangzhi::tasks {

// What a person said of the columns of tables, as a library remembers it.
core::Result<core::ColumnNames> readColumnNames(storage::Library &library);
// Adds to it; what is said of a column again is said instead.
core::Result<void> addColumnNames(storage::Library &library, const core::ColumnNames &names);

} // namespace fangzhi::tasks
