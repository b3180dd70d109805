// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tablereading.h"
#include "tabular/tablereader.h"
#include "tabular/times.h"

#include <QFile>
#include <QTest>

using namespace fangzhi;

namespace {

// A sheet written as lines with commas.
core::Grid gridOf(const char *text)
{
    core::Grid grid;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (int r = 0; r < lines.size(); ++r) {
        const QStringList cells = lines[r].split(u',');
        for (int c = 0; c < cells.size(); ++c) {
            if (!cells[c].trimmed().isEmpty())
                grid.put(r, c, {cells[c], core::CellKind::Text, false});
        }
    }
    return grid;
}

const extract::Lexicon &lexicon()
{
    static const extract::Lexicon words(core::IndicatorCatalogue::standard());
    return words;
}

// region|indicator|measure|period|value unit
QString lineOf(const core::TableFigure &cell)
{
    const core::Figure &figure = cell.figure;
    const QString indicator
        = figure.indicator == core::OtherIndicator ? figure.indicatorSurface : figure.indicator;
    return QStringList{figure.region.name, indicator, core::measureCode(figure.measure),
                       figure.period.label(), (figure.value.toString() + u' ' + figure.unit).trimmed()}
        .join(u'|');
}

struct Read {
    QStringList lines;
    core::FileReading reading;

    const core::TableReading &table() const { return reading.tables.first(); }
    QStringList questions() const
    {
        QStringList result;
        for (const core::TableQuestion &question : table().questions)
            result.append(core::tableQuestionCode(question.kind) + u':' + question.words + u':'
                          + QString::number(question.figures));
        return result;
    }
};

Read read(const core::Grid &grid, const tabular::ReadOptions &options = {},
          const QString &name = QStringLiteral("t.csv"))
{
    Read result;
    const core::GridFile file{name, {}, {grid}};
    result.reading = tabular::understand(file, lexicon(), options);
    for (const core::TableReading &table : result.reading.tables) {
        for (const core::TableFigure &cell : table.samples)
            result.lines.append(lineOf(cell));
    }
    return result;
}

Read read(const char *text, const QString &name = QStringLiteral("t.csv"))
{
    return read(gridOf(text), {}, name);
}

} // namespace

class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void times_data();
    void times();
    void yearsAcross();
    void monthlyTable();
    void mergedHeadings();
    void ranksAndGrowthBesideAmounts();
    void longTable();
    void sdmx();
    void databaseExport();
    void sectionsAndParts();
    void unitsUnderHeadings();
    void lineNamesInTheFirstColumn();
    void sideBySide();
    void severalTablesOfASheet();
    void quartersByTheirDates();
    void fractions();
    void blankIsNeverZero();
    void numbersOfRowsAndColumnsAreNoFigures();
    void ambiguousNamesAreAsked();
    void siblingsDecide();
    void mappingOverrules();
    void mappingIsRemembered();
    void evidence();
    void mappingJson();
};

void TestTables::times_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *words, const char *label) {
        QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(label);
    };
    row("2019", "2019");
    row("2019年", "2019");
    row("2019年5月", "2019-05");
    row("2019-05", "2019-05");
    row("201905", "2019-05");
    row("2019M05", "2019-05");
    row("2019Q2", "2019-Q2");
    row("2019年第三季度", "2019-Q3");
    row("2019年上半年", "2019-S1");
    row("2019年1—5月", "2019-01/2019-05");
    row("2019年1-2月", "2019-01/2019-02");
    row("2016—2020年", "2016/2020");
    row("2019年前三季度", "2019-01/2019-09");
    row("3月", "XXXX-03");
}

void TestTables::times()
{
    QFETCH(QString, words);
    QFETCH(QString, label);
    const auto time = tabular::wholeTime(QString(words).replace(u'—', u'-'));
    QVERIFY(time.has_value());
    QCOMPARE(time->period().label(), label);
}

