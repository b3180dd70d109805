// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/tablereader.h"

#include "core/unit.h"
#include "tabular/cellfacts.h"
#include "tabular/columns.h"
#include "tabular/surroundings.h"
#include "tabular/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace fangzhi::tabular {

namespace {

using core::Measure;
using core::OtherIndicator;

constexpr int RuleVersion = 1;

// What the names and times of a row say.
struct RowFacts {
    LabelFacts facts;
    Naming naming;
    RegionChoice region;
    core::RegionRef regionOfCode;
    QString unit;
    int multiplier = 0;
    Frequency frequency = Frequency::Unsaid;
    core::ObservationStatus status = core::ObservationStatus::Normal;
    QStringList path;
};

// A row that later ones may be a part of.
struct Parent {
    int indent = 0;
    Naming naming;
    QString unit; // that its parts are counted in, too
};

int indentOf(const QString &text)
{
    int indent = 0;
    for (const QChar c : text) {
        if (c == QChar(0x3000))
            indent += 2;
        else if (c.isSpace())
            ++indent;
        else
            break;
    }
    return indent;
}

// 一、 or （二） in front.
bool isNumbered(const QString &text)
{
    static const QRegularExpression numbering(
        QString::fromUtf8("^\\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])"));
    return numbering.match(text).hasMatch();
}

core::ObservationStatus statusOf(const QString &code)
{
    if (code == u"P")
        return core::ObservationStatus::Provisional;
    if (code == u"R")
        return core::ObservationStatus::Revised;
    if (code == u"E")
        return core::ObservationStatus::Estimated;
    return code == u"B" ? core::ObservationStatus::Break : core::ObservationStatus::Normal;
}

// 年 of 2019年 and 2020年 are one heading.
QString shapeOfHeading(const QString &heading)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    return plain(heading).replace(digits, QStringLiteral("#"));
}

QString shapeOf(const QList<ColumnReading> &columns)
{
    QStringList parts;
    for (const ColumnReading &column : columns) {
        const QString part = shapeOfHeading(column.heading);
        if (parts.isEmpty() || parts.last() != part)
            parts.append(part);
    }
    return parts.join(u'|');
}

// A table as the parts of this module see it.
struct Understood {
    QString sheet;
    Layout layout;
    Surroundings surroundings;
    core::RegionRef region;
    QList<ColumnReading> columns;
    core::TableCounts counts;
    QList<core::TableQuestion> questions;
    QString shape;
    bool skipped = false;
};

} // namespace

class TableReader::Private {
public:
    Private(const CellView &cells, const LabelReader &reader, const Layout &layout,
            const core::TableMapping &given, const QString &file, const core::RegionRef &home)
        : view(cells)
        , labels(reader)
        , mapping(given)
        , fileName(file)
    {
        reading.sheet = view.grid().name;
        reading.layout = layout;
        reading.surroundings = readSurroundings(view, layout, labels, file);
        reading.columns = readColumns(view, layout, labels, mapping);
        reading.shape = shapeOf(reading.columns);
        reading.skipped = mapping.skip;
        applyMapping();
        findHome(home);
        nameColumns();
        noteRegions();
    }

    void readRows(const std::function<bool(core::TableFigure &&)> &take);

    core::TableColumn summary(const ColumnReading &column) const;

    CellView view;
    const LabelReader &labels;
    core::TableMapping mapping;
    QString fileName;
    Understood reading;

private:
    void applyMapping();
    void findHome(const core::RegionRef &home);
    void nameColumns();
    void noteRegions();
    bool isFiguresRow(int row) const;
    const QString &textAt(int row, int column);
    RowFacts factsOfRow(int row, const QList<int> &stubs);
    void addStub(RowFacts &row, const ColumnReading &column, const QString &text, const core::GridCell &cell);
    void addName(RowFacts &row, const QString &text, bool innermost);
    void placeAmongParents(RowFacts &row, int indent, bool part);
    RegionChoice choiceOf(const QString &words) const;
    void beginSection(const QString &text);
    void leaveSection(int row);
    std::optional<core::TableFigure> figureAt(int row, const ColumnReading &column, const RowFacts &facts);
    core::RegionRef regionOfCell(const ColumnReading &column, const RowFacts &row);
    bool isAmbiguous(const ColumnReading &column, const RowFacts &row) const;
    void ask(core::TableQuestion::Kind kind, const QString &words, int column = -1,
             const QList<core::RegionRef> &regions = {});
    core::Period periodOf(const ColumnReading &column, const RowFacts &row, bool &guessed) const;

