// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Office documents, PDF, saved archives and feeds: their text in order, and nothing that is not part of it.

#include "readers/docxnumbering.h"
#include "readers/reader.h"
#include "support/layout.h"
#include "support/officefiles.h"
#include "support/pdffile.h"
#include "support/zipfile.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

namespace {

const QString Opening = u"前三季度，全县实现地区生产总值152.3亿元，同比增长5.8%，经济运行总体平稳。"_s;

} // namespace

class TestOffice : public QObject {
    Q_OBJECT

private:
    struct Outcome {
        QList<core::Document> documents;
        QStringList errors;
    };

    Outcome readAll(const QByteArray &bytes, const QString &name = u"文件"_s)
    {
        Outcome outcome;
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        auto stream = readers::openDocuments(file.fileName());
        if (!stream) {
            outcome.errors.append(stream.error().message);
            return outcome;
        }
        while (!(*stream)->atEnd()) {
            auto next = (*stream)->next();
            if (!next)
                outcome.errors.append((*stream)->itemName() + u": "_s + next.error().message);
            else if (*next)
                outcome.documents.append(**next);
        }
        return outcome;
    }

    core::Document read(const QByteArray &bytes, const QString &name = u"文件"_s)
    {
        const Outcome outcome = readAll(bytes, name);
        if (outcome.documents.size() != 1)
            qWarning("%s", qPrintable(outcome.errors.join(u'\n')));
        return outcome.documents.value(0);
    }

