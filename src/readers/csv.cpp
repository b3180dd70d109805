// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/csv.h"

#include <array>

namespace fangzhi::readers {

namespace {

// What a whole row may hold: several fields at the limit, not thousands of them.
constexpr qsizetype MaxRecordSize = 3 * MaxFieldSize;

} // namespace

int CsvReader::take(CsvRecord &record)
{
    const int byte = m_source.next();
    if (byte >= 0 && record.fault == CsvRecord::Fault::None) {
        if (record.raw.size() >= MaxRecordSize)
            record.fault = CsvRecord::Fault::FieldTooLarge;
        else
            record.raw.append(char(byte));
    }
    return byte;
}

// Reads a field and what ends it; true where another field of the same record follows.
bool CsvReader::readField(CsvRecord &record, QByteArray &field)
{
    const bool quoted = m_source.peek() == '"';
    bool inQuotes = quoted;
    if (quoted)
        take(record);
    const auto put = [&](int byte) {
        if (field.size() >= MaxFieldSize)
            record.fault = CsvRecord::Fault::FieldTooLarge;
        if (record.fault == CsvRecord::Fault::None)
            field.append(char(byte));
    };
    for (;;) {
        const int byte = take(record);
        if (byte < 0) {
            if (inQuotes && record.fault == CsvRecord::Fault::None)
                record.fault = CsvRecord::Fault::QuoteNotClosed;
            return false;
        }
        if (inQuotes) {
            if (byte != '"')
                put(byte);
            else if (m_source.peek() == '"')
                put(take(record));
            else
                inQuotes = false;
        } else if (byte == m_separator) {
            return true;
        } else if (byte == '\n' || byte == '\r') {
            if (record.fault == CsvRecord::Fault::None)
                record.raw.chop(1);
            if (byte == '\r' && m_source.peek() == '\n')
                m_source.next();
            return false;
        } else {
            put(byte);
        }
    }
}

bool CsvReader::read(CsvRecord &record)
{
    while (m_source.peek() == '\n' || m_source.peek() == '\r') {
        if (m_source.next() == '\r' && m_source.peek() == '\n')
            m_source.next();
        ++m_blank;
    }
    if (m_source.atEnd())
        return false;
    record = CsvRecord();
    for (bool more = true; more;) {
        QByteArray field;
        more = readField(record, field);
        if (record.fields.size() < MaxFields)
            record.fields.append(std::move(field));
        else if (record.fault == CsvRecord::Fault::None)
            record.fault = CsvRecord::Fault::TooManyFields;
    }
    ++m_row;
    return true;
}

char separatorOf(QByteArrayView beginning)
{
    constexpr auto Separators = std::to_array<char>({',', ';', '\t'});
    std::array<qsizetype, 3> counts{};
    bool quoted = false;
    for (const char c : beginning) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        for (size_t i = 0; i < Separators.size(); ++i)
            counts[i] += c == Separators[i] ? 1 : 0;
    }
    return Separators[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

} // namespace fangzhi::readers
