// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

#include <optional>

namespace fangzhi::charts {

// A text inside a PNG: keyword (Latin-1, 1 to 79 characters) and UTF-8 text, compressed when long.
struct PngText {
    QByteArray key;
    QString text;

    friend bool operator==(const PngText &, const PngText &) = default;
};

// Writes a PNG losslessly and fast: a palette where 256 colours are enough, else RGB or RGBA; filter Up;
// libdeflate. Takes any QImage, fastest ARGB32_Premultiplied and RGB32. `dpi` goes into pHYs; 0 leaves it
// out. For any thread. InvalidInput for a null image or a bad key; TooLarge where memory does not hold it.
core::Result<QByteArray> encodePng(const QImage &image, int dpi, const QList<PngText> &texts = {});

// The texts of a PNG (tEXt, zTXt and iTXt). Damaged chunks are skipped; texts that unpack to more than
// 64 MB too.
QList<PngText> readPngTexts(const QByteArray &png);

} // namespace fangzhi::charts
