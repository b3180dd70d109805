// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

#include <optional>
#include <string>
#include <string_view>

namespace fangzhi::text {

// A text in UTF-8 that words are looked for in; folded when one first needs it. The bytes must outlive it.
class SearchedText {
public:
    explicit SearchedText(std::string_view utf8)
        : m_raw(utf8)
    {
    }
    std::string_view raw() const { return m_raw; }
    const std::string &folded() const;

private:
    std::string_view m_raw;
    mutable std::optional<std::string> m_folded;
};

struct SearchTerm {
    QByteArray token; // UTF-8
    bool prefix = false; // tokens that begin with it count too

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

// A word or phrase of a query: a text holds it where it contains it, punctuation and white space included,
// but for what foldForSearch() makes one.
class SearchWord {
public:
    explicit SearchWord(QStringView typed);

    // Tokens that all must be there; none for punctuation only.
    const QList<SearchTerm> &terms() const { return m_terms; }
    // Pairs and characters whose frequencies bound that of the word.
    const QList<QByteArray> &grams() const { return m_grams; }
    // The terms alone decide.
    bool isExact() const { return m_exact; }

    bool isIn(const SearchedText &text) const;
    // Its first place in raw(), in bytes.
    std::optional<size_t> placeIn(const SearchedText &text) const;
    const std::string &folded() const { return m_folded; }

private:
    void addTerms(const std::u32string &characters);
    void chooseAnchor(const std::u32string &characters);
    std::optional<size_t> placeByAnchor(std::string_view raw) const;

    std::string m_folded;
    // The character that a text is searched by where it may hold the word in other characters: its place in
    // the word, and itself with all that is folded to it. None for a word that is searched in the folded
    // text.
    size_t m_anchor = 0;
    QList<QByteArray> m_anchorForms;
    bool m_plain = false; // nothing else is folded to any of its characters
    QList<SearchTerm> m_terms;
    QList<QByteArray> m_grams;
    bool m_exact = false;
};

// As std::string_view::find, but quick for Chinese, where many characters begin with the same byte.
size_t findBytes(std::string_view text, std::string_view word, size_t from = 0);

} // namespace fangzhi::text
