// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartexport.h"
#include "charts/chartscene.h"
#include "charts/samples.h"

#include <QGraphicsSceneMouseEvent>
#include <QGraphicsView>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace fangzhi;
using namespace fangzhi::charts;
using namespace fangzhi::charts::samples;

namespace {

QImage picture(ChartScene &scene)
{
    const QSize size = scene.sceneRect().size().toSize();
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    scene.render(&painter);
    return image;
}

ChartLook look(double width, double height, Theme theme = Theme::Light)
{
    ChartLook result;
    result.size = QSizeF(width, height);
    result.theme = theme;
    return result;
}

} // namespace

class TestChartScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsHaveTheirColors_data();
    void barsHaveTheirColors();
    void waitingBarsAreHollow();
    void transparentGround();
    void gridIsDrawn();
    void missingIsAGap();
    void negativeGoesDown();
    void oddValues_data();
    void oddValues();
    void highlightChangesPixels();
    void repetitionsHighlightTheSameMark();
    void clicksAndHovers();
    void keyboardOrder();
    void pointsOfLines();
    void darkTextHasContrast();
    void growsTall();
    void shrinksWhole();
    void looksChange();
    void emptyCharts();
};

void TestChartScene::barsHaveTheirColors_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<ChartKind>("kind");
    QTest::newRow("light") << Theme::Light << ChartKind::Bars;
    QTest::newRow("dark") << Theme::Dark << ChartKind::Bars;
    QTest::newRow("light, lying") << Theme::Light << ChartKind::HorizontalBars;
    QTest::newRow("dark, lying") << Theme::Dark << ChartKind::HorizontalBars;
}

void TestChartScene::barsHaveTheirColors()
{
    QFETCH(Theme, theme);
    QFETCH(ChartKind, kind);
    ChartSpec spec;
    spec.kind = kind;
    QList<core::Figure> figures = fourFigures();
    figures[1].state = core::FigureState::Accepted;
    ChartScene scene(bars(figures, spec), look(640, 400, theme));
    QCOMPARE(scene.isHorizontal(), kind == ChartKind::HorizontalBars);
    const QImage image = picture(scene);
    for (const core::Figure &figure : figures) {
        const QRectF rect = scene.markRect(figure.id);
        const QColor color = indicatorColor(figure.indicator, core::IndicatorCatalogue::standard(), theme);
        // All of the bar, a pixel from its edges, and nothing of it two pixels outside.
        for (const QPointF &p :
             {rect.center(), rect.topLeft() + QPointF(2, 2), rect.bottomRight() - QPointF(2, 2)})
            QCOMPARE(image.pixelColor(p.toPoint()), color);
        for (const QPointF &p : {rect.topLeft() - QPointF(3, -4), rect.topRight() + QPointF(3, 4)})
            QVERIFY(image.pixelColor(p.toPoint()) != color);
    }
    QCOMPARE(image.pixelColor(1, 1), palette(theme).card);
}

void TestChartScene::waitingBarsAreHollow()
{
    ChartScene scene(bars(fourFigures()), look(640, 400));
    const QImage image = picture(scene);
    const QRectF rect = scene.markRect(2);
    const QColor color
        = indicatorColor(QStringLiteral("fai"), core::IndicatorCatalogue::standard(), Theme::Light);
    int card = 0;
    int full = 0;
    int all = 0;
    for (int y = int(rect.top()) + 4; y < int(rect.bottom()) - 4; ++y) {
        for (int x = int(rect.left()) + 4; x < int(rect.right()) - 4; ++x, ++all) {
            card += image.pixelColor(x, y) == palette(Theme::Light).card;
            full += image.pixelColor(x, y) == color;
        }
    }
    QVERIFY(card > all * 6 / 10);
    QCOMPARE(full, 0);
    QCOMPARE(image.pixelColor(int(rect.left()), int(rect.center().y())), color); // its outline
}

