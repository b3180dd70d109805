// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttable.h"

#include "charts/chartwords.h"

#include <QCoreApplication>
#include <QJsonArray>

// A chart as JSON, as a sentence and as tab-separated text.
namespace fangzhi::charts {

namespace {

using core::Language;
using words::Pair;

const QLatin1String Version("version");

QJsonObject colorToJson(const ThemedColor &color)
{
    return {{QLatin1String("light"), color.light.name()}, {QLatin1String("dark"), color.dark.name()}};
}

ThemedColor colorFromJson(const QJsonObject &json)
{
    const auto read = [&](QLatin1String key, Theme theme) {
        const QColor color(json[key].toString());
        return color.isValid() ? color : palette(theme).muted;
    };
    return {read(QLatin1String("light"), Theme::Light), read(QLatin1String("dark"), Theme::Dark)};
}

QJsonObject rowToJson(const ChartRow &row)
{
    QJsonArray same;
    for (const qint64 id : row.sameAs)
        same.append(QString::number(id));
    return {{QLatin1String("figure"), QString::number(row.figure)},
            {QLatin1String("same_as"), same},
            {QLatin1String("indicator"), row.indicator},
            {QLatin1String("label"), row.label},
            {QLatin1String("value"), row.value ? QJsonValue(row.value->toString()) : QJsonValue()},
            {QLatin1String("value_text"), row.valueText},
            {QLatin1String("period"), row.period.label()},
            {QLatin1String("period_text"), row.periodText},
            {QLatin1String("region"), row.regionText},
            {QLatin1String("color"), colorToJson(row.color)},
            {QLatin1String("waiting"), row.waiting},
            {QLatin1String("embargoed"), row.embargoed},
            {QLatin1String("sentence"), row.sentence},
            {QLatin1String("source"), row.source}};
}

ChartRow rowFromJson(const QJsonObject &json)
{
    ChartRow row;
    row.figure = json[QLatin1String("figure")].toString().toLongLong();
    for (const QJsonArray ids = json[QLatin1String("same_as")].toArray(); const auto &id : ids)
        row.sameAs.append(id.toString().toLongLong());
    row.indicator = json[QLatin1String("indicator")].toString();
    row.label = json[QLatin1String("label")].toString();
    row.value = core::Decimal::parse(json[QLatin1String("value")].toString());
    row.valueText = json[QLatin1String("value_text")].toString();
    row.period = core::Period::fromLabel(json[QLatin1String("period")].toString()).value_or(core::Period());
    row.periodText = json[QLatin1String("period_text")].toString();
    row.regionText = json[QLatin1String("region")].toString();
    row.color = colorFromJson(json[QLatin1String("color")].toObject());
    row.waiting = json[QLatin1String("waiting")].toBool();
    row.embargoed = json[QLatin1String("embargoed")].toBool();
    row.sentence = json[QLatin1String("sentence")].toString();
    row.source = json[QLatin1String("source")].toString();
    return row;
}

QJsonObject seriesToJson(const ChartSeries &series)
{
    QJsonArray rows;
    for (const ChartRow &row : series.rows)
        rows.append(rowToJson(row));
    return {{QLatin1String("label"), series.label},
            {QLatin1String("color"), colorToJson(series.color)},
            {QLatin1String("muted"), series.muted},
            {QLatin1String("rows"), rows}};
}

ChartSeries seriesFromJson(const QJsonObject &json)
{
    ChartSeries series;
    series.label = json[QLatin1String("label")].toString();
    series.color = colorFromJson(json[QLatin1String("color")].toObject());
    series.muted = json[QLatin1String("muted")].toBool();
    for (const QJsonArray rows = json[QLatin1String("rows")].toArray(); const auto &row : rows)
        series.rows.append(rowFromJson(row.toObject()));
    return series;
}

QJsonObject eventToJson(const ChartEvent &event)
{
    return {{QLatin1String("id"), QString::number(event.id)},
            {QLatin1String("label"), event.label},
            {QLatin1String("first"), event.first.toString(Qt::ISODate)},
            {QLatin1String("last"), event.last.toString(Qt::ISODate)}};
}

ChartEvent eventFromJson(const QJsonObject &json)
{
    return {json[QLatin1String("id")].toString().toLongLong(), json[QLatin1String("label")].toString(),
            QDate::fromString(json[QLatin1String("first")].toString(), Qt::ISODate),
            QDate::fromString(json[QLatin1String("last")].toString(), Qt::ISODate)};
}

QString plain(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

QString stateWords(const ChartRow &row, Language language)
{
    if (!row.value)
        return Pair{u"尚无来源", u"no source yet"}.in(language);
    return row.waiting ? Pair{u"待审核", u"proposed"}.in(language)
                       : Pair{u"已审核", u"accepted"}.in(language);
}

// "地区生产总值8.1%（待审核）"; of a line "2018年8.9%".
QString markWords(const ChartRow &row, bool line, const QString &unit, Language language)
{
    const QString name = line ? row.periodText : row.label;
    const bool unitSaid = row.valueText.endsWith(u'%') || unit.isEmpty();
    const bool chinese = language == Language::Chinese;
    QString said = chinese ? name + row.valueText : name + u' ' + row.valueText;
    if (!unitSaid)
        said += chinese ? unit : u' ' + unit;
    if (row.waiting)
        said += Pair{u"（待审核）", u" (proposed)"}.in(language);
    return said;
}

} // namespace

QJsonObject ChartTable::toJson() const
{
    QJsonArray all;
    for (const ChartSeries &one : series)
        all.append(seriesToJson(one));
    QJsonArray marks;
    for (const ChartEvent &event : events)
        marks.append(eventToJson(event));
    return {{Version, 1},
            {QLatin1String("spec"), spec.toJson()},
            {QLatin1String("kind"), chartKindCode(kind)},
            {QLatin1String("language"),
             language == Language::Chinese ? QLatin1String("zh") : QLatin1String("en")},
            {QLatin1String("title"), title},
            {QLatin1String("subtitle"), subtitle},
            {QLatin1String("source"), source},
            {QLatin1String("note"), note},
            {QLatin1String("unit"), unit},
            {QLatin1String("percent"), percent},
            {QLatin1String("empty"), empty},
            {QLatin1String("series"), all},
            {QLatin1String("events"), marks}};
}

core::Result<ChartTable> ChartTable::fromJson(const QJsonObject &json)
{
    if (json[Version].toInt() < 1 || !json[QLatin1String("series")].isArray())
        return core::Error{core::ErrorCode::InvalidInput,
                           QCoreApplication::translate("ChartTable", "This is not a chart of Fangzhi.")};
    if (json[Version].toInt() > 1)
        return core::Error{
            core::ErrorCode::Unsupported,
            QCoreApplication::translate("ChartTable", "This chart was made by a newer Fangzhi.")};
    ChartTable table;
    table.spec = ChartSpec::fromJson(json[QLatin1String("spec")].toObject());
    table.kind = chartKindFromCode(json[QLatin1String("kind")].toString()).value_or(table.spec.kind);
    table.language
        = json[QLatin1String("language")].toString() == u"en" ? Language::English : Language::Chinese;
    table.title = json[QLatin1String("title")].toString();
    table.subtitle = json[QLatin1String("subtitle")].toString();
    table.source = json[QLatin1String("source")].toString();
    table.note = json[QLatin1String("note")].toString();
    table.unit = json[QLatin1String("unit")].toString();
    table.percent = json[QLatin1String("percent")].toBool();
    table.empty = json[QLatin1String("empty")].toString();
    for (const QJsonArray lines = json[QLatin1String("series")].toArray(); const auto &one : lines)
        table.series.append(seriesFromJson(one.toObject()));
    for (const QJsonArray events = json[QLatin1String("events")].toArray(); const auto &event : events)
        table.events.append(eventFromJson(event.toObject()));
    return table;
}

QString sentenceOf(const ChartTable &table, Language language)
{
    const bool line = table.kind == ChartKind::Line;
    const QString separator = Pair{u"，", u", "}.in(language);
    const QString colon = Pair{u"：", u": "}.in(language);
    QStringList parts;
    for (const ChartSeries &series : table.series) {
        QStringList said;
        for (const ChartRow &row : series.rows) {
            if (row.value)
                said.append(markWords(row, line, table.unit, language));
        }
        if (!said.isEmpty())
            parts.append(line ? series.label + colon + said.join(separator) : said.join(separator));
    }
    const QString head = Pair{u"%1（%2）", u"%1 (%2)"}.in(language).arg(table.title, table.subtitle);
    const QString body = parts.isEmpty() ? table.empty : parts.join(Pair{u"；", u"; "}.in(language));
    return (table.title.isEmpty() ? body : head + colon + body) + Pair{u"。", u"."}.in(language);
}

QString toTsv(const ChartTable &table, Language language)
{
    const QList<Pair> heads{{u"指标", u"Indicator"}, {u"地区", u"Region"},
                            {u"报告期", u"Period"},  {u"数值", u"Value"},
                            {u"单位", u"Unit"},      {u"状态", u"State"},
                            {u"来源", u"Source"},    {u"原文出处", u"Source sentence"}};
    QStringList head;
    for (const Pair &one : heads)
        head.append(one.in(language));
    QStringList lines{head.join(u'\t')};
    for (const ChartSeries &series : table.series) {
        for (const ChartRow &row : series.rows) {
            lines.append(QStringList{plain(row.label), plain(row.regionText), plain(row.periodText),
                                     row.value ? row.value->toString() : QString(), plain(table.unit),
                                     stateWords(row, language), plain(row.source), plain(row.sentence)}
                             .join(u'\t'));
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace fangzhi::charts
