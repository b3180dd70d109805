// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular/regions.h"

#include "extract/places.h"
#include "tabular/words.h"

#include <QSet>

#include <algorithm>

namespace fangzhi::tabular {

namespace {

using core::Region;
using core::RegionCatalogue;
using core::RegionLevel;
using core::RegionRef;

const QString Nation = QStringLiteral("000000");
// Fewer names than this decide nothing about another one.
constexpr int EnoughSiblings = 3;

RegionRef nation()
{
    return {Nation, QStringLiteral("全国"), {}};
}

// The words of resources/lexicon/places.tsv that tables use: 全市 and its fellows, and groups of provinces.
QString levelOfWord(const QString &label)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("全省"), QStringLiteral("province")},
        {QStringLiteral("全区"), QStringLiteral("any")},
        {QStringLiteral("全自治区"), QStringLiteral("province")},
        {QStringLiteral("全市"), QStringLiteral("city")},
        {QStringLiteral("全州"), QStringLiteral("city")},
        {QStringLiteral("全盟"), QStringLiteral("city")},
        {QStringLiteral("全地区"), QStringLiteral("city")},
        {QStringLiteral("全县"), QStringLiteral("county")},
        {QStringLiteral("全旗"), QStringLiteral("county")},
        {QStringLiteral("全省合计"), QStringLiteral("province")},
        {QStringLiteral("全市合计"), QStringLiteral("city")},
    };
    const QString level = words.value(label);
    if (!level.isEmpty())
        return level;
    return Words::standard().is(QStringLiteral("total"), label) ? QStringLiteral("total") : QString();
}

bool isGroup(const QString &label)
{
    static const QSet<QString> groups{
        QStringLiteral("东部地区"), QStringLiteral("中部地区"),     QStringLiteral("西部地区"),
        QStringLiteral("东北地区"), QStringLiteral("长三角"),       QStringLiteral("珠三角"),
        QStringLiteral("京津冀"),   QStringLiteral("粤港澳大湾区"), QStringLiteral("长江经济带"),
        QStringLiteral("成渝地区"), QStringLiteral("东部"),         QStringLiteral("中部"),
        QStringLiteral("西部"),     QStringLiteral("东北"),         QStringLiteral("苏南"),
        QStringLiteral("苏中"),     QStringLiteral("苏北"),
    };
    return groups.contains(label) || (label.size() >= 5 && label.endsWith(QStringLiteral("经济区")));
}

QString cleaned(const QString &label)
{
    QString name;
    for (const QChar c : label) {
        if (!c.isSpace() && c != QChar(0x3000) && c != u'*' && c != u'#')
            name += c;
    }
    return name;
}

// Those that the words name in full before those they shorten; of one code the newest entry.
QList<RegionRef> candidatesOf(const QString &name)
{
    QList<const Region *> found = RegionCatalogue::official().byName(name);
    const bool full
        = std::any_of(found.begin(), found.end(), [&](const Region *r) { return r->name == name; });
    if (full)
        found.removeIf([&](const Region *r) { return r->name != name; });
    // 市辖区, 县 and 市 only gather others; two characters may name a county only in full.
    found.removeIf([&](const Region *r) { return name.size() < 2 || r->name == u"市辖区"; });
    const bool current
        = std::any_of(found.begin(), found.end(), [](const Region *r) { return r->lastSeen.isEmpty(); });
    if (current)
        found.removeIf([](const Region *r) { return !r->lastSeen.isEmpty(); });
    QList<RegionRef> result;
    QSet<QString> codes;
    for (const Region *region : found) {
        if (!codes.contains(region->code))
            result.append(region->ref());
        codes.insert(region->code);
    }
    return result;
}

bool liesIn(const RegionRef &region, const RegionRef &home)
{
    return !home.code.isEmpty() && RegionCatalogue::official().isWithin(region.code, home.code);
}

} // namespace

RegionChoice regionOf(const QString &label)
{
    RegionChoice choice;
    choice.words = cleaned(label);
    constexpr qsizetype Longest = 24;
    if (choice.words.isEmpty() || choice.words.size() > Longest)
        return choice;
    if (Words::standard().is(QStringLiteral("nation"), plain(choice.words))) {
        choice.candidates = {nation()};
        return choice;
    }
    choice.wordLevel = levelOfWord(choice.words);
    if (!choice.wordLevel.isEmpty())
        return choice;
    choice.candidates = candidatesOf(choice.words);
    if (const QString code = Words::standard().exact(QStringLiteral("english"), plain(choice.words));
        !code.isEmpty()) {
        const Region *region = RegionCatalogue::official().byCode(code);
        choice.candidates = region ? QList<RegionRef>{region->ref()} : QList<RegionRef>();
    }
    if (choice.candidates.isEmpty() && isGroup(choice.words))
        choice.candidates = {{{}, choice.words, Nation}};
    return choice;
}

