// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace fangzhi::core {

// What a column holds, or a line of the heading.
enum class ColumnRole {
    Ignore,
    Region,
    Code, // of a region
    Indicator,
    Period,
    Year,
    Month,
    Quarter,
    Unit,
    Multiplier, // SDMX UNIT_MULT
    Frequency,
    Measure,
    Status, // SDMX OBS_STATUS
    Number, // rows counted
    Note,
    Value,
};
QString columnRoleCode(ColumnRole role);
std::optional<ColumnRole> columnRoleFromCode(QStringView code);

// What a person says of one column; empty fields are guessed.
struct ColumnMapping {
    int column = -1; // counted from 0; -1: whichever has the heading
    QString heading; // as the reading of the table gives it
    std::optional<ColumnRole> role;
    QString indicator; // code, or any other name
    QString region; // code
    QString period; // label of a Period
    QString measure; // code
    QString unit;
    QString variant;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

// What a person says of a table, over what the program reads in it. Kept in libraries by the table's shape
// and given to the command line as JSON:
//   {"sheet": "Sheet1", "first_header_row": 4, "header_rows": 1, "region": "510000", "indicator": "gdp",
//    "period": "2019-01/2019-05", "unit": "亿元", "measure": "level", "skip": false,
//    "columns": [{"column": "C", "role": "value", "indicator": "gdp", "unit": "亿元"},
//                {"heading": "备注", "role": "ignore"}],
//    "names": {"鼓楼区": "350102", "工业": "va_industry"}}
struct TableMapping {
    QString sheet; // empty: any
    int firstHeaderRow = -1; // from 0; -1: guessed
    int headerRows = -1;
    QString region;
    QString indicator;
    QString period;
    QString unit;
    QString measure;
    bool skip = false;
    QList<ColumnMapping> columns;
    QHash<QString, QString> names; // of regions and indicators, to their codes

    bool isEmpty() const { return *this == TableMapping(); }
    const ColumnMapping *ofColumn(int column, const QString &heading) const;
    friend bool operator==(const TableMapping &, const TableMapping &) = default;
};

QJsonObject toJson(const TableMapping &mapping);
// InvalidInput, naming what is wrong.
Result<TableMapping> mappingFromJson(const QJsonObject &object);
// A file of one mapping or of an array of them, for the sheets they name.
Result<QList<TableMapping>> mappingsFromJson(const QByteArray &json);

} // namespace fangzhi::core
