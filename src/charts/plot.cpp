// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace fangzhi::charts {

namespace {

constexpr double LineWidth = 2.2;

QValueAxis *valueAxis(const AxisScale &scale, const Palette &colors)
{
    auto *axis = new QValueAxis;
    axis->setRange(scale.low, scale.high);
    axis->setTickCount(scale.ticks());
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLinePen(QPen(colors.line, 1));
    return axis;
}

void hide(QAbstractAxis *axis)
{
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLineVisible(false);
}

QBarSet *barSet(const ChartRow &row, const Palette &colors, Theme theme, bool transparent)
{
    auto *set = new QBarSet(QString());
    const QColor color = row.color.in(theme);
    if (row.waiting) {
        set->setBrush(transparent ? QBrush(Qt::NoBrush) : QBrush(colors.card));
        QPen pen(color, 2);
        pen.setJoinStyle(Qt::MiterJoin);
        set->setPen(pen);
    } else {
        set->setBrush(color);
        set->setPen(QPen(Qt::NoPen));
    }
    set->append(row.value ? row.value->toDouble() : 0);
    return set;
}

QBarSet *spacer()
{
    auto *set = new QBarSet(QString());
    set->setBrush(Qt::NoBrush);
    set->setPen(QPen(Qt::NoPen));
    set->append(0);
    return set;
}

// Qt Charts has one brush a set, and a stacked series of one set a bar makes bars × bars items. So all bars
// are sets of one category, with empty sets between them as spaces: bars + spaces items, one brush each.
void addBars(QChart *chart, const ChartTable &table, const ChartLayout &layout, Theme theme, bool transparent)
{
    QAbstractBarSeries *series
        = layout.horizontal ? static_cast<QAbstractBarSeries *>(new QHorizontalBarSeries) : new QBarSeries;
    const Palette &colors = palette(theme);
    QList<QBarSet *> sets;
    qsizetype bars = 0;
    for (const ChartSeries &one : table.series) {
        for (const ChartRow &row : one.rows) {
            for (int i = 1; i < layout.barSpacing && bars > 0; ++i)
                sets.append(spacer());
            sets.append(barSet(row, colors, theme, transparent));
            ++bars;
        }
    }
    if (layout.horizontal) // its axis points up, names are read down
        std::reverse(sets.begin(), sets.end());
    series->append(sets);
    series->setBarWidth(double(sets.size()) / double(bars * layout.barSpacing));
    series->setLabelsVisible(false);
    chart->addSeries(series);
    auto *categories = new QBarCategoryAxis;
    categories->append(QStringLiteral(" "));
    hide(categories);
    QValueAxis *values = valueAxis(layout.scale, colors);
    chart->addAxis(categories, layout.horizontal ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(values, layout.horizontal ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(values);
}

// One series for each run of points without a gap, in plot coordinates 0…1 along the width.
void addLines(QChart *chart, const ChartTable &table, const ChartLayout &layout, Theme theme)
{
    auto *days = new QValueAxis;
    days->setRange(layout.plot.left(), layout.plot.right());
    hide(days);
    QValueAxis *values = valueAxis(layout.scale, palette(theme));
    chart->addAxis(days, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    const auto add = [&](const QList<QPointF> &points, const ChartSeries &series) {
        if (points.size() < 2)
            return;
        auto *line = new QLineSeries;
        QPen pen(series.color.in(theme), series.muted ? LineWidth * 0.75 : LineWidth);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::RoundCap);
        line->setPen(pen);
        line->replace(points);
        chart->addSeries(line);
        line->attachAxis(days);
        line->attachAxis(values);
    };
    // Muted ones first, so that they lie behind.
    for (const bool muted : {true, false}) {
        for (qsizetype s = 0; s < table.series.size(); ++s) {
            if (table.series[s].muted != muted)
                continue;
            QList<QPointF> run;
            qsizetype lastRow = -1;
            for (const PlacedMark &mark : layout.marks) {
                if (mark.series != s)
                    continue;
                const QList<ChartRow> &rows = table.series[s].rows;
                if (lastRow >= 0
                    && (mark.row != lastRow + 1 || rows[mark.row].revised != rows[lastRow].revised)) {
                    add(run, table.series[s]);
                    run.clear();
                }
                run.append({mark.point.x(), table.series[s].rows[mark.row].value->toDouble()});
                lastRow = mark.row;
            }
            add(run, table.series[s]);
        }
    }
}

// Makes the chart's plot area lie at `plot` of its parent. QChart::setPlotArea() would do that, but with it
// Qt Charts 6.4 never lays out the grid. So the chart itself is moved and sized by what its layout keeps
// around the plot area, which is asked from a first layout.
void setPlotAt(QChart *chart, const QRectF &plot)
{
    static QMarginsF around;
    for (int i = 0; i < 3; ++i) {
        chart->setGeometry(plot.marginsAdded(around));
        chart->layout()->invalidate();
        chart->layout()->activate();
        const QRectF got = chart->plotArea().translated(chart->pos());
        const QMarginsF off(got.left() - plot.left(), got.top() - plot.top(), plot.right() - got.right(),
                            plot.bottom() - got.bottom());
        const double worst = std::max(
            {std::abs(off.left()), std::abs(off.top()), std::abs(off.right()), std::abs(off.bottom())});
        if (worst < 0.01)
            return;
        around += off;
    }
}

} // namespace

QGraphicsWidget *makePlot(const ChartTable &table, const ChartLayout &layout, Theme theme, bool transparent)
{
    auto *chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->legend()->setVisible(false);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    if (table.kind == ChartKind::Line)
        addLines(chart, table, layout, theme);
    else
        addBars(chart, table, layout, theme, transparent);
    setPlotAt(chart, layout.plot);
    // The scene answers for marks itself; Qt Charts would only slow the pointer down.
    chart->setAcceptHoverEvents(false);
    chart->setAcceptedMouseButtons(Qt::NoButton);
    return chart;
}

} // namespace fangzhi::charts