void TestChartScene::transparentGround()
{
    ChartLook see = look(640, 400);
    see.transparent = true;
    ChartScene scene(bars(fourFigures()), see);
    const QImage image = picture(scene);
    QCOMPARE(image.pixelColor(2, 2).alpha(), 0);
    const QRectF rect = scene.markRect(2);
    int clear = 0;
    for (int y = int(rect.top()) + 4; y < int(rect.bottom()) - 4; ++y)
        clear += image.pixelColor(int(rect.center().x()), y).alpha() == 0;
    QVERIFY(clear > rect.height() / 2);
    QCOMPARE(image.pixelColor(scene.markRect(1).center().toPoint()).alpha(), 255);
}

void TestChartScene::gridIsDrawn()
{
    // Zero and four more at 0 3 6 9 12; the one at zero lies under the base line.
    ChartScene scene(bars(fourFigures()), look(640, 400));
    const QImage image = picture(scene);
    const int x = int((scene.markRect(1).right() + scene.markRect(2).left()) / 2);
    int lines = 0;
    for (int y = 0; y < image.height(); ++y)
        lines += image.pixelColor(x, y) == palette(Theme::Light).line;
    QCOMPARE(lines, 4);
}

void TestChartScene::missingIsAGap()
{
    ChartTable table = bars(fourFigures());
    table.series[0].rows[2].value.reset();
    table.series[0].rows[2].figure = 0;
    ChartScene scene(table, look(640, 400));
    QCOMPARE(scene.marks(), (QList<qint64>{1, 2, 4}));
    QVERIFY(scene.markRect(3).isNull());
    const QList<ChartTextBox> boxes = scene.textBoxes();
    QCOMPARE(std::count_if(boxes.begin(), boxes.end(), [](const auto &b) { return b.role == u"value"; }), 3);
    QCOMPARE(std::count_if(boxes.begin(), boxes.end(), [](const auto &b) { return b.role == u"category"; }),
             4);
    // The fourth bar stays in the fourth place.
    ChartScene whole(bars(fourFigures()), look(640, 400));
    QCOMPARE(scene.markRect(4), whole.markRect(4));
}

void TestChartScene::negativeGoesDown()
{
    const ChartTable table = bars({figure(1, QStringLiteral("gdp"), QStringLiteral("4.0")),
                                   figure(2, QStringLiteral("fai"), QStringLiteral("-4.0"))});
    ChartScene scene(table, look(640, 400));
    const QRectF up = scene.markRect(1);
    const QRectF down = scene.markRect(2);
    QVERIFY(std::abs(up.bottom() - down.top()) < 0.01);
    QVERIFY(std::abs(up.height() - down.height()) < 0.01);
    for (const ChartTextBox &box : scene.textBoxes()) {
        if (box.text == QStringLiteral("\u22124.0%"))
            QVERIFY(box.outline.boundingRect().top() >= down.bottom());
        if (box.text == QStringLiteral("4.0%"))
            QVERIFY(box.outline.boundingRect().bottom() <= up.top());
    }
    const QImage image = picture(scene);
    QCOMPARE(image.pixelColor(down.center().toPoint()), QColor(0xD9780F));
}

void TestChartScene::oddValues_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::newRow("one") << QStringList{QStringLiteral("8.1")};
    QTest::newRow("all zero") << QStringList{QStringLiteral("0"), QStringLiteral("0.0")};
    QTest::newRow("all equal") << QStringList{QStringLiteral("5"), QStringLiteral("5.0"),
                                              QStringLiteral("5.00")};
    QTest::newRow("all negative") << QStringList{QStringLiteral("-3"), QStringLiteral("-0.1")};
    QTest::newRow("huge") << QStringList{QStringLiteral("999999999999999999"), QStringLiteral("1")};
    QTest::newRow("tiny") << QStringList{QStringLiteral("0.000001"), QStringLiteral("0.000002")};
}

