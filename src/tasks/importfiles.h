// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/imports.h"

#include <QList>
#include <QStringList>

namespace fangzhi::tasks {

// What an import finds at the paths it is given.
struct FoundFiles {
    struct File {
        QString path;
        qint64 size = 0;
    };
    QList<File> files;
    QList<core::ImportFailure> failures; // folders that cannot be looked into
};

// Files as given, folders with all visible files in them and in their folders, in the order of their
// names. Links inside folders are not followed.
FoundFiles findFiles(const QStringList &paths);

} // namespace fangzhi::tasks
