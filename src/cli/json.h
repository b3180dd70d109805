// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/figure.h"
#include "core/rows.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace fangzhi::cli {

// Objects as the command line prints them: keys in snake_case, codes as in the library, dates in ISO form.
QJsonObject figureJson(const core::Figure &figure);
QJsonObject articleRowJson(const core::ArticleRow &row);
QJsonObject articleJson(const core::Article &article);

// One array, indented, with a line break at its end.
void printJson(QTextStream &out, const QJsonArray &array);

} // namespace fangzhi::cli
