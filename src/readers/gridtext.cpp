// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/csv.h"
#include "readers/gridparts.h"

#include <QBuffer>
#include <QCoreApplication>

#include <array>

namespace fangzhi::readers {

namespace {

// The separator that most lines hold; lines above a table (titles, units) hold none or their own.
char separatorOfTable(const QString &text)
{
    constexpr qsizetype SampleLines = 200;
    constexpr auto Separators = std::to_array<char>({'\t', ',', ';', '|'});
    std::array<qsizetype, Separators.size()> lines{};
    std::array<qsizetype, Separators.size()> counts{};
    qsizetype at = 0;
    for (qsizetype n = 0; n < SampleLines && at < text.size(); ++n) {
        qsizetype end = text.indexOf(u'\n', at);
        end = end < 0 ? text.size() : end;
        std::array<qsizetype, Separators.size()> here{};
        bool quoted = false;
        for (const QChar c : QStringView(text).mid(at, end - at)) {
            quoted = quoted != (c == u'"');
            for (size_t i = 0; i < Separators.size(); ++i)
                here[i] += !quoted && c == QLatin1Char(Separators[i]) ? 1 : 0;
        }
        for (size_t i = 0; i < Separators.size(); ++i) {
            lines[i] += here[i] > 0 ? 1 : 0;
            counts[i] += here[i];
        }
        at = end + 1;
    }
    // Tabs first: numbers have commas of their own.
    size_t best = 0;
    for (size_t i = 1; i < Separators.size(); ++i) {
        const bool tabs = best == 0 && lines[0] * 2 >= lines[i] && lines[0] > 0;
        if (!tabs && (lines[i] > lines[best] || (lines[i] == lines[best] && counts[i] > counts[best])))
            best = i;
    }
    return lines[best] > 0 ? Separators[best] : ',';
}

core::Error faultOf(const CsvRecord &record, qint64 line)
{
    const bool quote = record.fault == CsvRecord::Fault::QuoteNotClosed;
    if (record.fault == CsvRecord::Fault::TooManyFields)
        return {core::ErrorCode::TooLarge,
                QCoreApplication::translate("Readers", "Line %1 of the table has more than %2 columns.")
                    .arg(line)
                    .arg(MaxFields),
                {}};
    return {quote ? core::ErrorCode::InvalidInput : core::ErrorCode::TooLarge,
            (quote ? QCoreApplication::translate(
                 "Readers", "A quotation mark in line %1 is not closed before the end of the file.")
                   : QCoreApplication::translate("Readers", "A cell of line %1 is too large."))
                .arg(line),
            {}};
}

} // namespace

GridResult gridsOfText(const QString &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text.toUtf8());
    buffer->open(QIODevice::ReadOnly);
    ByteSource source(std::move(buffer));
    CsvReader reader(source, separatorOfTable(text));
    core::Grid grid;
    CsvRecord record;
    while (reader.read(record)) {
        const int row = int(reader.line() - 1);
        if (record.fault != CsvRecord::Fault::None)
            return faultOf(record, reader.line());
        for (qsizetype i = 0; i < record.fields.size(); ++i) {
            core::GridCell cell = textCell(QString::fromUtf8(record.fields[i]));
            if (!cell.isBlank() && !grid.put(row, int(i), std::move(cell)))
                return gridTooLarge();
        }
    }
    return QList<core::Grid>{grid};
}

} // namespace fangzhi::readers
