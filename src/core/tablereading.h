// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/grid.h"
#include "core/tablemapping.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace fangzhi::core {

// What the program cannot tell by itself of a table and does not guess.
struct TableQuestion {
    enum class Kind { Region, Indicator, Unit, Period };
    Kind kind = Kind::Region;
    QString words; // the name or heading that it is about; empty: the whole table
    QList<RegionRef> regions; // that it may mean
    int column = -1; // of a question about one column
    qint64 figures = 0; // that wait for the answer
};
QString tableQuestionCode(TableQuestion::Kind kind);
// As a sentence for people.
QString tableQuestionWords(const TableQuestion &question);

// A figure of a table, with where it stands and what the table calls it.
struct TableFigure {
    Figure figure; // its evidence names file, sheet, row and column
    int row = 0; // counted from 0
    int column = 0;
    QStringList rowPath; // the names of its row, the outermost first
    bool open = false; // a question must be answered before it says anything: its region may be several
};

// A column as it was understood; what it does not say is empty.
struct TableColumn {
    int column = 0;
    QStringList path; // the lines of its heading, the uppermost first
    QString heading; // the same as one text
    ColumnRole role = ColumnRole::Ignore;
    QString indicator; // code
    QString indicatorSurface;
    RegionRef region;
    QString period; // label, as far as the heading says it
    std::optional<Measure> measure;
    QString unit;
    bool fraction = false; // shares given as 0.38 for 38%
};

struct TableCounts {
    qint64 figures = 0;
    qint64 blank = 0; // cells of value columns that hold nothing
    qint64 missing = 0; // … a dash or its like
    qint64 errors = 0; // … an error of the spreadsheet
    qint64 unread = 0; // … words
};

// One table of a sheet as it was understood; rows are counted from 0.
struct TableReading {
    int sheetIndex = 0;
    QString sheet;
    QString title;
    QStringList above; // the lines above it
    QStringList notes; // … and below
    QList<int> headingRows;
    int bodyFirst = 0;
    int bodyEnd = 0;
    RegionRef region; // that all of it is about
    QString unit;
    QString period;
    QString indicator;
    QList<TableColumn> columns;
    TableCounts counts;
    QList<TableQuestion> questions;
    QList<TableFigure> samples; // the first figures
    QString shape; // tables of one shape are read alike: the mapping of one serves the others
    TableMapping mapping; // that was applied
    bool remembered = false; // the mapping is that of an earlier table
};

// The tables of a file.
struct FileReading {
    QString name;
    QByteArray sha256;
    QList<TableReading> tables;

    qint64 figures() const;
};

} // namespace fangzhi::core
