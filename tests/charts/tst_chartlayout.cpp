// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/axisscale.h"
#include "charts/chartlayout.h"
#include "charts/chartscene.h"
#include "charts/samples.h"
#include "charts/textfit.h"

#include <QFontMetricsF>
#include <QTest>

using namespace fangzhi;
using namespace fangzhi::charts;
using namespace fangzhi::charts::samples;

namespace {

double area(const QPolygonF &polygon)
{
    double twice = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i];
        const QPointF b = polygon[(i + 1) % polygon.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

bool overlap(const QPolygonF &a, const QPolygonF &b)
{
    return a.boundingRect().intersects(b.boundingRect()) && area(a.intersected(b)) > 0.5;
}

QString withoutSpaces(QString text)
{
    return text.remove(u' ').remove(u'\n');
}

// What is wrong with the text of a layout; empty when nothing is.
QString faults(const ChartLayout &layout)
{
    if (!layout.fits)
        return QStringLiteral("does not fit");
    const QRectF all = QRectF(QPointF(), layout.size).adjusted(-0.5, -0.5, 0.5, 0.5);
    const QList<PlacedText> &texts = layout.texts;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QPolygonF outline = texts[i].outline();
        if (!all.contains(outline.boundingRect()))
            return QStringLiteral("outside: %1 %2").arg(texts[i].role, texts[i].text);
        const QString drawn = withoutSpaces(texts[i].lines.join(QString()));
        if (texts[i].role != u"axis" && drawn != withoutSpaces(texts[i].text))
            return QStringLiteral("not whole: %1 as %2").arg(texts[i].text, drawn);
        if (drawn.isEmpty() || drawn.contains(u'…'))
            return QStringLiteral("cut: %1").arg(texts[i].text);
        if (textWidth(texts[i].lines, texts[i].style) > texts[i].box.width() + 0.01)
            return QStringLiteral("wider than its box: %1").arg(texts[i].text);
        if (texts[i].style.pixels < 9)
            return QStringLiteral("too small: %1").arg(texts[i].text);
        for (qsizetype j = 0; j < i; ++j) {
            if (overlap(outline, texts[j].outline()))
                return QStringLiteral("overlap: %1 %2 and %3 %4")
                    .arg(texts[i].role, texts[i].text, texts[j].role, texts[j].text);
        }
    }
    return {};
}

int countOf(const ChartLayout &layout, QStringView role)
{
    return int(std::count_if(layout.texts.begin(), layout.texts.end(),
                             [&](const PlacedText &text) { return text.role == role; }));
}

ChartLook look(double width, double height)
{
    ChartLook result;
    result.size = QSizeF(width, height);
    return result;
}

} // namespace

class TestChartLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCountAndLength_data();
    void everyCountAndLength();
    void everyShape_data();
    void everyShape();
    void lines_data();
    void lines();
    void namesWrapThenTurnThenLie();
    void growsTallWhereAsked();
    void longWordsOfAllKinds();
    void barsStandOnZero();
    void widthsAreTrue();
    void wrapsBetweenWords();
    void flowKeepsEverything();
    void axesAreRound_data();
    void axesAreRound();
};

void TestChartLayout::everyCountAndLength_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::addColumn<int>("step");
    QTest::newRow("smallest") << 320.0 << 240.0 << 4;
    QTest::newRow("usual") << 640.0 << 400.0 << 1;
}

// 1 to 40 bars, names of 2 to 24 characters.
void TestChartLayout::everyCountAndLength()
{
    QFETCH(double, width);
    QFETCH(double, height);
    QFETCH(int, step);
    for (int count = 1; count <= 40; ++count) {
        for (int length = 2 + count % step; length <= 24; length += step) {
            const ChartLayout layout = layoutChart(bars(manyFigures(count, length)), look(width, height));
            const QString fault = faults(layout);
            QVERIFY2(fault.isEmpty(),
                     qPrintable(QStringLiteral("%1 x %2: %3").arg(count).arg(length).arg(fault)));
            QCOMPARE(countOf(layout, u"category"), count);
            QCOMPARE(countOf(layout, u"value"), count);
        }
    }
}

void TestChartLayout::everyShape_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    for (const auto &[width, height] : QList<std::pair<int, int>>{
             {320, 240}, {420, 310}, {400, 900}, {900, 383}, {1280, 720}, {320, 2000}, {2400, 240}})
        QTest::addRow("%d x %d", width, height) << double(width) << double(height);
}

