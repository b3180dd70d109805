// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Layouts of pages as people paste them, with invented texts: what is read and what is left out.

#include "readers/reader.h"
#include "support/layout.h"

#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

namespace {

const QString Long
    = u"前三季度，全市上下紧扣年度目标，抓项目、促消费、稳外贸，主要指标保持在合理区间，新动能加快成长，"
      u"经济运行总体平稳，为完成全年任务打下了基础。"_s;
const QString Second
    = u"分产业看，农业生产形势较好，工业企业开工充足，现代服务业增势良好，三次产业协同发展的格局进一步巩固。"_s;

// "title | source | author | published | written | region | kind"
QString facts(const core::Document &d)
{
    return QStringList{d.title,           d.source,      d.author, d.published.label(),
                       d.written.label(), d.region.name, d.kind}
        .join(u" | "_s);
}

} // namespace

class TestLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layout_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("expectedFacts");
        QTest::addColumn<QStringList>("expectedBlocks");

        const auto row = [](const char *name, const QString &page, const QString &facts,
                            const QStringList &blocks) { QTest::newRow(name) << page << facts << blocks; };

        row("portal of a government",
            u"您的位置: 首页 > 政务公开 > 统计信息\n绵阳市前三季度经济运行情况分析\n发布时间：2023-10-25 "
            u"09:30　来源：市统计局　浏览次数：128\n"
            u"【字体：大 中 小】\n打印 收藏 分享到：\n"_s
                + Long + u"\n"_s + Second + u"\n扫一扫在手机打开当前页\n打印本页 关闭窗口\n"_s,
            u"绵阳市前三季度经济运行情况分析 | 市统计局 |  | 2023-10-25 |  | 绵阳市 | analysis"_s,
            {u"p "_s + Long, u"p "_s + Second});

        row("office and date without labels",
            u"绵阳市前三季度经济运行情况分析\n绵阳市统计局 2023-10-25\n"_s + Long + u"\n"_s + Second
                + u"\n"_s,
            u"绵阳市前三季度经济运行情况分析 | 绵阳市统计局 |  | 2023-10-25 |  | 绵阳市 | analysis"_s,
            {u"p "_s + Long, u"p "_s + Second});

        row("date, time and paper without labels",
            u"江城经济稳中有进\n2023-10-25 09:30　江城日报\n"_s + Long + u"\n"_s + Second + u"\n"_s,
            u"江城经济稳中有进 | 江城日报 |  | 2023-10-25 |  |  | news"_s,
            {u"p "_s + Long, u"p "_s + Second});

        row("portal with one word a line",
            u"您的位置:\n首页\n>\n本市要闻\n本市要闻\n某地经济稳中有进\n来源：\n江城日报\n2022-07-20 08:00:00\n【字体：\n大\n中\n小\n】\n"_s
                + Long + u"\n收藏\n|\n分享到:\n×\n相关文档：\n"_s,
            u"某地经济稳中有进 | 江城日报 |  | 2022-07-20 |  |  | news"_s, {u"p "_s + Long});

        row("repost with slogan, path, doubled title and comment form",
            u"范文之家，写作好帮手！\n范文之家 > "
            u"江城年度要闻回顾之三\n\n江城年度要闻回顾之三\n\n时间:2021-03-02 10:11:12\n\n相关推荐\n\n"
            u"江城年度要闻回顾之三\n\n事情经过\n\n"_s
                + Long + u"\n\n江城新区鸟瞰（资料图片）\n\n主要成果\n\n"_s + Second
                + u"\n\n装满零件的列车驶出江城货运站\n\n各方反响\n\n干部群众信心更足\n\n"_s + Long
                + u"\n\n来源:融媒体记者 王小明\n\n编辑:李晓红\n\n审核:赵大力\n\n"
                  u"本内容不代表本网观点，如有侵权请联系我们处理。\n网友评论\n网友评论仅供其表达个人看法。\n"_s,
            u"江城年度要闻回顾之三 |  | 王小明 | 2021-03-02 |  |  | news"_s,
            {u"h1 事情经过"_s, u"p "_s + Long, u"caption 江城新区鸟瞰（资料图片）"_s, u"h1 主要成果"_s,
             u"p "_s + Second, u"caption 装满零件的列车驶出江城货运站"_s, u"h1 各方反响"_s,
             u"h2 干部群众信心更足"_s, u"p "_s + Long, u"credit 来源:融媒体记者 王小明"_s,
             u"credit 编辑:李晓红"_s, u"credit 审核:赵大力"_s});

        row("newspaper",
            u"江城新区产值连续三年增长\n本报记者 张三 通讯员 李四\n"_s + Long
                + u"\n图为新区一家企业的生产线。王五 摄\n"_s + Second + u"\n（责任编辑：赵六）"_s,
            u"江城新区产值连续三年增长 |  | 张三 李四 |  |  |  | "_s,
            {u"credit 本报记者 张三 通讯员 李四"_s, u"p "_s + Long,
             u"caption 图为新区一家企业的生产线。王五 摄"_s, u"p "_s + Second,
             u"credit （责任编辑：赵六）"_s});

        row("agency",
            u"我国制造业保持增长\n新华社北京1月17日电（记者 张三、李四）"_s + Long + u"\n"_s + Second,
            u"我国制造业保持增长 | 新华社 | 张三 李四 |  |  |  | news"_s,
            {u"p 新华社北京1月17日电（记者 张三、李四）"_s + Long, u"p "_s + Second});

        row("work report",
            u"政府工作报告\n——2024年1月18日在青山市第八届人民代表大会第四次会议上\n青山市市长　陈　明\n各位代"
            u"表：\n"
            u"现在，我代表市人民政府，向大会报告工作，请予审议。\n一、2023年工作回顾\n（一）综合实力稳步提升。\n"_s
                + Long + u"\n（二）改革开放不断深化\n"_s + Second
                + u"\n二、2024年重点工作\n1.抓好项目建设\n"_s + Long
                + u"\n名词解释\n1.“双招双引”：指招商引资、招才引智。\n2.“两新”：指设备更新和以旧换新。\n"_s,
            u"政府工作报告 |  | 陈明 |  | 2024-01-18 |  | work-report"_s,
            {u"credit ——2024年1月18日在青山市第八届人民代表大会第四次会议上"_s,
             u"credit 青山市市长　陈　明"_s, u"p 各位代表："_s,
             u"p 现在，我代表市人民政府，向大会报告工作，请予审议。"_s, u"h1 一、2023年工作回顾"_s,
             u"h2 （一）综合实力稳步提升。"_s, u"p "_s + Long, u"h2 （二）改革开放不断深化"_s,
             u"p "_s + Second, u"h1 二、2024年重点工作"_s, u"h3 1.抓好项目建设"_s, u"p "_s + Long,
             u"h1 名词解释"_s, u"li 1.“双招双引”：指招商引资、招才引智。"_s,
             u"li 2.“两新”：指设备更新和以旧换新。"_s});

        row("communique with a table and a signature",
            u"遂宁市2022年国民经济和社会发展统计公报\n遂宁市统计局\n一、综合\n"_s + Long
                + u"\n指标\t单位\t绝对数\t比上年增长（%）\n甲产品\t万吨\t12.5\t3.1\n乙产品\t万件\t8.0\t-2.4\n二、农业\n"_s
                + Second + u"\n遂宁市统计局\n2023年3月20日\n"_s,
            u"遂宁市2022年国民经济和社会发展统计公报 |  |  |  | 2023-03-20 | 遂宁市 | communique"_s,
            {u"p 遂宁市统计局"_s, u"h1 一、综合"_s, u"p "_s + Long,
             u"row1 指标\t单位\t绝对数\t比上年增长（%）"_s, u"row0 甲产品\t万吨\t12.5\t3.1"_s,
             u"row0 乙产品\t万件\t8.0\t-2.4"_s, u"h1 二、农业"_s, u"p "_s + Second, u"credit 遂宁市统计局"_s,
             u"credit 2023年3月20日"_s});

        row("news in brief",
            u"国内快讯\n甲地新桥通车\n"_s + Long + u"\n乙地机场扩建\n"_s + Second
                + u"\n丙地展会开幕，百家企业参加\n"_s + Long,
            u"国内快讯 |  |  |  |  |  | "_s,
            {u"h1 甲地新桥通车"_s, u"p "_s + Long, u"h1 乙地机场扩建"_s, u"p "_s + Second,
             u"h1 丙地展会开幕，百家企业参加"_s, u"p "_s + Long});

        row("headings of different lengths",
            u"江城观察\n产业\n"_s + Long + u"\n市场\n"_s + Second + u"\n家底\n"_s + Long + u"\n今年的打算\n"_s
                + Second,
            u"江城观察 |  |  |  |  |  | "_s,
            {u"h1 产业"_s, u"p "_s + Long, u"h1 市场"_s, u"p "_s + Second, u"h1 家底"_s, u"p "_s + Long,
             u"h1 今年的打算"_s, u"p "_s + Second});

        row("no title", Long + u"\n"_s + Second, u"前三季度 |  |  |  |  |  | "_s,
            {u"p "_s + Long, u"p "_s + Second});

        row("broken into lines of equal width",
            u"江城经济观察\n　　前三季度，全市上下紧扣年度目标，抓项目、促消费、\n稳外贸，主要指标保持在合理"
            u"区间，新动能加快成长，经济\n"
            u"运行总体平稳，为完成全年任务打下了坚实的基础，企业信\n心增强，外贸结构改善，民生保障有力，就业"
            u"形势总体平稳，\n物价温和。\n"
            u"　　分产业看，农业生产形势较好，工业企业开工充足，现\n代服务业增势良好，三次产业协同发展的格局"
            u"进一步巩固，\n"
            u"县域经济竞相发展，园区承载能力提升，重点项目加快推进，\n后劲增强。\n"_s,
            u"江城经济观察 |  |  |  |  |  | "_s,
            {u"p 前三季度，全市上下紧扣年度目标，抓项目、促消费、稳外贸，主要指标保持在合理区间，新动能加快成长，经济运行总体平稳，为完成全年任务打下了坚实的基础，企业信心增强，外贸结构改善，民生保障有力，就业形势总体平稳，物价温和。"_s,
             u"p 分产业看，农业生产形势较好，工业企业开工充足，现代服务业增势良好，三次产业协同发展的格局进一步巩固，县域经济竞相发展，园区承载能力提升，重点项目加快推进，后劲增强。"_s});

        row("torn inside a bracket and a quotation",
            u"江城改革记\n（\n一）放权赋能，企业办事更快\n"_s + Long
                + u"\n市里推行的做法简称“一窗\n通办\n”，群众少跑了路，也少交了材料，办事时间大为缩短。\n"_s
                + Second,
            u"江城改革记 |  |  |  |  |  | "_s,
            {u"h1 （一）放权赋能，企业办事更快"_s, u"p "_s + Long,
             u"p 市里推行的做法简称“一窗通办”，群众少跑了路，也少交了材料，办事时间大为缩短。"_s,
             u"p "_s + Second});

        row("paragraphs run together by two wide spaces", u"江城要闻\n"_s + Long + u"　　"_s + Second,
            u"江城要闻 |  |  |  |  |  | "_s, {u"p "_s + Long, u"p "_s + Second});

        row("items",
            u"江城八项举措\n"_s + Long + u"\n——强化创新驱动，建设实验室。\n• 减税降费\n- 稳住外贸\n"_s
                + Second,
            u"江城八项举措 |  |  |  |  |  | "_s,
            {u"p "_s + Long, u"li ——强化创新驱动，建设实验室。"_s, u"li • 减税降费"_s, u"li - 稳住外贸"_s,
             u"p "_s + Second});

        row("date of writing named",
            u"江城市产业规划\n成文日期：2020年5月6日　发布日期：2020年6月1日　发文机关：江城市人民政府\n"_s
                + Long,
            u"江城市产业规划 | 江城市人民政府 |  | 2020-06-01 | 2020-05-06 |  | news"_s, {u"p "_s + Long});
    }

    void layout()
    {
        QFETCH(QString, page);
        QFETCH(QString, expectedFacts);
        QFETCH(QStringList, expectedBlocks);
        const core::Document document = readers::readPlainText(page);
        QCOMPARE(facts(document), expectedFacts);
        const QStringList blocks = tests::blockList(document);
        for (qsizetype i = 0; i < std::min(blocks.size(), expectedBlocks.size()); ++i)
            QVERIFY2(blocks[i] == expectedBlocks[i],
                     qUtf8Printable(blocks[i] + u" ≠ "_s + expectedBlocks[i]));
        QCOMPARE(blocks.size(), expectedBlocks.size());
        QCOMPARE(tests::blockFault(document), QString());
        QCOMPARE(document.original, page.toUtf8());
    }

    // The same page as Windows, old Macs and other programs save it is the same article.
    void lineEnds()
    {
        const QString page = u"江城要闻\n\n来源：江城日报\n\n"_s + Long + u"\n\n"_s + Second + u"\n"_s;
        const core::Document unix = readers::readPlainText(page);
        for (const QString &end : {u"\r\n"_s, u"\r"_s, u"\u2029"_s}) {
            const core::Document other = readers::readPlainText(QString(page).replace(u"\n"_s, end));
            QCOMPARE(other.text, unix.text);
            QCOMPARE(other.blocks, unix.blocks);
            QCOMPARE(other.source, u"江城日报"_s);
        }
    }

    void offsetsCountCodePoints()
    {
        const core::Document document
            = readers::readPlainText(u"𠮷野家研究\n"_s + Long + u"𠮷。\n"_s + Second);
        QCOMPARE(document.title, u"𠮷野家研究"_s);
        QCOMPARE(tests::blockFault(document), QString());
        QCOMPARE(document.blocks.first().end, Long.size() + 2);
    }

    void sentencesAreNotFurniture_data()
    {
        QTest::addColumn<QString>("sentence");
        for (const char *s : {"分享到的经验被各地采用，企业家们表示将继续扩大投资。",
                              "相关链接产业的企业已有二百余家在此落户，产值连年增长。",
                              "记者：您怎么看今年的形势？", "来源于工业的税收占比达六成，比上年提高两个点。",
                              "时间：上午九时，地点：江城会展中心，人们排起了长队。"})
            QTest::newRow(s) << QString::fromUtf8(s);
    }

    void sentencesAreNotFurniture()
    {
        QFETCH(QString, sentence);
        const core::Document document = readers::readPlainText(u"江城要闻\n"_s + Long + u"\n"_s + sentence
                                                               + u"\n"_s + Second + u"\n"_s + Long);
        QVERIFY(tests::blockList(document).contains(u"p "_s + sentence));
    }

    void titles_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("parent");
        QTest::newRow("short province")
            << u"四川一季度工业增长7%"_s << u"四川省"_s << u"510000"_s << QString();
        QTest::newRow("narrowest") << u"四川省遂宁市船山区经济运行分析"_s << u"船山区"_s << u"510903"_s
                                   << QString();
        QTest::newRow("zone") << u"遂宁高新区挂牌一周年"_s << u"遂宁高新区"_s << QString() << u"510900"_s;
        QTest::newRow("two") << u"四川重庆携手建设经济圈"_s << QString() << QString() << QString();
        QTest::newRow("university") << u"重庆大学举行校庆活动"_s << QString() << QString() << QString();
        QTest::newRow("word") << u"保一方安康的人们在行动"_s << QString() << QString() << QString();
        QTest::newRow("by its province")
            << u"吉林省长春市朝阳区工业回升"_s << u"朝阳区"_s << u"220104"_s << QString();
        QTest::newRow("of several") << u"朝阳区工业回升明显"_s << QString() << QString() << QString();
        QTest::newRow("autonomous") << u"内蒙古前三季度外贸增长"_s << u"内蒙古自治区"_s << u"150000"_s
                                    << QString();
        QTest::newRow("none") << u"我国外贸稳中提质"_s << QString() << QString() << QString();
    }

    void titles()
    {
        QFETCH(QString, title);
        QFETCH(QString, region);
        QFETCH(QString, code);
        QFETCH(QString, parent);
        const core::Document document = readers::readPlainText(title + u'\n' + Long);
        QCOMPARE(document.title, title);
        QCOMPARE(document.region.name, region);
        QCOMPARE(document.region.code, code);
        QCOMPARE(document.region.parentCode, parent);
    }

    void languages()
    {
        QCOMPARE(readers::readPlainText(u"江城要闻\n"_s + Long).language, u"zh"_s);
        QCOMPARE(readers::readPlainText(
                     u"News\nThe economy of the city grew by 5.2 percent in the first half of the year."_s)
                     .language,
                 u"en"_s);
    }

    void names()
    {
        // A file's name is a title when a person gave it one.
        QCOMPARE(readers::readPlainText(Long, u"江城前三季度"_s).title, u"江城前三季度"_s);
        QCOMPARE(readers::readPlainText(Long, u"000_6b14"_s).title, u"前三季度"_s);
    }

    void nothing()
    {
        QVERIFY(readers::readPlainText(QString()).text.isEmpty());
        QVERIFY(readers::readPlainText(u" \n\u3000\n\t\n"_s).text.isEmpty());
        const core::Document single = readers::readPlainText(u"江城新桥通车"_s);
        QCOMPARE(single.text, u"江城新桥通车"_s);
    }
};

QTEST_GUILESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
