// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"

#include <QHash>
#include <QList>
#include <QString>

namespace fangzhi::widgets {

// How a stretch of text is marked.
enum class MarkKind { Accepted, Waiting, Comparison, Event };

// A marked stretch of a piece, in UTF-16 units of it.
struct ReaderMark {
    qsizetype start = 0;
    qsizetype end = 0;
    qint64 figure = 0; // 0 for events
    QString indicator; // code
    QString surface; // its words in the text
    MarkKind kind = MarkKind::Waiting;
};

// What a piece is set as.
enum class PieceRole { Title, Facts, Heading, Paragraph, ListItem, Caption, TableRow, Credit };

// A part of an article that is laid out on its own: a block, or part of a very long one.
struct ReaderPiece {
    PieceRole role = PieceRole::Paragraph;
    int level = 0;
    bool continued = false; // goes on with the paragraph of the piece before
    qsizetype start = -1; // UTF-16 place in the article's text; -1 for title and facts
    QString text;
    QList<ReaderMark> marks; // ascending, not overlapping

    qsizetype end() const { return start + text.size(); }
};

// A place in the pieces; valid when piece >= 0.
struct ReaderPlace {
    qsizetype piece = -1;
    qsizetype offset = 0;

    bool isValid() const { return piece >= 0; }
    friend auto operator<=>(const ReaderPlace &, const ReaderPlace &) = default;
};

struct ReaderSpan {
    ReaderPlace from;
    ReaderPlace to; // exclusive, perhaps in a later piece

    bool isEmpty() const { return !from.isValid() || from == to; }
};

// An article cut into pieces with its marks. A value; no layout yet, so that making it is quick for
// texts of any length.
class ReaderDocument {
public:
    // Longer blocks are cut, at the end of a sentence where there is one.
    static constexpr qsizetype LongestPiece = 1200;

    ReaderDocument() = default;
    explicit ReaderDocument(const tasks::ArticleView &view);

    const QList<ReaderPiece> &pieces() const { return m_pieces; }
    // The line of facts under the title.
    void setFacts(const QString &facts);
    static constexpr qsizetype FactsPiece = 1;

    // Figures that are marked, in the order of the text.
    const QList<qint64> &figures() const { return m_figures; }
    ReaderSpan markOf(qint64 figure) const { return m_marks.value(figure); }
    ReaderSpan sentenceOf(qint64 figure) const { return m_sentences.value(figure); }
    // The mark at a place; null where there is none.
    const ReaderMark *markAt(const ReaderPlace &place) const;

    ReaderPlace placeOf(qsizetype utf16) const;
    QString textOf(const ReaderSpan &span) const;
    // The next occurrence at or after `from`, around the end; case does not matter. Empty where none is.
    ReaderSpan find(const QString &words, const ReaderPlace &from, bool backwards) const;

private:
    struct Stretch;
    void cutBlocks(const tasks::ArticleView &view);
    void addBlock(PieceRole role, int level, QStringView text, qsizetype start);
    void addMarks(const tasks::ArticleView &view);
    void addStretch(const Stretch &stretch);

    QList<ReaderPiece> m_pieces;
    QList<qint64> m_figures;
    QHash<qint64, ReaderSpan> m_marks;
    QHash<qint64, ReaderSpan> m_sentences;
};

} // namespace fangzhi::widgets
