// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/lines.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace fangzhi::readers {

// A web page's furniture: what stands on every page of a site around its articles.

// A line made of buttons only: "【字体：大 中 小】", "打印 收藏 分享到：", "×". Single characters are
// among them: ask only before and after an article's paragraphs.
bool isWidget(QStringView line);

// Elements of a breadcrumb ("首页 > 新闻 > 正文", "您的位置：首页"); empty for other lines. An arrow alone
// gives one empty element: its neighbours are the rest of the breadcrumb.
QStringList breadcrumb(QStringView line);

// A line after which, at the end of a page, nothing belongs to the article: 相关阅读, 扫一扫……, 上一篇：,
// a disclaimer, a comment form.
bool isTailMarker(QStringView line);

// Where the article ends: the first tail marker after which no real part of the text follows, or
// lines.size().
qsizetype articleEnd(const QList<Line> &lines);

} // namespace fangzhi::readers
