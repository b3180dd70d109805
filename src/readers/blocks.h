// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "readers/lines.h"

#include <QList>

namespace fangzhi::readers {

// A line of an article with what it is.
struct TypedLine {
    QString text;
    core::BlockKind kind = core::BlockKind::Paragraph;
    int level = 0;
};

// Tells headings (with levels from 1, none left out), list items, captions, credits, table rows and
// paragraphs of an article's lines apart: by markup, by numbering, and by how the short lines between
// paragraphs stand to each other. Linear.
QList<TypedLine> typedLines(const QList<Line> &lines);

// A line under or over a picture: "……（资料图片）", "某某 摄", "图为……".
bool isCaption(QStringView line);

} // namespace fangzhi::readers
