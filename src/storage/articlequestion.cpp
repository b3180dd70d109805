// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlequestion.h"

#include "storage/articlestore.h"

namespace fangzhi::storage {

ArticleQuestion::ArticleQuestion(Connection &connection, const core::ArticleFilter &filter)
    : m_connection(connection)
    , m_filter(filter)
    , m_words(filter.text)
{
    m_textOnly = filter.tag.isEmpty() && filter.regionCode.isEmpty() && !filter.starredOnly
                 && m_words.fields().isEmpty();
    m_indexed = !m_words.indexQuery().isEmpty();
    if (!filter.tag.isEmpty()) {
        m_tag = connection.integer("SELECT id FROM tag WHERE name = ?1", filter.tag);
        m_empty = !m_tag;
    }
    if (!filter.regionCode.isEmpty()) {
        m_region = findRegionByKey(connection, filter.regionCode);
        m_empty = m_empty || !m_region;
    }
}

void ArticleQuestion::addConditions(SqlCondition &condition, ArticleKey key, const std::optional<qint64> &tag,
                                    const std::optional<qint64> &region, bool starred) const
{
    const std::string link = key == ArticleKey::Id ? "article_id" : "sort_key";
    std::string &sql = condition.sql;
    if (tag)
        sql += " AND EXISTS (SELECT 1 FROM article_tag AS t WHERE t.tag_id = " + condition.parameter(*tag)
               + " AND t." + link + " = key)";
    if (region)
        sql += " AND EXISTS (SELECT 1 FROM article_region AS g WHERE g.region_id = "
               + condition.parameter(*region) + " AND g." + link + " = key)";
    if (starred)
        sql += std::string(" AND EXISTS (SELECT 1 FROM article AS s WHERE s.")
               + (key == ArticleKey::Id ? "id" : "sort_key") + " = key AND s.starred = 1)";
    addFieldConditions(m_connection, m_words.fields(), key, condition);
}

// The narrowest question leads, and the others are asked of each key it gives.
void ArticleQuestion::begin(SqlCondition &condition) const
{
    std::optional<qint64> tag = m_tag;
    std::optional<qint64> region = m_region;
    bool starred = m_filter.starredOnly;
    std::string &sql = condition.sql;
    if (tag) {
        sql = "SELECT sort_key AS key FROM article_tag WHERE tag_id = " + condition.parameter(*tag);
        tag.reset();
    } else if (starred) {
        sql = "SELECT sort_key AS key FROM article INDEXED BY article_starred WHERE starred = 1";
        starred = false;
    } else if (region) {
        sql = "SELECT sort_key AS key FROM article_region WHERE region_id = " + condition.parameter(*region);
        region.reset();
    } else {
        sql = "SELECT sort_key AS key FROM article WHERE 1";
    }
    addConditions(condition, ArticleKey::SortKey, tag, region, starred);
}

Statement ArticleQuestion::prepared(const SqlCondition &condition) const
{
    Statement statement = m_connection.prepare(condition.sql);
    condition.bind(statement);
    return statement;
}

Statement ArticleQuestion::candidates(int level) const
{
    SqlCondition condition;
    condition.sql = "SELECT rowid AS key FROM article_search WHERE article_search MATCH "
                    + condition.parameter(m_words.indexQuery(level));
    addConditions(condition, ArticleKey::Id, m_tag, m_region, m_filter.starredOnly);
    return prepared(condition);
}

Statement ArticleQuestion::below(qint64 bound) const
{
    SqlCondition condition;
    begin(condition);
    condition.sql += " AND sort_key < " + condition.parameter(bound) + " ORDER BY sort_key DESC";
    return prepared(condition);
}

Statement ArticleQuestion::page(qint64 first, qint64 limit) const
{
    SqlCondition condition;
    begin(condition);
    condition.sql += " ORDER BY sort_key DESC LIMIT " + condition.parameter(limit) + " OFFSET "
                     + condition.parameter(first);
    return prepared(condition);
}

Statement ArticleQuestion::count() const
{
    SqlCondition condition;
    begin(condition);
    condition.sql = "SELECT count(*) FROM (" + condition.sql + ")";
    return prepared(condition);
}

bool ArticleQuestion::has(qint64 key) const
{
    SqlCondition condition;
    begin(condition);
    condition.sql += " AND sort_key = " + condition.parameter(key);
    return prepared(condition).step();
}

qint64 ArticleQuestion::countAbove(qint64 key) const
{
    SqlCondition condition;
    begin(condition);
    condition.sql
        = "SELECT count(*) FROM (" + condition.sql + " AND sort_key > " + condition.parameter(key) + ")";
    Statement statement = prepared(condition);
    return statement.step() ? statement.integer(0) : -1;
}

} // namespace fangzhi::storage
