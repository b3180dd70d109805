// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"

#include "storage/articlestore.h"
#include "storage/searchcache.h"
#include "storage/searchindex.h"
#include "text/searchtokens.h"

#include <sqlite3.h>

#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace fangzhi::storage {

namespace {

// A question that gives sort keys, with its values.
class KeyQuery {
public:
    KeyQuery(Connection &connection, const core::ArticleFilter &filter, const text::SearchQuery &words);

    // Something that is asked for does not exist, so nothing can be found.
    bool isEmpty() const { return m_empty; }
    // Words are all that is asked for.
    bool isTextOnly() const { return m_textOnly; }
    const std::string &sql() const { return m_sql; }
    // Binds the values; further parameters follow from the returned number on.
    int bind(Statement &statement) const;
    int nextParameter() const { return int(m_values.size()) + 1; }

private:
    using Value = std::variant<qint64, QString>;

    void start(const char *sql) { m_sql = sql; }
    std::string parameter(Value value);

    std::string m_sql;
    std::vector<Value> m_values;
    bool m_empty = false;
    bool m_textOnly = false;
};

std::string KeyQuery::parameter(Value value)
{
    m_values.push_back(std::move(value));
    return "?" + std::to_string(m_values.size());
}

KeyQuery::KeyQuery(Connection &connection, const core::ArticleFilter &filter, const text::SearchQuery &words)
{
    m_textOnly = filter.tag.isEmpty() && filter.regionCode.isEmpty() && !filter.starredOnly;
    std::optional<qint64> tag;
    std::optional<qint64> region;
    if (!filter.tag.isEmpty()) {
        tag = connection.integer("SELECT id FROM tag WHERE name = ?1", filter.tag);
        m_empty = !tag;
    }
    if (!filter.regionCode.isEmpty()) {
        region = findRegionByKey(connection, filter.regionCode);
        m_empty = m_empty || !region;
    }
    // The narrowest question leads, and the others are asked of each key it gives.
    bool starred = filter.starredOnly;
    if (!words.terms().isEmpty()) {
        start("SELECT rowid AS key FROM article_search WHERE article_search MATCH ");
        m_sql += parameter(matchExpression(words.terms()));
    } else if (tag) {
        start("SELECT sort_key AS key FROM article_tag WHERE tag_id = ");
        m_sql += parameter(*tag);
        tag.reset();
    } else if (starred) {
        start("SELECT sort_key AS key FROM article INDEXED BY article_starred WHERE starred = 1");
        starred = false;
    } else if (region) {
        start("SELECT sort_key AS key FROM article_region WHERE region_id = ");
        m_sql += parameter(*region);
        region.reset();
    } else {
        start("SELECT sort_key AS key FROM article WHERE 1");
    }
    if (tag)
        m_sql += " AND EXISTS (SELECT 1 FROM article_tag AS t WHERE t.tag_id = " + parameter(*tag)
                 + " AND t.sort_key = key)";
    if (region)
        m_sql += " AND EXISTS (SELECT 1 FROM article_region AS g WHERE g.region_id = " + parameter(*region)
                 + " AND g.sort_key = key)";
    if (starred)
        m_sql += " AND EXISTS (SELECT 1 FROM article AS s WHERE s.sort_key = key AND s.starred = 1)";
}

int KeyQuery::bind(Statement &statement) const
{
    int parameter = 0;
    for (const Value &value : m_values)
        std::visit([&](const auto &v) { statement.bind(++parameter, v); }, value);
    return parameter + 1;
}

// Changes with every commit, of this connection or another.
qint64 stateOf(Connection &connection)
{
    const qint64 others = connection.integer("PRAGMA data_version").value_or(0);
    return others << 32 ^ sqlite3_total_changes64(connection.handle());
}

// Words that are common are found among the newest articles sooner than by the index.
constexpr int ScannedFirst = 128;

// Looks at candidates, newest first, until there are `wanted` hits; true when it came to their end.
bool lookThrough(Connection &connection, SearchCache &cache, Statement &candidates,
                 const text::SearchQuery &words, qint64 wanted)
{
    Statement texts = connection.prepare("SELECT title, text FROM article WHERE sort_key = ?1");
    while (cache.sortKeys.size() < wanted) {
        if (!candidates.step())
            return !connection.failed();
        cache.position = candidates.integer(0);
        texts.bind(1, cache.position);
        if (texts.step() && words.matches(texts.utf8(0), texts.utf8(1)))
            cache.sortKeys.append(cache.position);
        texts.reset();
    }
    return false;
}

// Finds hits whose texts must be looked into, until there are `wanted` or all.
void extendHits(Connection &connection, SearchCache &cache, const KeyQuery &query,
                const text::SearchQuery &words, qint64 wanted)
{
    if (cache.complete || cache.sortKeys.size() >= wanted)
        return;
    const bool indexed = !words.terms().isEmpty();
    const bool fresh = cache.position == std::numeric_limits<qint64>::max();
    if (indexed && fresh && query.isTextOnly()) {
        Statement newest = connection.prepare("SELECT sort_key FROM article ORDER BY sort_key DESC LIMIT ?1");
        newest.bind(1, ScannedFirst);
        (void)lookThrough(connection, cache, newest, words, wanted);
    }
    const std::string key = indexed ? "rowid" : "sort_key";
    Statement candidates
        = connection.prepare(query.sql() + " AND " + key + " < ?" + std::to_string(query.nextParameter())
                             + " ORDER BY " + key + " DESC");
    const int parameter = query.bind(candidates);
    candidates.bind(parameter, cache.position);
    cache.complete = lookThrough(connection, cache, candidates, words, wanted);
}

const SearchCache &hits(Connection &connection, const core::ArticleFilter &filter, const KeyQuery &query,
                        const text::SearchQuery &words, qint64 wanted)
{
    SearchCache &cache = connection.searches();
    const qint64 state = stateOf(connection);
    if (cache.state != state || !(cache.filter == filter))
        cache = {filter, state, {}, std::numeric_limits<qint64>::max(), false};
    extendHits(connection, cache, query, words, wanted);
    return cache;
}

#define ROW_COLUMNS "a.id, a.title, s.name, a.published, a.figures, a.proposed, a.events, a.read, a.starred "

core::ArticleRow readRow(const Statement &select)
{
    return {select.integer(0), select.text(1),
            select.text(2),    core::PartialDate::fromLabel(select.text(3)).value_or(core::PartialDate()),
            select.number(4),  select.number(5),
            select.number(6),  select.flag(7),
            select.flag(8)};
}

QList<core::ArticleRow> rowsOfKeys(Connection &connection, const QList<qint64> &keys)
{
    QList<core::ArticleRow> rows;
    Statement select
        = connection.prepare("SELECT " ROW_COLUMNS "FROM article AS a "
                             "LEFT JOIN source AS s ON s.id = a.source_id WHERE a.sort_key = ?1");
    for (const qint64 key : keys) {
        select.bind(1, key);
        if (select.step())
            rows.append(readRow(select));
        select.reset();
    }
    return rows;
}

} // namespace

