// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

// What clauses without numbers say of the numbers that follow.

namespace fangzhi::extract {

namespace {

bool opensPredicate(TermKind kind)
{
    return kind == TermKind::Level || kind == TermKind::Number || kind == TermKind::Yoy
           || kind == TermKind::Up || kind == TermKind::Down || kind == TermKind::Avg;
}

} // namespace

// 从经济总量上看, 在财政收入指标中, 在固定资产投资方面
bool TextReader::noteAspect(TokenRange clause)
{
    const auto &tokens = m_sentence.tokens;
    const qsizetype begin = tokens[clause.first].begin;
    const QStringView words = m_text.mid(begin, tokens[clause.last - 1].end - begin);
    const bool about = words.startsWith(u"在")
                       && (words.endsWith(u"指标中") || words.endsWith(u"指标上") || words.endsWith(u"排名中")
                           || words.endsWith(u"方面"));
    const bool seen = word(clause.first) == u"从" && words.endsWith(u"看");
    if ((!about && !seen)
        || m_subjects.read(m_sentence, m_text, {clause.first + 1, clause.last}).code.isEmpty())
        return false;
    for (size_t i = clause.first + 1; i < clause.last; ++i) {
        if (tokens[i].kind != TermKind::Indicator)
            continue;
        const TermKind next = i + 1 < clause.last ? tokens[i + 1].kind : TermKind::Comma;
        m_kept = Kept{};
        m_kept.subjects = {m_subjects.read(m_sentence, m_text, {i, i + 1})};
        m_kept.subjects.front().loose = true;
        m_kept.growth = next == TermKind::Yoy || next == TermKind::Rate;
        m_keptFar = false;
        return true;
    }
    return false;
}

// A clause without numbers may say what the next ones are about.
void TextReader::noteTopic(TokenRange clause)
{
    size_t last = clause.first;
    const auto &tokens = m_sentence.tokens;
    if (noteAspect(clause))
        return;
    while (last < clause.last) {
        const TermKind kind = tokens[last].kind;
        if (kind == TermKind::Yoy || kind == TermKind::Up || kind == TermKind::Down || kind == TermKind::Level
            || kind == TermKind::To || kind == TermKind::Than || kind == TermKind::Rate
            || kind == TermKind::Share)
            break;
        ++last;
    }
    bool startsWithName = false;
    for (size_t i = clause.first; i < last; ++i) {
        const TermKind kind = tokens[i].kind;
        if (kind == TermKind::Text)
            break;
        if (kind == TermKind::Sector || kind == TermKind::Indicator) {
            startsWithName = true;
            if (kind == TermKind::Sector)
                m_topic = word(i).toString();
            break;
        }
    }
    if (last == clause.last) {
        noteNames(clause);
        notePublished(clause);
        return;
    }
    Subject subject;
    if (startsWithName) {
        subject = m_subjects.read(m_sentence, m_text, {clause.first, last});
        // 粮食产量创历史新高
        if (!subject.isListed() && (subject.parent.isEmpty() || isAside(clause)))
            subject = firstName({clause.first, last});
    } else if (last > clause.first && tokens[last - 1].kind == TermKind::Indicator) {
        // …等14个省市GDP增速加快
        subject = m_subjects.read(m_sentence, m_text, {last - 1, last});
        subject.loose = true;
    }
    // 上海、广东等省份增速有所放缓, under a title of the GDP
    const bool bareRate = subject.code.isEmpty() && tokens[last].kind == TermKind::Rate && m_regionSaid
                          && m_title.code == u"gdp";
    if (bareRate) {
        subject = m_title;
        subject.loose = true;
    }
    if (!subject.isListed())
        return;
    m_kept = Kept{};
    m_kept.subjects = {subject};
    m_kept.growth = m_sentence.tokens[last].kind == TermKind::Rate || subject.canonical.endsWith(u"增速");
    m_keptFar = false;
}

// 固定资产投资受…影响, 进口因…: what follows the name tells why, not what.
bool TextReader::isAside(TokenRange clause) const
{
    for (size_t i = clause.first; i + 1 < clause.last; ++i) {
        if (m_sentence.tokens[i].kind == TermKind::Indicator)
            return QStringView(u"受因由在随").contains(word(i + 1).front());
    }
    return false;
}

// The indicator that a stretch opens with, whatever follows.
Subject TextReader::firstName(TokenRange range) const
{
    for (size_t i = range.first; i < range.last; ++i) {
        const TermKind kind = m_sentence.tokens[i].kind;
        if (kind == TermKind::Indicator) {
            Subject subject = m_subjects.read(m_sentence, m_text, {i, i + 1});
            subject.loose = true;
            return subject;
        }
        if (kind == TermKind::Text || kind == TermKind::Sector || kind == TermKind::Other)
            break;
    }
    return {};
}

bool TextReader::isCommaAt(size_t token) const
{
    return token < m_sentence.tokens.size() && m_sentence.tokens[token].kind == TermKind::Comma;
}

// 一季度GDP数据正式发布,为9458亿元: the next clause opens with a verb of size, so its name stands in this
// one.
void TextReader::notePublished(TokenRange clause)
{
    const auto &tokens = m_sentence.tokens;
    if (!isCommaAt(clause.last) || clause.last + 1 >= tokens.size()
        || !opensPredicate(tokens[clause.last + 1].kind))
        return;
    const Subject subject = firstName(clause);
    if (subject.code.isEmpty())
        return;
    m_kept = Kept{};
    m_kept.subjects = {subject};
    m_keptFar = false;
}

// 农村居民人均纯收入和城镇居民人均可支配收入, 2000年分别达到…: names ahead of their numbers.
void TextReader::noteNames(TokenRange clause)
{
    std::vector<Subject> subjects;
    for (size_t i = clause.first; i < clause.last; ++i) {
        const TermKind kind = m_sentence.tokens[i].kind;
        if (kind == TermKind::Indicator) {
            subjects.push_back(m_subjects.read(m_sentence, m_text, {i, i + 1}));
            subjects.back().listed = true;
        } else if (kind != TermKind::Dun && kind != TermKind::And && kind != TermKind::Period && !isPlace(i)
                   && kind != TermKind::Neutral && kind != TermKind::Filler) {
            return;
        }
    }
    if (subjects.empty() || !isCommaAt(clause.last))
        return;
    m_kept = Kept{};
    m_kept.subjects = subjects;
    m_keptFar = false;
}

// 社会民生领域投资力度加大: a clause that begins with a noun of its own, not with why or how.
bool TextReader::namesSomething(TokenRange clause) const
{
    size_t first = clause.first;
    while (first < clause.last
           && (m_sentence.tokens[first].kind == TermKind::Filler
               || m_sentence.tokens[first].kind == TermKind::Neutral
               || m_sentence.tokens[first].kind == TermKind::OfWhich))
        ++first;
    constexpr qsizetype Shortest = 4;
    if (first >= clause.last || m_sentence.tokens[first].kind != TermKind::Text
        || word(first).size() < Shortest)
        return false;
    return !QStringView(u"受因由在随通经据与同从创高居超位继保为占比均仅共也还又已按扣剔较不未成是有刷")
                .contains(word(first).front());
}

} // namespace fangzhi::extract
