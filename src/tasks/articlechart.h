// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"
#include "tasks/librarysession.h"

namespace fangzhi::tasks {

// What the source line of a chart says of this article.
charts::ChartSources sourcesOf(const core::Article &article);

// The charts of an article: one for each comparable group of the figures that the spec accepts, the
// largest first.
QList<charts::ChartTable> articleCharts(const ArticleView &view, const charts::ChartSpec &spec,
                                        core::Language language, const core::IndicatorCatalogue &catalogue);

} // namespace fangzhi::tasks
