// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "core/unit.h"
#include "extract/details.h"

#include <algorithm>

// The second half of TextReader: from a run of numbers with its words to figures.

namespace fangzhi::extract {

using core::Bound;
using core::Measure;
using core::OtherIndicator;

namespace {

bool isValueAdded(const QString &code)
{
    return code.startsWith(u"va_") || code == u"gdp" || code == u"gdp_per_capita" || code == u"high_tech_va"
           || code == u"digital_economy";
}

bool isStock(const QString &code)
{
    return code == u"loans" || code == u"deposits" || code.startsWith(u"population_");
}

bool isFlowOfYears(const QString &code)
{
    return code == u"employment_new";
}

} // namespace

std::optional<std::vector<Subject>> TextReader::inheritedSubjects(size_t count) const
{
    if (count > 1 && m_levels.size() >= count)
        return std::vector<Subject>(m_levels.end() - qsizetype(count), m_levels.end());
    if (m_kept.subjects.empty() || (count > 1 && m_kept.subjects.size() != count))
        return std::nullopt;
    std::vector<Subject> subjects = m_kept.subjects;
    if (count == 1 && subjects.size() > 1)
        subjects = {subjects.back()};
    for (Subject &subject : subjects) {
        subject.inherited = true;
        subject.farInherited = m_keptFar || m_interrupted;
    }
    return subjects;
}

// A bare industry is its value added only where such a number can be meant.
void TextReader::settleSubject(Subject &subject, const Predicate &p, const Number &number) const
{
    const UnitClass unit = unitClassOf(number);
    // 展会带动进出口300亿元 is a part; 消费带动工业增长5% is all of it.
    if (subject.pulled && unit == UnitClass::Quantity)
        SubjectReader::makePart(subject);
    if (unit == UnitClass::Quantity && subject.isListed()
        && !m_lexicon.isCountedIn(subject.code, number.unit))
        SubjectReader::makePart(subject);
    // Of the whole country the localities' budget is a part.
    if (m_places.isNation(m_region) && subject.surface.startsWith(u"地方")
        && subject.code.startsWith(u"budget_")) {
        subject.parent = subject.code;
        subject.code = OtherIndicator;
    }
    if (!subject.sector)
        return;
    const bool other = !m_mainCode.isEmpty() && m_mainCode != OtherIndicator && !isValueAdded(m_mainCode);
    const bool size = unit == UnitClass::Quantity && !p.change;
    const bool role = p.contribution || p.pull;
    if (role || (!other && !(size && m_mainCode != u"gdp")))
        return;
    subject.parent = m_mainCode.isEmpty() ? subject.code : m_mainCode;
    subject.code = OtherIndicator;
    subject.sector = false;
}

// 新增贷款中约70%是中长期贷款: a part of what is named.
bool TextReader::isWithin(TokenRange left) const
{
    size_t i = left.last;
    while (i > left.first && m_sentence.tokens[i - 1].kind == TermKind::Filler)
        --i;
    return i > left.first && m_sentence.tokens[i - 1].kind == TermKind::Neutral && word(i - 1) == u"中";
}

// 猕猴桃产值增长8%、出口增长5%: a bare 出口 behind a statistic of something goes on about that thing.
void TextReader::noteOwner(Subject &subject, size_t first) const
{
    static const QStringList Bare{QStringLiteral("出口"), QStringLiteral("进口"), QStringLiteral("出口额"),
                                  QStringLiteral("进口额")};
    const bool trade = Bare.contains(subject.canonical);
    if ((!trade && subject.canonical != u"税收") || m_keptFar || m_kept.subjects.empty()
        || m_kept.subjects.back().code != OtherIndicator || m_kept.subjects.back().region)
        return;
    // 服务出口增长12%,进口增长13%
    const QString &whole = m_kept.subjects.back().parent;
    const bool sameTrade = trade && (whole == u"exports" || whole == u"imports" || whole == u"trade_total");
    if (sameTrade || (first > 0 && m_sentence.tokens[first - 1].kind == TermKind::Number))
        SubjectReader::makePart(subject);
    else
        subject.loose = true;
}

namespace {

// 能 in 我国二季度能实现… is no name; nor is 西部 in 排西部第二.
bool names_(UnitClass unit, const QString &canonical)
{
    static const QStringList Parts{
        QStringLiteral("西部"),     QStringLiteral("中部"),     QStringLiteral("东部"),
        QStringLiteral("中西部"),   QStringLiteral("东北"),     QStringLiteral("沿海"),
        QStringLiteral("中国西部"), QStringLiteral("全国城市"), QStringLiteral("国内")};
    const bool group = Parts.contains(canonical) || canonical.endsWith(u"城市")
                       || canonical.endsWith(u"城市中") || canonical.endsWith(u"省份");
    return canonical.size() > 1 && !(unit == UnitClass::Rank && group);
}

} // namespace

std::vector<Subject> TextReader::subjectsFor(const Run &run, Predicate &p, TokenRange left, TokenRange right,
                                             UnitClass unit)
{
    const size_t count = run.range ? 1 : run.numbers.size();
    TokenRange names{left.first, p.cut};
    if (!m_subjects.hasName(m_sentence, names) && p.object < left.last)
        names = {p.object, left.last};
    const Number &first = m_sentence.numbers[size_t(m_sentence.tokens[run.numbers.front()].item)];
    const bool named = m_subjects.hasName(m_sentence, names)
                       && (count > 1 || names_(unit, m_subjects.read(m_sentence, m_text, names).canonical));
    if (count > 1) {
        if (named) {
            std::vector<Subject> list = m_subjects.readList(m_sentence, m_text, names, count);
            if (!list.empty())
                return list;
            if (m_regionList.size() == count && count > 1) {
                Subject one = m_subjects.read(m_sentence, m_text, names);
                for (const core::RegionRef &region : m_regionList) {
                    list.push_back(one);
                    list.back().region = region;
                    list.back().listed = true;
                }
                return list;
            }
            const Subject one = m_subjects.read(m_sentence, m_text, names);
            // 增速比上年和一季度加快0.7和2.2个百分点; 与欧盟和东盟进出口增长8%和11%
            const bool gaps = unit == UnitClass::Points && (p.base || p.yoy || p.gap);
            if (gaps || (one.part && m_subjects.foreigners(m_sentence, names) == count))
                return std::vector<Subject>(count, one);
            return {};
        }
        auto inherited = inheritedSubjects(count);
        // 分别比GDP、城镇居民收入快0.3、0.9个百分点: one name, as many gaps.
        if (!inherited && unit == UnitClass::Points && (p.base || p.yoy || p.gap)) {
            if (const auto one = inheritedSubjects(1))
                inherited = std::vector<Subject>(count, one->front());
        }
        return inherited ? *inherited : std::vector<Subject>{};
    }
    if (const auto behind = nameBehind(right, p, unit))
        return {*behind};
    // 快于人均GDP6.1%的增速: the other indicator's own.
    const auto &tokens = m_sentence.tokens;
    if (unit == UnitClass::Percent && p.gap && p.riseRate && left.last > left.first + 1
        && tokens[left.last - 1].kind == TermKind::Indicator && tokens[left.last - 2].kind == TermKind::Gap) {
        p.gap = false;
        p.base.reset();
        p.sign = 1;
        return {m_subjects.read(m_sentence, m_text, {left.last - 1, left.last})};
    }
    // 10个国家大科学装置, 61%的污水处理厂: the noun stands behind.
    const bool counts = first.unitKind == TermKind::Count
                        || (unit == UnitClass::Quantity && !named && !(p.level && !m_kept.subjects.empty()));
    if ((counts || (unit == UnitClass::Percent && !named)) && !p.share && !p.contribution && !p.to
        && !p.change && m_subjects.hasName(m_sentence, right)
        && m_sentence.tokens[right.first].kind != TermKind::Comma) {
        TokenRange noun = right;
        const TermKind kind = m_sentence.tokens[noun.first].kind;
        const bool adjacent
            = kind == TermKind::Text || kind == TermKind::Indicator || kind == TermKind::Sector
              || kind == TermKind::Other || kind == TermKind::RegionWord || kind == TermKind::Group
              || kind == TermKind::Neutral || (kind == TermKind::Filler && word(noun.first) == u"的");
        if (adjacent && !isMilestone(right) && (first.unitKind == TermKind::Count || !named)) {
            Subject subject = m_subjects.read(m_sentence, m_text, noun);
            subject.code = OtherIndicator;
            if (!subject.surface.isEmpty())
                return {subject};
        }
    }
    if (named) {
        Subject subject = m_subjects.read(m_sentence, m_text, names);
        if (unit == UnitClass::Percent && !p.share && !p.change && isWithin(left))
            SubjectReader::makePart(subject);
        if (subject.code == OtherIndicator) {
            // Of several names with one number the first stands for all.
            for (size_t i = names.first; i < names.last; ++i) {
                if (m_sentence.tokens[i].kind != TermKind::Dun)
                    continue;
                const Subject one = m_subjects.read(m_sentence, m_text, {names.first, i});
                if (one.isListed() && !one.sector) {
                    subject = one;
                    subject.listed = true;
                } else if (i == left.first) {
                    continue;
                }
                break;
            }
        }
        if (subject.canonical == u"增加值" && !m_topic.isEmpty()) {
            const QString surface = subject.surface;
            subject = m_subjects.resolve(m_topic + subject.canonical);
            subject.surface = surface;
            subject.loose = true;
        } else if (subject.code == OtherIndicator && !subject.part && !m_kept.subjects.empty()
                   && !m_keptFar) {
            const Subject joined = m_subjects.resolve(subject.canonical, m_kept.subjects.back().canonical);
            if (joined.isListed()) {
                const QString surface = subject.surface;
                subject = joined;
                subject.surface = surface;
            }
        }
        noteOwner(subject, left.first);
        return {subject};
    }
    const auto inherited = inheritedSubjects(1);
    // 我国二季度能实现…: a word of one character is no name, unless there is nothing else.
    if (!inherited && m_subjects.hasName(m_sentence, names) && !(p.riseRate || p.fallRate))
        return {m_subjects.read(m_sentence, m_text, names)};
    // 6.6%的增速居世界首位, at the head of a paragraph: of what the one before was about.
    if (p.riseRate && !inherited && !m_regionSaid && m_before && m_before->code == u"gdp") {
        Subject subject = *m_before;
        subject.inherited = subject.farInherited = true;
        return {subject};
    }
    // 中国今年的预期增速, 全球经济预期下调至3.3%: growth of nothing said is the economy's.
    if ((p.riseRate || p.fallRate || p.goal || p.forecast) && unit == UnitClass::Percent && m_regionSaid
        && (!inherited || inherited->front().farInherited)) {
        Subject subject = m_subjects.resolve(QStringLiteral("GDP"));
        subject.surface = QStringLiteral("增速");
        subject.loose = true;
        return {subject};
    }
    return inherited ? *inherited : std::vector<Subject>{};
}

// 高于江苏的 in front of a number, or 、广东省的 behind such a one: whose the number is.
std::optional<core::RegionRef> TextReader::ownerInFront(TokenRange left, const Predicate &p) const
{
    const auto &tokens = m_sentence.tokens;
    size_t place = left.last;
    const bool of = place > left.first && word(place - 1) == u"的";
    if (of)
        --place;
    while (place > left.first && tokens[place - 1].kind == TermKind::Period)
        --place;
    if (place == left.first || !isPlace(place - 1))
        return std::nullopt;
    --place;
    size_t before = place;
    while (before > left.first && tokens[before - 1].kind == TermKind::Period)
        --before;
    const TermKind mark = before > left.first ? tokens[before - 1].kind : TermKind::Comma;
    const bool compared = (p.gap || p.base) && (mark == TermKind::Gap || mark == TermKind::Than);
    const bool goesOn
        = of && m_comparing && (mark == TermKind::And || mark == TermKind::Dun || mark == TermKind::Comma);
    if (!compared && !goesOn)
        return std::nullopt;
    const core::RegionRef region = m_places.resolve(tokens[place], m_text, m_mentioned);
    return region.isEmpty() ? std::nullopt : std::optional(region);
}

// 的全国水平, 的全省平均水平 behind a number: whose it is.
std::optional<core::RegionRef> TextReader::ownerBehind(TokenRange right) const
{
    const auto &tokens = m_sentence.tokens;
    if (right.first + 2 >= right.last || word(right.first) != u"的" || !isPlace(right.first + 1))
        return std::nullopt;
    const QStringView after = m_text.mid(tokens[right.first + 1].end, 4);
    if (!after.startsWith(u"水平") && !after.startsWith(u"平均"))
        return std::nullopt;
    const core::RegionRef region = m_places.resolve(tokens[right.first + 1], m_text, m_mentioned);
    return region.isEmpty() ? std::nullopt : std::optional(region);
}

// 站上1.4万亿斤的新台阶: what stands behind only says that it is much.
bool TextReader::isMilestone(TokenRange right) const
{
    const Token &token = m_sentence.tokens[right.first];
    const QStringView after = m_text.mid(token.begin, std::min<qsizetype>(6, m_end - token.begin));
    for (const QStringView noun : {QStringView(u"台阶"), QStringView(u"大关"), QStringView(u"关口"),
                                   QStringView(u"门槛"), QStringView(u"水平"), QStringView(u"规模")}) {
        if (after.contains(noun))
            return true;
    }
    return false;
}

// 以4.4%的用电量增长支撑…: name and verb stand behind the number.
std::optional<Subject> TextReader::nameBehind(TokenRange right, Predicate &p, UnitClass unit) const
{
    const auto &tokens = m_sentence.tokens;
    // 在去年9650.2亿元的GDP基础上
    if (unit == UnitClass::Quantity && !p.change && right.first + 1 < right.last && word(right.first) == u"的"
        && tokens[right.first + 1].kind == TermKind::Indicator) {
        Subject subject = m_subjects.read(m_sentence, m_text, {right.first + 1, right.first + 2});
        subject.loose = true;
        const bool goesOn = right.first + 2 < right.last && tokens[right.first + 2].kind == TermKind::Text
                            && !m_text.mid(tokens[right.first + 2].begin, 2).startsWith(u"基础");
        if (subject.isListed() && !goesOn)
            return subject;
    }
    if (unit != UnitClass::Percent || p.share || p.contribution || p.pull || right.first + 2 >= right.last
        || word(right.first) != u"的" || tokens[right.first + 1].kind != TermKind::Indicator)
        return std::nullopt;
    const TermKind verb = tokens[right.first + 2].kind;
    if (verb != TermKind::Up && verb != TermKind::Down && verb != TermKind::Rate)
        return std::nullopt;
    Subject subject = m_subjects.read(m_sentence, m_text, {right.first + 1, right.first + 2});
    if (!subject.isListed())
        return std::nullopt;
    p.change = true;
    p.share = p.to = false;
    p.sign = verb == TermKind::Down ? -1 : 1;
    return subject;
}

// 实现8%左右的增长: the verb stands behind the number.
void TextReader::readAfter(const Run &run, TokenRange right, Predicate &p) const
{
    const Number &number = m_sentence.numbers[size_t(m_sentence.tokens[run.numbers.back()].item)];
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
    Q_UNUSED(right)
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

void TextReader::readRun(const Run &all, TokenRange left, size_t next)
{
    Run run = all;
    if (passesMarks(all, left))
        run.numbers = {all.numbers.back()};
    auto &numbers = m_sentence.numbers;
    const auto numberOf
        = [&](size_t token) -> Number & { return numbers[size_t(m_sentence.tokens[token].item)]; };
    // 0.9、5.9个百分点: the last unit is everyone's.
    const Number &last = numberOf(run.numbers.back());
    for (const size_t i : run.numbers) {
        Number &number = numberOf(i);
        const bool bare = unitClassOf(number) == UnitClass::Bare || (number.ordinal && number.unit.isEmpty())
                          || (number.unit == u"个" && last.unit == u"个百分点");
        if (bare && run.numbers.size() > 1 && !run.ratio) {
            number.unit = last.unit;
            number.unitKind = last.unitKind;
        }
    }
    const UnitClass unit = unitClassOf(numberOf(run.numbers.front()));
    noteTimes(left, true);
    Predicate p = readPredicate(m_sentence, m_text, m_lexicon, m_subjects, left, unit);
    if (p.cut >= left.last || !m_subjects.hasName(m_sentence, {left.first, p.cut})) {
        size_t begin = p.cut;
        while (begin < left.last && !m_subjects.hasName(m_sentence, {begin, begin + 1}))
            ++begin;
        const bool opens = !p.share && !p.contribution && !p.base && !p.from && !p.pull;
        p.object = opens ? begin : left.last;
    }
    // 工业增加值平均增速为7%
    if (p.cut > left.first && m_sentence.tokens[p.cut - 1].kind == TermKind::Anaphor
        && word(p.cut - 1).endsWith(u"增速")) {
        p.riseRate = true;
        p.avg = p.avg || word(p.cut - 1).startsWith(u"平均") || word(p.cut - 1).startsWith(u"年均");
    }
    const auto owner = unit == UnitClass::Percent && !p.share ? ownerInFront(left, p) : std::nullopt;
    if (!owner)
        notePlaces({left.first, p.object < left.last ? left.last : p.cut});
    TokenRange right{run.last, next};
    for (size_t i = right.first; i < right.last; ++i) {
        const TermKind kind = m_sentence.tokens[i].kind;
        if (kind == TermKind::Dun || kind == TermKind::Open || kind == TermKind::Comma) {
            right.last = i;
            break;
        }
    }
    readAfter(run, right, p);
    // 增量超过1600亿元, 增量占全国18%
    for (size_t i = left.first; i < left.last; ++i)
        p.increase
            = p.increase || (m_sentence.tokens[i].kind == TermKind::Anaphor && word(i).startsWith(u'增'));
    p.newly = p.newly || (p.increase && unit == UnitClass::Quantity);
    if (p.goal)
        p.goal = m_goal;
    if (unit == UnitClass::Bare && !run.ratio) {
        const QStringView before = m_text.mid(m_begin, numberOf(run.first).begin - m_begin);
        const QStringView near = before.right(30);
        const bool index = near.contains(u"指数") || near.contains(u"PMI") || near.contains(u"倍差")
                           || near.contains(u"满意度") || near.contains(u"收入比");
        const bool year
            = numberOf(run.first).value.exponent() == 0 && numberOf(run.first).value.toDouble() > 1500;
        if (!index || year || p.change)
            return;
    }
    // 增速高于江苏的19.2%、广东省的18.6%
    m_comparing = owner.has_value();
    if (const auto &region = owner) {
        for (size_t i = left.first; i < left.last; ++i) { // 高于深圳今年第一季度的2%
            if (m_sentence.tokens[i].kind == TermKind::Period && left.last - i < 3)
                m_momentary
                    = m_clock.resolve(m_sentence.periods[size_t(m_sentence.tokens[i].item)], m_span, false);
        }
        m_inBracket = Bracket{*region, true};
        p.gap = false;
        p.base.reset();
        p.sign = 1;
    }
    // 增速高于4.8%的全国水平: the number is the other's.
    if (const auto region = ownerBehind(right)) {
        m_inBracket = Bracket{*region, true};
        p.gap = false;
        p.base.reset();
        p.sign = 1;
    }
    if (run.ratio) {
        p.share = true;
        p.measure = Measure::Share;
    }
    std::vector<Subject> subjects = subjectsFor(run, p, left, right, unit);
    if (run.ratio && subjects.empty())
        return;
    if (subjects.empty()) {
        leave(run);
        m_momentary.reset();
        m_sameTime = false;
        return;
    }
    for (Subject &subject : subjects)
        settleSubject(subject, p, numberOf(run.numbers.front()));
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

void TextReader::emitRun(const Run &run, const std::vector<Subject> &subjects, Predicate &p, UnitClass unit,
                         TokenRange left, TokenRange right)
{
    const bool bareTo = !p.change && !p.share && !p.contribution && !p.yoy && !p.avg
                        && !m_subjects.hasName(m_sentence, {left.first, p.cut});
    // 由10.2%下降到3.1%: the end of a change is what its start was.
    const bool end = (p.to || p.level) && m_kept.from && bareTo;
    const bool bracketed = m_inBracket && (m_inBracket->compared || subjects.front().inherited);
    const bool follows = unit == UnitClass::Percent && bareTo && !p.to && !p.level && m_kept.growth
                         && subjects.front().inherited == false && left.first < left.last
                         && m_sentence.tokens[left.first].kind == TermKind::Dun;
    for (size_t i = 0; i < run.numbers.size(); ++i) {
        const Number &number = m_sentence.numbers[size_t(m_sentence.tokens[run.numbers[i]].item)];
        const Subject &subject = subjects[run.range ? 0 : i];
        Predicate mine = p;
        if (!run.ratio)
            decideMeasure(mine, unit, subject.code, subject.canonical, number);
        if (follows) {
            mine.measure.reset();
            mine.growth = true;
            mine.sign = m_kept.sign;
            mine.avg = m_kept.avg;
        }
        // 增速保持在5%以上,今年一季度突破6%
        const bool goesOn = bareTo && !p.to && (p.level || m_sameTime) && subject.inherited && m_kept.growth;
        if ((end || goesOn || (bracketed && m_kept.growth)) && unit == UnitClass::Percent
            && (m_kept.measure || bracketed)) {
            mine.growth = m_kept.growth;
            mine.avg = mine.avg || (end && m_kept.avg);
            mine.avgYears = mine.avg ? m_kept.avgYears : 0;
            mine.measure = m_kept.growth ? std::nullopt : m_kept.measure;
        }
        Finding finding = this->finding(number, subject, mine, unit);
        if (run.ratio)
            finding.unit = QStringLiteral("%");
        decideGrowth(finding, mine);
        decideSpan(finding, mine);
        noteBase(finding, mine);
        noteBound(finding, number, left, right);
        if (run.range)
            finding.bound = i == 0 ? Bound::RangeLow : Bound::RangeHigh;
        decideTarget(finding, mine, right);
        if (subject.region)
            finding.region = *subject.region;
        if (bracketed) {
            finding.region = m_inBracket->region;
            finding.comparison = finding.comparison || m_inBracket->compared;
            finding.regionSaid = true;
            finding.regionCarried = false;
        }
        noteDetails(finding, m_sentence, m_text);
        m_lastNegative = finding.value.coefficient() < 0;
        m_findings->push_back(finding);
        if (i + 1 == run.numbers.size()) {
            m_kept.measure = finding.ofMeasure ? finding.ofMeasure : finding.measure;
            m_kept.growth = mine.growth;
            m_kept.avg = mine.avg;
            m_kept.avgYears = mine.avgYears;
            m_kept.sign = mine.sign;
        }
    }
    m_kept.from = p.from && !p.to;
    if (unit == UnitClass::Rank && !subjects.front().inherited && m_kept.subjects.empty() == false
        && subjects.front().code == OtherIndicator)
        return;
    m_kept.subjects = subjects;
    m_keptFar = false;
    if (!subjects.front().inherited)
        m_interrupted = false;
    if (m_mainCode.isEmpty() || !m_ofWhich)
        m_mainCode = subjects.front().parent.isEmpty() ? subjects.front().code : m_mainCode;
    if (unit == UnitClass::Quantity && !subjects.front().inherited && run.numbers.size() == 1)
        m_levels.push_back(subjects.front());
    if (p.respectively)
        m_levels.clear();
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
    f.regionSaid = m_regionSaid;
    f.regionCarried = m_regionVague || (!m_regionSaid && !(m_region == m_places.home()));
    f.span = m_momentary ? *m_momentary : m_sameTimeSpan.value_or(m_span);
    f.spanCarried = !m_momentary && !m_spanSaid;
    f.spanFar = f.spanCarried && !m_paragraphSaid && !m_nature.workReport && !m_goal && !m_titleTime;
    f.comparison = m_sameTime || m_sameTimeSpan;
    f.afterSameTime = m_sameTimeSaid && !m_sameTime && !m_momentary;
    f.ofPlan = ofPlan(number);
    f.guessedShare = f.measure == Measure::Share && !p.share && !p.level && !p.to;
    // 连续6年保持在…: of all these years.
    const QStringView before
        = m_text.mid(std::max(m_begin, number.begin - 12), std::min<qsizetype>(12, number.begin - m_begin));
    if (before.contains(u"连续") || before.contains(u"每年"))
        f.span.loose = true;
    f.severalPlaces = m_placesSaid > 1 || (m_paragraphPlace && !m_regionSaid && m_topicRegion.isEmpty());
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

void TextReader::decideSpan(Finding &f, const Predicate &p) const
{
    // 两年平均增长5%: up to the time spoken of, a quarter of two years included.
    if (f.measure == Measure::AvgGrowth && p.avgYears > 0 && f.span.known()) {
        f.span.firstYear = f.span.lastYear - p.avgYears + 1;
        f.span.loose = true;
        return;
    }
    if (f.measure == Measure::AvgGrowth && !f.span.isWindow() && m_clock.year() != 0 && !m_goal) {
        f.span = m_clock.review(std::max(m_nature.reviewYears, 5));
        f.span.guessed = true;
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
        && (after.contains(u"预期") || after.contains(u"目标") || after.contains(u"调控"))) {
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
    const bool plan = m_nature.workReport && !m_goal && !m_review && !m_spanSaid && !m_momentary
                      && core::isGrowth(f.measure) && after.startsWith(u"左右");
    if (plan) {
        f.ofMeasure = f.measure;
        f.measure = Measure::Target;
        f.rule = QStringLiteral("target.guessed");
        f.span = Span::years(m_clock.year(), m_clock.year());
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
        && m_spanSaid && !m_goalSpan.known()) {
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
