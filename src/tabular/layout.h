// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/tablemapping.h"
#include "tabular/cells.h"
#include "tabular/labels.h"
#include "tabular/words.h"

#include <QList>

namespace fangzhi::tabular {

// Where the parts of one table lie in its sheet; rows counted from 0.
struct Layout {
    QList<int> above; // title, unit, preamble
    QList<int> heading;
    int bodyFirst = 0;
    int bodyEnd = 0; // one past the last row with figures
    QList<int> notes; // under it

    bool hasBody() const { return bodyEnd > bodyFirst; }
};

// What the cells of a row are.
struct RowProfile {
    int filled = 0; // merged cells count once
    int words = 0;
    int times = 0;
    int values = 0; // that are no years
    int years = 0;
    int missing = 0;
    int errors = 0;
    int first = -1; // column of the first that is filled
    bool counts = false; // 1, 2, 3, … of the columns
    bool yearsInOrder = false;
};
RowProfile profileOf(const CellView &view, int row);

// The tables that stand in a sheet one above the other.
QList<Layout> findLayouts(const CellView &view, const LabelReader &labels, const core::TableMapping &mapping);

// 注：…, 数据来源：… : a line that belongs to a table and is none of its rows.
bool isNoteLine(const QString &text);
// 单位：亿元, 时间：2019年, （万元）: what stands above a table and is no heading.
bool isKeyLine(const QString &text, const LabelReader &labels);

} // namespace fangzhi::tabular
