// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/rows.h"
#include "storage/connection.h"

#include <QList>

namespace fangzhi::storage {

// What the SELECT of figures reads, for `figure AS f` with FIGURE_TABLES: FigureColumnCount columns.
#define FIGURE_COLUMNS                                                                                       \
    "f.id, i.code, f.indicator_surface, pi.code, r.code, r.name, f.region_name, rp.code, f.period, "         \
    "f.period_guessed, f.measure, f.value_said, f.unit, f.compared_period, c.code, c.name, "                 \
    "f.compared_region_name, cp.code, f.compared_words, f.of_measure, f.rank_group, f.rank_of, f.bound, "    \
    "f.variant, f.price_basis, f.status, f.embargoed_until, f.state, f.decided_by, f.decided_at, "           \
    "f.is_comparison, f.confidence, f.rule, f.rule_version, f.formula, f.known_since "
#define FIGURE_JOINS                                                                                         \
    "JOIN indicator AS i ON i.id = f.indicator_id "                                                          \
    "LEFT JOIN indicator AS pi ON pi.id = f.parent_indicator_id "                                            \
    "LEFT JOIN region AS r ON r.id = f.region_id LEFT JOIN region AS rp ON rp.id = r.parent_id "             \
    "LEFT JOIN region AS c ON c.id = f.compared_region_id LEFT JOIN region AS cp ON cp.id = c.parent_id "
constexpr int FigureColumnCount = 36;

// Without its evidence.
core::Figure readFigure(const Statement &select);

// A new row with its evidence; `article` 0: of a data set, or computed. InvalidInput without evidence and
// formula, or for an indicator the library does not have. Does not refresh the article.
core::Result<qint64> storeFigure(Transaction &transaction, const core::Figure &figure, qint64 article);

// All columns of a row but id, article, place and choice.
core::Result<void> updateFigureRow(Transaction &transaction, qint64 id, const core::Figure &figure);

// With all that hangs on them.
void removeFigures(Transaction &transaction, const QList<qint64> &ids);

// Marks those as rejected that a person rejected before in the same bytes.
void recallRejections(Connection &connection, const QByteArray &originalSha256, QList<core::Figure> &figures);

// Lines of a list, with their evidence, in the order of the ids; those that are gone are left out.
QList<core::FigureRow> figureRowsOf(Connection &connection, const QList<qint64> &ids);

} // namespace fangzhi::storage
