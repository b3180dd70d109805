// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/grid.h"
#include "core/tablereading.h"

#include <QAbstractTableModel>

namespace fangzhi::models {

// The first rows of a sheet as they stand in the file, with what each is in the table that was understood.
class GridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum RowKind { Above, Heading, Body, Below };
    enum Role {
        RowKindRole = Qt::UserRole + 1,
        ColumnRole, // core::TableColumn of the cell's column; invalid without one
    };

    // More of a table need not be seen to tell what its columns hold.
    static constexpr int RowsShown = 200;
    static constexpr int ColumnsShown = 256;

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const core::Grid &grid, const core::TableReading &reading);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    RowKind kindOf(int row) const;

    core::Grid m_grid;
    core::TableReading m_reading;
};

} // namespace fangzhi::models

Q_DECLARE_METATYPE(fangzhi::core::TableColumn)
