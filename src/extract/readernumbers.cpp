// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "extract/fold.h"
#include "extract/readerwords.h"

// Which numbers of a sentence are quantities, and which belong together.

namespace fangzhi::extract {

namespace {

bool isSeparator(TermKind kind)
{
    return kind == TermKind::Dun || kind == TermKind::And || kind == TermKind::Dash
           || kind == TermKind::Filler;
}

} // namespace

// Names of places that mean none here (新兴, a county far away, in 战略性新兴产业) are plain words.
void TextReader::dropStrangers()
{
    auto &tokens = m_sentence.tokens;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TermKind::Region && m_places.resolve(tokens[i], m_text, m_region).isEmpty())
            tokens[i].kind = TermKind::Text;
        if (tokens[i].kind != TermKind::Zone)
            continue;
        // 高新区 is a place after another one or in front of a name; else it is counted or described.
        const TermKind before = i > 0 ? tokens[i - 1].kind : TermKind::Comma;
        const TermKind next = i + 1 < tokens.size() ? tokens[i + 1].kind : TermKind::Comma;
        const bool zone = before == TermKind::Region
                          || (before != TermKind::Text
                              && (next == TermKind::Indicator || next == TermKind::Sector
                                  || next == TermKind::Period || next == TermKind::Level));
        // 西海岸新区: a name of its own at the start of a clause.
        const TermKind front = i > 1 ? tokens[i - 2].kind : TermKind::Comma;
        const bool named
            = before == TermKind::Text && tokens[i - 1].end - tokens[i - 1].begin <= 4
              && (front == TermKind::Comma || front == TermKind::Period || front == TermKind::Semicolon)
              && (next == TermKind::Indicator || next == TermKind::Neutral || next == TermKind::Filler
                  || next == TermKind::Level);
        if (named) {
            tokens[i].begin = tokens[i - 1].begin;
            tokens[i - 1].end = tokens[i - 1].begin; // empty: taken out below
        } else if (!zone) {
            tokens[i].kind = TermKind::Text;
        }
    }
    std::erase_if(tokens, [](const Token &token) { return token.begin == token.end; });
}

// 青溪市 in front of an indicator: a place although no list has it.
void TextReader::joinUnknownPlaces()
{
    auto &tokens = m_sentence.tokens;
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != TermKind::Text || !Places::looksLikePlace(word(i)))
            continue;
        const TermKind before = i > 0 ? tokens[i - 1].kind : TermKind::Comma;
        const TermKind next = tokens[i + 1].kind;
        const bool opens = before == TermKind::Comma || before == TermKind::Semicolon
                           || before == TermKind::Period || before == TermKind::Region
                           || before == TermKind::OfWhich || before == TermKind::Colon
                           || before == TermKind::Dun || before == TermKind::Open;
        const bool named = next == TermKind::Indicator || next == TermKind::Sector || next == TermKind::Other
                           || next == TermKind::Period || (next == TermKind::Level && word(i + 1) == u"实现")
                           || (next == TermKind::Neutral && word(i + 1) == u"的");
        if (opens && named)
            tokens[i].kind = TermKind::Zone;
    }
}

// 21个省份增速…: how many they are, not what is measured.
void TextReader::dropEnumerations()
{
    auto &tokens = m_sentence.tokens;
    for (size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool counted = tokens[i].kind == TermKind::Number && tokens[i + 1].kind == TermKind::Text
                             && tokens[i + 2].kind == TermKind::Rate
                             && m_sentence.numbers[size_t(tokens[i].item)].unitKind == TermKind::Count
                             && isEnumeration(m_sentence.numbers[size_t(tokens[i].item)]);
        if (counted)
            tokens[i].kind = tokens[i + 1].kind = TermKind::Neutral;
    }
}

void TextReader::joinPeriods()
{
    auto &tokens = m_sentence.tokens;
    size_t out = 0;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (out > 0 && tokens[i].kind == TermKind::Period && tokens[out - 1].kind == TermKind::Period) {
            PeriodWords &before = m_sentence.periods[size_t(tokens[out - 1].item)];
            const PeriodWords &next = m_sentence.periods[size_t(tokens[i].item)];
            PeriodWords both = before;
            if (both.join(next)) {
                both.end = next.end;
                before = both;
                tokens[out - 1].end = tokens[i].end;
                continue;
            }
        }
        tokens[out++] = tokens[i];
    }
    tokens.resize(out);
}

// 在全球排到60多位: a rank without 第.
void TextReader::noteRanks()
{
    const auto &tokens = m_sentence.tokens;
    for (size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].kind != TermKind::Number || tokens[i - 1].kind != TermKind::RankVerb)
            continue;
        Number &number = numberAt(i);
        number.ordinal = number.ordinal || (number.unit == u"位" && !number.scaled);
    }
}

