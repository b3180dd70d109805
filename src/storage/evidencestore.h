// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence.h"
#include "storage/connection.h"

#include <QHash>
#include <QList>

namespace fangzhi::storage {

// What evidence supports.
enum class Supported { Figure, Event };

// Adds a row of evidence. `article` stands for evidence that names article 0 and no data set.
void insertEvidence(Transaction &transaction, Supported what, qint64 id, const core::Evidence &evidence,
                    qint64 article);

// Of one figure or event, in the order it was given.
QList<core::Evidence> evidenceOf(Connection &connection, Supported what, qint64 id);
// Of all figures of an article, by figure.
QHash<qint64, QList<core::Evidence>> evidenceOfFigures(Connection &connection, qint64 article);

} // namespace fangzhi::storage
