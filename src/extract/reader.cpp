// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "extract/fold.h"

#include <algorithm>

namespace fangzhi::extract {

namespace {

using core::Measure;

bool isSeparator(TermKind kind)
{
    return kind == TermKind::Dun || kind == TermKind::And || kind == TermKind::Dash
           || kind == TermKind::Filler;
}

bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [text](QStringView w) { return text.contains(w); });
}

} // namespace

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
        if (containsAny(opening, {u"五年来", u"这五年", u"过去五年", u"五年间", u"过去的五年"}))
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
    if (heading)
        enterSection(paragraph);
    if (m_review)
        m_span = m_clock.review(std::max(m_nature.reviewYears, 5));
    else if (m_nature.workReport || !m_lastSaid.known())
        m_span = m_clock.mainSpan();
    else
        m_span = m_lastSaid.isMonth() && m_firstSaid.known() ? m_firstSaid : m_lastSaid;
    m_span.guessed = true;
    if (!m_kept.subjects.empty() && m_kept.subjects.back().isListed())
        m_before = m_kept.subjects.back();
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

// How many places of the list, apart from the text's own and the nation, a sentence names.
int TextReader::countPlaces() const
{
    QStringList codes;
    for (const Token &token : m_sentence.tokens) {
        if (token.kind != TermKind::Region && token.kind != TermKind::Abroad)
            continue;
        const core::RegionRef region = m_places.resolve(token, m_text, m_mentioned);
        if (!region.isEmpty() && region != m_places.home() && !codes.contains(region.name))
            codes += region.name;
    }
    return int(codes.size());
}

