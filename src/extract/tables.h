// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extract/grammar.h"
#include "extract/subjects.h"

#include <vector>

namespace fangzhi::extract {

// Reads the rows of a table, cells separated by tabs: what a row is called, what its columns are
// (a level, a growth, a share), the unit in the heading, in a column of units, or above the table.
class TableReader {
public:
    TableReader(const Lexicon &lexicon, const Clock &clock);

    // Forgets the columns; `title` is the folded line above the table (单位：亿元).
    void begin(QStringView title);
    // One folded row with its tabs. Heading rows say what the columns are.
    void readRow(QStringView row, const core::RegionRef &region, const Span &span,
                 std::vector<Finding> &findings);

private:
    struct Cell {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    enum class ColumnKind { Unknown, Level, Growth, Share, Unit, Name };
    struct Column {
        ColumnKind kind = ColumnKind::Unknown;
        QString unit;
        QString canonical; // where the columns are indicators
        std::optional<Span> span;
    };
    static std::vector<Cell> cellsOf(QStringView row);
    bool isHeading(QStringView row, const std::vector<Cell> &cells) const;
    void readHeading(QStringView row, const std::vector<Cell> &cells, const Span &span);
    static QString unitIn(QStringView words);
    Subject subjectOf(QStringView row, const Cell &cell);

    const Lexicon &m_lexicon;
    const Clock &m_clock;
    SubjectReader m_subjects;
    Tokenizer m_tokenizer;
    TokenizedSentence m_sentence;
    std::vector<Column> m_columns;
    QString m_unit; // above the table
    std::optional<Span> m_span;
    QString m_parent; // the row that 其中 rows belong to
};

// Whether a folded line is the row of a table that was flattened to text: a name and two cells or more,
// separated by tabs.
bool looksLikeRow(QStringView line);

} // namespace fangzhi::extract
