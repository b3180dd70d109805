// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/html.h"

#include <QStringView>

namespace fangzhi::readers {

// What single lines of a page look like, whatever stands around them.

// A line that is a link and little else.
bool isLink(const HtmlLine &line);

// How much a line looks like an article's (in characters), or like a list of links (negative).
double scoreOf(const HtmlLine &line);

// A short line that begins what follows an article: 相关阅读, 网友评论, 免责声明：……
bool beginsAfterArticle(QStringView text);

// A short line of words that stand on buttons and beside codes to scan.
bool isButtons(QStringView text);

// Whether a line after an article's last sentences is its own: a signature, a date, who edited it.
bool belongsToEnd(const Line &line);

} // namespace fangzhi::readers
