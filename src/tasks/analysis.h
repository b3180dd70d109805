// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "core/figure.h"
#include "core/result.h"
#include "extract/extractor.h"
#include "storage/articlerepository.h"

#include <QList>

namespace fangzhi::tasks {

// Figures at or above this are accepted by the program itself, until the user sets another.
constexpr double DefaultAcceptanceThreshold = core::HighConfidence;

struct Analysis {
    QList<core::Figure> figures;
    qsizetype numbers = 0;
    qsizetype understood = 0;
};

// The figures of a document as they enter a library: accepted by the program where it is sure enough,
// else proposed. A threshold over 1 accepts nothing.
Analysis analyse(const core::Document &document, const extract::Extractor &extractor, double threshold);

// A document with all that was found in it, ready to be stored.
storage::NewArticle analysedArticle(core::Document document, const extract::Extractor &extractor,
                                    double threshold);

} // namespace fangzhi::tasks