void TestTables::yearsAcross()
{
    const Read table = read("数据库：分省年度数据\n指标：地区生产总值(亿元)\n时间：最近2年\n"
                            "地区,2019年,2018年\n北京市,35371.3,33106.0\n吉林,11726.8,11253.8\n"
                            "上海市,38155.3,36011.8\n天津市,14104.3,13362.9\n注：数为修订数\n数据来源：某局");
    QCOMPARE(table.lines.size(), 8);
    QCOMPARE(table.lines[0], QStringLiteral("北京市|gdp|level|2019|35371.3 亿元"));
    QCOMPARE(table.lines[3], QStringLiteral("吉林省|gdp|level|2018|11253.8 亿元"));
    QCOMPARE(table.questions(), QStringList());
    QCOMPARE(table.table().notes.size(), 2);
}

void TestTables::monthlyTable()
{
    const Read table = read("2019年1—5月遂宁市主要经济指标\n某统计局,,,,单位：亿元、%\n"
                            "指标名称,计量单位,本月,,累计\n,,绝对额,同比增长,绝对额,同比增长\n"
                            "地区生产总值,亿元,-,-,812.5,8.1\n  其中：第一产业,亿元,-,-,102.3,3.2\n"
                            "规模以上工业增加值,%,9.1,,8.9\n固定资产投资,亿元,45.2,11.0,201.3,10.2\n"
                            "一般公共预算收入,万元,12345,6.6,66780,…\n注：快报数。");
    QCOMPARE(table.lines,
             (QStringList{QStringLiteral("遂宁市|gdp|level|2019-01/2019-05|812.5 亿元"),
                          QStringLiteral("遂宁市|gdp|yoy_growth|2019-01/2019-05|8.1 %"),
                          QStringLiteral("遂宁市|va_primary|level|2019-01/2019-05|102.3 亿元"),
                          QStringLiteral("遂宁市|va_primary|yoy_growth|2019-01/2019-05|3.2 %"),
                          QStringLiteral("遂宁市|va_industry_scale|yoy_growth|2019-05|9.1 %"),
                          QStringLiteral("遂宁市|va_industry_scale|yoy_growth|2019-01/2019-05|8.9 %"),
                          QStringLiteral("遂宁市|fai|level|2019-05|45.2 亿元"),
                          QStringLiteral("遂宁市|fai|yoy_growth|2019-05|11.0 %"),
                          QStringLiteral("遂宁市|fai|level|2019-01/2019-05|201.3 亿元"),
                          QStringLiteral("遂宁市|fai|yoy_growth|2019-01/2019-05|10.2 %"),
                          QStringLiteral("遂宁市|budget_revenue|level|2019-05|12345 万元"),
                          QStringLiteral("遂宁市|budget_revenue|yoy_growth|2019-05|6.6 %"),
                          QStringLiteral("遂宁市|budget_revenue|level|2019-01/2019-05|66780 万元")}));
    QCOMPARE(table.questions(), QStringList());
}

void TestTables::mergedHeadings()
{
    core::Grid grid
        = gridOf("四川省2020年工业\n地区,工业增加值,,,税收收入\n,总量（亿元）,增速,,（万元）\n,,本年,上年\n"
                 "成都市,100.5,6.1,5.9,77\n绵阳市,50.5,7.1,6.9,33");
    grid.merges = {{1, 1, 1, 3}, {2, 2, 1, 2}, {1, 0, 3, 1}, {2, 1, 2, 1}, {2, 4, 2, 1}, {0, 0, 1, 5}};
    const Read table = read(grid);
    QCOMPARE(table.lines.mid(0, 4), (QStringList{QStringLiteral("成都市|va_industry|level|2020|100.5 亿元"),
                                                 QStringLiteral("成都市|va_industry|yoy_growth|2020|6.1 %"),
                                                 QStringLiteral("成都市|va_industry|yoy_growth|2019|5.9 %"),
                                                 QStringLiteral("成都市|tax_revenue|level|2020|77 万元")}));
    QCOMPARE(table.table().headingRows, (QList<int>{1, 2, 3}));
}

