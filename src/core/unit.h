// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decimal.h"

#include <QString>
#include <QStringView>

namespace fangzhi::core {

enum class Language { Chinese, English };

// A unit as SDMX keeps it: what is measured (UNIT_MEASURE) and the power of ten (UNIT_MULT).
// 亿元 is {"CNY", 8}, % is {"PT", 0}, 个百分点 is {"PP", 0}: percent and percentage point never meet.
// Units without a code of ours keep their words: 平方米 is {"平方米", 0}, 万件 {"件", 4}.
struct Unit {
    QString measure;
    int multiplier = 0;

    friend bool operator==(const Unit &, const Unit &) = default;
};

// Reads a unit as it stands in a text. An empty text gives an empty measure: a pure number.
Unit parseUnit(QStringView asSaid);

// The value in whole units: 2.9 万亿元 is 2.9 × 10^12 CNY, exactly.
Decimal normalizedValue(const Decimal &value, const Unit &unit);

bool isPercent(const Unit &unit);
bool isPercentagePoint(const Unit &unit);

// The unit's words for people, as said in Chinese; in English 亿元 is "100 million yuan".
QString unitWords(const QString &asSaid, Language language);
// What is measured, without the power of ten: "yuan".
QString measureUnitWords(const Unit &unit, Language language);

} // namespace fangzhi::core
