// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/imports.h"
#include "core/result.h"
#include "storage/connection.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace fangzhi::storage {

// What is found of an article by its text: kept when it is stored or its text changes, dropped with it.
void addBands(Transaction &transaction, qint64 article, const QString &text);
void removeBands(Transaction &transaction, qint64 article);

// Notes the article of the library that a new one nearly repeats, to be asked about, unless the two were
// asked about before. `run` may be 0.
void noteNearDuplicate(Transaction &transaction, qint64 article, const QByteArray &sha256,
                       const QString &text, qint64 run);

// The article that a person keeps instead of these bytes, when it is still there.
std::optional<qint64> keptInstead(Connection &connection, const QByteArray &sha256);

// The pairs that nobody has decided on; of one import, or of all when `run` is 0.
core::Result<QList<core::NearPair>> nearPairs(Connection &connection, qint64 run);
// Removes the article that is not kept.
core::Result<void> decideNear(Transaction &transaction, qint64 pair, core::NearDecision decision);

} // namespace fangzhi::storage
