// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/axisscale.h"
#include "charts/chartscene.h"
#include "charts/charttable.h"
#include "charts/textfit.h"

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

// Where everything of a chart goes, worked out before anything is drawn, so that it can be tried in several
// ways and tested without a picture.
namespace fangzhi::charts {

struct PlacedText {
    QString role; // as in ChartTextBox
    QString text;
    QStringList lines;
    TextStyle style;
    QColor color;
    QRectF box; // as if not rotated
    Qt::Alignment align = Qt::AlignLeft;
    double angle = 0; // degrees, around `pivot`
    QPointF pivot;
    bool ground = false; // hides grid lines behind it

    QPolygonF outline() const;
};

struct PlacedMark {
    qsizetype series = 0;
    qsizetype row = 0;
    QRectF rect; // of a bar
    QPointF point; // of a line's point
    QRectF hit; // where it can be clicked
};

struct PlacedEvent {
    QRectF span; // from its label down to the axis; no wider than a line where the day is known
    bool band = false;
};

// The sizes of letters. Never below nine pixels.
struct Letters {
    TextStyle title, subtitle, value, category, axis, footer;

    static Letters scaled(double scale);
};

struct ChartLayout {
    QSizeF size;
    bool fits = false;
    double needed = 0; // the height that would do at this width, where it does not fit
    bool upright = true; // names stand upright under their bars, or it is a line
    bool horizontal = false;
    QRectF plot;
    AxisScale scale;
    int tickStride = 1; // every how many ticks carry a text
    int barSpacing = 2; // a bar takes one part in so many of its place
    double firstDay = 0; // of a line's axis, in Julian days
    double lastDay = 1;
    QList<PlacedText> texts;
    QList<PlacedMark> marks;
    QList<PlacedEvent> events;
    std::optional<QLineF> reference;
    std::optional<QLineF> base; // the zero line

    double valueAt(double value) const; // x or y in the plot
};

// The chart in the room of the look: names wrap, then turn, then the bars lie down; only then letters
// shrink; and if that does not do, the layout is larger than look.size (ChartLook::growTall says how).
ChartLayout layoutChart(const ChartTable &table, const ChartLook &look);

// One attempt, without shrinking or growing. In a dense chart the values stand on their side.
enum class BarWay { Upright, Turned, Lying, Dense };
ChartLayout layoutBars(const ChartTable &table, const ChartLook &look, QSizeF size, const Letters &letters,
                       BarWay way);
ChartLayout layoutLine(const ChartTable &table, const ChartLook &look, QSizeF size, const Letters &letters);

// Title, subtitle, source and note, and the room that they leave. Part of every layout.
QRectF layoutFrame(ChartLayout &layout, const ChartTable &table, const ChartLook &look,
                   const Letters &letters);

// The middle of the time that a period is drawn at: whole years in their middle, other periods at their end.
double dayOf(const core::Period &period, bool wholeYears);

} // namespace fangzhi::charts
