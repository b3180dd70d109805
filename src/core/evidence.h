// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace fangzhi::core {

// Where in an article's text something was found, as in the W3C Web Annotation model: a
// TextPositionSelector (start, end) and a TextQuoteSelector (exact, prefix, suffix). Offsets are
// Unicode code points of the stored text (NFC), end exclusive; prefix and suffix hold up to 32 code
// points each. `textHash` is the SHA-256 of the text's UTF-8 when the anchor was made.
struct TextAnchor {
    qsizetype start = 0;
    qsizetype end = 0;
    QString exact;
    QString prefix;
    QString suffix;
    QByteArray textHash;

    friend bool operator==(const TextAnchor &, const TextAnchor &) = default;
};

// What supports a figure, an event or a project: a passage of an article, or a cell of a data set.
struct Evidence {
    qint64 article = 0; // 0 for a data set
    TextAnchor anchor; // of an article: the number with its unit
    TextAnchor sentence; // of an article: the sentence that says it
    QString dataSet; // file name of a data set, with sheet, row and column below; `anchor.exact` is the cell
    QString sheet;
    qint64 row = 0; // counted from 1, as spreadsheets do; 0: not known
    qint64 column = 0;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

QByteArray hashOfText(QStringView text);

// The anchor of text[start, end), in code points.
TextAnchor makeAnchor(QStringView text, qsizetype start, qsizetype end, const QByteArray &textHash);

// How an anchor was found again in a changed text.
enum class Relocation { Same, Moved, Fuzzy, Lost };

struct Relocated {
    Relocation how = Relocation::Lost;
    TextAnchor anchor; // of the new text; unchanged when lost
};

// Same place, then the exact quote with the best matching context, then a quote that differs in white
// space or width only. Nothing vaguer: a number that changed is a different number.
Relocated relocate(const TextAnchor &anchor, QStringView newText);

} // namespace fangzhi::core
