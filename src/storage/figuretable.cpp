// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/figuretable.h"

#include "storage/articlestore.h"
#include "storage/evidencestore.h"
#include "storage/figurestore.h"
#include "storage/indicatorrepository.h"
#include "storage/regionrepository.h"

#include <string>
#include <variant>
#include <vector>

namespace fangzhi::storage {

namespace {

using Value = std::variant<qint64, QString>;

// WHERE and its values. Conditions on what an order's index does not hold are kept out of the common case.
class Condition {
public:
    Condition(Connection &connection, const core::FigureQuery &query)
        : m_connection(connection)
    {
        const core::FigureFilter &filter = query.filter;
        if (filter.article != 0)
            add("f.article_id = " + parameter(filter.article));
        if (query.articlesOnly)
            add("f.article_id IS NOT NULL");
        addIndicators(filter.indicators);
        addRegions(filter);
        if (filter.measure)
            add("f.measure = " + parameter(core::measureCode(*filter.measure)));
        if (query.firstYear != 0)
            add("f.period_start >= " + parameter(QStringLiteral("%1-01-01").arg(query.firstYear)));
        if (query.lastYear != 0)
            add("f.period_start <= " + parameter(QStringLiteral("%1-12-31").arg(query.lastYear)));
        if (query.dataSet != 0)
            add("f.id BETWEEN (SELECT first_figure FROM data_set WHERE id = " + parameter(query.dataSet)
                + ") AND (SELECT last_figure FROM data_set WHERE id = " + parameter(query.dataSet) + ")");
        addStates(filter.states);
    }

    bool isEmpty() const { return m_empty; }
    bool isPlain() const { return m_plain; }
    const std::string &sql() const { return m_sql; }
    int bind(Statement &statement) const
    {
        int at = 0;
        for (const Value &value : m_values)
            std::visit([&](const auto &v) { statement.bind(++at, v); }, value);
        return at + 1;
    }

private:
    std::string parameter(Value value)
    {
        m_values.push_back(std::move(value));
        return "?" + std::to_string(m_values.size());
    }

    void add(const std::string &condition)
    {
        m_sql += " AND " + condition;
        m_plain = false;
    }

    void addIndicators(const QStringList &codes)
    {
        std::string list;
        for (const QString &code : codes) {
            if (const auto id = findIndicator(m_connection, code))
                list += (list.empty() ? "" : ", ") + parameter(*id);
        }
        if (!codes.isEmpty())
            add("f.indicator_id IN (" + list + ")");
    }

    void addRegions(const core::FigureFilter &filter)
    {
        const auto region = [this](const QString &key) {
            const auto id = findRegionByKey(m_connection, key);
            m_empty = m_empty || !id;
            return parameter(id.value_or(0));
        };
        if (!filter.regionExact.isEmpty())
            add("f.region_id = " + region(filter.regionExact));
        if (!filter.regionCode.isEmpty())
            add("f.region_id IN (WITH RECURSIVE below (id) AS (SELECT " + region(filter.regionCode)
                + " UNION SELECT r.id FROM region AS r JOIN below ON r.parent_id = below.id) SELECT id FROM "
                  "below)");
    }

    void addStates(const QList<core::FigureState> &states)
    {
        if (states.isEmpty()) {
            // The few rejected ones have an index of their own: no row need be looked at for its state.
            m_sql += " AND f.id NOT IN (SELECT id FROM figure WHERE state = 'rejected')";
            return;
        }
        std::string list;
        for (const core::FigureState state : states)
            list += (list.empty() ? "" : ", ") + parameter(core::figureStateCode(state));
        add("f.state IN (" + list + ")");
    }

