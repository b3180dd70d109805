// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tabular/layout.h"

#include <QStringList>

namespace fangzhi::tabular {

// What the lines above a table, its sheet's name and its file's name say of all its figures.
struct Surroundings {
    QString title;
    QStringList above; // all lines as they stand
    QStringList notes;
    LabelFacts facts; // of title and lines above
    LabelFacts fromName; // of the names of sheet and file: a guess
    QStringList units; // 单位：亿元、% says two
    QString moneyUnit; // 金额单位：元
};

Surroundings readSurroundings(const CellView &view, const Layout &layout, const LabelReader &labels,
                              const QString &fileName);

} // namespace fangzhi::tabular
