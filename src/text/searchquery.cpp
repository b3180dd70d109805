// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/searchquery.h"

#include "text/searchparser.h"
#include "text/searchtokens.h"
#include "text/utf8.h"

#include <algorithm>

namespace fangzhi::text {

namespace {

// A title counts as much as two levels of frequency.
constexpr int TitleLevels = 2;

QString quoted(const QByteArray &token)
{
    return u'"' + QString::fromUtf8(token) + u'"';
}

QString allOf(const QStringList &parts)
{
    return parts.size() > 1 ? u'(' + parts.join(QStringLiteral(" AND ")) + u')' : parts.join(QString());
}

QString anyOf(const QStringList &parts)
{
    return parts.size() > 1 ? u'(' + parts.join(QStringLiteral(" OR ")) + u')' : parts.join(QString());
}

// The terms of a word, behind a mark where one is given.
QString termsOf(const SearchWord &word, const QByteArray &mark)
{
    QStringList parts;
    for (const SearchTerm &term : word.terms())
        parts.append(quoted(mark + term.token) + (term.prefix ? QStringLiteral(" *") : QString()));
    return allOf(parts);
}

// Texts that hold the word's parts so often.
QString frequentlyOf(const SearchWord &word, int level)
{
    if (level == 0)
        return termsOf(word, {});
    QStringList parts;
    for (const QByteArray &gram : word.grams())
        parts.append(quoted(frequencyMark(level) + gram));
    return allOf(parts);
}

// UTF-16 units of a stretch of UTF-8.
qsizetype unitsOf(std::string_view utf8, size_t from, size_t to)
{
    qsizetype count = 0;
    for (size_t i = from; i < to; ++i)
        count += isContinuation(utf8[i]) ? 0 : uchar(utf8[i]) >= 0xF0 ? 2 : 1;
    return count;
}

} // namespace

SearchQuery::SearchQuery(QStringView typed)
{
    SearchParser(*this).parse(typed);
    collect(m_root, false);
}

SearchQuery SearchQuery::phrase(QStringView words)
{
    SearchQuery query;
    if (words.isEmpty())
        return query;
    query.m_words.emplace_back(words);
    query.m_typed.append(words.toString());
    query.m_root = {Node::Word, 0, {}};
    query.collect(query.m_root, false);
    return query;
}

void SearchQuery::collect(const Node &node, bool negated)
{
    if (node.kind == Node::Word && !negated) {
        m_positive.append(node.word);
        m_wordsTyped.append(m_typed.at(qsizetype(node.word)));
    }
    for (const Node &child : node.children)
        collect(child, negated != (node.kind == Node::Not));
}

bool SearchQuery::isExact() const
{
    return !m_words.empty() && isExact(m_root) && !indexQuery().isEmpty();
}

bool SearchQuery::asksForBeginnings() const
{
    return std::any_of(m_words.begin(), m_words.end(), [](const SearchWord &word) {
        return !word.terms().isEmpty() && word.terms().constFirst().prefix;
    });
}

bool SearchQuery::isExact(const Node &node) const
{
    if (node.kind == Node::Word)
        return m_words[node.word].isExact();
    return std::all_of(node.children.begin(), node.children.end(),
                       [this](const Node &child) { return isExact(child); });
}

QString SearchQuery::indexQuery(int level) const
{
    return m_words.empty() ? QString() : indexQuery(m_root, level);
}

QString SearchQuery::indexQuery(const SearchWord &word, int level)
{
    if (word.terms().isEmpty() || level == 0)
        return termsOf(word, {});
    QStringList parts;
    if (level <= FrequencyLevels)
        parts.append(frequentlyOf(word, level));
    parts.append(allOf(
        {termsOf(word, QByteArray(1, TitleMark)), frequentlyOf(word, std::max(0, level - TitleLevels))}));
    return anyOf(parts);
}

// Empty: it may hold of any text.
QString SearchQuery::indexQuery(const Node &node, int level) const
{
    QStringList parts;
    QStringList without;
    switch (node.kind) {
    case Node::Word:
        return indexQuery(m_words[node.word], level);
    case Node::Not:
        return {};
    case Node::Or:
        for (const Node &child : node.children) {
            parts.append(indexQuery(child, level));
            if (parts.last().isEmpty())
                return {};
        }
        return anyOf(parts);
    case Node::And:
        for (const Node &child : node.children) {
            const bool negated = child.kind == Node::Not && isExact(child);
            const QString part = indexQuery(negated ? child.children.front() : child, negated ? 0 : level);
            if (!part.isEmpty())
                (negated ? without : parts).append(part);
        }
        break;
    }
    QString query = allOf(parts);
    // An index that is asked for nothing but what is not wanted finds nothing.
    for (const QString &part : query.isEmpty() ? QStringList() : without)
        query = u'(' + query + QStringLiteral(" NOT ") + part + u')';
    return query;
}

bool SearchQuery::holds(const Node &node, const SearchedText &title, const SearchedText &text) const
{
    const auto held = [&](const Node &child) { return holds(child, title, text); };
    switch (node.kind) {
    case Node::Word:
        return m_words[node.word].isIn(text) || m_words[node.word].isIn(title);
    case Node::Not:
        return !held(node.children.front());
    case Node::Or:
        return std::any_of(node.children.begin(), node.children.end(), held);
    case Node::And:
        break;
    }
    return std::all_of(node.children.begin(), node.children.end(), held);
}

bool SearchQuery::matches(std::string_view title, std::string_view text) const
{
    return !m_words.empty() && holds(m_root, SearchedText(title), SearchedText(text));
}

std::optional<size_t> SearchQuery::firstPlace(std::string_view text) const
{
    const SearchedText searched(text);
    std::optional<size_t> first;
    for (const size_t word : m_positive) {
        const auto at = m_words[word].placeIn(searched);
        if (at && (!first || *at < *first))
            first = at;
    }
    return first;
}

QList<std::pair<qsizetype, qsizetype>> SearchQuery::marks(std::string_view text, qsizetype limit) const
{
    // Folding keeps the number of code points, and of UTF-16 units with it.
    const std::string folded = foldForSearch(text);
    QList<std::pair<size_t, size_t>> places;
    for (const size_t index : m_positive) {
        const std::string &word = m_words[index].folded();
        size_t at = findBytes(folded, word);
        for (qsizetype found = 0; at != std::string_view::npos && found < limit; ++found) {
            places.append({at, word.size()});
            at = findBytes(folded, word, at + word.size());
        }
    }
    // Of those that begin together the longest.
    std::sort(places.begin(), places.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    });
    QList<std::pair<qsizetype, qsizetype>> result;
    size_t byte = 0;
    qsizetype unit = 0;
    for (const auto &[at, size] : places) {
        if (at < byte || result.size() == limit)
            continue;
        unit += unitsOf(folded, byte, at);
        const qsizetype length = unitsOf(folded, at, at + size);
        result.append({unit, length});
        unit += length;
        byte = at + size;
    }
    return result;
}

} // namespace fangzhi::text
