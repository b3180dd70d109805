// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extract/grammar.h"

#include <vector>

namespace fangzhi::extract {

// Tokens [first, last) of a sentence.
struct TokenRange {
    size_t first = 0;
    size_t last = 0;
    bool isEmpty() const { return first >= last; }
};

// Reads the names that a stretch of a clause holds.
class SubjectReader {
public:
    explicit SubjectReader(const Lexicon &lexicon)
        : m_lexicon(lexicon)
    {
    }

    // True where the stretch names something, not only stands for what was named (增速, 总量).
    bool hasName(const TokenizedSentence &sentence, TokenRange range) const;
    // True where nothing but filler stands.
    bool isVoid(const TokenizedSentence &sentence, TokenRange range) const;

    // The one subject of a stretch; code empty where it names nothing.
    Subject read(const TokenizedSentence &sentence, QStringView text, TokenRange range) const;
    // How many places abroad a stretch names.
    size_t foreigners(const TokenizedSentence &sentence, TokenRange range) const;
    // As many subjects as there are numbers; empty where the names do not answer to the numbers.
    std::vector<Subject> readList(const TokenizedSentence &sentence, QStringView text, TokenRange range,
                                  size_t count) const;
    // A part of an indicator is none itself; it keeps the whole as its parent.
    static void makePart(Subject &subject);
    // What a canonical name stands for, by itself or as the end of a longer one said before.
    Subject resolve(const QString &canonical, const QString &previous = {}) const;

private:
    struct Item {
        TokenRange range;
        QString canonical;
    };
    bool hasPartner(const TokenizedSentence &sentence, QStringView text, TokenRange range) const;
    bool isPulled(const TokenizedSentence &sentence, TokenRange range) const;
    TokenRange trimmed(const TokenizedSentence &sentence, QStringView text, TokenRange range) const;
    QString canonicalOf(const TokenizedSentence &sentence, QStringView text, TokenRange range) const;
    std::vector<Item> items(const TokenizedSentence &sentence, QStringView text, TokenRange range,
                            bool splitAnd) const;
    std::vector<QString> expanded(const QString &canonical, size_t count) const;
    void shareEndings(std::vector<Subject> &subjects, const std::vector<QString> &names) const;

    const Lexicon &m_lexicon;
};

} // namespace fangzhi::extract
