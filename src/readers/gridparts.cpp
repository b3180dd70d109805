// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/gridparts.h"

#include "core/decimal.h"
#include "core/partialdate.h"

#include <QCoreApplication>
#include <QDate>

#include <cmath>

namespace fangzhi::readers {

namespace {

using core::CellKind;
using core::GridCell;

constexpr int MaxMerges = 100'000;
constexpr int SureDigits = 15; // that a binary number keeps of a decimal one

// Plain digits of a number that was kept in binary.
QString plainNumber(double value)
{
    const QString shortest = QString::number(value, 'g', SureDigits);
    const qsizetype e = shortest.indexOf(u'e');
    if (e < 0)
        return shortest;
    const auto mantissa = core::Decimal::parse(QStringView(shortest).first(e));
    const int power = QStringView(shortest).mid(e + 1).toInt();
    constexpr int FarthestPower = 60;
    if (!mantissa || std::abs(power) > FarthestPower)
        return {};
    return mantissa->scaled(power).normalized().toString();
}

} // namespace

core::Error gridTooLarge()
{
    return {core::ErrorCode::TooLarge,
            QCoreApplication::translate(
                "Readers", "The table is too large: more than %1 rows, %2 columns or %3 million cells.")
                .arg(core::MaxGridRows)
                .arg(core::MaxGridColumns)
                .arg(core::MaxGridCells / 1'000'000),
            {}};
}

core::Error gridDamaged(const QString &detail)
{
    return {core::ErrorCode::InvalidInput,
            QCoreApplication::translate("Readers", "The spreadsheet is damaged or was cut off."), detail};
}

GridCell textCell(const QString &text)
{
    QString trimmed = text;
    trimmed.replace(QChar(0), u' ');
    // Spaces at the front are an indent and say which row is part of which; those behind say nothing.
    while (!trimmed.isEmpty() && (trimmed.back().isSpace() || trimmed.back() == QChar(0x3000)))
        trimmed.chop(1);
    const bool blank = trimmed.isEmpty();
    return {trimmed, blank ? CellKind::Blank : CellKind::Text, false};
}

GridCell numberCell(double value)
{
    const QString plain = std::isfinite(value) ? plainNumber(value) : QString();
    return plain.isEmpty() ? GridCell{QStringLiteral("#NUM!"), CellKind::Error, false}
                           : GridCell{plain, CellKind::Number, false};
}

GridCell numberCell(QStringView raw)
{
    const QStringView trimmed = raw.trimmed();
    const auto exact = core::Decimal::parse(trimmed);
    if (exact && trimmed.size() <= SureDigits)
        return {trimmed.toString(), CellKind::Number, false};
    bool ok = false;
    const double value = trimmed.toDouble(&ok);
    return ok ? numberCell(value) : textCell(raw.toString());
}

Shows whatShowsBuiltIn(int id)
{
    switch (id) {
    case 9:
    case 10:
        return Shows::Percent;
    case 14:
    case 15:
    case 22:
    case 30:
    case 31:
    case 51:
    case 54:
    case 58:
        return Shows::Day;
    case 17:
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
        return Shows::Month;
    default:
        return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? Shows::Time
                                                                                          : Shows::Number;
    }
}

Shows whatShows(const QString &format)
{
    bool year = false;
    bool month = false;
    bool day = false;
    bool time = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i].toLower();
        if (c == u'"') {
            const qsizetype close = format.indexOf(u'"', i + 1);
            i = close < 0 ? format.size() : close;
        } else if (c == u'[') {
            const qsizetype close = format.indexOf(u']', i + 1);
            i = close < 0 ? format.size() : close;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u';') {
            break; // what follows is for negative numbers
        } else if (c == u'%') {
            return Shows::Percent;
        } else if (c == u'0' || c == u'#' || c == u'?'
                   || format.startsWith(u"General", Qt::CaseInsensitive)) {
            return format.contains(u'%') ? Shows::Percent : Shows::Number;
        } else {
            year = year || c == u'y' || c == u'e';
            month = month || c == u'm';
            day = day || c == u'd';
            time = time || c == u'h' || c == u's';
        }
    }
    if (day && (month || year))
        return Shows::Day;
    if (year)
        return month ? Shows::Month : Shows::Year;
    return time ? Shows::Time : Shows::Number;
}

GridCell formattedCell(QStringView raw, Shows shows, bool from1904)
{
    GridCell cell = numberCell(raw);
    if (cell.kind != CellKind::Number || shows == Shows::Number)
        return cell;
    if (shows == Shows::Percent) {
        cell.percent = true;
        return cell;
    }
    bool ok = false;
    const double serial = raw.trimmed().toDouble(&ok);
    constexpr double LastSerial = 2958465; // 9999-12-31
    if (!ok || serial < 1 || serial > LastSerial || shows == Shows::Time)
        return cell;
    const QDate date
        = (from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(qint64(std::floor(serial)));
    const core::PartialDate label(date.year(), shows == Shows::Year ? 0 : date.month(),
                                  shows == Shows::Day ? date.day() : 0);
    return {label.label(), CellKind::Date, false};
}

void addMerge(core::Grid &grid, const core::GridSpan &span)
{
    core::GridSpan inside = span;
    inside.rows = std::min(span.rows, grid.rowCount() - span.row);
    inside.columns = std::min(span.columns, grid.columnCount() - span.column);
    if (span.row < 0 || span.column < 0 || inside.rows < 1 || inside.columns < 1
        || (inside.rows == 1 && inside.columns == 1) || grid.merges.size() >= MaxMerges)
        return;
    grid.merges.append(inside);
}

} // namespace fangzhi::readers
