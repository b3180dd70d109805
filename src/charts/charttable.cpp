// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttable.h"

#include "charts/chartwords.h"

#include <algorithm>
#include <map>

namespace fangzhi::charts {

namespace {

using core::Figure;
using core::Language;
using words::Pair;

// The unit in which all values are drawn: of several multiples of one measure the one most figures use,
// and of equals the larger.
QString commonUnit(const QList<Figure> &figures)
{
    std::map<int, std::pair<int, QString>> uses; // by multiplier: how many, how said
    for (const Figure &figure : figures) {
        auto &use = uses[core::parseUnit(figure.unit).multiplier];
        ++use.first;
        if (use.second.isEmpty())
            use.second = figure.unit;
    }
    QString best;
    int most = 0;
    for (const auto &[multiplier, use] : uses) {
        if (use.first >= most) {
            most = use.first;
            best = use.second;
        }
    }
    return best;
}

core::Decimal valueIn(const QString &unit, const Figure &figure)
{
    return figure.value.scaled(core::parseUnit(figure.unit).multiplier - core::parseUnit(unit).multiplier);
}

QString labelOf(const Figure &figure, const core::IndicatorCatalogue &catalogue, Language language)
{
    const QString name = core::indicatorWords(figure, catalogue, language);
    if (figure.variant.isEmpty() || name.contains(figure.variant))
        return name;
    return Pair{u"%1（%2）", u"%1 (%2)"}.in(language).arg(name, figure.variant);
}

ChartSource sourceOf(const Figure &figure, const ChartSources &sources)
{
    return sources.value(figure.article());
}

QStringList dataSetsOf(const QList<Figure> &figures)
{
    QStringList names;
    for (const Figure &figure : figures) {
        for (const core::Evidence &evidence : figure.evidence) {
            if (!evidence.dataSet.isEmpty() && !names.contains(evidence.dataSet))
                names.append(evidence.dataSet);
        }
    }
    return names;
}

QString sourceLineOf(const QList<Figure> &figures, const ChartSources &sources, Language language)
{
    QList<ChartSource> used;
    QList<qint64> seen;
    for (const Figure &figure : figures) {
        for (const core::Evidence &evidence : figure.evidence) {
            if (evidence.article == 0 || seen.contains(evidence.article)
                || !sources.contains(evidence.article))
                continue;
            seen.append(evidence.article);
            used.append(sources[evidence.article]);
        }
    }
    return words::sourceLine(used, dataSetsOf(figures), language);
}

bool notPublic(const Figure &figure)
{
    return figure.embargoedUntil.isValid() && figure.embargoedUntil > QDateTime::currentDateTimeUtc();
}

core::PriceBasis basisOf(const Figure &figure, const core::IndicatorCatalogue &catalogue)
{
    if (figure.priceBasis != core::PriceBasis::Unknown || !core::isGrowth(figure.measure))
        return figure.priceBasis;
    const core::Indicator *indicator = catalogue.byCode(figure.indicator);
    return indicator ? indicator->growthBasis : core::PriceBasis::Unknown;
}

// What is said of prices: only where it is known to be true, and of whom when not of all.
QString priceNote(const QList<Figure> &figures, const core::IndicatorCatalogue &catalogue, Language language)
{
    QStringList constant;
    bool all = true;
    bool valueAdded = true;
    for (const Figure &figure : figures) {
        const core::Indicator *indicator = catalogue.byCode(figure.indicator);
        const bool atConstant
            = core::isGrowth(figure.measure) && basisOf(figure, catalogue) == core::PriceBasis::Constant;
        if (atConstant != (indicator && indicator->family == core::IndicatorFamily::ValueAdded))
            valueAdded = false;
        if (!atConstant)
            all = false;
        else if (const QString name = labelOf(figure, catalogue, language); !constant.contains(name))
            constant.append(name);
    }
    if (constant.isEmpty())
        return {};
    if (all)
        return Pair{u"增速按不变价计算", u"growth at constant prices"}.in(language);
    if (valueAdded && constant.size() > 2)
        return Pair{u"生产总值和增加值增速按不变价计算", u"growth of value added at constant prices"}.in(
            language);
    return Pair{u"%1增速按不变价计算", u"growth of %1 at constant prices"}.in(language).arg(
        constant.join(Pair{u"、", u", "}.in(language)));
}

QStringList notesOf(const QList<Figure> &figures, const ChartSpec &spec,
                    const core::IndicatorCatalogue &catalogue, Language language)
{
    QStringList notes;
    if (!spec.note.isEmpty())
        notes.append(spec.note);
    if (const QString prices = priceNote(figures, catalogue, language); !prices.isEmpty())
        notes.append(prices);
    const auto any = [&](auto test) { return std::any_of(figures.begin(), figures.end(), test); };
    if (any([](const Figure &f) { return f.state == core::FigureState::Proposed; }))
        notes.append(Pair{u"空心为待审核", u"hollow marks wait for review"}.in(language));
    if (any([](const Figure &f) { return !f.period.hasYear(); }))
        notes.append(Pair{u"原文未给出年份", u"the source gives no year"}.in(language));
    else if (any([](const Figure &f) { return f.periodGuessed; }))
        notes.append(Pair{u"报告期为推断", u"the period is inferred"}.in(language));
    if (any([](const Figure &f) { return f.status == core::ObservationStatus::Provisional; }))
        notes.append(Pair{u"含初步核算数", u"includes provisional figures"}.in(language));
    const auto isRevised = [](const Figure &f) { return f.status == core::ObservationStatus::Revised; };
    if (any(isRevised) && !std::all_of(figures.begin(), figures.end(), isRevised))
        notes.append(
            Pair{u"修订数与修订前的数不可比", u"revised figures do not compare with those before"}.in(
                language));
    if (any(notPublic))
        notes.append(Pair{u"含未公布数据", u"includes figures not yet public"}.in(language));
    return notes;
}

struct Context {
    const ChartSources &sources;
    const core::IndicatorCatalogue &catalogue;
    Language language;
    QString unit; // as said
};

ChartRow rowFrom(const Figure &figure, const Context &context)
{
    ChartRow row;
    row.figure = figure.id;
    row.indicator = figure.indicator;
    row.label = labelOf(figure, context.catalogue, context.language);
    row.value = valueIn(context.unit, figure);
    row.valueText = words::value(figure, *row.value, context.language);
    row.period = figure.period;
    row.periodText = core::periodWords(figure.period, context.language);
    row.regionText = words::region(figure.region, context.language);
    row.color = indicatorColors(figure.indicator, context.catalogue, figure.indicatorSurface);
    row.waiting = figure.state == core::FigureState::Proposed;
    row.embargoed = notPublic(figure);
    row.revised = figure.status == core::ObservationStatus::Revised;
    row.sentence = figure.evidence.isEmpty() ? figure.formula : figure.evidence.first().sentence.exact;
    row.source = words::source(sourceOf(figure, context.sources), context.language);
    return row;
}

// Two figures that say the same thing of the same series share a mark.
bool repeats(const Figure &a, const Figure &b)
{
    return core::seriesKey(a) == core::seriesKey(b) && a.period == b.period && a.bound == b.bound
           && core::normalizedValue(a.value, core::parseUnit(a.unit))
                  == core::normalizedValue(b.value, core::parseUnit(b.unit));
}

void addOrShare(QList<Figure> &shown, QList<ChartRow> &rows, const Figure &figure, const Context &context)
{
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (repeats(shown[i], figure)) {
            rows[i].sameAs.append(figure.id);
            rows[i].waiting = rows[i].waiting && figure.state == core::FigureState::Proposed;
            rows[i].embargoed = rows[i].embargoed || notPublic(figure);
            return;
        }
    }
    shown.append(figure);
    rows.append(rowFrom(figure, context));
}

void sortRows(QList<ChartRow> &rows, ChartOrder order, const core::IndicatorCatalogue &catalogue)
{
    const auto before = [&](const ChartRow &a, const ChartRow &b) {
        switch (order) {
        case ChartOrder::Largest:
            return *a.value > *b.value;
        case ChartOrder::Smallest:
            return *a.value < *b.value;
        case ChartOrder::Catalogue:
            return catalogue.order(a.indicator) < catalogue.order(b.indicator);
        case ChartOrder::AsInText:
            break;
        }
        return false;
    };
    std::stable_sort(rows.begin(), rows.end(), before);
}

QList<Figure> accepted(const QList<Figure> &figures, const ChartSpec &spec)
{
    QList<Figure> result;
    std::copy_if(figures.begin(), figures.end(), std::back_inserter(result),
                 [&](const Figure &figure) { return spec.accepts(figure); });
    return result;
}

// The parts of a chart that depend on all its figures.
void describe(ChartTable &table, const QList<Figure> &figures, const Context &context)
{
    table.language = context.language;
    table.percent = core::isPercent(core::parseUnit(context.unit));
    table.unit = core::unitWords(context.unit, context.language);
    table.source = sourceLineOf(figures, context.sources, context.language);
    table.note = words::noteLine(notesOf(figures, table.spec, context.catalogue, context.language),
                                 context.language);
    if (figures.isEmpty())
        table.empty = Pair{u"没有可画的数据", u"No figures to draw"}.in(context.language);
}

// ---- lines ----

int monthsFrom0(const core::Period &period)
{
    return period.lastYear() * 12 + period.lastMonth();
}

bool wholeYears(const QList<Figure> &figures)
{
    return std::all_of(figures.begin(), figures.end(),
                       [](const Figure &f) { return f.period.kind() == core::Period::Kind::Year; });
}

ChartRow missingRow(const core::Period &period, const ChartRow &like, Language language)
{
    ChartRow row;
    row.indicator = like.indicator;
    row.label = like.label;
    row.regionText = like.regionText;
    row.color = like.color;
    row.period = period;
    row.periodText = core::periodWords(period, language);
    return row;
}

// The most common distance between neighbours, in months; the smaller of equally common ones.
int usualStep(const QList<ChartRow> &rows)
{
    std::map<int, int> steps;
    for (qsizetype i = 1; i < rows.size(); ++i)
        ++steps[monthsFrom0(rows[i].period) - monthsFrom0(rows[i - 1].period)];
    const auto most = std::max_element(steps.begin(), steps.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == steps.end() ? 12 : std::max(1, most->first);
}

// Puts a row without a value wherever a period is left out: the line breaks there. January has no figures
// of its own in these statistics, so two months are no gap.
QList<ChartRow> withGaps(const QList<ChartRow> &rows, bool years, Language language)
{
    QList<ChartRow> result;
    const int step = years ? 12 : usualStep(rows);
    for (const ChartRow &row : rows) {
        if (!result.isEmpty()) {
            const int before = monthsFrom0(result.last().period);
            const int distance = monthsFrom0(row.period) - before;
            if (years) {
                for (int year = before / 12; year < row.period.lastYear() && distance > step; ++year) {
                    if (year > result.last().period.lastYear())
                        result.append(missingRow(core::Period::year(year), row, language));
                }
            } else if (distance > std::max(2, step * 3 / 2)) {
                const int missing = before + step - 1;
                result.append(missingRow(core::Period::month(missing / 12, missing % 12 + 1), row, language));
            }
        }
        result.append(row);
    }
    return result;
}

ChartSeries lineOf(const QList<Figure> &figures, bool years, const Context &context)
{
    ChartSeries series;
    QList<Figure> shown;
    QList<Figure> ordered = figures;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Figure &a, const Figure &b) {
        return std::pair(monthsFrom0(a.period), -a.period.firstMonth())
               < std::pair(monthsFrom0(b.period), -b.period.firstMonth());
    });
    for (const Figure &figure : ordered)
        addOrShare(shown, series.rows, figure, context);
    series.rows = withGaps(series.rows, years, context.language);
    if (!shown.isEmpty()) {
        series.label = words::region(shown.last().region, context.language);
        series.color = series.rows.last().color;
    }
    return series;
}

