// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/blocks.h"

#include "readers/labels.h"
#include "readers/numbering.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace fangzhi::readers {

namespace {

using core::BlockKind;

constexpr qsizetype LongestShortLine = 42;
constexpr qsizetype LongestNumberedHeading = 52;
constexpr qsizetype LongestFamilyHeading = 12;
constexpr qsizetype LongestCaption = 120;

// A short line without an end may be a heading, a caption, or neither; what it is, its neighbours say.
enum class Kind { Open, Typed };

struct Candidate {
    TypedLine line;
    Kind kind = Kind::Typed;
    Numbering::Kind numbering = Numbering::Kind::None; // of a heading by its number
    bool markup = false; // a heading by the source's markup
};

bool isShort(QStringView text)
{
    if (text.size() > LongestShortLine || endsSentence(text) || text.contains(u'。'))
        return false;
    return !QStringView(u"，、,").contains(text.back());
}

// "名词解释" after the last numbered part is one of them without a number.
bool isBackMatter(QStringView text)
{
    constexpr auto Names = std::to_array<QStringView>(
        {u"名词解释", u"附件", u"附注", u"注释", u"附录", u"附表", u"结语", u"结束语"});
    return std::find(Names.begin(), Names.end(), text) != Names.end();
}

Candidate numbered(const Line &line, const Numbering &numbering)
{
    const QStringView rest = QStringView(line.text).sliced(numbering.length).trimmed();
    const qsizetype stop = rest.indexOf(u'。');
    const bool oneSentence = stop < 0 || stop == rest.size() - 1;
    const bool open = !rest.isEmpty() && !QStringView(u"；;：:，,、").contains(rest.back());
    const bool digit
        = numbering.kind == Numbering::Kind::Digit || numbering.kind == Numbering::Kind::DigitInBrackets;
    Candidate result{{line.text, digit ? BlockKind::ListItem : BlockKind::Paragraph}};
    // "1.……。" is an item; "（一）……。" as a line of its own is still a heading.
    if (oneSentence && open && rest.size() <= LongestNumberedHeading && !(digit && stop >= 0)) {
        result.line.kind = BlockKind::Heading;
        result.numbering = numbering.kind;
    }
    return result;
}

Candidate candidate(const Line &line)
{
    const QStringView text = line.text;
    switch (line.hint) {
    case LineHint::Heading:
        return {{line.text, BlockKind::Heading, std::max(1, line.level)},
                Kind::Typed,
                Numbering::Kind::None,
                true};
    case LineHint::ListItem:
        return {{line.text, BlockKind::ListItem}};
    case LineHint::Caption:
        return {{line.text, BlockKind::Caption}};
    case LineHint::TableRow:
        return {{line.text, BlockKind::TableRow, line.level}};
    case LineHint::None:
        break;
    }
    if (isCaption(text))
        return {{line.text, BlockKind::Caption}};
    if (const Numbering numbering = numberingOf(text); numbering.kind != Numbering::Kind::None)
        return numbered(line, numbering);
    if (hasBullet(text))
        return {{line.text, BlockKind::ListItem}};
    if (isByline(text) || dateLine(text))
        return {{line.text, BlockKind::Credit}};
    const QList<Labelled> labels = labelledValues(text);
    const bool credits
        = !labels.isEmpty() && std::all_of(labels.begin(), labels.end(), [](const Labelled &l) {
              return l.role == LabelRole::Credit || l.role == LabelRole::Source
                     || l.role == LabelRole::Author;
          });
    if (credits)
        return {{line.text, BlockKind::Credit}};
    return {{line.text}, isShort(text) ? Kind::Open : Kind::Typed};
}

bool isContent(const Candidate &c)
{
    return c.kind == Kind::Typed
           && (c.line.kind == BlockKind::Paragraph || c.line.kind == BlockKind::ListItem
               || c.line.kind == BlockKind::TableRow);
}

// Numbered headings that follow each other with nothing between are the items of a list.
void demoteLists(QList<Candidate> &lines)
{
    for (qsizetype i = 0; i < lines.size();) {
        qsizetype end = i + 1;
        const auto numbering = lines[i].numbering;
        if (numbering >= Numbering::Kind::HanInBrackets) {
            while (end < lines.size() && lines[end].numbering == numbering)
                ++end;
            // The last of the row may be the heading of what follows.
            for (qsizetype k = i; end - i > 1 && k < end; ++k) {
                lines[k].line.kind = BlockKind::ListItem;
                lines[k].numbering = Numbering::Kind::None;
            }
        }
        i = end;
    }
}

// The length that at least three short lines before paragraphs share, and at least half of them
// (事件概况, 重要成果, …): an author's way of naming the parts of an article. 0: there is none.
qsizetype familyLength(const QList<Candidate> &lines)
{
    std::map<qsizetype, qsizetype> counts;
    qsizetype runs = 0; // of short lines, each with room for one heading
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].kind == Kind::Open && isContent(lines[i + 1]))
            ++runs;
        const qsizetype length = lines[i].line.text.size();
        if (lines[i].kind == Kind::Open && length <= LongestFamilyHeading
            && (isContent(lines[i + 1]) || lines[i + 1].kind == Kind::Open))
            ++counts[length];
    }
    qsizetype best = 0;
    for (const auto &[length, count] : counts) {
        if (count >= 3 && count * 2 >= runs && (best == 0 || count > counts[best]))
            best = length;
    }
    return best;
}

