// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/result.h"
#include "readers/lines.h"
#include "readers/pictures.h"

#include <QList>
#include <QString>

namespace fangzhi::readers {

// A paragraph of an office document, or a row of a table.
struct OfficeLine {
    Line line;
    double size = 0; // of its letters in points; 0: not known
    bool centered = false;
    bool isTitle = false; // by its style
    bool isContents = false; // of the list of contents, by its style
};

// What a reader of an office format gives: its lines in order, and the pictures between them.
struct OfficeText {
    QList<OfficeLine> lines;
    QList<PlacedPicture> pictures;
};

// The document that the lines make: list of contents left out, title by style, by the size of its letters
// (that of an official document stands under its number), or by place. `original` and `mediaType` are left
// to the caller. Errors: InvalidInput where there is no text.
core::Result<core::Document> documentOf(const OfficeText &text, const QString &fallbackTitle);

// Where a list of contents (目录) stands: that word and the lines after it that end in a page's number or
// come again as headings. Empty where there is none.
struct ContentsPlace {
    qsizetype first = 0;
    qsizetype count = 0;
};
ContentsPlace contentsIn(const QList<OfficeLine> &lines);

// One line of an office document's paragraph: tabs and runs of spaces are single spaces.
QString lineOfParagraph(const QString &text);

} // namespace fangzhi::readers
