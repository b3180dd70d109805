// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttable.h"
#include "charts/samples.h"

#include <QJsonDocument>
#include <QTest>

using namespace fangzhi;
using namespace fangzhi::charts;
using namespace fangzhi::charts::samples;

namespace {

// What a chart says, line by line.
QString golden(const ChartTable &table)
{
    QStringList lines{table.title, table.subtitle, table.source, table.note};
    for (const ChartSeries &series : table.series) {
        lines.append(QStringLiteral("[%1%2]").arg(series.label, series.muted ? u" muted" : u""));
        for (const ChartRow &row : series.rows)
            lines.append(QStringLiteral("%1 %2 | %3 | %4%5")
                             .arg(row.figure)
                             .arg(row.label, row.periodText,
                                  row.value ? row.valueText : QStringLiteral("missing"),
                                  row.waiting ? QStringLiteral(" waiting") : QString()));
    }
    for (const ChartEvent &event : table.events)
        lines.append(
            QStringLiteral("%1 %2 %3")
                .arg(event.label, event.first.toString(Qt::ISODate), event.last.toString(Qt::ISODate)));
    return lines.join(u'\n');
}

} // namespace

class TestChartTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsInChinese();
    void barsInEnglish();
    void unknownYearStaysUnknown();
    void unitsAreBroughtTogether();
    void repeatsShareAMark();
    void orders();
    void valuesAreWritten_data();
    void valuesAreWritten();
    void notesAreTrue();
    void revisionsBreakALine();
    void lineWithGap();
    void monthsAreNoGap();
    void undatedAreCounted();
    void regionsAreCompared();
    void sourcesAreNamed();
    void embargoIsSeen();
    void jsonRoundTrip();
    void jsonOfOthersIsRefused();
    void sentence();
    void tabSeparated();
};

void TestChartTable::barsInChinese()
{
    QCOMPARE(golden(bars(fourFigures())),
             QStringLiteral("云岭高新区四项指标同比增速\n"
                            "云岭高新区 · 2023年 · 同比增速 · %\n"
                            "来源：云岭日报，2024-01-18\n"
                            "注：生产总值和增加值增速按不变价计算；空心为待审核。\n"
                            "[云岭高新区]\n"
                            "1 地区生产总值 | 2023年 | 8.1%\n"
                            "2 固定资产投资 | 2023年 | 11.8% waiting\n"
                            "3 规模以上工业增加值 | 2023年 | 9.7%\n"
                            "4 服务业增加值 | 2023年 | 9.9%"));
}

void TestChartTable::barsInEnglish()
{
    QCOMPARE(golden(bars(fourFigures().mid(0, 1), {}, core::Language::English)),
             QStringLiteral("云岭高新区: Gross regional product, year-on-year growth\n"
                            "云岭高新区 · 2023 · year-on-year growth · %\n"
                            "Source: 云岭日报, 2024-01-18\n"
                            "Note: growth at constant prices.\n"
                            "[云岭高新区]\n"
                            "1 Gross regional product | 2023 | 8.1%"));
}

void TestChartTable::unknownYearStaysUnknown()
{
    core::Figure undated = figure(1, QStringLiteral("gdp"), QStringLiteral("8.1"));
    undated.period = core::Period();
    undated.region = {};
    QCOMPARE(bars({undated}).subtitle, QStringLiteral("地区不详 · 年份不详 · 同比增速 · %"));
}

void TestChartTable::unitsAreBroughtTogether()
{
    const auto level = core::Measure::Level;
    const ChartTable table
        = bars({figure(1, QStringLiteral("gdp"), QStringLiteral("1.2"), QStringLiteral("万亿元"), level),
                figure(2, QStringLiteral("fai"), QStringLiteral("3860.55"), QStringLiteral("亿元"), level),
                figure(3, QStringLiteral("retail"), QStringLiteral("271"), QStringLiteral("亿元"), level)});
    QCOMPARE(table.unit, QStringLiteral("亿元"));
    QCOMPARE(table.series[0].rows[0].valueText, QStringLiteral("12,000"));
    QCOMPARE(table.series[0].rows[1].valueText, QStringLiteral("3,860.55"));
    QVERIFY(*table.series[0].rows[0].value == core::Decimal(12000, 0));
    QVERIFY(!table.percent);
    QVERIFY(table.note.isEmpty()); // growth is not spoken of where there is none
}

