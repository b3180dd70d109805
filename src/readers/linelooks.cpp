// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/linelooks.h"

#include "readers/blocks.h"
#include "readers/furniture.h"
#include "readers/labels.h"
#include "readers/pagefacts.h"

#include <algorithm>
#include <array>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype ShortestSentence = 18;

// Short lines that begin what follows an article.
constexpr auto AfterArticle = std::to_array<QStringView>(
    {u"相关阅读", u"相关新闻", u"相关链接", u"相关文章", u"相关报道", u"相关推荐", u"相关信息",   u"相关稿件",
     u"相关专题", u"相关解读", u"延伸阅读", u"推荐阅读", u"猜你喜欢", u"热门推荐", u"热门文章",   u"热点新闻",
     u"网友评论", u"发表评论", u"最新评论", u"我要评论", u"免责声明", u"版权声明", u"特别声明",   u"上一篇",
     u"下一篇",   u"打印本页", u"关闭窗口", u"扫一扫",   u"分享到",   u"返回顶部", u"凡本网注明", u"本网声明",
     u"热点排行", u"精彩推荐", u"为您推荐", u"今日推荐", u"图片新闻", u"更多新闻", u"主办单位"});

qsizetype stopsIn(QStringView text)
{
    return std::count_if(text.begin(), text.end(),
                         [](QChar c) { return QStringView(u"，。；！？、").contains(c); });
}

// Who runs the site, where, under which licence: what stands at the bottom of every page of it.
bool isImprint(QStringView text)
{
    constexpr auto Words = std::to_array<QStringView>(
        {u"地址：", u"邮编：", u"邮政编码", u"电话：", u"联系电话", u"传真：", u"主办：", u"主办单位",
         u"承办：", u"承办单位", u"版权所有", u"备案", u"建议使用", u"分辨率", u"浏览器", u"技术支持",
         u"举报电话", u"网站标识码"});
    const auto named
        = std::count_if(Words.begin(), Words.end(), [&](QStringView word) { return text.contains(word); });
    return text.size() <= 300 && (named >= 2 || isTailMarker(text) || beginsAfterArticle(text));
}

} // namespace

bool isLink(const HtmlLine &line)
{
    return line.linked * 10 >= line.letters * 7 && line.linked > 0
           && !(line.letters >= 40 && endsSentence(line.line.text));
}

double scoreOf(const HtmlLine &line)
{
    const double plain = double(line.letters - line.linked);
    if (line.linked * 2 > line.letters)
        return isLink(line) ? -0.5 * double(std::min<qsizetype>(line.linked, 40)) : 0;
    if (isImprint(line.line.text))
        return 0;
    if (line.line.hint == LineHint::TableRow)
        return isRecordRow(line.line.text) ? 0 : std::min(0.5 * double(line.line.text.size()), 60.0);
    const qsizetype stops = stopsIn(line.line.text);
    if (plain >= double(ShortestSentence) && (stops > 0 || plain >= 60))
        return plain + 10.0 * double(std::min<qsizetype>(stops, 10));
    return 0;
}

bool beginsAfterArticle(QStringView text)
{
    while (!text.isEmpty() && !text.front().isLetterOrNumber())
        text = text.sliced(1);
    return std::any_of(AfterArticle.begin(), AfterArticle.end(), [&](QStringView start) {
        if (!text.startsWith(start))
            return false;
        const QStringView rest = text.sliced(start.size()).trimmed();
        return rest.size() <= 12 || rest.front() == u'：' || rest.front() == u':';
    });
}

bool isButtons(QStringView text)
{
    constexpr auto Words = std::to_array<QStringView>(
        {u"打印",   u"字体", u"字号", u"分享",     u"收藏",     u"二维码", u"扫一扫", u"扫码",
         u"客户端", u"朗读", u"播报", u"听新闻",   u"评论",     u"纠错",   u"订阅",   u"点赞",
         u"关闭",   u"放大", u"缩小", u"视力保护", u"阅读模式", u"浏览",   u"点击数", u"A+"});
    if (isWidget(text))
        return true;
    return text.size() <= 40 && !endsSentence(text)
           && std::any_of(Words.begin(), Words.end(), [&](QStringView word) { return text.contains(word); });
}

bool belongsToEnd(const Line &line)
{
    const QString &text = line.text;
    if (line.hint == LineHint::TableRow || line.hint == LineHint::Caption || isCaption(text) || dateLine(text)
        || isByline(text))
        return true;
    const QList<Labelled> labels = labelledValues(text);
    if (!labels.isEmpty())
        return std::any_of(labels.begin(), labels.end(), [](const Labelled &l) {
            return l.role != LabelRole::Noise && !l.value.isEmpty();
        });
    if (isButtons(text) || text.size() > 60)
        return false;
    const bool bracketed
        = (text.startsWith(u'（') && text.endsWith(u'）')) || (text.startsWith(u'(') && text.endsWith(u')'));
    constexpr QStringView Offices = u"局厅部委办院会府处室站队社司所心";
    return bracketed || (endsSentence(text) && text.size() >= 3)
           || (text.size() >= 4 && text.size() <= 30 && Offices.contains(text.back()))
           || text.startsWith(u"附");
}

} // namespace fangzhi::readers
