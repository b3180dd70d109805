// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace fangzhi::charts {

namespace {

constexpr double Gap = 4;
constexpr double AxisGap = 8;
constexpr double LeastPlotHeight = 60;
constexpr double LeastPlotWidth = 90;
constexpr double Inset = 12; // of the first and last point from the plot's edges
constexpr int MostLanes = 5; // lines of event names above the plot

bool wholeYears(const ChartTable &table)
{
    for (const ChartRow *row : table.marks()) {
        if (row->period.kind() != core::Period::Kind::Year)
            return false;
    }
    return true;
}

// What an axis says of a period: 2019; 2019年 over 1—5月.
QStringList axisLines(const ChartRow &row, bool years)
{
    if (years)
        return {QString::number(row.period.firstYear())};
    const qsizetype chinese = row.periodText.indexOf(u'年');
    if (chinese > 0 && chinese + 1 < row.periodText.size())
        return {row.periodText.mid(chinese + 1), row.periodText.left(chinese + 1)};
    const qsizetype english = row.periodText.lastIndexOf(u' ');
    if (english > 0)
        return {row.periodText.left(english), row.periodText.mid(english + 1)};
    return {row.periodText};
}

// Something written at a height that may be pushed up or down to keep clear of its neighbours.
struct SideLabel {
    PlacedText text;
    double wanted = 0; // middle
};

void pushApart(QList<SideLabel> &labels, double top, double bottom)
{
    std::stable_sort(labels.begin(), labels.end(),
                     [](const SideLabel &a, const SideLabel &b) { return a.wanted < b.wanted; });
    double y = top;
    for (SideLabel &label : labels) {
        label.text.box.moveTop(std::max(y, label.wanted - label.text.box.height() / 2));
        y = label.text.box.bottom();
    }
    double limit = bottom;
    for (qsizetype i = labels.size() - 1; i >= 0; --i) {
        QRectF &box = labels[i].text.box;
        if (box.bottom() > limit)
            box.moveBottom(limit);
        limit = box.top();
    }
}

class LineLayout {
public:
    LineLayout(const ChartTable &table, const ChartLook &look, QSizeF size, const Letters &letters)
        : m_table(table)
        , m_theme(look.theme)
        , m_colors(palette(look.theme))
        , m_letters(letters)
        , m_years(wholeYears(table))
    {
        m_out.size = size;
        m_room = layoutFrame(m_out, table, look, letters);
    }

    ChartLayout layout();

private:
    void setScales();
    double xOf(double day) const;
    double tickWidth() const;
    QList<SideLabel> endLabels() const;
    SideLabel endLabel(const ChartSeries &series, const ChartRow &last) const;
    SideLabel referenceLabel() const;
    double placeEvents(bool measureOnly);
    void placeEvent(const ChartEvent &event, QList<QRectF> &names, QList<QRectF> &lines, int &highest,
                    bool measureOnly);
    void placeTicks();
    void placePeriods();
    void placePoints();
    void placeValues();
    bool isFree(const QRectF &box) const;
    bool crossesLine(const QRectF &box) const;

