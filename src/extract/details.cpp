// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/details.h"

#include <algorithm>
#include <array>

namespace fangzhi::extract {

namespace {

using core::PriceBasis;

struct Variant {
    QStringView code; // beginning of the indicators that have it
    QStringView word; // in the name
    QStringView variant;
};

// The first that fits counts.
constexpr std::array Variants{
    Variant{u"unemployment", u"登记", u"登记"},    Variant{u"unemployment", u"调查", u"调查"},
    Variant{u"income_", u"纯收入", u"纯收入"},     Variant{u"income_", u"现金收入", u"现金收入"},
    Variant{u"income_", u"可支配", u"可支配收入"}, Variant{u"digital_economy", u"核心产业", u"核心产业"},
    Variant{u"deposits", u"本外币", u"本外币"},    Variant{u"deposits", u"人民币", u"人民币"},
    Variant{u"loans", u"本外币", u"本外币"},       Variant{u"loans", u"人民币", u"人民币"},
    Variant{u"loans", u"外币", u"外币"},           Variant{u"fdi", u"外商直接投资", u"外商直接投资"},
};

// The words in front of the number, back to the last of the stops.
QStringView wordsBefore(const Finding &f, QStringView text, QStringView stops)
{
    qsizetype begin = f.begin;
    while (begin > f.sentenceBegin && !stops.contains(text[begin - 1]))
        --begin;
    return text.mid(begin, f.begin - begin);
}

void noteVariant(Finding &f, QStringView text)
{
    // 人民币 says nothing of the indicator by itself: it may stand in front of the name, outside of it.
    const QString words = f.subject.surface + f.subject.canonical
                          + (f.subject.inherited ? QString() : wordsBefore(f, text, u",;。()").toString());
    for (const Variant &v : Variants) {
        if (f.subject.code.startsWith(v.code) && words.contains(v.word)) {
            f.variant = v.variant.toString();
            return;
        }
    }
}

bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    for (const QStringView word : words) {
        if (text.contains(word))
            return true;
    }
    return false;
}

void notePriceBasis(Finding &f, QStringView text)
{
    const bool growth = core::isGrowth(f.measure) || (f.ofMeasure && core::isGrowth(*f.ofMeasure));
    // 按可比价格计算,同比增长8%: the clause in front may say it, if it has no number of its own.
    QStringView words = wordsBefore(f, text, u",;。(");
    const qsizetype begin = f.begin - words.size();
    if (begin > f.sentenceBegin && (text[begin - 1] == u',' || text[begin - 1] == u'(')) {
        Finding front = f;
        front.begin = begin - 1;
        const QStringView clause = wordsBefore(front, text, u",;。(");
        const bool number = std::any_of(clause.begin(), clause.end(), [](QChar c) { return c.isDigit(); });
        if (!number && (clause.startsWith(u"按") || clause.startsWith(u"扣除") || clause.startsWith(u"以")))
            words = text.mid(begin - 1 - clause.size(), f.begin - begin + 1 + clause.size());
    }
    if (growth && containsAny(words, {u"可比口径", u"同口径"}))
        f.priceBasis = PriceBasis::Comparable;
    else if (containsAny(words, {u"可比价", u"不变价"})
             || (growth
                 && containsAny(words, {u"扣除价格", u"实际增长", u"实际增速", u"实际下降", u"实际同比"})))
        f.priceBasis = PriceBasis::Constant;
    else if (containsAny(words, {u"现价", u"现行价"}) || (growth && words.contains(u"名义")))
        f.priceBasis = PriceBasis::Current;
}

// 居全省21个市州第3位, 列全国第8位
void noteRankGroup(Finding &f, const TokenizedSentence &sentence, QStringView text)
{
    if (f.measure != core::Measure::Rank)
        return;
    constexpr qsizetype Farthest = 16;
    qsizetype from = -1;
    for (const Token &token : sentence.tokens) {
        if (token.end > f.begin)
            break;
        if (token.begin + Farthest < f.begin || token.end <= token.begin)
            continue;
        switch (token.kind) {
        case TermKind::RegionWord:
        case TermKind::Region:
        case TermKind::Group:
        case TermKind::Abroad:
        case TermKind::Number:
            from = from < 0 ? token.begin : from;
            break;
        case TermKind::Anaphor: // 全国排名, 全省位次
            from = text[token.begin] == u'全' ? token.begin : from;
            break;
        case TermKind::Comma:
        case TermKind::Semicolon:
        case TermKind::Indicator:
        case TermKind::Sector:
        case TermKind::Other:
        case TermKind::Period:
        case TermKind::Up:
        case TermKind::Rate:
        case TermKind::Level:
            from = -1;
            break;
        default:
            break;
        }
        if (token.kind == TermKind::Number && from >= 0) {
            const Number &number = sentence.numbers[size_t(token.item)];
            const double count = number.value.toDouble();
            const bool members = number.unitKind == TermKind::Count && count >= 2 && count < 10000;
            f.rankOf = members ? int(count) : 0;
            if (!members)
                from = -1;
        }
    }
    if (from < 0) {
        f.rankOf = 0;
        return;
    }
    QString group = text.mid(from, f.begin - from).toString();
    while (!group.isEmpty() && QStringView(u"第的中列居排名位次 ").contains(group.back()))
        group.chop(1);
    f.rankGroup = group;
}

} // namespace

void noteDetails(Finding &f, const TokenizedSentence &sentence, QStringView text)
{
    noteVariant(f, text);
    notePriceBasis(f, text);
    noteRankGroup(f, sentence, text);
    const QStringView before = text.mid(f.sentenceBegin, f.begin - f.sentenceBegin);
    f.provisional = !f.comparison && f.measure != core::Measure::Target
                    && containsAny(before, {u"初步核算", u"初步统计", u"初步测算", u"初步统计数", u"快报数"});
}

} // namespace fangzhi::extract
