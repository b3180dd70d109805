// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartspec.h"

#include "core/codes.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace fangzhi::charts {

namespace {

using core::codeOf;
using core::Codes;
using core::valueOf;

constexpr Codes<ChartKind, 3> KindCodes{{
    {ChartKind::Bars, u"bars"},
    {ChartKind::HorizontalBars, u"horizontal_bars"},
    {ChartKind::Line, u"line"},
}};

constexpr Codes<ChartOrder, 4> OrderCodes{{
    {ChartOrder::AsInText, u"text"},
    {ChartOrder::Largest, u"largest"},
    {ChartOrder::Smallest, u"smallest"},
    {ChartOrder::Catalogue, u"catalogue"},
}};

constexpr Codes<Theme, 2> ThemeCodes{{{Theme::Light, u"light"}, {Theme::Dark, u"dark"}}};
constexpr Codes<core::Language, 2> LanguageCodes{
    {{core::Language::Chinese, u"zh"}, {core::Language::English, u"en"}}};

void put(QJsonObject &json, QLatin1String key, const QStringList &list)
{
    if (!list.isEmpty())
        json.insert(key, QJsonArray::fromStringList(list));
}

void put(QJsonObject &json, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonArray items = value.toArray(); const auto &item : items) {
        if (item.isString())
            list.append(item.toString());
    }
    return list;
}

// Ids are written as text: a JSON number holds 53 bits.
qint64 idOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

QJsonObject pictureToJson(const PngOptions &picture)
{
    return {{QLatin1String("width"), picture.pixels.width()},
            {QLatin1String("height"), picture.pixels.height()},
            {QLatin1String("dpi"), picture.dpi},
            {QLatin1String("theme"), codeOf(ThemeCodes, picture.theme)},
            {QLatin1String("transparent"), picture.transparent},
            {QLatin1String("title"), picture.title},
            {QLatin1String("footer"), picture.footer},
            {QLatin1String("embed"), picture.embed},
            {QLatin1String("language"), codeOf(LanguageCodes, picture.language)}};
}

PngOptions pictureFromJson(const QJsonObject &json)
{
    const PngOptions usual;
    PngOptions picture;
    picture.pixels = QSize(json[QLatin1String("width")].toInt(usual.pixels.width()),
                           json[QLatin1String("height")].toInt(usual.pixels.height()));
    picture.dpi = json[QLatin1String("dpi")].toInt(usual.dpi);
    picture.theme = valueOf(ThemeCodes, json[QLatin1String("theme")].toString()).value_or(usual.theme);
    picture.transparent = json[QLatin1String("transparent")].toBool(usual.transparent);
    picture.title = json[QLatin1String("title")].toBool(usual.title);
    picture.footer = json[QLatin1String("footer")].toBool(usual.footer);
    picture.embed = json[QLatin1String("embed")].toBool(usual.embed);
    picture.language
        = valueOf(LanguageCodes, json[QLatin1String("language")].toString()).value_or(usual.language);
    return picture;
}

QJsonObject whatToJson(const ChartSpec &spec)
{
    QJsonObject what;
    if (spec.article != 0)
        what.insert(QLatin1String("article"), QString::number(spec.article));
    QStringList figures;
    for (const qint64 id : spec.figures)
        figures.append(QString::number(id));
    put(what, QLatin1String("figures"), figures);
    put(what, QLatin1String("indicators"), spec.indicators);
    put(what, QLatin1String("regions"), spec.regions);
    put(what, QLatin1String("periods"), spec.periods);
    QStringList measures;
    for (const core::Measure measure : spec.measures)
        measures.append(core::measureCode(measure));
    put(what, QLatin1String("measures"), measures);
    QStringList states;
    for (const core::FigureState state : spec.states)
        states.append(core::figureStateCode(state));
    put(what, QLatin1String("states"), states);
    if (spec.knownAsOf.isValid())
        what.insert(QLatin1String("known_as_of"), spec.knownAsOf.toString(Qt::ISODate));
    return what;
}

void whatFromJson(ChartSpec &spec, const QJsonObject &what)
{
    spec.article = idOf(what[QLatin1String("article")]);
    for (const QJsonArray ids = what[QLatin1String("figures")].toArray(); const auto &id : ids)
        spec.figures.append(idOf(id));
    spec.indicators = stringsOf(what[QLatin1String("indicators")]);
    spec.regions = stringsOf(what[QLatin1String("regions")]);
    spec.periods = stringsOf(what[QLatin1String("periods")]);
    for (const QString &code : stringsOf(what[QLatin1String("measures")])) {
        if (const auto measure = core::measureFromCode(code))
            spec.measures.append(*measure);
    }
    for (const QString &code : stringsOf(what[QLatin1String("states")])) {
        const core::FigureState state = core::figureStateFromCode(code);
        if (core::figureStateCode(state) == code)
            spec.states.append(state);
    }
    spec.knownAsOf = QDate::fromString(what[QLatin1String("known_as_of")].toString(), Qt::ISODate);
}

