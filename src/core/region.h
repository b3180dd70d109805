// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/unit.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

namespace fangzhi::core {

enum class RegionLevel { Nation, Province, Prefecture, County, Own };

// Names a region. Official ones by their GB/T 2260 code (000000 is the nation); a region of the user's
// own or one that the list does not know (遂宁高新区, 中部地区) has no code but the code of its parent.
struct RegionRef {
    QString code;
    QString name;
    QString parentCode; // of a region without a code

    bool isEmpty() const { return name.isEmpty(); }
    friend bool operator==(const RegionRef &, const RegionRef &) = default;
};

struct Region {
    QString code;
    QString name;
    RegionLevel level = RegionLevel::County;
    QString parentCode;
    QString firstSeen; // first and last list in which the name was seen, YYYY-MM
    QString lastSeen; // empty while it is current

    RegionRef ref() const { return {code, name, {}}; }
};

struct RegionSuccession {
    QString code;
    QString name;
    QString successorCode;
    QString successorName;
};

// The administrative divisions with the nation on top, current and former names, and what came after
// former ones. Read-only and safe to use from several threads.
class RegionCatalogue {
public:
    // The lists that come with the program. Loaded once, on first use.
    static const RegionCatalogue &official();

    const QList<Region> &all() const { return m_regions; }
    const QList<RegionSuccession> &successions() const { return m_successions; }

    // The newest entry with the code; null where there is none.
    const Region *byCode(const QString &code) const;
    // Every region of exactly this full or short name (遂宁市, 遂宁, 船山区), former names last.
    QList<const Region *> byName(const QString &name) const;
    QList<const Region *> children(const QString &code) const;
    // True where `code` is `ancestor` or lies in it.
    bool isWithin(const QString &code, const QString &ancestor) const;
    // The chain of names for people: 四川省 · 遂宁市.
    QString path(const QString &code) const;

private:
    RegionCatalogue();

    QList<Region> m_regions;
    QList<RegionSuccession> m_successions;
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, QList<qsizetype>> m_byName;
    QHash<QString, QList<qsizetype>> m_children;
};

// 遂宁 for 遂宁市, 四川 for 四川省, 内蒙古 for 内蒙古自治区; the name itself where nothing can go.
QString shortRegionName(const QString &name, RegionLevel level);

// The name for people: as it is officially called, but the nation (全国) is China in English.
QString regionName(const RegionRef &region, Language language);

QString regionLevelCode(RegionLevel level);
RegionLevel regionLevelFromCode(QStringView code);

} // namespace fangzhi::core