void TestTables::ranksAndGrowthBesideAmounts()
{
    const Read table = read("各县（市、区）主要经济指标（2019年1-5月）\n"
                            ",地区生产总值（亿元）,,,固定资产投资\n,总量,增长(%),位次,增长(%),位次\n"
                            "遂宁市,500.1,8.1,,11.2,3\n船山区,120.3,8.5,1,12.0,2");
    QVERIFY(table.lines.contains(QStringLiteral("船山区|gdp|rank|2019-01/2019-05|1 位")));
    QVERIFY(table.lines.contains(QStringLiteral("船山区|fai|yoy_growth|2019-01/2019-05|12.0 %")));
    QVERIFY(table.lines.contains(QStringLiteral("遂宁市|fai|rank|2019-01/2019-05|3 位")));
}

void TestTables::longTable()
{
    const Read table
        = read("region,year,month,indicator,value,unit\n四川省,2019,5,社会消费品零售总额,1500.2,亿元\n"
               "重庆市,2019,6,出口总额,700.2,亿元");
    QCOMPARE(table.lines, (QStringList{QStringLiteral("四川省|retail|level|2019-05|1500.2 亿元"),
                                       QStringLiteral("重庆市|exports|level|2019-06|700.2 亿元")}));
}

void TestTables::sdmx()
{
    const Read table
        = read("DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n"
               "X:G(1.0),Q,510000,gdp,2019-Q1,9000.5,CNY,8,A\nX:G(1.0),A,CN,gdp,2019,990865.1,CNY,8,R");
    QCOMPARE(table.lines, (QStringList{QStringLiteral("四川省|gdp|level|2019-Q1|9000.5 亿元"),
                                       QStringLiteral("全国|gdp|level|2019|990865.1 亿元")}));
    QCOMPARE(int(table.table().samples[1].figure.status), int(core::ObservationStatus::Revised));
}

void TestTables::sectionsAndParts()
{
    const Read table = read(
        "四川省主要指标\n指  标,2019年1-5月累计,同比±%\n一、地区生产总值（亿元）,100.5,8.1\n"
        "　　第一产业,10.1,3.0\n　　　#工业,35.2,9.2\n二、财政（万元）,,\n    一般公共预算收入,12345,6.1\n"
        "三、居民人均可支配收入（元）,,\n    城镇居民,20000,8.5\n四、居民消费价格指数（%）,102.1,2.1");
    QCOMPARE(table.lines,
             (QStringList{QStringLiteral("四川省|gdp|level|2019-01/2019-05|100.5 亿元"),
                          QStringLiteral("四川省|gdp|yoy_growth|2019-01/2019-05|8.1 %"),
                          QStringLiteral("四川省|va_primary|level|2019-01/2019-05|10.1 亿元"),
                          QStringLiteral("四川省|va_primary|yoy_growth|2019-01/2019-05|3.0 %"),
                          QStringLiteral("四川省|va_industry|level|2019-01/2019-05|35.2 亿元"),
                          QStringLiteral("四川省|va_industry|yoy_growth|2019-01/2019-05|9.2 %"),
                          QStringLiteral("四川省|budget_revenue|level|2019-01/2019-05|12345 万元"),
                          QStringLiteral("四川省|budget_revenue|yoy_growth|2019-01/2019-05|6.1 %"),
                          QStringLiteral("四川省|income_urban|level|2019-01/2019-05|20000 元"),
                          QStringLiteral("四川省|income_urban|yoy_growth|2019-01/2019-05|8.5 %"),
                          QStringLiteral("四川省|cpi|level|2019-01/2019-05|102.1 %"),
                          QStringLiteral("四川省|cpi|yoy_growth|2019-01/2019-05|2.1 %")}));
}

