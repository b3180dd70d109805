// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/period.h"

#include <QString>

namespace fangzhi::tabular {

enum class Frequency { Unsaid, Day, Month, Quarter, Half, Year };

// What a heading, a cell or a title says about the time of figures; each may say a part of it: the title a
// year, the column "this month", the row nothing.
struct TimeFacts {
    enum class Reach { Unsaid, Single, Cumulative };

    int year = 0;
    int lastYear = 0; // of a span of years
    int firstMonth = 0;
    int lastMonth = 0;
    int day = 0;
    Reach reach = Reach::Unsaid; // this month, or from January on
    int yearOffset = 0; // -1 of 上年同期
    bool wholeYear = false; // 全年
    Frequency frequency = Frequency::Unsaid;

    bool isEmpty() const;
    bool isDate() const { return year != 0 && firstMonth != 0; }
    // Takes from `outer` what is not said here.
    void complete(const TimeFacts &outer);
    // The time that all of it says; the unknown year where no year is said.
    core::Period period() const;

    friend bool operator==(const TimeFacts &, const TimeFacts &) = default;
};

// Reads the times that stand in a heading, written in Chinese or ISO or SDMX form, and takes them out of it.
// `text` is folded and without white space. A bare number is a year only where it is all there is.
TimeFacts takeTime(QString &text);

// A cell that is a time and nothing else: 2019年5月, 2019-05, 2019Q2, 201905, 2019.
std::optional<TimeFacts> wholeTime(const QString &plainText);

// 月, 季, 年, M, Q, A …
Frequency frequencyOf(const QString &plainText);
// How often dates come that stand under each other, each given as year * 12 + month - 1.
Frequency frequencyOfMonths(QList<int> months);

} // namespace fangzhi::tabular
