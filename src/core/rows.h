// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/partialdate.h"

#include <QList>
#include <QString>

#include <optional>

namespace fangzhi::core {

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

    friend bool operator==(const ArticleRow &, const ArticleRow &) = default;
};

// Which articles, newest first. Empty fields do not filter; all set ones must hold.
struct ArticleFilter {
    QString text; // words found in title or text, as typed
    QString regionCode; // the region or any below it
    QString tag;
    bool starredOnly = false;

    friend bool operator==(const ArticleFilter &, const ArticleFilter &) = default;
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
