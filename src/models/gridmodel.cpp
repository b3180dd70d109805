// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/gridmodel.h"

namespace fangzhi::models {

void GridModel::setTable(const core::Grid &grid, const core::TableReading &reading)
{
    beginResetModel();
    m_grid = grid;
    m_reading = reading;
    endResetModel();
}

GridModel::RowKind GridModel::kindOf(int row) const
{
    if (m_reading.headingRows.contains(row))
        return Heading;
    if (row < m_reading.bodyFirst)
        return Above;
    return row < m_reading.bodyEnd ? Body : Below;
}

int GridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : std::min(m_grid.rowCount(), RowsShown);
}

int GridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : std::min(m_grid.columnCount(), ColumnsShown);
}

QVariant GridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_grid.cell(index.row(), index.column()).text;
    case Qt::TextAlignmentRole: {
        const bool number = m_grid.cell(index.row(), index.column()).kind == core::CellKind::Number;
        return QVariant::fromValue(
            Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case RowKindRole:
        return kindOf(index.row());
    case ColumnRole:
        if (index.column() < m_reading.columns.size())
            return QVariant::fromValue(m_reading.columns[index.column()]);
        return {};
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? core::columnName(section) : QString::number(section + 1);
}

} // namespace fangzhi::models
