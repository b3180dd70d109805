// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/unit.h"

#include <QStringList>

#include <array>

namespace fangzhi::core {

namespace {

struct Multiplier {
    QStringView word;
    int power;
    QStringView english;
};

// The longest first, so that 万亿 is not read as 万.
constexpr std::array<Multiplier, 9> Multipliers{{
    {u"万亿", 12, u"trillion"},
    {u"百亿", 10, u"10 billion"},
    {u"千万", 7, u"10 million"},
    {u"百万", 6, u"million"},
    {u"十万", 5, u"100,000"},
    {u"亿", 8, u"100 million"},
    {u"万", 4, u"10,000"},
    {u"千", 3, u"thousand"},
    {u"百", 2, u"hundred"},
}};

struct Measure {
    QStringView word;
    QStringView code;
    QStringView english;
};

// Codes of SDMX's UNIT_MEASURE where it has one (PT, PS, CNY …); PP is percentage points.
constexpr std::array<Measure, 28> Measures{{
    {u"%", u"PT", u"%"},
    {u"％", u"PT", u"%"},
    {u"﹪", u"PT", u"%"},
    {u"个百分点", u"PP", u"percentage points"},
    {u"百分点", u"PP", u"percentage points"},
    {u"元", u"CNY", u"yuan"},
    {u"人民币", u"CNY", u"yuan"},
    {u"美元", u"USD", u"US dollars"},
    {u"欧元", u"EUR", u"euros"},
    {u"日元", u"JPY", u"yen"},
    {u"港元", u"HKD", u"Hong Kong dollars"},
    {u"人", u"PS", u"persons"},
    {u"人次", u"PS_VISIT", u"visits"},
    {u"户", u"HH", u"households"},
    {u"吨", u"T", u"tonnes"},
    {u"公斤", u"KG", u"kg"},
    {u"斤", u"JIN", u"jin"},
    {u"亩", u"MU", u"mu"},
    {u"公顷", u"HA", u"ha"},
    {u"平方米", u"M2", u"m²"},
    {u"平方公里", u"KM2", u"km²"},
    {u"立方米", u"M3", u"m³"},
    {u"公里", u"KM", u"km"},
    {u"千瓦", u"KW", u"kW"},
    {u"千瓦时", u"KWH", u"kWh"},
    {u"倍", u"TIMES", u"times"},
    {u"位", u"RANK", u""},
    {u"天", u"D", u"days"},
}};

const Measure *findMeasure(QStringView word)
{
    for (const Measure &m : Measures) {
        if (m.word == word)
            return &m;
    }
    return nullptr;
}

const Multiplier *leadingMultiplier(QStringView word)
{
    // 千瓦 and 千瓦时 are units of their own, not thousands of 瓦.
    for (const Multiplier &m : Multipliers) {
        if (word.startsWith(m.word) && !word.startsWith(u"千瓦") && !word.startsWith(u"千克"))
            return &m;
    }
    return nullptr;
}

} // namespace

Unit parseUnit(QStringView asSaid)
{
    QStringView rest = asSaid.trimmed();
    if (const Measure *m = findMeasure(rest))
        return {m->code.toString(), 0};
    int power = 0;
    if (const Multiplier *m = leadingMultiplier(rest)) {
        power = m->power;
        rest = rest.mid(m->word.size());
    }
    if (const Measure *m = findMeasure(rest))
        return {m->code.toString(), power};
    return {rest.toString(), power};
}

Decimal normalizedValue(const Decimal &value, const Unit &unit)
{
    return value.scaled(unit.multiplier);
}

bool isPercent(const Unit &unit)
{
    return unit.measure == u"PT";
}

bool isPercentagePoint(const Unit &unit)
{
    return unit.measure == u"PP";
}

QString measureUnitWords(const Unit &unit, Language language)
{
    for (const Measure &m : Measures) {
        if (m.code == unit.measure)
            return (language == Language::Chinese ? m.word : m.english).toString();
    }
    return unit.measure;
}

QString unitWords(const QString &asSaid, Language language)
{
    if (language == Language::Chinese)
        return asSaid;
    const QStringView trimmed = QStringView(asSaid).trimmed();
    const Multiplier *multiplier = findMeasure(trimmed) ? nullptr : leadingMultiplier(trimmed);
    const QString measure = measureUnitWords(parseUnit(trimmed), language);
    return multiplier ? QStringLiteral("%1 %2").arg(multiplier->english, measure).trimmed() : measure;
}

} // namespace fangzhi::core
