// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace fangzhi::charts {

namespace {

constexpr double Gap = 4; // between a bar and what is written at it
constexpr double AxisGap = 8;
constexpr double LeastPlotHeight = 72;
constexpr double LeastPlotWidth = 72;
constexpr double Diagonal = 0.70710678; // of 45 degrees
constexpr double LeastValueLetters = 9;

// One bar's place in the words of a layout.
struct Bar {
    const ChartRow *row = nullptr;
    double value = 0;
    double valueWidth = 0;
};

class BarLayout {
public:
    BarLayout(const ChartTable &table, const ChartLook &look, QSizeF size, const Letters &letters)
        : m_table(table)
        , m_colors(palette(look.theme))
        , m_letters(letters)
        , m_valueStyle(letters.value)
    {
        m_out.size = size;
        for (const ChartSeries &series : table.series) {
            for (const ChartRow &row : series.rows)
                m_bars.append({&row, row.value ? row.value->toDouble() : 0, 0});
        }
        m_room = layoutFrame(m_out, table, look, letters);
        setScale();
    }

    ChartLayout upright();
    ChartLayout turned();
    ChartLayout lying();
    ChartLayout dense();

private:
    void setScale();
    void measureValues();
    bool shrinkValuesTo(double width);
    double tickWidth() const;
    double setVerticalPlot(double left, double below);
    void placeBars();
    void placeValues();
    void turnValue(PlacedText &value, const QRectF &bar, bool negative) const;
    void placeTicks();
    void placeReference();
    void setSpacing(double slot);
    void addText(const QString &role, const QString &text, const QStringList &lines, const TextStyle &style,
                 const QColor &color, const QRectF &box, Qt::Alignment align);
    bool lyingWithColumn(double share, double referenceHeight, QList<QStringList> &names, double &column,
                         double &slot, double &needed) const;
    void placeLyingNames(const QList<QStringList> &names, double right, double column, double slot);
    double slot() const;
    bool hasNegative() const { return m_out.scale.low < 0; }