    RegionResolver resolver;
    QHash<int, Naming> namings; // of value columns
    QHash<int, Naming> inherited; // of those whose heading names none
    LabelFacts section; // of a line between the rows …
    int sectionIndent = 0;
    bool sectionIndented = false; // … whose rows stand further in
    bool sectionNumbered = false; // … or that is counted by 一、 二、
    QList<Parent> parents;
    Naming lastNamed;
    TimeFacts lastTime; // of the same row
    int lastYear = 0; // of a column of times
    QHash<int, QString> carried; // the last words of a column of names
    std::map<std::pair<int, QString>, core::TableQuestion> questions;
};

void TableReader::Private::applyMapping()
{
    LabelFacts &facts = reading.surroundings.facts;
    if (!mapping.indicator.isEmpty()) {
        const bool known = labels.lexicon().catalogue().byCode(mapping.indicator) != nullptr;
        facts.indicator = known ? mapping.indicator : OtherIndicator;
        facts.name = mapping.indicator;
    }
    if (!mapping.unit.isEmpty())
        reading.surroundings.units = {mapping.unit};
    if (!mapping.measure.isEmpty())
        facts.measure = core::measureFromCode(mapping.measure);
    if (mapping.period.isEmpty())
        return;
    if (const auto period = core::Period::fromLabel(mapping.period)) {
        facts.time = {};
        facts.time.year = period->firstYear();
        facts.time.lastYear = period->lastYear() != period->firstYear() ? period->lastYear() : 0;
        const bool years
            = period->kind() == core::Period::Kind::Year || period->kind() == core::Period::Kind::Years;
        facts.time.firstMonth = years ? 0 : period->firstMonth();
        facts.time.lastMonth = years ? 0 : period->lastMonth();
    }
}

void TableReader::Private::findHome(const core::RegionRef &home)
{
    for (auto it = mapping.names.begin(); it != mapping.names.end(); ++it) {
        if (const core::RegionRef region = regionOfCode(it.value()); !region.isEmpty())
            resolver.decide(it.key(), region);
    }
    const auto certain = [](const RegionChoice &choice) {
        return choice.candidates.size() == 1 ? choice.candidates.first() : core::RegionRef();
    };
    core::RegionRef found = mapping.region.isEmpty() ? core::RegionRef() : regionOfCode(mapping.region);
    if (found.isEmpty() && !mapping.region.isEmpty())
        found = certain(regionOf(mapping.region));
    if (found.isEmpty())
        found = certain(reading.surroundings.facts.region);
    if (found.isEmpty())
        found = home;
    if (found.isEmpty())
        found = certain(reading.surroundings.fromName.region);
    reading.region = found;
    resolver.setHome(found);
}

void TableReader::Private::nameColumns()
{
    Naming last;
    for (const ColumnReading &column : reading.columns) {
        if (column.role != Role::Value)
            continue;
        Naming naming;
        for (const LabelFacts &part : column.parts)
            naming = combined(naming, part, labels);
        if (naming.indicator.isEmpty()) {
            // 增速 beside GDP is the growth of GDP.
            inherited.insert(column.column, last);
            naming.variant = column.facts.variant;
        } else {
            last = naming;
        }
        namings.insert(column.column, naming);
    }
    // 2019年1月 | 2月 | 3月: the year goes on; 2019年 | 增速: and all of the time.
    int year = 0;
    TimeFacts left;
    for (ColumnReading &column : reading.columns) {
        TimeFacts &time = column.facts.time;
        if (column.role != Role::Value)
            continue;
        if (time.isEmpty() && column.facts.measure && reading.surroundings.facts.time.year == 0)
            time = left;
        left = time;
        if (time.year == 0 && time.firstMonth != 0 && reading.surroundings.facts.time.year == 0)
            time.year = year;
        year = time.year != 0 ? time.year : year;
    }
}

