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
    for (double enlargement = most; enlargement > 1; enlargement /= 1.15) {
        if (roomy(full / enlargement))
            return full / enlargement;
    }
    // Names have to turn or bars to lie at any size: then the largest letters with which they just do.
    if (roomy(full))
        return full;
    for (double enlargement = most; enlargement > 1; enlargement /= 1.15) {
        const ChartLayout layout = layoutChart(table, lookFor(options, full / enlargement));
        if (layout.fits && layout.size == full / enlargement)
            return full / enlargement;
    }
    return full;
}

} // namespace

QImage chartImage(const ChartTable &table, const PngOptions &options)
{
    const QSize pixels = options.pixels;
    if (pixels.width() < 1 || pixels.height() < 1 || pixels.width() > LargestSide
        || pixels.height() > LargestSide || options.dpi < 1)
        return {};
    const QSizeF size = logicalSize(table, options);
    ChartScene scene(table, lookFor(options, size));
    QImage image(pixels, options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(options.transparent ? QColor(Qt::transparent) : palette(options.theme).card);
    scene.setBackgroundBrush(Qt::NoBrush);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::TextAntialiasing);
    painter.setRenderHint(QPainter::Antialiasing, table.kind == ChartKind::Line);
    scene.render(&painter, QRectF(QPointF(), QSizeF(pixels)), scene.sceneRect(), Qt::IgnoreAspectRatio);
    painter.end();
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
    const QImage image = chartImage(table, options);
    if (image.isNull())
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
    return encodePng(image, options.dpi, all);
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
