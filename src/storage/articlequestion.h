// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "storage/connection.h"
#include "storage/searchfields.h"
#include "text/searchquery.h"

namespace fangzhi::storage {

// A filter as questions for articles. All but the words of its query is in the SQL; of the words only what
// the index knows.
class ArticleQuestion {
public:
    ArticleQuestion(Connection &connection, const core::ArticleFilter &filter);

    // Something that is asked for does not exist, so nothing can be found.
    bool isEmpty() const { return m_empty; }
    const text::SearchQuery &words() const { return m_words; }
    bool isIndexed() const { return m_indexed; }
    // Words are all that is asked for.
    bool isTextOnly() const { return m_textOnly; }

    // Ids of what the index gives of a level, in no order. Only where it is indexed.
    Statement candidates(int level) const;
    // All below do without the index. Sort keys below a bound, descending.
    Statement below(qint64 bound) const;
    // Keys [first, first + limit), descending.
    Statement page(qint64 first, qint64 limit) const;
    Statement count() const;
    // Whether a key is among them, and how many above it are.
    bool has(qint64 key) const;
    qint64 countAbove(qint64 key) const;

private:
    // "SELECT … AS key … WHERE …", ready for more conditions.
    void begin(SqlCondition &condition) const;
    void addConditions(SqlCondition &condition, ArticleKey key, const std::optional<qint64> &tag,
                       const std::optional<qint64> &region, bool starred) const;
    Statement prepared(const SqlCondition &condition) const;

    Connection &m_connection;
    core::ArticleFilter m_filter;
    text::SearchQuery m_words;
    std::optional<qint64> m_tag;
    std::optional<qint64> m_region;
    bool m_indexed = false;
    bool m_empty = false;
    bool m_textOnly = false;
};

} // namespace fangzhi::storage