// Levels for the runs of short lines.
class ShortLines {
public:
    explicit ShortLines(QList<Candidate> &lines)
        : m_lines(lines)
        , m_family(familyLength(lines))
    {
        const auto open
            = std::count_if(lines.begin(), lines.end(), [](const auto &c) { return c.kind == Kind::Open; });
        // Verse, dialogue, a list of names: not an article with headings.
        m_hopeless = open > 20 && open * 3 > lines.size() * 2;
        m_numbered = std::any_of(lines.begin(), lines.end(), [](const Candidate &c) {
            return c.numbering == Numbering::Kind::Part || c.numbering == Numbering::Kind::Han;
        });
    }

    void type()
    {
        for (qsizetype i = 0; i < m_lines.size();) {
            if (m_lines[i].kind != Kind::Open) {
                if (m_lines[i].numbering != Numbering::Kind::None)
                    m_underNumber = true;
                ++i;
                continue;
            }
            qsizetype end = i;
            while (end < m_lines.size() && m_lines[end].kind == Kind::Open)
                ++end;
            typeRun(i, end);
            i = end;
        }
    }

    // Levels of unnumbered headings: 1 and 2 among themselves; below a number they are deeper.
    QSet<qsizetype> deeper;

private:
    void heading(qsizetype i, int level)
    {
        m_lines[i].kind = Kind::Typed;
        m_lines[i].line.kind = BlockKind::Heading;
        m_lines[i].line.level = level;
        if (m_numbered && !isBackMatter(m_lines[i].line.text))
            deeper.insert(i);
    }

    void plain(qsizetype begin, qsizetype end, BlockKind kind)
    {
        for (qsizetype i = begin; i < end; ++i) {
            m_lines[i].kind = Kind::Typed;
            m_lines[i].line.kind = kind;
        }
    }

    // A line between a paragraph and the heading of the next part belongs to the picture that stood there.
    void typeAround(qsizetype begin, qsizetype title, qsizetype end)
    {
        const bool afterText = begin > 0 && isContent(m_lines[begin - 1]);
        plain(begin, title, afterText ? BlockKind::Caption : BlockKind::Paragraph);
        heading(title, 1);
        for (qsizetype i = title + 1; i < end; ++i)
            heading(i, 2);
    }

    void typeRun(qsizetype begin, qsizetype end)
    {
        const bool followed = end < m_lines.size() && isContent(m_lines[end]);
        if (m_hopeless && m_family == 0)
            return plain(begin, end, BlockKind::Paragraph);
        if (!followed)
            return typeLoose(begin, end);
        if (m_numbered && !m_underNumber)
            return plain(begin, end, BlockKind::Paragraph); // before the first numbered part
        for (qsizetype i = begin; i < end && m_family > 0; ++i) {
            if (m_lines[i].line.text.size() == m_family)
                return typeAround(begin, i, end);
        }
        if (end - begin == 1)
            return heading(begin,
                           m_family > 0 && m_lines[begin].line.text.size() > LongestFamilyHeading ? 2 : 1);
        if (end - begin > 3)
            return plain(begin, end, BlockKind::Paragraph);
        // The shortest names the part: what stands before it is a caption, what after it a heading under it.
        const auto shortest = std::min_element(
            m_lines.begin() + begin, m_lines.begin() + end,
            [](const Candidate &a, const Candidate &b) { return a.line.text.size() < b.line.text.size(); });
        typeAround(begin, shortest - m_lines.begin(), end);
    }

