// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/importfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace fangzhi::tasks {

namespace {

void walk(const QString &top, FoundFiles &found)
{
    FoundFiles inside;
    QStringList folders{top};
    while (!folders.isEmpty()) {
        const QDir folder(folders.takeLast());
        const QFileInfo info(folder.path());
        if (!info.isReadable() || !info.isExecutable()) {
            found.failures.append(
                {folder.path(),
                 {},
                 QCoreApplication::translate("tasks", "This folder cannot be looked into.")});
            continue;
        }
        const auto entries
            = folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
        for (const QFileInfo &entry : entries) {
            if (entry.isDir())
                folders.append(entry.filePath());
            else
                inside.files.append({entry.filePath(), entry.size()});
        }
    }
    std::sort(inside.files.begin(), inside.files.end(),
              [](const FoundFiles::File &a, const FoundFiles::File &b) { return a.path < b.path; });
    found.files += inside.files;
}

} // namespace

FoundFiles findFiles(const QStringList &paths)
{
    FoundFiles found;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (info.isDir())
            walk(path, found);
        else
            found.files.append({path, info.size()});
    }
    return found;
}

} // namespace fangzhi::tasks