    const ChartTable &m_table;
    const Palette &m_colors;
    const Letters &m_letters;
    TextStyle m_valueStyle;
    QList<Bar> m_bars;
    QRectF m_room;
    double m_referenceWidth = 0;
    bool m_valuesOnSide = false;
    ChartLayout m_out;
};

void BarLayout::setScale()
{
    double smallest = 0;
    double largest = 0;
    for (const Bar &bar : m_bars) {
        smallest = std::min(smallest, bar.value);
        largest = std::max(largest, bar.value);
    }
    if (m_table.spec.reference) {
        smallest = std::min(smallest, m_table.spec.reference->value.toDouble());
        largest = std::max(largest, m_table.spec.reference->value.toDouble());
    }
    m_out.scale = barScale(smallest, largest);
    measureValues();
}

void BarLayout::measureValues()
{
    for (Bar &bar : m_bars)
        bar.valueWidth = textWidth(bar.row->valueText, m_valueStyle);
}

double widestValue(const QList<Bar> &bars)
{
    double widest = 0;
    for (const Bar &bar : bars)
        widest = std::max(widest, bar.valueWidth);
    return widest;
}

// Values may be a little smaller than the rest before the names have to turn.
bool BarLayout::shrinkValuesTo(double width)
{
    if (m_valuesOnSide)
        return m_valueStyle.lineHeight() <= width + 2;
    while (widestValue(m_bars) > width && m_valueStyle.pixels > LeastValueLetters) {
        m_valueStyle.pixels -= 1;
        measureValues();
    }
    return widestValue(m_bars) <= width;
}

double BarLayout::tickWidth() const
{
    double width = 0;
    for (int i = 0; i < m_out.scale.ticks(); ++i)
        width = std::max(width, textWidth(m_out.scale.tickText(i), m_letters.axis));
    return width;
}

double BarLayout::slot() const
{
    const double length = m_out.horizontal ? m_out.plot.height() : m_out.plot.width();
    return length / double(m_bars.size());
}

// The plot between `left` and the right edge, with room for values above (and below where they are
// negative) and `below` for names. Returns its height.
double BarLayout::setVerticalPlot(double left, double below)
{
    if (m_table.spec.reference) {
        const QString &label = m_table.spec.reference->label;
        m_referenceWidth = std::min(textWidth(label, m_letters.axis), m_out.size.width() * 0.16) + 6;
    }
    const double head = (m_valuesOnSide ? widestValue(m_bars) : m_valueStyle.lineHeight()) + Gap;
    const double tail = hasNegative() ? head : 0;
    m_out.plot = QRectF(QPointF(left, m_room.top() + head),
                        QPointF(m_room.right() - m_referenceWidth, m_room.bottom() - below - tail));
    return m_out.plot.height();
}

void BarLayout::setSpacing(double slot)
{
    const double widest = std::max(56.0, m_out.size.width() * 0.13);
    m_out.barSpacing = std::max(2, int(std::ceil(slot / (m_out.horizontal ? 26.0 : widest))));
}

void BarLayout::placeBars()
{
    const double place = slot();
    const double thick = place / m_out.barSpacing;
    const double zero = m_out.valueAt(0);
    qsizetype index = 0;
    for (qsizetype s = 0; s < m_table.series.size(); ++s) {
        for (qsizetype r = 0; r < m_table.series[s].rows.size(); ++r, ++index) {
            const Bar &bar = m_bars[index];
            if (!bar.row->value)
                continue;
            const double end = m_out.valueAt(bar.value);
            const double middle = (double(index) + 0.5) * place;
            PlacedMark mark{s, r, {}, {}, {}};
            if (m_out.horizontal) {
                const double y = m_out.plot.top() + middle;
                mark.rect = QRectF(QPointF(std::min(zero, end), y - thick / 2),
                                   QPointF(std::max(zero, end), y + thick / 2));
                mark.hit = QRectF(m_room.left(), y - place / 2, m_room.width(), place);
            } else {
                const double x = m_out.plot.left() + middle;
                mark.rect = QRectF(QPointF(x - thick / 2, std::min(zero, end)),
                                   QPointF(x + thick / 2, std::max(zero, end)));
                mark.hit = QRectF(x - place / 2, m_room.top(), place, m_room.height());
            }
            m_out.marks.append(mark);
        }
    }
    m_out.base = m_out.horizontal ? QLineF(zero, m_out.plot.top(), zero, m_out.plot.bottom())
                                  : QLineF(m_out.plot.left(), zero, m_out.plot.right(), zero);
}

void BarLayout::addText(const QString &role, const QString &text, const QStringList &lines,
                        const TextStyle &style, const QColor &color, const QRectF &box, Qt::Alignment align)
{
    m_out.texts.append({role, text, lines, style, color, box, align, 0, {}, false});
}

void BarLayout::placeValues()
{
    const double height = m_valueStyle.lineHeight();
    for (const PlacedMark &mark : std::as_const(m_out.marks)) {
        const ChartRow &row = m_table.series[mark.series].rows[mark.row];
        const bool negative = row.value->toDouble() < 0;
        const double width = textWidth(row.valueText, m_valueStyle);
        QRectF box(0, 0, width, height);
        if (m_out.horizontal) {
            box.moveTop(mark.rect.center().y() - height / 2);
            box.moveLeft(negative ? mark.rect.left() - 6 - width : mark.rect.right() + 6);
        } else {
            box.moveLeft(mark.rect.center().x() - width / 2);
            box.moveTop(negative ? mark.rect.bottom() + Gap / 2 : mark.rect.top() - Gap / 2 - height);
        }
        addText(QStringLiteral("value"), row.valueText, {row.valueText}, m_valueStyle, m_colors.text, box,
                Qt::AlignHCenter);
        m_out.texts.last().ground = true;
        if (m_valuesOnSide)
            turnValue(m_out.texts.last(), mark.rect, negative);
    }
}

// From the end of its bar, read upwards.
void BarLayout::turnValue(PlacedText &value, const QRectF &bar, bool negative) const
{
    value.pivot = QPointF(bar.center().x(), negative ? bar.bottom() + Gap : bar.top() - Gap);
    const double left = negative ? value.pivot.x() - value.box.width() : value.pivot.x();
    value.box.moveTopLeft({left, value.pivot.y() - value.box.height() / 2});
    value.angle = -90;
}

void BarLayout::placeTicks()
{
    const TextStyle &style = m_letters.axis;
    const AxisScale &scale = m_out.scale;
    const double distance
        = (m_out.horizontal ? m_out.plot.width() : m_out.plot.height()) / std::max(1, scale.ticks() - 1);
    const double size = m_out.horizontal ? tickWidth() + 6 : style.lineHeight();
    while (distance * m_out.tickStride < size && m_out.tickStride < scale.ticks())
        ++m_out.tickStride;
    for (int i = 0; i < scale.ticks(); i += m_out.tickStride) {
        const QString text = scale.tickText(i);
        const double width = textWidth(text, style);
        QRectF box(0, 0, width, style.lineHeight());
        const double at = m_out.valueAt(scale.tick(i));
        if (m_out.horizontal) {
            const double left = std::clamp(at - width / 2, 0.0, std::max(0.0, m_out.size.width() - width));
            box.moveTopLeft({left, m_out.plot.bottom() + Gap});
        } else {
            box.moveTopLeft({m_out.plot.left() - AxisGap - width, at - style.lineHeight() / 2});
        }
        addText(QStringLiteral("axis"), text, {text}, style, m_colors.textThird, box, Qt::AlignRight);
    }
}

void BarLayout::placeReference()
{
    if (!m_table.spec.reference)
        return;
    const QString &label = m_table.spec.reference->label;
    const TextStyle &style = m_letters.axis;
    const double at = m_out.valueAt(m_table.spec.reference->value.toDouble());
    if (m_out.horizontal) {
        m_out.reference = QLineF(at, m_out.plot.top() - 2, at, m_out.plot.bottom());
        const QStringList lines = flowed(label, m_room.width(), style);
        const QSizeF size(textWidth(lines, style), style.lineHeight() * double(lines.size()));
        const double left = std::clamp(at - size.width() / 2, m_room.left(),
                                       std::max(m_room.left(), m_room.right() - size.width()));
        addText(QStringLiteral("reference"), label, lines, style, m_colors.warning,
                QRectF(QPointF(left, m_room.top()), size), Qt::AlignHCenter);
        return;
    }
    m_out.reference = QLineF(m_out.plot.left(), at, m_out.plot.right(), at);
    const QStringList lines = flowed(label, m_referenceWidth - 6, style);
    const QSizeF size(textWidth(lines, style), style.lineHeight() * double(lines.size()));
    const double top = std::clamp(at - size.height() / 2, m_room.top(),
                                  std::max(m_room.top(), m_room.bottom() - size.height()));
    addText(QStringLiteral("reference"), label, lines, style, m_colors.warning,
            QRectF(QPointF(m_out.plot.right() + 6, top), size), Qt::AlignLeft);
}

ChartLayout BarLayout::upright()
{
    const TextStyle &style = m_letters.category;
    const double left = m_room.left() + tickWidth() + AxisGap;
    setVerticalPlot(left, 0);
    const double place = slot();
    // Narrow places may hold names one character wide, with less air between.
    const double width = std::min(place - (place < style.pixels * 2.5 ? 3 : 6), style.pixels * 11);
    QList<QStringList> names;
    double lines = 1;
    bool fits = shrinkValuesTo(place - 3);
    for (auto bar = m_bars.cbegin(); bar != m_bars.cend() && fits; ++bar) {
        names.append(wrapped(bar->row->label, width, 3, style));
        fits = !names.last().isEmpty() || bar->row->label.isEmpty();
        lines = std::max(lines, double(names.last().size()));
    }
    const double below = AxisGap + lines * style.lineHeight();
    const double height = setVerticalPlot(left, below);
    m_out.needed = m_out.size.height() - height + LeastPlotHeight;
    m_out.fits = fits && height >= std::max(LeastPlotHeight, m_room.height() * 0.42);
    if (!m_out.fits)
        return m_out;
    setSpacing(place);
    placeBars();
    const double top = m_room.bottom() - below + AxisGap;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const double wide = textWidth(names[i], style);
        const double middle = m_out.plot.left() + (double(i) + 0.5) * place;
        addText(QStringLiteral("category"), m_bars[i].row->label, names[i], style, m_colors.textSecond,
                QRectF(middle - wide / 2, top, wide, style.lineHeight() * double(names[i].size())),
                Qt::AlignHCenter);
    }
    placeValues();
    placeTicks();
    placeReference();
    return m_out;
}

