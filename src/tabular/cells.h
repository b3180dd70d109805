// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decimal.h"
#include "core/grid.h"

#include <QHash>

namespace fangzhi::tabular {

enum class CellClass { Blank, Word, Value, Time, Missing, Error };

// A cell by itself, before its headings are known.
struct CellReading {
    CellClass cls = CellClass::Blank;
    core::Decimal value; // of a Value
    QString unit; // that stands in the cell: %, 亿元
    bool yearLike = false; // a whole number from 1900 to 2100
    bool whole = false; // a whole number
};

// Numbers as tables write them: 1,234.5, ３．２, 8.1%, +8.1, ↓2.1, 12.3*, 第3位. A dash or an ellipsis is a
// missing value, never zero; so is nothing at all.
CellReading readCell(const core::GridCell &cell);

// The cells of a grid where each merged cell is what it is merged into.
class CellView {
public:
    explicit CellView(const core::Grid &grid);

    const core::Grid &grid() const { return m_grid; }
    // The cell that is seen at a place.
    const core::GridCell &at(int row, int column) const;
    // Where that one stands.
    std::pair<int, int> anchor(int row, int column) const;
    bool isCovered(int row, int column) const { return anchor(row, column) != std::pair(row, column); }
    bool hasMerges() const { return !m_covered.isEmpty(); }

private:
    qint64 key(int row, int column) const { return qint64(row) * core::MaxGridColumns + column; }

    const core::Grid &m_grid;
    QHash<qint64, qint64> m_covered; // place -> anchor
};

} // namespace fangzhi::tabular
