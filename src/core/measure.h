// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/unit.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace fangzhi::core {

// What kind of statement a figure is. They are never mixed in one series.
enum class Measure {
    Level, // 绝对额, stocks and rates
    YoyGrowth, // 同比增速
    AvgGrowth, // 年均增速
    GrowthOther, // growth against another base: 五年增长83%, 环比
    ChangePoints, // in percentage points, also gaps between regions
    ChangeAbs, // in the unit of the level
    Share, // 比重
    Contribution, // 贡献率
    Pull, // 拉动…个百分点
    Ratio, // 倍, 番
    Rank, // 位次
    Target, // 预期目标, whatever it states; see Figure::ofMeasure
};

// "yoy_growth" …: the names kept in libraries, printed and read by the command line.
QString measureCode(Measure measure);
std::optional<Measure> measureFromCode(QStringView code);
// The bureaus' word: 同比增速, year-on-year growth.
QString measureWords(Measure measure, Language language);

// Percent growth of any kind.
bool isGrowth(Measure measure);

} // namespace fangzhi::core
