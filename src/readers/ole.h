// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace fangzhi::readers {

// A compound file, as the office programs before 2007 wrote them: streams by their names. Whatever its tables
// claim, no more is read than the file is long, and a chain of sectors that turns back on itself ends.
class OleFile {
public:
    // Errors: InvalidInput where it is none, or damaged.
    static core::Result<OleFile> open(const QByteArray &bytes);

    QStringList names() const;
    bool contains(const QString &name) const;
    // The bytes of the stream of that name; what is missing of it is left out. Empty where there is none.
    QByteArray read(const QString &name) const;

private:
    struct Entry {
        QString name;
        quint32 start = 0;
        qint64 size = 0;
    };

    quint32 wordAt(qsizetype offset) const;
    QByteArrayView sector(quint32 number) const;
    QByteArray chain(quint32 start, qint64 limit) const;
    bool readTable();
    void readDirectory();

    QByteArray m_bytes;
    qsizetype m_sectorSize = 512;
    qsizetype m_smallSize = 64;
    QList<quint32> m_next; // sector -> the one after it
    QList<quint32> m_smallNext;
    QByteArray m_small; // where short streams are kept
    QList<Entry> m_entries;
};

} // namespace fangzhi::readers
