// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

#include <functional>

namespace fangzhi::readers {

// Makes a document of a file's bytes; `original` and `mediaType` are set by the stream.
using DocumentMaker = std::function<core::Result<core::Document>(const QByteArray &bytes)>;

// A file that is one article. `tooLarge` is said of one over `limit` bytes.
core::Result<std::unique_ptr<DocumentStream>> openSingle(std::unique_ptr<QIODevice> device,
                                                         const QString &mediaType, qint64 limit,
                                                         const core::Error &tooLarge, DocumentMaker make);
// The same with MaxFileSize.
core::Result<std::unique_ptr<DocumentStream>> openSingle(std::unique_ptr<QIODevice> device,
                                                         const QString &mediaType, DocumentMaker make);

} // namespace fangzhi::readers
