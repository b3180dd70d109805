// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fangzhi::text {

// How texts are indexed and searched. Each run of Chinese characters (kana and hangul too) gives its
// overlapping pairs and its last character alone; each run of other letters and digits is one word.
// Letters are compared without case, full-width letters, digits and signs as their ASCII ones.
//
// A text holds a query word when it contains it, punctuation included; a word that begins with a letter
// or digit only matches where a word of the text begins: 8.1 is not found in 18.1, nor GDP in XGDP.

// Letters in lower case and full-width ASCII as ASCII; what is not UTF-8 is kept as it is.
std::string foldForSearch(std::string_view utf8);

// Takes the tokens of a document in order; returns false to stop. Offsets are bytes of the document.
class TokenSink {
public:
    virtual ~TokenSink() = default;
    virtual bool token(std::string_view token, qsizetype start, qsizetype end) = 0;
};
// False when the sink stopped it. Linear in the length, for any bytes.
bool documentTokens(std::string_view utf8, TokenSink &sink);

struct SearchTerm {
    QByteArray token; // UTF-8
    bool prefix = false; // tokens that begin with it count too

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

// A query as a person types it: words between white space, all of which must be held, each by the title
// or by the text.
class SearchQuery {
public:
    SearchQuery() = default;
    explicit SearchQuery(QStringView typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    // What a document's tokens must contain. Empty for a query of punctuation only.
    QList<SearchTerm> terms() const { return m_terms; }
    // The terms alone decide: no need to look into the texts.
    bool isExact() const { return m_exact; }

    // Whether title and text together hold all words.
    bool matches(std::string_view title, std::string_view text) const;
    // Where the first of the words found stands in a text, in bytes; empty where there is none.
    std::optional<size_t> firstPlace(std::string_view text) const;
    // The places of the words in a text: start and length in UTF-16 units of it as a QString, ascending, not
    // overlapping, `limit` at most.
    QList<std::pair<qsizetype, qsizetype>> marks(std::string_view text, qsizetype limit) const;

private:
    struct Word {
        std::string folded;
        bool beginsWithLetter = false; // of a word, so that it must begin one in the text
        bool plain = false; // Chinese only, so that folding a text cannot help to find it
    };

    void addTerms(const Word &word);

    QList<Word> m_words;
    QList<SearchTerm> m_terms;
    bool m_exact = false;
};

} // namespace fangzhi::text
