// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/recognise.h"

#include "core/codepoints.h"
#include "readers/blocks.h"
#include "readers/furniture.h"
#include "readers/head.h"
#include "readers/labels.h"
#include "readers/regionnames.h"

#include <QRegularExpression>

#include <algorithm>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;
using core::BlockKind;

constexpr qsizetype LongestMadeTitle = 40;
constexpr qsizetype LongestDateline = 80;
constexpr qsizetype ShortestReport = 5000;

// A label alone gets the line after it, which holds its value.
QList<Line> withJoinedLabels(const QList<Line> &lines)
{
    QList<Line> result;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Line line = lines[i];
        if (line.hint == LineHint::None && isBareLabel(line.text) && i + 1 < lines.size()) {
            const QString joined = line.text + lines[i + 1].text;
            if (!isBareLabel(lines[i + 1].text) && !labelledValues(joined).isEmpty()) {
                line.text = joined;
                ++i;
            }
        }
        result.append(line);
    }
    return result;
}

// Buttons that may stand between paragraphs too.
bool isUnmistakableWidget(const Line &line)
{
    return line.hint == LineHint::None && line.text.size() >= 5 && isWidget(line.text);
}

QList<Line> creditsAmong(const QList<Line> &lines, qsizetype from)
{
    QList<Line> credits;
    for (qsizetype i = from; i < lines.size(); ++i) {
        const QList<Labelled> labels = labelledValues(lines[i].text);
        const bool credit
            = !labels.isEmpty() && std::all_of(labels.begin(), labels.end(), [](const Labelled &l) {
                  return l.role == LabelRole::Credit && !l.value.isEmpty();
              });
        if (credit)
            credits.append(lines[i]);
    }
    return credits;
}

// Buttons left over at the end, before a marker.
void chopWidgets(QList<Line> &lines)
{
    while (!lines.isEmpty() && lines.last().hint == LineHint::None && isWidget(lines.last().text))
        lines.removeLast();
}

QList<Line> bodyOf(const QList<Line> &lines, const Head &head, const QString &title)
{
    const QList<Line> after = lines.mid(head.end);
    const qsizetype end = articleEnd(after);
    QList<Line> body;
    for (qsizetype i = 0; i < end; ++i) {
        if (isUnmistakableWidget(after[i]) || (!title.isEmpty() && after[i].text == title))
            continue;
        body.append(after[i]);
    }
    chopWidgets(body);
    body += creditsAmong(after, end);
    for (const QString &credit : head.credits)
        body.append({credit});
    return body;
}

// The first words of a text that has no title.
QString madeTitle(const QList<TypedLine> &lines)
{
    if (lines.isEmpty())
        return {};
    const QString &text = lines.first().text;
    const auto stop = std::find_if(text.begin(), text.end(),
                                   [](QChar c) { return QStringView(u"。！？；，,;!?").contains(c); });
    const qsizetype length = stop - text.begin();
    if (length <= LongestMadeTitle)
        return text.first(length);
    return text.first(LongestMadeTitle) + u'…';
}

