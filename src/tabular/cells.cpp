// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/cells.h"

#include "tabular/times.h"
#include "tabular/words.h"

#include <algorithm>

namespace fangzhi::tabular {

namespace {

constexpr qint64 MaxCovered = 2'000'000; // cells under merges that are remembered
constexpr int FirstYear = 1900;
constexpr int LastYear = 2100;

void describeNumber(CellReading &reading)
{
    const core::Decimal plain = reading.value.normalized();
    reading.whole = plain.exponent() >= 0;
    const double number = plain.toDouble();
    reading.yearLike = reading.whole && reading.unit.isEmpty() && number >= FirstYear && number <= LastYear;
}

// Commas part thousands only where they stand so.
bool takeSeparators(QString &text)
{
    if (!text.contains(u','))
        return true;
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    const QStringList groups = whole.split(u',');
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != 3)
            return false;
    }
    if (groups.first().size() > 4)
        return false;
    text.remove(u',');
    return true;
}

// What may stand behind a number in its cell; empty where it is none of these.
bool isTail(const QString &tail, QString &unit)
{
    static const QStringList units{
        QStringLiteral("%"),      QStringLiteral("‰"),      QStringLiteral("个百分点"),
        QStringLiteral("百分点"), QStringLiteral("亿元"),   QStringLiteral("万元"),
        QStringLiteral("元"),     QStringLiteral("万亿元"), QStringLiteral("亿美元"),
        QStringLiteral("万人"),   QStringLiteral("人"),     QStringLiteral("万吨"),
        QStringLiteral("吨"),     QStringLiteral("位"),     QStringLiteral("倍"),
        QStringLiteral("万美元")};
    if (tail.isEmpty())
        return true;
    if (units.contains(tail)) {
        unit = tail;
        return true;
    }
    // Marks of notes: 12.3*, 12.3①, 12.3(e), 12.3p
    static const QStringList marks{QStringLiteral("*"),   QStringLiteral("**"),  QStringLiteral("(e)"),
                                   QStringLiteral("(p)"), QStringLiteral("(r)"), QStringLiteral("p"),
                                   QStringLiteral("e"),   QStringLiteral("r")};
    return marks.contains(tail) || (tail.size() == 1 && tail[0] >= QChar(0x2460) && tail[0] <= QChar(0x2473));
}

bool readNumber(const QString &plainText, CellReading &reading)
{
    QString text = plainText;
    bool negative = false;
    if (text.startsWith(u'第') && text.endsWith(u'位'))
        text.remove(0, 1);
    if (text.startsWith(u'↓') || text.startsWith(u'-')) {
        negative = true;
        text.remove(0, 1);
    } else if (text.startsWith(u'↑') || text.startsWith(u'+')) {
        text.remove(0, 1);
    }
    qsizetype end = 0;
    while (end < text.size()
           && ((text[end] >= u'0' && text[end] <= u'9') || text[end] == u',' || text[end] == u'.'))
        ++end;
    if (end == 0 || !text[0].isDigit())
        return false;
    QString number = text.left(end);
    if (!isTail(text.mid(end), reading.unit) || !takeSeparators(number))
        return false;
    const auto value = core::Decimal::parse(number);
    if (!value)
        return false;
    reading.value = negative ? value->negated() : *value;
    return true;
}

} // namespace

CellReading readCell(const core::GridCell &cell)
{
    CellReading reading;
    switch (cell.kind) {
    case core::CellKind::Blank:
        return reading;
    case core::CellKind::Error:
        reading.cls = CellClass::Error;
        return reading;
    case core::CellKind::Date:
        reading.cls = CellClass::Time;
        return reading;
    case core::CellKind::Number:
        if (const auto value = core::Decimal::parse(cell.text)) {
            reading.cls = CellClass::Value;
            reading.value = cell.percent ? value->scaled(2) : *value;
            reading.unit = cell.percent ? QStringLiteral("%") : QString();
            describeNumber(reading);
        } else {
            reading.cls = CellClass::Word;
        }
        return reading;
    case core::CellKind::Text:
        break;
    }
    constexpr qsizetype LongestNumber = 40;
    if (cell.text.size() > LongestNumber) {
        reading.cls = CellClass::Word;
        return reading;
    }
    const QString text = plain(cell.text);
    if (text.isEmpty())
        return reading;
    if (Words::standard().is(QStringLiteral("missing"), text))
        reading.cls = CellClass::Missing;
    else if (text.startsWith(u'#') && (text.endsWith(u'!') || text.endsWith(u'?') || text == u"#n/a"))
        reading.cls = CellClass::Error;
    else if (readNumber(text, reading))
        reading.cls = CellClass::Value;
    else
        reading.cls = wholeTime(text) ? CellClass::Time : CellClass::Word;
    if (reading.cls == CellClass::Value)
        describeNumber(reading);
    return reading;
}

CellView::CellView(const core::Grid &grid)
    : m_grid(grid)
{
    qint64 covered = 0;
    for (const core::GridSpan &span : grid.merges) {
        covered += qint64(span.rows) * span.columns;
        if (covered > MaxCovered)
            break;
        for (int r = 0; r < span.rows; ++r) {
            for (int c = 0; c < span.columns; ++c) {
                if (r > 0 || c > 0)
                    m_covered.insert(key(span.row + r, span.column + c), key(span.row, span.column));
            }
        }
    }
}

std::pair<int, int> CellView::anchor(int row, int column) const
{
    if (m_covered.isEmpty())
        return {row, column};
    const auto it = m_covered.constFind(key(row, column));
    if (it == m_covered.constEnd())
        return {row, column};
    return {int(*it / core::MaxGridColumns), int(*it % core::MaxGridColumns)};
}

const core::GridCell &CellView::at(int row, int column) const
{
    const auto [r, c] = anchor(row, column);
    return m_grid.cell(r, c);
}

} // namespace fangzhi::tabular
