// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/partialdate.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace fangzhi::core {

// A passage around what a search found, on one line, and where in it the words stand: start and length.
struct Snippet {
    QString text;
    QList<std::pair<qsizetype, qsizetype>> marks;

    friend bool operator==(const Snippet &, const Snippet &) = default;
};

// A line of the article list.
struct ArticleRow {
    qint64 id = 0;
    QString title;
    QString source;
    PartialDate published;
    int figures = 0; // not rejected
    int proposed = 0; // of them waiting for review
    int events = 0;
    bool read = false;
    bool starred = false;
    Snippet snippet; // of a list that was searched for

    friend bool operator==(const ArticleRow &, const ArticleRow &) = default;
};

// Relevance: those that hold the words often, or in their titles, first, and of equal ones the newest.
enum class ArticleOrder { NewestFirst, Relevance };

// Which articles. Empty fields do not filter; all set ones must hold.
struct ArticleFilter {
    QString text; // a query as typed (text::SearchQuery): words, phrases, operators, fields
    QString regionCode; // the region or any below it
    QString tag;
    bool starredOnly = false;
    ArticleOrder order = ArticleOrder::NewestFirst; // only where words are searched for

    friend bool operator==(const ArticleFilter &, const ArticleFilter &) = default;
};

// How many rows a list has, as far as that is known: a search may still be going on.
struct RowCount {
    qint64 rows = 0;
    bool complete = true;
};

// Which figures, by article and place in it.
struct FigureFilter {
    qint64 article = 0;
    QStringList indicators;
    QString regionCode; // the region or any below it
    QString regionExact; // the region itself: a code, or parent/name of a region without a code
    std::optional<Measure> measure;
    QList<FigureState> states; // empty: all but rejected

    friend bool operator==(const FigureFilter &, const FigureFilter &) = default;
};

// A line of a list of figures: the figure and what its article is called.
struct FigureRow {
    Figure figure;
    QString articleTitle;
    QString articleSource;
    PartialDate articlePublished;
};

// A region of the navigation tree and how many articles speak of it or of one below it.
struct RegionCount {
    RegionRef region;
    RegionLevel level = RegionLevel::Own;
    int articles = 0;
    int figures = 0;
};

struct TagCount {
    QString tag;
    int articles = 0;
};

struct LibraryCounts {
    qint64 articles = 0;
    qint64 figures = 0; // not rejected
    qint64 proposed = 0;
    qint64 events = 0;
    qint64 projects = 0;
    qint64 starred = 0;
};

} // namespace fangzhi::core
