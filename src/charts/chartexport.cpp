// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartexport.h"

#include "charts/chartlayout.h"
#include "charts/chartscene.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fangzhi::charts {

namespace {

constexpr int LargestSide = 16384;
constexpr double ScreenDpi = 96;
// A picture this wide is read at a glance at the interface's letter sizes. Larger ones are not filled with
// small print: their letters grow with them as long as the names have room.
constexpr double GlanceWidth = 720;
constexpr double GlanceHeight = 400;
constexpr double LargestEnlargement = 3;
// How far the colours of edges may move for a picture of 256 colours: nobody sees two hundredths.
constexpr int EdgeTolerance = 6;

ChartLook lookFor(const PngOptions &options, const QSizeF &size)
{
    ChartLook look;
    look.size = size;
    look.theme = options.theme;
    look.transparent = options.transparent;
    look.showTitle = options.title;
    look.showFooter = options.footer;
    return look;
}

// What can be tried, from the most downwards.
QList<double> enlargements(double most)
{
    QList<double> all;
    while (most > 1) {
        all.append(most);
        most /= 1.15;
    }
    return all;
}

// The logical size: as the dpi says, or less (and so drawn larger) where the picture is wider than a glance
// and the chart needs no turned names, smaller letters or lying bars for it that it would not need anyway.
QSizeF logicalSize(const ChartTable &table, const PngOptions &options)
{
    const QSizeF full = QSizeF(options.pixels) * (ScreenDpi / options.dpi);
    const double most = std::clamp(std::min(full.width() / GlanceWidth, full.height() / GlanceHeight), 1.0,
                                   LargestEnlargement);
    const auto roomy = [&](const QSizeF &size) {
        if (table.isEmpty() || table.kind == ChartKind::Line)
            return layoutLine(table, lookFor(options, size), size, Letters::scaled(1)).fits;
        const BarWay way = table.kind == ChartKind::HorizontalBars ? BarWay::Lying : BarWay::Upright;
        return layoutBars(table, lookFor(options, size), size, Letters::scaled(1), way).fits;
    };
    if (table.isEmpty())
        return full / most;
    const QList<double> tries = enlargements(most);
    for (const double enlargement : tries) {
        if (roomy(full / enlargement))
            return full / enlargement;
    }
    // Names have to turn or bars to lie at any size: then the largest letters with which they just do.
    if (roomy(full))
        return full;
    for (const double enlargement : tries) {
        const ChartLayout layout = layoutChart(table, lookFor(options, full / enlargement));
        if (layout.fits && layout.size == full / enlargement)
            return full / enlargement;
    }
    return full;
}

bool isPossible(const PngOptions &options)
{
    const QSize pixels = options.pixels;
    return pixels.width() >= 1 && pixels.height() >= 1 && pixels.width() <= LargestSide
           && pixels.height() <= LargestSide && options.dpi >= 1;
}

QImage::Format formatOf(const PngOptions &options)
{
    return options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
}

// A scene made for a picture, which can draw any rows of it.
class Drawing {
public:
    Drawing(const ChartTable &table, const PngOptions &options)
        : m_options(options)
        , m_antialias(table.kind == ChartKind::Line)
        , m_scene(table, lookFor(options, logicalSize(table, options)))
    {
        m_scene.setBackgroundBrush(Qt::NoBrush);
    }

    void draw(QImage &rows, int top) const
    {
        rows.fill(m_options.transparent ? QColor(Qt::transparent) : palette(m_options.theme).card);
        QPainter painter(&rows);
        painter.setRenderHint(QPainter::TextAntialiasing);
        painter.setRenderHint(QPainter::Antialiasing, m_antialias);
        const QRectF all = m_scene.sceneRect();
        const double perPixel = all.height() / m_options.pixels.height();
        const QRectF part(0, top * perPixel, all.width(), rows.height() * perPixel);
        m_scene.render(&painter, QRectF(rows.rect()), part, Qt::IgnoreAspectRatio);
    }

private:
    PngOptions m_options;
    bool m_antialias;
    mutable ChartScene m_scene; // QGraphicsScene::render() is not const
};

} // namespace

QImage chartImage(const ChartTable &table, const PngOptions &options)
{
    if (!isPossible(options))
        return {};
    const Drawing drawing(table, options);
    QImage image(options.pixels, formatOf(options));
    if (image.isNull())
        return image;
    drawing.draw(image, 0);
    const int perMetre = qRound(options.dpi / 0.0254);
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    return image;
}

QList<PngText> embeddedTexts(const ChartTable &table)
{
    if (table.hasEmbargoed())
        return {};
    const QByteArray json = QJsonDocument(table.toJson()).toJson(QJsonDocument::Compact);
    return {{"Title", table.title},
            {"Description", sentenceOf(table, table.language)},
            {"Source", table.source},
            {ChartPngKey, QString::fromUtf8(json)}};
}

core::Result<QByteArray> chartPng(const ChartTable &table, const PngOptions &options,
                                  const QList<PngText> &texts)
{
    if (!isPossible(options))
        return core::Error{
            core::ErrorCode::InvalidInput,
            QCoreApplication::translate("ChartExport",
                                        "A picture can be 1 to %1 pixels wide and high, at 1 dpi or more.")
                .arg(LargestSide),
            QStringLiteral("%1x%2@%3")
                .arg(options.pixels.width())
                .arg(options.pixels.height())
                .arg(options.dpi)};
    QList<PngText> all;
    if (!table.hasEmbargoed())
        all = (options.embed ? embeddedTexts(table) : QList<PngText>()) + texts;
    const Drawing drawing(table, options);
    const StripPicture picture{options.pixels, formatOf(options),
                               [&](QImage &strip, int top) { drawing.draw(strip, top); }};
    return encodePng(picture, options.dpi, all, EdgeTolerance);
}

std::optional<ChartTable> chartOfPng(const QByteArray &png)
{
    for (const PngText &text : readPngTexts(png)) {
        if (text.key != ChartPngKey)
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(text.text.toUtf8());
        if (const core::Result<ChartTable> table = ChartTable::fromJson(document.object()))
            return table.value();
    }
    return {};
}

} // namespace fangzhi::charts
