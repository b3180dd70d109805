// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/layout.h"

#include "tabular/words.h"

#include <algorithm>

namespace fangzhi::tabular {

namespace {

constexpr int MaxHeadingRows = 8;
constexpr int MaxTables = 200; // of one sheet
constexpr int SampleRows = 60;

bool isStepOrdered(const QList<int> &years)
{
    if (years.size() < 2)
        return false;
    const int step = years[1] - years[0];
    if (step == 0 || std::abs(step) > 10)
        return false;
    for (qsizetype i = 1; i < years.size(); ++i) {
        if (years[i] == years[0])
            continue; // the same years under the next heading
        const int gap = years[i] - years[i - 1];
        if (gap == 0 || (gap > 0) != (step > 0) || std::abs(gap) > 10)
            return false;
    }
    return true;
}

// Reads the rows of a sheet from the top, table by table.
class LayoutFinder {
public:
    LayoutFinder(const CellView &view, const LabelReader &labels)
        : m_view(view)
        , m_labels(labels)
        , m_rows(view.grid().rowCount())
    {
    }

    QList<Layout> find()
    {
        QList<Layout> layouts;
        for (int from = 0; from < m_rows && layouts.size() < MaxTables;) {
            Layout layout = findOne(from);
            if (!layout.hasBody() && !layouts.isEmpty()) {
                layouts.last().notes += layout.above + layout.heading;
                break;
            }
            from = m_next;
            layouts.append(std::move(layout));
        }
        return layouts;
    }

    // The heading lies where a person says.
    Layout findAt(int firstHeading, int count)
    {
        Layout layout;
        for (int row = 0; row < firstHeading; ++row) {
            if (profileOf(m_view, row).filled > 0)
                layout.above.append(row);
        }
        for (int row = firstHeading; row < std::min(firstHeading + count, m_rows); ++row)
            layout.heading.append(row);
        layout.bodyFirst = std::min(firstHeading + count, m_rows);
        endBody(layout);
        return layout;
    }

private:
    bool isData(int row, const RowProfile &p, bool headed) const
    {
        if (p.filled == 0 || p.counts || (p.filled == 1 && m_view.grid().columnCount() > 1))
            return false;
        if (p.values + p.errors > 0)
            return !isNote(row, p);
        if (p.years > 0)
            return headed && !p.yearsInOrder;
        return headed && p.missing > 0 && p.words + p.times <= 3 && p.missing >= p.words;
    }

    bool isNote(int row, const RowProfile &p) const
    {
        return p.first >= 0 && isNoteLine(m_view.at(row, p.first).text);
    }

    // Unit, date and office above a table; but a unit in the corner of years or regions is a heading.
    bool allKeyLines(int row, bool lowest = false) const
    {
        int keys = 0;
        int bareUnits = 0;
        int headings = 0;
        int others = 0;
        for (int c = 0; c < m_view.grid().lengthOfRow(row); ++c) {
            const core::GridCell &cell = m_view.grid().cell(row, c);
            if (cell.isBlank())
                continue;
            const CellClass cls = readCell(cell).cls;
            const bool key = isKeyLine(cell.text, m_labels);
            // （万人） under a heading is a part of it; only alone it speaks for the whole table.
            bareUnits += key && !plain(cell.text).contains(u':') ? 1 : 0;
            if (key)
                ++keys;
            else if (cls == CellClass::Time || cls == CellClass::Value || looksLikeHeading(cell.text))
                ++headings;
            else
                ++others;
        }
        constexpr int MostOffices = 3;
        if (bareUnits > 0 && keys + headings + others > 1)
            return false;
        return keys > 0 && others <= MostOffices && headings <= (lowest ? 0 : 1);
    }

    // A line of its own that groups the columns under it: 累计 over three columns, without a merge.
    bool isGroupLine(int row, const RowProfile &p) const
    {
        if (p.first <= 0 || m_view.isCovered(row, p.first + 1))
            return p.first > 0 && m_view.isCovered(row, p.first + 1)
                   && !m_view.isCovered(row, m_view.grid().columnCount() - 1);
        const LabelFacts &facts = m_labels.read(m_view.at(row, p.first).text);
        constexpr qsizetype LongestGroup = 14;
        return facts.words.size() <= LongestGroup && !facts.words.endsWith(u'表')
               && (facts.measure || !facts.time.isEmpty()
                   || (facts.namesIndicator() && facts.indicator != core::OtherIndicator));
    }

