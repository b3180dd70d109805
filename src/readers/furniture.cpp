// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/furniture.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MaxWidgetLine = 60;
constexpr qsizetype MaxCrumb = 40;
constexpr qsizetype MaxMarkerLine = 160;

constexpr auto Widgets = std::to_array<QStringView>(
    {u"下载",       u"打印",     u"全屏",     u"收藏",     u"分享",     u"分享到",   u"分享至",
     u"分享到微信", u"大",       u"中",       u"小",       u"加大",     u"还原",     u"减小",
     u"特大",       u"默认",     u"超大",     u"字体",     u"字号",     u"字体大小", u"首页",
     u"返回",       u"关闭",     u"关闭窗口", u"打印本页", u"打印页面", u"关闭本页", u"收藏本页",
     u"复制链接",   u"微信",     u"微博",     u"新浪微博", u"腾讯微博", u"QQ",       u"QQ空间",
     u"朋友圈",     u"微信好友", u"我要纠错", u"纠错",     u"语音播报", u"听全文",   u"无障碍",
     u"无障碍浏览", u"长者模式", u"A+",       u"A-",       u"A",        u"T",        u"T+",
     u"T-",         u"阅读",     u"评论",     u"点赞",     u"在看",     u"返回顶部", u"相关推荐",
     u"热门推荐",   u"推荐阅读", u"扫一扫",   u"邮件",     u"登录",     u"注册",     u"打开APP",
     u"查看更多",   u"更多",     u"展开"});

constexpr auto TailStarts = std::to_array<QStringView>(
    {u"相关报道",   u"相关阅读", u"相关文档", u"相关附件",   u"相关链接", u"相关推荐", u"相关新闻",
     u"相关文章",   u"相关稿件", u"相关专题", u"相关信息",   u"相关解读", u"延伸阅读", u"推荐阅读",
     u"热门推荐",   u"热门文章", u"猜你喜欢", u"上一篇",     u"下一篇",   u"上一条",   u"下一条",
     u"网友评论",   u"发表评论", u"我要评论", u"最新评论",   u"全部评论", u"扫一扫",   u"微信扫一扫",
     u"扫描二维码", u"打印本页", u"关闭窗口", u"分享到",     u"分享至",   u"返回顶部", u"版权声明",
     u"免责声明",   u"特别声明", u"版权所有", u"网站标识码", u"网站地图", u"阅读原文", u"点击图片",
     u"点击进入",   u"本文标签"});

constexpr auto TailWords = std::to_array<QStringView>(
    {u"不代表本网", u"不代表本站", u"不代表网站", u"不代表平台", u"表明网站立场", u"个人看法", u"如有侵权",
     u"如有侵犯", u"ICP备", u"公网安备", u"Copyright", u"未经授权", u"未经许可", u"谢绝转载"});

QStringView withoutOrnaments(QStringView line)
{
    constexpr QStringView Ornaments = u"》《>＞<＜【】[]（）()□■◆▲▼●·*＊-—=|｜ \u3000";
    while (!line.isEmpty() && Ornaments.contains(line.front()))
        line = line.sliced(1);
    return line;
}

// A part of the text, not a link or a button: long enough to hold sentences.
bool isRealText(const Line &line)
{
    return line.hint == LineHint::TableRow || line.text.size() >= 60
           || (line.text.size() >= 25 && endsSentence(line.text));
}

} // namespace

bool isWidget(QStringView line)
{
    if (line.size() > MaxWidgetLine)
        return false;
    bool any = false;
    qsizetype begin = 0;
    constexpr QStringView Separators = u"【】[]（）()|｜:：/,，、>＞×· \t\u3000";
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && !Separators.contains(line[i]))
            continue;
        const QStringView token = line.sliced(begin, i - begin);
        begin = i + 1;
        if (token.isEmpty())
            continue;
        if (std::find(Widgets.begin(), Widgets.end(), token) == Widgets.end())
            return false;
        any = true;
    }
    // Separators alone are what is left between buttons.
    return any || !line.contains(u'>');
}

QStringList breadcrumb(QStringView line)
{
    // Angle brackets in pairs hold the titles of works.
    if (line.size() > 120 || endsSentence(line) || (line.contains(u'<') && !line.contains(u"<<")))
        return {};
    const bool arrow
        = std::any_of(line.begin(), line.end(), [](QChar c) { return QStringView(u">＞›»→").contains(c); });
    if (!arrow && !line.contains(u"位置"))
        return {};
    static const QRegularExpression location(
        u"^(?:您?(?:现在|当前|目前)?(?:的|所在)?(?:的)?位置)\\s*(?:是|为)?\\s*[:：]?\\s*"_s);
    static const QRegularExpression arrows(u"\\s*(?:>+|＞+|›|»|→|&gt;)\\s*"_s);
    const QString text = line.toString();
    const auto start = location.match(text);
    const QString path = start.hasMatch() ? text.mid(start.capturedEnd()) : text;
    QStringList parts = path.split(arrows);
    const bool tooLong = std::any_of(parts.begin(), parts.end(),
                                     [](const QString &part) { return part.size() > MaxCrumb * 2; });
    if (tooLong || (parts.size() < 2 && !start.hasMatch()))
        return {};
    // An arrow before the first or after the last element belongs to a link ("相关附件>>"), not to a path.
    if (parts.size() == 2 && parts.first().isEmpty() != parts.last().isEmpty() && !start.hasMatch())
        return {};
    parts.removeAll(QString());
    return parts.isEmpty() ? QStringList{QString()} : parts;
}

bool isTailMarker(QStringView line)
{
    if (line.size() > MaxMarkerLine)
        return false;
    const QStringView bare = withoutOrnaments(line);
    const bool starts = std::any_of(TailStarts.begin(), TailStarts.end(), [&](QStringView start) {
        // A sentence may begin with the same words: 分享到…… as a verb has an object and an end.
        return bare.startsWith(start) && (bare.size() <= start.size() + 24 || !endsSentence(bare));
    });
    return starts || std::any_of(TailWords.begin(), TailWords.end(), [&](QStringView word) {
               return line.contains(word);
           });
}

qsizetype articleEnd(const QList<Line> &lines)
{
    qsizetype total = 0;
    for (const Line &line : lines)
        total += isRealText(line) ? line.text.size() : 0;
    qsizetype before = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].hint != LineHint::TableRow && isTailMarker(lines[i].text)) {
            const qsizetype after = total - before - (isRealText(lines[i]) ? lines[i].text.size() : 0);
            if (before > 0 && (after < 60 || after * 12 < total))
                return i;
        }
        before += isRealText(lines[i]) ? lines[i].text.size() : 0;
    }
    return lines.size();
}

} // namespace fangzhi::readers
