// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/htmltree.h"
#include "readers/recognise.h"

#include <QString>
#include <QStringList>

namespace fangzhi::readers {

// What a page says of its article in places that are not seen: <title>, <meta>, JSON-LD, the comment of a
// program that saved it. What is a template's blank or a number of the site's own system counts as nothing.
struct PageFacts {
    KnownFacts known; // without a title
    QString title; // the article's own by a field of that name; may be empty
    QString pageTitle; // <title>, with what the site adds
    QString site; // the site's name
};
PageFacts factsOf(const HtmlTree &tree);

// "/2016/11/22/", "t20190918_693227": the day as many systems build a page's address from it.
core::PartialDate dateOfAddress(const QString &url);

// Fills what is not known yet from a line near the title: date, source and author wherever they stand in it.
void readFactLine(const QString &line, KnownFacts &known);

// Whether a row is one of the table that stands over an official document: 索引号, 发文机关, 成文日期 …
bool isRecordRow(const QString &row);

// Whether a date, a source or both stand in a line that is no sentence.
bool isFactLine(const QString &line);

} // namespace fangzhi::readers
