// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/years.h"

#include <algorithm>
#include <initializer_list>

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

bool startsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QStringView word) { return text.startsWith(word); });
}

// Words that follow a year and cannot begin a clause.
bool isOrphan(QStringView text, qsizetype at)
{
    return startsWithAny(text.mid(at),
                         {u"以来，", u"以来,", u"初，", u"初,", u"底，", u"底,", u"年底前，", u"度，"})
           && isClauseStart(text, at);
}

bool isGap(QStringView rest)
{
    return startsWithAny(rest, {u"。，", u"。,", u"，，", u",,", u"；，", u"（—）", u"(—)", u"（-）", u"(-)",
                                u"（——）", u"(——)", u"（－）", u"(－)", u"（）"});
}

// Signs that a year has been taken out, in one pass.
qsizetype signs(QStringView text)
{
    qsizetype found = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        switch (text[i].unicode()) {
        case u'以':
        case u'初':
        case u'底':
        case u'年':
        case u'度':
            found += isOrphan(text, i) ? 1 : 0;
            break;
        case u'。':
        case u'，':
        case u',':
        case u'；':
        case u'（':
        case u'(':
            found += isGap(text.mid(i)) ? 1 : 0;
            break;
        default:
            break;
        }
    }
    return found;
}

} // namespace

bool yearsTakenOut(QStringView text)
{
    return !hasYear(text) && signs(text) >= 2;
}

} // namespace fangzhi::text
