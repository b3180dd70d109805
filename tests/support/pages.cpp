// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pages.h"

#include <QStringEncoder>

#include <functional>
#include <utility>

namespace fangzhi::tests {

namespace {

using namespace Qt::StringLiterals;

const QStringList Headlines{
    u"云河县召开秋冬农田水利建设现场会"_s, u"我市三条公交线路明起调整走向"_s,
    u"临江新区首座数据中心主体封顶"_s,     u"青屏山景区国庆假期迎客二十万人次"_s,
    u"全市第四届职工技能大赛落下帷幕"_s,   u"老旧小区加装电梯补贴办法公开征求意见"_s,
    u"市图书馆新馆下月试开放"_s,           u"云河大桥维修期间货车绕行提示"_s,
    u"县医院远程会诊覆盖全部乡镇"_s,       u"我市新增两家省级工程技术研究中心"_s,
};

QString links(int from, int count, const QString &before = u"<li><a href=\"/art/%1.html\">"_s,
              const QString &after = u"</a><span>2023-10-2%2</span></li>"_s)
{
    QString html;
    for (int i = 0; i < count; ++i)
        html += QString(before).replace(u"%1"_s, QString::number(1000 + from + i))
                + Headlines[(from + i) % Headlines.size()]
                + QString(after).replace(u"%2"_s, QString::number(i % 9)) + u'\n';
    return html;
}

QString menu()
{
    QString html;
    for (const QString &name : {u"首页"_s, u"政务公开"_s, u"新闻中心"_s, u"政务服务"_s, u"互动交流"_s,
                                u"走进云河"_s, u"数据开放"_s})
        html += u"<li><a href='/%1/'>%1</a></li>"_s.arg(name);
    return html;
}

const QString Footer
    = u"主办：云河市人民政府办公室　承办：云河市大数据中心<br>网站标识码：9900000001　"
      u"备案号：云ICP备00000001号　公网安备 99000002000001号<br>地址：云河市滨江路1号，邮编：990000。"
      u"建议使用1024×768以上分辨率浏览本网站，联系电话：0990-1234567。"_s;

const QString Disclaimer = u"免责声明：本网转载的稿件均出于传递更多信息之目的，并不意味着赞同其观点或证实其内"
                           u"容的真实性，文章内容仅供参考，"
                           u"如涉及版权等问题，请作者在两周内与本网联系，我们将及时处理。"_s;

const QStringList Comments{
    u"希望我们老家那边的路也能早点修好，每次回去都要颠簸一个多小时，实在是太不方便了。"_s,
    u"数据不错，但是普通人的收入什么时候能跟上来呢？期待有更多实实在在的措施。"_s,
    u"支持！去年去过一次，变化确实很大，就是停车位太少，节假日根本找不到地方停。"_s};

// The article's body, each paragraph put through `wrap`; rows as a table.
QString body(const PageArticle &article, const std::function<QString(const QString &)> &wrap,
             const QString &table = u"<table border=1>"_s,
             const QString &heading = u"<p><strong>%1</strong></p>"_s)
{
    QString html;
    bool inTable = false;
    for (const QString &line : article.body) {
        const bool row = line.startsWith(u"| ");
        if (row != inTable)
            html += row ? table : u"</table>"_s;
        inTable = row;
        if (row) {
            html += u"<tr>"_s;
            for (const QString &cell : line.mid(2).split(u" | "_s))
                html += u"<td><p>"_s + cell + u"</p></td>"_s;
            html += u"</tr>\n"_s;
        } else if (line.startsWith(u"# ")) {
            html += heading.arg(line.mid(2));
        } else {
            html += wrap(line) + u'\n';
        }
    }
    return html + (inTable ? u"</table>"_s : QString());
}

QString paragraphs(const PageArticle &article)
{
    return body(article,
                [](const QString &p) { return u"<p style=\"text-indent:2em\">　　"_s + p + u"</p>"_s; });
}

// ---- the layouts ------------------------------------------------------------------------------------------

QString oldTables(const PageArticle &a)
{
    return u"<html><head><meta http-equiv=Content-Type content='text/html; charset=utf-8'><title>%1</title>"
           u"<meta name=\"ArticleTitle\" content=\"%1\"><meta name=\"PubDate\" content=\"%2 09:53\">"
           u"<meta name=\"ContentSource\" content=\"%3\"></head><body><table width=1000 align=center><tr><td>"
           u"<table><tr><td><img src=logo.gif></td><td><ul>%4</ul></td></tr></table></td></tr><tr><td>"
           u"<table><tr><td>您的位置：</td><td><a href=/>首页</a> &gt; <a "
           u"href=/x>投资运行</a></td></tr></table></td></tr>"
           u"<tr><td><table width=100%><tr><td align=center class=title>%1</td></tr><tr><td "
           u"align=center>发布日期：%2 "
           u"　来源：%3　浏览次数：<script>document.write('12')</script>　字体：[<a>大</a> <a>中</a> "
           u"<a>小</a>]</td></tr>"
           u"<tr><td><!--<$[信息内容]>begin--><div id=zoom>%5</div></td></tr><tr><td align=right>【<a "
           u"href='#'>打印本页</a>】"
           u"【<a href='#'>关闭窗口</a>】</td></tr></table></td></tr><tr><td align=center>%6</td></tr></table></body></html>"_s
               .arg(a.title, a.date, a.source, menu(), paragraphs(a), Footer);
}

QString trsPortal(const PageArticle &a)
{
    return u"<!DOCTYPE html><html><head><meta charset=utf-8><title>%1 - 云河市人民政府门户网站</title>"
           u"<meta name=SiteName content=云河市人民政府门户网站><meta name=Keywords content=''></head><body>"
           u"<div class=header><h1><a href=/>云河市人民政府门户网站</a></h1><ul class=nav1>%4</ul></div>"
           u"<div class=main><ul class=breadcrumb><li><a "
           u"href=/>首页</a></li><li>&gt;</li><li>要闻动态</li></ul>"
           u"<div class=wrap><div class=detail-article-title><h2>%1</h2></div><ul "
           u"class=infos><li><span><i>时间：</i>%2 "
           u"08:30</span><span><i>来源：</i> %3 "
           u"</span></li><li><span>打印</span><span><i>字体：</i><a>放大</a><a>正常</a>"
           u"<a>缩小</a></span><span>分享</span></li></ul><div class=article-body><div "
           u"class=TRS_Editor>%5</div></div>"
           u"<div class=pages><p></p></div><div class=list-box><h3>相关稿件</h3><ul>%7</ul></div></div></div>"
           u"<div class=ministries><ul>%8%8%8</ul></div><div class=foot>%6</div></body></html>"_s.arg(
               a.title, a.date, a.source, menu(),
               body(a,
                    [](const QString &p) {
                        return u"<div><span style='font-size:12pt'>　　"_s + p + u"</span></div>"_s;
                    }),
               Footer, links(0, 5), links(3, 10, u"<li><a href='/b/%1'>"_s, u"</a></li>"_s));
}

QString newsPortal(const PageArticle &a)
{
    QString comments;
    for (const QString &words : Comments)
        comments += u"<div class=item><b>网友%1</b> <i>1小时前</i><p>%2</p><a>回复</a></div>"_s
                        .arg(comments.size())
                        .arg(words);
    return u"<!DOCTYPE html><html><head><meta charset='gb2312'><title>%1_要闻_云河新闻网</title></head><body>"
           u"<div class=top><ul>%4</ul></div><div class=ad><a href=x>秋季房车博览会门票预约中</a></div>"
           u"<section><article><h1>%1</h1><div class=art-meta><span class=pub-time>%2 "
           u"20:30</span><span>来源: %3</span>"
           u"<span class=font>调整字体 <a>大</a></span></div><div "
           u"class=art-main>%5<p>【编辑：陈某】</p></div></article>"
           u"<div class=weixin>扫二维码 关注云河新闻网</div><div class=xg><h4>相关阅读</h4><ul>%7</ul></div>"
           u"<div class=cmt><h4>网友评论</h4>%8</div></section><div "
           u"class=right><h3>热点排行</h3><ol>%9</ol></div>"
           u"<div class=bottom>%6</div></body></html>"_s
               .arg(a.title, a.date, a.source, menu(), paragraphs(a), Footer, links(2, 6), comments)
               .arg(links(5, 10, u"<li><a href='/c/%1'>"_s, u"</a></li>"_s));
}

QString serverForm(const PageArticle &a)
{
    return u"<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"><html><head><meta "
           u"http-equiv='Content-Type' "
           u"content='text/html; charset=gb2312' /><title>信息详情</title></head><body><form name=form1 "
           u"method=post "
           u"action=show.aspx><input type=hidden name=__VIEWSTATE value='dDwtMTA4='><div "
           u"id=top><select><option>市直部门"
           u"<option>县区</select><ul>%4</ul></div><div id=pos>当前位置：首页 &gt;&gt; 工作动态</div><table "
           u"width=960><tr>"
           u"<td valign=top width=200><div>栏目导航</div><ul>%7</ul></td><td valign=top><div "
           u"style='text-align:center'>"
           u"<span id=lblTitle style='font-size:20px'>%1</span></div><div "
           u"style='text-align:center'>发布时间：<span>%2"
           u"</span>&nbsp;&nbsp;信息来源：<span>%3</span>&nbsp;&nbsp;点击数：<span>215</span></div><div>"
           u"<span id=lblContent>%5</span></div><div>【<a "
           u"href='javascript:window.close()'>关闭</a>】</div></td></tr></table>"
           u"<div id=bottom>%6</div></form></body></html>"_s.arg(
               a.title, a.date, a.source, menu(),
               body(
                   a, [](const QString &p) { return u"&nbsp;&nbsp;&nbsp;&nbsp;"_s + p + u"<br /><br />"_s; },
                   u"<table>"_s, u"<b>%1</b><br />"_s),
               Footer, links(1, 8, u"<li><a href='?id=%1'>"_s, u"</a></li>"_s));
}

QString missingTags(const PageArticle &a)
{
    return u"<TITLE>%1</TITLE><BODY><CENTER><A HREF=/>首页</A> | <A HREF=/a>概况</A> | <A HREF=/b>新闻</A> | "
           u"<A "
           u"HREF=/c>统计数据</A></CENTER><HR><H2 ALIGN=center>%1</H2><P ALIGN=center>%3 "
           u"%2<P>%5<HR><UL>%7</UL><P "
           u"ALIGN=center><FONT SIZE=2>%6"_s.arg(a.title, a.date, a.source)
               .arg(QString())
               .arg(
                   body(
                       a, [](const QString &p) { return u"<P>　　"_s + p; }, u"<TABLE>"_s, u"<P><B>%1</B>"_s),
                   Footer, links(4, 5, u"<LI><A HREF=%1.htm>"_s, u"</A>"_s))
               .replace(u"%4"_s, QString());
}

QString framed(const PageArticle &a)
{
    QString inner
        = u"<html><body><div class=bt>%1</div><div class=sj>%3　　%2</div><div class=nr>%4</div></body></html>"_s
              .arg(a.title, a.date, u"来源："_s + a.source, paragraphs(a));
    inner.replace(u'&', u"&amp;"_s).replace(u'"', u"&quot;"_s);
    return u"<html><head><meta "
           u"charset=utf-8><title>云河市统计信息网</title></head><body><ul>%1</ul><table><tr><td>"
           u"<ul>%2</ul></td><td><iframe "
           u"srcdoc=\"<html><body><p>正在载入</p></body></html>\"></iframe><iframe srcdoc=\""
           u"%3\"></iframe></td></tr></table><p>%4</p></body></html>"_s.arg(menu(), links(0, 6), inner,
                                                                            Footer);
}

QString record(const PageArticle &a)
{
    return u"<!doctype html><html><head><meta charset=utf-8><title>%1</title></head><body><div "
           u"class=head><ul>%4</ul></div>"
           u"<div class=content><table "
           u"class=xxgk><tr><th>索引号：</th><td>990000/2023-00121</td><th>主题分类：</th><td>统计"
           u"</td></tr><tr><th>发文机关：</th><td>%3</td><th>成文日期：</th><td>%2</td></tr><tr><th>标题：</"
           u"th><td colspan=3>%1"
           u"</td></tr></table><h1>%1</h1><div class=tools>发布时间：%2 字号：[ 大 中 小 ] "
           u"视力保护色：</div><div "
           u"id=UCAP-CONTENT>%5<p>附件：<a href=1.xls>主要指标.xls</a></p></div><div "
           u"class=qr><p>扫一扫在手机打开当前页</p></div>"
           u"</div><div class=footer>%6</div></body></html>"_s.arg(a.title, a.date, a.source, menu(),
                                                                   paragraphs(a), Footer);
}

QString cards(const PageArticle &a)
{
    QString more;
    for (int i = 0; i < 4; ++i)
        more
            += u"<a class=card href=/s/%1><h4>%2</h4><p>记者从有关部门获悉，这项工作自年初启动以来进展顺利，预计年底前全面完成。</p></a>"_s
                   .arg(i)
                   .arg(Headlines[i + 4]);
    return u"<!doctype html><html lang=zh><head><meta charset=utf-8><title>%1 | 云河观察</title><meta "
           u"property=og:title "
           u"content=\"%1\"><meta property=og:site_name content=云河观察><script "
           u"type=application/ld+json>{\"@context\":"
           u"\"https://"
           u"schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"%1\",\"datePublished\":\"%2T08:00:00+08:"
           u"00\","
           u"\"publisher\":{\"@type\":\"Organization\",\"name\":\"%3\"}}</script></"
           u"head><body><header><nav>%4</nav></header>"
           u"<main><article><header><h1>%1</h1></header>%5</article><div "
           u"class=statement><p>%7</p></div><section "
           u"class=recommend><h3>为您推荐</h3>%8</section></main><footer>%6</footer></body></html>"_s.arg(
               a.title, a.date, a.source, menu(),
               body(a, [](const QString &p) { return u"<section><span>"_s + p + u"</span></section>"_s; }),
               Footer, Disclaimer, more);
}

QString flat(const PageArticle &a)
{
    return u"<html><head><meta http-equiv=content-type "
           u"content='text/html;charset=GBK'><title>云河日报数字报</title></head>"
           u"<body bgcolor=white><div><a href=1>第01版：要闻</a> <a href=2>第02版：综合</a> <a "
           u"href=3>上一版</a> <a href=4>"
           u"下一版</a></div><h3>%1</h3><p>《%3》 （%2 第02版）</p>%4<p>%5</p><p>%6</p></body></html>"_s
               .arg(a.title, a.date, a.source, paragraphs(a), Disclaimer, Footer)
               .replace(u"《"_s + a.source + u"》 （"_s, u"来源：%1 （"_s.arg(a.source));
}

QString weixin(const PageArticle &a)
{
    return u"<!DOCTYPE html><html><head><meta charset=utf-8><title></title><meta property='og:title' "
           u"content='%1'></head>"
           u"<body><div id=js_article><h1 id=activity-name> %1 </h1><div id=meta_content><span>%3</span> <em "
           u"id=publish_time>%2 18:20</em></div><div id=js_content "
           u"style='visibility:visible'>%4<p>来源：%3</p></div>"
           u"<div id=js_tags><a>云河</a><a>经济</a></div><div class=bar><span>阅读 "
           u"1.2万</span><span>在看</span><span>分享</span>"
           u"<span>收藏</span></div></div><div class=qr_code_pc><p>微信扫一扫</p><p>关注该公众号</p></div></body></html>"_s
               .arg(a.title, a.date, a.source,
                    body(
                        a,
                        [](const QString &p) {
                            return u"<section><section><section><p><span>"_s + p
                                   + u"</span></p></section></section></section>"_s;
                        },
                        u"<section><table>"_s, u"<section><strong>%1</strong></section>"_s)
                        .replace(u"</table>"_s, u"</table></section>"_s));
}

using Layout = std::pair<QString, QString (*)(const PageArticle &)>;
const QList<Layout> &layouts()
{
    static const QList<Layout> all{{u"old tables"_s, oldTables},
                                   {u"portal"_s, trsPortal},
                                   {u"news GB18030"_s, newsPortal},
                                   {u"form GB18030"_s, serverForm},
                                   {u"missing GB18030"_s, missingTags},
                                   {u"frames"_s, framed},
                                   {u"record"_s, record},
                                   {u"cards"_s, cards},
                                   {u"flat GB18030"_s, flat},
                                   {u"phone"_s, weixin}};
    return all;
}

} // namespace

QList<PageArticle> pageArticles()
{
    return {
        {u"前三季度云河市经济运行稳中向好"_s,
         u"2023-10-26"_s,
         u"云河市统计局"_s,
         {u"前三季度，全市实现地区生产总值986.4亿元，按可比价格计算，同比增长6.3%，高于上半年0.4个百分点。"_s,
          u"# 一、工业生产较快增长"_s,
          u"规模以上工业增加值同比增长8.1%。分行业看，电子信息产业增长15.6%，食品饮料产业增长4.2%，"
          u"31个大类行业中有24个保持增长。"_s,
          u"# 二、消费市场持续恢复"_s,
          u"社会消费品零售总额412.7亿元，增长9.5%。按经营单位所在地分，城镇消费品零售额增长9.9%，乡村增长7.8%。"_s,
          u"总的来看，全市经济延续恢复态势，但外部环境依然复杂，持续向好的基础仍需巩固。"_s}},
        {u"临江新区三季度固定资产投资平稳增长"_s,
         u"2021-11-05"_s,
         u"临江日报"_s,
         {u"1—9月，临江新区固定资产投资完成74.2亿元，完成年度计划的81.5%，同比增长12.3%，其中工业投资增长20.4%。"_s}},
        {u"青屏县上半年主要经济指标公布"_s,
         u"2022-07-20"_s,
         u"青屏县统计局"_s,
         {u"县统计局近日公布了上半年主要经济指标完成情况，具体如下。"_s,
          u"| 指标 | 总量（亿元） | 增速（%）"_s, u"| 地区生产总值 | 152.3 | 5.8"_s,
          u"| 第一产业 | 20.1 | 4.0"_s, u"| 第二产业 | 61.7 | 6.9"_s, u"| 社会消费品零售总额 | 58.9 | 3.2"_s,
          u"受多种因素影响，二季度部分指标增速有所回落，全年目标的完成仍需努力。"_s}},
        {u"我市推出二十条措施支持小微企业"_s,
         u"2024-02-18"_s,
         u"云河发布"_s,
         {u"本报讯（记者 "
          u"林某某）2月18日，记者从市政府新闻发布会上获悉，我市出台支持小微企业发展的二十条措施，"
          u"涉及融资、用工、减负等方面。"_s,
          u"市金融工作局有关负责人介绍，今年将新增小微企业贷款60亿元，平均利率下降0."
          u"3个百分点。“企业最关心的是钱从哪里来，"
          u"手续能不能再少一点。”他说。"_s,
          u"在云河高新区，一家主营精密零件的企业去年拿到了320万元信用贷款，产值增长了近三成。"_s,
          u"“有了这笔钱，我们才敢接下半年的订单。”企业负责人说。"_s,
          u"下一步，相关部门将按月通报措施落实情况，接受社会监督。"_s}},
    };
}

QStringList pageLayouts()
{
    QStringList names;
    for (const Layout &layout : layouts())
        names.append(layout.first);
    return names;
}

QByteArray savedPage(const QString &layout, const PageArticle &article)
{
    for (const auto &[name, make] : layouts()) {
        if (name != layout)
            continue;
        const QString html = make(article);
        if (!name.contains(u"GB18030"))
            return html.toUtf8();
        return QStringEncoder("GB18030").encode(html);
    }
    return {};
}

QByteArray listPage(bool withSummaries)
{
    QString items = links(0, 40);
    if (withSummaries)
        items.replace(
            u"</a><span>"_s,
            u"</a><p>记者从有关部门获悉，这项工作自年初启动以来进展顺利，预计年底前全面完成。</p><span>"_s);
    return (u"<html><head><meta charset=utf-8><title>要闻动态_云河新闻网</title></head><body><ul>%1</ul><div "
            u"class=list>"
            u"<h2>要闻动态</h2><ul>%2</ul><div>上一页 1 2 3 4 下一页</div></div><div>%3</div></body></html>"_s
                .arg(menu(), items, Footer))
        .toUtf8();
}

} // namespace fangzhi::tests
