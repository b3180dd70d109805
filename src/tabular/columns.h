// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tabular/layout.h"

namespace fangzhi::tabular {

// A column as it was understood.
struct ColumnReading {
    int column = 0;
    QStringList path; // the lines of its heading, the uppermost first
    QString heading; // the same as one text
    Role role = Role::Ignore;
    LabelFacts facts; // what the lines say together; of a value column
    QList<LabelFacts> parts; // each line that names an indicator, the uppermost first
    bool fraction = false; // shares given as 0.38 for 38%
    Frequency frequency = Frequency::Unsaid; // of a column of times
    QList<int> stubs; // of a value column: the columns that say what its rows are

    bool isStub() const;
};

// Roles and facts of all columns of a table.
QList<ColumnReading> readColumns(const CellView &view, const Layout &layout, const LabelReader &labels,
                                 const core::TableMapping &mapping);

// What two labels say together, the inner one first in all that both say.
void completeFacts(LabelFacts &inner, const LabelFacts &outer);

// The times of a cell in a column of this role; nothing where it is none.
std::optional<TimeFacts> timeOfCell(const core::GridCell &cell, const ColumnReading &column);

} // namespace fangzhi::tabular