void TestTables::unitsUnderHeadings()
{
    const Read table = read(
        "表2-15 各市常住人口（2019年）\n市（州）,年末常住人口,城镇化率（%）,人均GDP\n ,（万人）,,（元/人）\n"
        "成 都 市,1658.10,74.41,103386");
    QCOMPARE(table.lines, (QStringList{QStringLiteral("成都市|population_resident|level|2019|1658.10 万人"),
                                       QStringLiteral("成都市|urbanization|level|2019|74.41 %"),
                                       QStringLiteral("成都市|gdp_per_capita|level|2019|103386 元/人")}));
    const Read english = read("Province,2019\nSichuan,46363.8", QStringLiteral("gdp.csv"));
    QCOMPARE(english.table().samples[0].figure.region.code, QStringLiteral("510000"));
}

void TestTables::databaseExport()
{
    const Read table
        = read("数据库：月度数据\n时间：最近13个月\n指标,2020年3月,2020年2月\n"
               "社会消费品零售总额_当期值(亿元),26449.9,\n社会消费品零售总额_累计值(亿元),78579.7,52129.8\n"
               "社会消费品零售总额_累计增长(%),-19.0,-20.5\n居民消费价格指数(上年同月=100),104.3,105.2");
    QCOMPARE(table.lines, (QStringList{QStringLiteral("全国|retail|level|2020-03|26449.9 亿元"),
                                       QStringLiteral("全国|retail|level|2020-Q1|78579.7 亿元"),
                                       QStringLiteral("全国|retail|level|2020-01/2020-02|52129.8 亿元"),
                                       QStringLiteral("全国|retail|yoy_growth|2020-Q1|-19.0 %"),
                                       QStringLiteral("全国|retail|yoy_growth|2020-01/2020-02|-20.5 %"),
                                       QStringLiteral("全国|cpi|level|2020-03|104.3"),
                                       QStringLiteral("全国|cpi|level|2020-02|105.2")}));
}

void TestTables::lineNamesInTheFirstColumn()
{
    const Read table = read(
        "指标,GDP_累计,工业增加值_当期同比实际增速,出口交货值_当期\n地区,全国,四川省,全国\n"
        "频度,季,月,月\n单位,亿元,%,亿元\n2018-05,,6.8,10.1\n2018-06,425997.9,6.0,10.2\n2018-07,,6.1,");
    QCOMPARE(table.lines, (QStringList{QStringLiteral("四川省|va_industry|yoy_growth|2018-05|6.8 %"),
                                       QStringLiteral("全国|出口交货值|level|2018-05|10.1 亿元"),
                                       QStringLiteral("全国|gdp|level|2018-S1|425997.9 亿元"),
                                       QStringLiteral("四川省|va_industry|yoy_growth|2018-06|6.0 %"),
                                       QStringLiteral("全国|出口交货值|level|2018-06|10.2 亿元"),
                                       QStringLiteral("四川省|va_industry|yoy_growth|2018-07|6.1 %")}));
    QCOMPARE(table.table().counts.blank, 3);
}

void TestTables::sideBySide()
{
    const Read table
        = read("单位：亿元\n地区,GDP,,地区,GDP\n,2018,2019,,2018,2019\n"
               "成都市,15342.8,17012.7,自贡市,1406.7,1428.5\n绵阳市,2303.8,2856.2,攀枝花市,1173.5,1010.1");
    QCOMPARE(table.lines.size(), 8);
    QCOMPARE(table.lines[2], QStringLiteral("自贡市|gdp|level|2018|1406.7 亿元"));
    QCOMPARE(table.lines[7], QStringLiteral("攀枝花市|gdp|level|2019|1010.1 亿元"));
}

void TestTables::severalTablesOfASheet()
{
    const Read table = read("四川省进出口总额\n单位：万美元\n年份,进口总额\n2018,10\n2019,20\n\n"
                            "四川省财政\n单位：亿元\n年份,税收收入,财政支出\n2018,30,40\n2019,50,60");
    QCOMPARE(table.reading.tables.size(), 2);
    QCOMPARE(table.lines.first(), QStringLiteral("四川省|imports|level|2018|10 万美元"));
    QCOMPARE(table.lines.last(), QStringLiteral("四川省|budget_expenditure|level|2019|60 亿元"));
}

