// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartexport.h"
#include "charts/chartscene.h"
#include "charts/samples.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QBuffer>
#include <QChart>
#include <QFile>
#include <QGraphicsScene>
#include <QLegend>
#include <QPainter>
#include <QStackedBarSeries>
#include <QTextStream>
#include <QValueAxis>

#include <algorithm>
#include <ctime>
#include <functional>

// A chart of twenty bars with Chinese names to a PNG of 3840 by 2160, the plain way (QChart drawn into a
// QImage, QImage::save) and ours, in turns in one run. One core: taskset -c 0 bench_charts.
using namespace fangzhi;
using namespace fangzhi::charts;

namespace {

constexpr int Rounds = 15;
const QSize Pixels(3840, 2160);
constexpr QSizeF LogicalSize(1280, 720);

// As a program on Qt Charts alone would do it, with the same letters: one colour a bar needs one set a bar,
// stacked; names turned, as they would be cut off otherwise.
QChart *plainChart(const ChartTable &table)
{
    auto *chart = new QChart;
    chart->setTitle(table.title);
    chart->setTitleFont(chartFont(16, QFont::Bold));
    auto *series = new QStackedBarSeries;
    QStringList names;
    const QList<ChartRow> &rows = table.series.first().rows;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        auto *set = new QBarSet(rows[i].label);
        for (qsizetype j = 0; j < rows.size(); ++j)
            set->append(i == j ? rows[i].value->toDouble() : 0);
        set->setColor(rows[i].color.light);
        set->setLabelFont(chartFont(13, QFont::DemiBold));
        set->setLabelColor(Qt::black);
        series->append(set);
        names.append(rows[i].label);
    }
    series->setLabelsVisible(true);
    series->setLabelsFormat(QStringLiteral("@value"));
    chart->addSeries(series);
    auto *categories = new QBarCategoryAxis;
    categories->append(names);
    categories->setLabelsFont(chartFont(12));
    categories->setLabelsAngle(-45);
    auto *values = new QValueAxis;
    values->setRange(0, 15);
    values->setLabelsFont(chartFont(11));
    chart->addAxis(categories, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(values);
    chart->legend()->setVisible(false);
    chart->resize(LogicalSize);
    return chart;
}

QByteArray saved(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QImage plainImage(const ChartTable &table)
{
    QGraphicsScene scene;
    scene.addItem(plainChart(table));
    scene.setSceneRect(QRectF({}, LogicalSize));
    QImage image(Pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter);
    return image;
}

// Processor time: both ways use one thread, and other programs on the machine do not count.
double milliseconds(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const ChartTable table = samples::bars(samples::catalogueFigures(20));
    PngOptions options;
    options.pixels = Pixels;
    options.dpi = 288;

    QList<double> plainDraw, plainSave, ourDraw, ourEncode, whole, ourSave;
    QByteArray plain, ours, oursByQt;
    for (int i = 0; i < Rounds + 1; ++i) {
        QImage image;
        const double a = milliseconds([&] { image = plainImage(table); });
        const double b = milliseconds([&] { plain = saved(image); });
        const double c = milliseconds([&] { image = chartImage(table, options); });
        const double d
            = milliseconds([&] { ours = encodePng(image, options.dpi, embeddedTexts(table)).value(); });
        const double e = milliseconds([&] { oursByQt = saved(image); });
        const double f = milliseconds([&] { ours = chartPng(table, options).value(); });
        if (i == 0) // fonts are loaded in the first round
            continue;
        plainDraw.append(a);
        plainSave.append(b);
        ourDraw.append(c);
        ourEncode.append(d);
        ourSave.append(e);
        whole.append(f);
    }
    if (app.arguments().size() == 2) { // to look at the plain one
        QFile file(app.arguments().at(1));
        if (file.open(QIODevice::WriteOnly))
            file.write(plain);
    }
    const double plainWhole = median(plainDraw) + median(plainSave);
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(1);
    out << "20 bars to PNG, 3840 x 2160, medians of " << Rounds << " rounds, processor time\n"
        << "  QChart drawn " << median(plainDraw) << " ms + QImage::save " << median(plainSave)
        << " ms = " << plainWhole << " ms, " << plain.size() << " bytes\n"
        << "  chartPng " << median(whole) << " ms (drawn " << median(ourDraw) << ", encoded "
        << median(ourEncode) << "), " << ours.size() << " bytes with its data inside\n"
        << "  our picture by QImage::save " << median(ourSave) << " ms, " << oursByQt.size() << " bytes\n"
        << "  ratio " << plainWhole / median(whole) << " (reach 8), size "
        << double(ours.size()) / double(plain.size()) << " of QChart's, "
        << double(ours.size()) / double(oursByQt.size()) << " of the same picture by Qt\n";
    return 0;
}
