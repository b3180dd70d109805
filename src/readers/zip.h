// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace fangzhi::readers {

// What a zip file may hold: an archive made to swell when it is unpacked is refused before it does.
constexpr qsizetype MaxZipEntries = 2'000;
constexpr qint64 MaxUnpacked = 200'000'000; // of all that is read of one archive
constexpr qint64 MaxZipRatio = 100; // of the unpacked bytes to the archive's
constexpr qint64 RatioFreeSize = 100'000; // below this many unpacked bytes the ratio does not matter

// The members of a zip file, unpacked in memory one by one; their names are keys and never paths.
class ZipArchive {
public:
    // Errors: InvalidInput where it is no sound zip file, TooLarge over a limit, Unsupported when encrypted.
    static core::Result<ZipArchive> open(const QByteArray &bytes);

    // In the archive's order, with / between folders.
    const QStringList &names() const { return m_names; }
    bool contains(const QString &name) const { return m_exact.contains(name.toLower()); }
    // The member's bytes; names are compared without case, as office programs do. What is read twice counts
    // twice. Errors: NotFound, InvalidInput for broken data, TooLarge over a limit.
    core::Result<QByteArray> read(const QString &name);

private:
    QByteArray m_bytes;
    QStringList m_names;
    QHash<QString, QString> m_exact; // the name in lower case -> the name
    qint64 m_unpacked = 0;
};

} // namespace fangzhi::readers
