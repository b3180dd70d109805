// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/grid.h"

namespace fangzhi::core {

const GridCell &Grid::cell(int row, int column) const
{
    static const GridCell blank;
    if (row < 0 || row >= m_rows.size() || column < 0 || column >= m_rows[row].size())
        return blank;
    return m_rows[row][column];
}

bool Grid::put(int row, int column, GridCell cell)
{
    if (row < 0 || column < 0 || row >= MaxGridRows || column >= MaxGridColumns)
        return false;
    const qsizetype length = row < m_rows.size() ? m_rows[row].size() : 0;
    const qsizetype grown = std::max<qsizetype>(0, column + 1 - length);
    if (m_cells + grown > MaxGridCells)
        return false;
    if (row >= m_rows.size())
        m_rows.resize(row + 1);
    if (grown > 0)
        m_rows[row].resize(column + 1);
    m_cells += grown;
    m_columns = std::max(m_columns, column + 1);
    m_rows[row][column] = std::move(cell);
    return true;
}

QString columnName(int column)
{
    QString name;
    for (int n = column + 1; n > 0; n = (n - 1) / 26)
        name.prepend(QChar(u'A' + (n - 1) % 26));
    return name;
}

QString cellName(int row, int column)
{
    return columnName(column) + QString::number(row + 1);
}

} // namespace fangzhi::core