// Lying bars, negative bars, a reference line, without title, English.
void TestChartLayout::everyShape()
{
    QFETCH(double, width);
    QFETCH(double, height);
    for (const int count : {1, 2, 4, 7, 12, 20, 40}) {
        for (const int length : {2, 5, 9, 24}) {
            for (int variant = 0; variant < 5; ++variant) {
                ChartSpec spec;
                spec.kind = variant == 1 ? ChartKind::HorizontalBars : ChartKind::Bars;
                if (variant == 1 || variant == 3)
                    spec.reference
                        = ReferenceLine{core::Decimal(62, -1), QStringLiteral("全市平均水平 6.2%")};
                ChartLook how = look(width, height);
                how.showTitle = how.showFooter = variant != 4;
                const auto language = variant == 2 ? core::Language::English : core::Language::Chinese;
                const ChartTable table
                    = bars(variant == 2 ? catalogueFigures(count) : manyFigures(count, length, variant < 4),
                           spec, language);
                const QString fault = faults(layoutChart(table, how));
                QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1 bars of %2, variant %3: %4")
                                                         .arg(count)
                                                         .arg(length)
                                                         .arg(variant)
                                                         .arg(fault)));
            }
        }
    }
}

void TestChartLayout::lines_data()
{
    everyShape_data();
}

void TestChartLayout::lines()
{
    QFETCH(double, width);
    QFETCH(double, height);
    SeriesInput crowded = yearsInput();
    for (int i = 0; i < 12; ++i)
        crowded.events.append(
            samples::event(10 + i, nameOf(i, 4 + i), core::Period::month(2015 + i / 2, 1 + i)));
    SeriesInput close = yearsInput(); // both lines end at one height
    close.own.last().value = close.parent.last().value;
    close.own.last().region.name = QStringLiteral("一个名字非常长的国家级经济技术开发区");
    SeriesInput one = yearsInput();
    one.own = one.own.mid(0, 1);
    one.parent.clear();
    ChartSpec spec;
    spec.reference = ReferenceLine{core::Decimal(6, 0), QStringLiteral("预期目标 6%左右")};
    int index = 0;
    for (const SeriesInput &input : {yearsInput(), monthsInput(), crowded, close, one, SeriesInput()}) {
        for (const auto language : {core::Language::Chinese, core::Language::English}) {
            const QString fault = faults(
                layoutChart(line(input, index % 2 ? spec : ChartSpec(), language), look(width, height)));
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(index).arg(fault)));
        }
        ++index;
    }
}

void TestChartLayout::namesWrapThenTurnThenLie()
{
    const auto laid = [](int count, int length, double width, double height) {
        return layoutChart(bars(manyFigures(count, length)), look(width, height));
    };
    const ChartLayout few = laid(4, 6, 640, 400);
    QVERIFY(few.upright && !few.horizontal);
    const ChartLayout wrapped = laid(8, 8, 640, 400);
    QVERIFY(wrapped.upright && !wrapped.horizontal);
    QVERIFY(std::any_of(wrapped.texts.begin(), wrapped.texts.end(),
                        [](const PlacedText &t) { return t.role == u"category" && t.lines.size() > 1; }));
    const ChartLayout turned = laid(16, 8, 640, 400);
    QVERIFY(!turned.upright && !turned.horizontal);
    const ChartLayout lying = laid(16, 20, 640, 500);
    QVERIFY(lying.horizontal);
}

void TestChartLayout::growsTallWhereAsked()
{
    ChartLook tall = look(420, 300);
    tall.growTall = true;
    const ChartLayout layout = layoutChart(bars(manyFigures(40, 24)), tall);
    QVERIFY(layout.fits);
    QCOMPARE(layout.size.width(), 420);
    QVERIFY(layout.size.height() > 900);
    QCOMPARE(faults(layout), QString());
    QCOMPARE(layoutChart(bars(fourFigures()), tall).size, QSizeF(420, 300));
}

void TestChartLayout::longWordsOfAllKinds()
{
    QList<core::Figure> figures = fourFigures();
    figures[0].indicator = figures[1].indicator = figures[2].indicator = core::OtherIndicator;
    figures[0].indicatorSurface = QString(40, u'W'); // one word that no line holds
    figures[1].indicatorSurface = QStringLiteral("R&D经费、R&D人员（折合全时当量）");
    figures[2].indicatorSurface = QString();
    ChartSpec spec;
    spec.title = QString(200, u'题') + QString(80, u'M');
    spec.note = QString(300, u'注');
    for (const QSizeF size : {QSizeF(320, 240), QSizeF(640, 400), QSizeF(1280, 300)}) {
        const ChartLayout layout = layoutChart(bars(figures, spec), look(size.width(), size.height()));
        QVERIFY(layout.fits);
        for (const PlacedText &text : layout.texts)
            QCOMPARE(withoutSpaces(text.lines.join(QString())), withoutSpaces(text.text));
    }
}