RegionChoice TableReader::Private::choiceOf(const QString &words) const
{
    RegionChoice choice = regionOf(words);
    if (choice.isEmpty()) {
        const core::RegionRef coded = regionOfCode(words.section(u':', 0, 0));
        if (!coded.isEmpty())
            choice.candidates = {coded};
    }
    return choice;
}

// All names before the first is resolved: they decide on each other.
void TableReader::Private::noteRegions()
{
    for (const ColumnReading &column : reading.columns) {
        if (column.role == Role::Value && !column.facts.region.isEmpty())
            resolver.note(column.facts.region);
        if (column.role != Role::Region)
            continue;
        QSet<QString> seen;
        for (int row = reading.layout.bodyFirst; row < reading.layout.bodyEnd; ++row) {
            const QString &text = view.at(row, column.column).text;
            if (text.isEmpty() || seen.contains(text))
                continue;
            seen.insert(text);
            resolver.note(choiceOf(text));
        }
    }
    resolver.settle();
}

void TableReader::Private::ask(core::TableQuestion::Kind kind, const QString &words, int column,
                               const QList<core::RegionRef> &regions)
{
    core::TableQuestion &question = questions[{int(kind), words}];
    question.kind = kind;
    question.words = words;
    question.column = column;
    question.regions = regions;
    ++question.figures;
}

bool TableReader::Private::isFiguresRow(int row) const
{
    const RowProfile p = profileOf(view, row);
    if (p.filled == 0 || p.counts || (p.first >= 0 && isNoteLine(view.at(row, p.first).text)))
        return false;
    return std::any_of(reading.columns.begin(), reading.columns.end(), [&](const ColumnReading &column) {
        if (column.role != Role::Value)
            return false;
        const CellClass cls = readCell(view.grid().cell(row, column.column)).cls;
        return cls == CellClass::Value || cls == CellClass::Missing || cls == CellClass::Error;
    });
}

// The words of a cell of names; where it is blank beside others that are not, those above it.
const QString &TableReader::Private::textAt(int row, int column)
{
    const QString &text = view.at(row, column).text;
    if (!text.isEmpty())
        carried.insert(column, text);
    return text;
}

void TableReader::Private::placeAmongParents(RowFacts &row, int indent, bool part)
{
    while (!parents.isEmpty() && parents.last().indent >= indent && !(part && parents.size() == 1))
        parents.removeLast();
    Naming &naming = row.naming;
    if (naming.indicator.isEmpty())
        return;
    if (!parents.isEmpty() && (part || indent > parents.first().indent)) {
        const Naming &whole = parents.last().naming;
        const QString joined = labels.codeOf(naming.surface + whole.surface);
        if (naming.indicator == OtherIndicator && !joined.isEmpty() && joined != OtherIndicator) {
            naming.indicator = joined;
            naming.surface += whole.surface;
        } else if (naming.indicator == OtherIndicator) {
            naming.parent = whole.indicator != OtherIndicator ? whole.indicator : whole.parent;
        }
    }
    if (row.facts.unit.isEmpty() && !parents.isEmpty() && (part || indent > parents.first().indent))
        row.facts.unit = parents.last().unit;
    if (!part || parents.isEmpty())
        parents.append({indent, naming, row.facts.unit});
}