RegionRef regionOfCode(const QString &code)
{
    const QString digits = code.trimmed();
    if (Words::standard().is(QStringLiteral("nation"), plain(digits)))
        return nation();
    const bool all = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); });
    if (!all
        || (digits.size() != 2 && digits.size() != 4 && digits.size() != 6 && digits.size() != 9
            && digits.size() != 12))
        return {};
    const QString six = digits.left(6).leftJustified(6, u'0');
    if (digits.size() > 6 && QStringView(digits).mid(6).count(u'0') != digits.size() - 6)
        return {}; // of a town or a village
    if (six == Nation)
        return nation();
    const Region *region = RegionCatalogue::official().byCode(six);
    return region ? region->ref() : RegionRef();
}

RegionChoice regionInTitle(const QString &title)
{
    const QString text = cleaned(title);
    constexpr qsizetype LongestName = 14;
    constexpr qsizetype FarthestStart = 24;
    for (qsizetype at = 0; at < std::min(text.size(), FarthestStart); ++at) {
        for (qsizetype length = std::min(LongestName, text.size() - at); length >= 2; --length) {
            const QString name = text.mid(at, length);
            RegionChoice choice;
            choice.words = name;
            if (name == u"全国" || name == u"中国")
                choice.candidates = {nation()};
            else
                choice.candidates = candidatesOf(name);
            // A county's short name is an ordinary word.
            choice.candidates.removeIf([&](const RegionRef &region) {
                const Region *known = RegionCatalogue::official().byCode(region.code);
                return known && known->level == RegionLevel::County && known->name != name;
            });
            if (!choice.candidates.isEmpty())
                return choice;
        }
    }
    return {};
}

void RegionResolver::note(const RegionChoice &choice)
{
    if (!choice.candidates.isEmpty())
        m_noted.insert(choice.words, choice);
}

void RegionResolver::settle()
{
    QSet<QString> parents;
    QSet<int> levels;
    int certain = 0;
    for (const RegionChoice &choice : std::as_const(m_noted)) {
        const RegionRef region = m_decided.contains(choice.words) ? m_decided.value(choice.words)
                                 : choice.candidates.size() == 1  ? choice.candidates.first()
                                                                  : RegionRef();
        const Region *known = RegionCatalogue::official().byCode(region.code);
        if (!known || known->level == RegionLevel::Nation || known->code == m_home.code)
            continue;
        ++certain;
        parents.insert(known->parentCode);
        levels.insert(int(known->level));
    }
    m_parent.clear();
    m_level.reset();
    if (certain < EnoughSiblings)
        return;
    if (parents.size() == 1)
        m_parent = *parents.begin();
    if (levels.size() == 1)
        m_level = RegionLevel(*levels.begin());
}

RegionRef RegionResolver::pick(const RegionChoice &choice) const
{
    const auto only = [&](auto wanted) -> RegionRef {
        QList<RegionRef> left;
        std::copy_if(choice.candidates.begin(), choice.candidates.end(), std::back_inserter(left), wanted);
        return left.size() == 1 ? left.first() : RegionRef();
    };
    if (const RegionRef inHome = only([&](const RegionRef &r) { return liesIn(r, m_home); });
        !inHome.isEmpty())
        return inHome;
    const auto &catalogue = RegionCatalogue::official();
    if (!m_parent.isEmpty()) {
        return only([&](const RegionRef &r) {
            const Region *known = catalogue.byCode(r.code);
            return known && known->parentCode == m_parent;
        });
    }
    // Among provinces 吉林 is the province.
    if (m_level == RegionLevel::Province) {
        return only([&](const RegionRef &r) {
            const Region *known = catalogue.byCode(r.code);
            return known && known->level == RegionLevel::Province;
        });
    }
    return {};
}

RegionRef RegionResolver::regionOfWord(const QString &level) const
{
    if (!m_home.isEmpty())
        return m_home;
    const Region *parent = RegionCatalogue::official().byCode(m_parent);
    if (!parent || level == u"any")
        return {};
    const bool fits
        = level == u"total" || (level == u"province" && parent->level == RegionLevel::Province)
          || (level == u"city"
              && (parent->level == RegionLevel::Prefecture || parent->level == RegionLevel::Province))
          || (level == u"county" && parent->level == RegionLevel::County);
    return fits ? parent->level == RegionLevel::Nation ? nation() : parent->ref() : RegionRef();
}

RegionRef RegionResolver::resolve(const RegionChoice &choice) const
{
    if (const auto decided = m_decided.constFind(choice.words); decided != m_decided.constEnd())
        return *decided;
    if (!choice.wordLevel.isEmpty())
        return regionOfWord(choice.wordLevel);
    if (choice.candidates.size() == 1)
        return choice.candidates.first();
    if (choice.candidates.size() > 1)
        return pick(choice);
    // A zone or a town that no list has lies in the table's own region.
    if (extract::Places::looksLikePlace(choice.words) || choice.words.endsWith(u"区")) {
        const QString parent = !m_home.code.isEmpty() ? m_home.code : m_parent;
        return {{}, choice.words, parent};
    }
    return {};
}

} // namespace fangzhi::tabular
