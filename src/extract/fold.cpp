// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/fold.h"

#include "text/radicals.h"

#include <array>
#include <memory>

namespace fangzhi::extract {

namespace {

using Table = std::array<char16_t, 0x10000>;

void map(Table &table, QStringView from, char16_t to)
{
    for (const QChar c : from)
        table[c.unicode()] = to;
}

std::unique_ptr<Table> makeTable()
{
    auto table = std::make_unique<Table>();
    for (size_t c = 0; c < table->size(); ++c)
        (*table)[c] = char16_t(c);
    for (char16_t c = 0xFF01; c <= 0xFF5E; ++c)
        (*table)[c] = char16_t(c - 0xFEE0);
    for (size_t i = 0; i < text::UnifiedRadicals.size(); ++i) {
        if (text::UnifiedRadicals[i] != 0)
            (*table)[text::FirstRadical + i] = text::UnifiedRadicals[i];
    }
    map(*table, u"\u3000\u00A0\u2002\u2003\u2007\u2009\u202F", u' ');
    map(*table, u"–‒―—－−﹣‐‑─━", u'-');
    map(*table, u"～〜∼﹏", u'~');
    map(*table, u"﹪", u'%');
    map(*table, u"，﹐", u',');
    map(*table, u"．", u'.');
    map(*table, u"•‧∙⋅・", u'·');
    map(*table, u"；﹔", u';');
    map(*table, u"：∶﹕", u':');
    map(*table, u"（〔﹙［", u'(');
    map(*table, u"）〕﹚］", u')');
    map(*table, u"｡", u'。');
    map(*table, u"「『‘〝\"＂", u'“');
    map(*table, u"」』’〞", u'”');
    map(*table, u"\u200B\u200C\u200D\u2060\uFEFF\u00AD", 0);
    map(*table, u"\r\n", 0);
    return table;
}

const Table &table()
{
    static const std::unique_ptr<Table> made = makeTable();
    return *made;
}

bool joinsOverSpace(char16_t c)
{
    return isHan(c) || (c >= 0x3001 && c <= 0x3011) || c == u'“' || c == u'”' || c == u',' || c == u';'
           || c == u':' || c == u'%' || c == u'(' || c == u')';
}

// What to go on by from a '[' to the end of a mark such as [12] or [3-5], which says nothing; 0 for none.
qsizetype referenceMark(QStringView text)
{
    constexpr qsizetype Longest = 8;
    for (qsizetype i = 1; i < std::min(text.size(), Longest); ++i) {
        const QChar c = text[i];
        if (c == u']')
            return i > 1 ? i : 0;
        if (!c.isDigit() && c != u'-' && c != u',')
            return 0;
    }
    return 0;
}

// Where in a heading without any stop a space parts two phrases (一季度开局良好 国内生产总值增长5.3%);
// -1 for none. In running text a space between Chinese characters is no more than setting.
qsizetype partingSpace(QStringView line)
{
    constexpr qsizetype Longest = 60;
    constexpr qsizetype Shortest = 6; // of a phrase
    if (line.size() > Longest)
        return -1;
    qsizetype space = -1;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (QStringView(u"，。；：、,;:|\t\n").contains(c))
            return -1;
        if (!c.isSpace())
            continue;
        if (space >= 0 && i > space + 1)
            return -1;
        space = i;
    }
    const bool parts = space >= Shortest && line.size() - space > Shortest && isHan(line[space - 1].unicode())
                       && isHan(line[space + 1].unicode());
    return parts ? space : -1;
}

} // namespace

bool isHan(char16_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}

void FoldedText::clear()
{
    text.clear();
    source.clear();
}

char16_t folded(char16_t c)
{
    return table()[c];
}

QString folded(const QString &word)
{
    QString result;
    for (const QChar c : word) {
        if (const char16_t f = folded(c.unicode()))
            result.append(QChar(f));
    }
    return result;
}

void fold(QStringView source, qsizetype start, qsizetype end, FoldedText &out)
{
    const Table &to = table();
    out.text.resize(end - start);
    out.source.resize(size_t(end - start) + 1);
    auto *text = reinterpret_cast<char16_t *>(out.text.data());
    qsizetype n = 0;
    bool spaced = false;
    const qsizetype parting = partingSpace(source.mid(start, end - start).trimmed());
    for (qsizetype i = start; i < end; ++i) {
        const char16_t c = i - start == parting ? u',' : to[source[i].unicode()];
        if (c == 0)
            continue;
        if (c == u' ') {
            spaced = n > 0;
            continue;
        }
        if (c == u'[') {
            i += referenceMark(source.mid(i, end - i));
            if (to[source[i].unicode()] == u']')
                continue;
        }
        // A space between Chinese characters, or a number and its unit, is no more than setting.
        if (spaced && !joinsOverSpace(c) && !joinsOverSpace(text[n - 1]) && text[n - 1] != u'\t') {
            text[n] = u' ';
            out.source[size_t(n++)] = i - 1;
        }
        spaced = false;
        text[n] = c;
        out.source[size_t(n++)] = i;
    }
    out.text.resize(n);
    out.source.resize(size_t(n) + 1);
    out.source[size_t(n)] = end;
}

} // namespace fangzhi::extract