core::Result<QList<core::ArticleRow>> articleRows(Connection &connection, const core::ArticleFilter &filter,
                                                  qint64 first, int limit)
{
    const Snapshot snapshot(connection);
    const text::SearchQuery words(filter.text);
    const KeyQuery query(connection, filter, words);
    if (query.isEmpty() || limit <= 0)
        return connection.checked(QList<core::ArticleRow>());
    // A beginning of words may have many continuations, which the index would have to merge first.
    const bool lookInto = !words.isEmpty() && (!words.isExact() || words.terms().constFirst().prefix);
    if (lookInto) {
        const SearchCache &found = hits(connection, filter, query, words, first + limit);
        return connection.checked(rowsOfKeys(connection, found.sortKeys.mid(first, limit)));
    }
    const std::string order = words.isEmpty() ? "sort_key" : "rowid";
    const std::string page = " ORDER BY " + order + " DESC LIMIT ?" + std::to_string(query.nextParameter())
                             + " OFFSET ?" + std::to_string(query.nextParameter() + 1);
    QList<core::ArticleRow> rows;
    Statement select
        = connection.prepare("SELECT " ROW_COLUMNS "FROM (" + query.sql() + page
                             + ") AS k CROSS JOIN article AS a ON a.sort_key = k.key "
                               "LEFT JOIN source AS s ON s.id = a.source_id ORDER BY k.key DESC");
    const int parameter = query.bind(select);
    select.bind(parameter, limit);
    select.bind(parameter + 1, first);
    while (select.step())
        rows.append(readRow(select));
    return connection.checked(rows);
}

core::Result<qint64> articleCount(Connection &connection, const core::ArticleFilter &filter)
{
    const Snapshot snapshot(connection);
    const text::SearchQuery words(filter.text);
    const KeyQuery query(connection, filter, words);
    if (query.isEmpty())
        return connection.checked(qint64(0));
    if (!words.isEmpty() && !words.isExact()) {
        const auto all = std::numeric_limits<qint64>::max();
        return connection.checked(qint64(hits(connection, filter, query, words, all).sortKeys.size()));
    }
    Statement select = connection.prepare("SELECT count(*) FROM (" + query.sql() + ")");
    query.bind(select);
    return connection.checked(select.step() ? select.integer(0) : 0);
}

core::Result<qint64> articlePlace(Connection &connection, const core::ArticleFilter &filter, qint64 id)
{
    const Snapshot snapshot(connection);
    const text::SearchQuery words(filter.text);
    const KeyQuery query(connection, filter, words);
    const auto key = connection.integer("SELECT sort_key FROM article WHERE id = ?1", id);
    if (query.isEmpty() || !key)
        return connection.checked(qint64(-1));
    if (!words.isEmpty() && !words.isExact()) {
        const auto all = std::numeric_limits<qint64>::max();
        return connection.checked(qint64(hits(connection, filter, query, words, all).sortKeys.indexOf(*key)));
    }
    const std::string order = words.isEmpty() ? "sort_key" : "rowid";
    const std::string parameter = " ?" + std::to_string(query.nextParameter());
    Statement itself = connection.prepare(query.sql() + " AND " + order + " =" + parameter);
    itself.bind(query.bind(itself), *key);
    if (!itself.step())
        return connection.checked(qint64(-1));
    Statement before = connection.prepare("SELECT count(*) FROM (" + query.sql() + " AND " + order + " >"
                                          + parameter + ")");
    before.bind(query.bind(before), *key);
    return connection.checked(before.step() ? before.integer(0) : -1);
}

} // namespace fangzhi::storage
