// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/officetext.h"

#include "readers/recognise.h"
#include "text/normalize.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace fangzhi::readers {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype TitleZone = 16; // lines in which a title is looked for
constexpr qsizetype LongestTitle = 80;
constexpr qsizetype MaxTitleLines = 3;
constexpr qsizetype ContentsZone = 200; // lines in which a list of contents begins

QString bare(QStringView line)
{
    QString result;
    for (const QChar c : line) {
        if (c.isLetterOrNumber())
            result += c;
    }
    return result;
}

bool isContentsHeading(const QString &line)
{
    const QString word = bare(line).toLower();
    return word == u"目录" || word == u"目次" || word == u"contents" || word == u"tableofcontents";
}

// "第一章 总则……3", "1.1 概述 5": what ends in a page's number after a gap.
bool endsInPageNumber(const QString &line)
{
    static const QRegularExpression pattern(
        u"(?:[\\t …·.．。]{1,}|[.…·]{2,}|[\\p{Han}）)])\\s*[-–—(（]?\\d{1,4}[)）-]?$"_s);
    return line.size() <= 120 && pattern.match(line).hasMatch();
}

// "〔2023〕15号": under it stands the title of an official document.
bool isDocumentNumber(const QString &line)
{
    static const QRegularExpression pattern(u"[〔\\[（(【](?:19|20)\\d{2}[〕\\]）)】]\\s*第?\\d+号$"_s);
    return line.size() <= 40 && pattern.match(line).hasMatch();
}

// "·调查研究·", "【要闻】": the part of a journal that an article stands in.
bool isSectionLabel(const QString &text)
{
    return text.size() >= 3 && text.size() <= 12 && QStringView(u"·•【[").contains(text.front())
           && QStringView(u"·•】]").contains(text.back());
}

bool mayBeTitle(const OfficeLine &line)
{
    const QString &text = line.line.text;
    return text.size() >= 2 && text.size() <= LongestTitle && !isSectionLabel(text) && !text.endsWith(u'。')
           && !text.endsWith(u'：') && line.line.hint != LineHint::TableRow && !isDocumentNumber(text)
           && !isContentsHeading(text);
}

// The size of most letters.
double bodySize(const QList<OfficeLine> &lines)
{
    QHash<int, qsizetype> letters;
    for (const OfficeLine &line : lines)
        letters[int(line.size * 2)] += line.line.text.size();
    int most = 0;
    for (auto it = letters.begin(); it != letters.end(); ++it) {
        if (most == 0 || *it > letters.value(most))
            most = it.key();
    }
    return most / 2.0;
}

struct Title {
    QString text;
    qsizetype first = 0;
    qsizetype count = 0; // of lines
};

// The title: one line, or several of the same looks in a row.
Title titleOf(const QList<OfficeLine> &lines)
{
    const qsizetype zone = std::min(TitleZone, lines.size());
    qsizetype from = 0;
    for (qsizetype i = 0; i < zone; ++i) {
        if (lines[i].isTitle && mayBeTitle(lines[i]))
            return {lines[i].line.text, i, 1};
        if (isDocumentNumber(lines[i].line.text))
            from = i + 1;
    }
    const double body = bodySize(lines);
    qsizetype best = -1;
    for (qsizetype i = from; i < zone; ++i) {
        const bool larger = lines[i].size >= body * 1.15 && lines[i].size > 0 && body > 0;
        const bool header = from == 0 && lines[i].line.text.endsWith(u"文件");
        if (larger && !header && mayBeTitle(lines[i]) && (best < 0 || lines[i].size > lines[best].size))
            best = i;
    }
    if (best < 0)
        return {};
    Title title{lines[best].line.text, best, 1};
    for (qsizetype i = best + 1; i < std::min(zone, best + MaxTitleLines); ++i) {
        const bool goesOn = lines[i].size == lines[best].size && lines[i].centered == lines[best].centered
                            && mayBeTitle(lines[i])
                            && title.text.size() + lines[i].line.text.size() <= LongestTitle;
        if (!goesOn)
            break;
        title.text += lines[i].line.text;
        ++title.count;
    }
    return title;
}

} // namespace

QString lineOfParagraph(const QString &text)
{
    QString result;
    for (const QChar c : text::normalized(text)) {
        const bool gap = c == u'\t' || c == u'\n' || c == u' ';
        if (!gap)
            result += c;
        else if (!result.isEmpty() && result.back() != u' ')
            result += u' ';
    }
    return result.trimmed();
}

ContentsPlace contentsIn(const QList<OfficeLine> &lines)
{
    const qsizetype zone = std::min(lines.size(), ContentsZone);
    qsizetype heading = 0;
    while (heading < zone && !isContentsHeading(lines[heading].line.text))
        ++heading;
    if (heading >= zone)
        return {};
    QHash<QString, qsizetype> last; // the line -> where it stands for the last time
    for (qsizetype i = 0; i < lines.size(); ++i)
        last[bare(lines[i].line.text)] = i;
    qsizetype end = heading + 1;
    while (end < lines.size() && lines[end].line.hint != LineHint::TableRow
           && (endsInPageNumber(lines[end].line.text) || last.value(bare(lines[end].line.text)) > end))
        ++end;
    // A word alone is no list of contents.
    return end - heading < 3 ? ContentsPlace() : ContentsPlace{heading, end - heading};
}

core::Result<core::Document> documentOf(const OfficeText &text, const QString &fallbackTitle)
{
    QList<Line> all;
    QList<OfficeLine> visible;
    for (const OfficeLine &line : text.lines) {
        all.append(line.line);
        // The word 目录 over a list that its style tells.
        if (line.isContents && !visible.isEmpty() && isContentsHeading(visible.last().line.text))
            visible.removeLast();
        if (!line.isContents)
            visible.append(line);
    }
    const ContentsPlace contents = contentsIn(visible);
    visible.remove(contents.first, contents.count);
    const Title title = titleOf(visible);
    if (title.count > 1)
        visible.remove(title.first, title.count);
    if (!title.text.isEmpty() && title.first > 0 && isSectionLabel(visible.first().line.text))
        visible.removeFirst();
    QList<Line> kept;
    for (const OfficeLine &line : std::as_const(visible))
        kept.append(line.line);
    KnownFacts known;
    known.title = title.text;
    known.fallbackTitle = fallbackTitle;
    core::Document document = recognise(kept, known);
    if (document.text.isEmpty()) {
        return core::Error{core::ErrorCode::InvalidInput,
                           QCoreApplication::translate("Readers", "The document holds no text."),
                           {}};
    }
    placePictures(document, all, text.pictures);
    return document;
}

} // namespace fangzhi::readers