// 财政收入以2518亿元排名第一, 以GDP3538亿元排名…: 以 is no part of a name.
void TextReader::dropParticles()
{
    auto &tokens = m_sentence.tokens;
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != TermKind::Text || word(i) != u"以")
            continue;
        size_t number = i + 2;
        while (number < tokens.size() && tokens[number].kind == TermKind::Filler)
            ++number;
        const bool named = tokens[i + 1].kind == TermKind::Indicator && number < tokens.size()
                           && tokens[number].kind == TermKind::Number;
        if (named || tokens[i + 1].kind == TermKind::Number)
            tokens[i].kind = TermKind::Neutral;
    }
}

// Brackets without a number are an aside: (GDP), (不含农户).
void TextReader::dropEmptyBrackets()
{
    auto &tokens = m_sentence.tokens;
    std::vector<size_t> closing(tokens.size(), 0); // for an Open: its Close when no number lies between
    size_t close = 0;
    for (size_t i = tokens.size(); i-- > 0;) {
        const TermKind kind = tokens[i].kind;
        if (kind == TermKind::Close)
            close = i;
        else if (kind == TermKind::Number || kind == TermKind::Semicolon)
            close = 0;
        else if (kind == TermKind::Open)
            closing[i] = close;
    }
    size_t out = 0;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TermKind::Open && closing[i] > i) {
            i = closing[i];
            continue;
        }
        tokens[out++] = tokens[i];
    }
    tokens.resize(out);
}

bool TextReader::isThreshold(const Number &number) const
{
    qsizetype at = number.end;
    const QStringView rest = m_text.mid(at, 24);
    qsizetype skip = 0;
    for (const QStringView w : {QStringView(u"及以上"), QStringView(u"及以下"), QStringView(u"以上"),
                                QStringView(u"以下"), QStringView(u"以内")}) {
        if (rest.startsWith(w)) {
            skip = w.size();
            break;
        }
    }
    if (skip == 0 || at + skip >= m_end)
        return false;
    QStringView after = rest.mid(skip);
    if (after.startsWith(u"的"))
        after = after.mid(1);
    if (after.isEmpty() || !isHan(after[0].unicode()) || after[0] == u'。')
        return false;
    return !containsAny(after.left(3),
                        {u"增长", u"增速", u"增幅", u"和", u"与", u"左右", u"速度", u"下降", u"基础"});
}

bool TextReader::isEnumeration(const Number &number) const
{
    qsizetype length = 0;
    const auto *text = reinterpret_cast<const char16_t *>(m_text.data());
    const int value = number.end < m_end ? m_lexicon.nouns().longest(text, number.end, m_end, &length) : -1;
    if (value < 0)
        return false;
    const TermKind kind = m_lexicon.term(value).kind;
    if (kind == TermKind::LevelWord)
        return number.unitKind != TermKind::Unit || number.scaled || number.unit != u"%";
    if (number.unitKind != TermKind::Count)
        return false;
    // 14个省市 ends there; 63个省重点实验室 goes on.
    const QChar after = number.end + length < m_end ? m_text[number.end + length] : QChar(u' ');
    const bool places = length == 2 && QStringView(u"省县市区").contains(m_text[number.end]);
    return length > 2 || places || !isHan(after.unicode())
           || QStringView(u"的和中与里内均都，").contains(after) || kind == TermKind::Policy;
}

bool TextReader::isRank(size_t token) const
{
    const Number &number = m_sentence.numbers[size_t(m_sentence.tokens[token].item)];
    const bool named = number.unit == u"位" || number.unit == u"名";
    const auto &tokens = m_sentence.tokens;
    if (!named) {
        // 全国第三 at the end of a clause; 第三 in front of a noun is an ordinal.
        if (number.unitKind != TermKind::Trap || number.scaled)
            return false;
        const TermKind next = token + 1 < tokens.size() ? tokens[token + 1].kind : TermKind::Comma;
        const bool ends = next == TermKind::Comma || next == TermKind::Dun || next == TermKind::Semicolon
                          || next == TermKind::And || next == TermKind::Close;
        if (!ends)
            return false;
    }
    while (token > 2 && tokens[token - 2].kind == TermKind::Number // 分别居全国第二、第七、第九
           && (tokens[token - 1].kind == TermKind::Dun || tokens[token - 1].kind == TermKind::And))
        token -= 2;
    const size_t from = token > 4 ? token - 4 : 0;
    for (size_t i = token; i-- > from;) {
        const TermKind kind = tokens[i].kind;
        const bool ranking
            = kind == TermKind::Anaphor && (word(i).endsWith(u"排名") || word(i).endsWith(u"位次"));
        if (ranking || kind == TermKind::RankVerb || kind == TermKind::RegionWord || kind == TermKind::Abroad
            || kind == TermKind::Region || kind == TermKind::Group)
            return true;
        if (kind == TermKind::Comma)
            return named;
    }
    return named;
}

