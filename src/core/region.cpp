// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/region.h"

#include "core/codes.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace fangzhi::core {

namespace {

constexpr Codes<RegionLevel, 5> LevelCodes{{
    {RegionLevel::Nation, u"nation"},
    {RegionLevel::Province, u"province"},
    {RegionLevel::Prefecture, u"prefecture"},
    {RegionLevel::County, u"county"},
    {RegionLevel::Own, u"own"},
}};

// The rows after the heading of a resource of our own: plain CSV without quotes.
QList<QStringList> rowsOf(const QString &resource)
{
    QFile file(resource);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i)
        rows.append(QString(lines[i]).remove(u'\r').split(u','));
    return rows;
}

// The peoples in the names of autonomous areas, the longer of two that begin alike first.
const QStringList &peoples()
{
    static const QStringList names = QStringLiteral("蒙古族 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 "
                                                    "朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 "
                                                    "哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 "
                                                    "纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 "
                                                    "仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 锡伯 "
                                                    "塔吉克族 塔吉克 怒族 鄂温克族 保安族 裕固族 独龙族 "
                                                    "鄂伦春族 普米族 蒙古 各族 回 壮")
                                         .split(u' ');
    return names;
}

QString withoutPeoples(QString name)
{
    for (bool cut = true; cut;) {
        cut = false;
        for (const QString &people : peoples()) {
            if (name.size() > people.size() + 1 && name.endsWith(people)) {
                name.chop(people.size());
                cut = true;
                break;
            }
        }
    }
    return name;
}

} // namespace

QString regionName(const RegionRef &region, Language language)
{
    const bool nation = region.code == QLatin1String("000000");
    return nation && language == Language::English ? QStringLiteral("China") : region.name;
}

QString regionLevelCode(RegionLevel level)
{
    return codeOf(LevelCodes, level);
}

RegionLevel regionLevelFromCode(QStringView code)
{
    return valueOf(LevelCodes, code).value_or(RegionLevel::Own);
}

QString shortRegionName(const QString &name, RegionLevel level)
{
    static const QStringList endings{QStringLiteral("特别行政区"), QStringLiteral("自治区"),
                                     QStringLiteral("自治州"),     QStringLiteral("自治县"),
                                     QStringLiteral("自治旗"),     QStringLiteral("地区")};
    for (const QString &ending : endings) {
        if (name.endsWith(ending) && name.size() > ending.size() + 1)
            return withoutPeoples(name.chopped(ending.size()));
    }
    const bool plain = name.size() > 2
                       && QStringView(u"省市区县旗盟").contains(name.back())
                       // 市辖区 of two characters (城区, 郊区) mean nothing without their last one.
                       && !(level == RegionLevel::County && name.size() < 3);
    return plain ? name.chopped(1) : name;
}

const RegionCatalogue &RegionCatalogue::official()
{
    static const RegionCatalogue catalogue;
    return catalogue;
}

RegionCatalogue::RegionCatalogue()
{
    for (const QStringList &row : rowsOf(QStringLiteral(":/regions/regions.csv"))) {
        if (row.size() >= 6)
            m_regions.append({row[0], row[1], regionLevelFromCode(row[2]), row[3], row[4], row[5]});
    }
    for (const QStringList &row : rowsOf(QStringLiteral(":/regions/successors.csv"))) {
        if (row.size() >= 4)
            m_successions.append({row[0], row[1], row[2], row[3]});
    }
    // Current names first, so that every list below has them before the former ones.
    std::stable_partition(m_regions.begin(), m_regions.end(),
                          [](const Region &r) { return r.lastSeen.isEmpty(); });
    for (qsizetype i = 0; i < m_regions.size(); ++i) {
        const Region &region = m_regions[i];
        if (!m_byCode.contains(region.code))
            m_byCode.insert(region.code, i);
        m_byName[region.name].append(i);
        const QString brief = shortRegionName(region.name, region.level);
        if (brief != region.name)
            m_byName[brief].append(i);
        m_children[region.parentCode].append(i);
    }
}

const Region *RegionCatalogue::byCode(const QString &code) const
{
    const auto it = m_byCode.constFind(code);
    return it == m_byCode.constEnd() ? nullptr : &m_regions[*it];
}

QList<const Region *> RegionCatalogue::byName(const QString &name) const
{
    QList<const Region *> result;
    for (const qsizetype i : m_byName.value(name))
        result.append(&m_regions[i]);
    return result;
}

QList<const Region *> RegionCatalogue::children(const QString &code) const
{
    QList<const Region *> result;
    for (const qsizetype i : m_children.value(code))
        result.append(&m_regions[i]);
    return result;
}

bool RegionCatalogue::isWithin(const QString &code, const QString &ancestor) const
{
    // The tree is four levels deep; the bound guards against a cycle in a list someone else made.
    QString current = code;
    for (int depth = 0; depth < 8 && !current.isEmpty(); ++depth) {
        if (current == ancestor)
            return true;
        const Region *region = byCode(current);
        current = region ? region->parentCode : QString();
    }
    return false;
}

QString RegionCatalogue::path(const QString &code) const
{
    QStringList names;
    const Region *region = byCode(code);
    for (int depth = 0; depth < 8 && region && region->level != RegionLevel::Nation; ++depth) {
        names.prepend(region->name);
        region = byCode(region->parentCode);
    }
    if (names.isEmpty() && region)
        return region->name;
    return names.join(QStringLiteral(" · "));
}

} // namespace fangzhi::core
