// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/reader.h"

#include "extract/readerwords.h"

// Of which places the numbers are.

namespace fangzhi::extract {

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

// 与“一带一路”沿线国家产业合作…: what is said of trade in such a sentence may be of that with them.
bool TextReader::namesPartners() const
{
    if (!m_partnersSaid) {
        const QStringView sentence = m_text.mid(m_begin, m_end - m_begin);
        const auto isAbroad = [this](const Token &token) {
            return token.kind == TermKind::Abroad && m_text[token.begin] != u'全'
                   && m_text[token.begin] != u'世';
        };
        m_partnersSaid = containsAny(sentence, {u"沿线国家", u"共建国家", u"一带一路", u"贸易伙伴"})
                         || std::any_of(m_sentence.tokens.begin(), m_sentence.tokens.end(), isAbroad);
    }
    return *m_partnersSaid;
}

// 东岙村, 大唐镇, 某集团: smaller than what the statistics of the catalogue are of.
bool TextReader::namesSomeone(qsizetype before) const
{
    if (m_someoneAt < 0) {
        const QStringView words = m_text.mid(m_begin, m_end - m_begin);
        m_someoneAt = m_end;
        for (const QStringView one : {QStringView(u"公司"), QStringView(u"集团"), QStringView(u"景区"),
                                      QStringView(u"合作社"), QStringView(u"企业家")}) {
            if (const qsizetype at = words.indexOf(one); at >= 0)
                m_someoneAt = std::min(m_someoneAt, m_begin + at);
        }
        for (qsizetype i = 1; i < words.size() && m_begin + i < m_someoneAt; ++i) {
            if (words[i] != u'村' && words[i] != u'镇')
                continue;
            const bool kind = QStringView(words[i] == u'村' ? u"农乡全各" : u"城乡小").contains(words[i - 1]);
            const bool part = i + 1 < words.size() && QStringView(u"级镇民庄化").contains(words[i + 1]);
            if (!kind && !part)
                m_someoneAt = m_begin + i;
        }
    }
    return m_someoneAt < before;
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
        const bool particle = (kind == TermKind::Text && word(i).size() == 1) || word(i) == u"仅";
        if (!light && !particle)
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
    const bool described = token > range.first && tokens[token].kind == TermKind::Region
                           && m_text[tokens[token - 1].end - 1] == u'的';
    if (token + 1 < tokens.size() && !described
        && (tokens[token + 1].kind == TermKind::Share || tokens[token + 1].kind == TermKind::RankVerb))
        return false;
    size_t next = token + 1;
    // 西安国家版本馆、省图书新馆…: places in the names of things that are listed.
    const bool inName = next < tokens.size() && tokens[next].kind == TermKind::Text;
    const bool behind = inName && next + 1 < tokens.size() && tokens[next + 1].kind == TermKind::Dun;
    const bool before = inName && token > 0 && tokens[token - 1].kind == TermKind::Dun;
    if (!listed && (behind || before))
        return false;
    if (listed || described || isOpening(range.first, token))
        return true;
    while (next < range.last
           && (tokens[next].kind == TermKind::Period || tokens[next].kind == TermKind::Neutral
               || tokens[next].kind == TermKind::Filler || tokens[next].kind == TermKind::Level
               || (tokens[next].kind == TermKind::Dun && next + 1 < range.last && isPlace(next + 1))
               || isPlace(next)))
        ++next;
    if (next >= range.last) { // …垫底的辽宁, 西部城市成都,
        const QStringView front = word(token - 1);
        return front.endsWith(u"的") || front.endsWith(u"是") || front.endsWith(u"城市")
               || front.endsWith(u"大省") || front.endsWith(u"大市") || front.endsWith(u"省会")
               || front.endsWith(u"强省") || front.endsWith(u"强市");
    }
    const TermKind kind = tokens[next].kind;
    return kind == TermKind::Indicator || kind == TermKind::Sector;
}

// 中国稀土集团落户: the country's name in another name, in a text about a part of it.
bool TextReader::namesNationOnly(TokenRange clause) const
{
    const Token &first = m_sentence.tokens[clause.first];
    return first.kind == TermKind::RegionWord && word(clause.first) == u"中国"
           && clause.first + 1 < clause.last && m_sentence.tokens[clause.first + 1].kind == TermKind::Text
           && !m_places.home().isEmpty() && !m_places.isNation(m_places.home());
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
    m_clausePlace = true;
    m_regionList = found;
}

// A paragraph that opens with a place inside the text's own goes on about it.
void TextReader::noteTopicRegion(TokenRange clause)
{
    const auto isTime = [this](size_t i) { return m_sentence.tokens[i].kind == TermKind::Period; };
    if (!m_opening || (clause.last == clause.first + 1 && isTime(clause.first))) // 2022年,
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
    const core::Region *one = core::RegionCatalogue::official().byCode(m_region.code);
    const core::Region *own = core::RegionCatalogue::official().byCode(home.code);
    const bool peer = one != nullptr && own != nullptr && one->level == own->level;
    if (home.isEmpty() || m_places.isNation(home) || peer
        || core::RegionCatalogue::official().isWithin(code, home.code))
        m_topicRegion = m_region;
}

// 江西(6.9%)、福建(6.7%); 低于全国平均水平(8.1%): whose number stands in the bracket at `open`.
std::optional<TextReader::Bracket> TextReader::placeInFront(size_t first, size_t open) const
{
    const auto &tokens = m_sentence.tokens;
    size_t number = open + 1; // 杭州(GDP4539亿元)
    while (number < tokens.size()
           && (tokens[number].kind == TermKind::Indicator || tokens[number].kind == TermKind::Filler))
        ++number;
    if (number + 1 >= tokens.size() || tokens[number + 1].kind != TermKind::Close
        || tokens[number].kind != TermKind::Number)
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

// GDP排名第4位的广州市: the place behind the rank has it.
void TextReader::noteRanked(TokenRange right)
{
    const auto &tokens = m_sentence.tokens;
    if (right.last < right.first + 2 || word(right.first) != u"的"
        || tokens[right.first + 1].kind != TermKind::Region)
        return;
    const core::RegionRef region = m_places.resolve(tokens[right.first + 1], m_text, m_mentioned);
    if (region.isEmpty())
        return;
    m_region = m_mentioned = region;
    m_regionSaid = m_clausePlace = true;
    m_regionList = {region};
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

} // namespace fangzhi::extract
