// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace fangzhi::text {

// How texts are indexed. A text is cut at all that is neither letter nor digit nor ideograph; of each run
// between the cuts its overlapping pairs are indexed, and its last character alone. So is every substring
// found, and a word of Latin letters or a number is one like any other.
//
// What is told apart: letters without case, full-width letters, digits and signs as their ASCII ones,
// Traditional characters as their Simplified ones.

// One code point for each; what is not UTF-8 is kept as it is.
std::string foldForSearch(std::string_view utf8);
char32_t foldedForSearch(char32_t c);
// What is folded to a code point, but itself. Of the first plane only, where nearly all of them are.
std::u32string foldedTo(char32_t c);
// Whether a folded code point is part of a run.
bool isInRun(char32_t c);

// Before a title, so that the tokenizer knows it for one.
constexpr char TitleMark = '\x02';
// A pair or character that a text holds often is indexed once more for each of these levels it reaches,
// behind the level's mark: what a search by relevance begins with.
constexpr int FrequencyLevels = 5;
constexpr int frequencyOf(int level) // levels count from 1
{
    return 2 << level;
}
constexpr char frequencyMark(int level)
{
    return char(0x10 + level);
}

// Takes the tokens of a document, each once; returns false to stop.
class TokenSink {
public:
    virtual ~TokenSink() = default;
    virtual bool token(std::string_view token) = 0;
};
// False when the sink stopped it. Linear in the length, for any bytes. A text of many millions of characters
// may give a token more than once.
bool documentTokens(std::string_view utf8, TokenSink &sink);

} // namespace fangzhi::text
