// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/columns.h"

#include "extract/places.h"
#include "tabular/words.h"

#include <QSet>

#include <algorithm>

namespace fangzhi::tabular {

namespace {

constexpr int SampleRows = 400;
constexpr int LongestName = 40; // of a row; what is longer on average is prose

// What the cells of a column are.
struct Content {
    int values = 0;
    int years = 0;
    int times = 0;
    int words = 0;
    int missing = 0;
    int regions = 0;
    int units = 0;
    int codes = 0;
    int frequencies = 0;
    qint64 characters = 0;
    bool counts = true; // 1, 2, 3, … downwards
    bool fractions = true; // all between 0 and 1
    bool months = true; // all from 1 to 12
    QList<int> dates; // months since year 0

    int filled() const { return values + times + words + missing; }
    bool mostly(int some) const { return some > 0 && some * 5 >= (filled() - missing) * 3; }
};

void noteValue(Content &content, const core::GridCell &cell, const CellReading &reading)
{
    const double number = reading.value.toDouble();
    content.counts = content.counts && reading.whole && int(number) == content.values + 1;
    content.fractions = content.fractions && number >= 0 && number <= 1 && reading.unit.isEmpty();
    content.months = content.months && reading.whole && number >= 1 && number <= 12;
    ++content.values;
    content.years += reading.yearLike ? 1 : 0;
    content.codes += cell.text.size() >= 6 && !regionOfCode(cell.text).isEmpty() ? 1 : 0;
    if (const auto packed = wholeTime(plain(cell.text)); packed && packed->isDate())
        content.dates.append(packed->year * 12 + packed->firstMonth - 1);
}

void noteWord(Content &content, const core::GridCell &cell, const LabelReader &labels)
{
    ++content.words;
    content.characters += cell.text.size();
    const LabelFacts &facts = labels.read(cell.text);
    const bool place = !facts.region.isEmpty() || extract::Places::looksLikePlace(facts.words);
    content.regions += place && !facts.namesIndicator() ? 1 : !facts.region.isEmpty() ? 1 : 0;
    content.units += labels.isUnit(cell.text) ? 1 : 0;
    content.frequencies += frequencyOf(plain(cell.text)) != Frequency::Unsaid ? 1 : 0;
}

Content contentOf(const CellView &view, const Layout &layout, int column, const LabelReader &labels)
{
    Content content;
    const int end = std::min(layout.bodyEnd, layout.bodyFirst + SampleRows);
    for (int row = layout.bodyFirst; row < end; ++row) {
        const core::GridCell &cell = view.at(row, column);
        const CellReading reading = readCell(cell);
        switch (reading.cls) {
        case CellClass::Value:
            noteValue(content, cell, reading);
            break;
        case CellClass::Time: {
            ++content.times;
            const auto time = wholeTime(plain(cell.text));
            if (time && time->isDate())
                content.dates.append(time->year * 12 + time->firstMonth - 1);
            break;
        }
        case CellClass::Word:
            noteWord(content, cell, labels);
            break;
        case CellClass::Missing:
        case CellClass::Error:
            ++content.missing;
            break;
        case CellClass::Blank:
            break;
        }
    }
    return content;
}

class ColumnsReader {
public:
    ColumnsReader(const CellView &view, const Layout &layout, const LabelReader &labels,
                  const core::TableMapping &mapping)
        : m_view(view)
        , m_layout(layout)
        , m_labels(labels)
        , m_mapping(mapping)
        , m_count(view.grid().columnCount())
    {
    }

    QList<ColumnReading> read()
    {
        for (int c = 0; c < m_count; ++c) {
            m_contents.append(contentOf(m_view, m_layout, c, m_labels));
            ColumnReading column;
            column.column = c;
            m_columns.append(column);
        }
        nameRows();
        for (ColumnReading &column : m_columns)
            findRole(column);
        settleRoles();
        for (ColumnReading &column : m_columns) {
            readPath(column);
            applyMapping(column);
        }
        for (ColumnReading &column : m_columns)
            describe(column);
        findStubs();
        return m_columns;
    }

private:
    const QString &headingCell(int row, int column) const { return m_view.at(row, column).text; }

    // 指标, 地区, 频度, 单位 in the first column, each naming the line of the heading that it begins.
    void nameRows()
    {
        if (m_layout.heading.size() < 2 || m_count < 2)
            return;
        QList<Role> roles;
        for (const int row : m_layout.heading) {
            const auto role = Words::standard().role(plain(headingCell(row, 0)));
            if (!role || m_view.isCovered(row, 0) || roles.contains(*role))
                return;
            roles.append(*role);
        }
        m_rowRoles = roles;
    }

