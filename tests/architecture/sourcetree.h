// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

// What the tests of this folder share: the project's own files and their text.
namespace sourcetree {

inline QDir root()
{
    return QDir(QStringLiteral(FANGZHI_SOURCE_DIR));
}

inline QString read(const QString &path)
{
    QFile file(root().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Every file of the project, relative to its root and sorted, without what is built, drawn or kept by
// tools; the project may have come without its history, so no version control is asked.
inline QStringList files(const QString &below = {})
{
    static const QStringList outside{QStringLiteral("build/"), QStringLiteral("out/"),
                                     QStringLiteral(".git/"), QStringLiteral(".cache/")};
    QStringList found;
    QDirIterator it(root().filePath(below), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = root().relativeFilePath(it.next());
        const bool ours = std::none_of(outside.begin(), outside.end(),
                                       [&path](const QString &folder) { return path.startsWith(folder); });
        if (ours && !path.contains(QLatin1String("__pycache__/")) && path != QLatin1String(".git"))
            found.append(path);
    }
    found.sort();
    return found;
}

} // namespace sourcetree
