// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "readers/lines.h"

#include <QString>

namespace fangzhi::readers {

// What a file's own fields say of an article: before anything that its text says.
struct KnownFacts {
    QString title;
    QString author;
    QString source;
    QString url;
    QString region; // as the field has it: 四川省, 遂宁
    core::PartialDate published;
    core::PartialDate written;
    QString fallbackTitle; // where neither fields nor text have one and it has Chinese words; else the text's
                           // first ones
};

// The article that a page's lines hold: its furniture left out, title, date, source, author and region
// read, the rest as text with blocks. `original` and `mediaType` are left to the caller. Pure.
core::Document recognise(const QList<Line> &lines, const KnownFacts &known);

} // namespace fangzhi::readers
