// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/pagefacts.h"

#include "readers/labels.h"
#include "text/normalize.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LongestValue = 200;
constexpr qsizetype LongestFactLine = 260;
constexpr int MaxJsonItems = 50;

enum class Fact { None, Title, Date, Source, Author, Site, Url };

// The names that content management systems of governments and newspapers give to these fields, in lower
// case and without punctuation.
constexpr auto FactNames = std::to_array<std::pair<QStringView, Fact>>({
    {u"articletitle", Fact::Title},
    {u"ogtitle", Fact::Title},
    {u"dctitle", Fact::Title},
    {u"headline", Fact::Title},
    {u"twittertitle", Fact::Title},
    {u"pubdate", Fact::Date},
    {u"publishdate", Fact::Date},
    {u"publishedtime", Fact::Date},
    {u"publishtime", Fact::Date},
    {u"pubtime", Fact::Date},
    {u"articlepublishedtime", Fact::Date},
    {u"ogtime", Fact::Date},
    {u"ogreleasedate", Fact::Date},
    {u"datepublished", Fact::Date},
    {u"weiboarticlecreateat", Fact::Date},
    {u"firstpublishedtime", Fact::Date},
    {u"dcdate", Fact::Date},
    {u"contentsource", Fact::Source},
    {u"source", Fact::Source},
    {u"mediaid", Fact::Source},
    {u"articlesource", Fact::Source},
    {u"author", Fact::Author},
    {u"articleauthor", Fact::Author},
    {u"dccreator", Fact::Author},
    {u"sitename", Fact::Site},
    {u"ogsitename", Fact::Site},
    {u"url", Fact::Url},
    {u"ogurl", Fact::Url},
});

Fact factNamed(QByteArrayView name)
{
    QString plain = QString::fromUtf8(name).toLower();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    for (const auto &[known, fact] : FactNames) {
        if (known == plain)
            return fact;
    }
    return Fact::None;
}

// Nothing for what a template left open ({$title}, 未知) or a system's own numbers.
QString cleaned(const QString &value)
{
    const QString text = text::normalized(value).simplified();
    const bool letters = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const bool blank = text.contains(u'{') || text.contains(u'$') || text.contains(u"<%") || text == u"null"
                       || text == u"undefined" || text == u"未知";
    return text.size() > LongestValue || !letters || blank ? QString() : text;
}

// "来源：某网-文化频道 原创稿" is 某网-文化频道.
QString cleanedSource(const QString &value)
{
    static const QRegularExpression label(u"^[\\p{Han}]{0,4}来\\s*源(?:于|自)?\\s*[:：]?\\s*"_s);
    QString text = cleaned(QString(value).remove(label));
    const bool chinese = std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
    if (chinese)
        text = text.section(u' ', 0, 0);
    return text.startsWith(u"http") ? QString() : text;
}

QString cleanedAuthor(const QString &value)
{
    const QString text = cleaned(value);
    const bool admin = text.compare(u"admin"_s, Qt::CaseInsensitive) == 0 || text.contains(u'@')
                       || text.contains(u'.') || text.size() > 40;
    return admin ? QString() : namesIn(text);
}

QString webAddress(const QString &value)
{
    const QString text = value.trimmed();
    const bool web = text.startsWith(u"http://") || text.startsWith(u"https://");
    return web && text.size() < 2'000 && !text.contains(u' ') ? text : QString();
}