void TableReader::Private::addName(RowFacts &row, const QString &text, bool innermost)
{
    if (const QString code = mapping.names.value(text.trimmed());
        !code.isEmpty() && regionOfCode(code).isEmpty()) {
        row.naming = {
            labels.lexicon().catalogue().byCode(code) ? code : OtherIndicator, text.trimmed(), {}, {}, false};
        return;
    }
    const LabelFacts &facts = labels.read(text);
    if (row.path.isEmpty() || row.path.last() != facts.words)
        row.path.append(facts.words);
    const bool place = facts.region.candidates.size() == 1
                       || (!facts.region.wordLevel.isEmpty() && facts.region.wordLevel != u"total");
    if (place && row.region.isEmpty())
        row.region = facts.region;
    LabelFacts merged = facts;
    completeFacts(merged, row.facts);
    row.facts = merged;
    const bool named = facts.namesIndicator();
    if (named)
        row.naming = combined(row.naming, facts, labels);
    if (!innermost)
        return;
    if (!named && facts.measure && row.naming.indicator.isEmpty()) {
        row.naming = lastNamed; // 增长(%) under 地区生产总值
        row.facts.time.complete(lastTime);
        return;
    }
    placeAmongParents(row, indentOf(text), facts.part);
    if (!row.naming.indicator.isEmpty() && !facts.part) {
        lastNamed = row.naming;
        lastTime = row.facts.time;
    }
}

void TableReader::Private::addStub(RowFacts &row, const ColumnReading &column, const QString &text,
                                   const core::GridCell &cell)
{
    switch (column.role) {
    case Role::Region:
        row.region = choiceOf(text);
        row.path.append(text.simplified());
        break;
    case Role::Code:
        row.regionOfCode = regionOfCode(text);
        break;
    case Role::Period:
    case Role::Year:
    case Role::Month:
    case Role::Quarter: {
        core::GridCell words = cell;
        words.text = text;
        if (const auto time = timeOfCell(words, column)) {
            TimeFacts joined = *time;
            joined.complete(row.facts.time);
            // 2019年1月, 2月, 3月 below each other
            if (joined.year == 0 && column.role == Role::Period && reading.surroundings.facts.time.year == 0)
                joined.year = lastYear;
            lastYear = joined.year != 0 ? joined.year : lastYear;
            row.facts.time = joined;
            row.path.append(text.simplified());
        }
        break;
    }
    case Role::Unit:
        if (readCell(cell).cls != CellClass::Missing) {
            const QString english = Words::standard().exact(QStringLiteral("unitword"), plain(text));
            row.unit = english.isEmpty() ? text.section(u':', 0, 0).simplified() : english;
        }
        break;
    case Role::Multiplier:
        row.multiplier = text.toInt();
        break;
    case Role::Frequency:
        row.frequency = frequencyOf(plain(text.section(u':', 0, 0)));
        break;
    case Role::Measure: {
        const auto measure = core::measureFromCode(text.trimmed());
        row.facts.measure = measure ? measure : labels.read(text).measure;
        break;
    }
    case Role::Status:
        row.status = statusOf(text.trimmed().left(1).toUpper());
        break;
    default:
        break;
    }
}

RowFacts TableReader::Private::factsOfRow(int row, const QList<int> &stubs)
{
    RowFacts result;
    int innermost = -1;
    int filled = 0;
    for (const int c : stubs) {
        innermost = reading.columns[c].role == Role::Indicator ? c : innermost;
        filled += view.at(row, c).isBlank() ? 0 : 1;
    }
    for (const int c : stubs) {
        const ColumnReading &column = reading.columns[c];
        QString text = textAt(row, c);
        const bool name = column.role == Role::Indicator || column.role == Role::Region
                          || column.role == Role::Period || column.role == Role::Year;
        if (text.isEmpty() && name && filled > 0 && stubs.size() > 1 && c != innermost)
            text = carried.value(c);
        if (text.isEmpty())
            continue;
        if (column.role == Role::Indicator)
            addName(result, text, c == innermost);
        else
            addStub(result, column, text, view.at(row, c));
    }
    if (result.multiplier != 0
        || (!result.unit.isEmpty() && result.unit == result.unit.toUpper()
            && core::measureUnitWords({result.unit, 0}, core::Language::Chinese) != result.unit))
        result.unit = unitOfSdmx(result.unit, result.multiplier);
    return result;
}

