// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"

namespace fangzhi::tasks {

// What the library knows around a figure; see FigureContext. To be asked in a thread that reads.
core::Result<FigureContext> readContext(storage::Library &library, const core::Figure &figure);

} // namespace fangzhi::tasks