void TestChartScene::oddValues()
{
    QFETCH(QStringList, values);
    QList<core::Figure> figures;
    for (const QString &value : values)
        figures.append(named(figures.size() + 1, nameOf(int(figures.size()), 4), value));
    for (const QSizeF &size : {QSizeF(320, 240), QSizeF(640, 400)}) {
        ChartScene scene(bars(figures), look(size.width(), size.height()));
        for (const core::Figure &figure : figures) {
            const QRectF rect = scene.markRect(figure.id);
            QVERIFY(scene.sceneRect().contains(rect.topLeft())
                    && scene.sceneRect().contains(rect.bottomRight()));
            QVERIFY(rect.width() > 0 || rect.height() > 0);
        }
        QVERIFY(!picture(scene).isNull());
    }
}

void TestChartScene::highlightChangesPixels()
{
    for (const ChartTable &table : {bars(fourFigures()), line(yearsInput())}) {
        ChartScene scene(table, look(640, 400));
        const QImage before = picture(scene);
        const qint64 figure = scene.marks().at(2);
        scene.setHighlighted(figure);
        const QImage with = picture(scene);
        QVERIFY(with != before);
        // Only around the mark.
        const QRect around = scene.markRect(figure).adjusted(-8, -8, 8, 8).toAlignedRect();
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x) {
                if (before.pixel(x, y) != with.pixel(x, y))
                    QVERIFY(around.contains(x, y));
            }
        }
        scene.setHighlighted(0);
        QCOMPARE(picture(scene), before);
    }
    ChartSpec spec;
    spec.highlight = 3;
    ChartScene scene(bars(fourFigures(), spec), look(640, 400));
    QCOMPARE(scene.highlighted(), 3);
}

void TestChartScene::repetitionsHighlightTheSameMark()
{
    QList<core::Figure> figures = fourFigures();
    figures.append(figures[0]);
    figures.last().id = 50;
    ChartScene scene(bars(figures), look(640, 400));
    QCOMPARE(scene.markRect(50), scene.markRect(1));
    scene.setHighlighted(1);
    const QImage one = picture(scene);
    scene.setHighlighted(50);
    QCOMPARE(picture(scene), one);
}

void TestChartScene::clicksAndHovers()
{
    ChartScene scene(bars(fourFigures()), look(640, 400));
    QGraphicsView view(&scene);
    view.setMouseTracking(true);
    view.resize(700, 460);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy clicked(&scene, &ChartScene::markClicked);
    QSignalSpy hovered(&scene, &ChartScene::markHovered);
    for (const qint64 figure : scene.marks()) {
        const QPoint at = view.mapFromScene(scene.markRect(figure).center());
        QTest::mouseMove(view.viewport(), at);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(clicked.last().at(0).toLongLong(), figure);
        QTRY_COMPARE(hovered.last().at(0).toLongLong(), figure);
    }
    QCOMPARE(clicked.size(), 4);
    // Above a bar, in its column, is the bar's too; the title is nobody's.
    QCOMPARE(scene.markAt(QPointF(scene.markRect(1).center().x(), scene.markRect(1).top() - 30)), 1);
    QCOMPARE(scene.markAt(QPointF(20, 20)), 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(QPointF(20, 20)));
    QCOMPARE(clicked.size(), 4);
    QTest::mouseMove(view.viewport(), view.mapFromScene(QPointF(20, 20)));
    QTRY_COMPARE(hovered.last().at(0).toLongLong(), 0);
}

void TestChartScene::keyboardOrder()
{
    QCOMPARE(ChartScene(bars(fourFigures()), look(640, 400)).marks(), (QList<qint64>{1, 2, 3, 4}));
    const QList<qint64> marks = ChartScene(line(yearsInput()), look(640, 400)).marks();
    QCOMPARE(marks.size(), 15);
    QCOMPARE(marks.first(), 2015);
    QCOMPARE(marks.last(), 12022);
}