core::RegionRef TableReader::Private::regionOfCell(const ColumnReading &column, const RowFacts &row)
{
    if (!row.regionOfCode.isEmpty()) {
        core::RegionRef region = row.regionOfCode;
        // 潼南县 of 2012 keeps its name where the code says which one it is.
        for (const core::RegionRef &candidate : row.region.candidates) {
            if (candidate.code == region.code)
                region = candidate;
        }
        return region;
    }
    if (row.region.isEmpty() && !row.region.words.isEmpty()) {
        // The name of a place that no list has.
        const core::RegionRef region = resolver.resolve(row.region);
        return region.isEmpty() ? core::RegionRef{{}, row.region.words, reading.region.code} : region;
    }
    for (const RegionChoice *choice :
         std::initializer_list<const RegionChoice *>{&row.region, &column.facts.region, &section.region}) {
        if (choice->isEmpty())
            continue;
        core::RegionRef region = resolver.resolve(*choice);
        if (!region.isEmpty())
            return region;
        if (choice->candidates.size() > 1 || !choice->wordLevel.isEmpty()) {
            ask(core::TableQuestion::Kind::Region, choice->words, -1, choice->candidates);
            return {};
        }
    }
    if (!reading.region.isEmpty())
        return reading.region;
    ask(core::TableQuestion::Kind::Region, {});
    return {};
}

// Names that may mean several regions; a table without any region waits in Review instead.
bool TableReader::Private::isAmbiguous(const ColumnReading &column, const RowFacts &row) const
{
    return !row.region.words.isEmpty() || column.facts.region.candidates.size() > 1
           || section.region.candidates.size() > 1;
}

core::Period TableReader::Private::periodOf(const ColumnReading &column, const RowFacts &row,
                                            bool &guessed) const
{
    TimeFacts time = row.facts.time;
    time.complete(column.facts.time);
    if (column.facts.time.frequency != Frequency::Unsaid)
        time.frequency = column.facts.time.frequency;
    else if (row.frequency != Frequency::Unsaid)
        time.frequency = row.frequency;
    time.complete(section.time);
    time.complete(reading.surroundings.facts.time);
    guessed = time.year == 0;
    time.complete(reading.surroundings.fromName.time);
    return time.period();
}

