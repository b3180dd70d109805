// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace fangzhi::core {

enum class CellKind : quint8 {
    Blank,
    Text,
    Number, // its text is a plain decimal number, as it is kept, not as it is shown
    Date, // its text is the label of a PartialDate, as far as the cell shows it
    Error, // #DIV/0! and the like
};

struct GridCell {
    QString text;
    CellKind kind = CellKind::Blank;
    bool percent = false; // a number that is shown as a percentage: 0.081 stands for 8.1%

    bool isBlank() const { return kind == CellKind::Blank; }
    friend bool operator==(const GridCell &, const GridCell &) = default;
};

// Cells that were merged; counted from 0.
struct GridSpan {
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;

    friend bool operator==(const GridSpan &, const GridSpan &) = default;
};

// What one sheet of any size may hold, as office programs have it, and what one file may hold in all.
constexpr int MaxGridRows = 1 << 20;
constexpr int MaxGridColumns = 1 << 14;
constexpr qint64 MaxGridCells = 6'000'000;

// The cells of one sheet as they stand in a file, rows and columns counted from 0, before anything is
// understood. Rows may be of different lengths; what is not there is blank.
class Grid {
public:
    QString name; // of the sheet; empty where the file has no names
    QList<GridSpan> merges; // of two cells or more, inside the grid, not overlapping

    int rowCount() const { return int(m_rows.size()); }
    int columnCount() const { return m_columns; }
    qint64 cellCount() const { return m_cells; } // kept in memory, blank or not
    const GridCell &cell(int row, int column) const;
    int lengthOfRow(int row) const { return int(m_rows[row].size()); }

    // Puts a cell where it belongs; what lies between becomes blank. False where the grid would grow over
    // a limit; then nothing is put.
    bool put(int row, int column, GridCell cell);

private:
    QList<QList<GridCell>> m_rows;
    int m_columns = 0;
    qint64 m_cells = 0;
};

// The tables of one file, or what was pasted.
struct GridFile {
    QString name; // of the file, without its folder
    QByteArray sha256; // of its bytes
    QList<Grid> sheets;
};

// "B7", as spreadsheets call a cell; counted from 0.
QString cellName(int row, int column);
// "AB" of a column.
QString columnName(int column);

} // namespace fangzhi::core
