// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/lines.h"

#include <algorithm>
#include <array>

namespace fangzhi::readers {

namespace {

// A tear is mended only while this few short pieces follow: an unpaired bracket is no reason to glue
// half a text together.
constexpr qsizetype MaxTornPieces = 8;
constexpr qsizetype MaxTornLength = 4000;

struct RawLine {
    QStringView text; // trimmed
    bool indented = false;
    bool afterBlank = false;
};

bool isOneOf(QChar c, QStringView set)
{
    return set.contains(c);
}

bool isCjk(QChar c)
{
    return c.unicode() >= 0x2E80;
}

QList<RawLine> rawLines(QStringView text)
{
    QList<RawLine> lines;
    bool blank = false;
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        const QStringView line = text.sliced(begin, end - begin);
        const QStringView content = line.trimmed();
        if (!content.isEmpty()) {
            const bool indented
                = line.startsWith(u"\u3000") || line.startsWith(u"  ") || line.startsWith(u"\t");
            // A leading tab is an empty first cell where more tabs follow.
            const bool row = content.contains(u'\t');
            lines.append({row ? line : content, indented && !row, blank});
        }
        blank = content.isEmpty();
        begin = end + 1;
    }
    return lines;
}

// Columns as a fixed-width font shows them.
qsizetype widthOf(QStringView line)
{
    return std::count_if(line.begin(), line.end(), isCjk) + line.size();
}

// The width at which a text was broken into lines by a program that knew no paragraphs; 0 where it was
// not: nearly all lines that end inside a sentence must be about equally long.
qsizetype wrapWidth(const QList<RawLine> &lines)
{
    QList<qsizetype> open;
    for (const RawLine &line : lines) {
        if (!endsSentence(line.text) && !line.text.contains(u'\t'))
            open.append(widthOf(line.text));
    }
    if (open.size() < 6 || open.size() * 2 < lines.size())
        return 0;
    const qsizetype widest = *std::max_element(open.begin(), open.end());
    const auto full = std::count_if(open.begin(), open.end(), [&](qsizetype w) { return w + 6 >= widest; });
    return widest >= 36 && widest <= 130 && full * 5 >= open.size() * 4 ? widest : 0;
}

void append(QString &line, QStringView more)
{
    // Latin words were parted by the line break, Chinese ones were not.
    if (!line.isEmpty() && !more.isEmpty() && !isCjk(line.back()) && !isCjk(more.front())
        && line.back() != u'-')
        line += u' ';
    line += more;
}

QList<Line> unwrapped(const QList<RawLine> &lines, qsizetype width)
{
    QList<Line> result;
    bool open = false; // the line before was as wide as lines get
    for (const RawLine &raw : lines) {
        if (open && !raw.indented && !raw.afterBlank)
            append(result.last().text, raw.text);
        else
            result.append({raw.text.toString()});
        open = widthOf(raw.text) + 6 >= width;
    }
    return result;
}

// "……完成。　　五年来……": the spaces that begin a paragraph, without the break before them.
void appendParagraphs(QList<Line> &result, QStringView text)
{
    for (qsizetype from = 0;;) {
        const qsizetype gap = text.indexOf(u"\u3000\u3000", from);
        if (gap < 0)
            break;
        from = gap + 2;
        if (gap == 0 || !endsSentence(text.first(gap)))
            continue;
        result.append({text.first(gap).trimmed().toString()});
        text = text.sliced(gap).trimmed();
        from = 0;
    }
    if (!text.isEmpty())
        result.append({text.toString()});
}

void markRows(QList<Line> &lines)
{
    const auto isRow
        = [&](qsizetype i) { return i >= 0 && i < lines.size() && lines[i].text.contains(u'\t'); };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isRow(i))
            continue;
        const bool table = isRow(i + 1) || (i > 0 && lines[i - 1].hint == LineHint::TableRow);
        if (!table) {
            lines[i].text = lines[i].text.trimmed().replace(u'\t', u' ');
            continue;
        }
        lines[i].hint = LineHint::TableRow;
        const bool first = i == 0 || lines[i - 1].hint != LineHint::TableRow;
        lines[i].level = first && !holdsFigures(lines[i].text) ? 1 : 0;
    }
}

qsizetype openBrackets(QStringView text)
{
    constexpr auto Pairs = std::to_array<std::pair<char16_t, char16_t>>(
        {{u'（', u'）'}, {u'《', u'》'}, {u'“', u'”'}, {u'【', u'】'}});
    qsizetype open = 0;
    for (const auto &[left, right] : Pairs)
        open += std::max<qsizetype>(0, text.count(QChar(left)) - text.count(QChar(right)));
    return open;
}

bool beginsInsideSentence(QStringView line)
{
    return isOneOf(line.front(), u"。，、；：！？”）》】");
}

} // namespace

bool holdsFigures(QStringView row)
{
    for (const QStringView cell : row.split(u'\t')) {
        const QStringView value = cell.trimmed();
        const bool number = std::all_of(value.begin(), value.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || QStringView(u".,-+−－%％").contains(c);
        });
        const bool year = value.size() == 4 && (value.front() == u'1' || value.front() == u'2');
        if (!value.isEmpty() && number && !year)
            return true;
    }
    return false;
}

bool endsSentence(QStringView line)
{
    while (!line.isEmpty() && isOneOf(line.back(), u"”’」』）)\""))
        line.chop(1);
    return !line.isEmpty() && isOneOf(line.back(), u"。！？；：…!?;:");
}

QList<Line> withoutTears(const QList<Line> &lines)
{
    QList<Line> result;
    qsizetype pieces = 0;
    const auto joins = [&](const Line &line) {
        if (result.isEmpty() || line.hint != LineHint::None || result.last().hint != LineHint::None)
            return false;
        const QString &before = result.last().text;
        if (pieces >= MaxTornPieces || before.size() > MaxTornLength)
            return false;
        if (isOneOf(before.back(), u"（《“【〔(") && before != u"【")
            return true;
        if (beginsInsideSentence(line.text) && !(line.text.size() == 1 && line.text[0] == u'】'))
            return !endsSentence(before) || line.text.front() == u'”';
        // A quotation that is still open and was begun in a longer line: a link was inside it.
        return before.size() >= 10 && !endsSentence(before) && openBrackets(before) > 0
               && line.text.size() < 400 && !openBrackets(line.text);
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (joins(lines[i])) {
            append(result.last().text, lines[i].text);
            ++pieces;
            continue;
        }
        // A single word between a torn line and its rest that begins inside a sentence.
        const bool restFollows = i + 1 < lines.size() && !lines[i + 1].text.isEmpty()
                                 && beginsInsideSentence(lines[i + 1].text)
                                 && lines[i + 1].text.front() != u'】';
        if (restFollows && !result.isEmpty() && pieces > 0 && pieces < MaxTornPieces
            && lines[i].text.size() <= 8 && lines[i].hint == LineHint::None
            && !endsSentence(result.last().text)) {
            append(result.last().text, lines[i].text);
            ++pieces;
            continue;
        }
        result.append(lines[i]);
        pieces = 0;
    }
    return result;
}

QList<Line> linesOf(const QString &text)
{
    const QList<RawLine> raw = rawLines(text);
    if (const qsizetype width = wrapWidth(raw); width > 0)
        return unwrapped(raw, width);
    QList<Line> lines;
    for (const RawLine &line : raw) {
        if (line.text.contains(u'\t'))
            lines.append({line.text.toString()});
        else
            appendParagraphs(lines, line.text);
    }
    markRows(lines);
    return withoutTears(lines);
}

} // namespace fangzhi::readers