void TestTables::quartersByTheirDates()
{
    for (const char *heading : {"QTR", "日期"}) {
        const QByteArray text
            = QByteArray(heading) + ",YOY\n2018-03-01,6.8\n2018-06-01,6.7\n2018-09-01,6.5\n2018-12-01,6.4";
        const Read table = read(text.constData(), QStringLiteral("national_gdp_growth.csv"));
        QCOMPARE(table.lines.size(), 4);
        QCOMPARE(table.lines[1], QStringLiteral("全国|gdp|yoy_growth|2018-Q2|6.7 %"));
    }
    const Read starts = read("时间,全国GDP同比增长(%)\n2018-01-01,6.8\n2018-04-01,6.7\n2018-07-01,6.5");
    QCOMPARE(starts.lines[1], QStringLiteral("全国|gdp|yoy_growth|2018-Q2|6.7 %"));
}

void TestTables::fractions()
{
    const Read table
        = read("年份,省份,第一产业占比,第二产业占比\n2015,上海市,0.0038,0.283\n2015,云南省,0.1487,0.3564");
    QCOMPARE(table.lines[0], QStringLiteral("上海市|va_primary|share|2015|0.38 %"));
    QCOMPARE(table.lines[3], QStringLiteral("云南省|va_secondary|share|2015|35.64 %"));
}

void TestTables::blankIsNeverZero()
{
    core::Grid grid = gridOf("地区,2019年GDP(亿元)\n北京,\n天津,—\n河北,...\n山西,5\n内蒙古,未公布\n辽宁,0");
    grid.put(1, 1, {QStringLiteral("#DIV/0!"), core::CellKind::Error, false});
    const Read table = read(grid);
    QCOMPARE(table.lines, (QStringList{QStringLiteral("山西省|gdp|level|2019|5 亿元"),
                                       QStringLiteral("辽宁省|gdp|level|2019|0 亿元")}));
    QCOMPARE(table.table().counts.errors, 1);
    QCOMPARE(table.table().counts.missing, 3);
}

void TestTables::numbersOfRowsAndColumnsAreNoFigures()
{
    const Read table = read("采购表\n金额单位：元\n品牌,行次,总计,,轿车\n,,数量,金额,数量\n甲,乙,1,2,3\n合计,"
                            "1,,,\n别克,2,,,\n丰田,3,,,");
    QCOMPARE(table.lines, QStringList());
    QCOMPARE(table.reading.figures(), 0);
}

void TestTables::ambiguousNamesAreAsked()
{
    const Read table = read("地区,2019年GDP(亿元)\n四川省,100\n鼓楼区,20");
    QCOMPARE(table.questions(), (QStringList{QStringLiteral("region:鼓楼区:1")}));
    QVERIFY(table.table().questions[0].regions.size() > 2);
    QVERIFY(table.table().samples[1].open);
    QVERIFY(table.table().samples[1].figure.region.isEmpty());

    tabular::ReadOptions options;
    core::TableMapping mapping;
    mapping.names.insert(QStringLiteral("鼓楼区"), QStringLiteral("350102"));
    options.mappings = {mapping};
    const Read answered = read(gridOf("地区,2019年GDP(亿元)\n四川省,100\n鼓楼区,20"), options);
    QCOMPARE(answered.table().samples[1].figure.region.code, QStringLiteral("350102"));
    QCOMPARE(answered.questions(), QStringList());

    const Read titled = read("徐州市各区2019年GDP（亿元）\n地区,2019年\n鼓楼区,20\n云龙区,30");
    QCOMPARE(titled.table().samples[0].figure.region.code, QStringLiteral("320302"));
}

