// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/connection.h"

#include <QString>
#include <QStringList>

namespace fangzhi::storage {

// Queries that a person keeps, the newest first.
core::Result<QStringList> savedSearches(Connection &connection);
// One that is kept already stays where it is.
core::Result<void> saveSearch(Transaction &transaction, const QString &query);
core::Result<void> forgetSearch(Transaction &transaction, const QString &query);

} // namespace fangzhi::storage
