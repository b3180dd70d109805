// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/indicator.h"

#include <QString>
#include <QStringView>

#include <array>
#include <vector>

namespace fangzhi::extract {

// What a word of the lexicon does; see the headings of resources/lexicon/*.tsv.
enum class TermKind : quint8 {
    Indicator, // id: place in Lexicon::codes()
    Sector, // id: as Indicator
    Other, // a statistic outside the catalogue with a name of its own
    Anaphor,
    Neutral,
    Head,
    Object,
    Trap,
    Region, // id: place in RegionCatalogue::all() of one that has the name
    RegionWord,
    Zone,
    Group,
    Abroad,
    Up,
    Down,
    Rate,
    To,
    Level,
    Newly,
    Hold,
    Yoy,
    Mom,
    YearBegin,
    Avg,
    Share,
    Proportion,
    Contribution,
    Pull,
    Respectively,
    OfWhich,
    Than,
    Gap,
    From,
    Goal,
    Forecast,
    RankVerb,
    Filler,
    Period,
    Enumerated,
    LevelWord,
    Policy,
    Unit,
    Count,
    Skip,
    Duration,
    Block,
    // Of a sentence, not of the lexicon:
    Number,
    Text, // words that the lexicon does not have
    Toward, // 对, 为 in front of 经济增长 … 贡献率
    Comma,
    Semicolon,
    Colon,
    Dun, // 、
    And, // 和, 与, 及
    Dash, // of a range
    Open,
    Close,
};

struct Term {
    TermKind kind = TermKind::Trap;
    int id = 0;
    QString word; // folded
    QString arg;
};

// A set of words, found longest first. A pair filter turns nearly every position away at once.
class WordTrie {
public:
    WordTrie();
    // The first of two entries with one word stays.
    void add(QStringView word, int value);
    // The value of the longest word that text[at…] begins with, and its length; -1 for none.
    int longest(const char16_t *text, qsizetype at, qsizetype end, qsizetype *length) const;
    int exact(QStringView word) const;
    // Whether longest() may find something at text[at]; false is certain, and cheap to say.
    bool mayBegin(const char16_t *text, qsizetype at, qsizetype end) const
    {
        const quint8 first = m_first[text[at]];
        return (first & IsWord) != 0
               || ((first & GoesOn) != 0 && at + 1 < end && isPair(text[at], text[at + 1]));
    }

private:
    enum First : quint8 { IsWord = 1, GoesOn = 2 };
    static size_t pairHash(char16_t a, char16_t b)
    {
        return ((size_t(a) * 0x9E37u) ^ (size_t(b) * 0x85EBu)) & 0xFFFF;
    }
    bool isPair(char16_t a, char16_t b) const
    {
        const size_t h = pairHash(a, b);
        return (m_pairs[h >> 6] >> (h & 63) & 1) != 0;
    }
    quint32 child(quint32 node, char16_t c) const;
    quint32 makeChild(quint32 node, char16_t c);
    void grow();

    struct Edge {
        quint64 key = ~quint64(0);
        quint32 node = 0;
    };
    std::vector<Edge> m_edges; // open addressing
    size_t m_used = 0;
    std::vector<int> m_values; // by node
    std::vector<quint32> m_roots; // by first character
    std::vector<quint8> m_first; // of a character: whether it is a word, whether longer ones begin with it
    std::array<quint64, 1024> m_pairs{}; // a Bloom filter of the first two characters
};

// The words that rules read, from resources/lexicon, the catalogue and the list of regions.
class Lexicon {
public:
    explicit Lexicon(const core::IndicatorCatalogue &catalogue);

    const WordTrie &words() const { return m_words; }
    const WordTrie &units() const { return m_units; }
    const WordTrie &nouns() const { return m_nouns; } // of resources/lexicon/abstain.tsv
    const Term &term(int value) const { return m_terms[size_t(value)]; }
    const QString &code(int id) const { return m_codes[size_t(id)]; }
    // The code of exactly this name, Other included as "other"; empty for none.
    QString codeOfName(const QString &name) const;
    // The same of a name with words around it that leave it what it is: 货物进出口总值, 工业增加值总量.
    QString codeOfDressedName(const QString &name) const;
    QString codeOfSector(const QString &name) const;
    // Whether amounts of this indicator can be counted in this unit: 外贸出口 is never so many 辆.
    bool isCountedIn(const QString &code, const QString &unit) const;
    const core::IndicatorCatalogue &catalogue() const { return m_catalogue; }

private:
    void addCatalogue();
    void addFile(const QString &name, WordTrie &trie);
    void addNames();
    void addRegions();
    void add(WordTrie &trie, TermKind kind, const QString &word, const QString &arg, int id = 0);

    core::IndicatorCatalogue m_catalogue;
    std::vector<Term> m_terms;
    std::vector<QString> m_codes;
    WordTrie m_words;
    WordTrie m_units;
    WordTrie m_nouns;
    WordTrie m_fronts; // of resources/lexicon/names.tsv: words in front of names …
    WordTrie m_behinds; // … and behind them
};

} // namespace fangzhi::extract
