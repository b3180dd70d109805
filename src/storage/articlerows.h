// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "storage/connection.h"

namespace fangzhi::storage {

// What a line of the article list is read from; the title is column 1.
#define ARTICLE_ROW_COLUMNS                                                                                  \
    "a.id, a.title, s.name, a.published, a.figures, a.proposed, a.events, a.read, a.starred"
#define ARTICLE_ROW_TABLES "FROM article AS a LEFT JOIN source AS s ON s.id = a.source_id "
constexpr int ArticleRowColumnCount = 9;

inline core::ArticleRow readArticleRow(const Statement &select)
{
    core::ArticleRow row;
    row.id = select.integer(0);
    row.title = select.text(1);
    row.source = select.text(2);
    row.published = core::PartialDate::fromLabel(select.text(3)).value_or(core::PartialDate());
    row.figures = select.number(4);
    row.proposed = select.number(5);
    row.events = select.number(6);
    row.read = select.flag(7);
    row.starred = select.flag(8);
    return row;
}

} // namespace fangzhi::storage