// A file named by a person says what is in it; 000_6b14 or IMG-1 does not.
bool isTitle(const QString &fileName)
{
    return std::any_of(fileName.begin(), fileName.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
}

QString kindOf(const core::Document &document, bool isSpeech)
{
    const QString &title = document.title;
    // News about a report has its name in the title too, but is short.
    if (title.contains(u"政府工作报告"_s) && (isSpeech || document.text.size() > ShortestReport))
        return u"work-report"_s;
    if (title.contains(u"统计公报"_s))
        return u"communique"_s;
    static const QRegularExpression analysis(
        u"(?:运行情况|运行|形势|情况)(?:简析|分析|综述)|经济运行情况$"_s);
    if (analysis.match(title).hasMatch())
        return u"analysis"_s;
    if (!document.published.isUnknown() || !document.source.isEmpty())
        return u"news"_s;
    return {};
}

// "新华社北京1月17日电（记者 张三）", "央视网消息（新闻联播）：": who says it, at the start of the text.
void readDateline(core::Document &document, const QList<TypedLine> &lines)
{
    const auto first = std::find_if(lines.begin(), lines.end(),
                                    [](const TypedLine &l) { return l.kind == BlockKind::Paragraph; });
    if (first == lines.end())
        return;
    const QString start = first->text.left(LongestDateline);
    static const QRegularExpression agency(
        u"^[（(]?((?:新华社|中新社|[\\p{Han}]{1,8}?(?:日报|晚报|晨报|时报|网|通讯社|电视台)))"
        "(?:[\\p{Han}]{0,8}\\d{1,2}月\\d{1,2}日)?(?:消息|讯|电)"_s);
    if (document.source.isEmpty())
        document.source = agency.match(start).captured(1);
    static const QRegularExpression reporter(
        u"[（(]((?:[\\p{Han}]{0,6})?记者[\\s\\x{3000}：:]*[\\p{Han}·、\\s\\x{3000}]{2,40})[）)]"_s);
    if (document.author.isEmpty())
        document.author = namesIn(reporter.match(start).captured(1).remove(u'：').remove(u':'));
}

// Who made it, from the credits under the text.
void readCredits(core::Document &document, const QList<TypedLine> &lines)
{
    for (const TypedLine &line : lines) {
        if (line.kind != BlockKind::Credit)
            continue;
        Head found;
        applyLabels(found, line.text);
        if (document.source.isEmpty())
            document.source = found.source;
        if (document.author.isEmpty())
            document.author
                = found.author.isEmpty() && isByline(line.text) ? namesIn(line.text) : found.author;
    }
    // A date alone under the text is the day it was signed.
    const qsizetype last = std::max<qsizetype>(0, lines.size() - 4);
    for (qsizetype i = lines.size() - 1; i >= last && document.written.isUnknown(); --i) {
        if (lines[i].kind == BlockKind::Credit)
            document.written = dateLine(lines[i].text).value_or(core::PartialDate());
    }
}

void setText(core::Document &document, const QList<TypedLine> &lines)
{
    qsizetype length = 0;
    for (const TypedLine &line : lines)
        length += line.text.size() + 1;
    document.text.reserve(length);
    document.blocks.reserve(lines.size());
    qsizetype at = 0;
    for (const TypedLine &line : lines) {
        if (!document.text.isEmpty()) {
            document.text += u'\n';
            ++at;
        }
        const qsizetype end = at + core::CodePointIndex(line.text).codePoints();
        document.blocks.append({line.kind, line.level, at, end});
        document.text += line.text;
        at = end;
    }
}

core::RegionRef regionOf(const KnownFacts &known, const QString &title, const QString &speech)
{
    core::RegionRef region;
    for (const QString &words : {known.region, title, speech}) {
        if (region.isEmpty() && !words.isEmpty())
            region = regionNamedIn(words);
    }
    return region;
}

QString languageOf(QStringView text)
{
    const QStringView sample = text.first(std::min<qsizetype>(text.size(), 2000));
    const auto han
        = std::count_if(sample.begin(), sample.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
    const auto latin = std::count_if(sample.begin(), sample.end(),
                                     [](QChar c) { return c.isLetter() && c.unicode() < 0x250; });
    return latin > 40 && han * 10 < latin ? u"en"_s : u"zh"_s;
}

} // namespace

core::Document recognise(const QList<Line> &input, const KnownFacts &known)
{
    const QList<Line> lines = withJoinedLabels(input);
    const Head head = readHead(lines, known.title);
    core::Document document;
    document.title = known.title.isEmpty() ? head.title : known.title;
    document.source = known.source.isEmpty() ? head.source : known.source;
    document.author = known.author.isEmpty() ? head.author : known.author;
    document.published = known.published.isUnknown() ? head.published : known.published;
    document.written = known.written.isUnknown() ? head.written : known.written;
    document.url = known.url;

    QList<TypedLine> typed;
    for (const Line &line : head.kept) {
        const bool credit = speechLine(line.text) || !speakerLine(line.text).isEmpty() || isByline(line.text);
        typed.append({line.text, credit                 ? BlockKind::Credit
                                 : isCaption(line.text) ? BlockKind::Caption
                                                        : BlockKind::Paragraph});
    }
    typed += typedLines(bodyOf(lines, head, document.title));
    readDateline(document, typed);
    readCredits(document, typed);
    if (document.title.isEmpty())
        document.title = isTitle(known.fallbackTitle) ? known.fallbackTitle : madeTitle(typed);
    document.region = regionOf(known, document.title, head.speech);
    setText(document, typed);
    document.kind = kindOf(document, !head.speech.isEmpty());
    document.language = languageOf(document.text);
    return document;
}

} // namespace fangzhi::readers
