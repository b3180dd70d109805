// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace fangzhi::tests {

// An invented article of an invented place.
struct PageArticle {
    QString title;
    QString date; // 2023-10-26
    QString source;
    QStringList body; // paragraphs; "| a | b" are rows of a table, "# x" a heading in the text
};
QList<PageArticle> pageArticles();

// Saved pages as governments and newspapers make them: each name is a layout of its own, with its menus,
// advertisements, lists of links, comments and disclaimers around the article.
QStringList pageLayouts();
// The page as bytes in the encoding that its layout has (UTF-8, GB18030).
QByteArray savedPage(const QString &layout, const PageArticle &article);
// A page of links to articles; `withSummaries`: each with a few words about it.
QByteArray listPage(bool withSummaries);

} // namespace fangzhi::tests
