// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "extract/readerwords.h"

// What a number states: which growth, of which stretch of time, against what, how exactly.

namespace fangzhi::extract {

using core::Bound;
using core::Measure;

void TextReader::decideGrowth(Finding &f, const Predicate &p) const
{
    if (!p.growth)
        return;
    f.measure = Measure::YoyGrowth;
    f.rule = QStringLiteral("growth.verb");
    if (p.avg) {
        f.measure = Measure::AvgGrowth;
        f.rule = QStringLiteral("growth.average");
    } else if (p.mom || p.yearBegin) {
        f.measure = Measure::GrowthOther;
        f.rule = QStringLiteral("growth.otherbase");
    } else if (p.base && *p.base < m_sentence.tokens.size()
               && m_sentence.tokens[*p.base].kind == TermKind::Period) {
        const PeriodWords &words = m_sentence.periods[size_t(m_sentence.tokens[*p.base].item)];
        const Span base = m_clock.resolve(words, m_span, false);
        const bool fixed = words.year != 0 || words.plan != 0;
        if (fixed && base.known() && base.lastYear + 1 < m_span.lastYear) {
            f.measure = Measure::GrowthOther;
            f.span = m_span;
            f.span.firstYear = base.lastYear + 1;
            f.rule = QStringLiteral("growth.otherbase");
        } else if (words.firstMonth != 0 && words.year == 0 && !words.sameTime) {
            f.measure = Measure::GrowthOther;
            f.rule = QStringLiteral("growth.otherbase");
        }
    } else if (f.span.isWindow() && !p.yoy) {
        f.measure = Measure::GrowthOther;
        f.rule = QStringLiteral("growth.window");
    } else if (p.yoy) {
        f.rule = QStringLiteral("growth.yoy");
    }
}

// 较“十三五”末的9323亿元增加4374亿元,增长46%: a change since the base goes over all the years from it on.
bool TextReader::goesOnFromBase(Finding &f, const Predicate &p) const
{
    constexpr qsizetype Near = 6;
    if (m_findings->empty() || !p.change || p.base || p.yoy || p.to || !f.span.known())
        return false;
    const Finding &last = m_findings->back();
    if (f.begin - last.end > Near || last.subject.code != f.subject.code)
        return false;
    const bool base = f.measure == Measure::ChangeAbs && last.comparison && last.span.isWholeYear()
                      && f.span.isWholeYear() && last.span.lastYear + 1 < f.span.lastYear;
    const bool rate = core::isGrowth(f.measure) || f.measure == Measure::Ratio;
    if (base)
        f.span.firstYear = last.span.lastYear + 1;
    else if (rate && last.measure == Measure::ChangeAbs && last.span.isWindow())
        f.span = last.span;
    else
        return false;
    if (core::isGrowth(f.measure))
        f.measure = Measure::GrowthOther;
    return true;
}

void TextReader::decideSpan(Finding &f, const Predicate &p) const
{
    if (goesOnFromBase(f, p))
        return;
    // 两年平均增长5%: up to the time spoken of, a quarter of two years included.
    const bool ofAverage = f.measure == Measure::ChangePoints && (p.avg || (p.gap && m_kept.avg));
    const int years = p.avg ? p.avgYears : m_kept.avgYears;
    if ((f.measure == Measure::AvgGrowth || ofAverage) && years > 0 && f.span.known()) {
        f.span.firstYear = f.span.lastYear - years + 1;
        f.span.loose = true;
        return;
    }
    if (f.measure == Measure::AvgGrowth && !f.span.isWindow() && m_clock.year() != 0 && !m_goal) {
        f.span = m_clock.review(std::max(m_nature.reviewYears, 5));
        f.span.guessed = true;
        return;
    }
    // 比2020年的73129亿元增加: the base's own amount.
    const auto &tokens = m_sentence.tokens;
    if (p.base && f.measure == Measure::Level && *p.base + 2 < tokens.size()
        && tokens[*p.base].kind == TermKind::Period && word(*p.base + 1) == u"的"
        && tokens[*p.base + 2].kind == TermKind::Number && tokens[*p.base + 2].begin == f.begin) {
        const PeriodWords &words = m_sentence.periods[size_t(tokens[*p.base].item)];
        const Span base = m_clock.resolve(words, m_span, false);
        if (base.known())
            f.span = base;
        f.comparison = true;
        return;
    }
    if (p.from && !p.to) {
        f.comparison = true;
        f.rule = QStringLiteral("change.from");
        if (!m_momentary && !m_goal && m_base.known() && f.span.isWholeYear())
            f.span = m_base;
        else if (!m_momentary && !m_goal)
            f.span = f.span.isMonth() ? f.span.monthBefore() : f.span.yearBefore();
        return;
    }
    // 比2002年增长65%, …增长1.7倍: the base holds for the sentence.
    const bool times = f.measure == Measure::Ratio && p.change && !p.base;
    if (times && m_base.known() && f.span.isWholeYear() && m_base.lastYear < f.span.lastYear)
        f.span.firstYear = m_base.lastYear + 1;
    if (!f.span.isWindow())
        return;
    const bool change = core::isGrowth(f.measure) || f.measure == Measure::ChangePoints
                        || f.measure == Measure::ChangeAbs || f.measure == Measure::Ratio;
    if (f.span.fromTo && change)
        ++f.span.firstYear;
    const bool point
        = f.measure == Measure::Level || f.measure == Measure::Share || f.measure == Measure::Rank;
    f.flowOfReview = f.measure == Measure::Level && !p.cumulative && !p.to;
    const bool wholeSpan = p.cumulative || isFlowOfYears(f.subject.code) || f.subject.newly;
    if (point && !wholeSpan)
        f.span = f.span.lastOf();
    if (f.measure == Measure::Contribution && p.to)
        f.span = f.span.lastOf();
}

void TextReader::decideTarget(Finding &f, const Predicate &p, TokenRange right)
{
    // 实现了6.5%左右的预期目标
    const QStringView after = m_text.mid(f.end, std::min<qsizetype>(10, m_end - f.end));
    if (right.first < right.last && after.contains(u'的')
        && (after.contains(u"预期") || after.contains(u"目标") || after.contains(u"调控")
            || after.startsWith(u"的任务"))) {
        f.ofMeasure = f.measure;
        f.measure = Measure::Target;
        f.rule = QStringLiteral("target.behind");
        if (f.span.known() && f.span.firstYear == f.span.lastYear && !m_momentary) {
            f.span = Span::years(f.span.lastYear, f.span.lastYear); // goals are set for years
            f.span.guessed = true;
        }
        return;
    }
    // A report's 增长10%左右 with no time said is a plan more often than not.
    const bool growth = core::isGrowth(f.measure);
    const bool size = f.unit == u"%" && (f.measure == Measure::Level || f.measure == Measure::Share);
    const bool about = after.startsWith(u"左右");
    const bool bounded = after.startsWith(u"以上") || after.startsWith(u"以内");
    const bool open = m_nature.workReport && !m_goal && !m_review && !m_spanSaid && !m_momentary;
    if (open && ((growth && about) || (!m_past && (growth || size) && (about || bounded)))) {
        f.ofMeasure = f.measure;
        f.measure = Measure::Target;
        f.rule = QStringLiteral("target.guessed");
        const bool plan = *f.ofMeasure == Measure::AvgGrowth;
        f.span = plan && m_planSpan.known() ? m_planSpan
                                            : Span::years(m_clock.year(), m_clock.year() + (plan ? 4 : 0));
        f.span.guessed = true;
        f.span.loose = true;
        return;
    }
    if (!m_goal || p.base || p.completed || p.gap)
        return;
    // 预期上调0.1个百分点: how a forecast was changed.
    if (f.measure == Measure::ChangePoints
        && m_text.mid(std::max(m_begin, f.begin - 4), f.begin - std::max(m_begin, f.begin - 4))
               .contains(u'调'))
        return;
    if (f.span.known() && m_clock.year() != 0 && f.span.lastYear < m_clock.year() && !f.span.guessed
        && m_spanSaid && !m_goalSpan.known() && !m_goalAhead) {
        if (p.forecast) { // 2021年…占全球的比重预计超过18%
            f.ofMeasure = f.measure;
            f.measure = Measure::Target;
            f.rule = QStringLiteral("target");
        }
        return;
    }
    f.ofMeasure = f.measure;
    f.measure = Measure::Target;
    f.rule = QStringLiteral("target");
    f.goalTimeGuessed = m_nature.workReport && m_planSpan.known() && !m_spanSaid && !m_goalTime.known();
    Span span = m_goalTime.known() ? m_goalTime : Span::years(m_clock.year(), m_clock.year());
    // 预计二季度增长5%: the time that the forecast says.
    if (!m_goalTime.known() && m_spanSaid && m_span.lastYear == m_clock.year() && !m_span.isWindow())
        span = m_span;
    // 力争年均增长6.5%: of one year that can't be; of the plan that is spoken of, or begins.
    if (*f.ofMeasure == Measure::AvgGrowth && span.isWholeYear() && span.known()) {
        span = m_planSpan.known() ? m_planSpan : Span::years(span.firstYear, span.firstYear + 4);
        span.guessed = true;
        m_goalTime = span;
    }
    if (m_clock.year() == 0 && !m_goalTime.known())
        span = Span{};
    if (m_momentary && m_momentary->lastYear >= m_clock.year())
        span = *m_momentary;
    const bool point
        = *f.ofMeasure == Measure::Level || *f.ofMeasure == Measure::Share || *f.ofMeasure == Measure::Rank;
    if (span.isWindow() && point && !p.cumulative)
        span = span.lastOf();
    f.span = span;
}

void TextReader::noteBase(Finding &f, const Predicate &p)
{
    if (!p.base || *p.base >= m_sentence.tokens.size())
        return;
    const Token &token = m_sentence.tokens[*p.base];
    f.comparedWith.words = m_text.mid(token.begin, token.end - token.begin).toString();
    if (token.kind == TermKind::Period) {
        const PeriodWords &words = m_sentence.periods[size_t(token.item)];
        const Span span = m_clock.resolve(words, f.span, false);
        if (span.known())
            f.comparedWith.period = span.period();
        if (span.known() && words.year != 0 && span.isWholeYear())
            m_base = span;
        // 比2020年提高11.9个百分点: the change of all the years since.
        const bool change = f.measure == Measure::ChangePoints || f.measure == Measure::ChangeAbs;
        const bool fixed = words.year != 0 || words.plan != 0;
        if (change && fixed && span.known() && f.span.isWholeYear() && span.lastYear + 1 < f.span.lastYear)
            f.span.firstYear = span.lastYear + 1;
    } else if (token.kind == TermKind::RegionWord || token.kind == TermKind::Region
               || token.kind == TermKind::Group) {
        f.comparedWith.region = m_places.resolve(token, m_text, m_region);
    }
    if (f.measure == Measure::Level && p.gap)
        f.measure = Measure::ChangeAbs;
}

void TextReader::noteBound(Finding &f, const Number &number, TokenRange left, TokenRange right) const
{
    Q_UNUSED(right)
    const QStringView after = m_text.mid(number.end, std::min<qsizetype>(2, m_end - number.end));
    if (after == u"左右" || after == u"上下")
        f.bound = Bound::About;
    else if (after == u"以上")
        f.bound = Bound::AtLeast;
    else if (after == u"以内" || after == u"以下" || after == u"之内")
        f.bound = Bound::AtMost;
    else if (number.more)
        f.bound = Bound::AtLeast;
    if (f.bound != Bound::None || left.first >= left.last)
        return;
    const QStringView before
        = m_text.mid(std::max(m_begin, number.begin - 4), std::min<qsizetype>(4, number.begin - m_begin));
    for (const QStringView w : {QStringView(u"超过"), QStringView(u"突破"), QStringView(u"超"),
                                QStringView(u"逾"), QStringView(u"不低于"), QStringView(u"不少于")}) {
        if (before.endsWith(w))
            f.bound = Bound::AtLeast;
    }
    for (const QStringView w : {QStringView(u"约"), QStringView(u"近"), QStringView(u"接近"),
                                QStringView(u"大约"), QStringView(u"将近")}) {
        if (before.endsWith(w))
            f.bound = Bound::About;
    }
    for (const QStringView w :
         {QStringView(u"不足"), QStringView(u"不超过"), QStringView(u"不高于"), QStringView(u"不到")}) {
        if (before.endsWith(w))
            f.bound = Bound::AtMost;
    }
}

} // namespace fangzhi::extract
