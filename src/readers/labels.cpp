// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/labels.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MaxLabelLine = 200;
constexpr qsizetype MaxValue = 60;

constexpr auto Labels = std::to_array<std::pair<QStringView, LabelRole>>({
    {u"发布时间", LabelRole::Published}, {u"发布日期", LabelRole::Published},
    {u"发表时间", LabelRole::Published}, {u"发表日期", LabelRole::Published},
    {u"公开日期", LabelRole::Published}, {u"公开时间", LabelRole::Published},
    {u"更新时间", LabelRole::Published}, {u"发布于", LabelRole::Published},
    {u"发稿时间", LabelRole::Published}, {u"日期", LabelRole::Published},
    {u"时间", LabelRole::Published},     {u"成文日期", LabelRole::Written},
    {u"成文时间", LabelRole::Written},   {u"写作时间", LabelRole::Written},
    {u"印发日期", LabelRole::Written},   {u"信息来源", LabelRole::Source},
    {u"文章来源", LabelRole::Source},    {u"稿件来源", LabelRole::Source},
    {u"新闻来源", LabelRole::Source},    {u"内容来源", LabelRole::Source},
    {u"来源", LabelRole::Source},        {u"稿源", LabelRole::Source},
    {u"发布机构", LabelRole::Source},    {u"发布单位", LabelRole::Source},
    {u"发文机关", LabelRole::Source},    {u"供稿单位", LabelRole::Source},
    {u"供稿", LabelRole::Source},        {u"发布人", LabelRole::Source},
    {u"发布者", LabelRole::Source},      {u"作者", LabelRole::Author},
    {u"撰稿人", LabelRole::Author},      {u"撰稿", LabelRole::Author},
    {u"撰文", LabelRole::Author},        {u"记者", LabelRole::Author},
    {u"通讯员", LabelRole::Credit},      {u"责任编辑", LabelRole::Credit},
    {u"值班编辑", LabelRole::Credit},    {u"编辑", LabelRole::Credit},
    {u"责编", LabelRole::Credit},        {u"审核", LabelRole::Credit},
    {u"审校", LabelRole::Credit},        {u"校对", LabelRole::Credit},
    {u"监制", LabelRole::Credit},        {u"初审", LabelRole::Credit},
    {u"复审", LabelRole::Credit},        {u"终审", LabelRole::Credit},
    {u"签发", LabelRole::Credit},        {u"主编", LabelRole::Credit},
    {u"总编", LabelRole::Credit},        {u"策划", LabelRole::Credit},
    {u"统筹", LabelRole::Credit},        {u"编审", LabelRole::Credit},
    {u"摄影", LabelRole::Credit},        {u"制图", LabelRole::Credit},
    {u"图片", LabelRole::Credit},        {u"视频", LabelRole::Credit},
    {u"排版", LabelRole::Credit},        {u"浏览次数", LabelRole::Noise},
    {u"阅读次数", LabelRole::Noise},     {u"点击数", LabelRole::Noise},
    {u"访问量", LabelRole::Noise},       {u"字体", LabelRole::Noise},
});

constexpr auto MoreNoise = std::to_array<QStringView>(
    {u"浏览量", u"阅读量", u"点击量", u"点击", u"阅读", u"浏览", u"字号", u"访问次数"});

bool isGap(QChar c)
{
    return c.isSpace() || c == u'|' || c == u'｜' || c == u'/' || c == u'(' || c == u'（' || c == u'['
           || c == u'【';
}

// The length of `label` at the start of `text`, spaces between its characters allowed ("来 源"); 0: not
// there.
qsizetype matchLength(QStringView text, QStringView label)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < label.size(); ++i) {
        while (i > 0 && at < text.size() && text[at].isSpace())
            ++at;
        if (at >= text.size() || text[at] != label[i])
            return 0;
        ++at;
    }
    return at;
}

struct LabelAt {
    LabelRole role = LabelRole::Noise;
    QStringView name;
    qsizetype length = 0; // with the colon
};

std::optional<LabelAt> tryLabel(QStringView text, QStringView name, LabelRole role)
{
    qsizetype length = matchLength(text, name);
    if (length == 0)
        return {};
    while (length < text.size() && text[length].isSpace())
        ++length;
    if (length >= text.size() || (text[length] != u':' && text[length] != u'：'))
        return {};
    return LabelAt{role, name, length + 1};
}

std::optional<LabelAt> labelAt(QStringView text)
{
    for (const auto &[name, role] : Labels) {
        if (const auto label = tryLabel(text, name, role))
            return label;
    }
    for (const QStringView name : MoreNoise) {
        if (const auto label = tryLabel(text, name, LabelRole::Noise))
            return label;
    }
    return {};
}

