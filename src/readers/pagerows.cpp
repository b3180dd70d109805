// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/pagerows.h"

#include "text/normalize.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace fangzhi::readers {

namespace {

constexpr double CellGap = 1.6; // between cells or columns, in sizes of letters
constexpr int Steps = 64; // places at which a gutter between columns is looked for

bool isHan(QChar c)
{
    return c.unicode() >= 0x2E80 && c.unicode() < 0xFB00 && c.unicode() != 0x3000;
}

// Letters that were set apart ("多 囊 卵 巢") belong together; Latin words keep their spaces.
void appendWord(QString &text, const QString &word, double gap, double size)
{
    if (!text.isEmpty() && !word.isEmpty()) {
        const bool cjk = isCjk(text.back()) || isCjk(word.front());
        if (gap > (cjk ? 0.9 : 0.15) * size)
            text += u' ';
    }
    text += word;
}

// The segments of a page: boxes of one line together, parted at wide gaps.
QList<Segment> segmentsOf(const TextPage &page)
{
    QList<TextBox> boxes;
    for (const TextBox &box : page.boxes) {
        if (!box.text.trimmed().isEmpty() && box.height > 0)
            boxes.append({box.x, box.y, box.width, box.height, text::normalized(box.text).trimmed()});
    }
    std::stable_sort(boxes.begin(), boxes.end(), [](const TextBox &a, const TextBox &b) {
        return a.y + a.height / 2 < b.y + b.height / 2;
    });
    QList<Segment> segments;
    for (qsizetype i = 0; i < boxes.size();) {
        // Those whose middle lies within the first one's height stand in one line.
        qsizetype end = i;
        const double middle = boxes[i].y + boxes[i].height / 2;
        while (end < boxes.size()
               && boxes[end].y + boxes[end].height / 2 - middle
                      < 0.4 * std::max(boxes[i].height, boxes[end].height))
            ++end;
        std::stable_sort(boxes.begin() + i, boxes.begin() + end,
                         [](const TextBox &a, const TextBox &b) { return a.x < b.x; });
        for (qsizetype k = i; k < end; ++k) {
            const TextBox &box = boxes[k];
            const double gap = k > i ? box.x - segments.last().right : 0;
            if (k == i || gap > CellGap * box.height) {
                segments.append({box.x, box.x + box.width, box.y, box.y + box.height, box.text});
                continue;
            }
            Segment &last = segments.last();
            appendWord(last.text, box.text, gap, box.height);
            last.right = std::max(last.right, box.x + box.width);
            last.top = std::min(last.top, box.y);
            last.bottom = std::max(last.bottom, box.y + box.height);
        }
        i = end;
    }
    for (Segment &segment : segments)
        segment.text = withoutLooseSpaces(segment.text);
    return segments;
}

// Where the gutter between two columns runs; nothing on a page of one column: hardly a segment may cross
// it, and on both sides there must be text along most of the page.
std::optional<double> gutterOf(const QList<Segment> &segments, double width)
{
    double best = 0;
    std::optional<double> place;
    for (int step = Steps * 3 / 8; step <= Steps * 5 / 8; ++step) {
        const double x = width * step / Steps;
        double crossing = 0;
        double left = 0;
        double right = 0;
        for (const Segment &s : segments) {
            const double length = double(s.text.size());
            (s.right <= x ? left : s.left >= x ? right : crossing) += length;
        }
        const double all = left + right + crossing;
        const double side = std::min(left, right);
        if (all < 200 || side < 0.25 * all || crossing > 0.3 * all)
            continue;
        if (side - crossing > best) {
            best = side - crossing;
            place = x;
        }
    }
    if (!place)
        return {};
    // In a table lines stop at the gutter too, but are short; those of a column fill it.
    double filled = 0;
    qsizetype sides = 0;
    for (const Segment &s : segments) {
        if (s.left < *place && s.right > *place)
            continue;
        ++sides;
        filled += s.right - s.left > 0.25 * width ? 1 : 0;
    }
    return filled >= 0.5 * double(sides) ? place : std::nullopt;
}

// Rows of one column, from segments in the order of their tops.
void appendRows(QList<Row> &rows, const QList<Segment> &segments, int column, double left, double right)
{
    const qsizetype first = rows.size();
    for (const Segment &s : segments) {
        const double height = s.bottom - s.top;
        const bool same
            = rows.size() > first
              && std::abs((s.top + s.bottom) / 2
                          - (rows.last().cells.first().top + rows.last().cells.first().bottom) / 2)
                     < 0.4 * height;
        if (same)
            rows.last().cells.append(s);
        else
            rows.append({{s}, height, column, left, right});
        rows.last().size = std::max(rows.last().size, height);
    }
    for (qsizetype i = first; i < rows.size(); ++i)
        std::stable_sort(rows[i].cells.begin(), rows[i].cells.end(),
                         [](const Segment &a, const Segment &b) { return a.left < b.left; });
}

struct Span {
    double left = 0;
    double right = 0;
};

// The margins of lines: where most of them reach.
Span marginsOf(const QList<Segment> &segments)
{
    if (segments.isEmpty())
        return {};
    QList<double> lefts;
    QList<double> rights;
    for (const Segment &s : segments) {
        lefts.append(s.left);
        rights.append(s.right);
    }
    std::sort(lefts.begin(), lefts.end());
    std::sort(rights.begin(), rights.end());
    return {lefts[lefts.size() / 10], rights[rights.size() - 1 - rights.size() / 10]};
}

} // namespace

bool isCjk(QChar c)
{
    return c.unicode() >= 0x2E80;
}

QString withoutLooseSpaces(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool loose
            = text[i] == u' ' && i > 0 && i + 1 < text.size() && isHan(text[i - 1]) && isHan(text[i + 1]);
        if (!loose)
            result += text[i];
    }
    return result;
}

void appendPage(QList<Row> &rows, const TextPage &page, int &column)
{
    const QList<Segment> segments = segmentsOf(page);
    const auto gutter = gutterOf(segments, page.width);
    const Span whole = marginsOf(segments);
    if (!gutter) {
        appendRows(rows, segments, ++column, whole.left, whole.right);
        return;
    }
    // What crosses the gutter (a title, a wide table) parts the page into bands.
    QList<Segment> left;
    QList<Segment> right;
    QList<Segment> allLeft;
    QList<Segment> allRight;
    for (const Segment &s : segments) {
        if (s.right <= *gutter)
            allLeft.append(s);
        else if (s.left >= *gutter)
            allRight.append(s);
    }
    const Span leftSpan = marginsOf(allLeft);
    const Span rightSpan = marginsOf(allRight);
    QList<Segment> wide;
    const auto flushWide = [&] {
        const Span span = marginsOf(wide);
        appendRows(rows, wide, ++column, span.left, span.right);
        wide.clear();
    };
    const auto flush = [&] {
        appendRows(rows, left, ++column, leftSpan.left, leftSpan.right);
        appendRows(rows, right, ++column, rightSpan.left, rightSpan.right);
        left.clear();
        right.clear();
    };
    for (const Segment &s : segments) {
        const bool crosses = s.left < *gutter && s.right > *gutter;
        if (crosses)
            flush();
        else
            flushWide();
        (crosses ? wide : s.left >= *gutter ? right : left).append(s);
    }
    flushWide();
    flush();
}

} // namespace fangzhi::readers
