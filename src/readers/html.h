// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "readers/htmltree.h"
#include "readers/lines.h"

#include <QList>
#include <QString>

namespace fangzhi::readers {

// A line of a page and where it comes from.
struct HtmlLine {
    Line line;
    int node = 0; // its first text
    int lastNode = 0; // and its last
    qsizetype letters = 0; // without white space, digits and ASCII signs
    qsizetype linked = 0; // of these, in links
};

struct HtmlPicture {
    int node = 0; // the img
    qsizetype line = 0; // stands before this line; their number where it stands at the end
};

struct HtmlLines {
    QList<HtmlLine> lines;
    QList<HtmlPicture> pictures;
};

// The lines of a page: headings, list items, captions and rows of data tables marked, cells parted by
// tabs (one for each column that a cell spans), <br> as line breaks; tables that only place things on the
// page are none. Left out is what isDroppedTag() says, what is hidden, and small forms. Linear.
HtmlLines linesOfTree(const HtmlTree &tree);

// The same of a page or fragment as text, lines torn inside sentences mended.
// Errors: those of HtmlTree::parse().
core::Result<QList<Line>> htmlLines(const QString &html);

} // namespace fangzhi::readers