    void collectHeading(Layout &layout, int from)
    {
        int top = layout.bodyFirst;
        for (int row = layout.bodyFirst - 1; row >= from; --row) {
            const RowProfile p = profileOf(m_view, row);
            if (p.filled == 0) {
                if (layout.heading.isEmpty())
                    continue;
                break;
            }
            if (allKeyLines(row, layout.heading.isEmpty()) || isNote(row, p)
                || layout.heading.size() >= MaxHeadingRows)
                break;
            if (p.filled == 1 && (layout.heading.isEmpty() || !isGroupLine(row, p)))
                break;
            top = row;
            if (!p.counts)
                layout.heading.prepend(row);
        }
        for (int row = from; row < top; ++row) {
            const RowProfile p = profileOf(m_view, row);
            if (p.filled > 0 && !(p.counts && !layout.heading.isEmpty()))
                layout.above.append(row);
        }
    }

    Layout findOne(int from)
    {
        Layout layout;
        bool headed = false;
        int row = from;
        for (; row < m_rows; ++row) {
            const RowProfile p = profileOf(m_view, row);
            if (isData(row, p, headed))
                break;
            headed = headed || (p.words + p.times >= 2 && !allKeyLines(row)) || p.yearsInOrder;
        }
        layout.bodyFirst = row;
        collectHeading(layout, from);
        endBody(layout);
        return layout;
    }

    QList<int> valueColumns(const Layout &layout) const
    {
        QHash<int, int> values;
        const int end = std::min(layout.bodyFirst + SampleRows, m_rows);
        for (int row = layout.bodyFirst; row < end; ++row) {
            for (int c = 0; c < m_view.grid().lengthOfRow(row); ++c) {
                const CellClass cls = readCell(m_view.grid().cell(row, c)).cls;
                values[c] += cls == CellClass::Value || cls == CellClass::Missing ? 1 : 0;
            }
        }
        QList<int> columns;
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (it.value() > 0)
                columns.append(it.key());
        }
        std::sort(columns.begin(), columns.end());
        return columns;
    }

    bool looksLikeHeading(const QString &text) const
    {
        const LabelFacts &facts = m_labels.read(text);
        return facts.measure || !facts.time.isEmpty() || !facts.unit.isEmpty() || !facts.region.isEmpty()
               || (facts.namesIndicator() && facts.indicator != core::OtherIndicator)
               || (!facts.namesIndicator() && !facts.words.isEmpty());
    }

    // Another heading below the first table, where it has words over its columns.
    bool startsTable(int row, const RowProfile &p, const QList<int> &columns) const
    {
        if (p.values + p.missing + p.errors > 0 || p.words + p.times + p.years < 2)
            return false;
        int words = 0;
        int headings = 0;
        for (const int c : columns) {
            const core::GridCell &cell = m_view.at(row, c);
            const CellReading reading = readCell(cell);
            const bool word
                = reading.cls == CellClass::Word || reading.cls == CellClass::Time || reading.yearLike;
            words += word ? 1 : 0;
            headings += word && (reading.cls != CellClass::Word || looksLikeHeading(cell.text)) ? 1 : 0;
        }
        return words > 0 && words * 2 >= columns.size() && headings * 2 >= words;
    }

    bool repeatsHeading(int row, const Layout &layout) const
    {
        return std::any_of(layout.heading.begin(), layout.heading.end(), [&](int heading) {
            for (int c = 0; c < m_view.grid().columnCount(); ++c) {
                if (plain(m_view.grid().cell(row, c).text) != plain(m_view.grid().cell(heading, c).text))
                    return false;
            }
            return true;
        });
    }

