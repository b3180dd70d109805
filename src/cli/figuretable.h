// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/indicator.h"

#include <QTextStream>

namespace fangzhi::cli {

// Figures for a terminal: number, indicator, kind, value, region, period, state.
void printFigures(QTextStream &out, const QList<core::Figure> &figures,
                  const core::IndicatorCatalogue &catalogue);

// The language of the user's locale.
core::Language userLanguage();

} // namespace fangzhi::cli
