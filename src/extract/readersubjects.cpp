// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "extract/readerwords.h"

// What a number is said of.

namespace fangzhi::extract {

using core::OtherIndicator;

namespace {

bool isValueAdded(const QString &code)
{
    return code.startsWith(u"va_") || code == u"gdp" || code == u"gdp_per_capita" || code == u"high_tech_va"
           || code == u"digital_economy";
}

// 西部 in 排西部第二, 两个计划单列市 in 宁波和青岛这两个计划单列市: places once more, and no name.
bool isGroup(UnitClass unit, const QString &canonical)
{
    static const QStringList Parts{
        QStringLiteral("西部"),     QStringLiteral("中部"),     QStringLiteral("东部"),
        QStringLiteral("中西部"),   QStringLiteral("东北"),     QStringLiteral("沿海"),
        QStringLiteral("中国西部"), QStringLiteral("全国城市"), QStringLiteral("国内")};
    const bool group = Parts.contains(canonical) || canonical.endsWith(u"城市")
                       || canonical.endsWith(u"城市中") || canonical.endsWith(u"省份")
                       || canonical.endsWith(u"市中") || canonical.endsWith(u"省中")
                       || canonical.endsWith(u"区中") || canonical.endsWith(u"县中");
    const bool counted = canonical.size() > 2 && canonical[1] == u'个'
                         && QStringView(u"两二三四五六几").contains(canonical[0])
                         && QStringView(u"市省县区").contains(canonical.back());
    const bool manner = canonical.endsWith(u'地'); // 罕见地位居全国第一
    return counted || (unit == UnitClass::Rank && (group || manner));
}

// 能 in 我国二季度能实现… is no name.
bool isName(UnitClass unit, const QString &canonical)
{
    return canonical.size() > 1 && !isGroup(unit, canonical);
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
        || m_kept.subjects.back().code != OtherIndicator || !m_kept.subjects.back().region.isEmpty())
        return;
    // 服务出口增长12%,进口增长13%
    const QString &whole = m_kept.subjects.back().parent;
    const bool sameTrade = trade && (whole == u"exports" || whole == u"imports" || whole == u"trade_total");
    if (sameTrade || (first > 0 && m_sentence.tokens[first - 1].kind == TermKind::Number))
        SubjectReader::makePart(subject);
    else
        subject.loose = true;
}

// One subject for each of the places that were listed.
std::vector<Subject> TextReader::ofRegions(const Subject &subject) const
{
    std::vector<Subject> list(m_regionList.size(), subject);
    for (size_t i = 0; i < list.size(); ++i) {
        list[i].region = m_regionList[i];
        list[i].listed = true;
    }
    return list;
}

// As many subjects as there are numbers; none where names and numbers do not answer to each other.
std::vector<Subject> TextReader::subjectsOfSeveral(size_t count, const Predicate &p, TokenRange names,
                                                   UnitClass unit)
{
    const bool gaps = unit == UnitClass::Points && (p.base || p.yoy || p.gap);
    const bool times = m_spanList.size() == count;
    const Subject one = m_subjects.read(m_sentence, m_text, names);
    if (!m_subjects.hasName(m_sentence, names) || isGroup(unit, one.canonical)) {
        // 杭州和武汉…,分列第四和第五位
        const auto said = m_regionList.size() == count ? inheritedSubjects(1) : std::nullopt;
        if (said)
            return ofRegions(said->front());
        const auto inherited = times ? std::nullopt : inheritedSubjects(count);
        if (inherited)
            return *inherited;
        // 分别比GDP、城镇居民收入快0.3、0.9个百分点: one name, as many gaps.
        const auto alone = gaps || times ? inheritedSubjects(1) : std::nullopt;
        return alone ? std::vector<Subject>(count, alone->front()) : std::vector<Subject>{};
    }
    std::vector<Subject> list = m_subjects.readList(m_sentence, m_text, names, count);
    if (!list.empty())
        return list;
    if (m_regionList.size() == count)
        return ofRegions(one);
    // 增速比上年和一季度加快0.7和2.2个百分点; 与欧盟和东盟进出口增长8%和11%
    if (gaps || (times && !one.code.isEmpty())
        || (one.part && m_subjects.foreigners(m_sentence, names) == count))
        return std::vector<Subject>(count, one);
    return {};
}

// 10个国家大科学装置, 61%的污水处理厂: what is counted stands behind the number.
std::optional<Subject> TextReader::nounBehind(const Number &first, const Predicate &p, TokenRange right,
                                              bool named, UnitClass unit) const
{
    const bool counts = first.unitKind == TermKind::Count
                        || (unit == UnitClass::Quantity && !named && !(p.level && !m_kept.subjects.empty()));
    if ((!counts && (unit != UnitClass::Percent || named)) || p.share || p.contribution || p.to || p.change
        || !m_subjects.hasName(m_sentence, right))
        return std::nullopt;
    const TermKind kind = m_sentence.tokens[right.first].kind;
    const bool adjacent = kind == TermKind::Text || kind == TermKind::Indicator || kind == TermKind::Sector
                          || kind == TermKind::Other || kind == TermKind::RegionWord
                          || kind == TermKind::Group || kind == TermKind::Neutral
                          || (kind == TermKind::Filler && word(right.first) == u"的");
    if (!adjacent || isMilestone(right) || (named && first.unitKind != TermKind::Count))
        return std::nullopt;
    Subject subject = m_subjects.read(m_sentence, m_text, right);
    subject.code = OtherIndicator;
    return subject.surface.isEmpty() ? std::nullopt : std::optional(subject);
}

// 快于人均GDP6.1%的增速: the number is the other indicator's own.
std::optional<Subject> TextReader::namedInGap(TokenRange left, Predicate &p, UnitClass unit) const
{
    const auto &tokens = m_sentence.tokens;
    if (unit != UnitClass::Percent || !p.gap || !p.riseRate || left.last < left.first + 2
        || tokens[left.last - 1].kind != TermKind::Indicator || tokens[left.last - 2].kind != TermKind::Gap)
        return std::nullopt;
    p.gap = false;
    p.base.reset();
    p.sign = 1;
    return m_subjects.read(m_sentence, m_text, {left.last - 1, left.last});
}

// 对东盟、欧盟、美国和韩国分别进出口4.7、4.2、3.8和1.8万亿元: a part of the trade, as often as partners.
Subject TextReader::tradeBehindPartners(size_t count, TokenRange left, const Predicate &p) const
{
    size_t name = p.cut;
    while (name < left.last && m_sentence.tokens[name].kind != TermKind::Indicator)
        ++name;
    if (name == left.last || m_subjects.foreigners(m_sentence, {left.first, p.cut}) != count)
        return {};
    Subject trade = m_subjects.read(m_sentence, m_text, {name, name + 1});
    SubjectReader::makePart(trade);
    return trade;
}

// 两市之间的差距为99亿元: between what two places have of what is spoken of.
std::optional<Subject> TextReader::gapOfTwo(TokenRange names, Predicate &p, UnitClass unit) const
{
    if (unit != UnitClass::Quantity || names.isEmpty() || !word(names.last - 1).endsWith(u"差距"))
        return std::nullopt;
    for (size_t i = names.first; i < names.last; ++i) {
        const TermKind kind = m_sentence.tokens[i].kind;
        if (kind == TermKind::Indicator || kind == TermKind::Sector || kind == TermKind::Other)
            return std::nullopt;
    }
    auto inherited = inheritedSubjects(1);
    if (!inherited)
        return std::nullopt;
    p.measure = core::Measure::ChangeAbs;
    inherited->front().loose = true;
    return inherited->front();
}

// Of several names with one number the first stands for all.
void TextReader::takeFirstOf(TokenRange names, size_t begin, Subject &subject) const
{
    for (size_t i = names.first; i < names.last; ++i) {
        if (m_sentence.tokens[i].kind != TermKind::Dun)
            continue;
        const Subject one = m_subjects.read(m_sentence, m_text, {names.first, i});
        if (one.isListed() && !one.sector) {
            subject = one;
            subject.listed = true;
        } else if (i == begin) {
            continue;
        }
        return;
    }
}

// The subject that the words in front of a number name.
Subject TextReader::namedSubject(TokenRange names, TokenRange left, const Predicate &p, UnitClass unit)
{
    Subject subject = m_subjects.read(m_sentence, m_text, names);
    if (unit == UnitClass::Percent && !p.share && !p.change && isWithin(left))
        SubjectReader::makePart(subject);
    if (subject.code == OtherIndicator)
        takeFirstOf(names, left.first, subject);
    // 实现旅游总收入19亿元。其中,国内旅游收入18亿元
    const auto &tokens = m_sentence.tokens;
    const size_t first = left.first;
    const bool opens = tokens[first].kind == TermKind::OfWhich
                       || (first > 1 && isCommaAt(first - 1) && tokens[first - 2].kind == TermKind::OfWhich);
    const bool ofWhich = opens && !m_regionSaid && !m_spanSaid && subject.isListed() && !subject.sector
                         && unit == UnitClass::Quantity;
    if (ofWhich && !m_kept.subjects.empty() && m_kept.subjects.back().code == subject.code
        && m_kept.subjects.back().canonical != subject.canonical)
        SubjectReader::makePart(subject);
    const QString surface = subject.surface;
    if (subject.canonical == u"增加值" && !m_topic.isEmpty()) {
        subject = m_subjects.resolve(m_topic + subject.canonical);
        subject.surface = surface;
        subject.loose = true;
    } else if (subject.code == OtherIndicator && !subject.part && !m_kept.subjects.empty() && !m_keptFar) {
        const Subject joined = m_subjects.resolve(subject.canonical, m_kept.subjects.back().canonical);
        if (joined.isListed())
            subject = joined;
        subject.surface = surface;
    }
    noteOwner(subject, left.first);
    return subject;
}

// The subject of a number that no name stands in front of.
std::optional<Subject> TextReader::unnamedSubject(TokenRange names, const Predicate &p, UnitClass unit) const
{
    const auto inherited = inheritedSubjects(1);
    const bool rate = p.riseRate || p.fallRate;
    // 我国二季度能实现…: a word of one character is no name, unless there is nothing else.
    if (!inherited && !rate && !p.by && m_subjects.hasName(m_sentence, names)) {
        const Subject one = m_subjects.read(m_sentence, m_text, names);
        if (!isGroup(unit, one.canonical))
            return one;
    }
    // At the head of a paragraph, of what the one before was about: 6.6%的增速居世界首位, 成都位居第三位,
    // 南京以7622亿元位居….
    const bool listed = m_inBracket && !m_inBracket->compared
                        && (unit == UnitClass::Percent || unit == UnitClass::Quantity);
    const bool ranked
        = m_title.code == u"gdp" && (listed || (m_regionSaid && (unit == UnitClass::Rank || p.by)));
    const bool rateOf = p.riseRate && !m_regionSaid && m_before.code == u"gdp";
    const bool sameKind = unit == UnitClass::Quantity && m_before.isListed();
    const bool byBefore
        = p.by && m_regionSaid && (sameKind || (unit == UnitClass::Percent && m_beforeGrowth));
    if ((rateOf || ranked || byBefore) && !inherited) {
        Subject subject = ranked ? m_title : m_before;
        subject.inherited = subject.farInherited = true;
        return subject;
    }
    // 中国今年的预期增速, 全球经济预期下调至3.3%: growth of nothing said is the economy's.
    if ((rate || p.goal || p.forecast) && unit == UnitClass::Percent && m_regionSaid
        && (!inherited || inherited->front().farInherited)) {
        Subject subject = m_subjects.resolve(QStringLiteral("GDP"));
        subject.surface = QStringLiteral("增速");
        subject.loose = true;
        return subject;
    }
    return inherited ? std::optional(inherited->front()) : std::nullopt;
}

std::vector<Subject> TextReader::subjectsFor(const Run &run, Predicate &p, TokenRange left, TokenRange right,
                                             UnitClass unit)
{
    const size_t count = run.range ? 1 : run.numbers.size();
    TokenRange names{left.first, p.cut};
    if (!m_subjects.hasName(m_sentence, names) && p.object < left.last)
        names = {p.object, left.last};
    // 来自西南的成都继续位居…: what stands in front describes the place.
    if (p.cut < left.last && p.cut > left.first && m_sentence.tokens[p.cut].kind == TermKind::Region
        && m_text[m_sentence.tokens[p.cut].begin - 1] == u'的')
        names = {p.cut, p.cut};
    if (count > 1) {
        const Subject trade = tradeBehindPartners(count, left, p);
        return trade.code.isEmpty() ? subjectsOfSeveral(count, p, names, unit)
                                    : std::vector<Subject>(count, trade);
    }
    if (const auto subject = gapOfTwo(names, p, unit))
        return {*subject};
    const bool named = m_subjects.hasName(m_sentence, names)
                       && isName(unit, m_subjects.read(m_sentence, m_text, names).canonical);
    const Number &first = m_sentence.numbers[size_t(m_sentence.tokens[run.numbers.front()].item)];
    if (const auto subject = nameBehind(right, p, unit))
        return {*subject};
    if (const auto subject = namedInGap(left, p, unit))
        return {*subject};
    if (const auto subject = nounBehind(first, p, right, named, unit))
        return {*subject};
    if (named)
        return {namedSubject(names, left, p, unit)};
    const auto subject = unnamedSubject(names, p, unit);
    return subject ? std::vector<Subject>{*subject} : std::vector<Subject>{};
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

} // namespace fangzhi::extract
