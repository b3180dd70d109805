// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/measure.h"

#include <array>

namespace fangzhi::core {

namespace {

struct Entry {
    Measure measure;
    QStringView code;
    QStringView zh;
    QStringView en;
};

constexpr std::array<Entry, 12> Entries{{
    {Measure::Level, u"level", u"绝对额", u"level"},
    {Measure::YoyGrowth, u"yoy_growth", u"同比增速", u"year-on-year growth"},
    {Measure::AvgGrowth, u"avg_growth", u"年均增速", u"average growth"},
    {Measure::GrowthOther, u"growth_other", u"增速（其他基期）", u"growth on another base"},
    {Measure::ChangePoints, u"change_points", u"增减百分点", u"change in points"},
    {Measure::ChangeAbs, u"change_abs", u"增减额", u"absolute change"},
    {Measure::Share, u"share", u"比重", u"share"},
    {Measure::Contribution, u"contribution", u"贡献率", u"contribution"},
    {Measure::Pull, u"pull", u"拉动百分点", u"pull"},
    {Measure::Ratio, u"ratio", u"倍数", u"ratio"},
    {Measure::Rank, u"rank", u"位次", u"rank"},
    {Measure::Target, u"target", u"预期目标", u"target"},
}};

} // namespace

QString measureCode(Measure measure)
{
    return Entries[size_t(measure)].code.toString();
}

std::optional<Measure> measureFromCode(QStringView code)
{
    for (const Entry &entry : Entries) {
        if (entry.code == code)
            return entry.measure;
    }
    return {};
}

QString measureWords(Measure measure, Language language)
{
    const Entry &entry = Entries[size_t(measure)];
    return (language == Language::Chinese ? entry.zh : entry.en).toString();
}

bool isGrowth(Measure measure)
{
    return measure == Measure::YoyGrowth || measure == Measure::AvgGrowth || measure == Measure::GrowthOther;
}

} // namespace fangzhi::core