void TestChartTable::repeatsShareAMark()
{
    QList<core::Figure> figures = fourFigures();
    core::Figure again = figures[1];
    again.id = 9;
    again.state = core::FigureState::Accepted;
    core::Figure other = figures[0];
    other.id = 10;
    other.value = core::Decimal(82, -1);
    const ChartTable table = bars(figures + QList{again, other});
    QCOMPARE(table.marks().size(), 5); // the other value is another statement
    const ChartRow *row = table.rowOf(9);
    QVERIFY(row);
    QCOMPARE(row->figure, 2);
    QVERIFY(!row->waiting); // one of the two was accepted
    QCOMPARE(table.rowOf(10)->valueText, QStringLiteral("8.2%"));
    QVERIFY(!table.rowOf(77));
    QVERIFY(!table.rowOf(0));
}

void TestChartTable::orders()
{
    const auto ids = [](ChartOrder order) {
        ChartSpec spec;
        spec.order = order;
        QList<qint64> result;
        const ChartTable table = bars(fourFigures(), spec);
        for (const ChartRow *row : table.marks())
            result.append(row->figure);
        return result;
    };
    QCOMPARE(ids(ChartOrder::AsInText), (QList<qint64>{1, 2, 3, 4}));
    QCOMPARE(ids(ChartOrder::Largest), (QList<qint64>{2, 4, 3, 1}));
    QCOMPARE(ids(ChartOrder::Smallest), (QList<qint64>{1, 3, 4, 2}));
    QCOMPARE(ids(ChartOrder::Catalogue), (QList<qint64>{1, 4, 3, 2}));
}

void TestChartTable::valuesAreWritten_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("bound");
    QTest::addColumn<QString>("text");
    const auto row
        = [](const char *name, QStringView value, QStringView unit, core::Bound bound, QStringView text) {
              QTest::newRow(name) << value.toString() << unit.toString() << int(bound) << text.toString();
          };
    row("percent", u"8.10", u"%", core::Bound::None, u"8.10%");
    row("negative", u"-2.1", u"%", core::Bound::None, u"\u22122.1%");
    row("points", u"0.9", u"个百分点", core::Bound::None, u"0.9");
    row("large", u"1234567.8", u"万元", core::Bound::None, u"1,234,567.8");
    row("large negative", u"-1234", u"万元", core::Bound::None, u"\u22121,234");
    row("about", u"5", u"%", core::Bound::About, u"约5%");
    row("at least", u"5.5", u"%", core::Bound::AtLeast, u"≥5.5%");
    row("at most", u"3", u"%", core::Bound::AtMost, u"≤3%");
}

void TestChartTable::valuesAreWritten()
{
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(int, bound);
    core::Figure one = named(1, QStringLiteral("茶叶产值"), value, unit);
    one.bound = core::Bound(bound);
    QTEST(bars({one}).series[0].rows[0].valueText, "text");
}

void TestChartTable::revisionsBreakALine()
{
    SeriesInput input = yearsInput();
    QVERIFY(!line(input).note.contains(QStringLiteral("修订")));
    for (qsizetype i = 4; i < input.own.size(); ++i)
        input.own[i].status = core::ObservationStatus::Revised;
    const ChartTable table = line(input);
    QVERIFY(table.note.contains(QStringLiteral("修订数与修订前的数不可比")));
    QList<int> revised;
    for (const ChartSeries &series : table.series) {
        for (const ChartRow &row : series.rows) {
            if (!series.muted && row.revised)
                revised.append(row.period.firstYear());
        }
    }
    QCOMPARE(revised, (QList<int>{2020, 2021, 2022}));
}

