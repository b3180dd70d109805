// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartlayout.h"
#include "charts/charttable.h"
#include "charts/palette.h"

#include <QGraphicsWidget>

namespace fangzhi::charts {

// The plot of a chart drawn by Qt Charts at the layout's plot rectangle: grid, and bars or lines. Its own
// labels, legend, title and background are off; all words are items of ours. Ownership goes to the caller.
QGraphicsWidget *makePlot(const ChartTable &table, const ChartLayout &layout, Theme theme, bool transparent);

} // namespace fangzhi::charts
