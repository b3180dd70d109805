// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/grid.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace fangzhi::readers {

// Reads the sheets of a table file, told by its bytes: XLSX, ODS, XLS (also where it is a web page or
// Excel's XML under that name), HTML tables, CSV and TSV in any encoding. Formulas give the value that was
// kept with them. Hidden sheets are left out. Errors: NotFound, TooLarge over a limit, Unsupported for what
// is no table, InvalidInput for what is empty or damaged.
core::Result<core::GridFile> readGrids(const QString &path);

// The same of bytes in memory; `name` is the file's. Old Excel files are read from `path` only.
core::Result<core::GridFile> readGridBytes(const QByteArray &bytes, const QString &name,
                                           const QString &path = {});

// What was copied from a spreadsheet or a page: HTML where there is any with a table, else text with tabs.
core::Result<core::GridFile> readPastedGrid(const QString &text, const QString &html = {});

// Whether a file may hold tables, by its first bytes and its name: what is offered for import as a table.
bool mayHoldTable(const QByteArray &beginning, const QString &name);

} // namespace fangzhi::readers
