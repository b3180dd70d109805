// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartexport.h"
#include "charts/samples.h"

#include <QTest>

using namespace fangzhi;
using namespace fangzhi::charts;
using namespace fangzhi::charts::samples;

class TestChartExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pixelsAndResolution_data();
    void pixelsAndResolution();
    void pngIsTheImage();
    void transparentPng();
    void carriesTheChart();
    void carriesNothingBeforeRelease();
    void refusesImpossibleSizes();
    void textGrowsWithThePicture();
    void sameEveryTime();
};

namespace {

PngOptions options(int width, int height, int dpi = 96)
{
    PngOptions result;
    result.pixels = QSize(width, height);
    result.dpi = dpi;
    return result;
}

int largestDifference(const QImage &a, const QImage &b)
{
    int worst = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            worst = std::max({worst, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                              std::abs(qBlue(p) - qBlue(q)), std::abs(qAlpha(p) - qAlpha(q))});
        }
    }
    return worst;
}

} // namespace

void TestChartExport::pixelsAndResolution_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<int>("dpi");
    QTest::newRow("slide") << QSize(1920, 1080) << 144;
    QTest::newRow("newspaper, two columns") << QSize(2055, 1200) << 300;
    QTest::newRow("newspaper, one column") << QSize(992, 700) << 300;
    QTest::newRow("cover") << QSize(900, 383) << 96;
    QTest::newRow("half a page at 600 dpi") << QSize(4961, 3508) << 600;
    QTest::newRow("small") << QSize(320, 240) << 96;
    QTest::newRow("odd") << QSize(777, 555) << 111;
    QTest::newRow("tiny") << QSize(40, 30) << 96;
    QTest::newRow("wide") << QSize(3000, 100) << 96;
}

void TestChartExport::pixelsAndResolution()
{
    QFETCH(QSize, pixels);
    QFETCH(int, dpi);
    for (const ChartTable &table : {bars(fourFigures()), bars(manyFigures(30, 9)), line(yearsInput())}) {
        const auto png = chartPng(table, options(pixels.width(), pixels.height(), dpi));
        QVERIFY(png.ok());
        const QImage image = QImage::fromData(*png, "PNG");
        QCOMPARE(image.size(), pixels);
        QCOMPARE(image.dotsPerMeterX(), qRound(dpi / 0.0254));
        QCOMPARE(image.dotsPerMeterY(), qRound(dpi / 0.0254));
        QCOMPARE(image.pixelColor(0, 0), palette(Theme::Light).card);
        QCOMPARE(image.pixelColor(pixels.width() - 1, pixels.height() - 1), palette(Theme::Light).card);
    }
}

// Drawn in strips it is the picture that is drawn as a whole, but for what edges may give.
void TestChartExport::pngIsTheImage()
{
    for (const bool transparent : {false, true}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const ChartTable &table :
                 {bars(fourFigures()), bars(manyFigures(16, 8)), line(yearsInput())}) {
                PngOptions how = options(1111, 777, 120);
                how.transparent = transparent;
                how.theme = theme;
                const QImage whole = chartImage(table, how);
                const QImage png
                    = QImage::fromData(*chartPng(table, how), "PNG").convertToFormat(whole.format());
                const int worst
                    = largestDifference(whole.convertToFormat(QImage::Format_ARGB32_Premultiplied),
                                        png.convertToFormat(QImage::Format_ARGB32_Premultiplied));
                QVERIFY2(worst <= 8, QByteArray::number(worst).constData());
            }
        }
    }
}

void TestChartExport::transparentPng()
{
    PngOptions how = options(640, 400);
    how.transparent = true;
    const QImage image = QImage::fromData(*chartPng(bars(fourFigures()), how), "PNG");
    QVERIFY(image.hasAlphaChannel());
    QCOMPARE(image.pixelColor(3, 3).alpha(), 0);
}

void TestChartExport::carriesTheChart()
{
    for (const ChartTable &table : {bars(fourFigures()), line(yearsInput())}) {
        const auto png = chartPng(table, options(640, 400), {{"Comment", QStringLiteral("mine")}});
        const std::optional<ChartTable> again = chartOfPng(*png);
        QVERIFY(again);
        QVERIFY(*again == table);
        QVERIFY(readPngTexts(*png).contains(PngText{"Comment", QStringLiteral("mine")}));
        QVERIFY(readPngTexts(*png).contains(PngText{"Title", table.title}));
        // The same picture again from what it carries.
        QCOMPARE(chartImage(*again, options(640, 400)), chartImage(table, options(640, 400)));
    }
    PngOptions bare = options(640, 400);
    bare.embed = false;
    QVERIFY(!chartOfPng(*chartPng(bars(fourFigures()), bare)));
    QVERIFY(!chartOfPng("nonsense"));
    QVERIFY(!chartOfPng(
        *encodePng(QImage(3, 3, QImage::Format_RGB32), 96, {{ChartPngKey, QStringLiteral("{}")}})));
}

void TestChartExport::carriesNothingBeforeRelease()
{
    QList<core::Figure> figures = fourFigures();
    figures[2].embargoedUntil = QDateTime::currentDateTimeUtc().addDays(3);
    const auto png = chartPng(bars(figures), options(640, 400), {{"Comment", QStringLiteral("secret")}});
    QVERIFY(png.ok());
    QVERIFY(readPngTexts(*png).isEmpty());
    QVERIFY(embeddedTexts(bars(figures)).isEmpty());
}

void TestChartExport::refusesImpossibleSizes()
{
    const ChartTable table = bars(fourFigures());
    for (const PngOptions &how :
         {options(0, 100), options(100, -1), options(20000, 10), options(100, 100, 0)}) {
        QVERIFY(chartImage(table, how).isNull());
        const auto png = chartPng(table, how);
        QVERIFY(!png.ok());
        QCOMPARE(png.error().code, core::ErrorCode::InvalidInput);
    }
}

// The same inches at twice the dpi are the same picture, twice as fine.
void TestChartExport::textGrowsWithThePicture()
{
    const ChartTable table = bars(fourFigures());
    const QImage coarse = chartImage(table, options(600, 400, 96));
    const QImage fine = chartImage(table, options(1200, 800, 192));
    const QImage shrunk = fine.scaled(coarse.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    qint64 different = 0;
    for (int y = 0; y < coarse.height(); ++y) {
        for (int x = 0; x < coarse.width(); ++x)
            different += std::abs(qGray(coarse.pixel(x, y)) - qGray(shrunk.pixel(x, y))) > 90;
    }
    QVERIFY2(different < coarse.width() * coarse.height() / 100, QByteArray::number(different).constData());
}

void TestChartExport::sameEveryTime()
{
    const QByteArray first = *chartPng(bars(manyFigures(12, 6)), options(800, 500));
    chartImage(line(yearsInput()), options(333, 222));
    QCOMPARE(*chartPng(bars(manyFigures(12, 6)), options(800, 500)), first);
}

QTEST_MAIN(TestChartExport)
#include "tst_chartexport.moc"