std::optional<core::TableFigure> TableReader::Private::figureAt(int row, const ColumnReading &column,
                                                                const RowFacts &facts)
{
    const core::GridCell &cell = view.grid().cell(row, column.column);
    const CellReading value = readCell(cell);
    core::TableCounts &counts = reading.counts;
    if (value.cls != CellClass::Value) {
        counts.blank += value.cls == CellClass::Blank && !view.isCovered(row, column.column) ? 1 : 0;
        counts.missing += value.cls == CellClass::Missing ? 1 : 0;
        counts.errors += value.cls == CellClass::Error ? 1 : 0;
        counts.unread += value.cls == CellClass::Word || value.cls == CellClass::Time ? 1 : 0;
        return {};
    }
    ++counts.figures;
    const Surroundings &around = reading.surroundings;
    Naming rowNaming = facts.naming;
    if (section.namesIndicator() && section.indicator != OtherIndicator
        && rowNaming.indicator != section.indicator)
        rowNaming = combined(namingOf(section), rowNaming, labels);
    Naming naming = combined(namings.value(column.column), rowNaming, labels);
    if (naming.indicator.isEmpty())
        naming = combined(inherited.value(column.column), naming, labels);
    if (naming.indicator.isEmpty() && around.facts.namesIndicator())
        naming = combined(namingOf(around.facts), naming, labels);
    if (naming.indicator.isEmpty() && around.fromName.namesIndicator())
        naming = combined(namingOf(around.fromName), naming, labels);
    core::TableFigure result{{}, row, column.column, facts.path, false};
    core::Figure &figure = result.figure;
    if (naming.indicator.isEmpty()) {
        naming
            = {OtherIndicator, facts.path.isEmpty() ? column.heading : facts.path.join(u'/'), {}, {}, false};
        if (facts.path.isEmpty() || !facts.region.isEmpty())
            ask(core::TableQuestion::Kind::Indicator, {});
    }
    const QString rowUnit = !facts.unit.isEmpty() ? facts.unit : section.unit;
    Quantity quantity
        = quantityOf(column.facts, facts.facts, value, rowUnit, around, naming.indicator, labels.lexicon());
    if (!column.facts.measure && !facts.facts.measure && !around.facts.measure && around.fromName.measure
        && quantity.unit.isEmpty()) {
        LabelFacts guess = column.facts;
        guess.measure = around.fromName.measure;
        quantity
            = quantityOf(guess, facts.facts, value, facts.unit, around, naming.indicator, labels.lexicon());
    }
    if (naming.sector && !quantity.unit.isEmpty() && quantity.measure == Measure::Level
        && !labels.lexicon().isCountedIn(naming.indicator, quantity.unit))
        naming.indicator = OtherIndicator;
    figure.indicator = naming.indicator;
    figure.indicatorSurface = naming.surface;
    figure.parentIndicator = naming.parent;
    figure.variant = naming.variant;
    figure.measure = quantity.measure;
    figure.unit = quantity.unit;
    figure.value = column.fraction ? value.value.scaled(2) : value.value;
    figure.region = regionOfCell(column, facts);
    result.open = figure.region.isEmpty() && isAmbiguous(column, facts);
    figure.period = periodOf(column, facts, figure.periodGuessed);
    if (!figure.period.hasYear())
        ask(core::TableQuestion::Kind::Period, {});
    const core::Indicator *known = labels.lexicon().catalogue().byCode(figure.indicator);
    const bool unitless
        = (known && known->units.contains(QStringLiteral("-"))) || figure.variant.contains(u'=');
    if (figure.unit.isEmpty() && !unitless) {
        // Asked once where the columns are years or regions of one indicator.
        const bool own = namings.value(column.column).indicator.isEmpty();
        ask(core::TableQuestion::Kind::Unit, own ? QString() : column.heading, own ? -1 : column.column);
    }
    figure.rankGroup = column.facts.rankGroup;
    if (figure.measure == Measure::Rank) {
        figure.ofMeasure = Measure::Level;
        for (const ColumnReading &left : reading.columns) {
            if (left.column < column.column && left.role == Role::Value
                && left.facts.measure != Measure::Rank)
                figure.ofMeasure = left.facts.measure.value_or(Measure::Level);
        }
    }
    figure.priceBasis
        = column.facts.basis != core::PriceBasis::Unknown ? column.facts.basis : facts.facts.basis;
    if (figure.priceBasis == core::PriceBasis::Unknown && known && core::isGrowth(figure.measure))
        figure.priceBasis = known->growthBasis;
    figure.status = facts.status;
    figure.rule = QStringLiteral("table.cell");
    figure.ruleVersion = RuleVersion;
    const bool whole = known && !figure.region.isEmpty() && figure.period.hasYear() && !figure.periodGuessed
                       && (unitless || !figure.unit.isEmpty());
    figure.confidence = whole ? 0.95 : !figure.region.isEmpty() && figure.period.hasYear() ? 0.8 : 0.5;
    core::Evidence evidence;
    evidence.dataSet = fileName;
    evidence.sheet = reading.sheet;
    evidence.row = row + 1;
    evidence.column = column.column + 1;
    evidence.anchor.exact = cell.text;
    figure.evidence = {evidence};
    return result;
}

// 三、财政（万元） over its rows.
void TableReader::Private::beginSection(const QString &text)
{
    section = labels.read(text);
    sectionIndent = indentOf(text);
    sectionIndented = false;
    sectionNumbered = isNumbered(text);
    parents.clear();
}

// A row that stands as far out as the line of the section, or is counted on, is none of its rows.
void TableReader::Private::leaveSection(int row)
{
    if (section.words.isEmpty())
        return;
    for (const ColumnReading &column : reading.columns) {
        const QString &text = view.at(row, column.column).text;
        if (column.role != Role::Indicator || text.isEmpty())
            continue;
        const bool inside = indentOf(text) > sectionIndent;
        if ((sectionIndented && !inside) || (sectionNumbered && isNumbered(text)))
            section = {};
        sectionIndented = sectionIndented || inside;
        return;
    }
}

