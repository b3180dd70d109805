// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extract/subjects.h"

#include <optional>

namespace fangzhi::extract {

// How a number's unit limits what it can state.
enum class UnitClass { Percent, Points, Times, Rank, Quantity, Bare };
UnitClass unitClassOf(const Number &number);

// What the words between a name and a number say of the number.
struct Predicate {
    size_t cut = 0; // token where the predicate begins; what is before it names the subject
    size_t object = 0; // tokens [object, end) after a mark that opens a name (年均新增就业); end when none
    std::optional<core::Measure> measure;
    int sign = 1;
    bool growth = false; // some growth: which kind depends on the base
    bool to = false; // 提高到: the number is where the change ends
    bool from = false;
    bool avg = false;
    int avgYears = 0; // of 两年平均; 0: as many as are spoken of
    bool mom = false;
    bool yoy = false;
    bool yearBegin = false;
    bool respectively = false;
    bool goal = false;
    bool forecast = false; // 预计 in front of the number
    bool share = false;
    bool gap = false; // 高于, 低于
    bool change = false; // some verb of change, not to an end
    bool level = false; // some verb of size
    bool narrowing = false; // 收窄, 缩小
    bool fallRate = false; // 降幅, 跌幅
    bool riseRate = false; // 增幅, 涨幅
    bool by = false; // 以7622亿元位居…: the number is what a rank is by
    bool increase = false; // 增量 is what is spoken of
    bool newly = false; // 新增 behind the name
    bool rank = false;
    bool pull = false;
    bool contribution = false;
    bool cumulative = false; // 累计, 稳定在, 共: of all the years, not the last
    bool atLeast = false;
    bool completed = false; // 完成全年目标的…
    std::optional<size_t> base; // the token after 比, 较: what it is measured against
};

// Reads tokens [range.first, range.last), which end at a number of the given class.
Predicate readPredicate(const TokenizedSentence &sentence, QStringView text, const Lexicon &lexicon,
                        const SubjectReader &subjects, TokenRange range, UnitClass unit);

// Lets a predicate's words decide the kind of statement; `code` is the subject's.
void decideMeasure(Predicate &predicate, UnitClass unit, const QString &code, const QString &canonical,
                   const Number &number);

} // namespace fangzhi::extract