void TestChartScene::pointsOfLines()
{
    ChartScene scene(line(yearsInput()), look(640, 400));
    const QImage image = picture(scene);
    const QColor teal(0x0B7A80);
    QCOMPARE(image.pixelColor(scene.markRect(2016).center().toPoint()), teal);
    // Waiting: hollow.
    QCOMPARE(image.pixelColor(scene.markRect(2022).center().toPoint()), palette(Theme::Light).card);
    QVERIFY(scene.markRect(2016).left() > scene.markRect(2015).right());
    QVERIFY(scene.markRect(2015).top() < scene.markRect(2016).top()); // 9.5 above 9.2
    // Between 2018 and 2020 a year is missing: no line there.
    const QPointF middle = (scene.markRect(2018).center() + scene.markRect(2020).center()) / 2;
    for (int y = -6; y <= 6; ++y)
        QVERIFY(image.pixelColor((middle + QPointF(0, y)).toPoint()) != teal);
    const QPointF along = (scene.markRect(2016).center() + scene.markRect(2017).center()) / 2;
    int found = 0;
    for (int y = -3; y <= 3; ++y)
        found += image.pixelColor((along + QPointF(0, y)).toPoint()) == teal;
    QVERIFY(found > 0);
    QCOMPARE(scene.markAt(scene.markRect(2017).center() + QPointF(5, 5)), 2017);
}

void TestChartScene::darkTextHasContrast()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        ChartSpec spec;
        spec.reference = ReferenceLine{core::Decimal(5, 0), QStringLiteral("平均")};
        for (const ChartTable &table : {bars(fourFigures(), spec), line(yearsInput()), bars({})}) {
            ChartScene scene(table, look(640, 400, theme));
            QVERIFY(!scene.textBoxes().isEmpty());
            for (const ChartTextBox &box : scene.textBoxes())
                QVERIFY2(contrast(box.color, palette(theme).card) >= 4.5, qPrintable(box.role));
        }
    }
}

void TestChartScene::growsTall()
{
    ChartLook tall = look(420, 300);
    tall.growTall = true;
    ChartScene scene(bars(manyFigures(40, 12)), tall);
    QCOMPARE(scene.sceneRect().width(), 420);
    QVERIFY(scene.sceneRect().height() > 600);
    for (const ChartTextBox &box : scene.textBoxes())
        QVERIFY(scene.sceneRect().adjusted(-0.5, -0.5, 0.5, 0.5).contains(box.outline.boundingRect()));
}

void TestChartScene::shrinksWhole()
{
    ChartScene scene(bars(manyFigures(40, 24)), look(320, 240));
    QCOMPARE(scene.sceneRect(), QRectF(0, 0, 320, 240));
    for (const ChartTextBox &box : scene.textBoxes())
        QVERIFY(scene.sceneRect().adjusted(-0.5, -0.5, 0.5, 0.5).contains(box.outline.boundingRect()));
    const QRectF rect = scene.markRect(20);
    QVERIFY(scene.sceneRect().contains(rect));
    QCOMPARE(scene.markAt(rect.center()), 20);
}

void TestChartScene::looksChange()
{
    ChartScene scene;
    QVERIFY(scene.marks().isEmpty());
    scene.setChart(bars(fourFigures()));
    scene.setLook(look(500, 300, Theme::Dark));
    QCOMPARE(scene.sceneRect().size(), QSizeF(500, 300));
    scene.setHighlighted(2);
    scene.setLook(look(600, 300, Theme::Light));
    QCOMPARE(scene.highlighted(), 2);
    ChartLook bare = look(600, 300);
    bare.showTitle = bare.showFooter = false;
    scene.setLook(bare);
    for (const ChartTextBox &box : scene.textBoxes())
        QVERIFY(box.role != u"title" && box.role != u"subtitle" && box.role != u"source"
                && box.role != u"note");
}

void TestChartScene::emptyCharts()
{
    ChartScene scene(bars({}), look(320, 240));
    QVERIFY(scene.marks().isEmpty());
    QCOMPARE(scene.textBoxes().size(), 1);
    QCOMPARE(scene.textBoxes().first().role, QStringLiteral("empty"));
    QCOMPARE(scene.markAt({100, 100}), 0);
    scene.setHighlighted(5);
    QVERIFY(!picture(scene).isNull());
}

QTEST_MAIN(TestChartScene)
#include "tst_chartscene.moc"
