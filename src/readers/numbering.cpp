// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/numbering.h"

#include <array>

namespace fangzhi::readers {

namespace {

constexpr QStringView HanDigits = u"一二三四五六七八九十百零〇";

qsizetype countWhile(QStringView text, qsizetype from, qsizetype most, bool (*holds)(QChar))
{
    qsizetype n = 0;
    while (n < most && from + n < text.size() && holds(text[from + n]))
        ++n;
    return n;
}

bool isHanDigit(QChar c)
{
    return HanDigits.contains(c);
}

bool isAsciiDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

bool isEither(QChar c)
{
    return isHanDigit(c) || isAsciiDigit(c);
}

Numbering part(QStringView line)
{
    if (!line.startsWith(u'第'))
        return {};
    const qsizetype digits = countWhile(line, 1, 4, isEither);
    if (digits == 0)
        return {};
    for (const QStringView unit :
         {QStringView(u"部分"), QStringView(u"章"), QStringView(u"篇"), QStringView(u"编")}) {
        if (line.sliced(1 + digits).startsWith(unit))
            return {Numbering::Kind::Part, 1 + digits + unit.size()};
    }
    return {};
}

Numbering bracketed(QStringView line)
{
    if (line.front() != u'（' && line.front() != u'(')
        return {};
    const qsizetype han = countWhile(line, 1, 3, isHanDigit);
    const qsizetype digits = han > 0 ? han : countWhile(line, 1, 2, isAsciiDigit);
    const qsizetype end = 1 + digits;
    if (digits == 0 || end >= line.size() || (line[end] != u'）' && line[end] != u')'))
        return {};
    return {han > 0 ? Numbering::Kind::HanInBrackets : Numbering::Kind::DigitInBrackets, end + 1};
}

} // namespace

Numbering numberingOf(QStringView line)
{
    if (line.size() < 3)
        return {};
    if (const Numbering numbering = part(line); numbering.length > 0)
        return numbering;
    if (const Numbering numbering = bracketed(line); numbering.length > 0)
        return numbering;
    const qsizetype han = countWhile(line, 0, 3, isHanDigit);
    if (han > 0 && han < line.size() && (line[han] == u'、' || line[han] == u'．'))
        return {Numbering::Kind::Han, han + 1};
    const qsizetype digits = countWhile(line, 0, 2, isAsciiDigit);
    // "1.5亿元" is a number, "1.投资" is not.
    if (digits > 0 && digits + 1 < line.size() && QStringView(u".．、").contains(line[digits])
        && !isAsciiDigit(line[digits + 1]))
        return {Numbering::Kind::Digit, digits + 1};
    if (line.front() >= u'①' && line.front() <= u'⑳')
        return {Numbering::Kind::DigitInBrackets, 1};
    return {};
}

bool hasBullet(QStringView line)
{
    constexpr QStringView Bullets = u"•·●○■□◆◇▪★☆※➤►";
    if (line.size() < 3)
        return false;
    if (Bullets.contains(line.front()))
        return true;
    if (line.startsWith(u"——") || line.startsWith(u"――") || line.startsWith(u"──"))
        return true;
    return (line.front() == u'-' || line.front() == u'*') && line[1] == u' ';
}

} // namespace fangzhi::readers
