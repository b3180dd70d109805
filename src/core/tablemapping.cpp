// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tablemapping.h"

#include "core/codes.h"
#include "core/grid.h"
#include "core/measure.h"
#include "core/period.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace fangzhi::core {

namespace {

constexpr Codes<ColumnRole, 16> RoleCodes{{
    {ColumnRole::Ignore, u"ignore"},
    {ColumnRole::Region, u"region"},
    {ColumnRole::Code, u"code"},
    {ColumnRole::Indicator, u"indicator"},
    {ColumnRole::Period, u"period"},
    {ColumnRole::Year, u"year"},
    {ColumnRole::Month, u"month"},
    {ColumnRole::Quarter, u"quarter"},
    {ColumnRole::Unit, u"unit"},
    {ColumnRole::Multiplier, u"multiplier"},
    {ColumnRole::Frequency, u"frequency"},
    {ColumnRole::Measure, u"measure"},
    {ColumnRole::Status, u"status"},
    {ColumnRole::Number, u"number"},
    {ColumnRole::Note, u"note"},
    {ColumnRole::Value, u"value"},
}};

Error invalid(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, {}};
}

QString said(const char *text)
{
    return QCoreApplication::translate("Tables", text);
}

void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object[QLatin1String(key)] = value;
}

// "C" or 3, counted from 1; -1 where it is neither.
int columnOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInt(0) - 1;
    int column = 0;
    const QString letters = value.toString().toUpper();
    for (const QChar c : letters) {
        if (c < u'A' || c > u'Z' || column > MaxGridColumns)
            return -1;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

std::optional<Error> wrongPart(const QString &measure, const QString &period)
{
    if (!measure.isEmpty() && !measureFromCode(measure))
        return invalid(said(QT_TRANSLATE_NOOP("Tables", "There is no measure “%1”.")).arg(measure));
    if (!period.isEmpty() && !Period::fromLabel(period))
        return invalid(
            said(QT_TRANSLATE_NOOP("Tables",
                                   "“%1” is no period; write 2019, 2019-Q1, 2019-05 or 2019-01/2019-05."))
                .arg(period));
    return {};
}

Result<ColumnMapping> columnFromJson(const QJsonObject &object)
{
    ColumnMapping column;
    column.heading = object[u"heading"].toString();
    if (object.contains(u"column")) {
        column.column = columnOf(object[u"column"]);
        if (column.column < 0)
            return invalid(
                said(QT_TRANSLATE_NOOP("Tables", "A column is named by its letter or its number.")));
    }
    if (column.column < 0 && column.heading.isEmpty())
        return invalid(
            said(QT_TRANSLATE_NOOP("Tables", "A column of the mapping has neither letter nor heading.")));
    if (const QString role = object[u"role"].toString(); !role.isEmpty()) {
        column.role = columnRoleFromCode(role);
        if (!column.role)
            return invalid(said(QT_TRANSLATE_NOOP("Tables", "There is no role “%1”.")).arg(role));
    }
    column.indicator = object[u"indicator"].toString();
    column.region = object[u"region"].toString();
    column.period = object[u"period"].toString();
    column.measure = object[u"measure"].toString();
    column.unit = object[u"unit"].toString();
    column.variant = object[u"variant"].toString();
    if (const auto error = wrongPart(column.measure, column.period))
        return *error;
    return column;
}

} // namespace

QString columnRoleCode(ColumnRole role)
{
    return codeOf(RoleCodes, role);
}

std::optional<ColumnRole> columnRoleFromCode(QStringView code)
{
    return valueOf(RoleCodes, code);
}

const ColumnMapping *TableMapping::ofColumn(int column, const QString &heading) const
{
    for (const ColumnMapping &mapping : columns) {
        if (mapping.column == column)
            return &mapping;
    }
    for (const ColumnMapping &mapping : columns) {
        if (mapping.column < 0 && !heading.isEmpty() && mapping.heading.simplified() == heading.simplified())
            return &mapping;
    }
    return nullptr;
}

QJsonObject toJson(const TableMapping &mapping)
{
    QJsonObject object;
    put(object, "sheet", mapping.sheet);
    if (mapping.firstHeaderRow >= 0)
        object[u"first_header_row"] = mapping.firstHeaderRow + 1;
    if (mapping.headerRows >= 0)
        object[u"header_rows"] = mapping.headerRows;
    put(object, "region", mapping.region);
    put(object, "indicator", mapping.indicator);
    put(object, "period", mapping.period);
    put(object, "unit", mapping.unit);
    put(object, "measure", mapping.measure);
    if (mapping.skip)
        object[u"skip"] = true;
    QJsonArray columns;
    for (const ColumnMapping &column : mapping.columns) {
        QJsonObject entry;
        if (column.column >= 0)
            entry[u"column"] = columnName(column.column);
        put(entry, "heading", column.heading);
        put(entry, "role", column.role ? columnRoleCode(*column.role) : QString());
        put(entry, "indicator", column.indicator);
        put(entry, "region", column.region);
        put(entry, "period", column.period);
        put(entry, "measure", column.measure);
        put(entry, "unit", column.unit);
        put(entry, "variant", column.variant);
        columns.append(entry);
    }
    if (!columns.isEmpty())
        object[u"columns"] = columns;
    QJsonObject names;
    for (auto it = mapping.names.begin(); it != mapping.names.end(); ++it)
        names[it.key()] = it.value();
    if (!names.isEmpty())
        object[u"names"] = names;
    return object;
}

Result<TableMapping> mappingFromJson(const QJsonObject &object)
{
    TableMapping mapping;
    mapping.sheet = object[u"sheet"].toString();
    mapping.firstHeaderRow = object[u"first_header_row"].toInt(0) - 1;
    mapping.headerRows = object[u"header_rows"].toInt(-1);
    mapping.region = object[u"region"].toString();
    mapping.indicator = object[u"indicator"].toString();
    mapping.period = object[u"period"].toString();
    mapping.unit = object[u"unit"].toString();
    mapping.measure = object[u"measure"].toString();
    mapping.skip = object[u"skip"].toBool();
    if (const auto error = wrongPart(mapping.measure, mapping.period))
        return *error;
    for (const QJsonValue &value : object[u"columns"].toArray()) {
        auto column = columnFromJson(value.toObject());
        if (!column)
            return column.error();
        mapping.columns.append(std::move(*column));
    }
    const QJsonObject names = object[u"names"].toObject();
    for (auto it = names.begin(); it != names.end(); ++it)
        mapping.names.insert(it.key(), it.value().toString());
    return mapping;
}

Result<QList<TableMapping>> mappingsFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (document.isNull())
        return Error{ErrorCode::InvalidInput, said(QT_TRANSLATE_NOOP("Tables", "The mapping is no JSON.")),
                     problem.errorString()};
    const QJsonArray array = document.isArray() ? document.array() : QJsonArray{document.object()};
    QList<TableMapping> mappings;
    for (const QJsonValue &value : array) {
        auto mapping = mappingFromJson(value.toObject());
        if (!mapping)
            return mapping.error();
        mappings.append(std::move(*mapping));
    }
    return mappings;
}

} // namespace fangzhi::core