    // The heading's cells over a column, those to the left standing for blank ones of its upper lines.
    QStringList rawPath(int column) const
    {
        QStringList path;
        for (qsizetype i = 0; i < m_layout.heading.size(); ++i) {
            const int row = m_layout.heading[i];
            QString text = headingCell(row, column).simplified();
            if (text.isEmpty() && i + 1 < m_layout.heading.size() && column > m_firstValue
                && m_firstValue >= 0 && m_rowRoles.isEmpty())
                text = fromLeft(row, column, m_layout.heading[i + 1]);
            path.append(text);
        }
        return path;
    }

    QString fromLeft(int row, int column, int below) const
    {
        if (headingCell(below, column).isEmpty())
            return {};
        for (int c = column - 1; c >= m_firstValue; --c) {
            if (!headingCell(row, c).isEmpty()) {
                // Where the sheet merges its cells, a blank one is blank.
                const bool merged = m_view.isCovered(row, c) || m_view.isCovered(row, c + 1);
                return merged ? QString() : headingCell(row, c).simplified();
            }
        }
        return {};
    }

    void readPath(ColumnReading &column) const
    {
        column.path.clear();
        for (const QString &line : rawPath(column.column)) {
            if (!line.isEmpty() && (column.path.isEmpty() || column.path.last() != line))
                column.path.append(line);
        }
        column.heading = column.path.join(QStringLiteral(" / "));
    }

    std::optional<Role> roleOfHeading(int column) const
    {
        if (!m_rowRoles.isEmpty())
            return {};
        for (qsizetype i = m_layout.heading.size() - 1; i >= 0; --i) {
            QString text = headingCell(m_layout.heading[i], column);
            if (text.trimmed().isEmpty())
                continue;
            // REF_AREA: Reference area
            if (const qsizetype colon = text.indexOf(u':');
                colon > 0 && Words::standard().role(plain(text.left(colon))))
                text.truncate(colon);
            // 指标\地区 in a corner that is cut in two: its first word is of the column where both are known.
            const auto role = Words::standard().role(plain(text));
            if (role)
                return role;
            for (const QChar bar : QStringLiteral("\\/、")) {
                const QString last = text.section(bar, -1);
                const QString first = text.section(bar, 0, 0);
                if (last != text && Words::standard().role(plain(first))
                    && Words::standard().role(plain(last)))
                    return Role::Indicator == *Words::standard().role(plain(last))
                               ? Words::standard().role(plain(last))
                               : Words::standard().role(plain(first));
            }
            return {};
        }
        return {};
    }

    // What the content alone says.
    Role roleOfContent(int column) const
    {
        const Content &content = m_contents[column];
        const bool headed = !rawPath(column).join(QString()).isEmpty();
        if (content.filled() == 0)
            return Role::Ignore;
        if (content.mostly(content.values)) {
            if (content.mostly(content.codes))
                return Role::Code;
            constexpr int FewestCounted = 3;
            if (!headed && content.counts && content.values >= FewestCounted
                && content.filled() == content.values)
                return Role::Number;
            if (!headed && content.mostly(content.years) && column == 0)
                return Role::Year;
            if (!headed && column == 0 && content.dates.size() == content.values)
                return Role::Period;
            return Role::Value;
        }
        if (content.mostly(content.times))
            return Role::Period;
        if (content.values == 0 && content.times == 0 && content.words == 0)
            return Role::Value; // nothing but dashes
        if (content.mostly(content.regions))
            return Role::Region;
        if (content.mostly(content.units))
            return Role::Unit;
        if (content.values > 0 && content.values * 3 >= content.words)
            return Role::Value;
        return content.characters > qint64(LongestName) * content.words ? Role::Note : Role::Indicator;
    }

    void findRole(ColumnReading &column) const
    {
        const Content &content = m_contents[column.column];
        const Role guessed = roleOfContent(column.column);
        const auto said = roleOfHeading(column.column);
        column.role = said.value_or(guessed);
        if (!said || content.filled() == 0) {
            column.role = content.filled() == 0 ? Role::Ignore : guessed;
            return;
        }
        switch (*said) {
        case Role::Region:
            // 市, 县 and 省 may be any word's heading; codes under 地区 are regions too.
            if (guessed == Role::Value && content.codes * 2 < content.values)
                column.role = Role::Value;
            break;
        case Role::Code:
            if (!content.mostly(content.codes))
                column.role = Role::Ignore;
            break;
        case Role::Indicator:
            if (guessed == Role::Value || guessed == Role::Region || guessed == Role::Period)
                column.role = guessed;
            break;
        case Role::Unit:
            if (guessed == Role::Region)
                column.role = guessed; // 单位 is an office, too
            else if (guessed == Role::Indicator && content.units == 0)
                column.role = Role::Indicator;
            break;
        case Role::Month:
            if (content.times > 0)
                column.role = Role::Period;
            break;
        case Role::Quarter:
        case Role::Year:
            if (content.times > 0 || !content.dates.isEmpty())
                column.role = Role::Period;
            break;
        case Role::Frequency:
            if (content.mostly(content.values))
                column.role = Role::Value;
            break;
        case Role::Value:
        case Role::Measure:
            if (*said == Role::Measure && content.mostly(content.values))
                column.role = Role::Value;
            break;
        default:
            break;
        }
    }