    void endBody(Layout &layout)
    {
        const QList<int> columns = valueColumns(layout);
        layout.bodyEnd = layout.bodyFirst;
        m_next = m_rows;
        for (int row = layout.bodyFirst; row < m_rows; ++row) {
            const RowProfile p = profileOf(m_view, row);
            if (p.filled == 0)
                continue;
            if (startsTable(row, p, columns) && !repeatsHeading(row, layout)) {
                m_next = layout.bodyEnd;
                return;
            }
            if (p.values + p.years + p.missing + p.errors > 0 && p.filled > 1 && !p.counts && !isNote(row, p))
                layout.bodyEnd = row + 1;
            else if (p.values == 1 && m_view.grid().columnCount() == 1)
                layout.bodyEnd = row + 1;
        }
        for (int row = layout.bodyEnd; row < m_rows; ++row) {
            if (profileOf(m_view, row).filled > 0)
                layout.notes.append(row);
        }
    }

    const CellView &m_view;
    const LabelReader &m_labels;
    int m_rows;
    int m_next = 0; // where the next table may begin
};

} // namespace

RowProfile profileOf(const CellView &view, int row)
{
    RowProfile p;
    const core::Grid &grid = view.grid();
    QList<int> years;
    int expected = -1;
    bool counting = true;
    int counted = 0;
    for (int c = 0; c < grid.lengthOfRow(row); ++c) {
        const core::GridCell &cell = grid.cell(row, c);
        if (cell.isBlank())
            continue;
        const CellReading reading = readCell(cell);
        if (reading.cls == CellClass::Blank)
            continue;
        ++p.filled;
        p.first = p.first < 0 ? c : p.first;
        p.words += reading.cls == CellClass::Word ? 1 : 0;
        p.times += reading.cls == CellClass::Time ? 1 : 0;
        p.missing += reading.cls == CellClass::Missing ? 1 : 0;
        p.errors += reading.cls == CellClass::Error ? 1 : 0;
        if (reading.cls != CellClass::Value) {
            constexpr qsizetype LongestMark = 3; // 甲, 乙, 栏次
            counting = counting && cell.text.trimmed().size() <= LongestMark && counted == 0;
            continue;
        }
        const int number = reading.whole ? int(std::clamp(reading.value.toDouble(), -1.0, 1e6)) : -1;
        counting
            = counting && reading.whole && (expected < 0 ? number >= 0 && number <= 2 : number == expected);
        expected = number + 1;
        ++counted;
        if (reading.yearLike) {
            ++p.years;
            years.append(number);
        } else {
            ++p.values;
        }
    }
    constexpr int FewestCounted = 3;
    p.counts = counting && counted >= FewestCounted;
    p.yearsInOrder = p.values == 0 && isStepOrdered(years);
    return p;
}

bool isNoteLine(const QString &text)
{
    const QString form = plain(text);
    constexpr qsizetype LongestMark = 40;
    if (Words::standard().begins(QStringLiteral("note"), form) && form.size() > 1)
        return true;
    static const QStringList Beginnings{QStringLiteral("注"), QStringLiteral("说明")};
    return form.size() > LongestMark
           && std::any_of(Beginnings.begin(), Beginnings.end(),
                          [&](const QString &word) { return form.startsWith(word); });
}

bool isKeyLine(const QString &text, const LabelReader &labels)
{
    QString form = plain(text);
    if (form.startsWith(u'(') && form.endsWith(u')'))
        form = form.sliced(1, form.size() - 2);
    const qsizetype colon = form.indexOf(u':');
    if (colon > 0 && !Words::standard().key(form.left(colon)).isEmpty())
        return true;
    constexpr qsizetype LongestUnit = 12;
    return form.size() != plain(text).size() && form.size() <= LongestUnit && labels.isUnit(form);
}

QList<Layout> findLayouts(const CellView &view, const LabelReader &labels, const core::TableMapping &mapping)
{
    LayoutFinder finder(view, labels);
    if (mapping.firstHeaderRow >= 0)
        return {finder.findAt(mapping.firstHeaderRow, std::max(mapping.headerRows, 0))};
    return finder.find();
}

} // namespace fangzhi::tabular
