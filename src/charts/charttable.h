// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"
#include "charts/palette.h"
#include "core/event.h"
#include "core/figure.h"
#include "core/indicator.h"
#include "core/partialdate.h"
#include "core/period.h"
#include "core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace fangzhi::charts {

// What the source line says of an article.
struct ChartSource {
    QString title;
    QString source; // who published it
    core::PartialDate published;
};
using ChartSources = QHash<qint64, ChartSource>; // by article

// One mark of a chart, or the place of one that is missing.
struct ChartRow {
    qint64 figure = 0; // 0: missing
    QList<qint64> sameAs; // further figures that say exactly this again and share the mark
    QString indicator; // its code
    QString label; // the indicator's name, with its variant; the region's where a chart compares regions
    std::optional<core::Decimal> value; // in the table's unit; empty: missing, drawn as a gap
    QString valueText; // "8.1%", as written at the mark
    core::Period period;
    QString periodText;
    QString regionText;
    ThemedColor color;
    bool waiting = false; // proposed, not decided: drawn hollow
    bool embargoed = false; // not public yet
    bool revised = false; // after a revision: a line breaks where this changes
    QString sentence; // that says it
    QString source; // where that stands, as in the source line

    friend bool operator==(const ChartRow &, const ChartRow &) = default;
};

// Bars have one series; lines have one for the region and one for its parent.
struct ChartSeries {
    QString label; // written at the end of its line
    ThemedColor color;
    bool muted = false; // stands behind
    QList<ChartRow> rows; // of a line: ascending by period

    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

struct ChartEvent {
    qint64 id = 0;
    QString label; // "遂宁高新区挂牌 3月18日"
    QDate first; // a span where the day is not known
    QDate last;

    friend bool operator==(const ChartEvent &, const ChartEvent &) = default;
};

// The rows that a chart shows, with their evidence: what is drawn, read out, copied and carried along.
struct ChartTable {
    ChartSpec spec;
    ChartKind kind = ChartKind::Bars;
    core::Language language = core::Language::Chinese;
    QString title;
    QString subtitle; // region · period · measure · unit
    QString source; // "来源：遂宁日报，2021-04-18"
    QString note; // "注：增速按不变价计算"; empty where there is nothing to say
    QString unit; // in words, of all values
    bool percent = false; // axis labels carry %
    QString empty; // where there is no mark: why
    QList<ChartSeries> series;
    QList<ChartEvent> events;

    bool isEmpty() const; // not one mark
    bool hasEmbargoed() const;
    // All marks with a figure, in reading order.
    QList<const ChartRow *> marks() const;
    // The mark that shows the figure, itself or as a repetition; null where none does.
    const ChartRow *rowOf(qint64 figure) const;

    QJsonObject toJson() const;
    static core::Result<ChartTable> fromJson(const QJsonObject &json);

    friend bool operator==(const ChartTable &, const ChartTable &) = default;
};

// Bars of one comparable group (core::comparableGroups), or the line of one over time; figures that the spec
// does not accept are left out. Values in different multiples of the unit are brought to the largest one that
// most of them use. Figures that repeat each other exactly share a mark.
ChartTable chartOfGroup(const QList<core::Figure> &group, const ChartSources &sources, const ChartSpec &spec,
                        core::Language language, const core::IndicatorCatalogue &catalogue);

// What a line over time shows. `own` and `parent` each of one series (core::seriesKey), any order.
struct SeriesInput {
    QList<core::Figure> own;
    QList<core::Figure> parent;
    QList<core::Event> events;
};

// A line over time with the parent region in grey and marks of events within its range. Figures without a
// year cannot be placed and are left out; the note says how many.
ChartTable chartOfSeries(const SeriesInput &input, const ChartSources &sources, const ChartSpec &spec,
                         core::Language language, const core::IndicatorCatalogue &catalogue);

// The chart as one sentence for those who listen or search: what, then every value.
QString sentenceOf(const ChartTable &table, core::Language language);
// Tab-separated with a header line; numbers plain, text without tabs and line breaks.
QString toTsv(const ChartTable &table, core::Language language);

} // namespace fangzhi::charts
