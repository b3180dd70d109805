// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "extract/details.h"
#include "extract/readerwords.h"

// From a run of numbers with its words to findings.

namespace fangzhi::extract {

using core::Bound;
using core::Measure;
using core::OtherIndicator;

namespace {

// 连续6年, 连续八个季度: how long something has gone on.
struct Stretch {
    int months = 0; // 0 where none is said
    bool years = false;
};

Stretch stretchIn(QStringView words)
{
    qsizetype at = words.lastIndexOf(u"连续");
    if (at < 0)
        return {};
    at += 2;
    static constexpr QStringView Numerals = u"零一二三四五六七八九十";
    constexpr int Longest = 30;
    int count = 0;
    if (at < words.size() && !isDigit(words[at].unicode())) {
        count = words[at] == u'两' ? 2 : int(Numerals.indexOf(words[at]));
        ++at;
    }
    while (at < words.size() && isDigit(words[at].unicode()) && count <= Longest)
        count = count * 10 + words[at++].digitValue();
    if (count < 1 || count > Longest)
        return {};
    const QStringView unit = words.mid(at);
    if (unit.startsWith(u"年"))
        return {count * 12, true};
    return {unit.startsWith(u"个季度") ? count * 3 : unit.startsWith(u"个月") ? count : 0, false};
}

} // namespace

// 实现8%左右的增长: the verb stands behind the number.
void TextReader::readAfter(const Run &run, TokenRange right, Predicate &p) const
{
    const Number &number = m_sentence.numbers[size_t(m_sentence.tokens[run.numbers.back()].item)];
    p.by = run.first > 0 && word(run.first - 1) == u"以" && !right.isEmpty()
           && m_sentence.tokens[right.first].kind == TermKind::RankVerb;
    QStringView rest = m_text.mid(number.end, std::min<qsizetype>(12, m_end - number.end));
    for (const QStringView w : {QStringView(u"左右"), QStringView(u"以上"), QStringView(u"以内")}) {
        if (rest.startsWith(w))
            rest = rest.mid(w.size());
    }
    if (!rest.startsWith(u"的"))
        return;
    rest = rest.mid(1);
    for (const QStringView w :
         {QStringView(u"增长"), QStringView(u"正增长"), QStringView(u"增速"), QStringView(u"增幅"),
          QStringView(u"速度"), QStringView(u"同比增长"), QStringView(u"同比增速"), QStringView(u"年均增速"),
          QStringView(u"增长率"), QStringView(u"中高速增长"), QStringView(u"高速增长")}) {
        if (rest.startsWith(w)) {
            p.change = true;
            p.riseRate = p.riseRate || w.endsWith(u"增速") || w.endsWith(u"速度") || w.endsWith(u"增长率");
            p.sign = 1;
            p.to = false;
        }
    }
    if (rest.startsWith(u"负增长") || rest.startsWith(u"降幅") || rest.startsWith(u"下降")) {
        p.change = true;
        p.sign = -1;
    }
}

void TextReader::leave(const Run &run)
{
    for (const size_t i : run.numbers) {
        const Token &token = m_sentence.tokens[i];
        m_left->push_back({token.begin, token.end});
    }
}

// 跨越7万亿元、8万亿元、9万亿元: of the marks passed the last one is where it stands.
bool TextReader::passesMarks(const Run &run, TokenRange left) const
{
    if (run.numbers.size() < 2 || run.range || run.ratio || left.isEmpty())
        return false;
    const QString verb = word(left.last - 1).toString();
    for (size_t i = left.first; i < left.last; ++i) {
        if (m_sentence.tokens[i].kind == TermKind::Dun)
            return false;
    }
    return verb.contains(u'跨') || verb.contains(u'越') || verb.startsWith(u'迈') || verb.contains(u"突破");
}

// 0.9、5.9个百分点: the last unit is everyone's.
void TextReader::shareUnit(const Run &run)
{
    if (run.numbers.size() < 2 || run.ratio)
        return;
    const Number last = numberAt(run.numbers.back());
    for (const size_t i : run.numbers) {
        Number &number = numberAt(i);
        if (unitClassOf(number) == UnitClass::Bare || (number.ordinal && number.unit.isEmpty())
            || (number.unit == u"个" && last.unit == u"个百分点")) {
            number.unit = last.unit;
            number.unitKind = last.unitKind;
        }
    }
}

// What the words in front of a number say, and where its name begins.
Predicate TextReader::predicateOf(TokenRange left, UnitClass unit) const
{
    Predicate p = readPredicate(m_sentence, m_text, m_lexicon, m_subjects, left, unit);
    if (p.cut >= left.last || !m_subjects.hasName(m_sentence, {left.first, p.cut})) {
        size_t begin = p.cut;
        while (begin < left.last && !m_subjects.hasName(m_sentence, {begin, begin + 1}))
            ++begin;
        const bool opens = !p.share && !p.contribution && !p.base && !p.from && !p.pull;
        p.object = opens ? begin : left.last;
    }
    const auto isAnaphor = [this](size_t i) { return m_sentence.tokens[i].kind == TermKind::Anaphor; };
    // 工业增加值平均增速为7%
    if (p.cut > left.first && isAnaphor(p.cut - 1) && word(p.cut - 1).endsWith(u"增速")) {
        p.riseRate = true;
        p.avg = p.avg || word(p.cut - 1).startsWith(u"平均") || word(p.cut - 1).startsWith(u"年均");
    }
    // 增量超过1600亿元, 增量占全国18%
    for (size_t i = left.first; i < left.last; ++i)
        p.increase = p.increase || (isAnaphor(i) && word(i).startsWith(u'增'));
    p.newly = p.newly || (p.increase && unit == UnitClass::Quantity);
    return p;
}

// Numbers without a unit are figures only where an index or a ratio is named.
bool TextReader::isIndex(const Number &number, const Predicate &p) const
{
    constexpr qsizetype Near = 30;
    const QStringView near = m_text.mid(m_begin, number.begin - m_begin).right(Near);
    const bool year = number.value.exponent() == 0 && number.value.toDouble() > 1500;
    return !year && !p.change && containsAny(near, {u"指数", u"PMI", u"倍差", u"满意度", u"收入比"});
}

// The number is another place's: 高于江苏的19.2%、广东省的18.6%, 高于4.8%的全国水平.
void TextReader::noteOwners(const std::optional<core::RegionRef> &owner, TokenRange left, TokenRange right,
                            Predicate &p)
{
    m_comparing = owner.has_value();
    for (size_t i = left.first; owner && i < left.last; ++i) { // 高于深圳今年第一季度的2%
        const Token &token = m_sentence.tokens[i];
        if (token.kind == TermKind::Period && left.last - i < 3 && word(i) != u"同期")
            m_momentary = m_clock.resolve(m_sentence.periods[size_t(token.item)], m_span, false);
    }
    const auto behind = ownerBehind(right);
    if (!owner && !behind)
        return;
    m_inBracket = Bracket{behind ? *behind : *owner, true};
    p.gap = false;
    p.base.reset();
    p.sign = 1;
}

void TextReader::readRun(const Run &all, TokenRange left, size_t next)
{
    Run run = all;
    if (passesMarks(all, left))
        run.numbers = {all.numbers.back()};
    shareUnit(run);
    const Number &first = numberAt(run.numbers.front());
    const UnitClass unit = unitClassOf(first);
    noteTimes(left, true);
    Predicate p = predicateOf(left, unit);
    const auto owner = unit == UnitClass::Percent && !p.share ? ownerInFront(left, p) : std::nullopt;
    const bool ofPlace = first.fraction && unit == UnitClass::Percent && left.last > left.first + 1
                         && word(left.last - 1) == u"的" && isPlace(left.last - 2);
    if (!owner && !ofPlace)
        notePlaces({left.first, p.object < left.last ? left.last : p.cut});
    TokenRange right{run.last, run.last};
    while (right.last < next) {
        const TermKind kind = m_sentence.tokens[right.last].kind;
        if (kind == TermKind::Dun || kind == TermKind::Open || kind == TermKind::Comma)
            break;
        ++right.last;
    }
    readAfter(run, right, p);
    m_cumulative
        = p.cumulative
          || (m_cumulative && !left.isEmpty() && m_sentence.tokens[left.first].kind == TermKind::Dun);
    p.cumulative = m_cumulative; // 累计接待游客17亿人次、旅游花费1.3万亿元
    p.change = p.change || (p.by && unit == UnitClass::Percent && m_growthSaid);
    if (p.goal)
        p.goal = m_goal;
    if (unit == UnitClass::Bare && !run.ratio && !isIndex(first, p))
        return;
    if (unit == UnitClass::Rank)
        noteRanked(right);
    if (ofPlace)
        p.measure = Measure::Ratio; // 仅为宁波的1/6
    noteOwners(owner, left, right, p);
    if (run.ratio) {
        p.share = true;
        p.measure = Measure::Share;
    }
    m_spanList = run.numbers.size() > 1 && !run.range ? spansOf(left) : std::vector<Span>{};
    if (m_spanList.empty() && p.respectively)
        m_spanList = std::move(m_listedSpans);
    noteSeveralTimes(run, left);
    std::vector<Subject> subjects = subjectsFor(run, p, left, right, unit);
    if (run.ratio && subjects.empty())
        return;
    if (subjects.empty())
        leave(run);
    if (!m_asideFresh && !subjects.empty() && !subjects.front().inherited)
        m_asideSpan.reset();
    m_asideFresh = false;
    for (Subject &subject : subjects)
        settleSubject(subject, p, first);
    if (!subjects.empty())
        emitRun(run, subjects, p, unit, left, right);
    m_momentary.reset();
    m_sameTime = false;
}

// 居民消费价格与上年持平: growth of 0 %, though no number says so. 增速与上年持平 says nothing of the growth.
void TextReader::readFlat(TokenRange clause)
{
    const auto &tokens = m_sentence.tokens;
    size_t flat = clause.first;
    bool year = false;
    for (; flat < clause.last && tokens[flat].kind != TermKind::Hold; ++flat) {
        const TermKind kind = tokens[flat].kind;
        if (kind == TermKind::Rate || kind == TermKind::Goal || kind == TermKind::Mom
            || kind == TermKind::Share || word(flat).endsWith(u"增速"))
            return;
        const bool base = kind == TermKind::Period
                          && (m_sentence.periods[size_t(tokens[flat].item)].sameTime
                              || m_sentence.periods[size_t(tokens[flat].item)].offset == -1);
        year = year || kind == TermKind::Yoy || base;
    }
    if (flat == clause.last || !year)
        return;
    Number number;
    number.begin = tokens[flat].begin;
    number.end = tokens[flat].end;
    number.unit = QStringLiteral("%");
    number.unitKind = TermKind::Unit;
    Predicate p
        = readPredicate(m_sentence, m_text, m_lexicon, m_subjects, {clause.first, flat}, UnitClass::Percent);
    Subject subject = m_subjects.read(m_sentence, m_text, {clause.first, p.cut});
    if (!subject.isListed() && subject.parent.isEmpty()) {
        const auto inherited = inheritedSubjects(1);
        if (inherited)
            subject = inherited->front();
    }
    // A rate that stays is no growth of it.
    if (!subject.isListed() || subject.canonical.endsWith(u'率'))
        return;
    notePlaces({clause.first, p.cut});
    p.measure = Measure::YoyGrowth;
    Finding f = finding(number, subject, p, UnitClass::Percent);
    f.rule = QStringLiteral("growth.flat");
    f.flat = true;
    f.bound = core::Bound::About;
    m_findings->push_back(f);
}

TextReader::Manner TextReader::mannerOf(const Run &run, const std::vector<Subject> &subjects,
                                        const Predicate &p, UnitClass unit, TokenRange left) const
{
    const Subject &first = subjects.front();
    const bool percent = unit == UnitClass::Percent;
    const bool bareTo = !p.change && !p.share && !p.contribution && !p.yoy && !p.avg
                        && !m_subjects.hasName(m_sentence, {left.first, p.cut});
    const bool named = left.last <= left.first + 2; // no more than a name in front of the number
    Manner m;
    m.end = percent && (p.to || p.level) && m_kept.from && bareTo;
    m.bracketed = m_inBracket && (m_inBracket->compared || first.inherited || named);
    m.follows = percent && bareTo && !p.to && !p.level && m_kept.growth && !first.inherited
                && left.first < left.last && m_sentence.tokens[left.first].kind == TermKind::Dun;
    m.contributes = percent && m_kept.contribution && bareTo && first.inherited;
    m.growing
        = m_kept.growth || (m.bracketed && m_growthSaid && m_kept.measure == std::optional(Measure::Rank));
    m.alone = left.isEmpty() && run.first > 0 && m_sentence.tokens[run.first - 1].kind == TermKind::Open;
    m.goesOn = percent && bareTo && !p.to && (p.level || m_sameTime || m.alone) && first.inherited
               && m_kept.growth;
    return m;
}

// What is said of one number of a run.
Predicate TextReader::predicateFor(const Number &number, const Subject &subject, const Predicate &p,
                                   const Manner &manner, UnitClass unit) const
{
    Predicate mine = p;
    if (!mine.measure)
        decideMeasure(mine, unit, subject.code, subject.canonical, number);
    if (manner.follows) {
        mine.measure.reset();
        mine.growth = true;
        mine.sign = m_kept.sign;
        mine.avg = m_kept.avg;
    }
    const bool known = m_kept.measure || manner.bracketed || manner.alone;
    const bool another = manner.bracketed && manner.growing && unit == UnitClass::Percent;
    if (known && (manner.end || manner.goesOn || another)) {
        mine.growth = manner.growing;
        mine.avg = mine.avg || (manner.end && m_kept.avg);
        mine.avgYears = mine.avg ? m_kept.avgYears : 0;
        mine.measure = manner.growing ? std::nullopt : m_kept.measure;
    }
    if (manner.contributes) {
        mine.growth = false;
        mine.measure = Measure::Contribution;
    }
    return mine;
}

void TextReader::keep(const Finding &finding, const Predicate &p)
{
    m_kept.measure = finding.ofMeasure ? finding.ofMeasure : finding.measure;
    m_kept.growth = p.growth;
    m_kept.avg = p.avg;
    m_kept.avgYears = p.avgYears;
    m_kept.sign = p.sign;
}

void TextReader::emitRun(const Run &run, const std::vector<Subject> &subjects, Predicate &p, UnitClass unit,
                         TokenRange left, TokenRange right)
{
    const Manner manner = mannerOf(run, subjects, p, unit, left);
    for (size_t i = 0; i < run.numbers.size(); ++i) {
        const Number &number = numberAt(run.numbers[i]);
        const Subject &subject = subjects[run.range ? 0 : i];
        const Predicate mine = predicateFor(number, subject, p, manner, unit);
        if (m_spanList.size() == run.numbers.size())
            m_momentary = m_spanList[i];
        Finding finding = this->finding(number, subject, mine, unit);
        if (run.ratio)
            finding.unit = QStringLiteral("%");
        decideGrowth(finding, mine);
        decideSpan(finding, mine);
        noteStretch(finding);
        noteBase(finding, mine);
        noteBound(finding, number, left, right);
        if (run.range)
            finding.bound = i == 0 ? Bound::RangeLow : Bound::RangeHigh;
        decideTarget(finding, mine, right);
        if (!subject.region.isEmpty())
            finding.region = subject.region;
        if (manner.bracketed) {
            finding.region = m_inBracket->region;
            finding.comparison = finding.comparison || m_inBracket->compared;
            finding.regionSaid = true;
            finding.regionCarried = false;
        }
        noteDetails(finding, m_sentence, m_text);
        m_lastNegative = finding.value.coefficient() < 0;
        m_findings->push_back(finding);
        if (i + 1 == run.numbers.size())
            keep(finding, mine);
    }
    m_kept.from = p.from && !p.to;
    m_kept.contribution = false;
    if (unit == UnitClass::Percent)
        m_growthSaid = p.growth || m_kept.growth;
    keepSubjects(run, subjects, p, unit);
}

void TextReader::keepSubjects(const Run &run, const std::vector<Subject> &subjects, const Predicate &p,
                              UnitClass unit)
{
    const Subject &first = subjects.front();
    if (unit == UnitClass::Rank && !first.inherited && !m_kept.subjects.empty()
        && first.code == OtherIndicator)
        return;
    m_kept.subjects = subjects;
    m_keptFar = false;
    if (!first.inherited)
        m_interrupted = false;
    if (m_mainCode.isEmpty() || !m_ofWhich)
        m_mainCode = first.parent.isEmpty() ? first.code : m_mainCode;
    if (unit == UnitClass::Quantity && !first.inherited && run.numbers.size() == 1)
        m_levels.push_back(first);
    if (p.respectively)
        m_levels.clear();
}

// 连续6年保持在1300万人以上, 连续八个季度保持在6.7%: of all that time.
void TextReader::noteStretch(Finding &f) const
{
    constexpr qsizetype Near = 14;
    const qsizetype from = std::max(m_begin, f.begin - Near);
    const QStringView before = m_text.mid(from, f.begin - from);
    const qsizetype clause = std::max(before.lastIndexOf(u','), before.lastIndexOf(u';')) + 1;
    const Stretch stretch = stretchIn(before.mid(clause));
    const bool holds = f.measure == Measure::Level || f.measure == Measure::Share
                       || (core::isGrowth(f.measure) && containsAny(before, {u"保持", u"稳定", u"运行"}));
    if (stretch.months < 2 || !holds || !f.span.known() || (stretch.years && !f.span.isWholeYear()))
        return;
    const int first = f.span.lastYear * 12 + f.span.lastMonth - stretch.months; // since the year 0
    f.span.firstYear = first / 12;
    f.span.firstMonth = first % 12 + 1;
    f.span.loose = true;
}

// 完成全年计划的89.5%: a part of the plan, which some count as its share and some as a ratio.
bool TextReader::ofPlan(const Number &number) const
{
    const QStringView before
        = m_text.mid(std::max(m_begin, number.begin - 8), std::min<qsizetype>(8, number.begin - m_begin));
    return before.contains(u"计划") || before.contains(u"目标") || before.contains(u"任务")
           || before.contains(u"预算");
}

Finding TextReader::finding(const Number &number, const Subject &subject, const Predicate &p,
                            UnitClass unit) const
{
    Finding f;
    f.begin = number.begin;
    f.end = number.end;
    f.sentenceBegin = m_begin;
    f.sentenceEnd = m_end;
    f.subject = subject;
    f.value = number.value;
    f.unit = number.unit;
    f.measure = p.measure.value_or(Measure::YoyGrowth);
    int sign = p.sign;
    // 收窄 after a fall, without the word 降幅, is a fall that narrows.
    if (unit == UnitClass::Points && p.narrowing && !p.fallRate && !p.riseRate && m_lastNegative)
        sign = 1;
    const bool signedKind = p.growth || f.measure == Measure::ChangePoints || f.measure == Measure::ChangeAbs
                            || f.measure == Measure::Pull;
    if (signedKind && sign < 0 && f.value.coefficient() > 0)
        f.value = f.value.negated();
    // 新增贷款 is what loans grew by; 新增就业 is an indicator of its own.
    const bool added = p.newly || (subject.newly && (!subject.isListed() || isStock(subject.code)));
    if (f.measure == Measure::Level && added && !isFlowOfYears(subject.code))
        f.measure = Measure::ChangeAbs;
    f.region = m_region;
    // In news of a place the 国内生产总值 is the nation's, unless another one is named.
    constexpr int NamesSettled = 2010;
    if (subject.surface == u"国内生产总值" && !m_regionSaid && m_clock.year() >= NamesSettled)
        f.region = Places::nation();
    f.regionSaid = m_regionSaid;
    f.regionCarried = m_regionVague || (!m_regionSaid && !(f.region == m_places.home()));
    f.span = m_momentary ? *m_momentary : m_asideSpan ? *m_asideSpan : m_sameTimeSpan.value_or(m_span);
    f.spanCarried = !m_momentary && !m_spanSaid;
    f.span.loose = f.span.loose || (m_daySaid && f.spanCarried); // perhaps of that day
    f.spanFar = f.spanCarried && !m_paragraphSaid && !m_nature.workReport && !m_goal && !m_titleTime;
    f.comparison = m_sameTime || m_sameTimeSpan;
    f.afterSameTime = m_sameTimeSaid && !m_sameTime && !m_momentary;
    f.ofPlan = ofPlan(number);
    f.guessedShare = f.measure == Measure::Share && !p.share && !p.level && !p.to;
    // 连续6年保持在…: of all these years.
    const QStringView before
        = m_text.mid(std::max(m_begin, number.begin - 12), std::min<qsizetype>(12, number.begin - m_begin));
    if (before.contains(u"连续") || before.contains(u"每年")) {
        f.span.loose = true;
    }
    f.severalPlaces = (m_placesSaid > 1 && !m_clausePlace)
                      || (m_paragraphPlace && !m_regionSaid && m_topicRegion.isEmpty());
    f.ofSomeone = subject.isListed() && namesSomeone(number.begin);
    f.milestone = number.bareScale || containsAny(m_text.mid(number.end, 3), {u"大关", u"关口", u"门槛"});
    const bool trade
        = subject.code == u"exports" || subject.code == u"imports" || subject.code == u"trade_total";
    f.withPartner = trade && namesPartners();
    const bool carried = subject.code == u"freight" || subject.code == u"passengers";
    f.oneMode = carried && containsAny(subject.canonical, {u"铁路", u"公路", u"水路", u"民航", u"航空"});
    f.ofIncrease = p.increase && unit != UnitClass::Quantity;
    // A report that says 5.5%左右 and no time may be speaking of its goals.
    const QStringView behind = m_text.mid(number.end, 2);
    f.vague = m_nature.workReport && !m_spanSaid && !m_momentary && !m_goal
              && (behind == u"左右" || (behind == u"以上" && (p.growth || p.avg)));
    // 与高收入经济体的81%相比
    for (const Token &token : m_sentence.tokens) {
        if (token.begin >= number.end && token.begin <= number.end + 20 && token.kind == TermKind::Than
            && !(f.region == m_places.home()))
            f.comparison = true;
        if (token.begin > number.end + 20 || (token.begin >= number.end && token.kind == TermKind::Comma))
            break;
    }
    return f;
}

} // namespace fangzhi::extract
