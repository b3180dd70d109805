// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extract/places.h"

namespace fangzhi::extract {

namespace {

using core::RegionCatalogue;
using core::RegionLevel;
using core::RegionRef;

const QString Nation = QStringLiteral("000000");

// The ancestor of a level, the region itself included.
RegionRef ancestor(const QString &code, RegionLevel level)
{
    const RegionCatalogue &catalogue = RegionCatalogue::official();
    const core::Region *region = catalogue.byCode(code);
    for (int depth = 0; region != nullptr && depth < 4; ++depth) {
        if (region->level == level)
            return region->ref();
        region = catalogue.byCode(region->parentCode);
    }
    return {};
}

bool isMunicipality(const QString &code)
{
    return code == u"110000" || code == u"120000" || code == u"310000" || code == u"500000";
}

// How near a region lies to home: 3 inside it or around it, 2 in its prefecture, 1 in its province.
int nearness(const core::Region &region, const QString &home)
{
    const RegionCatalogue &catalogue = RegionCatalogue::official();
    if (home.isEmpty() || home == Nation)
        return 0;
    if (catalogue.isWithin(region.code, home) || catalogue.isWithin(home, region.code))
        return 3;
    if (region.code.left(4) == home.left(4))
        return 2;
    return region.code.left(2) == home.left(2) ? 1 : 0;
}

} // namespace

Places::Places(const Lexicon &lexicon, const core::RegionRef &home)
    : m_lexicon(lexicon)
{
    setHome(home);
}

void Places::setHome(const core::RegionRef &home)
{
    m_home = home;
    m_homeCode = home.code.isEmpty() ? home.parentCode : home.code;
    m_known.clear();
}

void Places::enter(const RegionRef &section)
{
    RegionRef region = section;
    if (region.code.isEmpty() && region.parentCode.isEmpty())
        region.parentCode = m_homeCode;
    setHome(region);
}

RegionRef Places::byName(QStringView name) const
{
    const auto known = RegionCatalogue::official().byName(name.toString());
    const core::Region *best = nullptr;
    for (const core::Region *region : known) {
        if (region->name == name
            && (best == nullptr || nearness(*region, m_homeCode) > nearness(*best, m_homeCode)))
            best = region;
    }
    if (best != nullptr)
        return best->ref();
    const bool zone = name.endsWith(u"区") && name.size() >= 3 && name.size() <= 8;
    return zone || looksLikePlace(name) ? RegionRef{{}, name.toString(), m_homeCode} : RegionRef{};
}

RegionRef Places::named(const Token &token, QStringView text) const
{
    const QString name = text.mid(token.begin, token.end - token.begin).toString();
    const auto known = m_known.constFind(name);
    if (known != m_known.constEnd())
        return *known;
    const core::Region *best = nullptr;
    int bestScore = -1;
    for (const core::Region *region : RegionCatalogue::official().byName(name)) {
        const bool brief = region->name != name;
        const int near = nearness(*region, m_homeCode);
        // A county's short name is an ordinary word elsewhere (安居, 和平), and so is 城区.
        const bool county = region->level == RegionLevel::County;
        if (county && near == 0 && (brief || name.size() < 3))
            continue;
        if (county && brief && near < 2)
            continue;
        if (county && name.size() < 3 && near < 3)
            continue;
        const int level = region->level == RegionLevel::Nation       ? 3
                          : region->level == RegionLevel::Province   ? 2
                          : region->level == RegionLevel::Prefecture ? 1
                                                                     : 0;
        const int score = near * 8 + level * 2 + (region->lastSeen.isEmpty() ? 1 : 0);
        if (score > bestScore) {
            best = region;
            bestScore = score;
        }
    }
    const RegionRef found = best == nullptr ? RegionRef{} : best->ref();
    m_known.insert(name, found);
    // Once 义乌市 has been named, 义乌 is that too.
    if (best != nullptr && best->level == RegionLevel::County && best->name == name) {
        const QString brief = core::shortRegionName(name, RegionLevel::County);
        if (brief.size() > 1 && m_known.value(brief).isEmpty())
            m_known.insert(brief, found);
    }
    return found;
}

RegionRef Places::nation()
{
    return {Nation, QStringLiteral("全国"), {}};
}

RegionRef Places::word(const QString &level, const RegionRef &current) const
{
    if (level == u"nation")
        return nation();
    const auto of = [&level](const QString &code) -> RegionRef {
        if (level == u"province")
            return ancestor(code, RegionLevel::Province);
        if (level == u"city") {
            if (code.size() == 6 && isMunicipality(code.left(2) + QStringLiteral("0000")))
                return ancestor(code, RegionLevel::Province);
            const RegionRef city = ancestor(code, RegionLevel::Prefecture);
            if (!city.isEmpty() && city.name.size() > 1 && !city.name.endsWith(u"直辖县级行政区划"))
                return city;
            return ancestor(code, RegionLevel::County);
        }
        return ancestor(code, RegionLevel::County);
    };
    const QString currentCode = current.code.isEmpty() ? current.parentCode : current.code;
    RegionRef found = of(currentCode);
    if (found.isEmpty())
        found = of(m_homeCode);
    if (level == u"district" && m_home.name.endsWith(u"自治区"))
        return m_home;
    // 全区 of a development zone is home itself.
    if (found.isEmpty() || (level == u"district" && m_home.code.isEmpty() && !m_home.isEmpty()))
        return current.isEmpty() ? m_home : current;
    return found;
}

bool Places::looksLikePlace(QStringView word)
{
    constexpr qsizetype Longest = 8;
    if (word.size() < 3 || word.size() > Longest)
        return false;
    for (const QStringView zone : {QStringView(u"园区"), QStringView(u"开发区"), QStringView(u"新区"),
                                   QStringView(u"高新区"), QStringView(u"街道"), QStringView(u"度假区")}) {
        if (word.endsWith(zone) && word.size() >= zone.size() + 2)
            return true;
    }
    constexpr qsizetype LongestStem = 4;
    const QStringView stem = word.chopped(1);
    if (stem.size() > LongestStem || !QStringView(u"市县镇乡村").contains(word.back()))
        return false;
    // 中心城市, 小城镇, 各地市, 贫困县 are kinds of places.
    static const QStringView Kinds = u"城乡都超上股楼门地各全本该等个困贫强政小省大中农点级自的在型";
    return !Kinds.contains(stem.back()) && !QStringView(u"各全本该等的和与在对为向以").contains(stem.front());
}

RegionRef Places::zone(const RegionRef &parent, const QString &name)
{
    RegionRef zone;
    zone.name = name;
    zone.parentCode = parent.code.isEmpty() ? parent.parentCode : parent.code;
    return zone;
}

// A place that no list has lies in the text's own region, as far as that is known.
RegionRef Places::unlisted(const QString &name) const
{
    if (name == m_home.name)
        return m_home;
    return zone(isNation(m_home) ? RegionRef{} : m_home, name);
}

RegionRef Places::resolve(const Token &token, QStringView text, const RegionRef &current) const
{
    if (token.kind == TermKind::Zone && (token.term < 0 || m_lexicon.term(token.term).kind != TermKind::Zone))
        return unlisted(text.mid(token.begin, token.end - token.begin).toString());
    const Term &term = m_lexicon.term(token.term);
    switch (token.kind) {
    case TermKind::Region:
        return named(token, text);
    case TermKind::RegionWord:
        return word(term.arg, current);
    case TermKind::Group:
    case TermKind::Abroad: // 全球经济 is the globe's
        return {{}, term.word.endsWith(u"经济") ? term.word.chopped(2) : term.word, {}};
    case TermKind::Zone: {
        const RegionRef city = ancestor(m_homeCode, RegionLevel::Prefecture);
        const RegionRef &parent = city.isEmpty() ? m_home : city;
        if (m_home.code.isEmpty() && m_home.name.endsWith(term.word))
            return m_home;
        if (parent.isEmpty() || isNation(parent))
            return {};
        const QString own = text.mid(token.begin, token.end - token.begin).toString();
        return zone(parent, own == term.word
                                ? core::shortRegionName(parent.name, RegionLevel::Prefecture) + term.word
                                : own);
    }
    default:
        return {};
    }
}

} // namespace fangzhi::extract
