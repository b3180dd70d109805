// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/html.h"

#include <QList>
#include <QString>

namespace fangzhi::readers {

// Where a page's article stands among its lines.
struct MainText {
    enum class Kind {
        Article,
        List, // links to articles, with or without a few words to each
        Nothing, // no text worth the name
    };

    Kind kind = Kind::Nothing;
    QList<qsizetype> lines; // those of the article, ascending, without its title and what stands over it
    QList<qsizetype> head; // what stands over it, nearest last: the title's neighbourhood
    qsizetype title = -1; // among the page's lines; -1 where none is seen
};

// Finds the element that holds the article by where its sentences are dense and links are not, by the
// place of its title, and by what its elements are called; leaves out lists of links inside it and what
// follows it. `pageTitle` is that of <title>, `title` that of a field, either may be empty. Linear.
MainText mainTextOf(const HtmlTree &tree, const QList<HtmlLine> &lines, const QString &title,
                    const QString &pageTitle);

} // namespace fangzhi::readers