QStringView withoutBrackets(QStringView line)
{
    line = line.trimmed();
    while (!line.isEmpty() && QStringView(u"（([【[□■◎●〖").contains(line.front()))
        line = line.sliced(1).trimmed();
    while (!line.isEmpty() && QStringView(u"）)]】|｜〗").contains(line.back()))
        line = line.chopped(1).trimmed();
    return line;
}

bool isFigureOrDate(QStringView value)
{
    return std::none_of(value.begin(), value.end(), [](QChar c) {
        return c.isLetter() && !QStringView(u"年月日时分秒次星期一二三四五六").contains(c);
    });
}

bool isValueOf(LabelRole role, QStringView value)
{
    switch (role) {
    case LabelRole::Published:
    case LabelRole::Written:
        return value.isEmpty() || core::PartialDate::find(value).has_value();
    case LabelRole::Source:
    case LabelRole::Author:
    case LabelRole::Credit:
        return value.size() <= MaxValue && isNameLike(value);
    case LabelRole::Noise:
        break;
    }
    return value.size() <= 20;
}

// An office, a paper, a site: who may have published something.
bool isPublisher(QStringView words)
{
    constexpr qsizetype Longest = 24;
    if (words.size() < 3 || words.size() > Longest || !isNameLike(words)
        || std::any_of(words.begin(), words.end(), [](QChar c) { return c.isDigit() || c.isSpace(); }))
        return false;
    constexpr auto Endings = std::to_array<QStringView>(
        {u"局",     u"委",     u"委员会", u"厅",   u"部",   u"署",     u"办",     u"办公室", u"政府",
         u"统计队", u"调查队", u"总队",   u"报",   u"报社", u"网",     u"社",     u"电视台", u"广播台",
         u"客户端", u"中心",   u"杂志",   u"周刊", u"新闻", u"研究院", u"研究所", u"公众号", u"银行"});
    return std::any_of(Endings.begin(), Endings.end(), [words](QStringView e) { return words.endsWith(e); });
}

// 双溪县统计局 2025-01-20, 2025-01-20 09:30 江城日报: who and when without saying so.
QList<Labelled> publisherBesideDate(QStringView line)
{
    constexpr qsizetype Longest = 60;
    if (line.size() > Longest)
        return {};
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        if (!isGap(line[i]))
            continue;
        const QStringView left = line.first(i).trimmed();
        const QStringView right = line.sliced(i + 1).trimmed();
        const bool first = isPublisher(left) && dateLine(right);
        if (!first && !(isPublisher(right) && dateLine(left)))
            continue;
        return {{LabelRole::Source, QString(), (first ? left : right).toString()},
                {LabelRole::Published, QString(), (first ? right : left).toString()}};
    }
    return {};
}

} // namespace

bool isNameLike(QStringView value)
{
    return std::none_of(value.begin(), value.end(),
                        [](QChar c) { return QStringView(u"。！？；，!?;…%％：").contains(c); });
}

QList<Labelled> labelledValues(QStringView line)
{
    if (const QList<Labelled> bare = publisherBesideDate(line); !bare.isEmpty())
        return bare;
    if (line.size() > MaxLabelLine || (!line.contains(u'：') && !line.contains(u':')))
        return {};
    QStringView rest = withoutBrackets(line);
    QList<Labelled> result;
    // What stands before the first label can only be the date.
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if ((i > 0 && !isGap(rest[i - 1])) || !labelAt(rest.sliced(i)))
            continue;
        const QStringView before = rest.first(i).trimmed();
        if (!before.isEmpty()) {
            if (!isFigureOrDate(before) || !core::PartialDate::find(before))
                return {};
            result.append({LabelRole::Published, QString(), before.toString()});
        }
        rest = rest.sliced(i);
        break;
    }
    while (!rest.isEmpty()) {
        const auto label = labelAt(rest);
        if (!label)
            return {};
        rest = rest.sliced(label->length);
        qsizetype end = 0;
        while (end < rest.size() && !(end > 0 && isGap(rest[end - 1]) && labelAt(rest.sliced(end))))
            ++end;
        QStringView value = rest.first(end).trimmed();
        while (!value.isEmpty()
               && (QStringView(u"|｜/（([【]】").contains(value.back()) || value.back().isSpace()))
            value.chop(1);
        if (!isValueOf(label->role, value))
            return {};
        result.append({label->role, label->name.toString(), value.toString()});
        rest = rest.sliced(end);
    }
    return result;
}