    // What only the columns together tell.
    void settleRoles()
    {
        const bool hasValue = std::any_of(m_columns.begin(), m_columns.end(),
                                          [](const ColumnReading &c) { return c.role == Role::Value; });
        bool hasPeriod = false;
        for (ColumnReading &column : m_columns) {
            const bool time = column.role == Role::Period;
            // A second date of a row is when it was changed, not what it speaks of.
            if (time && hasPeriod && !roleOfHeading(column.column))
                column.role = Role::Note;
            hasPeriod = hasPeriod || time;
            if (m_firstValue < 0 && column.role == Role::Value)
                m_firstValue = column.column;
        }
        if (!hasValue)
            return;
        const int last
            = std::max_element(m_columns.begin(), m_columns.end(), [](const auto &a, const auto &b) {
                  return (a.role == Role::Value ? a.column : -1) < (b.role == Role::Value ? b.column : -1);
              })->column;
        for (ColumnReading &column : m_columns) {
            const bool named = column.role == Role::Indicator && !roleOfHeading(column.column);
            if (named && column.column > last)
                column.role = Role::Note;
        }
    }

    void applyMapping(ColumnReading &column) const
    {
        const core::ColumnMapping *mapping = m_mapping.ofColumn(column.column, column.heading);
        if (mapping && mapping->role)
            column.role = *mapping->role;
    }

    void describe(ColumnReading &column) const
    {
        const Content &content = m_contents[column.column];
        if (column.role == Role::Period || column.role == Role::Year || column.role == Role::Quarter) {
            column.frequency = frequencyOf(plain(column.heading));
            if (column.frequency == Frequency::Unsaid || content.dates.size() > 2)
                column.frequency = frequencyOfMonths(content.dates);
            if (column.frequency == Frequency::Unsaid)
                column.frequency = frequencyOf(plain(column.heading));
            return;
        }
        if (column.role != Role::Value)
            return;
        for (const QString &line : m_rowRoles.isEmpty() ? column.path : rawPath(column.column)) {
            const Role role = m_rowRoles.isEmpty() ? Role::Value : m_rowRoles[lineOf(column, line)];
            addLine(column, line, role);
        }
        if (const core::ColumnMapping *mapping = m_mapping.ofColumn(column.column, column.heading))
            overrule(column, *mapping);
        const bool share = column.facts.measure == core::Measure::Share;
        column.fraction = share && content.fractions && content.values > 0 && column.facts.unit.isEmpty();
    }

    qsizetype lineOf(const ColumnReading &column, const QString &line) const
    {
        return std::max<qsizetype>(0, rawPath(column.column).indexOf(line));
    }

    void addLine(ColumnReading &column, const QString &line, Role role) const
    {
        if (line.isEmpty())
            return;
        LabelFacts facts;
        if (role == Role::Region) {
            facts.region = regionOf(line);
        } else if (role == Role::Frequency) {
            facts.time.frequency = frequencyOf(plain(line));
        } else if (role == Role::Unit) {
            facts.unit
                = readCell({line, core::CellKind::Text, false}).cls == CellClass::Missing ? QString() : line;
        } else {
            facts = m_labels.read(line);
        }
        if (facts.namesIndicator())
            column.parts.append(facts);
        const LabelFacts outer = column.facts;
        column.facts = facts;
        completeFacts(column.facts, outer);
    }

