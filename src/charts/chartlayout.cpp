// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"

#include <QTransform>

#include <algorithm>
#include <array>

namespace fangzhi::charts {

namespace {

constexpr double SmallestLetters = 9;
constexpr double SmallestScale = 0.75;
constexpr double TitleGap = 12;
constexpr double FooterGap = 12;

double paddingOf(const QSizeF &size)
{
    return std::clamp(size.width() * 0.03, 8.0, 20.0);
}

// A block of running text; returns the y below it.
double addFlow(ChartLayout &layout, const QString &role, const QString &text, const TextStyle &style,
               const QColor &color, const QRectF &column)
{
    if (text.isEmpty())
        return column.top();
    PlacedText placed{role, text, flowed(text, column.width(), style), style, color, {}, Qt::AlignLeft,
                      0,    {}};
    placed.box = QRectF(column.left(), column.top(), textWidth(placed.lines, style),
                        style.lineHeight() * double(placed.lines.size()));
    layout.texts.append(placed);
    return placed.box.bottom();
}

void layoutEmpty(ChartLayout &layout, const ChartTable &table, const ChartLook &look, const Letters &letters)
{
    const QRectF room = layoutFrame(layout, table, look, letters);
    PlacedText placed{QStringLiteral("empty"),
                      table.empty,
                      flowed(table.empty, room.width(), letters.category),
                      letters.category,
                      palette(look.theme).textSecond,
                      {},
                      Qt::AlignHCenter,
                      0,
                      {}};
    const QSizeF size(textWidth(placed.lines, letters.category),
                      letters.category.lineHeight() * double(placed.lines.size()));
    placed.box = QRectF(room.center() - QPointF(size.width(), size.height()) / 2, size);
    layout.texts.append(placed);
    layout.needed = layout.size.height() - room.height() + size.height();
    layout.fits = room.height() >= size.height();
}

ChartLayout attempt(const ChartTable &table, const ChartLook &look, QSizeF size, const Letters &letters,
                    BarWay way)
{
    if (table.isEmpty()) {
        ChartLayout layout;
        layout.size = size;
        layoutEmpty(layout, table, look, letters);
        return layout;
    }
    return table.kind == ChartKind::Line ? layoutLine(table, look, size, letters)
                                         : layoutBars(table, look, size, letters, way);
}

// The ways to try, best first.
QList<BarWay> waysOf(const ChartTable &table)
{
    if (table.isEmpty() || table.kind == ChartKind::Line)
        return {BarWay::Upright};
    if (table.kind == ChartKind::HorizontalBars)
        return {BarWay::Lying};
    return {BarWay::Upright, BarWay::Turned, BarWay::Lying, BarWay::Dense};
}

// The widest letters that fit in some way; else what did not fit last.
ChartLayout fitted(const ChartTable &table, const ChartLook &look, QSizeF size,
                   std::initializer_list<double> scales)
{
    ChartLayout layout;
    for (const double scale : scales) {
        for (const BarWay way : waysOf(table)) {
            layout = attempt(table, look, size, Letters::scaled(scale), way);
            if (layout.fits)
                return layout;
        }
    }
    return layout;
}

// As wide as asked, as tall as needed.
ChartLayout grownTall(const ChartTable &table, const ChartLook &look)
{
    const bool bars = !table.isEmpty() && table.kind != ChartKind::Line;
    const BarWay way = bars ? BarWay::Lying : BarWay::Upright;
    const Letters letters = Letters::scaled(0.92);
    QSizeF size = look.size;
    ChartLayout layout = attempt(table, look, size, letters, way);
    for (int i = 0; i < 4 && !layout.fits && layout.needed > size.height(); ++i) {
        size.setHeight(layout.needed + 1);
        layout = attempt(table, look, size, letters, way);
    }
    return layout;
}

} // namespace

QPolygonF PlacedText::outline() const
{
    QTransform turn;
    turn.translate(pivot.x(), pivot.y());
    turn.rotate(angle);
    turn.translate(-pivot.x(), -pivot.y());
    return turn.map(QPolygonF(box));
}

Letters Letters::scaled(double scale)
{
    const auto style = [scale](double pixels, QFont::Weight weight) {
        return TextStyle{std::max(SmallestLetters, double(qRound(pixels * scale))), weight};
    };
    return {style(16, QFont::Bold),   style(12, QFont::Normal), style(13, QFont::DemiBold),
            style(12, QFont::Normal), style(11, QFont::Normal), style(11, QFont::Normal)};
}

double ChartLayout::valueAt(double value) const
{
    const double fraction = scale.fraction(value);
    return horizontal ? plot.left() + plot.width() * fraction : plot.bottom() - plot.height() * fraction;
}

QRectF layoutFrame(ChartLayout &layout, const ChartTable &table, const ChartLook &look,
                   const Letters &letters)
{
    const Palette &colors = palette(look.theme);
    const double padding = paddingOf(layout.size);
    QRectF room = QRectF(QPointF(), layout.size).adjusted(padding, padding, -padding, -padding);
    if (look.showTitle) {
        double y = addFlow(layout, QStringLiteral("title"), table.title, letters.title, colors.text, room);
        QRectF rest = room;
        rest.setTop(y + (y > room.top() ? 2 : 0));
        y = addFlow(layout, QStringLiteral("subtitle"), table.subtitle, letters.subtitle, colors.textSecond,
                    rest);
        if (y > room.top())
            room.setTop(y + TitleGap);
    }
    if (!look.showFooter)
        return room;
    const double lines = double(flowed(table.source, room.width(), letters.footer).size()
                                + flowed(table.note, room.width(), letters.footer).size());
    if (lines == 0)
        return room;
    QRectF foot = room;
    foot.setTop(room.bottom() - lines * letters.footer.lineHeight());
    const double y
        = addFlow(layout, QStringLiteral("source"), table.source, letters.footer, colors.textThird, foot);
    QRectF rest = foot;
    rest.setTop(y);
    addFlow(layout, QStringLiteral("note"), table.note, letters.footer, colors.textThird, rest);
    room.setBottom(foot.top() - FooterGap);
    return room;
}

ChartLayout layoutChart(const ChartTable &table, const ChartLook &look)
{
    const QSizeF asked = look.size.expandedTo(QSizeF(16, 16));
    ChartLook sized = look;
    sized.size = asked;
    ChartLayout layout = fitted(table, sized, asked, {1.0, 0.92, 0.84, SmallestScale});
    if (!layout.fits && look.growTall)
        layout = grownTall(table, sized);
    // Everything smaller: the same shape, laid out larger and drawn down.
    for (double factor = 1.1; !layout.fits && factor < 60; factor *= 1.1)
        layout = fitted(table, sized, asked * factor, {SmallestScale});
    return layout;
}

} // namespace fangzhi::charts