QList<ChartEvent> eventsWithin(const QList<core::Event> &events, const QDate &from, const QDate &to)
{
    QList<ChartEvent> result;
    for (const core::Event &event : events) {
        const QDate first = event.period.start();
        const QDate last = event.period.end();
        if (first.isValid() && last.isValid() && last >= from && first <= to)
            result.append({event.id, event.title, first, last});
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const ChartEvent &a, const ChartEvent &b) { return a.first < b.first; });
    return result;
}

QList<Figure> dated(const QList<Figure> &figures)
{
    QList<Figure> result;
    std::copy_if(figures.begin(), figures.end(), std::back_inserter(result),
                 [](const Figure &figure) { return figure.period.hasYear(); });
    return result;
}

QString spanWords(const QList<Figure> &figures, Language language)
{
    int first = figures.first().period.firstYear();
    int last = first;
    for (const Figure &figure : figures) {
        first = std::min(first, figure.period.firstYear());
        last = std::max(last, figure.period.lastYear());
    }
    return core::periodWords(first == last ? core::Period::year(first) : core::Period::years(first, last),
                             language);
}

void describeLine(ChartTable &table, const Figure &first, const QList<Figure> &own, const Context &context)
{
    const QString name = labelOf(first, context.catalogue, context.language);
    const QString measure = words::measure(first, context.language);
    const bool chinese = context.language == Language::Chinese;
    if (table.title.isEmpty())
        table.title = chinese ? words::region(first.region, context.language) + name + measure
                              : QStringLiteral("%1: %2, %3")
                                    .arg(words::region(first.region, context.language), name, measure);
    if (table.subtitle.isEmpty())
        table.subtitle = words::subtitle({words::region(first.region, context.language),
                                          own.isEmpty() ? QString() : spanWords(own, context.language),
                                          measure, table.unit});
}

