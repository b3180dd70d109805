// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/ole.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

namespace fangzhi::readers {

namespace {

constexpr qsizetype HeaderSize = 512;
constexpr quint32 LastSector = 0xFFFFFFFA; // larger numbers have other meanings: free, end of a chain
constexpr qsizetype EntrySize = 128;
constexpr qsizetype MaxEntries = 10'000;
constexpr qint64 SmallStream = 4096;

QList<quint32> wordsOf(QByteArrayView bytes)
{
    QList<quint32> words;
    words.reserve(bytes.size() / 4);
    for (qsizetype i = 0; i + 4 <= bytes.size(); i += 4)
        words.append(qFromLittleEndian<quint32>(bytes.data() + i));
    return words;
}

} // namespace

quint32 OleFile::wordAt(qsizetype offset) const
{
    return offset + 4 <= m_bytes.size() ? qFromLittleEndian<quint32>(m_bytes.constData() + offset)
                                        : LastSector + 1;
}

QByteArrayView OleFile::sector(quint32 number) const
{
    const qint64 at = (qint64(number) + 1) * m_sectorSize;
    if (number >= LastSector || at >= m_bytes.size())
        return {};
    return QByteArrayView(m_bytes).sliced(at, std::min<qint64>(m_sectorSize, m_bytes.size() - at));
}

QByteArray OleFile::chain(quint32 start, qint64 limit) const
{
    QByteArray content;
    qsizetype steps = 0;
    for (quint32 at = start; at < LastSector && content.size() < limit && steps <= m_next.size(); ++steps) {
        const QByteArrayView bytes = sector(at);
        if (bytes.isEmpty())
            break;
        content.append(bytes);
        at = qsizetype(at) < m_next.size() ? m_next[at] : LastSector;
    }
    return content.first(std::min<qint64>(content.size(), limit));
}

// The table of chains, whose own sectors stand in the header and, for large files, in a chain of their own.
bool OleFile::readTable()
{
    QList<quint32> places;
    for (int i = 0; i < 109; ++i)
        places.append(wordAt(76 + 4 * i));
    const qsizetype sectors = m_bytes.size() / m_sectorSize + 1;
    quint32 more = wordAt(68);
    for (qsizetype steps = 0; more < LastSector && steps < sectors; ++steps) {
        QList<quint32> words = wordsOf(sector(more));
        if (words.isEmpty())
            break;
        more = words.takeLast();
        places += words;
        if (places.size() > sectors + 109)
            break;
    }
    for (const quint32 place : std::as_const(places)) {
        if (place < LastSector && m_next.size() <= sectors)
            m_next += wordsOf(sector(place));
    }
    return !m_next.isEmpty();
}

void OleFile::readDirectory()
{
    const QByteArray directory = chain(wordAt(48), MaxEntries * EntrySize);
    for (qsizetype at = 0; at + EntrySize <= directory.size(); at += EntrySize) {
        const char *entry = directory.constData() + at;
        const int kind = entry[66];
        const auto length = qFromLittleEndian<quint16>(entry + 64);
        if ((kind != 2 && kind != 5) || length < 2 || length > 64)
            continue;
        const QString name(reinterpret_cast<const QChar *>(entry), length / 2 - 1);
        Entry found{name, qFromLittleEndian<quint32>(entry + 116), qFromLittleEndian<quint32>(entry + 120)};
        if (kind == 5) // the root keeps the short streams
            m_small = chain(found.start, m_bytes.size());
        else
            m_entries.append(std::move(found));
    }
}

core::Result<OleFile> OleFile::open(const QByteArray &bytes)
{
    const core::Error damaged{
        core::ErrorCode::InvalidInput,
        QCoreApplication::translate("Readers",
                                    "This document of an old office program is damaged or was cut off."),
        {}};
    OleFile file;
    file.m_bytes = bytes;
    if (bytes.size() < HeaderSize || !bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return damaged;
    const auto shift = qFromLittleEndian<quint16>(bytes.constData() + 30);
    if (shift != 9 && shift != 12)
        return damaged;
    file.m_sectorSize = qsizetype(1) << shift;
    if (!file.readTable())
        return damaged;
    file.m_smallNext = wordsOf(file.chain(file.wordAt(60), bytes.size()));
    file.readDirectory();
    if (file.m_entries.isEmpty())
        return damaged;
    return file;
}

QStringList OleFile::names() const
{
    QStringList names;
    for (const Entry &entry : m_entries)
        names.append(entry.name);
    return names;
}

bool OleFile::contains(const QString &name) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.name == name; });
}

QByteArray OleFile::read(const QString &name) const
{
    const auto found
        = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.name == name; });
    if (found == m_entries.end())
        return {};
    if (found->size >= SmallStream)
        return chain(found->start, std::min<qint64>(found->size, m_bytes.size()));
    QByteArray content;
    quint32 at = found->start;
    for (qsizetype steps = 0; at < LastSector && content.size() < found->size && steps <= m_smallNext.size();
         ++steps) {
        content += m_small.mid(qsizetype(at) * m_smallSize, m_smallSize);
        at = qsizetype(at) < m_smallNext.size() ? m_smallNext[at] : LastSector;
    }
    return content.left(found->size);
}

} // namespace fangzhi::readers
