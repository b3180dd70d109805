// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/figure.h"

#include "core/codes.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace fangzhi::core {

namespace {

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
    return valueOf(StateCodes, code).value_or(FigureState::Proposed);
}

QString boundCode(Bound bound)
{
    return codeOf(BoundCodes, bound);
}

Bound boundFromCode(QStringView code)
{
    return valueOf(BoundCodes, code).value_or(Bound::None);
}

QString observationStatusCode(ObservationStatus status)
{
    return codeOf(StatusCodes, status);
}

ObservationStatus observationStatusFromCode(QStringView code)
{
    return valueOf(StatusCodes, code).value_or(ObservationStatus::Normal);
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

// How the figures of a group belong together; the first of two equally large groups wins.
enum class Bond { Region, Indicator, Time };
constexpr std::array Bonds{Bond::Region, Bond::Indicator, Bond::Time};
constexpr qsizetype PeriodsOfALine = 3;

QString keyText(const Comparison &comparison)
{
    return comparison.words + u'~' + (comparison.period ? comparison.period->label() : QString()) + u'~'
           + comparison.region.name;
}

QString keyText(const GroupKey &key)
{
    return QStringList{key.period, measureCode(key.measure),
                       key.ofMeasure ? measureCode(*key.ofMeasure) : QString(), key.unitMeasure,
                       keyText(key.comparedWith)}
        .join(u'|');
}

// What a figure shares with the rest of a group of this bond; empty where it cannot be in one.
QString bondKey(const Figure &figure, Bond bond)
{
    const SeriesKey series = seriesKey(figure);
    const QString name = series.indicator + u'|' + series.variant;
    GroupKey group = groupKey(figure);
    switch (bond) {
    case Bond::Region:
        return u'R' + keyText(group) + u'|' + series.region;
    case Bond::Indicator:
        return u'I' + keyText(group) + u'|' + name;
    case Bond::Time:
        if (!figure.period.hasYear())
            return {};
        // One frequency: see Period::hasSameFrequency().
        group.period = QString::number(int(figure.period.kind()));
        if (figure.period.kind() == Period::Kind::Months && figure.period.isCumulative())
            group.period += u'c';
        return u'T' + keyText(group) + u'|' + series.region + u'|' + name + u'|'
               + priceBasisCode(series.priceBasis);
    }
    return {};
}

qsizetype periodsOf(const QList<Figure> &figures)
{
    QSet<QString> labels;
    for (const Figure &figure : figures)
        labels.insert(figure.period.label());
    return labels.size();
}

// The figures of an article that are in no group yet, by what could bind them.
class Grouping {
public:
    explicit Grouping(const QList<Figure> &figures)
    {
        for (const Figure &figure : figures) {
            if (figure.isComparison || figure.state == FigureState::Rejected)
                continue;
            const qsizetype at = m_figures.size();
            m_figures.append(figure);
            m_taken.append(false);
            for (const Bond bond : Bonds) {
                const QString key = bondKey(figure, bond);
                if (!key.isEmpty())
                    m_members[{bond, key}].append(at);
            }
        }
        std::erase_if(m_members, [this](const auto &entry) {
            return entry.first.first == Bond::Time && periodsOf(free(entry.second)) < PeriodsOfALine;
        });
    }

    // The largest group of what is left; empty when nothing is.
    QList<Figure> takeLargest()
    {
        const QList<qsizetype> *best = nullptr;
        qsizetype size = 0;
        for (const auto &[key, members] : m_members) {
            const qsizetype count = std::count_if(members.begin(), members.end(),
                                                  [this](qsizetype at) { return !m_taken[at]; });
            const bool line = key.first == Bond::Time;
            if (count > size && (!line || periodsOf(free(members)) >= PeriodsOfALine)) {
                best = &members;
                size = count;
            }
        }
        if (!best)
            return {};
        const QList<Figure> group = free(*best);
        for (const qsizetype at : *best)
            m_taken[at] = true;
        return group;
    }

private:
    QList<Figure> free(const QList<qsizetype> &members) const
    {
        QList<Figure> result;
        for (const qsizetype at : members) {
            if (!m_taken[at])
                result.append(m_figures[at]);
        }
        return result;
    }

    QList<Figure> m_figures;
    QList<bool> m_taken;
    std::map<std::pair<Bond, QString>, QList<qsizetype>> m_members; // in the order of bonds
};

} // namespace

QList<QList<Figure>> comparableGroups(const QList<Figure> &figures)
{
    Grouping grouping(figures);
    QList<QList<Figure>> groups;
    for (QList<Figure> group = grouping.takeLargest(); !group.isEmpty(); group = grouping.takeLargest())
        groups.append(group);
    std::stable_sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) {
        return a.size() != b.size() ? a.size() > b.size() : placeOf(a.first()) < placeOf(b.first());
    });
    return groups;
}

bool isAcrossRegions(const QList<Figure> &group)
{
    return group.size() > 1 && std::any_of(group.begin(), group.end(), [&](const Figure &figure) {
               return regionIdentity(figure.region) != regionIdentity(group.first().region);
           });
}

bool isOverTime(const QList<Figure> &group)
{
    return periodsOf(group) >= PeriodsOfALine;
}

} // namespace fangzhi::core
