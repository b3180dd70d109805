// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "tabular/cells.h"
#include "tabular/labels.h"
#include "tabular/surroundings.h"

namespace fangzhi::tabular {

// The name of what a cell counts, put together from its headings and from the names of its row.
struct Naming {
    QString indicator; // code, OtherIndicator, or empty where nothing names it
    QString surface;
    QString parent; // the code of the whole that it is a part of
    QString variant;
    bool sector = false;
};

// `outer` with a name inside it: 增加值 over 工业, 固定资产投资 over 民间.
Naming combined(const Naming &outer, const LabelFacts &inner, const LabelReader &labels);
Naming combined(const Naming &outer, const Naming &inner, const LabelReader &labels);
Naming namingOf(const LabelFacts &facts);

// Measure and unit of a cell go together: a percentage of what is counted in yuan is its growth.
struct Quantity {
    core::Measure measure = core::Measure::Level;
    QString unit;
};
Quantity quantityOf(const LabelFacts &column, const LabelFacts &row, const CellReading &cell,
                    const QString &rowUnit, const Surroundings &around, const QString &indicator,
                    const extract::Lexicon &lexicon);

// 亿元 of CNY and 8, as SDMX writes it.
QString unitOfSdmx(const QString &measure, int multiplier);

} // namespace fangzhi::tabular
