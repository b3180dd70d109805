// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/doc.h"

#include "text/encoding.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;

constexpr quint16 Word97 = 193; // the first version with a table of pieces in a stream of its own
constexpr qint64 MaxCharacters = 20'000'000;

// Places in the file information block.
constexpr qsizetype VersionAt = 0x02;
constexpr qsizetype FlagsAt = 0x0A;
constexpr qsizetype OldTextAt = 0x18;
constexpr qsizetype OldLengthAt = 0x34;
constexpr qsizetype LengthAt = 0x4C;
constexpr qsizetype PiecesAt = 0x1A2;

quint16 shortAt(const QByteArray &bytes, qint64 at)
{
    return at >= 0 && at + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.constData() + at) : 0;
}

quint32 wordAt(const QByteArray &bytes, qint64 at)
{
    return at >= 0 && at + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + at) : 0;
}

Error damaged()
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("Readers",
                                        "This document of an old office program is damaged or was cut off."),
            {}};
}

// Where the table of pieces begins in the stream of tables, after the properties that stand before it.
qint64 piecesIn(const QByteArray &tables, qint64 at, qint64 end)
{
    while (at < end && at < tables.size() && tables[at] == 1)
        at += 3 + shortAt(tables, at + 1);
    return at < end && at < tables.size() && tables[at] == 2 ? at : -1;
}

// The text, which lies in the main stream in pieces of one or two bytes a character.
QString textOfPieces(const QByteArray &main, const QByteArray &tables)
{
    const qint64 begin = wordAt(main, PiecesAt);
    const qint64 at = piecesIn(tables, begin, begin + wordAt(main, PiecesAt + 4));
    if (at < 0)
        return {};
    const qint64 wanted = std::min<qint64>(wordAt(main, LengthAt), MaxCharacters);
    const qint64 size = wordAt(tables, at + 1);
    const qint64 count = std::min<qint64>(std::max<qint64>(0, (size - 4) / 12), tables.size() / 12);
    const qint64 places = at + 5;
    QString text;
    for (qint64 i = 0; i < count && text.size() < wanted; ++i) {
        const qint64 from = wordAt(tables, places + 4 * i);
        const qint64 length
            = std::min(qint64(wordAt(tables, places + 4 * (i + 1))) - from, wanted - text.size());
        const quint32 place = wordAt(tables, places + 4 * (count + 1) + 8 * i + 2);
        const bool narrow = (place & 0x40000000) != 0;
        const qint64 offset = narrow ? (place & 0x3FFFFFFF) / 2 : place & 0x3FFFFFFF;
        if (length <= 0 || offset >= main.size())
            continue;
        if (narrow) {
            const QByteArray bytes = main.mid(offset, length);
            text += text::decodeStrictly(bytes, u"windows-1252"_s).value_or(QString::fromLatin1(bytes));
        } else {
            const qint64 units = std::min(length, (main.size() - offset) / 2);
            for (qint64 k = 0; k < units; ++k)
                text += QChar(shortAt(main, offset + 2 * k));
        }
    }
    return text;
}

// The cells of a table without the marks of its rows' ends: each row has one cell too many, which is empty.
QList<QStringList> rowsOf(const QStringList &cells)
{
    for (qsizetype width = 2; width <= std::min<qsizetype>(cells.size(), 64); ++width) {
        bool fits = cells.size() % width == 0;
        for (qsizetype i = width - 1; fits && i < cells.size(); i += width)
            fits = cells[i].isEmpty() && !cells.mid(i - width + 1, width - 1).join(QString()).isEmpty();
        if (!fits)
            continue;
        QList<QStringList> rows;
        for (qsizetype i = 0; i < cells.size(); i += width)
            rows.append(cells.mid(i, width - 1));
        return rows;
    }
    QList<QStringList> rows{{}};
    for (const QString &cell : cells) {
        if (cell.isEmpty())
            rows.append(QStringList());
        else
            rows.last().append(cell);
    }
    return rows;
}

class Splitter {
public:
    OfficeText split(const QString &text)
    {
        for (const QChar c : text)
            take(c.unicode());
        endParagraph();
        return std::move(m_result);
    }

private:
    void take(char16_t c)
    {
        switch (c) {
        case 0x13: // a field: its instruction, 0x14, its result, 0x15
            ++m_instruction;
            break;
        case 0x14:
        case 0x15:
            if (m_instruction > 0 && (c == 0x14 || m_separated == 0))
                --m_instruction;
            m_separated = std::max(0, m_separated + (c == 0x14 ? 1 : -1));
            break;
        case 0x07:
            m_cells.append(lineOfParagraph(std::exchange(m_text, {})));
            break;
        case 0x0D:
        case 0x0C:
        case 0x0B:
            endParagraph();
            break;
        case 0x1E:
            m_text += u'-';
            break;
        default:
            if (m_instruction == 0 && (c >= 0x20 || c == u'\t') && c != 0x1F)
                m_text += QChar(c);
        }
    }

    void endParagraph()
    {
        const QString text = lineOfParagraph(std::exchange(m_text, {}));
        if (!m_cells.isEmpty())
            endTable();
        if (!text.isEmpty())
            m_result.lines.append(OfficeLine{{text}});
    }

    void endTable()
    {
        bool first = true;
        for (const QStringList &row : rowsOf(m_cells)) {
            const auto used
                = std::count_if(row.begin(), row.end(), [](const QString &c) { return !c.isEmpty(); });
            if (used == 0)
                continue;
            const QString text = row.join(u'\t');
            if (row.size() == 1)
                m_result.lines.append(OfficeLine{{text}});
            else
                m_result.lines.append(
                    OfficeLine{{text, LineHint::TableRow, first && !holdsFigures(text) ? 1 : 0}});
            first = false;
        }
        m_cells.clear();
    }

    OfficeText m_result;
    QString m_text;
    QStringList m_cells;
    int m_instruction = 0;
    int m_separated = 0; // fields whose result is being read
};

} // namespace

core::Result<OfficeText> docText(const OleFile &file)
{
    const QByteArray main = file.read(u"WordDocument"_s);
    const quint16 flags = shortAt(main, FlagsAt);
    if (main.size() < 0x200)
        return damaged();
    if ((flags & 0x0100) != 0) {
        return Error{
            ErrorCode::Unsupported,
            QCoreApplication::translate(
                "Readers",
                "The file is protected with a password. Save it without the password and import it again."),
            {}};
    }
    QString text;
    if (shortAt(main, VersionAt) < Word97) {
        const QByteArray bytes
            = main.mid(wordAt(main, OldTextAt), std::min<qint64>(wordAt(main, OldLengthAt), MaxCharacters));
        text = text::decode(bytes).text;
    } else {
        text = textOfPieces(main, file.read((flags & 0x0200) != 0 ? u"1Table"_s : u"0Table"_s));
    }
    if (text.isEmpty())
        return damaged();
    return Splitter().split(text);
}

} // namespace fangzhi::readers
