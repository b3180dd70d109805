// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/regionnames.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <array>

namespace fangzhi::readers {

namespace {

using core::Region;
using core::RegionCatalogue;
using core::RegionLevel;

// Titles are short; of anything longer the beginning is asked.
constexpr qsizetype MaxTitle = 120;
constexpr qsizetype LongestName = 15;

// What makes a short name before it part of another name.
constexpr auto Institutions = std::to_array<QStringView>(
    {u"大学", u"学院", u"油田", u"汽车", u"银行",         u"机场", u"战役", u"会议",
     u"精神", u"路",   u"站",   u"港口", u"舰",           u"号",   u"湖",   u"海峡",
     u"半岛", u"盆地", u"平原", u"高原", u"生产建设兵团", u"日报"});

constexpr auto Zones = std::to_array<QStringView>(
    {u"国家高新技术产业开发区", u"高新技术产业开发区", u"国家级高新区", u"国家高新区", u"经济技术开发区",
     u"国家级经开区", u"高新区", u"经开区", u"开发区", u"自贸区", u"综合保税区", u"新区"});

// Short names that are words too.
constexpr auto Words
    = std::to_array<QStringView>({u"大同", u"安康", u"黄山", u"中山", u"吉安", u"平凉", u"海东"});

struct Named {
    const Region *region = nullptr; // null with a length: a name of several regions
    qsizetype length = 0;
};

bool isCounted(const Region &region, const QString &name)
{
    if (region.level == RegionLevel::Nation)
        return false;
    const bool brief = region.name != name;
    if (!brief)
        return name.size() > 2 || region.level != RegionLevel::County;
    return region.level != RegionLevel::County && std::find(Words.begin(), Words.end(), name) == Words.end();
}

// The region of this very name; null where there is none or, with `several`, more than one.
const Region *uniqueRegion(const QString &name, const QList<const Region *> &known, bool &several)
{
    QList<const Region *> counted;
    for (const Region *region : RegionCatalogue::official().byName(name)) {
        const bool current = region->lastSeen.isEmpty();
        const bool again = std::any_of(counted.begin(), counted.end(), [&](const Region *other) {
            return other->code == region->code || (other->lastSeen.isEmpty() && !current);
        });
        if (isCounted(*region, name) && !again)
            counted.append(region);
    }
    if (counted.size() == 1)
        return counted.first();
    several = counted.size() > 1;
    // 吉林 is the province before it is the city; 朝阳区 is the one within a region named before.
    const auto province = std::find_if(counted.begin(), counted.end(),
                                       [](const Region *r) { return r->level == RegionLevel::Province; });
    if (province != counted.end())
        return *province;
    for (const Region *region : std::as_const(counted)) {
        for (const Region *parent : known) {
            if (RegionCatalogue::official().isWithin(region->code, parent->code))
                return region;
        }
    }
    return nullptr;
}

quint32 pairOf(QStringView text, qsizetype at)
{
    return quint32(text[at].unicode()) << 16 | text[at + 1].unicode();
}

// The first two characters of every name: most places of a title begin none.
const QSet<quint32> &beginnings()
{
    static const QSet<quint32> pairs = [] {
        QSet<quint32> result;
        for (const Region &region : RegionCatalogue::official().all()) {
            if (region.name.size() >= 2)
                result.insert(pairOf(region.name, 0));
        }
        return result;
    }();
    return pairs;
}

Named longestAt(QStringView text, qsizetype at, const QList<const Region *> &known)
{
    if (!beginnings().contains(pairOf(text, at)))
        return {};
    const qsizetype longest = std::min(LongestName, text.size() - at);
    for (qsizetype length = longest; length >= 2; --length) {
        const QString name = text.sliced(at, length).toString();
        bool several = false;
        const Region *region = uniqueRegion(name, known, several);
        // 朝阳区 is never 朝阳, even where it is not known which 朝阳区.
        if (!region && several)
            return {nullptr, length};
        if (!region)
            continue;
        const QStringView after = text.sliced(at + length);
        const bool brief = region->name != name;
        const bool institution = brief
                                 && std::any_of(Institutions.begin(), Institutions.end(),
                                                [&](QStringView word) { return after.startsWith(word); });
        if (!institution)
            return {region, length};
    }
    return {};
}

QString zoneAt(QStringView text)
{
    const auto zone
        = std::find_if(Zones.begin(), Zones.end(), [&](QStringView name) { return text.startsWith(name); });
    return zone == Zones.end() ? QString() : zone->toString();
}

} // namespace

core::RegionRef regionNamedIn(QStringView text)
{
    const RegionCatalogue &catalogue = RegionCatalogue::official();
    text = text.first(std::min(MaxTitle, text.size()));
    QList<const Region *> found;
    core::RegionRef zone;
    for (qsizetype at = 0; at + 1 < text.size();) {
        const Named named = longestAt(text, at, found);
        if (!named.region) {
            at += std::max<qsizetype>(1, named.length);
            continue;
        }
        found.append(named.region);
        at += named.length;
        const QString kind = zoneAt(text.sliced(at));
        if (!kind.isEmpty() && zone.isEmpty())
            zone = {QString(), core::shortRegionName(named.region->name, named.region->level) + kind,
                    named.region->code};
    }
    const Region *narrowest = nullptr;
    for (const Region *region : std::as_const(found)) {
        if (!narrowest || catalogue.isWithin(region->code, narrowest->code))
            narrowest = region;
        else if (!catalogue.isWithin(narrowest->code, region->code))
            return {};
    }
    if (!narrowest)
        return {};
    return zone.isEmpty() ? narrowest->ref() : zone;
}

} // namespace fangzhi::readers