void TestChartTable::notesAreTrue()
{
    QList<core::Figure> figures = fourFigures();
    figures[1].state = core::FigureState::Accepted;
    // Investment grows nominally: nothing is said of it alone.
    QVERIFY(bars({figures[1]}).note.isEmpty());
    QCOMPARE(bars({figures[0], figures[1]}).note, QStringLiteral("注：地区生产总值增速按不变价计算。"));
    figures[0].priceBasis = core::PriceBasis::Current; // said so by the text
    QVERIFY(bars({figures[0]}).note.isEmpty());
    figures[3].status = core::ObservationStatus::Provisional;
    figures[3].periodGuessed = true;
    ChartSpec spec;
    spec.note = QStringLiteral("四舍五入");
    QCOMPARE(bars({figures[3]}, spec).note,
             QStringLiteral("注：四舍五入；增速按不变价计算；报告期为推断；含初步核算数。"));
}

void TestChartTable::lineWithGap()
{
    SeriesInput input = yearsInput();
    input.parent = input.parent.mid(0, 2);
    input.events.append(samples::event(9, QStringLiteral("远在以后"), core::Period::year(2030)));
    std::reverse(input.own.begin(), input.own.end());
    QCOMPARE(golden(line(input)), QStringLiteral("云岭市地区生产总值同比增速\n"
                                                 "云岭市 · 2015—2022年 · 同比增速 · %\n"
                                                 "来源：云岭日报，2024-01-18\n"
                                                 "注：增速按不变价计算；空心为待审核。\n"
                                                 "[云岭市]\n"
                                                 "2015 地区生产总值 | 2015年 | 9.5%\n"
                                                 "2016 地区生产总值 | 2016年 | 9.2%\n"
                                                 "2017 地区生产总值 | 2017年 | 9.5%\n"
                                                 "2018 地区生产总值 | 2018年 | 8.9%\n"
                                                 "0 地区生产总值 | 2019年 | missing\n"
                                                 "2020 地区生产总值 | 2020年 | 4.4%\n"
                                                 "2021 地区生产总值 | 2021年 | 8.3%\n"
                                                 "2022 地区生产总值 | 2022年 | 5.1% waiting\n"
                                                 "[南岭省 muted]\n"
                                                 "12015 地区生产总值 | 2015年 | 7.9%\n"
                                                 "12016 地区生产总值 | 2016年 | 7.8%\n"
                                                 "高新区挂牌 2019-03-18 2019-03-18\n"
                                                 "跨省合作协议签署 2020-12-01 2020-12-31"));
    ChartSpec quiet;
    quiet.events = false;
    QVERIFY(line(input, quiet).events.isEmpty());
}

void TestChartTable::monthsAreNoGap()
{
    SeriesInput input = monthsInput();
    // January has no figures of its own: from December to January and February is no gap.
    const ChartTable whole = line(input);
    for (const ChartRow &row : whole.series[0].rows)
        QVERIFY(row.value);
    input.own.removeAt(5);
    input.own.removeAt(4);
    int missing = 0;
    const ChartTable gapped = line(input);
    for (const ChartRow &row : gapped.series[0].rows)
        missing += row.value ? 0 : 1;
    QCOMPARE(missing, 1);
}

void TestChartTable::undatedAreCounted()
{
    SeriesInput input = yearsInput();
    input.own[0].period = core::Period();
    QVERIFY(line(input).note.endsWith(QStringLiteral("1条数据年份不详，未画出。")));
    input.own = {input.own[0]};
    const ChartTable table = line(input);
    QVERIFY(table.isEmpty());
    QCOMPARE(table.empty, QStringLiteral("还没有带年份的数据"));
    QVERIFY(!table.title.isEmpty());
}

// One indicator over several regions: the regions name the marks.
void TestChartTable::regionsAreCompared()
{
    QList<core::Figure> figures;
    for (const QString &name :
         {QStringLiteral("东溪县"), QStringLiteral("西溪县"), QStringLiteral("南溪区")}) {
        figures.append(figure(figures.size() + 1, QStringLiteral("gdp"),
                              QStringLiteral("%1.5").arg(figures.size() + 6)));
        figures.last().region = region(name);
    }
    ChartSpec spec;
    spec.order = ChartOrder::Largest;
    const ChartTable table = bars(figures, spec);
    QStringList labels;
    for (const ChartRow *row : table.marks())
        labels.append(row->label);
    QCOMPARE(labels,
             (QStringList{QStringLiteral("南溪区"), QStringLiteral("西溪县"), QStringLiteral("东溪县")}));
    QVERIFY(table.title.startsWith(QStringLiteral("地区生产总值")));
    QCOMPARE(table.note, QStringLiteral("注：增速按不变价计算。"));
}

