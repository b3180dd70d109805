// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/html.h"

#include "text/normalize.h"

#include <algorithm>

namespace fangzhi::readers {

namespace {

constexpr int MaxColumns = 512;
constexpr int MaxRowSpan = 2'000;
constexpr qsizetype LongestCell = 500; // more is a text that a table places on the page
constexpr qsizetype LargestForm = 200; // a larger form is a page's frame, as some servers make it

// Characters that are no white space.
qsizetype countOf(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<uchar>(c) & 0xC0) != 0x80 && static_cast<uchar>(c) > ' ';
    });
}

// Without digits and ASCII signs either, as they stand beside the links of a list: "(2021-04-18 09:30)".
qsizetype lettersOf(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return static_cast<uchar>(c) >= 0xC0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

// Which tables hold data, and which forms are small, seen in one pass.
class Survey {
public:
    explicit Survey(const HtmlTree &tree)
        : m_tree(tree)
        , isData(size_t(tree.size()), false)
        , isSmallForm(size_t(tree.size()), false)
    {
        for (int i = 0; i < tree.size(); ++i) {
            close(i);
            see(i);
        }
        close(tree.size());
    }

private:
    struct Open {
        int node = 0;
        bool nested = false;
        int rows = 0;
        int cells = 0; // of the row
        int most = 0;
        int paragraphs = 0; // of the cell
        qsizetype characters = 0; // of the cell; of a form, all
        bool isText = false;
    };

    void see(int i)
    {
        const HtmlNode &node = m_tree[i];
        if (node.tag == Tag::Table && !m_open.empty())
            m_open.back().nested = m_open.back().nested || m_tree[m_open.back().node].tag == Tag::Table;
        if (node.tag == Tag::Table || node.tag == Tag::Form) {
            m_open.push_back({i});
            return;
        }
        if (m_open.empty())
            return;
        Open &open = m_open.back();
        if (node.tag == Tag::Text && !isDroppedTag(tagOf(node.parent))) {
            open.characters += countOf(m_tree.text(i));
        } else if (node.tag == Tag::Tr) {
            ++open.rows;
            open.cells = 0;
        } else if (node.tag == Tag::Td || node.tag == Tag::Th) {
            open.isText = open.isText || isText(open);
            open.most = std::max(open.most, ++open.cells);
            open.characters = 0;
            open.paragraphs = 0;
        } else if (node.tag == Tag::P || node.tag == Tag::Div) {
            ++open.paragraphs;
        } else if (headingLevel(node.tag) > 0) {
            open.isText = true;
        }
    }

    Tag tagOf(int node) const { return node < 0 ? Tag::Other : m_tree[node].tag; }

    static bool isText(const Open &open)
    {
        return open.characters > LongestCell || (open.paragraphs >= 3 && open.characters > 150);
    }

    void close(int at)
    {
        while (!m_open.empty() && m_tree[m_open.back().node].end <= at) {
            const Open open = m_open.back();
            m_open.pop_back();
            if (m_tree[open.node].tag == Tag::Form)
                isSmallForm[size_t(open.node)] = open.characters < LargestForm && !open.nested;
            else
                isData[size_t(open.node)]
                    = !open.nested && open.rows >= 2 && open.most >= 2 && !open.isText && !isText(open);
            if (!m_open.empty() && m_tree[m_open.back().node].tag == Tag::Form)
                m_open.back().characters += open.characters;
        }
    }

    const HtmlTree &m_tree;
    std::vector<Open> m_open;

public:
    std::vector<bool> isData;
    std::vector<bool> isSmallForm;
};

class LineBuilder {
public:
    explicit LineBuilder(const HtmlTree &tree)
        : m_tree(tree)
        , m_survey(tree)
    {
    }

    HtmlLines build()
    {
        for (int i = 0; i < m_tree.size(); ++i) {
            close(i);
            const HtmlNode &node = m_tree[i];
            if (node.tag == Tag::Text) {
                characters(i);
                continue;
            }
            if (isDroppedTag(node.tag) || node.hidden || m_survey.isSmallForm[size_t(i)]) {
                i = node.end - 1;
                continue;
            }
            start(i);
            m_open.push_back(i);
        }
        close(m_tree.size());
        flush();
        return std::move(m_result);
    }

private:
    void start(int i)
    {
        const Tag tag = m_tree[i].tag;
        if (tag == Tag::A)
            ++m_links;
        else if (tag == Tag::Img)
            m_result.pictures.append({i, m_result.lines.size() + (m_text.trimmed().isEmpty() ? 0 : 1)});
        else if (tag == Tag::Table)
            startTable(i);
        else if (tag == Tag::Br)
            breakLine();
        else if (!m_tables.empty() && tag == Tag::Tr)
            startRow();
        else if (m_inRow && (tag == Tag::Td || tag == Tag::Th))
            startCell(i);
        else if (isBlock(tag) && !m_inRow)
            startBlock(tag);
        else if (m_inRow && isBlock(tag))
            m_text.append(' ');
    }

    static bool isBlock(Tag tag)
    {
        return isBlockTag(tag) || tag == Tag::Tr || tag == Tag::Td || tag == Tag::Th;
    }

    void close(int at)
    {
        while (!m_open.empty() && m_tree[m_open.back()].end <= at) {
            const Tag tag = m_tree[m_open.back()].tag;
            const bool data = tag == Tag::Table && m_survey.isData[size_t(m_open.back())];
            m_open.pop_back();
            if (tag == Tag::A) {
                --m_links;
            } else if (data) {
                flushRow();
                m_tables.pop_back();
            } else if (!m_tables.empty()) {
                if (tag == Tag::Tr)
                    flushRow();
            } else if (isBlock(tag)) {
                flush();
                m_hint = LineHint::None;
            }
        }
    }

    void characters(int i)
    {
        const QByteArrayView text = m_tree.text(i);
        const qsizetype letters = lettersOf(text);
        if (m_blank && countOf(text) > 0) {
            m_node = i;
            m_blank = false;
        }
        m_lastNode = i;
        m_letters += letters;
        m_linked += m_links > 0 ? letters : 0;
        m_text.append(text);
    }

    void breakLine()
    {
        if (m_inRow)
            m_text.append(' ');
        else
            flush();
    }

    void startBlock(Tag tag)
    {
        flush();
        m_level = headingLevel(tag);
        if (m_level > 0)
            m_hint = LineHint::Heading;
        else if (tag == Tag::Li || tag == Tag::Dt || tag == Tag::Dd)
            m_hint = LineHint::ListItem;
        else if (tag == Tag::Figcaption || tag == Tag::Caption)
            m_hint = LineHint::Caption;
        else if (m_hint != LineHint::ListItem)
            m_hint = LineHint::None;
    }

    void startTable(int i)
    {
        flush();
        m_hint = LineHint::None;
        if (m_survey.isData[size_t(i)])
            m_tables.push_back({});
    }

    void startRow()
    {
        flushRow();
        flush();
        m_inRow = true;
        m_headerCells = 0;
        m_cells.clear();
        m_spanned = 0;
    }

    void takeCell()
    {
        if (m_cells.isEmpty())
            return;
        m_cells.last() = collapsed(m_text).trimmed();
        m_text.clear();
        for (; m_spanned > 0; --m_spanned)
            m_cells.append(QString());
    }

    int numberAt(int i, QByteArrayView name, int most) const
    {
        return std::clamp(m_tree.attribute(i, name).toByteArray().toInt(), 1, most);
    }

    // Columns that cells of the rows above still fill.
    void skipFilled()
    {
        QList<int> &filled = m_tables.back().filled;
        while (m_cells.size() < filled.size() && filled[m_cells.size()] > 0) {
            --filled[m_cells.size()];
            m_cells.append(QString());
        }
    }

    void startCell(int i)
    {
        takeCell();
        skipFilled();
        if (m_cells.size() >= MaxColumns)
            return;
        m_headerCells += m_tree[i].tag == Tag::Th ? 1 : 0;
        ++m_ownCells;
        const int columns = std::min(numberAt(i, "colspan", MaxColumns), MaxColumns - int(m_cells.size()));
        const int rows = numberAt(i, "rowspan", MaxRowSpan);
        QList<int> &filled = m_tables.back().filled;
        if (filled.size() < m_cells.size() + columns)
            filled.resize(m_cells.size() + columns, 0);
        for (int k = 0; k < columns; ++k)
            filled[m_cells.size() + k] = rows - 1;
        m_cells.append(QString());
        m_spanned = columns - 1;
    }

    void flushRow()
    {
        if (!m_inRow)
            return;
        takeCell();
        skipFilled();
        m_inRow = false;
        const auto used
            = std::count_if(m_cells.begin(), m_cells.end(), [](const QString &c) { return !c.isEmpty(); });
        // A lone cell over the width of the table is its title or its unit.
        const bool lone = used == 1 && (m_ownCells == 1 || m_tables.back().heads);
        const bool header = m_headerCells > 0 && m_headerCells == m_ownCells;
        m_ownCells = 0;
        QString text = lone ? m_cells.join(QString()) : m_cells.join(u'\t');
        if (used > 0) {
            const bool heads = header || (m_tables.back().heads && !holdsFigures(text));
            m_tables.back().heads = m_tables.back().heads && (heads || lone);
            if (lone)
                emitLine({std::move(text)});
            else
                emitLine({std::move(text), LineHint::TableRow, heads ? 1 : 0});
        }
        resetCounts();
    }

    void emitLine(Line line)
    {
        m_result.lines.append({std::move(line), m_node, m_lastNode, m_letters, m_linked});
    }

    void resetCounts()
    {
        m_text.clear();
        m_letters = 0;
        m_linked = 0;
        m_blank = true;
    }

    // White space in a page's source is a single space.
    static QString collapsed(const QByteArray &utf8)
    {
        const QString text = text::normalized(QString::fromUtf8(utf8));
        QString result;
        result.reserve(text.size());
        for (const QChar c : text) {
            if (c == u'\n' || c == u'\t' || c == u' ') {
                if (!result.isEmpty() && result.back() != u' ')
                    result += u' ';
            } else {
                result += c;
            }
        }
        return result;
    }

    void flush()
    {
        if (m_inRow || m_text.isEmpty())
            return;
        const QString text = collapsed(m_text).trimmed();
        if (!text.isEmpty())
            emitLine({text, m_hint, m_hint == LineHint::Heading ? m_level : 0});
        resetCounts();
    }

    struct OpenTable {
        QList<int> filled; // for each column, the rows that a cell above still fills
        bool heads = true; // only heading rows so far
    };

    const HtmlTree &m_tree;
    Survey m_survey;
    HtmlLines m_result;
    std::vector<int> m_open;
    std::vector<OpenTable> m_tables; // data tables are never nested: one at most
    QByteArray m_text;
    LineHint m_hint = LineHint::None;
    int m_level = 0;
    int m_links = 0;
    int m_node = 0;
    int m_lastNode = 0;
    qsizetype m_letters = 0;
    qsizetype m_linked = 0;
    bool m_blank = true; // no text in the line yet
    bool m_inRow = false;
    QStringList m_cells;
    int m_spanned = 0; // further columns of the cell that is being read
    int m_ownCells = 0;
    int m_headerCells = 0;
};

} // namespace

HtmlLines linesOfTree(const HtmlTree &tree)
{
    return LineBuilder(tree).build();
}

core::Result<QList<Line>> htmlLines(const QString &html)
{
    const auto tree = HtmlTree::parse(html);
    if (!tree)
        return tree.error();
    QList<Line> lines;
    for (HtmlLine &line : linesOfTree(*tree).lines)
        lines.append(std::move(line.line));
    return withoutTears(lines);
}

} // namespace fangzhi::readers
