// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <limits>
#include <optional>
#include <vector>

namespace fangzhi::storage {

// The sort keys of all articles by their ids: the index gives ids, a list is in the order of keys.
class ArticleOrderMap {
public:
    void clear();
    void add(qint64 id, qint64 key);
    std::optional<qint64> keyOf(qint64 id) const;
    qint64 size() const { return m_count; }

    qint64 state = -1; // of the file, when it was filled

private:
    // Ids are nearly without gaps; those of a file that someone else made need not be.
    static constexpr qint64 MostGaps = 1 << 20;
    std::vector<qint64> m_dense; // a key and 1 more, 0 where there is none
    QHash<qint64, qint64> m_sparse;
    qint64 m_count = 0;
};

// The hits found so far of the last searched-for list, so that its next page goes on where the one before
// ended. Valid for one state of the file.
class SearchCache {
public:
    core::ArticleFilter filter;
    qint64 state = -1; // of the file, when it was filled
    QList<qint64> sortKeys; // in the list's order
    QList<core::ArticleRow> rows; // of the first of them, as far as they were read anyway
    int level = 0; // of relevance, that is looked through
    qint64 position
        = std::numeric_limits<qint64>::max(); // of the level, all articles above it were looked at
    std::optional<std::vector<qint64>> candidates; // of the level, what the index gives, descending
    size_t next = 0; // of the candidates
    QSet<qint64> found; // by relevance: articles of one level are among those of the next
    bool complete = false;
};

inline void ArticleOrderMap::clear()
{
    *this = ArticleOrderMap();
}

inline void ArticleOrderMap::add(qint64 id, qint64 key)
{
    ++m_count;
    if (id >= 0 && id < qint64(m_dense.size()) + MostGaps) {
        if (id >= qint64(m_dense.size()))
            m_dense.resize(size_t(id) + 1);
        m_dense[size_t(id)] = key + 1;
    } else {
        m_sparse.insert(id, key);
    }
}

inline std::optional<qint64> ArticleOrderMap::keyOf(qint64 id) const
{
    if (id >= 0 && id < qint64(m_dense.size()) && m_dense[size_t(id)] != 0)
        return m_dense[size_t(id)] - 1;
    const auto found = m_sparse.constFind(id);
    return found == m_sparse.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace fangzhi::storage
