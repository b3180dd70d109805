// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/grid.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

// The parts of readers/grids.h: one function a format, and what they share.
namespace fangzhi::readers {

using GridResult = core::Result<QList<core::Grid>>;

GridResult gridsOfText(const QString &text); // CSV, TSV
GridResult gridsOfHtml(const QString &html);
GridResult gridsOfXlsx(const QByteArray &bytes);
GridResult gridsOfOds(const QByteArray &bytes);
GridResult gridsOfXls(const QString &path);
GridResult gridsOfExcelXml(const QByteArray &bytes); // SpreadsheetML of Excel 2003

// The sentence of a table over core::MaxGridCells and its fellows.
core::Error gridTooLarge();
core::Error gridDamaged(const QString &detail);

// Text as a cell: white space around it gone, blank without any.
core::GridCell textCell(const QString &text);
// A number as office files keep it: 8.0999999999999996 was typed as 8.1. Text where it is none.
core::GridCell numberCell(QStringView raw);
core::GridCell numberCell(double value);

// How a number format shows numbers.
enum class Shows : quint8 { Number, Percent, Day, Month, Year, Time };
Shows whatShows(const QString &format);
// Of a built-in format of Excel; Number where it is none of these.
Shows whatShowsBuiltIn(int id);
// A number through a format: dates count days from 1899-12-30, or from 1904-01-01.
core::GridCell formattedCell(QStringView raw, Shows shows, bool from1904);

// Keeps what merges say inside the grid, and drops those of one cell.
void addMerge(core::Grid &grid, const core::GridSpan &span);

} // namespace fangzhi::readers
