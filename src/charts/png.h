// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QSize>
#include <QString>

#include <functional>

namespace fangzhi::charts {

// A text inside a PNG: keyword (Latin-1, 1 to 79 characters) and UTF-8 text, compressed when long.
struct PngText {
    QByteArray key;
    QString text;

    friend bool operator==(const PngText &, const PngText &) = default;
};

// Writes a PNG: a palette where 256 colours are enough, else RGB or RGBA. Takes any QImage, fastest
// ARGB32_Premultiplied and RGB32. `dpi` goes into pHYs; 0 leaves it out. Exact with a tolerance of 0; with
// more, colours of edges may move by that much in each channel if 256 colours are then enough. For any
// thread. InvalidInput for a null image or a bad key; TooLarge where memory does not hold it.
core::Result<QByteArray> encodePng(const QImage &image, int dpi, const QList<PngText> &texts = {},
                                   int tolerance = 0);

// A picture that is drawn on demand, in strips from top to bottom, so that it never needs all its memory:
// `draw` fills the strip, whose first row is the picture's row `top`. May draw again from the top.
struct StripPicture {
    QSize size;
    QImage::Format format = QImage::Format_RGB32; // or ARGB32_Premultiplied
    std::function<void(QImage &strip, int top)> draw;
};
core::Result<QByteArray> encodePng(const StripPicture &picture, int dpi, const QList<PngText> &texts = {},
                                   int tolerance = 0);

// The texts of a PNG (tEXt, zTXt and iTXt). Damaged chunks are skipped; texts that unpack to more than
// 64 MB too.
QList<PngText> readPngTexts(const QByteArray &png);

} // namespace fangzhi::charts