void addUndatedNote(ChartTable &table, qsizetype undated)
{
    if (undated == 0)
        return;
    const QString said
        = Pair{u"%1条数据年份不详，未画出", u"%1 without a year not drawn"}.in(table.language).arg(undated);
    const Pair end{u"。", u"."};
    const QString before = table.note.isEmpty()
                               ? Pair{u"注：", u"Note: "}.in(table.language)
                               : table.note.chopped(1) + Pair{u"；", u"; "}.in(table.language);
    table.note = before + said + end.in(table.language);
}

} // namespace

ChartTable chartOfGroup(const QList<Figure> &group, const ChartSources &sources, const ChartSpec &spec,
                        Language language, const core::IndicatorCatalogue &catalogue)
{
    if (core::isOverTime(group))
        return chartOfSeries({group, {}, {}}, sources, spec, language, catalogue);
    const QList<Figure> figures = accepted(group, spec);
    const Context context{sources, catalogue, language, commonUnit(figures)};
    ChartTable table;
    table.spec = spec;
    table.kind = spec.kind == ChartKind::Line ? ChartKind::Bars : spec.kind;
    table.title = spec.title;
    table.subtitle = spec.subtitle;
    describe(table, figures, context);
    ChartSeries series;
    QList<Figure> shown;
    for (const Figure &figure : figures)
        addOrShare(shown, series.rows, figure, context);
    if (!shown.isEmpty()) {
        const Figure &first = shown.first();
        // One indicator over several regions: the regions name the marks, the indicator the chart.
        const bool across = core::isAcrossRegions(figures);
        series.label = across ? words::regions(shown, language) : words::region(first.region, language);
        series.color = {palette(Theme::Light).muted, palette(Theme::Dark).muted}; // each bar has its own
        if (table.title.isEmpty())
            table.title = across ? words::titleAcross(series.rows.first(), first, language)
                                 : words::title(series.rows, first, language);
        if (table.subtitle.isEmpty())
            table.subtitle
                = words::subtitle({series.label, core::periodWords(first.period, language),
                                   words::measure(first, language), first.comparedWith.words, table.unit});
        if (across) {
            for (ChartRow &row : series.rows)
                row.label = row.regionText;
        }
        sortRows(series.rows, spec.order, catalogue);
        table.series = {series};
    }
    return table;
}

