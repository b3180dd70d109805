// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/articlechart.h"

namespace fangzhi::tasks {

charts::ChartSources sourcesOf(const core::Article &article)
{
    return {{article.id, {article.title, article.source, article.published}}};
}

QList<charts::ChartTable> articleCharts(const ArticleView &view, const charts::ChartSpec &spec,
                                        core::Language language, const core::IndicatorCatalogue &catalogue)
{
    QList<core::Figure> accepted;
    for (const core::Figure &figure : view.figures) {
        if (spec.accepts(figure))
            accepted.append(figure);
    }
    QList<charts::ChartTable> tables;
    for (const auto &group : core::comparableGroups(accepted))
        tables.append(charts::chartOfGroup(group, sourcesOf(view.article), spec, language, catalogue));
    return tables;
}

} // namespace fangzhi::tasks
