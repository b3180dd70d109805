// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/png.h"
#include "charts/rundeflater.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace fangzhi::charts;

namespace {

QImage noise(const QSize &size, QImage::Format format, int colors, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<QRgb> palette;
    for (int i = 0; i < colors; ++i)
        palette.append(random.generate());
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width();) {
            const QRgb color = palette[random.bounded(colors)];
            for (int run = 1 + random.bounded(60); run > 0 && x < size.width(); --run)
                image.setPixel(x++, y, color);
        }
    }
    return image.convertToFormat(format);
}

// What the encoder must keep: straight alpha where there is any; of multiplied colours what they multiply to.
QImage expected(const QImage &image)
{
    if (image.format() == QImage::Format_ARGB32_Premultiplied)
        return image;
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
}

QImage decoded(const QByteArray &png)
{
    return QImage::fromData(png, "PNG");
}

} // namespace

class TestPng : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deflatesAnything();
    void deflatesZerosOfAnyCount();
    void keepsPixels_data();
    void keepsPixels();
    void usesAPaletteWhereItCan();
    void toleranceStaysInBounds();
    void stripsAreTheSamePicture();
    void isAValidFile();
    void carriesResolution();
    void carriesTexts();
    void damagedTextsAreSkipped();
    void refusals();
};

void TestPng::deflatesAnything()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes;
        RunDeflater deflater;
        for (int piece = random.bounded(1, 400); piece > 0; --piece) {
            const bool zeros = random.bounded(3) == 0;
            const int count = random.bounded(4) == 0 ? random.bounded(2000) : random.bounded(1, 12);
            const int letters = 1 + random.bounded(255);
            QByteArray part(count, '\0');
            for (int i = 0; !zeros && i < count; ++i)
                part[i] = char(random.bounded(letters));
            if (zeros)
                deflater.addZeros(size_t(count));
            else
                deflater.add(part);
            bytes += part;
        }
        QByteArray packed(4, '\0');
        qToBigEndian(quint32(bytes.size()), packed.data());
        QCOMPARE(qUncompress(packed + deflater.finish()), bytes);
    }
}

void TestPng::deflatesZerosOfAnyCount()
{
    for (size_t count = 0; count < 1200; ++count) {
        RunDeflater deflater;
        deflater.add("ab");
        deflater.addZeros(count);
        deflater.add("b");
        QByteArray packed(4, '\0');
        qToBigEndian(quint32(count + 3), packed.data());
        QCOMPARE(qUncompress(packed + deflater.finish()), "ab" + QByteArray(qsizetype(count), '\0') + "b");
    }
    RunDeflater many;
    many.addZeros(70'000'000);
    QVERIFY(many.finish().size() < 80'000);
}

void TestPng::keepsPixels_data()
{
    QTest::addColumn<QImage>("image");
    const auto add = [](const QSize &size, QImage::Format format, int colors) {
        const QByteArray name = QByteArray::number(size.width()) + 'x' + QByteArray::number(size.height())
                                + " format " + QByteArray::number(int(format)) + " colours "
                                + QByteArray::number(colors);
        QTest::newRow(name.constData()) << noise(size, format, colors, quint32(colors + size.width()));
    };
    for (const QImage::Format format :
         {QImage::Format_RGB32, QImage::Format_ARGB32, QImage::Format_ARGB32_Premultiplied,
          QImage::Format_RGB888, QImage::Format_Grayscale8, QImage::Format_RGBA8888}) {
        for (const int colors : {1, 2, 255, 256, 257, 3000, 6000}) {
            for (const QSize size :
                 {QSize(1, 1), QSize(1, 300), QSize(300, 1), QSize(33, 65), QSize(640, 401)})
                add(size, format, colors);
        }
    }
}

void TestPng::keepsPixels()
{
    QFETCH(QImage, image);
    const auto png = encodePng(image, 96);
    QVERIFY(png.ok());
    const QImage again = decoded(*png);
    QCOMPARE(again.size(), image.size());
    QCOMPARE(again.convertToFormat(expected(image).format()), expected(image));
}

void TestPng::usesAPaletteWhereItCan()
{
    constexpr int ColorType = 25; // of IHDR
    QCOMPARE(encodePng(noise({400, 300}, QImage::Format_RGB32, 256, 1), 96)->at(ColorType), char(3));
    QCOMPARE(encodePng(noise({400, 300}, QImage::Format_RGB32, 300, 1), 96)->at(ColorType), char(2));
    QCOMPARE(encodePng(noise({400, 300}, QImage::Format_ARGB32, 300, 1), 96)->at(ColorType), char(6));
    QImage opaque = noise({400, 300}, QImage::Format_RGB32, 300, 1).convertToFormat(QImage::Format_ARGB32);
    QCOMPARE(encodePng(opaque, 96)->at(ColorType), char(2));
}

void TestPng::toleranceStaysInBounds()
{
    // A drawing with soft edges: a few colours that count and many mixtures.
    QImage image(900, 500, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QRandomGenerator random(5);
    for (int i = 0; i < 60; ++i) {
        painter.setBrush(QColor::fromHsv(i % 2 * 120, 180, 160));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(random.bounded(900.0), random.bounded(500.0)), 40, 25);
    }
    painter.end();
    QCOMPARE(encodePng(image, 96)->at(25), char(2));
    const auto png = encodePng(image, 96, {}, 6);
    QCOMPARE(png->at(25), char(3));
    const QImage again = decoded(*png).convertToFormat(QImage::Format_RGB32);
    int worst = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb a = image.pixel(x, y);
            const QRgb b = again.pixel(x, y);
            worst = std::max({worst, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                              std::abs(qBlue(a) - qBlue(b))});
        }
    }
    QVERIFY2(worst > 0 && worst <= 6, QByteArray::number(worst).constData());
    QCOMPARE(again.pixel(0, 0), image.pixel(0, 0)); // what counts stays as it is
}

