// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"
#include "readers/reader.h"
#include "tasks/importwork.h"

namespace fangzhi::tasks {

// Reads bytes that are in no file of the user's, in a worker process and within its limits, and brings
// them in as an import of its own.
core::Result<ImportReport> importBytes(const ForeignBytes &bytes, const ImportOptions &options,
                                       const ImportMeans &means, TaskControl &control);

// The first document in them, read the same way.
core::Result<core::Document> readBytes(const ForeignBytes &bytes, TaskControl &control);

// An article's kept bytes as each of the encodings reads them, for a person to choose by.
core::Result<QList<EncodingPreview>> previewEncodings(const core::Article &article, TaskControl &control);

// The article read again from its kept bytes in this encoding.
core::Result<core::Document> readInEncoding(const core::Article &article, const QString &encoding,
                                            TaskControl &control);

} // namespace fangzhi::tasks
