// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/pagelayout.h"

#include "readers/numbering.h"
#include "readers/pagerows.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;

constexpr double MarginZone = 0.12; // of a page's height, where headers and footers stand

// ---- headers, footers, page numbers -------------------------------------------------------------------

QString patternOf(const Row &row)
{
    QString pattern;
    for (const Segment &cell : row.cells) {
        for (const QChar c : cell.text) {
            if (c.isDigit())
                pattern += pattern.endsWith(u'#') ? QString() : u"#"_s;
            else if (!c.isSpace())
                pattern += c;
        }
    }
    return pattern;
}

bool isPageNumber(const QString &pattern)
{
    static const QRegularExpression number(
        u"^[-—–－·•~～\\s]*(?:第|Page|P\\.?)?#(?:页)?(?:[/／]?(?:共|of)?#页?)?[-—–－·•~～\\s]*$"_s);
    return number.match(pattern).hasMatch();
}

bool inMargin(const Row &row, const TextPage &page)
{
    return row.top() < MarginZone * page.height || row.top() > (1 - MarginZone) * page.height;
}

// Takes out of each page what stands at its edges on other pages too.
class Furniture {
public:
    void count(const QList<Row> &rows, const TextPage &page)
    {
        QSet<QString> seen;
        for (const Row &row : rows) {
            if (inMargin(row, page))
                seen.insert(patternOf(row));
        }
        for (const QString &pattern : std::as_const(seen))
            ++m_counts[pattern];
        ++m_pages;
    }

    QList<Row> without(const QList<Row> &rows, const TextPage &page, QStringList &dropped) const
    {
        QList<Row> kept;
        for (const Row &row : rows) {
            const QString pattern = inMargin(row, page) ? patternOf(row) : QString();
            const bool again = m_counts.value(pattern) >= std::max(2, std::min(3, (m_pages + 1) / 2));
            if (pattern.isEmpty() || (!again && !isPageNumber(pattern))) {
                kept.append(row);
            } else if (!isPageNumber(pattern) && dropped.size() < 40) {
                QStringList texts;
                for (const Segment &cell : row.cells)
                    texts.append(cell.text);
                const QString line = texts.join(u' ');
                if (!dropped.contains(line))
                    dropped.append(line);
            }
        }
        return kept;
    }

private:
    QHash<QString, int> m_counts;
    int m_pages = 0;
};

// ---- paragraphs -------------------------------------------------------------------------------------------

// Whether cells of two lines stand below each other: those of a table do, pieces of a line that was stretched
// to its width do not.
bool isAligned(const Row &a, const Row &b)
{
    const double near = 0.6 * a.size;
    for (qsizetype i = 1; i < a.cells.size(); ++i) {
        for (qsizetype k = 1; k < std::min<qsizetype>(b.cells.size(), 60); ++k) {
            const Segment &x = a.cells[i];
            const Segment &y = b.cells[k];
            if (std::abs(x.left - y.left) < near || std::abs(x.right - y.right) < near
                || std::abs(x.left + x.right - y.left - y.right) < 2 * near)
                return true;
        }
    }
    return false;
}

bool isTableRow(const QList<Row> &rows, qsizetype i)
{
    const auto goesWith = [&](qsizetype k) {
        return k >= 0 && k < rows.size() && rows[k].cells.size() >= 2 && rows[k].column == rows[i].column
               && isAligned(rows[i], rows[k]);
    };
    // One line of two pieces is a heading with a date beside it or the like.
    return rows[i].cells.size() >= 2 && (goesWith(i - 1) || goesWith(i + 1));
}

void join(QString &text, const QString &more)
{
    if (text.isEmpty() || more.isEmpty()) {
        text += more;
        return;
    }
    const QChar last = text.back();
    const QChar first = more.front();
    const bool divided = (last == u'-' || last == QChar(0x2010)) && text.size() > 1
                         && text[text.size() - 2].isLower() && first.isLower();
    if (divided)
        text.chop(1);
    else if (!isCjk(last) && !isCjk(first) && last != u'-')
        text += u' ';
    text += more;
}

class Paragraphs {
public:
    explicit Paragraphs(const QList<Row> &rows)
        : m_rows(rows)
        , m_spacing(usualSpacing())
    {
    }

    QList<OfficeLine> read()
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (isTableRow(m_rows, i))
                addTableRow(i);
            else
                addRow(i);
        }
        return m_lines;
    }

