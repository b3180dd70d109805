// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/pagelayout.h"

namespace fangzhi::readers {

// A stretch of a line without a wide gap.
struct Segment {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    QString text;
};

// A line of a column: its segments from left to right.
struct Row {
    QList<Segment> cells;
    double size = 0;
    int column = 0; // counted through all pages
    double columnLeft = 0;
    double columnRight = 0;

    double left() const { return cells.first().left; }
    double right() const { return cells.last().right; }
    double top() const { return cells.first().top; }
};

// Puts a page's rows after `rows` in the order of reading: of two columns one after the other. `column`
// counts the columns of all pages.
void appendPage(QList<Row> &rows, const TextPage &page, int &column);

// Whether a character belongs to a script that parts no words.
bool isCjk(QChar c);

// Letters that were set apart ("多 囊 卵 巢") put together.
QString withoutLooseSpaces(const QString &text);

} // namespace fangzhi::readers
