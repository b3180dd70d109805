// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/figurecontext.h"

#include "storage/articlerepository.h"
#include "storage/eventrepository.h"
#include "storage/figurerepository.h"
#include "storage/library.h"
#include "tasks/articlechart.h"

#include <algorithm>

namespace fangzhi::tasks {

namespace {

// The series of a figure in a region, as far as it counts by the same kind of period: quarters and years
// make no line together.
core::Result<QList<core::Figure>> readSeries(storage::Library &library, const core::Figure &figure,
                                             const core::RegionRef &region)
{
    auto series = storage::series(library.connection(), figure, region);
    if (series)
        series->removeIf(
            [&](const core::Figure &other) { return !other.period.hasSameFrequency(figure.period); });
    return series;
}

// The nearest region above that has figures of the series; the region itself stays empty without one.
core::Result<void> addParentSeries(storage::Library &library, const core::Figure &figure,
                                   FigureContext &context)
{
    const auto &catalogue = core::RegionCatalogue::official();
    const core::Region *own = catalogue.byCode(figure.region.code);
    QString code = own ? own->parentCode : figure.region.parentCode;
    while (const core::Region *region = catalogue.byCode(code)) {
        auto series = readSeries(library, figure, region->ref());
        if (!series)
            return series.error();
        if (!series->isEmpty()) {
            context.parent = std::move(*series);
            context.parentRegion = region->ref();
            return {};
        }
        if (region->parentCode == code)
            break;
        code = region->parentCode;
    }
    return {};
}

// The amounts of what the figure speaks of, where they are known for several periods.
core::Result<void> addLevels(storage::Library &library, const core::Figure &figure, FigureContext &context)
{
    constexpr qsizetype LeastPeriods = 3;
    constexpr qint64 Looked = 20;
    core::FigureFilter filter;
    filter.indicators = {figure.indicator};
    filter.measure = core::Measure::Level;
    filter.regionExact = figure.region.code;
    const auto levels = storage::figureRows(library.connection(), filter, 0, Looked);
    if (!levels)
        return levels.error();
    const auto like = std::find_if(levels->begin(), levels->end(), [&figure](const core::FigureRow &row) {
        return row.figure.variant == figure.variant && row.figure.period.hasYear()
               && !row.figure.isComparison;
    });
    if (like == levels->end())
        return {};
    auto series = readSeries(library, like->figure, figure.region);
    if (!series)
        return series.error();
    if (series->size() >= LeastPeriods)
        context.own = std::move(*series);
    return {};
}

core::Result<void> addSources(storage::Library &library, FigureContext &context)
{
    for (const core::Figure &figure : context.own + context.parent) {
        const qint64 id = figure.article();
        if (id == 0 || context.sources.contains(id))
            continue;
        const auto article = storage::article(library.connection(), id);
        if (!article)
            return article.error();
        context.sources.insert(sourcesOf(*article));
    }
    return {};
}

} // namespace

core::Result<FigureContext> readContext(storage::Library &library, const core::Figure &figure)
{
    FigureContext context;
    auto own = readSeries(library, figure, figure.region);
    if (!own)
        return own.error();
    context.own = std::move(*own);
    if (auto parent = addParentSeries(library, figure, context); !parent)
        return parent.error();
    const bool alone = context.own.size() + context.parent.size() < 2;
    const bool other = figure.indicator == core::OtherIndicator;
    if (alone && !other && figure.measure != core::Measure::Level && !figure.region.code.isEmpty()) {
        if (auto levels = addLevels(library, figure, context); !levels)
            return levels.error();
    }
    auto events = storage::eventsOfRegion(library.connection(), figure.region);
    if (!events)
        return events.error();
    context.events = std::move(*events);
    if (auto sources = addSources(library, context); !sources)
        return sources.error();
    return context;
}

} // namespace fangzhi::tasks
