// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/figure.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace fangzhi::core {

namespace {

template <typename Enum, size_t N> using Codes = std::array<std::pair<Enum, QStringView>, N>;

constexpr Codes<FigureState, 4> StateCodes{{
    {FigureState::Proposed, u"proposed"},
    {FigureState::Accepted, u"accepted"},
    {FigureState::Edited, u"edited"},
    {FigureState::Rejected, u"rejected"},
}};

constexpr Codes<Bound, 6> BoundCodes{{
    {Bound::None, u""},
    {Bound::About, u"about"},
    {Bound::AtLeast, u"at_least"},
    {Bound::AtMost, u"at_most"},
    {Bound::RangeLow, u"range_low"},
    {Bound::RangeHigh, u"range_high"},
}};

constexpr Codes<ObservationStatus, 5> StatusCodes{{
    {ObservationStatus::Normal, u"normal"},
    {ObservationStatus::Provisional, u"provisional"},
    {ObservationStatus::Revised, u"revised"},
    {ObservationStatus::Estimated, u"estimated"},
    {ObservationStatus::Break, u"break"},
}};

template <typename Enum, size_t N> QString codeOf(const Codes<Enum, N> &codes, Enum value)
{
    for (const auto &[known, code] : codes) {
        if (known == value)
            return code.toString();
    }
    return {};
}

template <typename Enum, size_t N> Enum valueOf(const Codes<Enum, N> &codes, QStringView code)
{
    for (const auto &[value, known] : codes) {
        if (known == code)
            return value;
    }
    return codes.front().first;
}

QString regionIdentity(const RegionRef &region)
{
    return region.code.isEmpty() ? region.parentCode + u'/' + region.name : region.code;
}

QString ordinal(const QString &number)
{
    const bool teen = number.endsWith(u"11") || number.endsWith(u"12") || number.endsWith(u"13");
    if (!teen && number.endsWith(u'1'))
        return number + QStringLiteral("st");
    if (!teen && number.endsWith(u'2'))
        return number + QStringLiteral("nd");
    if (!teen && number.endsWith(u'3'))
        return number + QStringLiteral("rd");
    return number + QStringLiteral("th");
}

// 803.1亿元 is 80.31 billion yuan: English counts in thousands.
QString englishAmount(const Decimal &value, const QString &unit)
{
    static constexpr std::array<std::pair<int, QStringView>, 4> Scales{
        {{12, u"trillion"}, {9, u"billion"}, {6, u"million"}, {3, u"thousand"}}};
    const Unit parsed = parseUnit(unit);
    const Decimal whole = normalizedValue(value, parsed).normalized();
    const double size = std::abs(whole.toDouble());
    for (const auto &[power, name] : Scales) {
        if (size >= std::pow(10.0, power))
            return QStringLiteral("%1 %2 %3")
                .arg(whole.scaled(-power).toString(), name, measureUnitWords(parsed, Language::English))
                .trimmed();
    }
    return QStringLiteral("%1 %2")
        .arg(whole.toString(), measureUnitWords(parsed, Language::English))
        .trimmed();
}

qsizetype placeOf(const Figure &figure)
{
    return figure.evidence.isEmpty() ? 0 : figure.evidence.first().anchor.start;
}

} // namespace

bool Figure::decidedByPerson() const
{
    return !decidedBy.isEmpty() && decidedBy != u"program";
}

Sureness surenessOf(double confidence)
{
    if (confidence >= HighConfidence)
        return Sureness::High;
    return confidence >= MiddleConfidence ? Sureness::Middle : Sureness::Low;
}

QString valueWords(const Figure &figure, Language language)
{
    const QString number = figure.value.toString();
    if (figure.measure == Measure::Rank)
        return language == Language::Chinese ? QStringLiteral("第%1位").arg(number) : ordinal(number);
    if (language == Language::Chinese || isPercent(parseUnit(figure.unit)))
        return number + figure.unit;
    if (parseUnit(figure.unit).multiplier != 0)
        return englishAmount(figure.value, figure.unit);
    return QStringLiteral("%1 %2").arg(number, unitWords(figure.unit, language)).trimmed();
}

