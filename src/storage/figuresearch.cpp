// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/figurestore.h"
#include "storage/search.h"

namespace fangzhi::storage {

namespace {

using text::SearchField;
using text::SearchQuery;

// How many sentences, and articles, are looked at for one query.
constexpr int MostSentences = 50'000;
constexpr int MostArticles = 500;

// What a query says of figures.
struct FigureQuestion {
    QList<SearchField> fields;
    QStringList rest; // words that must stand in the sentence
    bool names = false; // an indicator, a region or a period
};

std::optional<SearchField::Kind> kindOf(Connection &connection, const QString &word)
{
    if (!indicatorsCalled(connection, word).isEmpty())
        return SearchField::Indicator;
    if (!regionsCalled(connection, word).isEmpty())
        return SearchField::Region;
    if (periodOf(word))
        return SearchField::Period;
    return std::nullopt;
}

FigureQuestion questionOf(Connection &connection, const SearchQuery &query)
{
    FigureQuestion question{query.fields(), {}, false};
    for (const SearchField &field : query.fields())
        question.names = question.names || field.kind == SearchField::Indicator
                         || field.kind == SearchField::Region || field.kind == SearchField::Period;
    for (const QString &word : query.wordsTyped()) {
        if (const auto kind = kindOf(connection, word)) {
            question.fields.append({*kind, word, false, 0, 0});
            question.names = true;
        } else {
            question.rest.append(word);
        }
    }
    return question;
}

// Whether a sentence holds the words; each may also be of the indicator's own name in the text.
class SentenceFilter {
public:
    explicit SentenceFilter(const QStringList &words)
    {
        for (const QString &word : words)
            m_words.append(text::SearchWord(word));
    }
    bool holds(std::string_view sentence) const
    {
        const text::SearchedText text(sentence);
        return std::all_of(m_words.begin(), m_words.end(), [&](const auto &word) { return word.isIn(text); });
    }

private:
    QList<text::SearchWord> m_words;
};

void append(Statement &select, const SentenceFilter &sentences, int limit, QList<qint64> &ids)
{
    for (int looked = 0; looked < MostSentences && ids.size() < limit && select.step(); ++looked) {
        if (sentences.holds(select.utf8(2)))
            ids.append(select.integer(0));
    }
}

#define FIGURE_SENTENCES                                                                                     \
    "SELECT f.id, f.article_id AS key, coalesce((SELECT e.sentence_exact FROM evidence AS e "                \
    "WHERE e.figure_id = f.id LIMIT 1), '') FROM figure AS f LEFT JOIN article AS a ON a.id = f.article_id " \
    "WHERE f.state <> 'rejected'"

QList<qint64> figuresNamed(Connection &connection, const FigureQuestion &question, int limit)
{
    SqlCondition condition;
    condition.sql = FIGURE_SENTENCES;
    QList<SearchField> figure;
    QList<SearchField> article;
    for (const SearchField &field : question.fields) {
        const bool ofFigure = field.kind == SearchField::Indicator || field.kind == SearchField::Region
                              || field.kind == SearchField::Period;
        (ofFigure ? figure : article).append(field);
    }
    addFigureConditions(connection, figure, condition);
    addFieldConditions(connection, article, ArticleKey::Id, condition);
    condition.sql += " ORDER BY a.sort_key DESC, f.start, f.id";
    Statement select = connection.prepare(condition.sql);
    condition.bind(select);
    QList<qint64> ids;
    append(select, SentenceFilter(question.rest), limit, ids);
    return ids;
}

QList<qint64> figuresOfHits(Connection &connection, const QString &query, const FigureQuestion &question,
                            int limit)
{
    core::ArticleFilter filter;
    filter.text = query;
    const ArticleQuestion articles(connection, filter);
    const QList<qint64> keys = hits(connection, filter, articles, MostArticles).sortKeys.mid(0, MostArticles);
    Statement select = connection.prepare(FIGURE_SENTENCES " AND a.sort_key = ?1 ORDER BY f.start, f.id");
    const SentenceFilter sentences(question.rest);
    QList<qint64> ids;
    for (const qint64 key : keys) {
        select.bind(1, key);
        append(select, sentences, limit, ids);
        select.reset();
    }
    return ids;
}

} // namespace

core::Result<QList<core::FigureRow>> searchFigures(Connection &connection, const QString &query, int limit)
{
    const Snapshot snapshot(connection);
    const SearchQuery words(query);
    const FigureQuestion question = questionOf(connection, words);
    QList<qint64> ids;
    if (question.names)
        ids = figuresNamed(connection, question, limit);
    else if (words.hasWords())
        ids = figuresOfHits(connection, query, question, limit);
    return connection.checked(figureRowsOf(connection, ids));
}

} // namespace fangzhi::storage
