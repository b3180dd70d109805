// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace fangzhi::readers {

// What a source's markup says of a line; plain text says nothing.
enum class LineHint { None, Heading, ListItem, Caption, TableRow };

// A line that may be a block of the article, or the page's furniture.
struct Line {
    QString text; // not empty, no white space at the ends, no line break
    LineHint hint = LineHint::None;
    int level = 0; // of a heading from 1; of a table row 1 for a header row
};

// The lines of a normalised text (text/normalize.h): blank ones left out, hard-wrapped paragraphs and
// lines that were torn apart inside a sentence made whole, paragraphs run together by two ideographic
// spaces parted, rows of tabs marked as rows of a table. Linear.
QList<Line> linesOf(const QString &text);

// Mends lines torn inside a bracket or before a comma.
QList<Line> withoutTears(const QList<Line> &lines);

// Whether a cell of a row is a number; a year is a heading like any word.
bool holdsFigures(QStringView row);

// Whether a line ends as sentences end.
bool endsSentence(QStringView line);

} // namespace fangzhi::readers