bool isBareLabel(QStringView line)
{
    const auto label = labelAt(line);
    return label && label->length == line.size();
}

std::optional<core::PartialDate> dateLine(QStringView line)
{
    const auto digits
        = std::count_if(line.begin(), line.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (line.size() > 40 || digits < 6)
        return {};
    static const QRegularExpression pattern(
        u"^[(（\\[]?(?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?"
        "[\\s,，]*(?:(?:星期|周)[一二三四五六日天])?\\s*(?:[上下]午)?\\s*(?:\\d{1,2}\\s*[:：时]\\s*\\d{1,2}"
        "(?:\\s*[:：分]\\s*\\d{0,2})?\\s*[分秒]?)?[)）\\]]?$"_s);
    const QStringView trimmed = line.trimmed();
    if (!pattern.match(trimmed.toString()).hasMatch())
        return {};
    return core::PartialDate::find(trimmed);
}

std::optional<SpeechLine> speechLine(QStringView line)
{
    if (line.size() > 100 || !line.contains(u'在') || !line.contains(u'年'))
        return {};
    static const QRegularExpression pattern(
        u"^[—―－\\-(（\\s]*((?:19|20)\\d{2})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*在"
        "[^。，；！？]{4,60}(?:上|会议|大会|时)[)）]?(?:\\s+(\\S.*))?$"_s);
    const auto match = pattern.match(line.toString());
    if (!match.hasMatch())
        return {};
    SpeechLine speech{
        core::PartialDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()),
        speakerLine(match.captured(4))};
    if (speech.date.isUnknown())
        return {};
    return speech;
}

QString speakerLine(QStringView line)
{
    const bool parted = std::any_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
    if (line.size() > 40 || !parted)
        return {};
    static const QRegularExpression pattern(
        u"^[（(]?[\\p{Han}、]{0,24}(?:省长|市长|县长|区长|州长|盟长|旗长|主席|主任|局长|厅长|部长|总理|书记|"
        u"行长|"
        "秘书长|发言人|专员)[\\s\\x{3000}]+(\\p{Han}[\\s\\x{3000}]+\\p{Han}|\\p{Han}{2,4}|\\p{Han}{1,8}·\\p{Han}{1,10})[）)]?$"_s);
    const auto match = pattern.match(line.trimmed().toString());
    QString name = match.captured(1);
    name.removeIf([](QChar c) { return c.isSpace(); });
    return name;
}

bool isByline(QStringView line)
{
    constexpr auto Words = std::to_array<QStringView>({u"记者", u"员", u"文", u"图", u"生", u"摄影报道"});
    const bool named
        = std::any_of(Words.begin(), Words.end(), [&](QStringView word) { return line.contains(word); });
    const bool parted = std::any_of(line.begin(), line.end(),
                                    [](QChar c) { return c.isSpace() || c == u'/' || c == u'／'; });
    if (line.size() > 60 || !named || !parted || !isNameLike(line))
        return false;
    static const QRegularExpression pattern(
        u"^[□■◎●◆▲\\s]*(?:(?:本报|本台|本网|本刊|[\\p{Han}]{2,8}(?:日报|晚报|时报|网|社|台))?"
        "(?:全媒体|融媒体|见习|实习|特约|首席)*(?:记者|通讯员|评论员|特派员|实习生)[\\s\\x{3000}/"
        "]+[\\p{Han}·\\s\\x{3000}/、]{2,40}"
        "|[\\p{Han}·、\\s]{2,20}[\\s\\x{3000}]+(?:文/图|图/文|文并图|文|图|摄影报道)"
        "|(?:文|图|文图|图文)\\s*[/／][\\p{Han}·\\s\\x{3000}/、]{2,30})$"_s);
    return pattern.match(withoutBrackets(line).toString()).hasMatch();
}

QString namesIn(QStringView text)
{
    static const QRegularExpression roles(u"(?:[\\p{Han}]{0,8}(?:日报|晚报|时报|网|社|台))?(?:本报|本台|本网|"
                                          u"本刊|全媒体|融媒体|见习|实习|特约|首席)*"
                                          "(?:记者|通讯员|评论员|特派员|实习生|摄影报道|摄影|文/图|图/文)"_s);
    static const QRegularExpression gaps(u"[\\s\\x{3000}、，,/]+"_s);
    return QString(withoutBrackets(text).toString().remove(roles)).split(gaps, Qt::SkipEmptyParts).join(u' ');
}

} // namespace fangzhi::readers
