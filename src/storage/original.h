// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/connection.h"

#include <QByteArray>

#include <optional>

namespace fangzhi::storage {

// The bytes that an article was read from, compressed where that is shorter.
void storeOriginal(Transaction &transaction, qint64 article, const QByteArray &bytes);
// Empty when they are missing or damaged.
std::optional<QByteArray> readOriginal(Connection &connection, qint64 article);

} // namespace fangzhi::storage
