// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/bytesource.h"

#include <QByteArray>
#include <QList>

namespace fangzhi::readers {

// The largest field or line of a file of many items, in bytes.
constexpr qsizetype MaxFieldSize = 20'000'000;
constexpr qsizetype MaxFields = 4096;

// One row: its fields as bytes, quotation marks undone, and its bytes as they stand in the file without
// the line end.
struct CsvRecord {
    enum class Fault { None, FieldTooLarge, TooManyFields, QuoteNotClosed };

    QList<QByteArray> fields;
    QByteArray raw;
    Fault fault = Fault::None;
};

// RFC 4180 with any separator, line ends LF, CR LF or CR, and quotation marks inside unquoted fields
// taken as they are. One record at a time.
class CsvReader {
public:
    CsvReader(ByteSource &source, char separator)
        : m_source(source)
        , m_separator(separator)
    {
    }

    // False at the end. Blank lines are passed over.
    bool read(CsvRecord &record);
    // Rows read, blank ones not counted.
    qint64 row() const { return m_row; }
    // The same with blank lines counted, as a spreadsheet numbers its rows.
    qint64 line() const { return m_row + m_blank; }

private:
    bool readField(CsvRecord &record, QByteArray &field);
    int take(CsvRecord &record);

    ByteSource &m_source;
    char m_separator;
    qint64 m_row = 0;
    qint64 m_blank = 0;
};

// The separator (comma, semicolon or tab) that parts the first line most often outside quotation marks.
char separatorOf(QByteArrayView beginning);

} // namespace fangzhi::readers
