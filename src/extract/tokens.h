// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extract/lexicon.h"
#include "extract/numbers.h"
#include "extract/periods.h"

#include <vector>

namespace fangzhi::extract {

struct Token {
    TermKind kind = TermKind::Text;
    qsizetype begin = 0; // in the folded text
    qsizetype end = 0;
    int term = -1; // of the lexicon
    int item = -1; // in numbers or periods of the sentence
};

// A sentence cut into tokens that follow each other without gaps.
struct TokenizedSentence {
    std::vector<Token> tokens;
    std::vector<Number> numbers;
    std::vector<PeriodWords> periods;

    void clear();
};

// Cuts text[begin, end), a sentence, into tokens: the longest words of the lexicon, numbers with their
// units, times. Linear. What stands inside quotation marks and book-title marks is plain text.
class Tokenizer {
public:
    explicit Tokenizer(const Lexicon &lexicon);
    void tokenize(QStringView text, qsizetype begin, qsizetype end, TokenizedSentence &out);

private:
    // The longest word of the lexicon at a place, WordTrie::longest; asked twice it is looked up once.
    int longestAt(qsizetype at, qsizetype *length) const;
    bool takePunctuation(char16_t c);
    bool takeQuoted(char16_t c);
    bool takeNumeral(char16_t c);
    bool takePeriod();
    bool takeBasis();
    bool takeTerm();
    bool takeOrdinal();
    bool wanted(const Term &term, qsizetype length) const;
    bool wantedSingle(const Term &term) const;
    bool numberFollows(qsizetype at) const;
    bool placeFollows(qsizetype at) const;
    bool rankFollows(qsizetype at) const;
    bool contributionFollows(qsizetype at) const;
    void push(TermKind kind, qsizetype end, int term = -1, int item = -1);
    void pushText();
    bool isMark(const Number &number) const;
    bool takeDoubling();
    bool takeHalf();
    char16_t at(qsizetype i) const { return i >= m_begin && i < m_end ? m_text[i] : 0; }

    const Lexicon &m_lexicon;
    TokenizedSentence *m_out = nullptr;
    const char16_t *m_text = nullptr;
    qsizetype m_begin = 0;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    mutable qsizetype m_asked = -1; // where longestAt looked last, and what it found
    mutable int m_found = -1;
    mutable qsizetype m_foundLength = 0;
};

} // namespace fangzhi::extract