ChartLayout BarLayout::turned()
{
    const TextStyle &style = m_letters.category;
    const double height = style.lineHeight();
    double longest = 0;
    QList<double> widths;
    for (const Bar &bar : std::as_const(m_bars)) {
        widths.append(textWidth(bar.row->label, style));
        longest = std::max(longest, widths.last());
    }
    // The first names reach out to the left of the plot; its edge and its places depend on each other.
    double left = m_room.left() + tickWidth() + AxisGap;
    for (int i = 0; i < 3; ++i) {
        setVerticalPlot(left, 0);
        for (qsizetype b = 0; b < m_bars.size(); ++b) {
            const double reach = (widths[b] + height / 2) * Diagonal - (double(b) + 0.5) * slot();
            left = std::max(left, m_room.left() + reach);
        }
    }
    const double below = AxisGap + (longest + height) * Diagonal;
    const double plotHeight = setVerticalPlot(left, below);
    const double place = slot();
    m_out.upright = false;
    m_out.needed = m_out.size.height() - plotHeight + LeastPlotHeight;
    m_out.fits = shrinkValuesTo(place - 3) && place * Diagonal >= height + 1
                 && plotHeight >= std::max(LeastPlotHeight, m_room.height() * 0.45)
                 && left < m_room.left() + m_room.width() * 0.3;
    if (!m_out.fits)
        return m_out;
    setSpacing(place);
    placeBars();
    const double top = m_room.bottom() - below + AxisGap + height / 2 * Diagonal;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const QPointF pivot(m_out.plot.left() + (double(i) + 0.5) * place, top);
        addText(QStringLiteral("category"), m_bars[i].row->label, {m_bars[i].row->label}, style,
                m_colors.textSecond, QRectF(pivot.x() - widths[i], pivot.y() - height / 2, widths[i], height),
                Qt::AlignRight);
        m_out.texts.last().angle = -45;
        m_out.texts.last().pivot = pivot;
    }
    placeValues();
    placeTicks();
    placeReference();
    return m_out;
}

