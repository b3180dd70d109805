// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/partialdate.h"
#include "core/period.h"

#include <QString>

#include <optional>

namespace fangzhi::extract {

// A time as the words say it, before it is known which year 去年 is.
struct PeriodWords {
    qsizetype begin = 0;
    qsizetype end = 0;
    int year = 0; // said in digits
    int lastYear = 0; // of 2016—2020年
    std::optional<int> offset; // of 今年, 去年 …, from the document's year
    int firstMonth = 0;
    int lastMonth = 0;
    int window = 0; // the last n years
    int plan = 0; // the nth five-year plan
    bool day = false; // a day of the calendar: when it was said, not what it is about
    bool wholeYear = false;
    bool since = false; // to the document's date
    bool completeYears = false; // … or to its last complete year
    bool now = false;
    bool sameMonth = false; // 当月
    bool sameTime = false; // 同期
    bool yearEnd = false; // 年末
    bool yearBegin = false;
    bool unknown = false;
    bool fromTo = false; // 2020年到2025年: its first year is where a change starts
    bool stock = false; // 截至…末
    bool listed = false; // 1、2月: each of them where numbers answer to them

    // Takes what a neighbour says in addition (2019年 + 一季度); false when they do not go together.
    bool join(const PeriodWords &next);
};

// Reads times that begin with a digit, 前 or 近 (2019年, 1—5月, 前10个月, 近5年, 5年来).
std::optional<PeriodWords> readPeriod(const char16_t *text, qsizetype at, qsizetype end);
// Reads the argument of a `period` entry of the lexicon.
PeriodWords periodOfTerm(const QString &arg);

// Months from one to another, or the unknown year.
struct Span {
    int firstYear = 0;
    int firstMonth = 1;
    int lastYear = 0;
    int lastMonth = 12;
    bool guessed = true; // not said, or only half said
    bool fromTo = false;
    bool loose = false; // today's, or since some time: where it ends is a convention

    static Span years(int first, int last);
    static Span months(int year, int first, int last);
    bool known() const { return firstYear != 0; }
    bool isWindow() const { return firstYear != lastYear && firstMonth == 1 && lastMonth == 12; }
    bool isWholeYear() const { return firstYear == lastYear && firstMonth == 1 && lastMonth == 12; }
    bool isMonth() const { return firstYear == lastYear && firstMonth == lastMonth; }
    Span lastOf() const; // the last year of a window, itself otherwise
    Span yearBefore() const; // the same part of the year before; of a window the year before it starts
    Span monthBefore() const;
    core::Period period() const;

    friend bool operator==(const Span &, const Span &) = default;
};

// The document's own time, against which words are resolved.
class Clock {
public:
    Clock() = default;
    // `date` is unknown where it may not stand for when the text was written.
    // `title` is the time that the title names, if any.
    Clock(const core::PartialDate &date, const std::optional<PeriodWords> &title);

    int year() const { return m_year; }
    // What is spoken of where nothing says so.
    const Span &mainSpan() const { return m_main; }
    void setMainSpan(const Span &span) { m_main = span; }
    // The five years that a report looks back on.
    Span review(int years) const;
    int lastCompleteYear() const { return m_year == 0 ? 0 : m_year - 1; }

    // `current` is what was spoken of before; `ahead` for plans.
    Span resolve(const PeriodWords &words, const Span &current, bool ahead) const;

private:
    int yearOfMonths(const PeriodWords &words, const Span &current, bool ahead) const;
    Span sinceYear(int year) const;
    Span resolveLoose(const PeriodWords &words, const Span &current, int year, bool ahead) const;

    int m_year = 0;
    int m_month = 0;
    Span m_main;
};

} // namespace fangzhi::extract
