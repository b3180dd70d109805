// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/connection.h"

#include <QString>

#include <optional>

namespace fangzhi::storage {

// Small facts kept with the library, by a key such as "acceptance_threshold".
core::Result<std::optional<QString>> setting(Connection &connection, const QString &key);
// An empty value takes the key out.
core::Result<void> setSetting(Transaction &transaction, const QString &key,
                              const std::optional<QString> &value);

} // namespace fangzhi::storage
