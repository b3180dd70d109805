// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/predicates.h"

namespace fangzhi::extract {

namespace {

using core::Measure;

// Words that may stand between a predicate's verb and its number.
bool isTail(TermKind kind)
{
    switch (kind) {
    case TermKind::Up:
    case TermKind::Down:
    case TermKind::To:
    case TermKind::Level:
    case TermKind::Rate:
    case TermKind::Filler:
    case TermKind::Neutral:
    case TermKind::Yoy:
    case TermKind::Mom:
    case TermKind::Avg:
    case TermKind::YearBegin:
    case TermKind::Respectively:
    case TermKind::Hold:
    case TermKind::Newly:
    case TermKind::Gap:
    case TermKind::Share:
    case TermKind::Proportion:
    case TermKind::Contribution:
    case TermKind::Pull:
    case TermKind::RankVerb:
    case TermKind::Goal:
    case TermKind::Forecast:
    case TermKind::Than:
    case TermKind::From:
    case TermKind::Period:
    case TermKind::Dash:
    case TermKind::Colon:
        return true;
    default:
        return false;
    }
}

// Marks that end a name wherever they stand.
bool isStrongMark(TermKind kind)
{
    switch (kind) {
    case TermKind::Share:
    case TermKind::Contribution:
    case TermKind::Toward:
    case TermKind::Pull:
    case TermKind::Than:
    case TermKind::Gap:
    case TermKind::From:
    case TermKind::Yoy:
    case TermKind::Mom:
    case TermKind::Avg:
    case TermKind::YearBegin:
    case TermKind::Respectively:
        return true;
    default:
        return false;
    }
}

QStringView wordOf(const Token &token, QStringView text)
{
    return text.mid(token.begin, token.end - token.begin);
}

void noteVerb(Predicate &p, const Token &token, QStringView word)
{
    switch (token.kind) {
    case TermKind::Up:
        p.change = true;
        p.sign = 1;
        p.to = false;
        break;
    case TermKind::Down:
        p.change = true;
        p.narrowing = word == u"收窄" || word == u"缩小";
        p.sign = -1;
        p.to = false;
        break;
    case TermKind::To:
        p.to = true;
        break;
    case TermKind::Hold:
        break;
    default:
        p.level = true;
        p.cumulative = p.cumulative || word == u"稳定在" || word == u"保持在" || word.startsWith(u"累计");
        break;
    }
}

void noteMark(Predicate &p, const Token &token, QStringView word, const Lexicon &lexicon, size_t index,
              TokenRange range, UnitClass unit)
{
    switch (token.kind) {
    case TermKind::Rate:
        (lexicon.term(token.term).arg == u"down" ? p.fallRate : p.riseRate) = true;
        break;
    case TermKind::Avg:
        p.avg = true;
        p.avgYears = lexicon.term(token.term).arg.toInt();
        break;
    case TermKind::Mom:
        p.mom = true;
        break;
    case TermKind::Yoy:
        p.yoy = true;
        break;
    case TermKind::YearBegin:
        p.yearBegin = true;
        break;
    case TermKind::Respectively:
        p.respectively = true;
        break;
    case TermKind::Forecast:
        p.forecast = true;
        [[fallthrough]];
    case TermKind::Goal:
        p.goal = true;
        break;
    case TermKind::Share:
        p.share = true;
        break;
    case TermKind::Contribution:
        p.contribution = true;
        break;
    case TermKind::Pull:
        p.pull = true;
        break;
    case TermKind::RankVerb:
        p.rank = true;
        break;
    case TermKind::Newly:
        p.newly = true;
        break;
    case TermKind::From:
        p.from = true;
        break;
    case TermKind::Than:
        p.base = index + 1;
        break;
    case TermKind::Gap:
        // 失业率低于5.5%: no gap to anything, but a bound.
        if (index + 1 == range.last && unit != UnitClass::Points && word.endsWith(u'于'))
            break;
        p.gap = true;
        p.base = index + 1;
        p.sign = lexicon.term(token.term).arg == u"down" ? -1 : 1;
        break;
    case TermKind::Filler:
    case TermKind::Neutral:
        p.cumulative = p.cumulative || word == u"累计" || word.startsWith(u"共") || word == u"合计";
        break;
    default:
        break;
    }
}

// Where the words right in front of the number begin that say no more than how it is meant.
size_t tailStart(const TokenizedSentence &sentence, TokenRange range)
{
    size_t start = range.last;
    while (start > range.first && isTail(sentence.tokens[start - 1].kind))
        --start;
    return start;
}

void note(Predicate &p, const Token &token, QStringView text, const Lexicon &lexicon, size_t index,
          TokenRange range, UnitClass unit)
{
    const QStringView word = wordOf(token, text);
    switch (token.kind) {
    case TermKind::Up:
    case TermKind::Down:
    case TermKind::To:
    case TermKind::Level:
        noteVerb(p, token, word);
        break;
    default:
        noteMark(p, token, word, lexicon, index, range, unit);
        break;
    }
}

} // namespace

UnitClass unitClassOf(const Number &number)
{
    if (number.unit.endsWith(u"百分点") || number.unit.endsWith(u"基点"))
        return UnitClass::Points;
    if (number.unit == u"%" || number.unit == u"‰" || number.unit == u"成" || number.fraction)
        return UnitClass::Percent;
    if (number.unit == u"倍" || number.unit == u"番")
        return UnitClass::Times;
    if (number.ordinal)
        return UnitClass::Rank;
    if (number.unitKind == TermKind::Trap && !number.scaled)
        return UnitClass::Bare;
    return UnitClass::Quantity;
}

Predicate readPredicate(const TokenizedSentence &sentence, QStringView text, const Lexicon &lexicon,
                        const SubjectReader &subjects, TokenRange range, UnitClass unit)
{
    Predicate p;
    p.cut = tailStart(sentence, range);
    p.object = range.last;
    for (size_t i = range.first; i < p.cut; ++i) {
        const TermKind kind = sentence.tokens[i].kind;
        const bool pullsSomething = kind == TermKind::Pull && unit != UnitClass::Points;
        if (!isStrongMark(kind) || pullsSomething)
            continue;
        const bool opensName
            = (kind == TermKind::Avg || kind == TermKind::Yoy || kind == TermKind::Respectively
               || kind == TermKind::Mom || kind == TermKind::YearBegin)
              && subjects.hasName(sentence, {i + 1, p.cut}) && subjects.isVoid(sentence, {range.first, i});
        if (opensName) {
            note(p, sentence.tokens[i], text, lexicon, i, range, unit);
            continue;
        }
        p.cut = i;
        break;
    }
    // 在工业中所占比重: the whole, not the part.
    for (size_t i = range.first; i < p.cut; ++i) {
        const QStringView word = wordOf(sentence.tokens[i], text);
        if ((word != u"在" && word != u"相当于") || p.cut >= range.last)
            continue;
        bool share = false;
        for (size_t j = i; j < range.last; ++j)
            share = share || sentence.tokens[j].kind == TermKind::Share
                    || sentence.tokens[j].kind == TermKind::Proportion;
        if (share)
            p.cut = i;
        break;
    }
    // Rank words with what they rank in: 居全国第5位.
    if (unit == UnitClass::Rank) {
        for (size_t i = range.first; i < p.cut; ++i) {
            if (sentence.tokens[i].kind == TermKind::RankVerb) {
                p.cut = i;
                break;
            }
        }
        while (p.cut > range.first
               && (sentence.tokens[p.cut - 1].kind == TermKind::RegionWord
                   || sentence.tokens[p.cut - 1].kind == TermKind::Region
                   || sentence.tokens[p.cut - 1].kind == TermKind::Abroad
                   || sentence.tokens[p.cut - 1].kind == TermKind::RankVerb
                   || sentence.tokens[p.cut - 1].kind == TermKind::To
                   || sentence.tokens[p.cut - 1].kind == TermKind::Level
                   || sentence.tokens[p.cut - 1].kind == TermKind::Filler))
            --p.cut;
    }
    for (size_t i = p.cut; i < range.last; ++i)
        note(p, sentence.tokens[i], text, lexicon, i, range, unit);
    for (size_t i = range.first; i < p.cut; ++i) {
        const Token &token = sentence.tokens[i];
        if (token.kind == TermKind::Goal || token.kind == TermKind::Forecast)
            p.goal = true;
        if (token.kind == TermKind::Neutral || token.kind == TermKind::Filler)
            noteMark(p, token, wordOf(token, text), lexicon, i, range, unit);
        if (token.kind == TermKind::Rate && p.cut - i < 3)
            noteMark(p, token, wordOf(token, text), lexicon, i, range, unit);
        if (token.kind == TermKind::Level && wordOf(token, text) == u"完成")
            p.completed = true;
    }
    return p;
}

namespace {

bool isRateName(const QString &code, const QString &canonical)
{
    return code == u"urbanization" || code == u"unemployment" || code == u"air_quality_days"
           || canonical.endsWith(u'率') || canonical.endsWith(u"水平");
}

void decidePercent(Predicate &p, const QString &code, const QString &canonical, const Number &number)
{
    if (p.contribution) {
        p.measure = Measure::Contribution;
        return;
    }
    const bool rate = p.riseRate || p.fallRate;
    const bool changes = p.change && !p.to;
    if (p.share && !(changes && !number.fraction)) {
        p.measure = Measure::Share;
        return;
    }
    const bool named
        = canonical.endsWith(u"增速") || canonical.endsWith(u"增长率") || canonical.endsWith(u"增长速度");
    if (changes || rate || named || ((p.yoy || p.mom || p.avg) && !p.to && !isRateName(code, canonical))) {
        p.growth = true;
        if (p.fallRate && !changes)
            p.sign = -1;
        return;
    }
    if (isRateName(code, canonical)) {
        const bool part = canonical.endsWith(u"占有率") || canonical.endsWith(u"户贷率");
        p.measure = part ? Measure::Share : Measure::Level;
        return;
    }
    if (code == u"cpi" || code == u"ppi") {
        p.growth = true;
        return;
    }
    p.measure = Measure::Share;
}

void decidePoints(Predicate &p)
{
    if (p.pull || p.contribution) {
        p.measure = Measure::Pull;
        return;
    }
    p.measure = Measure::ChangePoints;
    if (p.fallRate && p.change)
        p.sign = -p.sign; // 降幅收窄 is a rise
}

void decideQuantity(Predicate &p)
{
    if (p.change && !p.to && !p.from) {
        p.measure = Measure::ChangeAbs;
        return;
    }
    p.sign = 1;
    p.measure = Measure::Level;
}

} // namespace

void decideMeasure(Predicate &p, UnitClass unit, const QString &code, const QString &canonical,
                   const Number &number)
{
    switch (unit) {
    case UnitClass::Percent:
        decidePercent(p, code, canonical, number);
        if (p.measure)
            p.sign = 1;
        break;
    case UnitClass::Points:
        decidePoints(p);
        break;
    case UnitClass::Times:
        p.measure = Measure::Ratio;
        p.sign = 1;
        break;
    case UnitClass::Rank:
        p.measure = Measure::Rank;
        p.sign = 1;
        break;
    case UnitClass::Bare:
        decideQuantity(p);
        if (*p.measure == Measure::Level && (canonical.endsWith(u"倍差") || canonical.endsWith(u"收入比")))
            p.measure = Measure::Ratio;
        break;
    case UnitClass::Quantity:
        decideQuantity(p);
        break;
    }
}

} // namespace fangzhi::extract
