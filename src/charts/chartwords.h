// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"

#include <QStringList>

// The words that a chart makes of its data, in the chart's own language, which need not be the window's.
namespace fangzhi::charts::words {

struct Pair {
    QStringView zh;
    QStringView en;

    QString in(core::Language language) const
    {
        return (language == core::Language::Chinese ? zh : en).toString();
    }
};

QString title(const QList<ChartRow> &rows, const core::Figure &first, core::Language language);
// The title of one indicator over several regions: 地区生产总值同比增速.
QString titleAcross(const ChartRow &row, const core::Figure &first, core::Language language);
// 四川省等8个地区
QString regions(const QList<core::Figure> &figures, core::Language language);
// "遂宁高新区 · 年份不详 · 同比增速 · %"
QString subtitle(const QStringList &parts);
QString region(const core::RegionRef &region, core::Language language);
// 同比增速; of a target or rank with what it is of: 预期目标（同比增速）
QString measure(const core::Figure &figure, core::Language language);
// "遂宁日报，2021-04-18"; the title where nobody published it
QString source(const ChartSource &source, core::Language language);
// "来源：遂宁日报，2021-04-18；统计局，2020-03-01"; articles of one source share its name.
QString sourceLine(const QList<ChartSource> &sources, const QStringList &dataSets, core::Language language);
QString noteLine(const QStringList &notes, core::Language language);
// The value of a mark: "8.1%", "第5位", "约5%", else the number alone with thousands apart.
QString value(const core::Figure &figure, const core::Decimal &inUnit, core::Language language);
QString number(const core::Decimal &value);

} // namespace fangzhi::charts::words