    static void overrule(ColumnReading &column, const core::ColumnMapping &mapping)
    {
        LabelFacts &facts = column.facts;
        if (!mapping.indicator.isEmpty()) {
            LabelFacts named;
            named.name = mapping.indicator;
            const bool known = core::IndicatorCatalogue::standard().byCode(mapping.indicator) != nullptr;
            named.indicator = known ? mapping.indicator : core::OtherIndicator;
            column.parts = {named};
            facts.indicator = named.indicator;
            facts.name = named.name;
        }
        if (!mapping.unit.isEmpty())
            facts.unit = mapping.unit;
        if (!mapping.measure.isEmpty())
            facts.measure = core::measureFromCode(mapping.measure);
        if (!mapping.variant.isEmpty())
            facts.variant = mapping.variant;
        if (!mapping.region.isEmpty())
            facts.region = {mapping.region, {regionOfCode(mapping.region)}, {}};
        if (const auto period = core::Period::fromLabel(mapping.period);
            period && !mapping.period.isEmpty()) {
            facts.time = {};
            facts.time.year = period->firstYear();
            facts.time.lastYear = period->firstYear() != period->lastYear() ? period->lastYear() : 0;
            if (period->kind() != core::Period::Kind::Year && period->kind() != core::Period::Kind::Years) {
                facts.time.firstMonth = period->firstMonth();
                facts.time.lastMonth = period->lastMonth();
            } else {
                facts.time.wholeYear = true;
            }
        }
    }

    // For each value column the columns of names and times that its rows go by: the nearest to its left, so
    // that two tables side by side keep apart; else those to its right.
    void findStubs()
    {
        for (ColumnReading &value : m_columns) {
            if (value.role != Role::Value)
                continue;
            QSet<int> roles;
            bool beyond = false;
            for (int c = value.column - 1; c >= 0; --c)
                takeStub(value, m_columns[c], roles, beyond);
            beyond = false;
            for (int c = value.column + 1; c < m_columns.size(); ++c) {
                if (m_columns[c].role != Role::Indicator || !roles.contains(int(Role::Indicator)))
                    takeStub(value, m_columns[c], roles, beyond);
            }
            std::sort(value.stubs.begin(), value.stubs.end());
        }
    }

    static void takeStub(ColumnReading &value, const ColumnReading &column, QSet<int> &roles, bool &beyond)
    {
        if (!column.isStub()) {
            // Names in several columns stand together.
            beyond = beyond || (column.role == Role::Value && roles.contains(int(Role::Indicator)));
            return;
        }
        const bool several = column.role == Role::Indicator && !beyond;
        if (roles.contains(int(column.role)) && !several)
            return;
        roles.insert(int(column.role));
        value.stubs.append(column.column);
    }

    const CellView &m_view;
    const Layout &m_layout;
    const LabelReader &m_labels;
    const core::TableMapping &m_mapping;
    int m_count;
    int m_firstValue = -1;
    QList<Content> m_contents;
    QList<Role> m_rowRoles; // of the heading's lines; empty where they have none
    QList<ColumnReading> m_columns;
};

} // namespace

QList<ColumnReading> readColumns(const CellView &view, const Layout &layout, const LabelReader &labels,
                                 const core::TableMapping &mapping)
{
    return ColumnsReader(view, layout, labels, mapping).read();
}

bool ColumnReading::isStub() const
{
    switch (role) {
    case Role::Ignore:
    case Role::Number:
    case Role::Note:
    case Role::Value:
        return false;
    default:
        return true;
    }
}

void completeFacts(LabelFacts &inner, const LabelFacts &outer)
{
    inner.time.complete(outer.time);
    if (inner.region.isEmpty())
        inner.region = outer.region;
    if (!inner.measure)
        inner.measure = outer.measure;
    if (inner.unit.isEmpty())
        inner.unit = outer.unit;
    if (inner.variant.isEmpty())
        inner.variant = outer.variant;
    else if (!outer.variant.isEmpty() && outer.variant != inner.variant)
        inner.variant = outer.variant + u'，' + inner.variant;
    if (inner.basis == core::PriceBasis::Unknown)
        inner.basis = outer.basis;
    if (inner.rankGroup.isEmpty())
        inner.rankGroup = outer.rankGroup;
    if (!inner.namesIndicator()) {
        inner.indicator = outer.indicator;
        inner.name = outer.name;
        inner.sector = outer.sector;
    }
    inner.counts = inner.counts || outer.counts;
    inner.money = inner.money || outer.money;
}

std::optional<TimeFacts> timeOfCell(const core::GridCell &cell, const ColumnReading &column)
{
    const QString text = plain(cell.text);
    if (text.isEmpty())
        return {};
    bool number = false;
    const int value = text.toInt(&number);
    TimeFacts time;
    if (column.role == Role::Month && number && value >= 1 && value <= 12) {
        time.firstMonth = time.lastMonth = value;
        return time;
    }
    if (column.role == Role::Quarter && number && value >= 1 && value <= 4) {
        time.firstMonth = value * 3 - 2;
        time.lastMonth = value * 3;
        time.frequency = Frequency::Quarter;
        return time;
    }
    auto read = wholeTime(text);
    if (!read)
        return {};
    if (read->frequency == Frequency::Unsaid && read->firstMonth != 0)
        read->frequency = column.frequency;
    return read;
}

} // namespace fangzhi::tabular
