// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/search.h"

#include "storage/articlerows.h"
#include "text/utf8.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fangzhi::storage {

namespace {

constexpr int SnippetLength = 80; // characters
constexpr int Before = 20;

// Words that are common are found among the newest articles sooner than by the index: it is asked where fewer
// than one of so many of the first hold them, and not for more than a page's worth of hits.
struct Trial {
    int first = 64;
    int oneIn = 16;
};
// A single character is the beginning of many pairs, which the index has to merge.
constexpr Trial TrialOfCharacter{256, 40};
constexpr qint64 ScannedFor = 512;

// What the index gives of a word before the newest articles are looked through instead: where both take as
// long, if the hits are spread evenly.
qint64 mostCandidates(qint64 articles)
{
    return 1000 + qint64(std::sqrt(800.0 * double(articles)));
}

// Rows kept with the hits: a page of the list.
constexpr qsizetype RowsKept = 128;

// Changes with every commit, of this connection or another.
qint64 stateOf(Connection &connection)
{
    const qint64 others = connection.integer("PRAGMA data_version").value_or(0);
    return others << 32 ^ sqlite3_total_changes64(connection.handle());
}

// Some characters before the place, and some after it.
std::string passageAround(std::string_view text, size_t place)
{
    size_t start = place;
    for (int i = 0; i < Before && start > 0; ++i) {
        do
            --start;
        while (start > 0 && text::isContinuation(text[start]));
    }
    size_t end = start;
    for (int i = 0; i < SnippetLength && end < text.size(); ++i) {
        do
            ++end;
        while (end < text.size() && text::isContinuation(text[end]));
    }
    std::string passage(text.substr(start, end - start));
    for (char &c : passage)
        c = c == '\n' || c == '\t' ? ' ' : c;
    return passage;
}

class Finder {
public:
    Finder(Connection &connection, SearchCache &cache, const ArticleQuestion &question)
        : m_connection(connection)
        , m_cache(cache)
        , m_question(question)
        , m_words(question.words())
        , m_exact(question.words().isExact())
    {
    }

    void find(qint64 wanted, QDeadlineTimer more)
    {
        m_wanted = wanted;
        m_more = more;
        if (m_cache.filter.order == core::ArticleOrder::Relevance)
            findByRelevance();
        else
            m_cache.complete = findLevel();
    }

private:
    bool isEnough()
    {
        if (m_cache.sortKeys.size() < m_wanted)
            return false;
        // The clock is not asked each time.
        if (m_asked++ % 64 == 0)
            m_late = m_more.hasExpired();
        return m_late;
    }

    // Takes an article in if it is a hit; `row` stands on it, its text behind the columns of a list's row.
    bool look(const Statement &row, qint64 key)
    {
        const std::string_view title = row.utf8(1);
        const std::string_view text = row.utf8(ArticleRowColumnCount);
        if (!m_words.matches(title, text))
            return false;
        // A row of the list is made while its text is at hand, if it is next to be shown.
        if (m_cache.rows.size() == m_cache.sortKeys.size() && m_cache.rows.size() < RowsKept) {
            m_cache.rows.append(readArticleRow(row));
            m_cache.rows.last().snippet = snippetOf(m_words, title, text);
        }
        take(key);
        return true;
    }

    void take(qint64 key)
    {
        m_cache.sortKeys.append(key);
        if (m_ranked)
            m_cache.found.insert(key);
    }

    bool isNew(qint64 key) const { return !m_ranked || !m_cache.found.contains(key); }

    // The hits of a level, the newest first. True at their end.
    bool findLevel()
    {
        if (!m_question.isIndexed())
            return lookThroughAll();
        const bool mayScan = m_question.isTextOnly() && m_cache.level == 0;
        const bool fresh = m_cache.position == std::numeric_limits<qint64>::max();
        if (mayScan && fresh && !m_cache.candidates && scanNewest(true))
            return true;
        if (isEnough())
            return false;
        if (!m_cache.candidates) {
            const bool few = m_wanted - m_cache.sortKeys.size() <= ScannedFor;
            if (!loadCandidates(mayScan && few ? mostCandidates(order().size()) : AllCandidates)) {
                if (m_connection.failed() || scanNewest(false))
                    return !m_connection.failed();
                if (isEnough())
                    return false;
                loadCandidates(AllCandidates);
            }
        }
        return !m_connection.failed() && lookThroughCandidates();
    }

    // What no index helps with: all articles that the rest of the question lets through.
    bool lookThroughAll()
    {
        Statement keys = m_question.below(m_cache.position);
        while (!isEnough()) {
            if (!keys.step())
                return !m_connection.failed();
            lookAt(keys.integer(0));
            if (m_connection.failed())
                return false;
            m_cache.position = keys.integer(0);
        }
        return false;
    }

    void lookAt(qint64 key)
    {
        if (!m_texts)
            m_texts.emplace(m_connection.prepare("SELECT " ARTICLE_ROW_COLUMNS ", a.text " ARTICLE_ROW_TABLES
                                                 "WHERE a.sort_key = ?1"));
        m_texts->bind(1, key);
        if (m_texts->step())
            look(*m_texts, key);
        m_texts->reset();
    }

    bool lookThroughCandidates()
    {
        const std::vector<qint64> &candidates = *m_cache.candidates;
        for (; m_cache.next < candidates.size(); ++m_cache.next) {
            if (isEnough())
                return false;
            const qint64 key = candidates[m_cache.next];
            if (!isNew(key))
                continue;
            if (m_exact)
                take(key);
            else
                lookAt(key);
            if (m_connection.failed())
                return false;
        }
        return true;
    }

