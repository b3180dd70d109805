// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/grids.h"
#include "support/zipfile.h"

#include <QStringEncoder>
#include <QTest>

using namespace fangzhi;
using core::CellKind;

namespace {

constexpr const char *Workbook = R"(<workbook xmlns:r="r"><sheets><sheet name="一" sheetId="1" r:id="a"/>
         <sheet name="藏" sheetId="2" state="hidden" r:id="a"/></sheets></workbook>)";
constexpr const char *Relations
    = R"(<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>)";
constexpr const char *Strings
    = R"(<sst><si><t>地区</t><rPh sb="0" eb="1"><t>diqu</t></rPh></si><si><r><t>生产</t></r><r><t>总值</t></r></si></sst>)";
constexpr const char *Styles
    = R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
         <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>)";

QByteArray xlsx(const QByteArray &sheet)
{
    return tests::zipOf({{"[Content_Types].xml", "<Types/>"},
                         {"xl/workbook.xml", Workbook},
                         {"xl/_rels/workbook.xml.rels", Relations},
                         {"xl/sharedStrings.xml", Strings},
                         {"xl/styles.xml", Styles},
                         {"xl/worksheets/sheet1.xml", sheet}});
}

QString words(const core::Grid &grid)
{
    QStringList rows;
    for (int r = 0; r < grid.rowCount(); ++r) {
        QStringList cells;
        for (int c = 0; c < grid.columnCount(); ++c)
            cells.append(grid.cell(r, c).text);
        rows.append(cells.join(u'|'));
    }
    return rows.join(u'/');
}

} // namespace

class TestGrids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csv();
    void blankLinesCount();
    void encodings();
    void xlsxCells();
    void ods();
    void html();
    void excelXml();
    void pasted();
    void refused_data();
    void refused();
    void bombs();
};

void TestGrids::csv()
{
    const auto file = readers::readGridBytes("标题\n地区;GDP;\"a;b\"\n四川;1,5;3\n", QStringLiteral("a.csv"));
    QVERIFY(file.ok());
    QCOMPARE(words(file->sheets.first()), QStringLiteral("标题||/地区|GDP|a;b/四川|1,5|3"));
    QCOMPARE(file->sha256.size(), 32);
    const auto tabs = readers::readGridBytes("a\t1,234\n\"x\ty\"\t\"2\"\"\"\n", QStringLiteral("a.tsv"));
    QCOMPARE(words(tabs->sheets.first()), QStringLiteral("a|1,234/x\ty|2\""));
}

void TestGrids::blankLinesCount()
{
    const auto file = readers::readGridBytes("a,b\r\n\r\n\r\nc,d\r\n", QStringLiteral("a.csv"));
    QCOMPARE(file->sheets.first().cell(3, 1).text, QStringLiteral("d"));
}

void TestGrids::encodings()
{
    const QString text = QStringLiteral("地区,地区生产总值（亿元）\n四川省,46615.8\n重庆市,23605.8\n");
    for (const char *name : {"UTF-8", "GB18030", "UTF-16LE"}) {
        QStringEncoder encoder(name, QStringEncoder::Flag::WriteBom);
        const QByteArray bytes = encoder.isValid() ? QByteArray(encoder(text)) : QByteArray();
        if (bytes.isEmpty())
            continue; // Qt without this codec
        const auto file = readers::readGridBytes(bytes, QStringLiteral("a.csv"));
        QVERIFY(file.ok());
        QCOMPARE(file->sheets.first().cell(1, 0).text, QStringLiteral("四川省"));
    }
}

void TestGrids::xlsxCells()
{
    const auto file = readers::readGridBytes(
        xlsx(
            R"(<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>四川</t></is></c><c r="B3"><f>1+1</f><v>8.0999999999999996</v></c>
                <c r="C3" s="1"><v>8.1000000000000003E-2</v></c><c r="D3" s="2"><v>43586</v></c><c r="E3" t="e"><v>#DIV/0!</v></c>
                <c r="F3" s="3"><v>43586</v></c><c r="G3"><f>A1</f></c></row></sheetData>
                <mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B9:Z99"/></mergeCells></worksheet>)"),
        QStringLiteral("a.xlsx"));
    QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.error().message + file.error().detail));
    QCOMPARE(file->sheets.size(), 1); // the hidden one is left out
    const core::Grid &grid = file->sheets.first();
    QCOMPARE(grid.name, QStringLiteral("一"));
    QCOMPARE(words(grid),
             QStringLiteral("|||||/地区|生产总值||||/四川|8.1|0.081|2019-05|#DIV/0!|2019-05-01"));
    QVERIFY(grid.cell(2, 2).percent);
    QCOMPARE(int(grid.cell(2, 3).kind), int(CellKind::Date));
    QCOMPARE(int(grid.cell(2, 4).kind), int(CellKind::Error));
    QCOMPARE(grid.merges, (QList<core::GridSpan>{{1, 0, 2, 1}}));
}