QString indicatorWords(const Figure &figure, const IndicatorCatalogue &catalogue, Language language)
{
    const Indicator *known = catalogue.byCode(figure.indicator);
    return known ? known->name(language == Language::Chinese) : figure.indicatorSurface;
}

QString figureStateCode(FigureState state)
{
    return codeOf(StateCodes, state);
}

FigureState figureStateFromCode(QStringView code)
{
    return valueOf(StateCodes, code);
}

QString boundCode(Bound bound)
{
    return codeOf(BoundCodes, bound);
}

Bound boundFromCode(QStringView code)
{
    return valueOf(BoundCodes, code);
}

QString observationStatusCode(ObservationStatus status)
{
    return codeOf(StatusCodes, status);
}

ObservationStatus observationStatusFromCode(QStringView code)
{
    return valueOf(StatusCodes, code);
}

SeriesKey seriesKey(const Figure &figure)
{
    const bool other = figure.indicator == OtherIndicator;
    return {other ? figure.indicator + u':' + figure.indicatorSurface : figure.indicator,
            regionIdentity(figure.region),
            figure.measure,
            figure.ofMeasure,
            figure.variant,
            parseUnit(figure.unit).measure,
            figure.priceBasis,
            figure.comparedWith};
}

GroupKey groupKey(const Figure &figure)
{
    return {figure.period.label(), figure.measure, figure.ofMeasure, parseUnit(figure.unit).measure,
            figure.comparedWith};
}

namespace {

// What a figure has in common with the rest of a group: its region, or its indicator.
QString bond(const Figure &figure, bool acrossRegions)
{
    const SeriesKey key = seriesKey(figure);
    return acrossRegions ? key.indicator + u'|' + key.variant : key.region;
}

// The largest group that some of the figures make; all of them share a GroupKey.
QList<Figure> largestGroup(const QList<Figure> &figures)
{
    QHash<std::pair<bool, QString>, QList<Figure>> groups;
    for (const Figure &figure : figures) {
        for (const bool across : {false, true})
            groups[{across, bond(figure, across)}].append(figure);
    }
    QList<Figure> best;
    bool bestAcross = false;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        const bool across = it.key().first;
        const bool better = it->size() > best.size() || (it->size() == best.size() && across < bestAcross)
                            || (it->size() == best.size() && across == bestAcross
                                && placeOf(it->first()) < placeOf(best.first()));
        if (better) {
            best = *it;
            bestAcross = across;
        }
    }
    return best;
}

} // namespace

QList<QList<Figure>> comparableGroups(const QList<Figure> &figures)
{
    QList<GroupKey> keys;
    QList<QList<Figure>> alike;
    for (const Figure &figure : figures) {
        if (figure.isComparison || figure.state == FigureState::Rejected)
            continue;
        const GroupKey key = groupKey(figure);
        const qsizetype at = keys.indexOf(key);
        if (at < 0) {
            keys.append(key);
            alike.append({figure});
        } else {
            alike[at].append(figure);
        }
    }
    QList<QList<Figure>> groups;
    for (QList<Figure> rest : alike) {
        while (!rest.isEmpty()) {
            const QList<Figure> group = largestGroup(rest);
            rest.removeIf([&](const Figure &figure) {
                return std::any_of(group.begin(), group.end(), [&](const Figure &taken) {
                    return taken.id == figure.id && placeOf(taken) == placeOf(figure)
                           && taken.indicator == figure.indicator && taken.region == figure.region;
                });
            });
            groups.append(group);
        }
    }
    std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) {
        return a.size() != b.size() ? a.size() > b.size() : placeOf(a.first()) < placeOf(b.first());
    });
    return groups;
}

bool isAcrossRegions(const QList<Figure> &group)
{
    return group.size() > 1 && std::any_of(group.begin(), group.end(), [&](const Figure &figure) {
               return bond(figure, false) != bond(group.first(), false);
           });
}

} // namespace fangzhi::core
