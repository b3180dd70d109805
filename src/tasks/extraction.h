// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/indicator.h"
#include "core/partialdate.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace fangzhi::tasks {

// What a caller knows of a file whose figures it asks for without a library.
struct ExtractRequest {
    QString path;
    QString region; // full or short name; empty when unknown
    core::PartialDate published;
    core::PartialDate written;
    QString title;
    bool explain = false;
    core::Language language = core::Language::English; // of the explanations
    core::IndicatorCatalogue catalogue = core::IndicatorCatalogue::standard();
};

struct ExtractAnswer {
    QList<core::Figure> figures; // offsets into the decoded file, boilerplate and all, lines ended by \n
    qsizetype numbers = 0;
    qsizetype understood = 0;
};

// Reads one file as text in any of the known encodings and finds its figures.
core::Result<ExtractAnswer> extractFile(const ExtractRequest &request);

// The official region of a name, nearest to `within` where several have it; a region without a code
// where the list does not know it. Empty for an empty name.
core::RegionRef regionOfName(const QString &name, const QString &within = {});

} // namespace fangzhi::tasks
