// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace fangzhi::tasks {

// Makes the demo library at `path` from the texts that come with the program; an existing file is not
// touched. Imports them as any other article would be.
core::Result<void> makeDemoLibrary(const QString &path);

// The demo library in the user's data folder, made if it is missing. Gives its path.
core::Result<QString> ensureDemoLibrary();

} // namespace fangzhi::tasks
