// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/connection.h"

#include <QString>
#include <QStringList>

namespace fangzhi::storage {

// What is wrong with a library, a sentence each, reading all of it: SQLite's own checks, the search
// index, each article's hashes, each passage of evidence against its text. The index is checked whole on
// a connection that may write, by the words of each title on one that may not.
core::Result<QStringList> examine(Connection &connection, bool mayWrite);

// A copy of the library as it is committed, checked (integrity, counts, hashes), flushed, and only then
// given its name. InvalidInput when there is a file of that name.
core::Result<void> makeVerifiedCopy(Connection &connection, const QString &path);

} // namespace fangzhi::storage
