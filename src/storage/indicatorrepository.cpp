// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/indicatorrepository.h"

#include "storage/errors.h"
#include "storage/idcache.h"

#include <QCoreApplication>

namespace fangzhi::storage {

std::optional<qint64> findIndicator(Connection &connection, const QString &code)
{
    auto &known = connection.ids().indicators;
    if (const auto it = known.constFind(code); it != known.constEnd())
        return *it;
    const auto id = connection.integer("SELECT id FROM indicator WHERE code = ?1", code);
    if (id && connection.keepsIds())
        known.insert(code, *id);
    return id;
}

core::Result<QList<core::Indicator>> ownIndicators(Connection &connection)
{
    QList<core::Indicator> indicators;
    Statement select
        = connection.prepare("SELECT i.id, i.code, i.zh, i.en, i.family, i.growth_basis FROM indicator AS i "
                             "WHERE i.own = 1 OR EXISTS (SELECT 1 FROM indicator_alias AS a WHERE "
                             "a.indicator_id = i.id AND a.own = 1) "
                             "ORDER BY i.id");
    Statement aliases = connection.prepare(
        "SELECT alias FROM indicator_alias WHERE indicator_id = ?1 AND own = 1 ORDER BY id");
    while (select.step()) {
        core::Indicator indicator{select.text(1),
                                  select.text(2),
                                  select.text(3),
                                  {},
                                  core::indicatorFamilyFromCode(select.text(4)),
                                  core::priceBasisFromCode(select.text(5)),
                                  {}};
        aliases.bind(1, select.integer(0));
        while (aliases.step())
            indicator.aliases.append(aliases.text(0));
        aliases.reset();
        indicators.append(indicator);
    }
    return connection.checked(indicators);
}

core::Result<void> addIndicator(Transaction &transaction, const core::Indicator &indicator)
{
    Connection &connection = transaction.connection();
    auto id = findIndicator(connection, indicator.code);
    if (indicator.code.isEmpty() || (!id && indicator.zh.isEmpty() && indicator.en.isEmpty()))
        return errors::invalid(
            QCoreApplication::translate("Storage", "An indicator needs a code and a name."));
    if (!id) {
        const QString &zh = indicator.zh.isEmpty() ? indicator.en : indicator.zh;
        const QString &en = indicator.en.isEmpty() ? indicator.zh : indicator.en;
        connection.run("INSERT INTO indicator (code, zh, en, family, growth_basis, own) "
                       "VALUES (?1, ?2, ?3, ?4, ?5, 1)",
                       indicator.code, zh, en, core::indicatorFamilyCode(indicator.family),
                       core::priceBasisCode(indicator.growthBasis));
        id = connection.lastInsertId();
    }
    for (const QString &alias : indicator.aliases) {
        connection.run("INSERT OR IGNORE INTO indicator_alias (indicator_id, alias, own) VALUES (?1, ?2, 1)",
                       *id, alias);
    }
    return connection.checked();
}

} // namespace fangzhi::storage
