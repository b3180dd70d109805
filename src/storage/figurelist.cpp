// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlestore.h"
#include "storage/evidencestore.h"
#include "storage/figurerepository.h"
#include "storage/figurestore.h"
#include "storage/indicatorrepository.h"
#include "storage/regionrepository.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

namespace fangzhi::storage {

namespace {

using Value = std::variant<qint64, QString>;

// The conditions of a filter, as SQL with its values.
struct Condition {
    std::string sql;
    std::vector<Value> values;
    bool empty = false; // nothing can meet it

    std::string parameter(Value value)
    {
        values.push_back(std::move(value));
        return "?" + std::to_string(values.size());
    }
    int bind(Statement &statement) const
    {
        int at = 0;
        for (const Value &value : values)
            std::visit([&](const auto &v) { statement.bind(++at, v); }, value);
        return at + 1;
    }
};

Condition conditionOf(Connection &connection, const core::FigureFilter &filter)
{
    Condition condition;
    std::string &sql = condition.sql;
    sql = " WHERE 1";
    if (filter.article != 0)
        sql += " AND f.article_id = " + condition.parameter(filter.article);
    std::string indicators;
    for (const QString &code : filter.indicators) {
        if (const auto id = findIndicator(connection, code))
            indicators += (indicators.empty() ? "" : ", ") + condition.parameter(*id);
    }
    if (!filter.indicators.isEmpty())
        sql += " AND f.indicator_id IN (" + indicators + ")";
    const auto region = [&](const QString &key) {
        const auto id = findRegionByKey(connection, key);
        condition.empty = condition.empty || !id;
        return condition.parameter(id.value_or(0));
    };
    if (!filter.regionExact.isEmpty())
        sql += " AND f.region_id = " + region(filter.regionExact);
    if (!filter.regionCode.isEmpty())
        sql += " AND f.region_id IN (WITH RECURSIVE below (id) AS (SELECT " + region(filter.regionCode)
               + " UNION SELECT r.id FROM region AS r JOIN below ON r.parent_id = below.id) SELECT id FROM "
                 "below)";
    if (filter.measure)
        sql += " AND f.measure = " + condition.parameter(core::measureCode(*filter.measure));
    std::string states;
    for (const core::FigureState state : filter.states)
        states += (states.empty() ? "" : ", ") + condition.parameter(core::figureStateCode(state));
    sql += filter.states.isEmpty() ? " AND f.state <> 'rejected'" : " AND f.state IN (" + states + ")";
    return condition;
}

#define FIGURE_ROW_SELECT                                                                                    \
    "SELECT " FIGURE_COLUMNS ", a.title, s.name, a.published FROM figure AS f " FIGURE_JOINS                 \
    "LEFT JOIN article AS a ON a.id = f.article_id LEFT JOIN source AS s ON s.id = a.source_id"

core::FigureRow readRow(Connection &connection, const Statement &select)
{
    core::FigureRow row{
        readFigure(select), select.text(FigureColumnCount), select.text(FigureColumnCount + 1),
        core::PartialDate::fromLabel(select.text(FigureColumnCount + 2)).value_or(core::PartialDate())};
    row.figure.evidence = evidenceOf(connection, Supported::Figure, row.figure.id);
    return row;
}

// A figure that may stand in a series, with what decides between two of one period.
struct Candidate {
    core::Figure figure;
    bool chosen = false;
    int precedence = 3; // 1 table or communiqué, 2 work report, 3 news

