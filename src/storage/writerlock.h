// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace fangzhi::storage {

// Makes one process the writer of a library: the file NAME.fangzhi.lock beside it, holding pid, program
// and host. A lock whose process is gone is taken over.
class WriterLock {
public:
    // Locked, naming the holder; ReadOnly where no file can be made.
    static core::Result<std::unique_ptr<WriterLock>> take(const QString &library);
    static QString lockPath(const QString &library);

private:
    explicit WriterLock(const QString &path);

    QLockFile m_file;
};

} // namespace fangzhi::storage
