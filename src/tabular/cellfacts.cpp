// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/cellfacts.h"

#include "core/unit.h"
#include "tabular/words.h"

namespace fangzhi::tabular {

namespace {

using core::Measure;
using core::OtherIndicator;

bool isKnown(const QString &code)
{
    return !code.isEmpty() && code != OtherIndicator;
}

bool isRate(const QString &unit)
{
    const core::Unit parsed = core::parseUnit(unit);
    return core::isPercent(parsed) || core::isPercentagePoint(parsed) || unit == u"‰";
}

bool isMoney(const QString &unit)
{
    const QString measure = core::parseUnit(unit).measure;
    return measure == u"CNY" || measure == u"USD" || measure == u"EUR" || measure == u"JPY"
           || measure == u"HKD";
}

void joinVariant(Naming &naming, const QString &variant)
{
    if (variant.isEmpty() || naming.variant == variant)
        return;
    naming.variant = naming.variant.isEmpty() ? variant : naming.variant + u'，' + variant;
}

Naming breakdown(const Naming &outer, const Naming &inner)
{
    Naming result;
    result.indicator = OtherIndicator;
    result.surface = outer.surface + u'：' + inner.surface;
    result.parent = isKnown(outer.indicator) ? outer.indicator : outer.parent;
    result.variant = outer.variant;
    joinVariant(result, inner.variant);
    return result;
}

// 102.1 of prices is an index of the year before, though its heading says %.
bool isIndex(const core::Indicator &indicator, const core::Decimal &value)
{
    constexpr double LeastIndex = 80;
    return indicator.family == core::IndicatorFamily::Prices && value.toDouble() >= LeastIndex;
}

bool isValueAdded(const QString &code, const LabelReader &labels)
{
    const core::Indicator *indicator = labels.lexicon().catalogue().byCode(code);
    return indicator && indicator->family == core::IndicatorFamily::ValueAdded;
}

} // namespace

Naming namingOf(const LabelFacts &facts)
{
    return {
        facts.indicator, facts.name.isEmpty() ? facts.words : facts.name, {}, facts.variant, facts.sector};
}

Naming combined(const Naming &outer, const Naming &inner, const LabelReader &labels)
{
    if (inner.indicator.isEmpty()) {
        Naming result = outer;
        joinVariant(result, inner.variant);
        return result;
    }
    if (outer.indicator.isEmpty()) {
        Naming result = inner;
        joinVariant(result, outer.variant);
        return result;
    }
    if (outer.indicator == inner.indicator && isKnown(inner.indicator))
        return inner;
    // 城镇居民 under 居民人均可支配收入: what ends the one begins the other.
    qsizetype overlap = std::min(inner.surface.size(), outer.surface.size());
    while (overlap > 0 && !inner.surface.endsWith(QStringView(outer.surface).first(overlap)))
        --overlap;
    for (const QString &name : {inner.surface + outer.surface.mid(overlap), inner.surface + outer.surface,
                                outer.surface + inner.surface}) {
        const QString code = labels.codeOf(name);
        if (!isKnown(code))
            continue;
        Naming result{code, name, {}, outer.variant, false};
        joinVariant(result, inner.variant);
        return result;
    }
    if (inner.sector) {
        if (isValueAdded(outer.indicator, labels))
            return {inner.indicator, inner.surface, {}, outer.variant, false};
        return breakdown(outer, inner);
    }
    if (isKnown(inner.indicator)) {
        Naming result = inner;
        if (!isKnown(outer.indicator))
            joinVariant(result, outer.surface);
        return result;
    }
    if (outer.sector && inner.indicator == OtherIndicator)
        return breakdown({OtherIndicator, outer.surface, {}, outer.variant, false}, inner);
    return breakdown(outer, inner);
}

Naming combined(const Naming &outer, const LabelFacts &inner, const LabelReader &labels)
{
    return combined(outer, namingOf(inner), labels);
}

Quantity quantityOf(const LabelFacts &column, const LabelFacts &row, const CellReading &cell,
                    const QString &rowUnit, const Surroundings &around, const QString &indicator,
                    const extract::Lexicon &lexicon)
{
    const QString &cellUnit = cell.unit;
    const core::Decimal &value = cell.value;
    Quantity result;
    // What the column says of the kind of number counts before what the row says, a rank above all.
    result.measure = column.measure ? *column.measure : row.measure ? *row.measure : Measure::Level;
    if (!column.measure && !row.measure && around.facts.measure)
        result.measure = *around.facts.measure;
    const bool rate = core::isGrowth(result.measure) || result.measure == Measure::Share
                      || result.measure == Measure::Contribution;
    const QStringList said{cellUnit, column.unit, row.unit, rowUnit};
    if (result.measure == Measure::Rank) {
        result.unit = QStringLiteral("位");
    } else if (result.measure == Measure::Pull || result.measure == Measure::ChangePoints) {
        result.unit = QStringLiteral("个百分点");
    } else if (rate) {
        result.unit = QStringLiteral("%");
        for (const QString &unit : said + around.units) {
            if (isRate(unit)) {
                result.unit = unit;
                break;
            }
        }
    } else {
        for (const QString &unit : said) {
            if (!unit.isEmpty()) {
                result.unit = unit;
                break;
            }
        }
        if (result.unit.isEmpty() && column.money && !around.moneyUnit.isEmpty())
            result.unit = around.moneyUnit;
        for (const QString &unit : result.unit.isEmpty() ? around.units : QStringList()) {
            if (isRate(unit) && around.units.size() > 1)
                continue;
            if (((column.counts || row.counts) && isMoney(unit)) || !lexicon.isCountedIn(indicator, unit))
                continue;
            result.unit = unit;
            break;
        }
    }
    if (result.measure != Measure::Level || !isRate(result.unit))
        return result;
    const core::Unit parsed = core::parseUnit(result.unit);
    const core::Indicator *known = lexicon.catalogue().byCode(indicator);
    if (core::isPercentagePoint(parsed)) {
        result.measure = Measure::ChangePoints;
    } else if (known && core::isPercent(parsed) && !isIndex(*known, value)) {
        const bool counted = !known->units.isEmpty() && !known->units.contains(QStringLiteral("-"));
        if (counted || known->family == core::IndicatorFamily::Prices)
            result.measure = Measure::YoyGrowth;
    }
    return result;
}

QString unitOfSdmx(const QString &measure, int multiplier)
{
    static const QHash<int, QString> powers{{0, {}},
                                            {2, QStringLiteral("百")},
                                            {3, QStringLiteral("千")},
                                            {4, QStringLiteral("万")},
                                            {6, QStringLiteral("百万")},
                                            {7, QStringLiteral("千万")},
                                            {8, QStringLiteral("亿")},
                                            {10, QStringLiteral("百亿")},
                                            {12, QStringLiteral("万亿")}};
    const QString words = core::measureUnitWords({measure, 0}, core::Language::Chinese);
    return powers.value(multiplier) + words;
}

} // namespace fangzhi::tabular
