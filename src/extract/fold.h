// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace fangzhi::extract {

// A stretch of text in the one form that the rules know: full-width forms and their punctuation are
// ASCII (，is `,`), dashes `-`, tildes `~`, radicals ideographs, quotation marks “ and ”; spaces beside
// Chinese characters and the line breaks of the stretch are gone. `source[i]` is where text[i] stands
// in the source; one element more than the text, the end of the stretch.
struct FoldedText {
    QString text;
    std::vector<qsizetype> source;

    void clear();
    qsizetype sourceStart(qsizetype i) const { return source[size_t(i)]; }
    // Of a non-empty folded range that ends before i: one past its last source unit.
    qsizetype sourceEnd(qsizetype i) const { return source[size_t(i - 1)] + 1; }
};

// Folds source[start, end) into `out`, replacing what was in it. Tabs stay.
void fold(QStringView source, qsizetype start, qsizetype end, FoldedText &out);

// The folded form of a character; 0 for one that is dropped.
char16_t folded(char16_t c);
// Of a lexicon's word.
QString folded(const QString &word);

bool isHan(char16_t c);

} // namespace fangzhi::extract