QJsonObject howToJson(const ChartSpec &spec)
{
    QJsonObject how{{QLatin1String("kind"), chartKindCode(spec.kind)},
                    {QLatin1String("order"), chartOrderCode(spec.order)},
                    {QLatin1String("events"), spec.events}};
    if (spec.highlight != 0)
        how.insert(QLatin1String("highlight"), QString::number(spec.highlight));
    if (spec.reference) {
        how.insert(QLatin1String("reference"),
                   QJsonObject{{QLatin1String("value"), spec.reference->value.toString()},
                               {QLatin1String("label"), spec.reference->label}});
    }
    return how;
}

void howFromJson(ChartSpec &spec, const QJsonObject &how)
{
    spec.kind = chartKindFromCode(how[QLatin1String("kind")].toString()).value_or(spec.kind);
    spec.order = chartOrderFromCode(how[QLatin1String("order")].toString()).value_or(spec.order);
    spec.events = how[QLatin1String("events")].toBool(spec.events);
    spec.highlight = idOf(how[QLatin1String("highlight")]);
    const QJsonObject reference = how[QLatin1String("reference")].toObject();
    if (const auto value = core::Decimal::parse(reference[QLatin1String("value")].toString()))
        spec.reference = ReferenceLine{*value, reference[QLatin1String("label")].toString()};
}

constexpr std::array<QLatin1String, 5> KnownKeys{QLatin1String("version"), QLatin1String("what"),
                                                 QLatin1String("how"), QLatin1String("words"),
                                                 QLatin1String("look")};

} // namespace

bool ChartSpec::accepts(const core::Figure &figure) const
{
    const auto in
        = [](const auto &list, const auto &value) { return list.isEmpty() || list.contains(value); };
    const QString region = figure.region.code.isEmpty() ? figure.region.parentCode + u'/' + figure.region.name
                                                        : figure.region.code;
    const bool knownThen
        = !knownAsOf.isValid() || (figure.knownSince.isValid() && figure.knownSince <= knownAsOf);
    const bool stateFits
        = states.isEmpty() ? figure.state != core::FigureState::Rejected : states.contains(figure.state);
    return knownThen && stateFits && in(figures, figure.id) && in(indicators, figure.indicator)
           && in(regions, region) && in(periods, figure.period.label()) && in(measures, figure.measure);
}

QJsonObject ChartSpec::toJson() const
{
    QJsonObject json = unknown;
    json.insert(QLatin1String("version"), 1);
    json.insert(QLatin1String("what"), whatToJson(*this));
    json.insert(QLatin1String("how"), howToJson(*this));
    QJsonObject words;
    put(words, QLatin1String("title"), title);
    put(words, QLatin1String("subtitle"), subtitle);
    put(words, QLatin1String("note"), note);
    json.insert(QLatin1String("words"), words);
    if (picture)
        json.insert(QLatin1String("look"), pictureToJson(*picture));
    return json;
}

ChartSpec ChartSpec::fromJson(const QJsonObject &json)
{
    ChartSpec spec;
    whatFromJson(spec, json[QLatin1String("what")].toObject());
    howFromJson(spec, json[QLatin1String("how")].toObject());
    const QJsonObject words = json[QLatin1String("words")].toObject();
    spec.title = words[QLatin1String("title")].toString();
    spec.subtitle = words[QLatin1String("subtitle")].toString();
    spec.note = words[QLatin1String("note")].toString();
    if (json[QLatin1String("look")].isObject())
        spec.picture = pictureFromJson(json[QLatin1String("look")].toObject());
    spec.unknown = json;
    for (const QLatin1String key : KnownKeys)
        spec.unknown.remove(key);
    return spec;
}

QString chartKindCode(ChartKind kind)
{
    return codeOf(KindCodes, kind);
}

std::optional<ChartKind> chartKindFromCode(QStringView code)
{
    return valueOf(KindCodes, code);
}

QString chartOrderCode(ChartOrder order)
{
    return codeOf(OrderCodes, order);
}

std::optional<ChartOrder> chartOrderFromCode(QStringView code)
{
    return valueOf(OrderCodes, code);
}

QString themeCode(Theme theme)
{
    return codeOf(ThemeCodes, theme);
}

std::optional<Theme> themeFromCode(QStringView code)
{
    return valueOf(ThemeCodes, code);
}

} // namespace fangzhi::charts
