// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/texttable.h"

#include <algorithm>

namespace fangzhi::cli {

namespace {

// East Asian wide and full-width characters, as terminals draw them (UAX #11, the ranges that occur here).
bool isWide(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x1100 && u <= 0x115F) || (u >= 0x2E80 && u <= 0xA4CF) || (u >= 0xAC00 && u <= 0xD7A3)
           || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFE30 && u <= 0xFE6F) || (u >= 0xFF00 && u <= 0xFF60);
}

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.isLowSurrogate() ? 0 : (isWide(c) || c.isHighSurrogate() ? 2 : 1);
    return columns;
}

} // namespace

void printTable(QTextStream &out, const QList<QStringList> &rows, const QList<int> &right)
{
    QList<int> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == widths.size())
                widths.append(0);
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString space(widths[i] - columnsOf(row[i]), u' ');
            line += right.contains(int(i)) ? space + row[i] : row[i] + space;
            line += QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out << line << '\n';
    }
}

} // namespace fangzhi::cli
