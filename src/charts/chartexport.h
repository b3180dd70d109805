// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"
#include "charts/charttable.h"
#include "charts/png.h"
#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QList>

#include <optional>

namespace fangzhi::charts {

// The chart in exactly the pixels asked for, whatever the screen's scale: for previews and the clipboard.
// GUI thread only; encodePng() may then run elsewhere. Null where the size is empty or over 16384 a side.
QImage chartImage(const ChartTable &table, const PngOptions &options);

// The texts that a picture of the chart carries: the chart itself (spec, rows, sentences) under
// ChartPngKey, its title and its sentence. None when a figure of it is not public yet.
QList<PngText> embeddedTexts(const ChartTable &table);
inline constexpr char ChartPngKey[] = "fangzhi:chart";

// chartImage() and encodePng() in one, with the chart inside if options.embed; `texts` are added;
// nothing at all goes into a picture of figures that are not public yet.
// GUI thread only. InvalidInput for a size or dpi that makes no picture.
core::Result<QByteArray> chartPng(const ChartTable &table, const PngOptions &options,
                                  const QList<PngText> &texts = {});

// The chart that a PNG carries; empty where there is none or it cannot be read.
std::optional<ChartTable> chartOfPng(const QByteArray &png);

} // namespace fangzhi::charts
