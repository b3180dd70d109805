// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/textfit.h"

#include "charts/palette.h"

#include <QFontMetricsF>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace fangzhi::charts {

namespace {

constexpr double ReferencePixels = 100;
// Kerning and rounding may make a drawn line a little wider than the sum of its characters.
constexpr double Slack = 1.01;

// Words of indicators that a line break should not split.
constexpr std::array<QStringView, 43> WholeWords{
    u"地区", u"生产", u"总值", u"增加值", u"规模", u"以上",   u"规上",  u"工业",   u"服务业",
    u"第一", u"第二", u"第三", u"产业",   u"固定", u"资产",   u"投资",  u"房地产", u"开发",
    u"基础", u"设施", u"技术", u"改造",   u"社会", u"消费品", u"零售",  u"总额",   u"进出口",
    u"一般", u"公共", u"预算", u"收入",   u"支出", u"金融",   u"机构",  u"存款",   u"贷款",
    u"余额", u"居民", u"人均", u"可支配", u"城镇", u"农村",   u"建筑业"};
constexpr double SplitWordCost = 0.35;
constexpr double LineCost = 0.25;
constexpr QStringView NoLineStart = u"，。、；：！？）》」』】”’,.;:!?)%％·";
constexpr QStringView NoLineEnd = u"（《「『【“‘(≥≤约";

const QFont &referenceFont(QFont::Weight weight)
{
    static QHash<int, QFont> fonts;
    auto it = fonts.find(weight);
    if (it == fonts.end())
        it = fonts.insert(weight, chartFont(ReferencePixels, weight));
    return *it;
}

double advance(QStringView character, QFont::Weight weight)
{
    static QHash<std::pair<int, uint>, double> known;
    const uint code
        = character.size() == 2 ? QChar::surrogateToUcs4(character[0], character[1]) : character[0].unicode();
    const std::pair<int, uint> key(weight, code);
    const auto it = known.constFind(key);
    if (it != known.constEnd())
        return *it;
    const double width = QFontMetricsF(referenceFont(weight)).horizontalAdvance(character.toString());
    known.insert(key, width);
    return width;
}

qsizetype charactersAt(QStringView text, qsizetype i)
{
    return text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x2E80 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'\'');
}

// The places where `text` may be broken and what a break costs; negative: not here.
std::vector<double> breakCosts(QStringView text)
{
    std::vector<double> costs(size_t(text.size()) + 1, 0);
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar before = text[i - 1];
        const QChar after = text[i];
        const bool insideWord = (isLatin(before) && isLatin(after)) || after.isLowSurrogate();
        if (insideWord || NoLineStart.contains(after) || NoLineEnd.contains(before) || after == u' ')
            costs[size_t(i)] = -1;
    }
    for (const QStringView word : WholeWords) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            for (qsizetype i = at + 1; i < at + word.size(); ++i) {
                if (costs[size_t(i)] >= 0)
                    costs[size_t(i)] = SplitWordCost;
            }
        }
    }
    return costs;
}

// Widths of all beginnings of the text, so that a piece is one subtraction.
std::vector<double> prefixWidths(QStringView text, const TextStyle &style)
{
    std::vector<double> widths(size_t(text.size()) + 1, 0);
    const double scale = style.pixels / ReferencePixels * Slack;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype n = charactersAt(text, i);
        const double next = widths[size_t(i)] + advance(text.sliced(i, n), style.weight) * scale;
        for (qsizetype k = 1; k <= n; ++k)
            widths[size_t(i + k)] = next;
        i += n;
    }
    return widths;
}

struct Step {
    double cost = std::numeric_limits<double>::infinity();
    qsizetype from = -1;
};

struct Broken {
    QStringList lines; // empty: there is no way
    double cost = std::numeric_limits<double>::infinity();
};

// The cheapest way to break the text into exactly `count` lines.
Broken brokenInto(int count, QStringView text, double width, const std::vector<double> &costs,
                  const std::vector<double> &widths)
{
    const qsizetype size = text.size();
    const double ideal = widths[size_t(size)] / count;
    std::vector<std::vector<Step>> best(size_t(count) + 1, std::vector<Step>(size_t(size) + 1));
    best[0][0].cost = 0;
    for (int line = 1; line <= count; ++line) {
        for (qsizetype end = 1; end <= size; ++end) {
            if (costs[size_t(end)] < 0)
                continue;
            for (qsizetype start = 0; start < end; ++start) {
                const double before = best[size_t(line - 1)][size_t(start)].cost;
                const double wide = widths[size_t(end)] - widths[size_t(start)];
                if (wide > width || !std::isfinite(before))
                    continue;
                const double uneven = (wide - ideal) / ideal;
                const double cost = before + uneven * uneven + costs[size_t(end)];
                if (cost < best[size_t(line)][size_t(end)].cost)
                    best[size_t(line)][size_t(end)] = {cost, start};
            }
        }
    }
    Broken broken;
    qsizetype end = size;
    for (int line = count; line > 0; --line) {
        const qsizetype start = best[size_t(line)][size_t(end)].from;
        if (start < 0)
            return {};
        broken.lines.prepend(text.sliced(start, end - start).trimmed().toString());
        end = start;
    }
    broken.cost = best[size_t(count)][size_t(size)].cost;
    return broken;
}

} // namespace

double textWidth(QStringView text, const TextStyle &style)
{
    double width = 0;
    for (qsizetype i = 0; i < text.size(); i += charactersAt(text, i))
        width += advance(text.sliced(i, charactersAt(text, i)), style.weight);
    return width * style.pixels / ReferencePixels * Slack;
}

double textWidth(const QStringList &lines, const TextStyle &style)
{
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, textWidth(line, style));
    return width;
}

QStringList wrapped(const QString &text, double width, int most, const TextStyle &style)
{
    if (text.isEmpty() || most < 1)
        return {};
    const std::vector<double> widths = prefixWidths(text, style);
    const double whole = widths.back();
    if (whole <= width)
        return {text};
    if (whole > width * most)
        return {};
    const std::vector<double> costs = breakCosts(text);
    Broken best;
    for (int count = std::max(2, int(std::ceil(whole / width))); count <= most; ++count) {
        Broken broken = brokenInto(count, text, width, costs, widths);
        broken.cost += LineCost * count;
        if (!broken.lines.isEmpty() && broken.cost < best.cost)
            best = broken;
    }
    return best.lines;
}

QStringList flowed(const QString &text, double width, const TextStyle &style)
{
    QStringList lines;
    if (text.isEmpty())
        return lines;
    const std::vector<double> widths = prefixWidths(text, style);
    const std::vector<double> costs = breakCosts(text);
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start + charactersAt(text, start);
        qsizetype lastGood = -1;
        while (end < text.size() && widths[size_t(end)] - widths[size_t(start)] <= width) {
            if (costs[size_t(end)] >= 0)
                lastGood = end;
            end += charactersAt(text, end);
        }
        const bool all = end >= text.size() && widths.back() - widths[size_t(start)] <= width;
        if (all)
            end = text.size();
        else if (lastGood > start)
            end = lastGood;
        else if (widths[size_t(end)] - widths[size_t(start)] > width
                 && end - start > charactersAt(text, start))
            end -= text[end - 1].isLowSurrogate() ? 2 : 1;
        lines.append(QStringView(text).sliced(start, end - start).trimmed().toString());
        start = end;
    }
    return lines;
}

} // namespace fangzhi::charts