    QString refusal(const QByteArray &bytes, const QString &name = u"文件"_s)
    {
        const Outcome outcome = readAll(bytes, name);
        return outcome.documents.isEmpty() ? outcome.errors.value(0) : u"read"_s;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void docx()
    {
        const QString center = u"<w:jc w:val='center'/>"_s;
        const QString item = u"<w:numPr><w:ilvl w:val='%1'/><w:numId w:val='3'/></w:numPr>"_s;
        const QString body = tests::docxParagraph(u"云河县前三季度经济运行情况"_s, u"<w:pStyle w:val='T'/>"_s)
                             + tests::docxParagraph(u"目　录"_s, center)
                             + tests::docxParagraph(u"一、总体情况\t1"_s, u"<w:pStyle w:val='TOC1'/>"_s)
                             + tests::docxParagraph(Opening)
                             + tests::docxParagraph(u"总体情况"_s, u"<w:pStyle w:val='1'/>"_s + item.arg(0))
                             + u"<w:p><w:r><w:t>工业增加值</w:t></w:r><w:del><w:r><w:delText>下降</"
                               u"w:delText></w:r></w:del><w:ins><w:r><w:t>增长"
                               u"</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></"
                               u"w:r><w:r><w:t>8.1%，其中：制造业增长9.0%。"
                               u"</w:t></w:r></w:p>"_s
                             + tests::docxParagraph(u"投资平稳"_s, u"<w:pStyle w:val='1'/>"_s + item.arg(0))
                             + tests::docxParagraph(u"完成投资20亿元。"_s, item.arg(1))
                             + tests::docxParagraph(u"新开工项目12个。"_s, item.arg(1))
                             + u"<w:p><w:r><w:drawing><a:blip r:embed='rId9'/></w:drawing></w:r></w:p>"_s
                             + tests::docxParagraph(u"图为云河工业园。（林某某 摄）"_s, center)
                             + u"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></"
                               u"w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>"
                               u"<w:p><w:r><w:t>总量</w:t></w:r></w:p></w:tc></"
                               u"w:tr><w:tr><w:tc><w:p><w:r><w:t>投资</w:t></w:r></w:p></w:tc>"
                               u"<w:tc><w:p><w:r><w:t>20.0</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5.2</"
                               u"w:t></w:r></w:p></w:tc></w:tr>"
                               u"</w:tbl>"_s
                             + tests::docxParagraph(u"以上数据为初步核算数。"_s);
        const core::Document document = read(tests::docxOf(body));
        QCOMPARE(document.title, u"云河县前三季度经济运行情况"_s);
        QCOMPARE(tests::blockList(document),
                 (QStringList{u"p "_s + Opening, u"h1 一、总体情况"_s,
                              u"p 工业增加值增长8.1%，其中：制造业增长9.0%。"_s, u"h1 二、投资平稳"_s,
                              u"li （1）完成投资20亿元。"_s, u"li （2）新开工项目12个。"_s,
                              u"caption 图为云河工业园。（林某某 摄）"_s, u"row1 指标\t总量\t"_s,
                              u"row0 投资\t20.0\t5.2"_s, u"p 以上数据为初步核算数。"_s}));
        QCOMPARE(tests::blockFault(document), QString());
        QCOMPARE(document.pictures.size(), 1);
        QCOMPARE(document.pictures.first().caption, u"图为云河工业园。（林某某 摄）"_s);
    }

    void numbers()
    {
        QCOMPARE(readers::hanNumber(10), u"十"_s);
        QCOMPARE(readers::hanNumber(21), u"二十一"_s);
        QCOMPARE(readers::hanNumber(105), u"一百零五"_s);
        QCOMPARE(readers::hanNumber(110), u"一百一十"_s);
        QCOMPARE(readers::hanNumber(2030), u"二千零三十"_s);
        QCOMPARE(readers::hanNumber(70000), u"70000"_s);
    }

    void odt()
    {
        const core::Document document = read(tests::odtOf(
            u"<text:p text:style-name='P1'>云河县统计简报</text:p><text:table-of-content><text:p>总体情况 "
            u"1</text:p>"
            u"</text:table-of-content><text:h "
            u"text:outline-level='1'>总体情况</text:h><text:p>%1<text:note><text:p>脚注</text:p>"
            u"</text:note></text:p><text:list><text:list-item><text:p>工业增长<text:span>8.1%</text:span>。</"
            u"text:p></text:list-item>"
            u"</text:list><table:table><table:table-row><table:table-cell><text:p>指标</text:p></"
            u"table:table-cell>"
            u"<table:table-cell table:number-columns-spanned='2'><text:p>增速</text:p></table:table-cell>"
            u"<table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>工业</"
            u"text:p>"
            u"</table:table-cell><table:table-cell "
            u"table:number-columns-repeated='2'><text:p>8.1</text:p></table:table-cell>"
            u"</table:table-row></table:table>"_s.arg(Opening)));
        QCOMPARE(document.title, u"云河县统计简报"_s);
        QCOMPARE(tests::blockList(document),
                 (QStringList{u"h1 总体情况"_s, u"p "_s + Opening, u"li 工业增长8.1%。"_s,
                              u"row1 指标\t增速"_s, u"row0 工业\t8.1\t8.1"_s}));
    }

    void ofd()
    {
        const auto object = [](double x, double y, const QString &text) {
            return u"<ofd:TextObject Boundary='%1 %2 80 6' Size='5'><ofd:TextCode X='0' Y='5' DeltaX='g %3 "
                   u"5'>%4</ofd:TextCode>"
                   u"</ofd:TextObject>"_s.arg(x)
                       .arg(y)
                       .arg(text.size() - 1)
                       .arg(text);
        };
        const core::Document document = read(
            tests::ofdOf(object(60, 20, u"关于加快涵洞建设的函"_s) + object(20, 40, u"青屏区政府："_s)
                         + object(45, 50, u"23年用地供应计划，你区涵洞建设应"_s) + object(30, 50, u"根据2"_s)
                         + object(42.5, 50, u"0"_s) + object(20, 60, u"加快完成。"_s)));
        QCOMPARE(document.title, u"关于加快涵洞建设的函"_s);
        QVERIFY2(document.text.contains(u"根据2023年用地供应计划，你区涵洞建设应加快完成。"),
                 qPrintable(document.text));
    }

    void pdfParagraphs()
    {
        QList<QList<tests::PrintedLine>> pages;
        for (int page = 0; page < 3; ++page) {
            QList<tests::PrintedLine> lines{{200, 30, 9, u"云河县统计月报"_s},
                                            {290, 780, 9, u"— %1 —"_s.arg(page + 1)}};
            if (page == 0)
                lines.append({180, 80, 18, u"云河县经济运行情况"_s});
            lines += tests::column(
                60, 120,
                {u"　　前三季度，全县实现地区生产总值152.3亿元，同比增长百分之五点八，其中工业增加值增长"_s
                     .mid(2),
                 u"百分之八点一，服务业增加值增长百分之六，经济运行总体平稳，结构继续优化，质量稳步提升，"_s,
                 u"就业形势好于预期。"_s},
                11);
            pages.append(lines);
        }
        const core::Document document = read(tests::pdfOf(pages));
        QCOMPARE(document.title, u"云河县经济运行情况"_s);
        const QString paragraph
            = u"前三季度，全县实现地区生产总值152."
              u"3亿元，同比增长百分之五点八，其中工业增加值增长百分之八点一，"
              u"服务业增加值增长百分之六，经济运行总体平稳，结构继续优化，质量稳步提升，就业形势好于预期。"_s;
        QCOMPARE(document.text, QStringList({paragraph, paragraph, paragraph}).join(u'\n'));
    }

    void pdfColumns()
    {
        QStringList left;
        QStringList right;
        for (int i = 0; i < 20; ++i) {
            left.append(u"左栏第%1行的文字写满了这一栏的宽度没有停"_s.arg(i + 10));
            right.append(u"右栏第%1行的文字写满了这一栏的宽度没有停"_s.arg(i + 10));
        }
        const core::Document document
            = read(tests::pdfOf({tests::column(60, 100, left) + tests::column(330, 104, right)}));
        QVERIFY2(document.text.contains(left.join(QString()) + right.join(QString())),
                 qPrintable(document.text));
    }

    void pdfTable()
    {
        const core::Document document = read(tests::pdfOf(
            {{{60, 100, 11, u"主要指标完成情况见下表，数据均为初步核算数，增速按可比价格计算。"_s},
              {60, 130, 11, u"指标"_s},
              {240, 130, 11, u"总量"_s},
              {400, 130, 11, u"增速"_s},
              {60, 150, 11, u"工业"_s},
              {240, 150, 11, u"61.7"_s},
              {400, 150, 11, u"6.9"_s},
              {60, 170, 11, u"投资"_s},
              {240, 170, 11, u"20.0"_s},
              {400, 170, 11, u"5.2"_s}}}));
        const QStringList blocks = tests::blockList(document);
        QVERIFY2(blocks.contains(u"row1 指标\t总量\t增速"_s), qPrintable(blocks.join(u'\n')));
        QVERIFY(blocks.contains(u"row0 投资\t20.0\t5.2"_s));
    }

    void pdfRefused()
    {
        QVERIFY(refusal(tests::pdfOf({{}})).contains(u"only pictures of pages"));
        QVERIFY(refusal(tests::pdfOf({{{60, 100, 11, Opening}}}, true)).contains(u"password"));
        QStringList garbled;
        for (int i = 0; i < 20; ++i)
            garbled.append(u"犐犆犛犌犅犜犣犎犑犓犔犕犖犗犘犙"_s);
        QVERIFY(refusal(tests::pdfOf({tests::column(60, 100, garbled)})).contains(u"stand for others"));
    }

    void rtf()
    {
        QStringEncoder gbk("GB18030");
        QByteArray hex;
        for (const char c : QByteArray(gbk.encode(u"云河县统计简报"_s)))
            hex += "\\'" + QByteArray(1, c).toHex();
        QByteArray escaped;
        for (const QChar c : Opening)
            escaped += c.unicode() < 0x80 ? QByteArray(1, char(c.unicode()))
                                          : "\\u" + QByteArray::number(qint16(c.unicode())) + "?";
        const core::Document document = read(
            "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\info{\\title "
            "secret}}{\\header head}"
            "\\f0\\fs44\\qc "
            + hex + "\\par\\pard\\fs32 " + escaped
            + "\\par{\\v hidden}{\\*\\unknown junk}\\trowd\\intbl A\\cell B\\cell\\row\\trowd\\intbl 1\\cell "
              "2.5\\cell\\row\\pard\\par end of it.\\par}");
        QCOMPARE(document.title, u"云河县统计简报"_s);
        QCOMPARE(document.text, Opening + u"\nA\tB\n1\t2.5\nend of it."_s);
    }

    void doc()
    {
        const QString text = u"云河县统计简报\r"_s + Opening
                             + u"\r\x13 PAGEREF _Toc1 \x14一\x15、工业\r指标\a增速\a\a工业\a8.1\a\a"_s
                             + u"以上为初步数。\r"_s;
        const core::Document document = read(tests::docOf(text));
        QCOMPARE(document.title, u"云河县统计简报"_s);
        QCOMPARE(document.text, Opening + u"\n一、工业\n指标\t增速\n工业\t8.1\n以上为初步数。"_s);
        QVERIFY(refusal(tests::docOf(text, true)).contains(u"password"));
    }

    void mhtml()
    {
        const QByteArray picture
            = QByteArray::fromHex("89504E470D0A1A0A0000000D49484452000000C800000064") + QByteArray(200, 'x');
        QStringEncoder gbk("GB18030");
        const QByteArray html = gbk.encode(
            u"<html><head><meta charset=gb2312><title>新桥通车</title></head><body><h1>新桥通车</h1>"
            u"<p>%1</p><img src='a.png'></body></html>"_s.arg(Opening));
        const core::Document document = read(tests::mhtmlOf(html, "gb2312", picture));
        QCOMPARE(document.title, u"新桥通车"_s);
        QCOMPARE(document.text, Opening);
        QCOMPARE(document.url, u"https://news.example.org/2023/a.html"_s);
        QCOMPARE(document.pictures.size(), 1);
        QCOMPARE(document.pictures.first().data, picture);
    }

    void feeds()
    {
        const QString rss = u"<?xml version='1.0' encoding='GB2312'?><rss "
                            u"version='2.0'><channel><title>云河日报</title><item><title>甲</title>"
                            u"<link>https://n.example.org/1</link><pubDate>Wed, 21 Dec 2005 "
                            u"15:06:24+0900</pubDate><description>&lt;p&gt;%1"
                            u"&lt;/p&gt;&lt;a href='x'&gt;... "
                            u"more&lt;/a&gt;</description></item><item><title>空</title><description>... more"
                            u"</description></item></channel></rss>"_s.arg(Opening);
        Outcome outcome = readAll(QStringEncoder("GB18030").encode(rss));
        QCOMPARE(outcome.documents.size(), 1);
        QCOMPARE(outcome.errors.size(), 1);
        QVERIFY(outcome.errors.first().startsWith(u"item 2: This item holds no text"));
        const core::Document &first = outcome.documents.first();
        QCOMPARE(first.title, u"甲"_s);
        QCOMPARE(first.published.label(), u"2005-12-21"_s);
        QCOMPARE(first.source, u"云河日报"_s);
        QCOMPARE(first.url, u"https://n.example.org/1"_s);
        QCOMPARE(first.text, Opening);
        outcome = readAll(
            u"<feed xmlns='http://www.w3.org/2005/Atom'><title>云河</title><entry><title>乙</title><link "
            u"href='https://n.example.org/2'/><author><name>林某某</name></"
            u"author><updated>2023-10-26T08:00:00Z"
            u"</updated><content type='html'>&lt;p&gt;%1&lt;/p&gt;</content></entry></feed>"_s.arg(Opening)
                .toUtf8());
        QCOMPARE(outcome.documents.size(), 1);
        QCOMPARE(outcome.documents.first().author, u"林某某"_s);
        QCOMPARE(outcome.documents.first().published.label(), u"2023-10-26"_s);
    }

    void markdown()
    {
        const core::Document document = read(
            (u"---\ntitle: \"云河县统计简报\"\ndate: 2023-10-26\n---\n\n## 总体情况\n\n"_s + Opening
             + u"\n**其中**，[工业](https://x.example)增长8.1%。\n\n- 投资增长5.2%。\n\n| 指标 | 增速 |\n|---|---:|\n| 工业 | 8.1 |\n"_s)
                .toUtf8(),
            u"a.md"_s);
        QCOMPARE(document.title, u"云河县统计简报"_s);
        QCOMPARE(document.published.label(), u"2023-10-26"_s);
        QCOMPARE(tests::blockList(document),
                 (QStringList{u"h1 总体情况"_s, u"p "_s + Opening + u"其中，工业增长8.1%。"_s,
                              u"li 投资增长5.2%。"_s, u"row1 指标\t增速"_s, u"row0 工业\t8.1"_s}));
    }

    void others()
    {
        QVERIFY(refusal(tests::zipOf({{"[Content_Types].xml", ""}, {"xl/workbook.xml", "<x/>"}}))
                    .contains(u"spreadsheet"));
        QVERIFY(refusal(tests::zipOf({{"[Content_Types].xml", ""}, {"visio/document.xml", "<x/>"}}))
                    .contains(u"not read"));
        QVERIFY(refusal(tests::zipOf({{"a.txt", "x"}})).contains(u"archive"));
        QVERIFY(refusal("<?xml version='1.0'?><svg/>").contains(u"neither RSS nor Atom"));
    }
};

QTEST_GUILESS_MAIN(TestOffice)
#include "tst_office.moc"