// 塞北管理区简介: what follows is about the place that a heading names.
void TextReader::enterSection(QStringView heading)
{
    constexpr qsizetype Longest = 20;
    if (heading.size() > Longest)
        return;
    QStringView name = heading;
    for (const QStringView word : {QStringView(u"简介"), QStringView(u"概况"), QStringView(u"基本情况"),
                                   QStringView(u"区情"), QStringView(u"县情"), QStringView(u"市情")}) {
        if (!heading.endsWith(word))
            continue;
        name = heading.chopped(word.size());
        const core::RegionRef region = m_places.byName(name);
        if (!region.isEmpty())
            m_places.enter(region);
        return;
    }
}

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
            tokens[i - 1].end = tokens[i - 1].begin;
            tokens[i - 1].kind = TermKind::Filler;
        } else if (!zone) {
            tokens[i].kind = TermKind::Text;
        }
    }
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
    return !containsAny(after.left(3), {u"增长", u"增速", u"增幅", u"和", u"与", u"左右", u"速度", u"下降"});
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
    const size_t from = token > 4 ? token - 4 : 0;
    for (size_t i = token; i-- > from;) {
        const TermKind kind = tokens[i].kind;
        if (kind == TermKind::RankVerb || kind == TermKind::RegionWord || kind == TermKind::Abroad
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
    if (before == u'每' || before == u'数' || before == u'几')
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

// Times in a stretch of the clause; only the last one counts.
void TextReader::noteTimes(TokenRange range, bool beforeNumber)
{
    const auto &tokens = m_sentence.tokens;
    for (size_t i = range.first; i < range.last; ++i) {
        if (tokens[i].kind != TermKind::Period || isBaseTime(i))
            continue;
        const PeriodWords &words = m_sentence.periods[size_t(tokens[i].item)];
        // “十三五”钢铁…任务, 是“十三五”时期的两倍: the plan, not the time.
        if (words.plan != 0 && !isPlanTime(i))
            continue;
        if (words.day || words.yearBegin)
            continue;
        // 完成全年目标的…: the year is the target's. 实现2035年远景目标
        if (i + 1 < range.last && tokens[i + 1].kind == TermKind::Goal && !m_goal)
            continue;
        const QStringView next = m_text.mid(words.end, 4);
        if (words.year != 0 && (next.endsWith(u"目标") || next.startsWith(u"目标")) && beforeNumber == false)
            continue;
        // Deep inside a clause without a number a time says nothing of the next ones.
        const bool short_ = range.last == i + 1 && words.end - tokens[range.first].begin < 16;
        if (!beforeNumber && !isOpening(range.first, i) && !short_ && m_lastSaid.known())
            continue;
        if (words.sameTime && !beforeNumber && range.last == i + 1 && isOpening(range.first, i)) {
            m_sameTimeSpan = m_span.lastOf().yearBefore(); // 而在去年同期,…
            continue;
        }
        if (words.sameTime) {
            m_sameTime = true;
            m_sameTimeSaid = true;
            m_momentary = m_span.lastOf().yearBefore();
            continue;
        }
        const bool goal = m_goal;
        bool compared = false; // 高于今年第一季度的2%
        for (size_t j = range.first; j < i && beforeNumber; ++j)
            compared = compared || tokens[j].kind == TermKind::Gap;
        PeriodWords said = words;
        // 自2011年改革试点以来
        constexpr qsizetype Occasion = 14;
        const bool since = i > 0 && tokens[i - 1].kind == TermKind::From && words.year != 0
                           && words.lastYear == 0 && words.firstMonth == 0
                           && containsAny(m_text.mid(words.end, Occasion), {u"以来", u"至今"});
        said.since = said.since || since;
        const Span span = m_clock.resolve(said, m_span, goal);
        const bool start = i > 0 && tokens[i - 1].kind == TermKind::From && beforeNumber && !since;
        const bool end = i > 0 && tokens[i - 1].kind == TermKind::To;
        if (start || end || compared) {
            m_momentary = span;
            continue;
        }
        // 5年增长18.7%: the years are those of this number.
        if (words.window != 0 && words.end - words.begin <= 3 && isDigit(m_text[words.begin].unicode())) {
            m_momentary = span;
            continue;
        }
        if (words.offset && *words.offset < 0 && i + 1 < range.last && tokens[i + 1].kind == TermKind::Filler
            && word(i + 1) == u"的") {
            m_momentary = span;
            continue;
        }
        if (m_goal && !words.year && !words.plan && !words.offset && !words.firstMonth)
            continue;
        if (span.known() && m_clock.year() != 0
            && (span.lastYear > m_clock.year() || (words.plan != 0 && span.lastYear >= m_clock.year() + 1))) {
            m_goal = true;
            noteGoalTime(span);
            continue;
        }
        if (words.now && m_spanSaid)
            continue;
        m_sameTimeSpan.reset();
        m_span = span;
        m_spanSaid = true;
        if (m_goal && m_goalSpan.known() && span.lastYear < m_clock.year()) {
            m_goal = false;
        }
    }
}

bool TextReader::isPlace(size_t token) const
{
    const TermKind kind = m_sentence.tokens[token].kind;
    return kind == TermKind::Region || kind == TermKind::RegionWord || kind == TermKind::Group
           || kind == TermKind::Abroad || kind == TermKind::Zone;
}

// Whether nothing but times, places and filler stands in front of a token in its clause.
bool TextReader::isOpening(size_t first, size_t token) const
{
    for (size_t i = first; i < token; ++i) {
        const TermKind kind = m_sentence.tokens[i].kind;
        const bool light = kind == TermKind::Period || kind == TermKind::Neutral || kind == TermKind::Filler
                           || kind == TermKind::OfWhich || kind == TermKind::Dun || kind == TermKind::And
                           || kind == TermKind::Goal || kind == TermKind::Forecast || kind == TermKind::Dash
                           || kind == TermKind::Than || isPlace(i);
        if (!light && !(kind == TermKind::Text && word(i).size() == 1))
            return false;
    }
    return true;
}

// Whether a place in a clause is what the clause is about: it opens the clause, or a name follows at once.
bool TextReader::isTopicPlace(TokenRange range, size_t token, bool listed) const
{
    const auto &tokens = m_sentence.tokens;
    if (token > range.first) {
        const Token &before = tokens[token - 1];
        const QChar last = m_text[before.end - 1];
        bool expected = false; // 对中国经济增长的预期
        for (size_t i = token + 1; i < range.last && last == u'对'; ++i)
            expected = expected || tokens[i].kind == TermKind::Goal || tokens[i].kind == TermKind::Forecast;
        if (QStringView(u"对向往赴给入到于自占使让").contains(last) && !listed && !expected)
            return false;
        if (before.kind == TermKind::From || before.kind == TermKind::Share)
            return false;
        // 在全球主要经济体中名列前茅
        const TermKind kind = tokens[token].kind;
        if (last == u'在' && (kind == TermKind::Abroad || kind == TermKind::RegionWord) && !listed)
            return false;
        // 与美国进出口…: with a partner, unless it is compared.
        if (before.kind == TermKind::And && !listed) {
            bool compared = false;
            for (size_t i = token; i < tokens.size() && i < token + 12; ++i)
                compared = compared || tokens[i].kind == TermKind::Than;
            return compared;
        }
    }
    if (token + 1 < tokens.size()
        && (tokens[token + 1].kind == TermKind::Share || tokens[token + 1].kind == TermKind::RankVerb))
        return false;
    size_t next = token + 1;
    // 西安国家版本馆、省图书新馆…: places in the names of things that are listed.
    const bool inName = next < tokens.size() && tokens[next].kind == TermKind::Text;
    const bool behind = inName && next + 1 < tokens.size() && tokens[next + 1].kind == TermKind::Dun;
    const bool before = inName && token > 0 && tokens[token - 1].kind == TermKind::Dun;
    if (!listed && (behind || before))
        return false;
    if (listed || isOpening(range.first, token))
        return true;
    while (next < range.last
           && (tokens[next].kind == TermKind::Period || tokens[next].kind == TermKind::Neutral
               || tokens[next].kind == TermKind::Filler || tokens[next].kind == TermKind::Level
               || (tokens[next].kind == TermKind::Dun && next + 1 < range.last && isPlace(next + 1))
               || isPlace(next)))
        ++next;
    if (next >= range.last) // …垫底的辽宁,
        return m_text[tokens[token - 1].end - 1] == u'的';
    const TermKind kind = tokens[next].kind;
    return kind == TermKind::Indicator || kind == TermKind::Sector;
}

void TextReader::notePlaces(TokenRange range)
{
    const auto &tokens = m_sentence.tokens;
    std::vector<core::RegionRef> found;
    size_t lastPlace = range.first;
    for (size_t i = range.first; i < range.last; ++i) {
        const TermKind kind = tokens[i].kind;
        if (kind == TermKind::Than || kind == TermKind::Gap || kind == TermKind::Share
            || kind == TermKind::Toward || kind == TermKind::RankVerb || kind == TermKind::Pull) {
            if (!(kind == TermKind::Than && i == range.first))
                break;
        }
        if (!isPlace(i))
            continue;
        const bool listed = !found.empty() && i == lastPlace + 2
                            && (tokens[i - 1].kind == TermKind::Dun || tokens[i - 1].kind == TermKind::And);
        const bool joined = !found.empty() && i == lastPlace + 1;
        if (!joined && !isTopicPlace(range, i, listed))
            continue;
        if (kind == TermKind::Zone && !joined && i > range.first && tokens[i - 1].kind == TermKind::Text)
            continue;
        if (kind == TermKind::Zone && joined) {
            const QString brief = core::shortRegionName(found.back().name, core::RegionLevel::Prefecture);
            found.back() = Places::zone(found.back(), brief + word(i).toString());
            lastPlace = i;
            continue;
        }
        const core::RegionRef region
            = m_places.resolve(tokens[i], m_text, found.empty() ? m_mentioned : found.back());
        if (region.isEmpty())
            continue;
        // 全省 in a text that has not said which
        m_regionVague = kind == TermKind::RegionWord && m_places.isNation(region)
                        && m_lexicon.term(tokens[i].term).arg != u"nation";
        if (listed) {
            found.push_back(region);
        } else if (found.empty()) {
            found = {region};
        } else {
            // 四川省遂宁市, 西南地区的重庆: the smaller one counts.
            const bool word = kind == TermKind::RegionWord;
            const bool inside = core::RegionCatalogue::official().isWithin(region.code, found.back().code)
                                || found.back().code.isEmpty();
            if (!word && inside)
                found.back() = region;
        }
        lastPlace = i;
    }
    if (found.empty())
        return;
    m_region = found.front();
    m_mentioned = m_region;
    m_regionSaid = true;
    m_regionList = found;
}

// A clause without numbers may say what the next ones are about.
void TextReader::noteTopic(TokenRange clause)
{
    size_t last = clause.first;
    const auto &tokens = m_sentence.tokens;
    // 从经济总量上看,
    if (word(clause.first) == u"从" && m_text[tokens[clause.last - 1].end - 1] == u'看') {
        const Subject named = m_subjects.read(m_sentence, m_text, {clause.first + 1, clause.last});
        for (size_t i = clause.first + 1; i < clause.last && !named.code.isEmpty(); ++i) {
            if (tokens[i].kind != TermKind::Indicator)
                continue;
            m_kept = Kept{};
            m_kept.subjects = {m_subjects.read(m_sentence, m_text, {i, i + 1})};
            m_kept.subjects.front().loose = true;
            m_kept.growth = i + 1 < clause.last
                            && (tokens[i + 1].kind == TermKind::Yoy || tokens[i + 1].kind == TermKind::Rate);
            m_keptFar = false;
            return;
        }
    }
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

namespace {

bool opensPredicate(TermKind kind)
{
    return kind == TermKind::Level || kind == TermKind::Number || kind == TermKind::Yoy
           || kind == TermKind::Up || kind == TermKind::Down || kind == TermKind::Avg;
}

} // namespace

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

// A paragraph that opens with a place inside the text's own goes on about it.
void TextReader::noteTopicRegion(TokenRange clause)
{
    if (!m_opening)
        return;
    m_opening = false;
    if (!m_regionSaid || m_regionList.size() != 1)
        return;
    for (size_t i = clause.first; i < clause.last; ++i) {
        if (m_sentence.tokens[i].kind == TermKind::RegionWord
            || m_sentence.tokens[i].kind == TermKind::Abroad)
            return;
        if (isPlace(i))
            break;
    }
    const core::RegionRef &home = m_places.home();
    const QString &code = m_region.code.isEmpty() ? m_region.parentCode : m_region.code;
    if (home.isEmpty() || m_places.isNation(home)
        || core::RegionCatalogue::official().isWithin(code, home.code))
        m_topicRegion = m_region;
}

void TextReader::readClause(TokenRange clause)
{
    noteGoals(clause);
    const std::vector<Run> runs = runsOf(clause);
    if (runs.empty()) {
        noteTimes(clause, false);
        readFlat(clause);
        if (!namesNationOnly(clause))
            notePlaces(clause);
        noteTopicRegion(clause);
        const std::vector<Subject> before = m_kept.subjects;
        noteTopic(clause);
        m_interrupted = m_kept.subjects.size() == before.size() && (m_interrupted || namesSomething(clause));
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

// 中国稀土集团落户: the country's name in another name, in a text about a part of it.
bool TextReader::namesNationOnly(TokenRange clause) const
{
    const Token &first = m_sentence.tokens[clause.first];
    return first.kind == TermKind::RegionWord && word(clause.first) == u"中国"
           && clause.first + 1 < clause.last && m_sentence.tokens[clause.first + 1].kind == TermKind::Text
           && !m_places.home().isEmpty() && !m_places.isNation(m_places.home());
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
    dropEnumerations();
    readHeadingWords();
    m_keptFar = true;
    m_interrupted = false;
    m_topic.clear();
    m_mainCode.clear();
    m_ofWhich = false;
    m_base = Span{};
    m_levels.clear();
    m_lastNegative = false;
    m_spanSaid = false;
    m_sameTimeSaid = false;
    m_sameTimeSpan.reset();
    m_comparing = false;
    m_regionSaid = false;
    m_regionVague = false;
    m_placesSaid = countPlaces();
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

// A month that only dates an event is not what the next figures are about.
void TextReader::keepSpan(const Span &before, bool figures)
{
    if (!m_spanSaid)
        return;
    constexpr int Term = 5; // years that a review looks back on
    const bool oddWindow
        = m_span.isWindow() && m_span.lastYear - m_span.firstYear + 1 != Term && !m_span.fromTo;
    if ((!figures && m_span.isMonth()) || oddWindow) {
        m_span = before;
        return;
    }
    if (m_span.known() && m_span.firstMonth == 1 && !m_span.isMonth() && !m_firstSaid.known())
        m_firstSaid = m_span;
    m_lastSaid = m_span;
    m_paragraphSaid = true;
}

// 江西(6.9%)、福建(6.7%); 低于全国平均水平(8.1%): whose number stands in the bracket at `open`.
std::optional<TextReader::Bracket> TextReader::placeInFront(size_t first, size_t open) const
{
    const auto &tokens = m_sentence.tokens;
    if (open + 2 >= tokens.size() || tokens[open + 2].kind != TermKind::Close
        || tokens[open + 1].kind != TermKind::Number)
        return std::nullopt;
    size_t i = open;
    while (i > first
           && (tokens[i - 1].kind == TermKind::Neutral || tokens[i - 1].kind == TermKind::Filler
               || tokens[i - 1].kind == TermKind::Anaphor))
        --i;
    if (i == first || !isPlace(i - 1))
        return std::nullopt;
    const bool compared
        = i > 1 && (tokens[i - 2].kind == TermKind::Gap || tokens[i - 2].kind == TermKind::Than);
    if (i != open && !compared)
        return std::nullopt;
    const core::RegionRef region = m_places.resolve(tokens[i - 1], m_text, m_mentioned);
    if (region.isEmpty())
        return std::nullopt;
    return Bracket{region, compared};
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
