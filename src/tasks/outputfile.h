// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace fangzhi::tasks {

// Writes a whole file or nothing: an older file of that name stays as it was until all is on the disk.
core::Result<void> writeFile(const QString &path, const QByteArray &bytes);

} // namespace fangzhi::tasks