void setOnce(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void take(PageFacts &facts, Fact fact, const QString &value)
{
    switch (fact) {
    case Fact::None:
        break;
    case Fact::Title:
        setOnce(facts.title, cleaned(value));
        break;
    case Fact::Date:
        if (facts.known.published.isUnknown())
            facts.known.published = core::PartialDate::find(value).value_or(core::PartialDate());
        break;
    case Fact::Source:
        setOnce(facts.known.source, cleanedSource(value));
        break;
    case Fact::Author:
        setOnce(facts.known.author, cleanedAuthor(value));
        break;
    case Fact::Site:
        setOnce(facts.site, cleaned(value));
        break;
    case Fact::Url:
        setOnce(facts.known.url, webAddress(value));
        break;
    }
}

QString nameIn(const QJsonValue &value)
{
    if (value.isArray())
        return nameIn(value.toArray().isEmpty() ? QJsonValue()
                                                : QJsonValue(value.toArray().at(0).toObject()));
    return value.isObject() ? value.toObject().value(u"name"_s).toString() : value.toString();
}

void readArticleObject(const QJsonObject &object, PageFacts &facts)
{
    const QString type = object.value(u"@type"_s).toString();
    if (!type.contains(u"Article") && !type.contains(u"Report") && !object.contains(u"headline"_s)
        && !object.contains(u"pubDate"_s))
        return;
    take(facts, Fact::Title, object.value(u"headline"_s).toString());
    take(facts, Fact::Title, object.value(u"title"_s).toString());
    take(facts, Fact::Date, object.value(u"datePublished"_s).toString());
    take(facts, Fact::Date, object.value(u"pubDate"_s).toString());
    take(facts, Fact::Author, nameIn(object.value(u"author"_s)));
    take(facts, Fact::Source, nameIn(object.value(u"publisher"_s)));
}

void readJson(const QString &script, PageFacts &facts)
{
    const QJsonDocument json = QJsonDocument::fromJson(script.trimmed().toUtf8());
    QJsonArray items = json.isArray() ? json.array() : QJsonArray{json.object()};
    if (const QJsonValue graph = json.object().value(u"@graph"_s); graph.isArray())
        items = graph.toArray();
    int seen = 0;
    for (const auto &item : std::as_const(items)) {
        if (item.isObject() && ++seen <= MaxJsonItems)
            readArticleObject(item.toObject(), facts);
    }
}

void readElement(const HtmlTree &tree, int i, PageFacts &facts)
{
    const Tag tag = tree[i].tag;
    const QByteArrayView property = tree.attribute(i, "itemprop");
    if (tag == Tag::Meta) {
        const QString value = QString::fromUtf8(tree.attribute(i, "content"));
        for (const QByteArrayView name : {tree.attribute(i, "name"), tree.attribute(i, "property"), property})
            take(facts, name.isEmpty() ? Fact::None : factNamed(name), value);
    } else if (tag == Tag::Title) {
        setOnce(facts.pageTitle, text::normalized(tree.allText(i)).simplified());
    } else if (tag == Tag::Script && tree.attribute(i, "type") == "application/ld+json") {
        readJson(tree.allText(i), facts);
    } else if (tag == Tag::Link && tree.attribute(i, "rel") == "canonical") {
        take(facts, Fact::Url, QString::fromUtf8(tree.attribute(i, "href")));
    } else if (tag == Tag::Time && property == "datePublished") {
        take(facts, Fact::Date, QString::fromUtf8(tree.attribute(i, "datetime")));
    }
}

// "saved from url=(0040)https://…", "url: https://…": what browsers and their extensions write.
QString savedFrom(const QByteArray &comments)
{
    static const QRegularExpression address(u"(?:saved from url=\\(\\d+\\)|url:\\s*)(https?://\\S+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return address.match(QString::fromUtf8(comments)).captured(1);
}

// "某某日报 2021-04-18 09:30": the one name beside a date.
QString nameBesideDate(const QString &line)
{
    static const QRegularExpression date(
        u"(?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?"_s);
    static const QRegularExpression name(u"^[\\p{Han}A-Za-z·]{2,20}$"_s);
    static const QRegularExpression other(
        u"^发布|时间|日期|浏览|记者|作者|编辑|阅读|点击|更新|^[\\p{Han}]?[年月日]$"_s);
    QString rest = line;
    if (line.size() > 60 || rest.remove(date).size() == line.size())
        return {};
    rest = rest.simplified();
    while (!rest.isEmpty() && !rest.back().isLetterOrNumber())
        rest.chop(1);
    while (!rest.isEmpty() && !rest.front().isLetterOrNumber())
        rest.remove(0, 1);
    return name.match(rest).hasMatch() && !other.match(rest).hasMatch() ? rest : QString();
}

const QRegularExpression &sourcePattern()
{
    static const QRegularExpression pattern(u"(?:信息|文章|稿件|新闻|内容|资讯)?(?:来\\s*源|稿源|发布机构|"
                                            u"发布单位|发文机关|供稿单位)(?:于|自)?\\s*[:："
                                            "]\\s*([^\\s|｜【】\\[\\]（）()：:，。]{2,30})"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

} // namespace

PageFacts factsOf(const HtmlTree &tree)
{
    PageFacts facts;
    for (int i = 0; i < tree.size(); ++i) {
        if (tree[i].tag != Tag::Text)
            readElement(tree, i, facts);
    }
    if (facts.known.url.isEmpty())
        facts.known.url = savedFrom(tree.leadingComments());
    return facts;
}

core::PartialDate dateOfAddress(const QString &url)
{
    static const QRegularExpression pattern(
        u"(?:/|t)((?:19|20)\\d\\d)[-/]?(0[1-9]|1[0-2]|[1-9](?=/))[-/]?(0[1-9]|[12]\\d|3[01]|[1-9](?=/))(?:/|_|\\.)"_s);
    const auto match = pattern.match(url);
    if (!match.hasMatch())
        return {};
    return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

void readFactLine(const QString &line, KnownFacts &known)
{
    if (line.size() > LongestFactLine)
        return;
    if (known.published.isUnknown())
        known.published = core::PartialDate::find(line).value_or(core::PartialDate());
    if (known.source.isEmpty()) {
        const QString source = sourcePattern().match(line).captured(1);
        if (labelledValues(source + u'：').isEmpty())
            known.source = source;
        if (known.source.isEmpty())
            known.source = nameBesideDate(line);
    }
    static const QRegularExpression author(
        u"(?:作\\s*者|撰\\s*稿(?:人)?|文\\s*/)\\s*[:：]?\\s*([\\p{Han}·、 ]{2,24})(?:$|[\\s|｜】\\])）])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (known.author.isEmpty()) {
        QString names = author.match(line).captured(1);
        static const QRegularExpression next(u"\\s+[\\p{Han}]{2,4}$"_s);
        if (line.mid(author.match(line).capturedEnd(1)).startsWith(u':')
            || line.mid(author.match(line).capturedEnd(1)).startsWith(u'：'))
            names.remove(next);
        if (isNameLike(names))
            known.author = namesIn(names);
    }
}

bool isRecordRow(const QString &row)
{
    constexpr auto Names = std::to_array<QStringView>(
        {u"索引号",     u"主题分类", u"发文机关",     u"成文日期", u"发文字号", u"发布日期", u"主题词",
         u"有效性",     u"信息名称", u"文号",         u"公开方式", u"公开范围", u"发布机构", u"生成日期",
         u"公开日期",   u"信息分类", u"组配分类",     u"体裁分类", u"公开时限", u"制发机关", u"文件编号",
         u"信息索引号", u"统一编号", u"公开责任部门", u"公文时效", u"标题",     u"名称",     u"分类",
         u"关键词",     u"内容概述", u"废止日期",     u"生效日期"});
    qsizetype cells = 0;
    qsizetype named = 0;
    const QStringList parts = row.split(u'\t', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QString bare = part;
        bare.removeIf(
            [](QChar c) { return c.isSpace() || c == u'【' || c == u'】' || c == u'[' || c == u']'; });
        ++cells;
        const bool names = std::any_of(Names.begin(), Names.end(), [&](QStringView name) {
            return bare == name
                   || (bare.startsWith(name) && bare.size() > name.size()
                       && (bare[name.size()] == u'：' || bare[name.size()] == u':'));
        });
        named += names ? 1 : 0;
    }
    return named > 0 && named * 2 >= cells;
}

bool isFactLine(const QString &line)
{
    if (line.size() > LongestFactLine || line.endsWith(u'。'))
        return false;
    if (!labelledValues(line).isEmpty() || dateLine(line))
        return true;
    const bool dated = core::PartialDate::find(line).has_value();
    const bool sourced = sourcePattern().match(line).hasMatch();
    static const QRegularExpression rest(
        u"发布(?:时间|日期)|时间[:：]|日期[:：]|字\\s*[体号][:：]|浏览|点击|阅读|打印|分享|视力保护"_s);
    return (dated || sourced) && (line.size() <= 40 || (dated && sourced) || rest.match(line).hasMatch());
}

} // namespace fangzhi::readers