void TestGrids::ods()
{
    const QByteArray content
        = R"(<office:document-content><office:body><office:spreadsheet><table:table table:name="甲">
             <table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>四川<text:span>省</text:span></text:p></table:table-cell><table:covered-table-cell/></table:table-row>
             <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
             <table:table-row><table:table-cell office:value-type="float" office:value="12.5"><office:annotation><text:p>nota</text:p></office:annotation><text:p>12.50</text:p></table:table-cell>
             <table:table-cell office:value-type="percentage" office:value="0.081"><text:p>8.1%</text:p></table:table-cell>
             <table:table-cell office:value-type="date" office:date-value="2019-05-01"><text:p>2019年5月</text:p></table:table-cell></table:table-row>
             </table:table></office:spreadsheet></office:body></office:document-content>)";
    const auto file
        = readers::readGridBytes(tests::zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                               {"content.xml", content}}),
                                 QStringLiteral("a.ods"));
    QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.error().message + file.error().detail));
    const core::Grid &grid = file->sheets.first();
    QCOMPARE(grid.cell(0, 0).text, QStringLiteral("四川省"));
    QCOMPARE(grid.cell(4, 0).text, QStringLiteral("12.5"));
    QVERIFY(grid.cell(4, 1).percent);
    QCOMPARE(grid.cell(4, 2).text, QStringLiteral("2019-05"));
    QCOMPARE(grid.merges.size(), 1);
    QCOMPARE(grid.columnCount(), 3);
}

void TestGrids::html()
{
    const auto file
        = readers::readGridBytes("<html><body><table><tr><td>menu</td></tr></table><table><tr><td "
                                 "rowspan=2>地区</td><td colspan=2>GDP</td></tr>"
                                 "<tr><td>2018<td>2019</tr><tr><td>&nbsp;四川&nbsp;</td><td>1</"
                                 "td><td>2<script>3</script></td></tr></table>",
                                 QStringLiteral("a.xls"));
    QVERIFY(file.ok());
    QCOMPARE(file->sheets.size(), 1);
    const core::Grid &grid = file->sheets.first();
    QCOMPARE(words(grid), QStringLiteral("地区|GDP|/|2018|2019/  四川|1|2"));
    QCOMPARE(grid.merges, (QList<core::GridSpan>{{0, 0, 2, 1}, {0, 1, 1, 2}}));
}

void TestGrids::excelXml()
{
    const auto file = readers::readGridBytes(
        R"(<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
           xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>
           <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">GDP</Data></Cell></Row>
           <Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">5.5</Data></Cell></Row></Table></Worksheet></Workbook>)",
        QStringLiteral("a.xls"));
    QVERIFY(file.ok());
    QCOMPARE(words(file->sheets.first()), QStringLiteral("GDP|/|/|5.5"));
    QCOMPARE(file->sheets.first().merges.size(), 1);
}

void TestGrids::pasted()
{
    const auto text = readers::readPastedGrid(QStringLiteral("地区\t2019\n四川\t1,000\n"));
    QCOMPARE(words(text->sheets.first()), QStringLiteral("地区|2019/四川|1,000"));
    const auto html = readers::readPastedGrid(QStringLiteral("x"),
                                              QStringLiteral("<table><tr><td>a<td>b<tr><td>c<td>d</table>"));
    QCOMPARE(words(html->sheets.first()), QStringLiteral("a|b/c|d"));
}

void TestGrids::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space") << QByteArray("\n \n,,,\n");
    QTest::newRow("cut off") << xlsx("<worksheet/>").first(200);
    QTest::newRow("no sheet") << tests::zipOf(
        {{"xl/workbook.xml", Workbook}, {"xl/_rels/workbook.xml.rels", Relations}});
    QTest::newRow("broken XML") << xlsx("<worksheet><sheetData><row><c r=\"A1\"><v>1</c></row>");
    QTest::newRow("DTD") << xlsx("<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet><sheetData><row><c "
                                 "r=\"A1\"><v>&a;</v></c></row></sheetData></worksheet>");
    QTest::newRow("another zip") << tests::zipOf({{"word/document.xml", "<a/>"}});
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n0000");
    QTest::newRow("page without a table") << QByteArray("<html><p>一段话</p></html>");
    QTest::newRow("quote") << QByteArray("a,\"b\nc,d\n");
    QTest::newRow("a million columns") << QByteArray(1'000'000, ',');
    QTest::newRow("old office, cut off") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing more");
}

void TestGrids::refused()
{
    QFETCH(QByteArray, bytes);
    const auto file = readers::readGridBytes(bytes, QStringLiteral("a"));
    QVERIFY(!file.ok());
    QVERIFY(file.error().message.endsWith(u'.'));
}

void TestGrids::bombs()
{
    const auto swollen = readers::readGridBytes(
        xlsx("<worksheet><!--" + QByteArray(90'000'000, ' ') + "--></worksheet>"), QStringLiteral("a.xlsx"));
    QVERIFY(!swollen.ok());
    QCOMPARE(int(swollen.error().code), int(core::ErrorCode::TooLarge));
    // A few bytes that claim to be billions of cells.
    const auto repeated = readers::readGridBytes(
        tests::zipOf(
            {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
             {"content.xml", R"(<d><table:table><table:table-row table:number-rows-repeated="1000000">
                       <table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/>
                       </table:table-row></table:table></d>)"}}),
        QStringLiteral("a.ods"));
    QVERIFY(!repeated.ok());
    const auto spans = readers::readGridBytes(
        "<table>" + QByteArray("<tr><td rowspan=1000 colspan=1000>1</td></tr>").repeated(500) + "</table>",
        QStringLiteral("a.xls"));
    QVERIFY(!spans.ok());
    const auto deep
        = readers::readGridBytes(QByteArray("<table><tr><td>").repeated(5000), QStringLiteral("a.xls"));
    QVERIFY(!deep.ok());
    const auto far = readers::readGridBytes(
        xlsx(
            R"(<worksheet><sheetData><row r="99999999"><c r="ZZZZ99999999"><v>1</v></c></row></sheetData></worksheet>)"),
        QStringLiteral("a.xlsx"));
    QVERIFY(!far.ok());
}

QTEST_APPLESS_MAIN(TestGrids)
#include "tst_grids.moc"