ChartTable chartOfSeries(const SeriesInput &input, const ChartSources &sources, const ChartSpec &spec,
                         Language language, const core::IndicatorCatalogue &catalogue)
{
    const QList<Figure> allOwn = accepted(input.own, spec);
    const QList<Figure> own = dated(allOwn);
    const QList<Figure> parent = dated(input.parent);
    const QList<Figure> all = own + parent;
    const Context context{sources, catalogue, language, commonUnit(all)};
    ChartTable table;
    table.spec = spec;
    table.kind = ChartKind::Line;
    table.title = spec.title;
    table.subtitle = spec.subtitle;
    describe(table, all, context);
    addUndatedNote(table, allOwn.size() - own.size());
    if (!allOwn.isEmpty())
        describeLine(table, allOwn.first(), own, context);
    if (own.isEmpty()) {
        table.empty = Pair{u"还没有带年份的数据", u"No figures with a year yet"}.in(language);
        return table;
    }
    const bool years = wholeYears(all);
    table.series.append(lineOf(own, years, context));
    if (!parent.isEmpty()) {
        ChartSeries behind = lineOf(parent, years, context);
        behind.muted = true;
        behind.color = {palette(Theme::Light).muted, palette(Theme::Dark).muted};
        table.series.append(behind);
    }
    if (spec.events) {
        QDate from = all.first().period.start();
        QDate to = all.first().period.end();
        for (const Figure &figure : all) {
            from = std::min(from, figure.period.start());
            to = std::max(to, figure.period.end());
        }
        table.events = eventsWithin(input.events, from, to);
    }
    return table;
}

bool ChartTable::isEmpty() const
{
    return marks().isEmpty();
}

bool ChartTable::hasEmbargoed() const
{
    const QList<const ChartRow *> all = marks();
    return std::any_of(all.begin(), all.end(), [](const ChartRow *row) { return row->embargoed; });
}

QList<const ChartRow *> ChartTable::marks() const
{
    QList<const ChartRow *> result;
    for (const ChartSeries &one : series) {
        for (const ChartRow &row : one.rows) {
            if (row.value)
                result.append(&row);
        }
    }
    return result;
}

const ChartRow *ChartTable::rowOf(qint64 figure) const
{
    for (const ChartRow *row : marks()) {
        if (figure != 0 && (row->figure == figure || row->sameAs.contains(figure)))
            return row;
    }
    return nullptr;
}

} // namespace fangzhi::charts