    const ChartTable &m_table;
    Theme m_theme;
    const Palette &m_colors;
    const Letters &m_letters;
    bool m_years;
    QRectF m_room;
    ChartLayout m_out;
};

void LineLayout::setScales()
{
    double smallest = std::numeric_limits<double>::infinity();
    double largest = -smallest;
    m_out.firstDay = smallest;
    m_out.lastDay = -smallest;
    for (const ChartRow *row : m_table.marks()) {
        const double value = row->value->toDouble();
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
        const double day = dayOf(row->period, m_years);
        m_out.firstDay = std::min(m_out.firstDay, day);
        m_out.lastDay = std::max(m_out.lastDay, day);
    }
    if (m_table.spec.reference) {
        const double value = m_table.spec.reference->value.toDouble();
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
    }
    if (m_out.lastDay - m_out.firstDay < 1) {
        m_out.firstDay -= 183;
        m_out.lastDay += 183;
    }
    m_out.scale = lineScale(smallest, largest);
}

double LineLayout::xOf(double day) const
{
    const double fraction = (day - m_out.firstDay) / (m_out.lastDay - m_out.firstDay);
    return m_out.plot.left() + Inset + fraction * (m_out.plot.width() - 2 * Inset);
}

double LineLayout::tickWidth() const
{
    double width = 0;
    for (int i = 0; i < m_out.scale.ticks(); ++i)
        width = std::max(width, textWidth(m_out.scale.tickText(i), m_letters.axis));
    return width;
}

// `last` is the series' last row with a value.
SideLabel LineLayout::endLabel(const ChartSeries &series, const ChartRow &last) const
{
    const TextStyle style{m_letters.category.pixels, series.muted ? QFont::Normal : QFont::DemiBold};
    const QString whole = series.label + u' ' + last.valueText;
    const double most = m_out.size.width() * 0.26;
    QStringList lines{whole};
    if (textWidth(whole, style) > most) {
        lines = flowed(series.label, most, style);
        lines.append(last.valueText);
    }
    SideLabel label;
    label.text = {QStringLiteral("end"),
                  whole,
                  lines,
                  style,
                  series.muted ? m_colors.textSecond : textShade(series.color.in(m_theme), m_theme),
                  {},
                  Qt::AlignLeft,
                  0,
                  {}};
    label.text.box.setSize({textWidth(lines, style), style.lineHeight() * double(lines.size())});
    label.wanted = last.value->toDouble();
    return label;
}

SideLabel LineLayout::referenceLabel() const
{
    const TextStyle &style = m_letters.axis;
    const QString &words = m_table.spec.reference->label;
    const QStringList lines = flowed(words, m_out.size.width() * 0.22, style);
    SideLabel label;
    label.text
        = {QStringLiteral("reference"), words, lines, style, m_colors.warning, {}, Qt::AlignLeft, 0, {}};
    label.text.box.setSize({textWidth(lines, style), style.lineHeight() * double(lines.size())});
    label.wanted = m_table.spec.reference->value.toDouble();
    return label;
}

// `wanted` still holds the value, not the height.
QList<SideLabel> LineLayout::endLabels() const
{
    QList<SideLabel> labels;
    for (const ChartSeries &series : m_table.series) {
        const auto last = std::find_if(series.rows.rbegin(), series.rows.rend(),
                                       [](const ChartRow &row) { return row.value.has_value(); });
        if (last != series.rows.rend())
            labels.append(endLabel(series, *last));
    }
    if (m_table.spec.reference)
        labels.append(referenceLabel());
    return labels;
}

bool LineLayout::isFree(const QRectF &box) const
{
    return std::none_of(m_out.texts.begin(), m_out.texts.end(),
                        [&](const PlacedText &text) { return text.box.intersects(box); });
}

// One event: its name in the lowest lanes where it meets no other name and no other event's line, left of
// its own line or right of it. Where there is no such place it is a line without a name.
void LineLayout::placeEvent(const ChartEvent &event, QList<QRectF> &names, QList<QRectF> &lines, int &highest,
                            bool measureOnly)
{
    const TextStyle &style = m_letters.axis;
    const double lane = style.lineHeight();
    const double left = std::max(xOf(double(event.first.toJulianDay())), m_out.plot.left());
    const double right = std::min(xOf(double(event.last.toJulianDay()) + 1), m_out.plot.right());
    const bool band = event.first.daysTo(event.last) > 3 && right - left > 3;
    const QStringList words = wrapped(event.label, m_out.plot.width() * 0.55, 3, style);
    const QSizeF size(textWidth(words, style), lane * double(words.size()));
    const auto meets = [](const QList<QRectF> &others, const QRectF &box) {
        return std::any_of(others.begin(), others.end(), [&](const QRectF &o) { return o.intersects(box); });
    };
    double lineTop = m_out.plot.top();
    for (int n = 0; n + words.size() <= MostLanes && !words.isEmpty() && lineTop == m_out.plot.top(); ++n) {
        const double top = m_out.plot.top() - Gap - lane * double(n + words.size());
        for (const bool before : {true, false}) {
            const QRectF name(QPointF(before ? left - size.width() - Gap : left + Gap, top), size);
            const QRectF line(left - 1, top, 2, m_out.plot.top() - top);
            if (name.left() < m_room.left() || name.right() > m_out.plot.right() || meets(names, name)
                || meets(lines, name) || meets(names, line))
                continue;
            names.append(name);
            highest = std::max(highest, n + int(words.size()));
            lineTop = top;
            if (!measureOnly)
                m_out.texts.append({QStringLiteral("event"),
                                    event.label,
                                    words,
                                    style,
                                    m_colors.warning,
                                    name,
                                    before ? Qt::AlignRight : Qt::AlignLeft,
                                    0,
                                    {}});
            break;
        }
    }
    lines.append(QRectF(left - 1, lineTop, 2, m_out.plot.top() - lineTop));
    if (!measureOnly)
        m_out.events.append(
            {QRectF(QPointF(left, lineTop), QPointF(band ? right : left + 1, m_out.plot.bottom())), band});
}

// The height that event names take above the plot; places them unless only measuring.
double LineLayout::placeEvents(bool measureOnly)
{
    QList<QRectF> names;
    QList<QRectF> lines;
    int highest = 0;
    for (const ChartEvent &event : m_table.events)
        placeEvent(event, names, lines, highest, measureOnly);
    return highest == 0 ? 0 : highest * m_letters.axis.lineHeight() + Gap;
}

void LineLayout::placeTicks()
{
    const TextStyle &style = m_letters.axis;
    const double distance = m_out.plot.height() / std::max(1, m_out.scale.ticks() - 1);
    while (distance * m_out.tickStride < style.lineHeight() && m_out.tickStride < m_out.scale.ticks())
        ++m_out.tickStride;
    for (int i = 0; i < m_out.scale.ticks(); i += m_out.tickStride) {
        const QString text = m_out.scale.tickText(i);
        const double width = textWidth(text, style);
        const double y = m_out.valueAt(m_out.scale.tick(i));
        m_out.texts.append({QStringLiteral("axis"),
                            text,
                            {text},
                            style,
                            m_colors.textThird,
                            QRectF(m_out.plot.left() - AxisGap - width, y - style.lineHeight() / 2, width,
                                   style.lineHeight()),
                            Qt::AlignRight,
                            0,
                            {}});
    }
}

// Periods under the axis: all of them, or every so many counted from the last.
void LineLayout::placePeriods()
{
    const TextStyle &style = m_letters.axis;
    std::map<double, const ChartRow *> periods;
    for (const ChartSeries &series : m_table.series) {
        for (const ChartRow &row : series.rows) {
            if (row.value || m_years)
                periods.emplace(dayOf(row.period, m_years), &row);
        }
    }
    QList<PlacedText> all;
    for (const auto &[day, row] : periods) {
        const QStringList lines = axisLines(*row, m_years);
        const QSizeF size(textWidth(lines, style), style.lineHeight() * double(lines.size()));
        const double x
            = std::clamp(xOf(day) - size.width() / 2, 0.0, std::max(0.0, m_out.size.width() - size.width()));
        all.append({QStringLiteral("axis"),
                    row->periodText,
                    lines,
                    style,
                    m_colors.textThird,
                    QRectF(QPointF(x, m_out.plot.bottom() + AxisGap), size),
                    Qt::AlignHCenter,
                    0,
                    {}});
    }
    for (qsizetype stride = 1; stride <= all.size(); ++stride) {
        QList<PlacedText> chosen;
        bool clear = true;
        for (qsizetype i = all.size() - 1; i >= 0 && clear; i -= stride) {
            clear = chosen.isEmpty() || all[i].box.right() + 6 <= chosen.last().box.left();
            chosen.append(all[i]);
        }
        if (clear) {
            m_out.texts += chosen;
            return;
        }
    }
}

void LineLayout::placePoints()
{
    for (qsizetype s = 0; s < m_table.series.size(); ++s) {
        const QList<ChartRow> &rows = m_table.series[s].rows;
        for (qsizetype r = 0; r < rows.size(); ++r) {
            if (!rows[r].value)
                continue;
            const QPointF point(xOf(dayOf(rows[r].period, m_years)),
                                m_out.valueAt(rows[r].value->toDouble()));
            m_out.marks.append({s, r, {}, point, QRectF(point - QPointF(12, 12), QSizeF(24, 24))});
        }
    }
}

// Whether a line of the series or of an event runs through the box.
bool LineLayout::crossesLine(const QRectF &box) const
{
    const PlacedMark *before = nullptr;
    for (const PlacedMark &mark : m_out.marks) {
        if (before && before->series == mark.series) {
            for (int i = 0; i <= 24; ++i) {
                const QPointF p = before->point + (mark.point - before->point) * (i / 24.0);
                if (box.contains(p))
                    return true;
            }
        }
        before = &mark;
    }
    return std::any_of(m_out.events.begin(), m_out.events.end(), [&](const PlacedEvent &event) {
        return event.span.left() > box.left() - 2 && event.span.left() < box.right() + 2;
    });
}

// The values of the region's own points where there is room; the last one stands at the line's end.
void LineLayout::placeValues()
{
    constexpr double OffMark = 9; // clear of the ring around a chosen mark
    const TextStyle style{m_letters.axis.pixels, QFont::DemiBold};
    QList<const PlacedMark *> own;
    for (const PlacedMark &mark : std::as_const(m_out.marks)) {
        if (!m_table.series[mark.series].muted)
            own.append(&mark);
    }
    for (qsizetype i = 0; i + 1 < own.size(); ++i) {
        const ChartRow &row = m_table.series[own[i]->series].rows[own[i]->row];
        const QPointF point = own[i]->point;
        const double width = textWidth(row.valueText, style);
        const double around
            = i == 0 ? own[1]->point.y() : (own[i - 1]->point.y() + own[i + 1]->point.y()) / 2;
        const QRectF above(point.x() - width / 2, point.y() - OffMark - style.lineHeight(), width,
                           style.lineHeight());
        const QRectF below(point.x() - width / 2, point.y() + OffMark, width, style.lineHeight());
        for (const QRectF &box :
             point.y() <= around ? QList<QRectF>{above, below} : QList<QRectF>{below, above}) {
            const bool inside = box.top() >= m_room.top() && box.bottom() <= m_out.plot.bottom()
                                && box.left() >= m_room.left();
            if (!inside || !isFree(box.adjusted(-2, 0, 2, 0)) || crossesLine(box))
                continue;
            m_out.texts.append({QStringLiteral("value"),
                                row.valueText,
                                {row.valueText},
                                style,
                                m_colors.text,
                                box,
                                Qt::AlignHCenter,
                                0,
                                {}});
            break;
        }
    }
}

ChartLayout LineLayout::layout()
{
    setScales();
    QList<SideLabel> ends = endLabels();
    double gutter = 0;
    double endHeights = 0;
    for (const SideLabel &label : std::as_const(ends)) {
        gutter = std::max(gutter, label.text.box.width() + AxisGap);
        endHeights += label.text.box.height();
    }
    double periodLines = 1;
    for (const ChartRow *row : m_table.marks())
        periodLines = std::max(periodLines, double(axisLines(*row, m_years).size()));
    const double below = AxisGap + periodLines * m_letters.axis.lineHeight();
    m_out.plot = QRectF(
        QPointF(m_room.left() + tickWidth() + AxisGap, m_room.top() + m_letters.axis.lineHeight() / 2),
        QPointF(m_room.right() - gutter, m_room.bottom() - below));
    m_out.plot.setTop(m_out.plot.top() + placeEvents(true));
    const double least = std::max(LeastPlotHeight, endHeights);
    m_out.needed = m_out.size.height() - m_out.plot.height() + least;
    m_out.fits = m_out.plot.height() >= least && m_out.plot.width() >= LeastPlotWidth;
    if (!m_out.fits)
        return m_out;
    placeEvents(false);
    for (SideLabel &label : ends)
        label.wanted = m_out.valueAt(label.wanted);
    pushApart(ends, m_room.top(), m_room.bottom() - below);
    for (SideLabel &label : ends) {
        label.text.box.moveLeft(m_out.plot.right() + AxisGap);
        m_out.texts.append(label.text);
    }
    if (m_table.spec.reference) {
        const double y = m_out.valueAt(m_table.spec.reference->value.toDouble());
        m_out.reference = QLineF(m_out.plot.left(), y, m_out.plot.right(), y);
    }
    placeTicks();
    placePeriods();
    placePoints();
    placeValues();
    const double base = std::clamp(0.0, m_out.scale.low, m_out.scale.high);
    m_out.base = QLineF(m_out.plot.left(), m_out.valueAt(base), m_out.plot.right(), m_out.valueAt(base));
    return m_out;
}

} // namespace

double dayOf(const core::Period &period, bool wholeYears)
{
    const double end = double(period.end().toJulianDay()) + 1;
    return wholeYears ? (double(period.start().toJulianDay()) + end) / 2 : end;
}

ChartLayout layoutLine(const ChartTable &table, const ChartLook &look, QSizeF size, const Letters &letters)
{
    return LineLayout(table, look, size, letters).layout();
}

} // namespace fangzhi::charts