void TestChartLayout::barsStandOnZero()
{
    for (const bool lying : {false, true}) {
        ChartSpec spec;
        spec.kind = lying ? ChartKind::HorizontalBars : ChartKind::Bars;
        const ChartTable table = bars(manyFigures(7, 3, true), spec);
        const ChartLayout layout = layoutChart(table, look(640, 400));
        const double zero = layout.valueAt(0);
        QVERIFY(layout.scale.ticks() <= MostGridLines);
        for (const PlacedMark &mark : layout.marks) {
            const double value = table.series[mark.series].rows[mark.row].value->toDouble();
            const double foot = lying ? (value < 0 ? mark.rect.right() : mark.rect.left())
                                      : (value < 0 ? mark.rect.top() : mark.rect.bottom());
            const double end = lying ? (value < 0 ? mark.rect.left() : mark.rect.right())
                                     : (value < 0 ? mark.rect.bottom() : mark.rect.top());
            QVERIFY(std::abs(end - layout.valueAt(value)) < 0.01);
            QVERIFY((end - foot) * value * (lying ? 1 : -1) > 0); // up and to the right is more
            QVERIFY(std::abs(foot - zero) < 0.01);
        }
    }
}

void TestChartLayout::widthsAreTrue()
{
    for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold, QFont::Bold}) {
        for (const double pixels : {9.0, 12.0, 16.0}) {
            for (const QString &text : {QStringLiteral("规模以上工业增加值"), QStringLiteral("−12.5%"),
                                        QStringLiteral("Value added of industry AVATo."), nameOf(3, 24)}) {
                const double real = QFontMetricsF(chartFont(pixels, weight)).horizontalAdvance(text);
                const double said = textWidth(text, {pixels, weight});
                QVERIFY2(said >= real - 0.1 && said < real * 1.08 + 1, qPrintable(text));
            }
        }
    }
}

void TestChartLayout::wrapsBetweenWords()
{
    const TextStyle style{12, QFont::Normal};
    const auto lines = [&](QStringView text, double characters) {
        return wrapped(text.toString(), characters * 12.2, 3, style).join(u'/');
    };
    QCOMPARE(lines(u"规模以上工业增加值", 5), QStringLiteral("规模以上/工业增加值"));
    QCOMPARE(lines(u"固定资产投资", 4), QStringLiteral("固定/资产投资"));
    QCOMPARE(lines(u"地区生产总值", 6), QStringLiteral("地区生产总值"));
    QCOMPARE(lines(u"Services value added", 6), QStringLiteral("Services/value added"));
    QCOMPARE(lines(u"增加值，增加值", 4), QStringLiteral("增加值，/增加值"));
    QVERIFY(wrapped(QString(40, u'字'), 60, 3, style).isEmpty());
    QVERIFY(wrapped(QStringLiteral("Industrialization"), 30, 3, style).isEmpty());
}

void TestChartLayout::flowKeepsEverything()
{
    const TextStyle style{11, QFont::Normal};
    for (const double width : {5.0, 30.0, 77.0, 300.0}) {
        for (const QString &text : {nameOf(1, 24), QStringLiteral("one two  three, four"), QString(60, u'M'),
                                    QStringLiteral("𠀀𠀁𠀂𠀃𠀄"), QStringLiteral("，，，。。。")}) {
            const QStringList lines = flowed(text, width, style);
            QCOMPARE(withoutSpaces(lines.join(QString())), withoutSpaces(text));
            for (const QString &line : lines) {
                const bool alone = line.size() <= 2;
                QVERIFY(alone || textWidth(line, style) <= width + 0.01);
                QVERIFY(line.isEmpty() || !line.front().isLowSurrogate());
            }
        }
    }
}

void TestChartLayout::axesAreRound_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("ticks");
    QTest::newRow("growth") << 0.0 << 11.8 << "0 3 6 9 12";
    QTest::newRow("one") << 8.1 << 8.1 << "0 3 6 9";
    QTest::newRow("zeros") << 0.0 << 0.0 << "0 1";
    QTest::newRow("both signs") << -14.0 << 12.3 << "−16 −8 0 8 16";
    QTest::newRow("negative") << -4.0 << -1.0 << "−4 −3 −2 −1 0";
    QTest::newRow("huge") << 0.0 << 1.4e13 << "0 5,000,000,000,000 10,000,000,000,000 15,000,000,000,000";
    QTest::newRow("tiny") << 0.0 << 0.004 << "0.000 0.001 0.002 0.003 0.004";
}

void TestChartLayout::axesAreRound()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const AxisScale scale = barScale(low, high);
    QStringList ticks;
    for (int i = 0; i < scale.ticks(); ++i)
        ticks.append(scale.tickText(i));
    QTEST(ticks.join(u' '), "ticks");
    for (double smallest = -1000; smallest < 1000; smallest += 37.3) {
        for (double range = 0; range < 4000; range += 211.7) {
            for (const AxisScale &one :
                 {barScale(smallest, smallest + range), lineScale(smallest, smallest + range)}) {
                QVERIFY(one.ticks() >= 2 && one.ticks() <= MostGridLines);
                QVERIFY(one.low <= smallest + 1e-9 && one.high >= smallest + range - 1e-9);
            }
        }
    }
}

QTEST_MAIN(TestChartLayout)
#include "tst_chartlayout.moc"
