// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/indicator.h"
#include "tasks/librarysession.h"

#include <QString>

namespace fangzhi::widgets {

// What the window says of values, in the language of the interface.
QString stateWords(core::FigureState state);
QString surenessWords(core::Sureness sureness);
// "2018年1—5月"; where nothing is known, that.
QString periodWords(const core::Period &period);
// The line under an article's title: source, date, what was found, how much of it was understood.
QString factsLine(const tasks::ArticleView &view);
// A figure's value as it is written in a chart: "−2.1%".
QString valueWords(const core::Figure &figure);
// A figure on one line: "地区生产总值 8.1% · 遂宁高新区 · 年份不详 · 同比增速 · 待审核".
QString figureLine(const core::Figure &figure, const core::IndicatorCatalogue &catalogue);
// Text from outside as a tool tip, in which it can never be markup.
QString toolTipOf(const QString &text);
// 12,345 as the language of the interface writes it.
QString numberWords(qint64 number);

} // namespace fangzhi::widgets