void TestPng::stripsAreTheSamePicture()
{
    for (const int colors : {100, 5000}) { // with a palette, and drawn again as a whole without
        const QImage image = noise({333, 1000}, QImage::Format_RGB32, colors, 3);
        StripPicture picture;
        picture.size = image.size();
        picture.draw
            = [&](QImage &strip, int top) { strip = image.copy(0, top, strip.width(), strip.height()); };
        const auto png = encodePng(picture, 96);
        QVERIFY(png.ok());
        QCOMPARE(*png, *encodePng(image, 96));
    }
}

void TestPng::isAValidFile()
{
    const QString checker = QStandardPaths::findExecutable(QStringLiteral("pngcheck"));
    if (checker.isEmpty())
        QSKIP("pngcheck is not installed: 0 files checked by it");
    QTemporaryDir folder;
    QStringList files;
    for (const int colors : {1, 40, 256, 500, 9000}) {
        for (const QImage::Format format : {QImage::Format_RGB32, QImage::Format_ARGB32_Premultiplied}) {
            const auto png = encodePng(noise({257, 131}, format, colors, 2), 300,
                                       {{"Title", QStringLiteral("标题")}, {"Long", QString(5000, u'长')}});
            files.append(folder.filePath(QStringLiteral("%1-%2.png").arg(colors).arg(int(format))));
            QFile file(files.last());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(*png);
        }
    }
    QProcess process;
    process.start(checker, QStringList{QStringLiteral("-q")} + files);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TestPng::carriesResolution()
{
    const QImage image = noise({20, 20}, QImage::Format_RGB32, 9, 1);
    for (const int dpi : {72, 96, 144, 300, 600})
        QCOMPARE(decoded(*encodePng(image, dpi)).dotsPerMeterX(), qRound(dpi / 0.0254));
    QVERIFY(!encodePng(image, 0)->contains("pHYs"));
}

void TestPng::carriesTexts()
{
    const QList<PngText> texts{{"Title", QStringLiteral("遂宁 – 𠀀")},
                               {"Empty", QString()},
                               {"fangzhi:chart", QString(200'000, u'数')}};
    const auto png = encodePng(noise({50, 50}, QImage::Format_ARGB32, 400, 1), 96, texts);
    QCOMPARE(readPngTexts(*png), texts);
    QVERIFY(png->size() < 30'000); // the long one is compressed
    QBuffer buffer(const_cast<QByteArray *>(&*png));
    QImageReader reader(&buffer, "PNG");
    QCOMPARE(reader.text(QStringLiteral("Title")), texts[0].text);
    // Qt's own texts are read too.
    QImage image = noise({8, 8}, QImage::Format_RGB32, 3, 1);
    image.setText(QStringLiteral("Comment"), QStringLiteral("plain"));
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    image.save(&out, "PNG");
    QVERIFY(readPngTexts(out.data()).contains(PngText{"Comment", QStringLiteral("plain")}));
}

void TestPng::damagedTextsAreSkipped()
{
    const QByteArray png = *encodePng(noise({9, 9}, QImage::Format_RGB32, 3, 1), 96,
                                      {{"A", QStringLiteral("one")}, {"B", QString(3000, u'b')}});
    QByteArray broken = png;
    broken[png.indexOf("one")] = 'O';
    QCOMPARE(readPngTexts(broken).size(), 1);
    for (qsizetype length = 0; length < png.size(); ++length)
        QVERIFY(readPngTexts(png.left(length)).size() <= 2);
    QVERIFY(readPngTexts("not a picture").isEmpty());
    QByteArray longest = png.left(8) + QByteArray("\xff\xff\xff\xff", 4) + "iTXt" + QByteArray(40, 'x');
    QVERIFY(readPngTexts(longest).isEmpty());
}

void TestPng::refusals()
{
    QVERIFY(!encodePng(QImage(), 96).ok());
    const QImage image = noise({4, 4}, QImage::Format_RGB32, 3, 1);
    for (const QByteArray &key : {QByteArray(), QByteArray(80, 'k'), QByteArray("a\nb"), QByteArray(" a")}) {
        const auto result = encodePng(image, 96, {{key, QStringLiteral("x")}});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, fangzhi::core::ErrorCode::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(TestPng)
#include "tst_png.moc"