void TestTables::siblingsDecide()
{
    const Read table = read("地区,2019年GDP(亿元)\n北京,1\n上海,2\n辽宁,3\n吉林,4\n海南,5");
    QCOMPARE(table.table().samples[3].figure.region.code, QStringLiteral("220000"));
    QCOMPARE(table.questions(), QStringList());
}

void TestTables::mappingOverrules()
{
    tabular::ReadOptions options;
    core::TableMapping mapping;
    mapping.region = QStringLiteral("510000");
    mapping.columns = {{1,
                        {},
                        core::ColumnRole::Value,
                        QStringLiteral("retail"),
                        {},
                        {},
                        QStringLiteral("yoy_growth"),
                        QStringLiteral("%"),
                        {}},
                       {2, {}, core::ColumnRole::Ignore, {}, {}, {}, {}, {}, {}}};
    options.mappings = {mapping};
    const Read table = read(gridOf("年份,某数,别的\n2018,3,4\n2019,5,6"), options);
    QCOMPARE(table.lines, (QStringList{QStringLiteral("四川省|retail|yoy_growth|2018|3 %"),
                                       QStringLiteral("四川省|retail|yoy_growth|2019|5 %")}));
}

void TestTables::mappingIsRemembered()
{
    const Read first = read("年份,某数\n2018,3\n2019,5");
    tabular::ReadOptions options;
    options.remembered = [&](const QString &shape) {
        core::TableMapping mapping;
        if (shape == first.table().shape)
            mapping.unit = QStringLiteral("万吨");
        return mapping;
    };
    const Read next = read(gridOf("年份,某数\n2020,7\n2021,8\n2022,9"), options);
    QVERIFY(next.table().remembered);
    QVERIFY(next.lines.first().endsWith(QStringLiteral("|level|2020|7 万吨")));
    const Read other = read(gridOf("年份,另一数\n2020,7\n2021,8"), options);
    QVERIFY(!other.table().remembered);
}

void TestTables::evidence()
{
    core::Grid grid = gridOf("地区,2019年GDP(亿元)\n四川省,\"1\"");
    grid.name = QStringLiteral("表一");
    grid.put(1, 1, {QStringLiteral("46,615.8"), core::CellKind::Text, false});
    const Read table = read(grid, {}, QStringLiteral("gdp.xlsx"));
    const core::Evidence evidence = table.table().samples.first().figure.evidence.first();
    QCOMPARE(evidence.dataSet, QStringLiteral("gdp.xlsx"));
    QCOMPARE(evidence.sheet, QStringLiteral("表一"));
    QCOMPARE(evidence.row, 2);
    QCOMPARE(evidence.column, 2);
    QCOMPARE(evidence.anchor.exact, QStringLiteral("46,615.8"));
    QCOMPARE(table.lines.first(), QStringLiteral("四川省|gdp|level|2019|46615.8 亿元"));
}

void TestTables::mappingJson()
{
    const auto read = core::mappingsFromJson(
        R"([{"sheet":"A","first_header_row":4,"header_rows":2,"region":"510000","unit":"亿元",
             "columns":[{"column":"C","role":"value","indicator":"gdp"},{"heading":"备注","role":"ignore"}],
             "names":{"鼓楼区":"350102"}}])");
    QVERIFY(read.ok());
    const core::TableMapping &mapping = read->first();
    QCOMPARE(mapping.firstHeaderRow, 3);
    QCOMPARE(mapping.columns[0].column, 2);
    QCOMPARE(mapping.names.value(QStringLiteral("鼓楼区")), QStringLiteral("350102"));
    const auto again = core::mappingFromJson(core::toJson(mapping));
    QVERIFY(again.ok());
    QCOMPARE(*again, mapping);
    for (const char *wrong : {"nonsense", R"({"measure":"speed"})", R"({"period":"May"})",
                              R"({"columns":[{}]})", R"({"columns":[{"column":"C","role":"king"}]})"})
        QVERIFY2(!core::mappingsFromJson(wrong).ok(), wrong);
}

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
