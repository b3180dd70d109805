// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

#include <QFileInfo>
#include <QIODevice>

#include <memory>

namespace fangzhi::readers {

// The kinds of files of articles. `device` is open for reading, at its beginning.

// The whole file is one article; the name in `options` is its title when it has none.
core::Result<std::unique_ptr<DocumentStream>> openPlainText(std::unique_ptr<QIODevice> device,
                                                            const ReadOptions &options);
core::Result<std::unique_ptr<DocumentStream>> openMarkdown(std::unique_ptr<QIODevice> device,
                                                           const ReadOptions &options);
// A saved page; pictures and frames in the folder that the browser saved beside it are read with it.
core::Result<std::unique_ptr<DocumentStream>> openHtml(std::unique_ptr<QIODevice> device,
                                                       const QFileInfo &file, const ReadOptions &options);
// DOCX, ODT, OFD.
core::Result<std::unique_ptr<DocumentStream>> openOffice(std::unique_ptr<QIODevice> device,
                                                         const ReadOptions &options);
// .doc, and .wps of the same make; other documents of their time are refused with what to do instead.
core::Result<std::unique_ptr<DocumentStream>> openOldOffice(std::unique_ptr<QIODevice> device,
                                                            const ReadOptions &options);
core::Result<std::unique_ptr<DocumentStream>> openRtf(std::unique_ptr<QIODevice> device,
                                                      const ReadOptions &options);
// A web page saved with all its parts in one file.
core::Result<std::unique_ptr<DocumentStream>> openMhtml(std::unique_ptr<QIODevice> device,
                                                        const ReadOptions &options);
// RSS or Atom: each item is an article.
core::Result<std::unique_ptr<DocumentStream>> openFeed(std::unique_ptr<QIODevice> device,
                                                       const ReadOptions &options);
// A PDF with a text layer; one without, or with one that does not say what it shows, is refused.
core::Result<std::unique_ptr<DocumentStream>> openPdf(std::unique_ptr<QIODevice> device,
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