    auto rank() const
    {
        // The least comes first.
        const bool revised = figure.status == core::ObservationStatus::Revised;
        return std::tuple(!chosen, figure.isComparison, !revised, precedence,
                          -figure.knownSince.toJulianDay(), -figure.id);
    }
};

QList<Candidate> candidates(Connection &connection, qint64 indicator, qint64 region, core::Measure measure)
{
    QList<Candidate> result;
    Statement select = connection.prepare(
        "SELECT " FIGURE_COLUMNS ", f.chosen, CASE WHEN f.article_id IS NULL THEN 1 "
        "WHEN a.kind IN ('table', 'communique') THEN 1 WHEN a.kind = 'work-report' THEN 2 "
        "WHEN a.kind = 'news' THEN 3 ELSE coalesce(s.precedence, 3) END "
        "FROM figure AS f " FIGURE_JOINS "LEFT JOIN article AS a ON a.id = f.article_id "
        "LEFT JOIN source AS s ON s.id = a.source_id WHERE f.indicator_id = ?1 AND f.region_id = ?2 "
        "AND f.measure = ?3 AND f.state <> 'rejected' AND f.period_start IS NOT NULL");
    select.bindAll(indicator, region, core::measureCode(measure));
    while (select.step())
        result.append(
            {readFigure(select), select.flag(FigureColumnCount), select.number(FigureColumnCount + 1)});
    return result;
}

} // namespace

core::Result<QList<core::FigureRow>> figureRows(Connection &connection, const core::FigureFilter &filter,
                                                qint64 first, qint64 limit)
{
    const Snapshot snapshot(connection);
    Condition condition = conditionOf(connection, filter);
    QList<core::FigureRow> rows;
    if (condition.empty)
        return connection.checked(rows);
    // The tables of SQLite sort NULL below all numbers: figures of data sets come last.
    const std::string sql = FIGURE_ROW_SELECT + condition.sql
                            + " ORDER BY a.sort_key DESC, f.start, f.id LIMIT ?"
                            + std::to_string(condition.values.size() + 1) + " OFFSET ?"
                            + std::to_string(condition.values.size() + 2);
    Statement select = connection.prepare(sql);
    const int parameter = condition.bind(select);
    select.bind(parameter, limit);
    select.bind(parameter + 1, first);
    while (select.step())
        rows.append(readRow(connection, select));
    return connection.checked(rows);
}

QList<core::FigureRow> figureRowsOf(Connection &connection, const QList<qint64> &ids)
{
    QList<core::FigureRow> rows;
    Statement select = connection.prepare(FIGURE_ROW_SELECT " WHERE f.id = ?1");
    for (const qint64 id : ids) {
        select.bind(1, id);
        if (select.step())
            rows.append(readRow(connection, select));
        select.reset();
    }
    return rows;
}

core::Result<qint64> figureCount(Connection &connection, const core::FigureFilter &filter)
{
    const Snapshot snapshot(connection);
    const Condition condition = conditionOf(connection, filter);
    if (condition.empty)
        return connection.checked(qint64(0));
    Statement select = connection.prepare("SELECT count(*) FROM figure AS f" + condition.sql);
    condition.bind(select);
    return connection.checked(select.step() ? select.integer(0) : 0);
}

core::Result<QList<core::Figure>> series(Connection &connection, const core::Figure &like,
                                         const core::RegionRef &region)
{
    const Snapshot snapshot(connection);
    const auto indicator = findIndicator(connection, like.indicator);
    const auto regionRow = findRegion(connection, region);
    QList<core::Figure> result;
    if (!indicator || !regionRow)
        return connection.checked(result);
    core::Figure model = like;
    model.region = region;
    const core::SeriesKey key = core::seriesKey(model);
    QHash<QString, Candidate> best; // by period
    for (const Candidate &candidate : candidates(connection, *indicator, *regionRow, like.measure)) {
        if (!(core::seriesKey(candidate.figure) == key))
            continue;
        const QString period = candidate.figure.period.label();
        const auto it = best.find(period);
        if (it == best.end())
            best.insert(period, candidate);
        else if (candidate.rank() < it->rank())
            *it = candidate;
    }
    for (const Candidate &candidate : best) {
        result.append(candidate.figure);
        result.last().evidence = evidenceOf(connection, Supported::Figure, candidate.figure.id);
    }
    std::sort(result.begin(), result.end(), [](const core::Figure &a, const core::Figure &b) {
        return std::tuple(a.period.end(), a.period.start()) < std::tuple(b.period.end(), b.period.start());
    });
    return connection.checked(result);
}

} // namespace fangzhi::storage
