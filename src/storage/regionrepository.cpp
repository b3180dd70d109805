// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/regionrepository.h"

#include "storage/articlestore.h"
#include "storage/idcache.h"

#include <QMap>

#include <algorithm>

namespace fangzhi::storage {

namespace {

std::optional<qint64> findOwn(Connection &connection, const std::optional<qint64> &parent,
                              const QString &name)
{
    return connection.integer(
        "SELECT id FROM region WHERE code IS NULL AND coalesce(parent_id, 0) = ?1 AND name = ?2",
        parent.value_or(0), name);
}

std::optional<IdCache::KnownRegion> findOfficial(Connection &connection, const QString &code)
{
    auto &known = connection.ids().regions;
    if (const auto it = known.constFind(code); it != known.constEnd())
        return *it;
    Statement select = connection.prepare("SELECT id, name FROM region WHERE code = ?1");
    select.bind(1, code);
    if (!select.step())
        return std::nullopt;
    const IdCache::KnownRegion region{select.integer(0), select.text(1)};
    if (connection.keepsIds())
        known.insert(code, region);
    return region;
}

qint64 insertRegion(Transaction &transaction, const std::optional<QString> &code, const QString &name,
                    core::RegionLevel level, const std::optional<qint64> &parent)
{
    Connection &connection = transaction.connection();
    connection.run("INSERT INTO region (code, name, level, parent_id) VALUES (?1, ?2, ?3, ?4)", code, name,
                   core::regionLevelCode(level), parent);
    return connection.lastInsertId();
}

// The path of codes and names from the top, by which the tree is sorted.
struct Node {
    core::RegionCount count;
    qint64 parent = 0;
};

void appendSubtree(const QMultiMap<qint64, qint64> &children, const QHash<qint64, Node> &nodes, qint64 parent,
                   QList<core::RegionCount> &result)
{
    QList<qint64> ids = children.values(parent);
    std::sort(ids.begin(), ids.end(), [&](qint64 a, qint64 b) {
        const core::RegionRef &left = nodes[a].count.region;
        const core::RegionRef &right = nodes[b].count.region;
        // Regions without a code after the official ones, by name.
        return std::tuple(left.code.isEmpty(), left.code, left.name)
               < std::tuple(right.code.isEmpty(), right.code, right.name);
    });
    for (const qint64 id : ids) {
        result.append(nodes[id].count);
        appendSubtree(children, nodes, id, result);
    }
}

} // namespace

std::optional<qint64> regionId(Transaction &transaction, const core::RegionRef &region)
{
    Connection &connection = transaction.connection();
    if (region.isEmpty() && region.code.isEmpty())
        return std::nullopt;
    if (region.code.isEmpty()) {
        std::optional<qint64> parent;
        if (!region.parentCode.isEmpty())
            parent = regionId(transaction, {region.parentCode, {}, {}});
        if (const auto id = findOwn(connection, parent, region.name))
            return id;
        return insertRegion(transaction, std::nullopt, region.name, core::RegionLevel::Own, parent);
    }
    if (const auto known = findOfficial(connection, region.code))
        return known->id;
    const core::Region *official = core::RegionCatalogue::official().byCode(region.code);
    if (!official) {
        const QString name = region.name.isEmpty() ? region.code : region.name;
        return insertRegion(transaction, region.code, name, core::RegionLevel::Own, std::nullopt);
    }
    std::optional<qint64> parent;
    if (!official->parentCode.isEmpty())
        parent = regionId(transaction, {official->parentCode, {}, {}});
    return insertRegion(transaction, region.code, official->name, official->level, parent);
}

std::optional<qint64> findRegion(Connection &connection, const core::RegionRef &region)
{
    if (!region.code.isEmpty()) {
        const auto known = findOfficial(connection, region.code);
        return known ? std::optional(known->id) : std::nullopt;
    }
    std::optional<qint64> parent;
    if (!region.parentCode.isEmpty()) {
        parent = findRegion(connection, {region.parentCode, {}, {}});
        if (!parent)
            return std::nullopt;
    }
    return findOwn(connection, parent, region.name);
}

std::optional<qint64> findRegionByKey(Connection &connection, const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    if (slash < 0)
        return findRegion(connection, {key, {}, {}});
    return findRegion(connection, {{}, key.mid(slash + 1), key.left(slash)});
}

RegionColumns regionColumns(Transaction &transaction, const core::RegionRef &region)
{
    RegionColumns columns{regionId(transaction, region), std::nullopt};
    if (!columns.id || region.code.isEmpty() || region.name.isEmpty())
        return columns;
    const auto known = findOfficial(transaction.connection(), region.code);
    if (known && known->name != region.name)
        columns.name = region.name;
    return columns;
}

core::RegionRef regionFromColumns(const Statement &statement, int codeColumn)
{
    core::RegionRef region;
    region.code = statement.text(codeColumn);
    region.name = statement.text(statement.isNull(codeColumn + 2) ? codeColumn + 1 : codeColumn + 2);
    if (region.code.isEmpty())
        region.parentCode = statement.text(codeColumn + 3);
    return region;
}

QList<qint64> regionAndAbove(Connection &connection, qint64 region)
{
    auto &known = connection.ids().regionsAbove;
    if (const auto it = known.constFind(region); it != known.constEnd())
        return *it;
    QList<qint64> chain;
    std::optional<qint64> current = region;
    // The bound guards against a cycle in a file someone else made.
    while (current && *current != 0 && chain.size() < 16) {
        chain.append(*current);
        current = connection.integer("SELECT parent_id FROM region WHERE id = ?1", *current);
    }
    if (connection.keepsIds() && !connection.failed())
        known.insert(region, chain);
    return chain;
}

core::Result<QList<core::RegionCount>> regionCounts(Connection &connection)
{
    QHash<qint64, Node> nodes;
    QMultiMap<qint64, qint64> children;
    Statement select = connection.prepare(
        "SELECT r.id, r.code, r.name, NULL, p.code, r.level, coalesce(r.parent_id, 0), c.articles, c.figures "
        "FROM (SELECT region_id, count(*) AS articles, sum(figures) AS figures FROM article_region "
        "      GROUP BY region_id) AS c "
        "JOIN region AS r ON r.id = c.region_id LEFT JOIN region AS p ON p.id = r.parent_id");
    while (select.step()) {
        Node node;
        node.count.region = regionFromColumns(select, 1);
        node.count.level = core::regionLevelFromCode(select.text(5));
        node.parent = select.integer(6);
        node.count.articles = select.number(7);
        node.count.figures = select.number(8);
        children.insert(node.parent, select.integer(0));
        nodes.insert(select.integer(0), node);
    }
    QList<core::RegionCount> result;
    appendSubtree(children, nodes, 0, result);
    return connection.checked(result);
}

} // namespace fangzhi::storage
