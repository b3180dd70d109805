// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/years.h"

#include <array>

namespace fangzhi::text {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// 2019 or 19xx followed by 年 or by a dash or point and a month: a year that was left in.
bool hasYear(QStringView text)
{
    for (qsizetype at = text.indexOf(u'年'); at >= 0; at = text.indexOf(u'年', at + 1)) {
        if (at >= 4 && isDigit(text[at - 1]) && isDigit(text[at - 2]) && isDigit(text[at - 3])
            && (text[at - 4] == u'1' || text[at - 4] == u'2') && (at == 4 || !isDigit(text[at - 5])))
            return true;
    }
    return false;
}

bool endsClause(QChar c)
{
    return QStringView(u"。，,；;！？\n（(“《").contains(c);
}

bool isClauseStart(QStringView text, qsizetype at)
{
    while (at > 0 && (text[at - 1] == u' ' || text[at - 1] == u'\u3000'))
        --at;
    return at == 0 || endsClause(text[at - 1]);
}

// Words that follow a year and cannot begin a clause.
qsizetype orphans(QStringView text)
{
    constexpr auto Words = std::to_array<QStringView>(
        {u"以来，", u"以来,", u"初，", u"初,", u"底，", u"底,", u"年底前，", u"度，"});
    qsizetype found = 0;
    for (const QStringView word : Words) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (isClauseStart(text, at))
                ++found;
        }
    }
    return found;
}

qsizetype gaps(QStringView text)
{
    constexpr auto Gaps
        = std::to_array<QStringView>({u"。，", u"。,", u"，，", u",,", u"；，", u"（—）", u"(—)", u"（-）",
                                      u"(-)", u"（——）", u"(——)", u"（－）", u"(－)", u"（）"});
    qsizetype found = 0;
    for (const QStringView gap : Gaps)
        found += text.count(gap);
    return found;
}

} // namespace

bool yearsTakenOut(QStringView text)
{
    return !hasYear(text) && orphans(text) + gaps(text) >= 2;
}

} // namespace fangzhi::text