bool TextReader::isQuantity(size_t token) const
{
    const Number &number = m_sentence.numbers[size_t(m_sentence.tokens[token].item)];
    if (number.ordinal)
        return isRank(token);
    if (number.unitKind == TermKind::Skip) {
        // 平均受教育年限达11年
        constexpr qsizetype Near = 12;
        const QStringView before
            = m_text.mid(std::max(m_begin, number.begin - Near), std::min(Near, number.begin - m_begin));
        return number.unit == u"年" && containsAny(before, {u"年限", u"寿命", u"工龄"});
    }
    if (number.unitKind == TermKind::Duration) {
        const QStringView before
            = m_text.mid(std::max(m_begin, number.begin - 8), std::min<qsizetype>(8, number.begin - m_begin));
        const bool kept
            = !m_kept.subjects.empty() && containsAny(m_kept.subjects.back().canonical, {u"天数", u"时数"});
        return kept || containsAny(before, {u"天数", u"时数", u"时间", u"寿命", u"时长", u"日数"});
    }
    // 500万元以上的企业 is a class; 74%以上 of something is a share.
    const bool amount = unitClassOf(number) != UnitClass::Percent && number.unitKind != TermKind::Count;
    if ((amount && isThreshold(number)) || isEnumeration(number))
        return false;
    // 每 or 至 in front: a rate's base, a house number.
    const QChar before = number.begin > m_begin ? m_text[number.begin - 1] : QChar(u' ');
    const QChar second = number.begin > m_begin + 1 ? m_text[number.begin - 2] : QChar(u' ');
    const bool several = before == u'数' && !QStringView(u"人总户次家天套件指").contains(second);
    if (before == u'每' || several || before == u'几')
        return false;
    if (number.unitKind == TermKind::Trap && number.scaled) {
        // 万亿级, 3万里长城: scaled numbers without a unit are counts only at the end or before a noun.
        return number.unit != u"亿" || number.value.toDouble() != 0;
    }
    return true;
}

std::vector<TextReader::Run> TextReader::runsOf(TokenRange clause) const
{
    std::vector<Run> runs;
    const auto &tokens = m_sentence.tokens;
    const auto numberAt
        = [&](size_t i) -> const Number & { return m_sentence.numbers[size_t(tokens[i].item)]; };
    for (size_t i = clause.first; i < clause.last; ++i) {
        if (tokens[i].kind != TermKind::Number || !isQuantity(i))
            continue;
        Run run;
        run.numbers.push_back(i);
        run.first = i;
        run.last = i + 1;
        size_t next = i + 1;
        while (next < clause.last) {
            size_t at = next;
            bool dash = false;
            bool colon = false;
            while (at < clause.last
                   && (isSeparator(tokens[at].kind) || tokens[at].kind == TermKind::Colon
                       || (tokens[at].kind == TermKind::Level && (word(at) == u"到" || word(at) == u"至")))) {
                dash = dash || tokens[at].kind == TermKind::Dash || tokens[at].kind == TermKind::Level;
                colon = colon || tokens[at].kind == TermKind::Colon;
                ++at;
            }
            if (at == next || at >= clause.last || tokens[at].kind != TermKind::Number || !isQuantity(at))
                break;
            const Number &a = numberAt(run.numbers.back());
            const Number &b = numberAt(at);
            const bool bare = unitClassOf(a) == UnitClass::Bare;
            const bool ranks = a.ordinal && a.unit.isEmpty() && (b.unit == u"位" || b.unit == u"名");
            const bool points = a.unit == u"个" && b.unit == u"个百分点"; // 加快0.7个和2.2个百分点
            const bool alike = ranks || points || (unitClassOf(a) == unitClassOf(b) && a.unit == b.unit);
            if (colon && !(bare && unitClassOf(b) == UnitClass::Bare))
                break;
            if (!bare && !alike)
                break;
            run.range = run.range || dash;
            run.ratio = run.ratio || colon;
            run.numbers.push_back(at);
            run.last = at + 1;
            next = at + 1;
        }
        i = run.last - 1;
        runs.push_back(run);
    }
    return runs;
}

} // namespace fangzhi::extract
