// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article.h"
#include "readers/lines.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace fangzhi::readers {

// What is kept of an article's pictures: larger ones, and more of them, are left out without a word.
constexpr qsizetype MaxPictureSize = 10'000'000; // bytes
constexpr qsizetype MaxPictures = 60;
constexpr qsizetype MaxPicturesSize = 40'000'000; // bytes of all of them
constexpr qint64 MaxPicturePixels = 64'000'000;
constexpr int SmallestPicture = 80; // pixels a side; smaller ones are icons and lines

// A picture and the line that it stands before; the number of lines where it stands at their end.
struct PlacedPicture {
    QByteArray data;
    QString alternative; // what is said in its place; may be empty
    qsizetype line = 0;
};

// "image/png" or "image/jpeg" for bytes that begin like one, with a sensible size; else empty. The picture
// itself is not decoded.
QString pictureType(QByteArrayView bytes);

// The bytes of a "data:" address; empty for any other and where it is broken.
QByteArray dataOfAddress(QByteArrayView address);

// Puts the pictures that can be kept into the document: each before the block that the next of `lines`
// became, with the caption that stands right after or before it. Linear.
void placePictures(core::Document &document, const QList<Line> &lines, const QList<PlacedPicture> &pictures);

} // namespace fangzhi::readers