// Values on their side, names upright or turned: for many bars in a wide, low picture.
ChartLayout BarLayout::dense()
{
    m_valuesOnSide = true;
    m_valueStyle.pixels = std::max(LeastValueLetters, m_valueStyle.pixels - 2);
    measureValues();
    const ChartLayout before = m_out;
    if (upright().fits)
        return m_out;
    m_out = before;
    return turned();
}

// Names in a column of this share of the room: whether they fit, with how wide a column and how high rows.
bool BarLayout::lyingWithColumn(double share, double referenceHeight, QList<QStringList> &names,
                                double &column, double &slot, double &needed) const
{
    const TextStyle &style = m_letters.category;
    names.clear();
    column = 0;
    double lines = 1;
    for (const Bar &bar : m_bars) {
        names.append(wrapped(bar.row->label, m_room.width() * share, 3, style));
        if (names.last().isEmpty() && !bar.row->label.isEmpty())
            return false;
        column = std::max(column, textWidth(names.last(), style));
        lines = std::max(lines, double(names.last().size()));
    }
    const double least
        = std::max(lines * style.lineHeight(), m_valueStyle.lineHeight()) + (lines > 1 ? 6 : 3);
    const double outside = referenceHeight + Gap + m_letters.axis.lineHeight();
    const double room = m_room.height() - outside;
    slot = std::min(room / double(m_bars.size()), std::max(least * 1.6, 44.0));
    needed = m_out.size.height() - m_room.height() + outside + least * double(m_bars.size());
    return room >= least * double(m_bars.size());
}

void BarLayout::placeLyingNames(const QList<QStringList> &names, double right, double column, double slot)
{
    const TextStyle &style = m_letters.category;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const double height = style.lineHeight() * double(names[i].size());
        const double wide = textWidth(names[i], style);
        const double middle = m_out.plot.top() + (double(i) + 0.5) * slot;
        addText(QStringLiteral("category"), m_bars[i].row->label, names[i], style, m_colors.text,
                QRectF(right - std::min(wide, column), middle - height / 2, wide, height), Qt::AlignRight);
    }
}

ChartLayout BarLayout::lying()
{
    m_out.horizontal = true;
    m_out.upright = m_table.kind == ChartKind::HorizontalBars;
    const double referenceHeight
        = m_table.spec.reference
              ? double(flowed(m_table.spec.reference->label, m_room.width(), m_letters.axis).size())
                        * m_letters.axis.lineHeight()
                    + Gap
              : 0;
    const double values = widestValue(m_bars) + Gap + 6;
    const double before = hasNegative() ? values : 0;
    QList<QStringList> names;
    double column = 0;
    double place = 0;
    m_out.needed = 0;
    for (const double share : {0.24, 0.3, 0.36, 0.42, 0.5}) {
        double needed = 0;
        const bool tall = lyingWithColumn(share, referenceHeight, names, column, place, needed);
        const double left = m_room.left() + column + AxisGap + before;
        const double width = m_room.right() - values - left;
        const bool wide = width >= std::max(LeastPlotWidth, m_room.width() * 0.2);
        if (wide && needed > 0)
            m_out.needed = m_out.needed > 0 ? std::min(m_out.needed, needed) : needed;
        m_out.plot = QRectF(left, m_room.top() + referenceHeight, width, place * double(m_bars.size()));
        m_out.fits = tall && wide;
        if (m_out.fits)
            break;
    }
    if (!m_out.fits)
        return m_out;
    setSpacing(place);
    placeBars();
    placeLyingNames(names, m_room.left() + column, column, place);
    placeValues();
    placeTicks();
    placeReference();
    return m_out;
}

} // namespace

ChartLayout layoutBars(const ChartTable &table, const ChartLook &look, QSizeF size, const Letters &letters,
                       BarWay way)
{
    BarLayout layout(table, look, size, letters);
    switch (way) {
    case BarWay::Upright:
        return layout.upright();
    case BarWay::Turned:
        return layout.turned();
    case BarWay::Dense:
        return layout.dense();
    case BarWay::Lying:
        break;
    }
    return layout.lying();
}

} // namespace fangzhi::charts
