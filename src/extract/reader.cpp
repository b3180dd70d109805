// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "extract/readerwords.h"

// Text, sentence, clause.

namespace fangzhi::extract {

TextReader::TextReader(const Lexicon &lexicon, const Clock &clock, Places &places, const TextNature &nature)
    : m_lexicon(lexicon)
    , m_clock(clock)
    , m_places(places)
    , m_nature(nature)
    , m_subjects(lexicon)
    , m_region(places.home())
    , m_span(clock.mainSpan())
    , m_titleTime(nature.titleTime)
    , m_tokenizer(lexicon)
{
    m_title = m_subjects.resolve(nature.titleName);
    m_title.surface = nature.titleName;
}

QStringView TextReader::word(size_t token) const
{
    const Token &t = m_sentence.tokens[token];
    return m_text.mid(t.begin, t.end - t.begin);
}

void TextReader::beginParagraph(QStringView paragraph, bool heading)
{
    const QStringView opening = paragraph.left(40);
    if (m_nature.workReport) {
        const QString year = QStringLiteral("%1年").arg(m_clock.year());
        const bool now = containsAny(opening, {u"今年", u"新的一年"}) || opening.contains(year);
        const bool plans = containsAny(opening, {u"重点工作", u"工作安排", u"主要任务", u"目标任务",
                                                 u"总体要求", u"重点任务", u"工作部署", u"工作任务"});
        if (paragraph.size() < 60 && now && plans) {
            m_goalSection = true;
            m_goalSpan = Span::years(m_clock.year(), m_clock.year());
        } else if (paragraph.size() < 60
                   && containsAny(opening, {u"回顾", u"成就", u"工作完成情况", u"成效"}))
            m_goalSection = false;
        const QString last = QStringLiteral("%1年").arg(m_clock.lastCompleteYear());
        if ((paragraph.startsWith(u"——这是") || paragraph.startsWith(u"--这是"))
            && opening.contains(u"五年")) // 这是综合实力快速跃升的五年
            m_reviewSection = true;
        else if (containsAny(opening, {u"五年来", u"这五年", u"过去五年", u"五年间", u"过去的五年"}))
            m_reviewSection = true;
        else if (containsAny(opening, {u"过去一年", u"一年来", u"过去的一年", u"去年"})
                 || opening.contains(last))
            m_reviewSection = false;
    }
    // The items of a list go on about the years that its first one looked back on.
    const bool item = paragraph.startsWith(u"——") || paragraph.startsWith(u"--");
    m_review = m_reviewSection || (item && m_review && !m_goalSection);
    if (m_nature.reviewYears > 0 && !m_review && !m_goalSection) {
        const QString start = QStringLiteral("由%1年").arg(m_clock.lastCompleteYear() - m_nature.reviewYears);
        const QString start2
            = QStringLiteral("从%1年").arg(m_clock.lastCompleteYear() - m_nature.reviewYears);
        const bool oneYear = containsAny(paragraph, {u"过去一年", u"一年来", u"刚刚过去的", u"去年"});
        m_review
            = !oneYear
              && (containsAny(paragraph, {u"年均", u"5年增长", u"5年提升", u"五年来", u"五年增长", u"这五年"})
                  || paragraph.contains(start) || paragraph.contains(start2));
    }
    m_past
        = m_nature.workReport
          && containsAny(paragraph, {u"了", u"取得", u"获批", u"获评", u"入选", u"荣获", u"位居", u"居全国",
                                     u"同比", u"去年", u"上年", u"过去", u"已", u"圆满", u"连续", u"来,"});
    if (heading)
        enterSection(paragraph);
    if (m_review)
        m_span = m_clock.review(std::max(m_nature.reviewYears, 5));
    else if (m_nature.workReport || !m_lastSaid.known())
        m_span = m_clock.mainSpan();
    else
        m_span = m_lastSaid.isMonth() && m_firstSaid.known() ? m_firstSaid : m_lastSaid;
    m_span.guessed = true;
    if (!m_kept.subjects.empty() && m_kept.subjects.back().isListed()) {
        m_before = m_kept.subjects.back();
        m_beforeGrowth = m_growthSaid;
    }
    m_kept = Kept{};
    m_keptFar = false;
    m_region = m_places.home();
    m_mentioned = m_region;
    m_topicRegion = {};
    m_opening = true;
    m_paragraphSaid = false;
    m_paragraphPlace = false;
    m_regionSaid = false;
}

void TextReader::readClause(TokenRange clause)
{
    m_clausePlace = false;
    noteGoals(clause);
    const std::vector<Run> runs = runsOf(clause);
    if (runs.empty()) {
        if (std::vector<Span> spans = spansOf(clause); spans.size() > 1)
            m_listedSpans = std::move(spans);
        noteTimes(clause, false);
        readFlat(clause);
        const core::RegionRef before = m_region;
        const bool said = m_regionSaid;
        if (!namesNationOnly(clause))
            notePlaces(clause);
        // 通化、白山结束不通高铁历史: what follows need not be of the first of them.
        if (m_clausePlace && m_regionList.size() > 1 && !m_places.isNation(m_places.home())) {
            m_region = m_mentioned = before;
            m_regionSaid = said;
            m_clausePlace = false;
        }
        noteTopicRegion(clause);
        const std::vector<Subject> kept = m_kept.subjects;
        noteTopic(clause);
        for (size_t i = clause.first; i < clause.last; ++i)
            m_kept.contribution = m_kept.contribution || m_sentence.tokens[i].kind == TermKind::Contribution;
        m_interrupted = m_kept.subjects.size() == kept.size() && (m_interrupted || namesSomething(clause));
        return;
    }
    size_t from = clause.first;
    for (size_t r = 0; r < runs.size(); ++r) {
        const size_t next = r + 1 < runs.size() ? runs[r + 1].first : clause.last;
        readRun(runs[r], {from, runs[r].first}, next);
        if (r == 0)
            noteTopicRegion(clause);
        from = runs[r].last;
    }
    noteTimes({from, clause.last}, false);
}

void TextReader::readSentence(QStringView text, qsizetype begin, qsizetype end,
                              std::vector<Finding> &findings,
                              std::vector<std::pair<qsizetype, qsizetype>> &left)
{
    m_text = text;
    m_begin = begin;
    m_end = end;
    m_findings = &findings;
    m_left = &left;
    m_tokenizer.tokenize(text, begin, end, m_sentence);
    dropStrangers();
    joinUnknownPlaces();
    joinPeriods();
    noteRanks();
    dropParticles();
    dropEnumerations();
    readHeadingWords();
    m_keptFar = true;
    m_interrupted = false;
    m_topic.clear();
    m_mainCode.clear();
    m_ofWhich = false;
    m_base = Span{};
    m_levels.clear();
    m_listedSpans.clear();
    m_lastNegative = false;
    m_spanSaid = false;
    m_asideSpan.reset();
    m_cumulative = false;
    m_goalAhead = false;
    m_daySaid = false;
    m_sameTime = false;
    m_momentary.reset();
    m_sameTimeSaid = false;
    m_sameTimeSpan.reset();
    m_comparing = false;
    m_regionSaid = false;
    m_regionVague = false;
    m_placesSaid = countPlaces();
    m_partnersSaid.reset();
    m_someoneAt = -1;
    m_regionList.clear();
    const bool goesOn = !m_sentence.tokens.empty() && m_sentence.tokens.front().kind == TermKind::OfWhich;
    if (!goesOn)
        m_region = m_topicRegion.isEmpty() ? m_places.home() : m_topicRegion;
    const size_t before = findings.size();
    const Span spanBefore = m_span;
    dropEmptyBrackets();
    readClauses();
    m_paragraphPlace = m_paragraphPlace || (m_regionSaid && !(m_region == m_places.home()));
    keepSpan(spanBefore, findings.size() > before);
}

void TextReader::readClauses()
{
    const auto &tokens = m_sentence.tokens;
    size_t start = 0;
    Kept outside;
    for (size_t i = 0; i <= tokens.size(); ++i) {
        const TermKind kind = i < tokens.size() ? tokens[i].kind : TermKind::Comma;
        const bool ratioColon = kind == TermKind::Colon && i > 0 && i + 1 < tokens.size()
                                && tokens[i - 1].kind == TermKind::Number
                                && tokens[i + 1].kind == TermKind::Number;
        const bool boundary = kind == TermKind::Comma || kind == TermKind::Semicolon || kind == TermKind::Open
                              || kind == TermKind::Close || (kind == TermKind::Colon && !ratioColon);
        if (!boundary)
            continue;
        if (i > start)
            readClause({start, i});
        if (kind == TermKind::Semicolon)
            m_mainCode.clear();
        m_inBracket.reset();
        if (kind == TermKind::Open) {
            outside = m_kept;
            m_inBracket = placeInFront(start, i);
        } else if (kind == TermKind::Close && !outside.subjects.empty()) {
            m_kept = outside;
            outside = Kept{};
        }
        start = i + 1;
    }
}

} // namespace fangzhi::extract
