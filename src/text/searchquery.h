// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/searchword.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace fangzhi::text {

// What a query asks for besides words. Values as typed.
struct SearchField {
    enum Kind { Source, Region, Tag, Date, After, Before, Has, Indicator, Period };
    Kind kind = Source;
    QString value;
    bool negated = false;
    qsizetype start = 0; // where it stands in the query as typed, with the NOT before it
    qsizetype length = 0;

    friend bool operator==(const SearchField &, const SearchField &) = default;
};
// English and Chinese key of each kind, as they are typed before a colon.
QString searchKey(SearchField::Kind kind, bool chinese);
// A field as it is typed, its value in quotes where it must be.
QString searchFieldText(SearchField::Kind kind, const QString &value, bool chinese);

// A query as a person types it:
//   增长 全国          both, each in the title or in the text
//   "增长 全国"        the phrase; “ ”, 「 」 and 『 』 too
//   增长 OR 下降       one of them; AND and NOT too, and brackets: NOT binds first, OR last
//   source:青石日报    fields, in both languages: 来源:青石日报
// Fields hold for the whole query wherever they stand; the same key twice asks for one of both. Whatever is
// no operator where it stands is a word: no query is wrong. Words after the 32nd are not looked for.
class SearchQuery {
public:
    SearchQuery() = default;
    explicit SearchQuery(QStringView typed);
    // All of it as one phrase.
    static SearchQuery phrase(QStringView words);

    const QList<SearchField> &fields() const { return m_fields; }
    bool hasWords() const { return !m_words.empty(); }
    // Words that a hit holds, not those after NOT, as typed.
    const QStringList &wordsTyped() const { return m_wordsTyped; }
    // The index alone decides: no need to look into the texts.
    bool isExact() const;
    // A word of the query is but the beginning of what is indexed: asking the index takes its time.
    bool asksForBeginnings() const;

    // What FTS5 is asked; empty when the index cannot help. Finds all that matches() holds of, and with
    // isExact() nothing else. Level 0 finds all; each further one to RelevanceLevels those that hold the
    // words more often, or in their titles, all of them also found by the level below.
    QString indexQuery(int level = 0) const;
    static constexpr int RelevanceLevels = 7;

    // Whether title and text meet the words; fields are not looked at.
    bool matches(std::string_view title, std::string_view text) const;
    // Where the first word of a hit stands in a text, in bytes.
    std::optional<size_t> firstPlace(std::string_view text) const;
    // The places of the words in a text: start and length in UTF-16 units of it as a QString, ascending, not
    // overlapping, `limit` at most.
    QList<std::pair<qsizetype, qsizetype>> marks(std::string_view text, qsizetype limit) const;

private:
    friend class SearchParser;
    struct Node {
        enum Kind { Word, And, Or, Not } kind = And;
        size_t word = 0;
        std::vector<Node> children;
    };

    bool isExact(const Node &node) const;
    bool holds(const Node &node, const SearchedText &title, const SearchedText &text) const;
    QString indexQuery(const Node &node, int level) const;
    static QString indexQuery(const SearchWord &word, int level);
    void collect(const Node &node, bool negated);

    Node m_root;
    std::vector<SearchWord> m_words;
    QList<size_t> m_positive; // words that a hit holds
    QStringList m_typed;
    QStringList m_wordsTyped;
    QList<SearchField> m_fields;
};

} // namespace fangzhi::text
