// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/catalogues.h"

#include "core/indicator.h"
#include "core/region.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>

namespace fangzhi::storage {

namespace {

// Changes whenever the program's lists do.
QString fingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const core::Indicator &indicator : core::IndicatorCatalogue::standard().all()) {
        hash.addData((indicator.code + indicator.zh + indicator.en + indicator.aliases.join(u';')).toUtf8());
        hash.addData(core::indicatorFamilyCode(indicator.family).toUtf8());
    }
    const qint64 regions = QFile(QStringLiteral(":/regions/regions.csv")).size();
    const qint64 successors = QFile(QStringLiteral(":/regions/successors.csv")).size();
    return QStringLiteral("%1-%2-%3")
        .arg(regions)
        .arg(successors)
        .arg(QString::fromLatin1(hash.result().toHex()));
}

void fillRegions(Connection &connection)
{
    QHash<QString, qint64> ids;
    Statement known = connection.prepare("SELECT code, id FROM region WHERE code IS NOT NULL");
    while (known.step())
        ids.insert(known.text(0), known.integer(1));
    const core::RegionCatalogue &catalogue = core::RegionCatalogue::official();
    // Current names come first, so the first of a code gives the region its name.
    for (const core::Region &region : catalogue.all()) {
        if (!ids.contains(region.code)) {
            connection.run("INSERT INTO region (code, name, level) VALUES (?1, ?2, ?3)", region.code,
                           region.name, core::regionLevelCode(region.level));
            ids.insert(region.code, connection.lastInsertId());
        }
    }
    connection.run("DELETE FROM region_name");
    for (const core::Region &region : catalogue.all()) {
        connection.run(
            "INSERT INTO region_name (region_id, name, first_seen, last_seen) VALUES (?1, ?2, ?3, ?4)",
            ids.value(region.code), region.name, region.firstSeen, region.lastSeen);
    }
    Statement parent
        = connection.prepare("UPDATE region SET parent_id = ?2 WHERE id = ?1 AND parent_id IS NOT ?2");
    for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
        const core::Region *region = catalogue.byCode(it.key());
        if (!region || !ids.contains(region->parentCode))
            continue;
        parent.bindAll(it.value(), ids.value(region->parentCode));
        parent.run();
    }
    connection.run("DELETE FROM region_succession");
    for (const core::RegionSuccession &step : catalogue.successions()) {
        connection.run("INSERT INTO region_succession (code, name, successor_code, successor_name) "
                       "VALUES (?1, ?2, ?3, ?4)",
                       step.code, step.name, step.successorCode, step.successorName);
    }
}

void fillIndicators(Connection &connection)
{
    core::Indicator other;
    other.code = core::OtherIndicator;
    other.zh = QStringLiteral("其他");
    other.en = QStringLiteral("Other");
    QList<core::Indicator> all = core::IndicatorCatalogue::standard().all();
    all.append(other);
    for (const core::Indicator &indicator : all) {
        connection.run(
            "INSERT INTO indicator (code, zh, en, family, growth_basis) VALUES (?1, ?2, ?3, ?4, ?5) "
            "ON CONFLICT (code) DO UPDATE SET zh = excluded.zh, en = excluded.en, "
            "family = excluded.family, growth_basis = excluded.growth_basis, own = 0",
            indicator.code, indicator.zh, indicator.en, core::indicatorFamilyCode(indicator.family),
            core::priceBasisCode(indicator.growthBasis));
        for (const QString &alias : indicator.aliases) {
            connection.run("INSERT OR IGNORE INTO indicator_alias (indicator_id, alias) "
                           "SELECT id, ?2 FROM indicator WHERE code = ?1",
                           indicator.code, alias);
        }
    }
}

} // namespace

core::Result<void> fillCatalogues(Connection &connection)
{
    const QString current = fingerprint();
    const auto stored = connection.text("SELECT value FROM setting WHERE key = 'catalogues'");
    if (stored == current)
        return connection.checked();
    if (connection.run("BEGIN IMMEDIATE")) {
        fillRegions(connection);
        fillIndicators(connection);
        connection.run("INSERT OR REPLACE INTO setting (key, value) VALUES ('catalogues', ?1)", current);
        connection.run("COMMIT");
    }
    const auto result = connection.checked();
    if (!result) {
        connection.runScript("ROLLBACK");
        connection.takeError();
    }
    connection.forget();
    return result;
}

} // namespace fangzhi::storage
