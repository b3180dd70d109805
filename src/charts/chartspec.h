// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/palette.h"
#include "core/figure.h"
#include "core/result.h"
#include "core/unit.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace fangzhi::charts {

// HorizontalBars is asked for; Bars turn horizontal by themselves where names do not fit.
enum class ChartKind { Bars, HorizontalBars, Line };
enum class ChartOrder { AsInText, Largest, Smallest, Catalogue };

struct ReferenceLine {
    core::Decimal value;
    QString label;

    friend bool operator==(const ReferenceLine &, const ReferenceLine &) = default;
};

// How a picture is made of a chart, whatever screen or window there is.
struct PngOptions {
    QSize pixels{1920, 1080};
    int dpi = 144; // text is as large on paper at every dpi: 96 pixels an inch are the interface's own
    Theme theme = Theme::Light;
    bool transparent = false;
    bool title = true; // title and subtitle
    bool footer = true; // source line and note
    bool embed = true; // the chart's data and sources inside, so that it can be opened again
    core::Language language = core::Language::Chinese;

    friend bool operator==(const PngOptions &, const PngOptions &) = default;
};

// What a chart shows and how: what is kept as a saved chart, carried inside a PNG, taken by the command
// line. Empty lists do not filter.
struct ChartSpec {
    // What
    qint64 article = 0;
    QList<qint64> figures;
    QStringList indicators;
    QStringList regions; // codes, or parent/name of regions without a code
    QStringList periods; // labels
    QList<core::Measure> measures;
    QList<core::FigureState> states; // empty: all but rejected
    QDate knownAsOf; // only what was known on that day; null: today's knowledge
    // How
    ChartKind kind = ChartKind::Bars;
    ChartOrder order = ChartOrder::AsInText;
    qint64 highlight = 0; // a figure
    std::optional<ReferenceLine> reference;
    bool events = true; // on lines
    // Words; empty ones are made from the data
    QString title;
    QString subtitle;
    QString note;
    // Look
    std::optional<PngOptions> picture;
    // Keys of a newer program, kept as they came.
    QJsonObject unknown;

    // True where the figure is among those that the spec asks for.
    bool accepts(const core::Figure &figure) const;

    QJsonObject toJson() const;
    // Keys that are missing keep their default, and values that are not understood too.
    static ChartSpec fromJson(const QJsonObject &json);

    friend bool operator==(const ChartSpec &, const ChartSpec &) = default;
};

QString chartKindCode(ChartKind kind);
std::optional<ChartKind> chartKindFromCode(QStringView code);
QString chartOrderCode(ChartOrder order);
std::optional<ChartOrder> chartOrderFromCode(QStringView code);
QString themeCode(Theme theme);
std::optional<Theme> themeFromCode(QStringView code);

} // namespace fangzhi::charts
