// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

#include <QIODevice>

#include <memory>

namespace fangzhi::readers {

// The three kinds of files of articles. `device` is open for reading, at its beginning.

// The whole file is one article; the name in `options` is its title when it has none.
core::Result<std::unique_ptr<DocumentStream>> openPlainText(std::unique_ptr<QIODevice> device,
                                                            const ReadOptions &options);
// One article a row. Unsupported where no column of the first row holds an article's text.
core::Result<std::unique_ptr<DocumentStream>> openCsv(std::unique_ptr<QIODevice> device,
                                                      const ReadOptions &options);
// One article a line.
core::Result<std::unique_ptr<DocumentStream>> openJsonLines(std::unique_ptr<QIODevice> device,
                                                            const ReadOptions &options);

// Whether the beginning of a file is that of a table of articles.
bool looksLikeArticleTable(const QByteArray &beginning, const core::ColumnNames &said);

// What a table is shown by: so many columns, cells of each, and characters of a cell.
constexpr qsizetype MaxHeadColumns = 200;
constexpr int MaxExamples = 3;
constexpr qsizetype MaxExample = 60;
core::Result<core::TableHead> readCsvHead(std::unique_ptr<QIODevice> device, const ReadOptions &options);
core::Result<core::TableHead> readJsonHead(std::unique_ptr<QIODevice> device, const ReadOptions &options);

// Whether the beginning of a file is that of a JSON object a line.
bool looksLikeJsonLines(const QByteArray &beginning);

} // namespace fangzhi::readers