    Connection &m_connection;
    std::string m_sql = " WHERE 1";
    std::vector<Value> m_values;
    bool m_empty = false; // nothing can meet it
    bool m_plain = true; // all but the rejected ones
};

// Columns of an index, so that the walk touches nothing else.
std::string orderOf(core::FigureOrder order, bool descending)
{
    static constexpr auto Columns = [](core::FigureOrder which) -> std::vector<const char *> {
        switch (which) {
        case core::FigureOrder::Series:
            return {"f.indicator_id", "f.region_id", "f.measure", "f.period_start", "f.id"};
        case core::FigureOrder::Region:
            return {"f.region_id", "f.id"};
        case core::FigureOrder::Period:
            return {"f.period_start", "f.id"};
        case core::FigureOrder::Value:
            return {"f.value", "f.id"};
        case core::FigureOrder::Added:
            break;
        }
        return {"f.id"};
    };
    std::string sql;
    for (const char *column : Columns(order))
        sql += (sql.empty() ? " ORDER BY " : ", ") + std::string(column) + (descending ? " DESC" : "");
    return sql;
}

core::Result<QList<qint64>> idsOf(Connection &connection, const Condition &condition,
                                  const core::FigureQuery &query, qint64 first, qint64 length, qint64 count)
{
    // From the nearer end.
    const bool fromEnd = first > count / 2;
    const qint64 wanted = std::min(length, count - first);
    const qint64 offset = fromEnd ? count - first - wanted : first;
    QList<qint64> ids;
    if (wanted <= 0)
        return ids;
    const std::string sql = "SELECT f.id FROM figure AS f" + condition.sql()
                            + orderOf(query.order, query.descending != fromEnd) + " LIMIT "
                            + std::to_string(wanted) + " OFFSET " + std::to_string(offset);
    Statement select = connection.prepare(sql);
    condition.bind(select);
    while (select.step())
        ids.append(select.integer(0));
    if (fromEnd)
        std::reverse(ids.begin(), ids.end());
    return connection.checked(ids);
}

qint64 countOf(Connection &connection, const Condition &condition)
{
    if (condition.isEmpty())
        return 0;
    if (condition.isPlain()) {
        const qint64 all = connection.integer("SELECT count(*) FROM figure").value_or(0);
        return all - connection.integer("SELECT count(*) FROM figure WHERE state = 'rejected'").value_or(0);
    }
    Statement select = connection.prepare("SELECT count(*) FROM figure AS f" + condition.sql());
    condition.bind(select);
    return select.step() ? select.integer(0) : 0;
}

} // namespace

core::Result<qint64> figureTableCount(Connection &connection, const core::FigureQuery &query)
{
    const Snapshot snapshot(connection);
    const Condition condition(connection, query);
    return connection.checked(countOf(connection, condition));
}

core::Result<QList<core::FigureRow>> figureTablePage(Connection &connection, const core::FigureQuery &query,
                                                     qint64 first, qint64 length)
{
    const Snapshot snapshot(connection);
    const Condition condition(connection, query);
    const auto ids = idsOf(connection, condition, query, first, length, countOf(connection, condition));
    if (!ids)
        return ids.error();
    QList<core::FigureRow> rows;
    Statement select = connection.prepare("SELECT " FIGURE_COLUMNS
                                          ", a.title, s.name, a.published FROM figure AS f " FIGURE_JOINS
                                          "LEFT JOIN article AS a ON a.id = f.article_id "
                                          "LEFT JOIN source AS s ON s.id = a.source_id WHERE f.id = ?1");
    for (const qint64 id : *ids) {
        select.reset();
        select.bind(1, id);
        if (!select.step())
            continue;
        core::FigureRow row{
            readFigure(select), select.text(FigureColumnCount), select.text(FigureColumnCount + 1),
            core::PartialDate::fromLabel(select.text(FigureColumnCount + 2)).value_or(core::PartialDate())};
        row.figure.evidence = evidenceOf(connection, Supported::Figure, id);
        rows.append(row);
    }
    return connection.checked(rows);
}

core::Result<qint64> figureTablePlace(Connection &connection, const core::FigureQuery &query, qint64 id)
{
    const Snapshot snapshot(connection);
    const Condition condition(connection, query);
    if (condition.isEmpty())
        return connection.checked(qint64(-1));
    qint64 row = 0;
    Statement select = connection.prepare("SELECT f.id FROM figure AS f" + condition.sql()
                                          + orderOf(query.order, query.descending));
    condition.bind(select);
    for (; select.step(); ++row) {
        if (select.integer(0) == id)
            return connection.checked(row);
    }
    return connection.checked(qint64(-1));
}

core::Result<QStringList> usedIndicators(Connection &connection)
{
    QStringList codes;
    // One look-up in the index for each indicator there is, not one row for each figure.
    Statement select = connection.prepare("SELECT code FROM indicator AS i WHERE EXISTS (SELECT 1 FROM "
                                          "figure WHERE indicator_id = i.id) ORDER BY id");
    while (select.step())
        codes.append(select.text(0));
    return connection.checked(codes);
}

} // namespace fangzhi::storage