void TestChartTable::sourcesAreNamed()
{
    QList<core::Figure> figures = fourFigures();
    figures[1].evidence[0].article = 2;
    figures[2].evidence[0].article = 0;
    figures[2].evidence[0].dataSet = QStringLiteral("年鉴.xlsx");
    QCOMPARE(bars(figures).source,
             QStringLiteral("来源：云岭日报，2024-01-18；云岭市统计局，2024-03-05；年鉴.xlsx"));
    QCOMPARE(
        chartOfGroup(figures, {}, {}, core::Language::Chinese, core::IndicatorCatalogue::standard()).source,
        QStringLiteral("来源：年鉴.xlsx"));
    QVERIFY(bars({}).source.isEmpty());
}

void TestChartTable::embargoIsSeen()
{
    QList<core::Figure> figures = fourFigures();
    figures[0].embargoedUntil = QDateTime::currentDateTimeUtc().addDays(1);
    QVERIFY(bars(figures).hasEmbargoed());
    QVERIFY(bars(figures).note.contains(QStringLiteral("含未公布数据")));
    figures[0].embargoedUntil = QDateTime::currentDateTimeUtc().addDays(-1);
    QVERIFY(!bars(figures).hasEmbargoed());
}

void TestChartTable::jsonRoundTrip()
{
    for (const ChartTable &table : {bars(fourFigures()), line(yearsInput()), bars({}),
                                    bars(manyFigures(6, 5, true), {}, core::Language::English)}) {
        const QByteArray text = QJsonDocument(table.toJson()).toJson();
        const core::Result<ChartTable> again = ChartTable::fromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(again.ok());
        QCOMPARE(again->toJson(), table.toJson());
        QVERIFY(again.value() == table);
    }
}

void TestChartTable::jsonOfOthersIsRefused()
{
    QVERIFY(!ChartTable::fromJson({}).ok());
    QJsonObject newer = bars(fourFigures()).toJson();
    newer.insert(QLatin1String("version"), 2);
    const auto result = ChartTable::fromJson(newer);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, core::ErrorCode::Unsupported);
}

void TestChartTable::sentence()
{
    QCOMPARE(sentenceOf(bars(fourFigures().mid(0, 2)), core::Language::Chinese),
             QStringLiteral("云岭高新区两项指标同比增速（云岭高新区 · 2023年 · 同比增速 · %）："
                            "地区生产总值8.1%，固定资产投资11.8%（待审核）。"));
    SeriesInput input = yearsInput();
    input.own = input.own.mid(0, 2);
    input.parent = input.parent.mid(0, 1);
    QVERIFY(sentenceOf(line(input), core::Language::Chinese)
                .endsWith(QStringLiteral("：云岭市：2015年9.5%，2016年9.2%；南岭省：2015年7.9%。")));
    QCOMPARE(sentenceOf(bars({}), core::Language::English), QStringLiteral("没有可画的数据."));
}

void TestChartTable::tabSeparated()
{
    QList<core::Figure> figures = fourFigures().mid(0, 1);
    figures[0].evidence[0].sentence.exact = QStringLiteral("一句\t有格\n有行");
    QCOMPARE(toTsv(bars(figures), core::Language::Chinese),
             QStringLiteral(
                 "指标\t地区\t报告期\t数值\t单位\t状态\t来源\t原文出处\n"
                 "地区生产总值\t云岭高新区\t2023年\t8.1\t%\t已审核\t云岭日报，2024-01-18\t一句 有格 有行\n"));
}

QTEST_GUILESS_MAIN(TestChartTable)
#include "tst_charttable.moc"
