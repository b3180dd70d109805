// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "extract/readerwords.h"

// Of which time the numbers are, and whether they are goals.

namespace fangzhi::extract {

bool TextReader::isBaseTime(size_t token) const
{
    const auto &tokens = m_sentence.tokens;
    const auto isBase = [](TermKind kind) {
        return kind == TermKind::Than || kind == TermKind::Gap || kind == TermKind::Yoy
               || kind == TermKind::YearBegin || kind == TermKind::Mom;
    };
    if (token > 0 && isBase(tokens[token - 1].kind))
        return true;
    // 比上年全年和上年同期分别加快
    if (token > 2 && (tokens[token - 1].kind == TermKind::And || tokens[token - 1].kind == TermKind::Dun)) {
        size_t i = token - 2;
        while (i > 0 && (tokens[i].kind == TermKind::Filler || tokens[i].kind == TermKind::Period))
            --i;
        if (isBase(tokens[i].kind))
            return true;
    }
    if (token > 1 && isBase(tokens[token - 2].kind)
        && (tokens[token - 1].kind == TermKind::RegionWord || tokens[token - 1].kind == TermKind::Region
            || tokens[token - 1].kind == TermKind::Period))
        return true;
    return token + 1 < tokens.size()
           && (tokens[token + 1].kind == TermKind::Than || tokens[token + 1].kind == TermKind::Hold);
}

bool TextReader::isPlanTime(size_t token) const
{
    const QStringView after = m_text.mid(m_sentence.tokens[token].end, 2);
    const bool time
        = after.isEmpty()
          || containsAny(after, {u"时期", u"以来", u"期间", u"末", u"五年", u"这", u",", u"时", u"我"});
    const QChar before = token > 0 ? m_text[m_sentence.tokens[token].begin - 1] : QChar(u' ');
    return time && before != u'是' && before != u'比' && before != u'较';
}

// 截至2020年11月1日,常住人口…: a stock of that year.
bool TextReader::isCountDay(const PeriodWords &words) const
{
    const QStringView until = m_text.mid(std::max(m_begin, words.begin - 2), 2);
    return words.day && words.year != 0 && (until == u"截至" || until == u"截止");
}

// Words for times that are not what the figures are of.
bool TextReader::saysNoTime(TokenRange range, size_t i, bool beforeNumber) const
{
    const auto &tokens = m_sentence.tokens;
    const PeriodWords &words = m_sentence.periods[size_t(tokens[i].item)];
    // “十三五”钢铁…任务, 是“十三五”时期的两倍: the plan, not the time.
    if (words.plan != 0 && !isPlanTime(i))
        return true;
    if ((words.day && !isCountDay(words)) || words.yearBegin)
        return true;
    // 全年粮食丰收基础较好: an outlook, and no time of the figures that follow.
    if (words.wholeYear && words.year == 0 && !words.offset && !beforeNumber && range.last > i + 1)
        return true;
    // 完成全年目标的…: the year is the target's. 实现2035年远景目标
    if (i + 1 < range.last && tokens[i + 1].kind == TermKind::Goal && !m_goal)
        return true;
    const QStringView next = m_text.mid(words.end, 4);
    return words.year != 0 && (next.endsWith(u"目标") || next.startsWith(u"目标")) && !beforeNumber;
}

// 提出到2015年实现…, in a clause without a number
bool TextReader::noteYearAhead(size_t i)
{
    const PeriodWords &words = m_sentence.periods[size_t(m_sentence.tokens[i].item)];
    if (words.year <= m_clock.year() || m_clock.year() == 0 || words.lastYear != 0 || i == 0
        || !word(i - 1).endsWith(u"到"))
        return false;
    m_goal = m_goalAhead = true;
    noteGoalTime(m_clock.resolve(words, m_span, true));
    return true;
}

// A time's words with what stands around them.
PeriodWords TextReader::saidAt(size_t i) const
{
    PeriodWords said = m_sentence.periods[size_t(m_sentence.tokens[i].item)];
    if (isCountDay(said))
        said.firstMonth = said.lastMonth = 0;
    // 由上年729万人增加到…, in a report that tells of the year before it
    if (m_nature.workReport && word(i) == u"上年" && m_span.known()) {
        said.offset.reset();
        said.year = m_span.lastYear - 1;
    }
    // 自2011年改革试点以来
    constexpr qsizetype Occasion = 14;
    const bool since = i > 0 && m_sentence.tokens[i - 1].kind == TermKind::From && said.year != 0
                       && said.lastYear == 0 && said.firstMonth == 0
                       && containsAny(m_text.mid(said.end, Occasion), {u"以来", u"至今"});
    said.since = said.since || since;
    return said;
}

// Whether a time is that of the next number only.
bool TextReader::isMomentary(TokenRange range, size_t i, const PeriodWords &said, bool beforeNumber) const
{
    const auto &tokens = m_sentence.tokens;
    bool compared = false; // 高于今年第一季度的2%
    for (size_t j = range.first; j < i && beforeNumber; ++j)
        compared = compared || tokens[j].kind == TermKind::Gap;
    const bool start = i > 0 && tokens[i - 1].kind == TermKind::From && beforeNumber
                       && said.since == m_sentence.periods[size_t(tokens[i].item)].since;
    const bool end = i > 0 && tokens[i - 1].kind == TermKind::To;
    // 5年增长18.7%: the years are those of this number.
    const bool window
        = said.window != 0 && said.end - said.begin <= 3 && isDigit(m_text[said.begin].unicode());
    const bool ofYear = said.offset && *said.offset < 0 && i + 1 < range.last && word(i + 1) == u"的"
                        && tokens[i + 1].kind == TermKind::Filler;
    return start || end || compared || window || ofYear;
}

// Times in a stretch of the clause; only the last one counts.
void TextReader::noteTimes(TokenRange range, bool beforeNumber)
{
    const auto &tokens = m_sentence.tokens;
    for (size_t i = range.first; i < range.last; ++i) {
        if (tokens[i].kind != TermKind::Period || isBaseTime(i))
            continue;
        const PeriodWords &words = m_sentence.periods[size_t(tokens[i].item)];
        m_daySaid = m_daySaid || (words.day && !isCountDay(words));
        if (saysNoTime(range, i, beforeNumber) || (!beforeNumber && noteYearAhead(i)))
            continue;
        // Deep inside a clause without a number a time says nothing of the next ones.
        const bool aspect = word(range.first) == u"从" && word(range.last - 1).endsWith(u"看"); // 从12月份看,
        const bool opens = isOpening(range.first, i) || aspect;
        const bool brief = range.last == i + 1 && words.end - tokens[range.first].begin < 16;
        if (!beforeNumber && !opens && !brief && m_lastSaid.known())
            continue;
        if (words.sameTime && !beforeNumber && range.last == i + 1 && opens)
            m_sameTimeSpan = m_span.lastOf().yearBefore(); // 而在去年同期,…
        else if (words.sameTime) {
            m_sameTime = m_sameTimeSaid = true;
            m_momentary = m_span.lastOf().yearBefore();
        } else {
            noteTime(range, i, beforeNumber);
        }
    }
}

void TextReader::noteTime(TokenRange range, size_t i, bool beforeNumber)
{
    const PeriodWords said = saidAt(i);
    const Span span = m_clock.resolve(said, m_span, m_goal);
    if (isMomentary(range, i, said, beforeNumber)) {
        m_momentary = span;
        return;
    }
    // 经济增速2022年以来连续16个季度…: of that clause only.
    const bool lasting = m_sentence.periods[size_t(m_sentence.tokens[i].item)].since && said.year != 0;
    if (lasting && !isOpening(range.first, i)) {
        if (beforeNumber)
            m_momentary = span;
        return;
    }
    if (m_goal && !said.year && !said.plan && !said.offset && !said.firstMonth)
        return;
    if (span.known() && m_clock.year() != 0
        && (span.lastYear > m_clock.year() || (said.plan != 0 && span.lastYear >= m_clock.year() + 1))) {
        m_goal = true;
        noteGoalTime(span);
        return;
    }
    if (said.now && m_spanSaid)
        return;
    // 9月份零售额增长14%,固定资产投资前三季度增长20%,货运量增长12%: of investment alone.
    if (beforeNumber && m_spanSaid && !isOpening(range.first, i)) {
        m_asideSpan = span;
        m_asideFresh = true;
        return;
    }
    m_asideSpan.reset();
    m_sameTimeSpan.reset();
    m_span = span;
    m_spanSaid = true;
    if (m_goalSpan.known() && span.lastYear < m_clock.year())
        m_goal = false;
}

// 一季度、二季度分别达到…, 1、2月份分别上涨…: times that answer to the numbers behind them in their order.
std::vector<Span> TextReader::spansOf(TokenRange left) const
{
    const auto &tokens = m_sentence.tokens;
    std::vector<Span> spans;
    for (size_t i = left.first; i < left.last; ++i) {
        if (tokens[i].kind != TermKind::Period || isBaseTime(i))
            continue;
        const PeriodWords &words = m_sentence.periods[size_t(tokens[i].item)];
        if (words.day || words.sameTime || words.window != 0 || words.yearBegin)
            return {};
        const bool goesOn = !spans.empty() && i > left.first + 1 && tokens[i - 2].kind == TermKind::Period
                            && (tokens[i - 1].kind == TermKind::Dun || tokens[i - 1].kind == TermKind::And);
        if (!goesOn)
            spans.clear();
        for (int month = words.firstMonth; words.listed && month <= words.lastMonth; ++month) {
            PeriodWords one = words;
            one.firstMonth = one.lastMonth = month;
            spans.push_back(m_clock.resolve(one, m_span, m_goal));
        }
        if (!words.listed)
            spans.push_back(m_clock.resolve(words, spans.empty() ? m_span : spans.back(), m_goal));
    }
    return spans;
}

// 一季度和二季度均增长6.9%: of both, which is as long as they last.
void TextReader::noteSeveralTimes(const Run &run, TokenRange left)
{
    if (run.numbers.size() > 1)
        return;
    const std::vector<Span> spans = spansOf(left);
    if (spans.size() < 2 || !spans.front().known() || !spans.back().known())
        return;
    Span all = spans.front();
    all.lastYear = spans.back().lastYear;
    all.lastMonth = spans.back().lastMonth;
    all.loose = true;
    if (all.firstYear * 12 + all.firstMonth < all.lastYear * 12 + all.lastMonth)
        m_momentary = all;
}

// A month that only dates an event is not what the next figures are about.
void TextReader::keepSpan(const Span &before, bool figures)
{
    if (!m_spanSaid)
        return;
    constexpr int Term = 5; // years that a review looks back on
    const bool oddWindow
        = m_span.isWindow() && m_span.lastYear - m_span.firstYear + 1 != Term && !m_span.fromTo;
    const bool aside = m_sentence.tokens.front().kind == TermKind::OfWhich; // 其中,三季度增长6%
    if ((!figures && m_span.isMonth()) || oddWindow || aside) {
        m_span = before;
        return;
    }
    if (m_span.known() && m_span.firstMonth == 1 && !m_span.isMonth() && !m_firstSaid.known())
        m_firstSaid = m_span;
    m_lastSaid = m_span;
    m_paragraphSaid = true;
}

// 主要预期目标是:…, 实现以下主要目标。 but not 实现了3%以上的预期目标.
bool TextReader::statesAims(QStringView sentence, bool numbers)
{
    if (!sentence.contains(u'标'))
        return false;
    // 圆满完成预期目标 is no plan.
    const auto done = [sentence](qsizetype at) {
        constexpr qsizetype Near = 16;
        return containsAny(sentence.mid(std::max<qsizetype>(0, at - Near), std::min(at, Near)),
                           {u"完成", u"胜利", u"圆满"});
    };
    for (const QStringView word :
         {QStringView(u"主要目标"), QStringView(u"预期目标"), QStringView(u"发展目标"),
          QStringView(u"总体目标"), QStringView(u"奋斗目标"), QStringView(u"工作目标")}) {
        const qsizetype at = sentence.indexOf(word);
        if (at < 0 || done(at))
            continue;
        const qsizetype after = at + word.size();
        const bool ends = after >= sentence.size();
        if ((ends && !numbers) || (!ends && QStringView(u"是为:,").contains(sentence[after])))
            return true;
    }
    const qsizetype at = sentence.indexOf(u"目标是");
    return at >= 0 && !done(at);
}

// What the words of the sentence say of plans and of reviews, whatever numbers it has.
void TextReader::readHeadingWords()
{
    m_goal = m_goalSection;
    m_goalTime = m_goalSpan;
    const QStringView sentence = m_text.mid(m_begin, m_end - m_begin);
    const bool numbers = !m_sentence.numbers.empty();
    if (!statesAims(sentence, numbers))
        return;
    m_goal = true;
    m_goalTime = Span::years(m_clock.year(), m_clock.year());
    const qsizetype first = numbers ? m_sentence.numbers.front().begin : m_end;
    for (const PeriodWords &words : m_sentence.periods) {
        if (words.begin > first) // the goals' time is said ahead of them
            break;
        const Span span = m_clock.resolve(words, m_span, true);
        if (span.known() && span.lastYear >= m_clock.year())
            noteGoalTime(span);
    }
    if (!numbers || m_nature.workReport) {
        m_goalSection = m_nature.workReport || !numbers;
        m_goalSpan = m_goalTime;
    }
}

void TextReader::noteGoalTime(const Span &span)
{
    m_goalTime = span;
    if (span.isWindow())
        m_planSpan = span;
}

// Words of plans and forecasts bear on the numbers behind them.
void TextReader::noteGoals(TokenRange clause)
{
    const auto &tokens = m_sentence.tokens;
    bool number = false;
    for (size_t i = clause.first; i < clause.last; ++i) {
        const TermKind kind = tokens[i].kind;
        number = number || kind == TermKind::Number;
        m_ofWhich = m_ofWhich || kind == TermKind::OfWhich;
        if (kind != TermKind::Goal && kind != TermKind::Forecast)
            continue;
        if (number) { // 高于7.5%的预期目标, GDP增长8%有望企稳
            bool more = false;
            for (size_t j = i + 1; j < clause.last; ++j)
                more = more || tokens[j].kind == TermKind::Number;
            if (!more)
                continue;
        }
        const QStringView before = m_text.mid(std::max(m_begin, tokens[i].begin - 7),
                                              std::min<qsizetype>(7, tokens[i].begin - m_begin));
        bool past = containsAny(before, {u"完成", u"超", u"高于", u"低于", u"好于", u"实现", u"达到", u"与",
                                         u"符合", u"较", u"比"});
        // 目标的29.5%: a part of it.
        past = past || (word(i).endsWith(u"目标") && m_text.mid(tokens[i].end, 1) == u"的");
        // 实施扩容支持计划, 保持在预期目标区间: a noun that says nothing of the numbers.
        const bool noun = (word(i) == u"计划" || word(i) == u"目标" || word(i) == u"预期")
                          && (i + 1 == clause.last || tokens[i + 1].kind == TermKind::Dun)
                          && !(tokens[i].end < m_end && m_text[tokens[i].end] == u':');
        if ((!past || kind == TermKind::Forecast) && !noun)
            m_goal = true;
    }
}

} // namespace fangzhi::extract
