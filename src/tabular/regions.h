// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/region.h"

#include <QHash>
#include <QList>
#include <QString>

namespace fangzhi::tabular {

// What the name of a region in a table may mean.
struct RegionChoice {
    QString words; // as the table says it, without white space
    QList<core::RegionRef> candidates; // one: certain; several: to be asked about
    QString wordLevel; // of 全市, 合计: the level of the region that the table is about, or "total"

    bool isEmpty() const { return candidates.isEmpty() && wordLevel.isEmpty(); }
};

// A whole label as a region: 北京, 广西壮族自治区, 全市, 东部地区, 成都高新区. Empty where it is none.
RegionChoice regionOf(const QString &label);
// A code of 6, 9 or 12 digits, or what SDMX calls the country; empty for one that no list has.
core::RegionRef regionOfCode(const QString &code);
// The region that a title begins with or names first (四川省2019年…), by its full or short name.
RegionChoice regionInTitle(const QString &title);

// The regions of one table together: what one name leaves open, the others may decide.
class RegionResolver {
public:
    // What is known from outside: the title, the user. May be empty.
    void setHome(const core::RegionRef &home) { m_home = home; }
    const core::RegionRef &home() const { return m_home; }
    // A person's answer for a name.
    void decide(const QString &words, const core::RegionRef &region) { m_decided.insert(words, region); }
    // Every name of the table, before the first is resolved.
    void note(const RegionChoice &choice);
    // To be called once all names are noted.
    void settle();

    // Empty where it cannot be told.
    core::RegionRef resolve(const RegionChoice &choice) const;

private:
    core::RegionRef pick(const RegionChoice &choice) const;
    core::RegionRef regionOfWord(const QString &level) const;

    core::RegionRef m_home;
    QHash<QString, core::RegionRef> m_decided;
    QHash<QString, RegionChoice> m_noted;
    QString m_parent; // that all certain names share
    std::optional<core::RegionLevel> m_level; // the same
};

} // namespace fangzhi::tabular