private:
    static QString textOf(const Row &row)
    {
        QString text;
        for (const Segment &cell : row.cells)
            text += (text.isEmpty() ? QString() : u" "_s) + cell.text;
        return withoutLooseSpaces(text);
    }

    void addTableRow(qsizetype i)
    {
        QStringList cells;
        for (const Segment &cell : m_rows[i].cells)
            cells.append(cell.text);
        const bool first = i == 0 || !isTableRow(m_rows, i - 1);
        const QString text = cells.join(u'\t');
        m_lines.append({{text, LineHint::TableRow, first && !holdsFigures(text) ? 1 : 0}, m_rows[i].size});
    }

    void addRow(qsizetype i)
    {
        const Row &row = m_rows[i];
        const bool goesOn = i > 0 && !isTableRow(m_rows, i - 1) && continues(m_rows[i - 1], row);
        if (goesOn) {
            join(m_lines.last().line.text, textOf(row));
            return;
        }
        const double middle = (row.columnLeft + row.columnRight) / 2;
        const bool centered = std::abs((row.left() + row.right()) / 2 - middle) < row.size
                              && row.left() > row.columnLeft + 2 * row.size;
        m_lines.append({{textOf(row)}, row.size, centered});
    }

    // Whether a line is full and the next one begins at the margin: then the paragraph goes on.
    bool continues(const Row &before, const Row &row) const
    {
        const bool full = before.right() > before.columnRight - 1.6 * before.size;
        const bool indented = row.left() > row.columnLeft + 1.2 * row.size;
        const bool sameSize = std::abs(before.size - row.size) < 0.2 * before.size;
        const bool apart = before.column == row.column && row.top() - before.top() > 1.7 * m_spacing;
        const QString text = textOf(row);
        if (!full || indented || !sameSize || apart)
            return false;
        // Headings by number begin lines of their own where no sentence is open.
        const QString last = textOf(before);
        return !(endsSentence(last) && numberingOf(text).kind != Numbering::Kind::None);
    }

    double usualSpacing() const
    {
        QList<double> gaps;
        for (qsizetype i = 1; i < m_rows.size(); ++i) {
            const double gap = m_rows[i].top() - m_rows[i - 1].top();
            if (m_rows[i].column == m_rows[i - 1].column && gap > 0)
                gaps.append(gap);
        }
        if (gaps.isEmpty())
            return 1e9;
        std::sort(gaps.begin(), gaps.end());
        return gaps[gaps.size() / 2];
    }

    const QList<Row> &m_rows;
    double m_spacing;
    QList<OfficeLine> m_lines;
};

// The size of most letters.
double bodySizeOf(const QList<Row> &rows)
{
    QHash<int, qsizetype> letters;
    for (const Row &row : rows) {
        for (const Segment &cell : row.cells)
            letters[int(std::lround(row.size * 4))] += cell.text.size();
    }
    int most = 0;
    for (auto it = letters.begin(); it != letters.end(); ++it) {
        if (*it > letters.value(most))
            most = it.key();
    }
    return most / 4.0;
}

// Footnotes, in smaller letters at the foot of a column whose text goes on in the next one, stand after all.
QList<Row> withFootnotesLast(const QList<Row> &rows)
{
    const double small = 0.92 * bodySizeOf(rows);
    QList<Row> kept;
    QList<Row> notes;
    for (qsizetype begin = 0; begin < rows.size();) {
        qsizetype end = begin;
        while (end < rows.size() && rows[end].column == rows[begin].column)
            ++end;
        qsizetype foot = end;
        while (foot > begin && rows[foot - 1].size < small)
            --foot;
        const bool note
            = foot > begin && (end - foot) * 4 <= end - begin && end < rows.size() && rows[end].size >= small;
        kept += rows.mid(begin, (note ? foot : end) - begin);
        if (note)
            notes += rows.mid(foot, end - foot);
        begin = end;
    }
    return kept + notes;
}

} // namespace

PageText textOfPages(const QList<TextPage> &pages)
{
    QList<QList<Row>> all;
    Furniture furniture;
    int column = 0;
    for (const TextPage &page : pages) {
        QList<Row> rows;
        appendPage(rows, page, column);
        furniture.count(rows, page);
        all.append(std::move(rows));
    }
    PageText result;
    QList<Row> rows;
    for (qsizetype i = 0; i < pages.size(); ++i)
        rows += furniture.without(all[i], pages[i], result.furniture);
    rows = withFootnotesLast(rows);
    result.lines = Paragraphs(rows).read();
    return result;
}

} // namespace fangzhi::readers
