// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"

namespace fangzhi::core {

// The orders of the table of all figures that an index serves, whatever their number.
enum class FigureOrder {
    Series, // by indicator, region, kind and period
    Region,
    Period,
    Value,
    Added, // as they came
};

// Which figures the table shows, and in which order.
struct FigureQuery {
    FigureFilter filter;
    int firstYear = 0; // 0: from the beginning …
    int lastYear = 0; // … to the end
    qint64 dataSet = 0; // only of this one
    bool articlesOnly = false; // none of a data set
    FigureOrder order = FigureOrder::Series;
    bool descending = false;

    friend bool operator==(const FigureQuery &, const FigureQuery &) = default;
};

} // namespace fangzhi::core