    // Looks through the newest articles; if they are only tried, gives up where too few of them are hits.
    // True at the end of all.
    bool scanNewest(bool trying)
    {
        Statement newest
            = m_connection.prepare("SELECT " ARTICLE_ROW_COLUMNS ", a.text, a.sort_key " ARTICLE_ROW_TABLES
                                   "WHERE a.sort_key < ?1 ORDER BY a.sort_key DESC");
        newest.bind(1, m_cache.position);
        const Trial trial = m_words.asksForBeginnings() ? TrialOfCharacter : Trial();
        qint64 found = 0;
        for (qint64 looked = 0; m_cache.sortKeys.size() < m_wanted; ++looked) {
            if (trying && looked >= trial.first && found * trial.oneIn < looked)
                return false;
            if (!newest.step())
                return !m_connection.failed();
            const qint64 key = newest.integer(ArticleRowColumnCount + 1);
            found += isNew(key) && look(newest, key);
            m_cache.position = key;
        }
        return false;
    }

    // False when there are more than so many, or at a failure; none are kept then.
    bool loadCandidates(qint64 most)
    {
        const ArticleOrderMap &keys = order();
        std::vector<qint64> candidates;
        Statement ids = m_question.candidates(m_cache.level);
        while (ids.step()) {
            if (qint64(candidates.size()) >= most)
                return false;
            const auto key = keys.keyOf(ids.integer(0));
            if (key && *key < m_cache.position)
                candidates.push_back(*key);
        }
        if (m_connection.failed())
            return false;
        std::sort(candidates.begin(), candidates.end(), std::greater<>());
        m_cache.candidates = std::move(candidates);
        m_cache.next = 0;
        return true;
    }

    const ArticleOrderMap &order()
    {
        ArticleOrderMap &map = m_connection.articleOrder();
        if (map.state != m_cache.state) {
            map.clear();
            // The index of sort keys holds all that is asked for.
            Statement all = m_connection.prepare("SELECT sort_key, id FROM article ORDER BY sort_key");
            while (all.step())
                map.add(all.integer(1), all.integer(0));
            map.state = m_cache.state;
        }
        return map;
    }

    void findByRelevance()
    {
        m_ranked = true;
        m_wanted = std::min(m_wanted, MostRanked);
        m_more = QDeadlineTimer(0);
        // Without an index there is but one level.
        if (!m_question.isIndexed())
            m_cache.level = 0;
        while (m_cache.sortKeys.size() < m_wanted && findLevel()) {
            if (m_cache.level == 0) {
                m_cache.complete = true;
                return;
            }
            --m_cache.level;
            m_cache.candidates.reset();
            m_cache.position = std::numeric_limits<qint64>::max();
        }
        m_cache.complete = m_cache.sortKeys.size() >= MostRanked;
    }

    static constexpr qint64 AllCandidates = std::numeric_limits<qint64>::max();

    Connection &m_connection;
    SearchCache &m_cache;
    const ArticleQuestion &m_question;
    const text::SearchQuery &m_words;
    bool m_exact;
    std::optional<Statement> m_texts;
    qint64 m_wanted = 0;
    QDeadlineTimer m_more;
    int m_asked = 0;
    bool m_late = false;
    bool m_ranked = false;
};

} // namespace

const SearchCache &hits(Connection &connection, const core::ArticleFilter &filter,
                        const ArticleQuestion &question, qint64 wanted, QDeadlineTimer more)
{
    SearchCache &cache = connection.searches();
    const qint64 state = stateOf(connection);
    if (cache.state != state || !(cache.filter == filter)) {
        cache = {};
        cache.filter = filter;
        cache.state = state;
        if (filter.order == core::ArticleOrder::Relevance)
            cache.level = text::SearchQuery::RelevanceLevels;
    }
    if (!cache.complete && (cache.sortKeys.size() < wanted || !more.hasExpired()))
        Finder(connection, cache, question).find(wanted, more);
    return cache;
}

QList<core::ArticleRow> rowsOfHits(Connection &connection, const SearchCache &hits,
                                   const text::SearchQuery &words, qint64 first, int limit)
{
    const qint64 end = std::min<qint64>(hits.sortKeys.size(), first + limit);
    if (end <= hits.rows.size())
        return hits.rows.mid(first, end - first);
    QList<core::ArticleRow> rows;
    Statement select = connection.prepare("SELECT " ARTICLE_ROW_COLUMNS ", a.text " ARTICLE_ROW_TABLES
                                          "WHERE a.sort_key = ?1");
    for (qint64 i = first; i < end; ++i) {
        select.bind(1, hits.sortKeys[i]);
        if (select.step()) {
            rows.append(readArticleRow(select));
            rows.last().snippet = snippetOf(words, select.utf8(1), select.utf8(ArticleRowColumnCount));
        }
        select.reset();
    }
    return rows;
}

core::Snippet snippetOf(const text::SearchQuery &words, std::string_view title, std::string_view text)
{
    std::string passage;
    if (const auto place = words.firstPlace(text))
        passage = passageAround(text, *place);
    else if (const auto inTitle = words.firstPlace(title))
        passage = passageAround(title, *inTitle);
    else
        passage = passageAround(text, 0);
    return {QString::fromStdString(passage), words.marks(passage, SnippetLength)};
}

} // namespace fangzhi::storage
