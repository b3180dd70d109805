// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/png.h"

#include "charts/flatpicture.h"

#include <QCoreApplication>
#include <QtEndian>

#include <libdeflate.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

namespace fangzhi::charts {

namespace {

constexpr int FastLevel = 1; // flat drawings gain little from more, see bench_charts
constexpr int TextLevel = 6;
constexpr qsizetype LongText = 1024;
constexpr size_t LargestText = size_t(64) << 20;
constexpr char UpFilter = 2;
constexpr int StripRows = 192; // few enough to stay in the processor's cache
constexpr QByteArrayView Signature("\x89PNG\r\n\x1a\n", 8);

struct CompressorDeleter {
    void operator()(libdeflate_compressor *c) const { libdeflate_free_compressor(c); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, CompressorDeleter>;

struct DecompressorDeleter {
    void operator()(libdeflate_decompressor *d) const { libdeflate_free_decompressor(d); }
};
using Decompressor = std::unique_ptr<libdeflate_decompressor, DecompressorDeleter>;

struct Free {
    void operator()(uchar *memory) const { std::free(memory); }
};

// The filtered scan lines. From calloc: what stays zero, most of a chart under filter Up, is never touched.
struct ScanLines {
    std::unique_ptr<uchar, Free> bytes;
    size_t size = 0;
    size_t stride = 0; // with the filter's byte

    bool allocate(size_t width, size_t height, size_t channels)
    {
        stride = width * channels + 1;
        size = stride * height;
        bytes.reset(static_cast<uchar *>(std::calloc(height, stride)));
        return bytes != nullptr;
    }
    uchar *line(int y) const { return bytes.get() + stride * size_t(y); }
};

void appendNumber(QByteArray &out, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void appendChunk(QByteArray &out, QByteArrayView type, QByteArrayView data)
{
    appendNumber(out, quint32(data.size()));
    const qsizetype start = out.size();
    out.append(type.data(), type.size());
    out.append(data.data(), data.size());
    appendNumber(out, libdeflate_crc32(0, out.constData() + start, size_t(out.size() - start)));
}

QByteArray deflated(const void *data, size_t size, int level)
{
    const Compressor compressor(libdeflate_alloc_compressor(level));
    if (!compressor)
        return {};
    QByteArray out(qsizetype(libdeflate_zlib_compress_bound(compressor.get(), size)), Qt::Uninitialized);
    const size_t used
        = libdeflate_zlib_compress(compressor.get(), data, size, out.data(), size_t(out.size()));
    out.truncate(qsizetype(used));
    return out;
}

const QRgb *pixelsOf(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

bool sameAsAbove(const QImage &image, int y)
{
    return y > 0
           && std::memcmp(image.constScanLine(y), image.constScanLine(y - 1),
                          size_t(image.width()) * sizeof(QRgb))
                  == 0;
}

// RGB or RGBA bytes, alpha not multiplied in, under filter Up.
template <int Channels> void filterTrueColor(const QImage &image, ScanLines &lines)
{
    const qsizetype width = image.width();
    const bool premultiplied = image.format() == QImage::Format_ARGB32_Premultiplied;
    QByteArray buffers(2 * width * Channels, '\0');
    auto *above = reinterpret_cast<uchar *>(buffers.data());
    uchar *current = above + width * Channels;
    for (int y = 0; y < image.height(); ++y) {
        uchar *out = lines.line(y);
        *out++ = UpFilter;
        if (sameAsAbove(image, y))
            continue;
        const QRgb *pixels = pixelsOf(image, y);
        for (qsizetype x = 0; x < width; ++x) {
            const QRgb pixel = Channels == 4 && premultiplied ? qUnpremultiply(pixels[x]) : pixels[x];
            uchar *p = current + x * Channels;
            p[0] = uchar(qRed(pixel));
            p[1] = uchar(qGreen(pixel));
            p[2] = uchar(qBlue(pixel));
            if constexpr (Channels == 4)
                p[3] = uchar(qAlpha(pixel));
        }
        for (qsizetype i = 0; i < width * Channels; ++i)
            out[i] = uchar(current[i] - above[i]);
        std::swap(above, current);
    }
}

bool hasTranslucentPixels(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *pixels = pixelsOf(image, y);
        QRgb all = 0xFF000000u;
        for (int x = 0; x < image.width(); ++x)
            all &= pixels[x];
        if (qAlpha(all) != 255)
            return true;
    }
    return false;
}

QByteArray headerData(const QSize &size, char colorType)
{
    QByteArray data;
    appendNumber(data, quint32(size.width()));
    appendNumber(data, quint32(size.height()));
    data.append(char(8)).append(colorType).append(char(0)).append(char(0)).append(char(0));
    return data;
}

void appendPalette(QByteArray &out, const FlatPicture &picture, QImage::Format format)
{
    QByteArray rgb;
    QByteArray alpha;
    qsizetype translucent = 0;
    for (int i = 0; i < picture.colorCount(); ++i) {
        const QRgb color = format == QImage::Format_ARGB32_Premultiplied ? qUnpremultiply(picture.color(i))
                                                                         : picture.color(i);
        rgb.append(char(qRed(color))).append(char(qGreen(color))).append(char(qBlue(color)));
        alpha.append(char(qAlpha(color)));
        if (qAlpha(color) != 255)
            translucent = i + 1;
    }
    appendChunk(out, "PLTE", rgb);
    if (translucent > 0)
        appendChunk(out, "tRNS", alpha.left(translucent));
}

void appendResolution(QByteArray &out, int dpi)
{
    if (dpi <= 0)
        return;
    const auto perMetre = quint32(qRound(dpi / 0.0254));
    QByteArray data;
    appendNumber(data, perMetre);
    appendNumber(data, perMetre);
    appendChunk(out, "pHYs", data.append(char(1)));
}

void appendText(QByteArray &out, const PngText &text)
{
    const QByteArray utf8 = text.text.toUtf8();
    const bool pack = utf8.size() > LongText;
    QByteArray data = text.key;
    data.append('\0').append(char(pack ? 1 : 0)).append('\0').append('\0').append('\0');
    data.append(pack ? deflated(utf8.constData(), size_t(utf8.size()), TextLevel) : utf8);
    appendChunk(out, "iTXt", data);
}

bool isGoodKey(const QByteArray &key)
{
    const auto printable = [](char c) { return (c >= 32 && c <= 126) || uchar(c) >= 161; };
    return !key.isEmpty() && key.size() <= 79 && std::all_of(key.begin(), key.end(), printable)
           && !key.startsWith(' ') && !key.endsWith(' ') && !key.contains("  ");
}

core::Error tooLarge()
{
    return {core::ErrorCode::TooLarge,
            QCoreApplication::translate("Png", "There is not enough memory for a picture of this size.")};
}

// The parts of a PNG file between its header and its texts, and the pixels.
struct Pixels {
    char colorType = 3;
    QByteArray beforeTexts; // the palette
    QByteArray data; // empty: no memory
};

Pixels indexedPixels(const FlatPicture &picture, QImage::Format format)
{
    Pixels pixels;
    appendPalette(pixels.beforeTexts, picture, format);
    pixels.data = picture.deflated();
    return pixels;
}

Pixels trueColorPixels(const QImage &image)
{
    const bool translucent = image.format() != QImage::Format_RGB32 && hasTranslucentPixels(image);
    Pixels pixels;
    pixels.colorType = translucent ? 6 : 2;
    ScanLines lines;
    if (!lines.allocate(size_t(image.width()), size_t(image.height()), translucent ? 4 : 3))
        return pixels;
    if (translucent)
        filterTrueColor<4>(image, lines);
    else
        filterTrueColor<3>(image, lines);
    pixels.data = deflated(lines.bytes.get(), lines.size, FastLevel);
    return pixels;
}

core::Result<QByteArray> assembled(const QSize &size, const Pixels &pixels, int dpi,
                                   const QList<PngText> &texts)
{
    if (pixels.data.isEmpty())
        return tooLarge();
    QByteArray out;
    out.reserve(pixels.data.size() + 4096);
    out.append(Signature.data(), Signature.size());
    appendChunk(out, "IHDR", headerData(size, pixels.colorType));
    out.append(pixels.beforeTexts);
    appendResolution(out, dpi);
    for (const PngText &text : texts)
        appendText(out, text);
    appendChunk(out, "IDAT", pixels.data);
    appendChunk(out, "IEND", {});
    return out;
}

std::optional<core::Error> refusal(const QSize &size, const QList<PngText> &texts)
{
    if (size.isEmpty())
        return core::Error{core::ErrorCode::InvalidInput,
                           QCoreApplication::translate("Png", "There is no picture to write.")};
    for (const PngText &text : texts) {
        if (!isGoodKey(text.key))
            return core::Error{core::ErrorCode::InvalidInput,
                               QCoreApplication::translate("Png", "A text cannot be put into the picture."),
                               QString::fromLatin1(text.key)};
    }
    return {};
}

QImage readable(const QImage &image)
{
    switch (image.format()) {
    case QImage::Format_RGB32:
    case QImage::Format_ARGB32:
    case QImage::Format_ARGB32_Premultiplied:
        return image;
    default:
        return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    }
}

QByteArray inflated(QByteArrayView packed)
{
    const Decompressor decompressor(libdeflate_alloc_decompressor());
    for (size_t room = std::max<size_t>(4096, size_t(packed.size()) * 4); decompressor && room <= LargestText;
         room *= 4) {
        QByteArray out(qsizetype(room), Qt::Uninitialized);
        size_t used = 0;
        const libdeflate_result result = libdeflate_zlib_decompress(
            decompressor.get(), packed.data(), size_t(packed.size()), out.data(), room, &used);
        if (result == LIBDEFLATE_SUCCESS)
            return out.left(qsizetype(used));
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE)
            break;
    }
    return {};
}

// The text of an iTXt chunk after its key.
QString internationalText(QByteArrayView rest)
{
    if (rest.size() < 4)
        return {};
    const bool packed = rest[0] == 1;
    const qsizetype languageEnd = rest.indexOf('\0', 2);
    const qsizetype keyEnd = languageEnd < 0 ? -1 : rest.indexOf('\0', languageEnd + 1);
    if (keyEnd < 0)
        return {};
    const QByteArrayView body = rest.sliced(keyEnd + 1);
    return packed ? QString::fromUtf8(inflated(body)) : QString::fromUtf8(body);
}

void readText(QByteArrayView type, QByteArrayView data, QList<PngText> &texts)
{
    const qsizetype keyEnd = data.indexOf('\0');
    if (keyEnd <= 0)
        return;
    const QByteArray key = data.first(keyEnd).toByteArray();
    const QByteArrayView rest = data.sliced(keyEnd + 1);
    if (type == "iTXt")
        texts.append({key, internationalText(rest)});
    else if (type == "tEXt")
        texts.append({key, QString::fromLatin1(rest)});
    else if (type == "zTXt" && !rest.isEmpty())
        texts.append({key, QString::fromLatin1(inflated(rest.sliced(1)))});
}

} // namespace

core::Result<QByteArray> encodePng(const QImage &image, int dpi, const QList<PngText> &texts, int tolerance)
{
    if (const auto error = refusal(image.size(), texts))
        return *error;
    const QImage source = readable(image);
    if (source.isNull())
        return tooLarge();
    FlatPicture flat(source.width());
    const bool indexed = flat.addRows(source) && flat.reduce(tolerance);
    return assembled(source.size(), indexed ? indexedPixels(flat, source.format()) : trueColorPixels(source),
                     dpi, texts);
}

core::Result<QByteArray> encodePng(const StripPicture &picture, int dpi, const QList<PngText> &texts,
                                   int tolerance)
{
    if (const auto error = refusal(picture.size, texts))
        return *error;
    FlatPicture flat(picture.size.width());
    QImage strip(picture.size.width(), std::min(StripRows, picture.size.height()), picture.format);
    if (strip.isNull())
        return tooLarge();
    bool indexed = true;
    for (int top = 0; top < picture.size.height() && indexed; top += strip.height()) {
        if (picture.size.height() - top < strip.height())
            strip = QImage(picture.size.width(), picture.size.height() - top, picture.format);
        picture.draw(strip, top);
        indexed = flat.addRows(strip);
    }
    if (indexed && flat.reduce(tolerance))
        return assembled(picture.size, indexedPixels(flat, picture.format), dpi, texts);
    QImage whole(picture.size, picture.format);
    if (whole.isNull())
        return tooLarge();
    picture.draw(whole, 0);
    return assembled(picture.size, trueColorPixels(whole), dpi, texts);
}

QList<PngText> readPngTexts(const QByteArray &png)
{
    QList<PngText> texts;
    if (!png.startsWith(Signature))
        return texts;
    const QByteArrayView bytes(png);
    qsizetype at = Signature.size();
    while (bytes.size() - at >= 12) {
        const qsizetype length = qFromBigEndian<quint32>(bytes.data() + at);
        if (length > bytes.size() - at - 12)
            break;
        const QByteArrayView checked = bytes.sliced(at + 4, length + 4);
        const quint32 crc = qFromBigEndian<quint32>(bytes.data() + at + 8 + length);
        if (libdeflate_crc32(0, checked.data(), size_t(checked.size())) == crc)
            readText(checked.first(4), checked.sliced(4), texts);
        at += length + 12;
    }
    return texts;
}

} // namespace fangzhi::charts