void TableReader::Private::readRows(const std::function<bool(core::TableFigure &&)> &take)
{
    reading.counts = {};
    questions.clear();
    section = {};
    parents.clear();
    carried.clear();
    lastNamed = {};
    lastTime = {};
    lastYear = 0;
    bool more = true;
    for (int row = reading.layout.bodyFirst; row < reading.layout.bodyEnd && more && !reading.skipped;
         ++row) {
        if (!isFiguresRow(row)) {
            const RowProfile p = profileOf(view, row);
            if (p.filled == 1 && p.words == 1)
                beginSection(view.at(row, p.first).text);
            continue;
        }
        leaveSection(row);
        QList<int> stubs;
        std::optional<RowFacts> facts;
        for (const ColumnReading &column : std::as_const(reading.columns)) {
            if (column.role != Role::Value)
                continue;
            if (!facts || column.stubs != stubs) {
                stubs = column.stubs;
                facts = factsOfRow(row, stubs);
            }
            auto figure = figureAt(row, column, *facts);
            if (figure && !take(std::move(*figure))) {
                more = false;
                break;
            }
        }
    }
    reading.questions.clear();
    for (const auto &[key, question] : questions)
        reading.questions.append(question);
}

core::TableColumn TableReader::Private::summary(const ColumnReading &column) const
{
    core::TableColumn result;
    result.column = column.column;
    result.path = column.path;
    result.heading = column.heading;
    result.role = column.role;
    if (column.role != Role::Value)
        return result;
    const Naming naming = namings.value(column.column).indicator.isEmpty() ? inherited.value(column.column)
                                                                           : namings.value(column.column);
    result.indicator = naming.indicator;
    result.indicatorSurface = naming.surface;
    result.region = column.facts.region.isEmpty() ? core::RegionRef() : resolver.resolve(column.facts.region);
    const bool timed = column.facts.time.year != 0 || column.facts.time.firstMonth != 0;
    result.period = timed ? column.facts.time.period().label() : QString();
    result.measure = column.facts.measure;
    result.unit = column.facts.unit;
    result.fraction = column.fraction;
    return result;
}

TableReader::TableReader(const CellView &view, const LabelReader &labels, const Layout &layout,
                         const core::TableMapping &mapping, const QString &fileName,
                         const core::RegionRef &home)
    : d(std::make_unique<Private>(view, labels, layout, mapping, fileName, home))
{
}

TableReader::~TableReader() = default;
TableReader::TableReader(TableReader &&) noexcept = default;
TableReader &TableReader::operator=(TableReader &&) noexcept = default;

const QString &TableReader::shape() const
{
    return d->reading.shape;
}

core::TableReading TableReader::reading() const
{
    const Understood &from = d->reading;
    core::TableReading result;
    result.sheet = from.sheet;
    result.title = from.surroundings.title;
    result.above = from.surroundings.above;
    result.notes = from.surroundings.notes;
    result.headingRows = from.layout.heading;
    result.bodyFirst = from.layout.bodyFirst;
    result.bodyEnd = from.layout.bodyEnd;
    result.region = from.region;
    result.unit = from.surroundings.units.join(QStringLiteral("、"));
    result.period
        = from.surroundings.facts.time.year != 0 ? from.surroundings.facts.time.period().label() : QString();
    result.indicator = from.surroundings.facts.indicator;
    result.counts = from.counts;
    result.questions = from.questions;
    result.shape = from.shape;
    result.mapping = d->mapping;
    for (const ColumnReading &column : from.columns)
        result.columns.append(d->summary(column));
    return result;
}

void TableReader::readFigures(const std::function<bool(core::TableFigure &&)> &take)
{
    d->readRows(take);
}

} // namespace fangzhi::tabular