    // Nothing that a heading could be of comes after: before another heading it is a caption of the part
    // before; at the end it is a signature or the like.
    void typeLoose(qsizetype begin, qsizetype end)
    {
        const bool beforeHeading = end < m_lines.size() && m_lines[end].line.kind == BlockKind::Heading;
        const bool afterText = begin > 0 && isContent(m_lines[begin - 1]);
        const bool signature = end < m_lines.size() && m_lines[end].line.kind == BlockKind::Credit;
        if (signature && end - begin == 1)
            return plain(begin, end, BlockKind::Credit);
        plain(begin, end,
              beforeHeading && afterText && end - begin == 1 ? BlockKind::Caption : BlockKind::Paragraph);
    }

    QList<Candidate> &m_lines;
    qsizetype m_family;
    bool m_hopeless = false;
    bool m_numbered = false;
    bool m_underNumber = false;
};

// Numbered headings get the rank of their kind among the kinds that occur, so that none is left out;
// headings by markup likewise; unnumbered ones under a number stand one below it.
void setLevels(QList<Candidate> &lines, const QSet<qsizetype> &deeper)
{
    QList<Numbering::Kind> kinds;
    QList<int> markup;
    for (const Candidate &c : std::as_const(lines)) {
        if (c.numbering != Numbering::Kind::None && !kinds.contains(c.numbering))
            kinds.append(c.numbering);
        if (c.markup && !markup.contains(c.line.level))
            markup.append(c.line.level);
    }
    std::sort(kinds.begin(), kinds.end());
    std::sort(markup.begin(), markup.end());
    int current = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Candidate &c = lines[i];
        if (c.line.kind != BlockKind::Heading)
            continue;
        if (c.numbering != Numbering::Kind::None)
            current = c.line.level = int(markup.size()) + int(kinds.indexOf(c.numbering)) + 1;
        else if (c.markup)
            c.line.level = int(markup.indexOf(c.line.level)) + 1;
        else
            c.line.level += deeper.contains(i) ? current : int(markup.size());
    }
}

} // namespace

bool isCaption(QStringView line)
{
    if (line.size() > LongestCaption || line.size() < 4)
        return false;
    constexpr auto Ends = std::to_array<QStringView>({u"资料图片", u"资料图", u"资料照片", u"截图", u"供图",
                                                      u"配图", u"效果图", u"示意图", u"摄", u"／摄", u"/摄",
                                                      u"图片", u"摄影", u"制图", u"航拍图", u"照片"});
    QStringView bare = line;
    while (!bare.isEmpty() && QStringView(u"）)】]。 ").contains(bare.back()))
        bare.chop(1);
    // A caption that is a sentence before its "张三 摄" may hold one full stop, not several.
    const bool marked
        = std::any_of(Ends.begin(), Ends.end(), [&](QStringView end) { return bare.endsWith(end); });
    const bool bracketed = bare.size() < line.size() && line.back() != u'。';
    if (marked && line.count(u'。') <= 2 && (bare.size() <= 40 || bracketed || bare.endsWith(u'摄')))
        return true;
    constexpr auto Starts
        = std::to_array<QStringView>({u"图为", u"图：", u"图:", u"图片说明", u"图①", u"图②", u"▲", u"↑"});
    return std::any_of(Starts.begin(), Starts.end(),
                       [&](QStringView start) { return line.startsWith(start); });
}

QList<TypedLine> typedLines(const QList<Line> &lines)
{
    QList<Candidate> candidates;
    candidates.reserve(lines.size());
    for (const Line &line : lines)
        candidates.append(candidate(line));
    demoteLists(candidates);
    ShortLines shortLines(candidates);
    shortLines.type();
    setLevels(candidates, shortLines.deeper);
    QList<TypedLine> result;
    result.reserve(candidates.size());
    for (Candidate &c : candidates)
        result.append(std::move(c.line));
    return result;
}

} // namespace fangzhi::readers
