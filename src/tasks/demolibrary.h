// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace fangzhi::tasks {

// Makes the demo library at `path` from the texts that come with the program; an existing file is not
// touched. Imports them as any other article would be.
core::Result<void> makeDemoLibrary(const QString &path);

// Where the demo library is, or will be, in the user's data folder.
QString demoLibraryPath();
// Makes it there if it is missing. Gives its path.
core::Result<QString> ensureDemoLibrary();

} // namespace fangzhi::tasks
