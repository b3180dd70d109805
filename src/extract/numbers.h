// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decimal.h"
#include "extract/lexicon.h"

#include <QString>

#include <optional>

namespace fangzhi::extract {

// A number as it stands in folded text, with the unit behind it.
struct Number {
    qsizetype begin = 0;
    qsizetype end = 0; // of number and unit
    qsizetype unitBegin = 0; // where the unit begins; end when there is none
    core::Decimal value; // not scaled: 2.9 of 2.9万亿元
    QString unit; // with its scale: 万亿元
    TermKind unitKind = TermKind::Trap; // Unit, Count, Skip, Duration; Trap for none
    bool chinese = false; // written with Chinese numerals only
    bool scaled = false; // has 万, 亿 …
    bool more = false; // 多, 余 inside
    bool fraction = false; // 四分之三, 1/3
    bool ordinal = false; // 第 stands in front
    bool bareScale = false; // 百亿, 千万: no digit in front of the scale
};

// The number that begins at `at`; empty where none does. Linear in its length.
std::optional<Number> readNumber(const Lexicon &lexicon, const char16_t *text, qsizetype at, qsizetype end);

bool isDigit(char16_t c);
bool isChineseDigit(char16_t c); // 零 to 九, 两, 半 is none

} // namespace fangzhi::extract
